// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/packs/packinfo.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace errdex::exporting {
class InUse;
}

namespace errdex::packs {

/// Called now and then while a pack is compiled, with the number of records done.
using Progress = std::function<void(qint64 records)>;
/// Makes a catalogue of the sources in a folder. Cancelled, its last error is Cancelled and nothing is written.
using Compile = std::function<Errors(const QString &sources, const QString &output, const Progress &progress,
                                     const domain::Cancellation &cancellation)>;

/// A pack that is installed.
struct InstalledPack
{
    PackInfo info;
    /// The version in use, and the one before, 0 for none: numbers of folders.
    int number = 0;
    int previous = 0;
    bool isEnabled = true;
    qint64 records = 0;
    /// Slugs.
    QStringList vendors;
    /// The compiled file of the version in use.
    QString catalogue;
    /// Its catalogue was compiled by an older Errdex and waits to be compiled again.
    bool isOutdated = false;
    /// Where a pack of a shared folder comes from, a path; empty for all others.
    QString origin;
    /// Tells when the origin has changed.
    QString fingerprint;
    /// Why it cannot be used.
    std::optional<domain::Error> problem;
};

/// A pack that has been read, checked and compiled and only has to be put into place. What is not committed goes with it.
class Prepared final
{
    Q_DISABLE_COPY_MOVE(Prepared)

public:
    ~Prepared();

    const PackInfo &info() const { return m_info; }
    qint64 records() const { return m_records; }
    const QStringList &vendors() const { return m_vendors; }
    QString catalogue() const;

private:
    friend class Library;
    Prepared();

    PackInfo m_info;
    QString m_folder;
    /// Of the folder.
    std::unique_ptr<exporting::InUse> m_inUse;
    qint64 m_records = 0;
    QStringList m_vendors;
};

/// The names of files with what is in them.
using NamedBytes = QList<std::pair<QString, QByteArray>>;

/// The packs in a data folder: `packs/ID/NUMBER/` holds pack.json, the sources as they came and the compiled catalogue,
/// `packs/ID/state.json` tells which number is in use. A version is made in a temporary folder, gets its name in one step
/// and counts from when state.json, written guarded, names it: a process may end at any moment. Used on any one thread;
/// several processes may use one folder.
class Library final
{
public:
    explicit Library(const QString &dataFolder);

    /// Who compiles packs of this kind ("import"); vendor files need nobody.
    void addCompiler(const QString &kind, const Compile &compile) { m_compilers.insert(kind, compile); }

    /// By id. A pack that cannot be read is there, with its problem.
    QList<InstalledPack> packs() const;
    std::optional<InstalledPack> pack(const QString &id) const;
    /// The files of all packs that are to be opened, by id. Reads a line a pack.
    QStringList catalogues() const;

    /// Reads and compiles a folder of vendor files, a file .errdex-pack or one vendor file. Changes nothing that is installed.
    Outcome<std::unique_ptr<Prepared>> prepare(const QString &path, const Progress &progress = {},
                                               const domain::Cancellation &cancellation = {}) const;
    /// Likewise for files that the compiler of `info.kind` reads, some of them in memory; they are kept under their names.
    Outcome<std::unique_ptr<Prepared>> prepare(const PackInfo &info, const QStringList &files, const NamedBytes &inMemory,
                                               const Progress &progress = {},
                                               const domain::Cancellation &cancellation = {}) const;
    /// Installs it, or puts it in place of the version in use, which can be gone back to. Errors: CannotWriteFile.
    domain::Result<InstalledPack> commit(Prepared &prepared, const QString &origin = {}, const QString &fingerprint = {});

    /// Errors of all: InvalidSource for an id that is not installed, CannotWriteFile.
    domain::Result<void> setEnabled(const QString &id, bool enabled);
    /// Can be undone until the next sweep().
    domain::Result<void> remove(const QString &id);
    domain::Result<void> undoRemove(const QString &id);
    /// Changes places of the version in use and the one before.
    domain::Result<void> rollBack(const QString &id);

    /// Compiles what an older Errdex compiled from the sources kept; a pack for which that fails stays out, with a problem.
    Errors recompileOutdated(const Progress &progress = {}, const domain::Cancellation &cancellation = {});
    /// Compiles the version in use anew from the sources kept, whatever became of its catalogue.
    Errors rebuild(const QString &id);
    /// Removes what killed processes and removed packs have left.
    void sweep();

private:
    struct State;

    QString folderOf(const QString &id) const;
    domain::Result<State> readState(const QString &id) const;
    domain::Result<void> writeState(const QString &id, const State &state) const;
    domain::Result<void> changeState(const QString &id, const std::function<domain::Result<void>(State &)> &change);
    domain::Result<void> place(Prepared &prepared, const QString &origin, const QString &fingerprint);
    InstalledPack read(const QString &id) const;
    Outcome<qint64> compile(const PackInfo &info, const QString &folder, const Progress &progress,
                            const domain::Cancellation &cancellation) const;

    QString m_folder;
    QHash<QString, Compile> m_compilers;
};

} // namespace errdex::packs
