// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/domain/error.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace errdex::domain {

/// One thing that an installation is made of, and how it was found.
struct DiagnosedPart
{
    enum class Kind {
        Catalogue,    ///< the shipped one; count: records
        Pack,         ///< name: its id; count: records
        OwnEntries,   ///< compiled; count: records
        UserData,     ///< count: notes, marks and own texts
        Backup,       ///< name: its number; bytes
        SharedFolder, ///< whose packs are followed
        Settings,
        FreeSpace,    ///< bytes
    };
    enum class State {
        Sound,
        Absent,  ///< and that is all right
        Remark,  ///< works, but a person should know why it could be better: `problem`
        Broken,  ///< `problem` says why
    };
    /// What a repair would do.
    enum class Repair {
        None,    ///< nothing that a program could do
        Rebuild, ///< compile it anew from the sources or entries that are kept
        Restore, ///< move it aside, and put what can be read together with the newest good backup
        Finish,  ///< undo a transaction that was cut off
    };

    Kind kind = Kind::Catalogue;
    QString name = {};
    QString path = {};
    State state = State::Sound;
    Repair repair = Repair::None;
    qint64 count = 0;
    qint64 bytes = 0;
    std::optional<Error> problem = {};
};

/// Everything that was looked at; nothing was changed meanwhile.
struct Diagnosis
{
    /// "6.4.2", "3.40.1", "Debian GNU/Linux 12 (bookworm)".
    QString version;
    QString qtVersion;
    QString sqliteVersion;
    QString system;
    QString dataFolder;
    QString settingsFile;
    QString logFile;
    QList<DiagnosedPart> parts;

    bool isSound() const
    {
        for (const auto &part : parts) {
            if (part.state == DiagnosedPart::State::Broken)
                return false;
        }
        return true;
    }
    /// Whether the user's database has to be opened for a repair.
    bool needsUserData() const
    {
        for (const auto &part : parts) {
            if (part.repair == DiagnosedPart::Repair::Restore || part.repair == DiagnosedPart::Repair::Finish ||
                (part.repair == DiagnosedPart::Repair::Rebuild && part.kind == DiagnosedPart::Kind::OwnEntries))
                return true;
        }
        return false;
    }
    bool canBeRepaired() const
    {
        for (const auto &part : parts) {
            if (part.repair != DiagnosedPart::Repair::None)
                return true;
        }
        return false;
    }
};

/// What a repair did.
struct RepairReport
{
    /// Compiled anew: ids of packs, empty for the own entries.
    QStringList rebuilt;
    /// Of the user's database, where that was repaired.
    std::optional<UserDataState> userData;
    /// What could not be repaired.
    QList<Error> failures;
};

} // namespace errdex::domain

Q_DECLARE_METATYPE(errdex::domain::Diagnosis)
Q_DECLARE_METATYPE(errdex::domain::RepairReport)
