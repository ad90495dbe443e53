// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/packs/difference.h"
#include "errdex/packs/library.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace errdex::engine {

/// The packs as they are now.
struct PacksState
{
    QList<packs::InstalledPack> packs;
    /// The files that belong to the catalogue, behind the shipped one.
    QStringList catalogues;
    /// Shared folders that cannot be reached now.
    QStringList unreachable;
    /// What is wrong with packs of shared folders, and with those that could not be compiled again.
    packs::Errors problems;
};

/// A pack that has been read and compiled and waits for a yes.
struct PackOffer
{
    packs::PackInfo info;
    qint64 records = 0;
    /// The version that it would take the place of; none for a new pack.
    std::optional<packs::InstalledPack> installed;
    /// Against that version; everything is new where there is none.
    packs::Difference difference;
};

/// The packs behind the window: everything is read, compiled and written on a thread of its own, one thing after another.
/// Lives on the GUI thread; every call returns at once and every answer is a signal. Shared folders are looked at again
/// now and then.
class PackService : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackService)

public:
    explicit PackService(QObject *parent = nullptr);
    /// Stops what is running and waits for the thread. An offer that was not taken is dropped.
    ~PackService() override;

    /// Before open(): who compiles packs of a kind.
    void addCompiler(const QString &kind, const packs::Compile &compile);
    /// Answered by changed() at once and whenever something has changed: first as it is, then with what was left behind by
    /// others swept away, outdated packs compiled again and shared folders followed.
    void open(const QString &dataFolder, const QStringList &sharedFolders = {});
    void setSharedFolders(const QStringList &folders);
    /// Looks at everything again.
    void refresh();

    /// Answered by offerReady() or failed(), once the packs are open. An offer before it is dropped.
    void prepare(const QString &path);
    void prepare(const packs::PackInfo &info, const QStringList &files, const packs::NamedBytes &inMemory);
    /// Takes the offer; answered by changed() and committed(), or failed().
    void commit();
    void discard();
    /// Stops the preparation that is running; answered by failed() with Cancelled.
    void cancel();

    /// Each is answered by changed() or failed().
    void setEnabled(const QString &id, bool enabled);
    void remove(const QString &id);
    void undoRemove(const QString &id);
    void rollBack(const QString &id);

Q_SIGNALS:
    void changed(const errdex::engine::PacksState &state);
    void progressed(qint64 records);
    void offerReady(const errdex::engine::PackOffer &offer);
    void committed(const errdex::packs::InstalledPack &pack);
    void failed(const errdex::packs::Errors &errors);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::engine
