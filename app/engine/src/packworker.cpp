// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "packworker.h"

#include <QElapsedTimer>

namespace errdex::engine {

using domain::ErrorCode;

namespace {

constexpr qint64 ProgressInterval = 100; // ms

} // namespace

void PackWorker::open(const QString &dataFolder, const QStringList &sharedFolders)
{
    m_library.emplace(dataFolder);
    for (const auto &[kind, compile] : std::as_const(m_compilers))
        m_library->addCompiler(kind, compile);
    m_shared.emplace(*m_library);
    tell();
    m_library->sweep();
    const auto before = m_library->catalogues();
    m_recompileProblems = m_library->recompileOutdated({}, {&m_newest, m_newest.load()});
    if (m_library->catalogues() != before || !m_recompileProblems.isEmpty())
        tell();
    follow(sharedFolders);
}

void PackWorker::follow(const QStringList &folders)
{
    if (!m_library)
        return;
    const auto report = m_shared->follow(folders, {&m_newest, m_newest.load()});
    const auto isSame = [](const packs::Errors &left, const packs::Errors &right) {
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [](const domain::Error &one, const domain::Error &other) {
                              return one.where == other.where && one.detail == other.detail;
                          });
    };
    const bool isNews = report.hasChanged || report.unreachable != m_unreachable ||
                        !isSame(report.problems, m_sharedProblems);
    m_unreachable = report.unreachable;
    m_sharedProblems = report.problems;
    if (isNews)
        tell();
}

void PackWorker::tell()
{
    PacksState state;
    state.packs = m_library->packs();
    state.catalogues = m_library->catalogues();
    state.unreachable = m_unreachable;
    state.problems = m_sharedProblems + m_recompileProblems;
    Q_EMIT changed(state);
}

void PackWorker::prepare(quint64 ticket, const QString &path)
{
    offer(ticket, [&](const packs::Progress &progress, const domain::Cancellation &cancellation) {
        return m_library->prepare(path, progress, cancellation);
    });
}

PackWorker::Outcome
PackWorker::prepared(const domain::Cancellation &cancellation,
                     const std::function<Outcome(const packs::Progress &, const domain::Cancellation &)> &prepare)
{
    m_prepared.reset();
    if (!m_library)
        return tl::unexpected(packs::Errors{{ErrorCode::Internal, {}, QStringLiteral("no folder of packs"), {}}});
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    return prepare(
        [&](qint64 records) {
            if (sinceProgress.elapsed() >= ProgressInterval) {
                sinceProgress.restart();
                Q_EMIT progressed(records);
            }
        },
        cancellation);
}

void PackWorker::prepare(quint64 ticket, const packs::PackInfo &info, const QStringList &files,
                         const packs::NamedBytes &inMemory)
{
    const domain::Cancellation cancellation(&m_newest, ticket);
    auto ready = prepared(cancellation, [&](const packs::Progress &progress, const domain::Cancellation &stop) {
        return m_library->prepare(info, files, inMemory, progress, stop);
    });
    if (!ready) {
        Q_EMIT failed(ready.error());
        return;
    }
    m_prepared = std::move(*ready);
    // Stopped at the last moment: nothing has been changed yet.
    if (cancellation.isCancelled()) {
        m_prepared.reset();
        Q_EMIT failed({{ErrorCode::Cancelled, {}, {}, {}}});
        return;
    }
    PackOffer offer;
    offer.info = info;
    offer.records = m_prepared->records();
    offer.installed = m_library->pack(info.id);
    Q_EMIT offerReady(offer);
}

void PackWorker::offer(quint64 ticket,
                       const std::function<Outcome(const packs::Progress &, const domain::Cancellation &)> &prepare)
{
    const domain::Cancellation cancellation(&m_newest, ticket);
    auto prepared = this->prepared(cancellation, prepare);
    if (!prepared) {
        Q_EMIT failed(prepared.error());
        return;
    }
    PackOffer offer;
    offer.info = (*prepared)->info();
    offer.records = (*prepared)->records();
    offer.installed = m_library->pack(offer.info.id);
    // A version that cannot be read any more is nothing to compare with.
    const bool isReadable = offer.installed && !offer.installed->problem && !offer.installed->isOutdated;
    auto found = packs::difference(isReadable ? offer.installed->catalogue : QString(), (*prepared)->catalogue(), cancellation);
    if (!found && found.error().code != ErrorCode::Cancelled && isReadable)
        found = packs::difference({}, (*prepared)->catalogue(), cancellation);
    if (!found) {
        Q_EMIT failed({found.error()});
        return;
    }
    offer.difference = std::move(*found);
    m_prepared = std::move(*prepared);
    Q_EMIT offerReady(offer);
}

void PackWorker::commit()
{
    if (!m_prepared)
        return;
    const auto prepared = std::exchange(m_prepared, nullptr);
    const auto done = m_library->commit(*prepared);
    if (!done) {
        Q_EMIT failed({done.error()});
        return;
    }
    tell();
    Q_EMIT committed(*done);
}

void PackWorker::change(const std::function<domain::Result<void>(packs::Library &)> &change)
{
    if (!m_library)
        return;
    if (const auto done = change(*m_library); !done)
        Q_EMIT failed({done.error()});
    // The version gone back to may be one that an older Errdex compiled.
    m_recompileProblems = m_library->recompileOutdated({}, {&m_newest, m_newest.load()});
    tell();
}

} // namespace errdex::engine
