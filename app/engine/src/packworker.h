// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/packservice.h"

#include "errdex/packs/sharedfolders.h"

#include <atomic>
#include <functional>

namespace errdex::engine {

/// What PackService does, on its thread.
class PackWorker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackWorker)

public:
    /// Work with a ticket below `newest` stops.
    explicit PackWorker(const std::atomic<quint64> &newest) : m_newest(newest) {}

    void addCompiler(const QString &kind, const packs::Compile &compile) { m_compilers.append({kind, compile}); }
    void open(const QString &dataFolder, const QStringList &sharedFolders);
    void follow(const QStringList &folders);
    void prepare(quint64 ticket, const QString &path);
    /// The offer has no difference: what it brings has been looked at already.
    void prepare(quint64 ticket, const packs::PackInfo &info, const QStringList &files,
                 const packs::NamedBytes &inMemory);
    void commit();
    void discard() { m_prepared.reset(); }
    void change(const std::function<domain::Result<void>(packs::Library &)> &change);

Q_SIGNALS:
    void changed(const errdex::engine::PacksState &state);
    void progressed(qint64 records);
    void offerReady(const errdex::engine::PackOffer &offer);
    void committed(const errdex::packs::InstalledPack &pack);
    void failed(const errdex::packs::Errors &errors);

private:
    using Outcome = packs::Outcome<std::unique_ptr<packs::Prepared>>;
    void offer(quint64 ticket, const std::function<Outcome(const packs::Progress &, const domain::Cancellation &)> &prepare);
    Outcome prepared(const domain::Cancellation &cancellation,
                     const std::function<Outcome(const packs::Progress &, const domain::Cancellation &)> &prepare);
    void tell();

    const std::atomic<quint64> &m_newest;
    QList<std::pair<QString, packs::Compile>> m_compilers;
    std::optional<packs::Library> m_library;
    std::optional<packs::SharedFolders> m_shared;
    std::unique_ptr<packs::Prepared> m_prepared;
    QStringList m_unreachable;
    packs::Errors m_sharedProblems;
    packs::Errors m_recompileProblems;
};

} // namespace errdex::engine
