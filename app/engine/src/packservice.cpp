// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/packservice.h"

#include "packworker.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <utility>
#include <vector>

namespace errdex::engine {

namespace {

/// How often shared folders are looked at. Network drives tell nobody what happens on them.
constexpr int FollowIntervalMs = 15'000;

} // namespace

class PackService::Private
{
public:
    QThread thread;
    PackWorker *worker = nullptr;
    std::atomic<quint64> newest{1};
    QStringList sharedFolders;
    QTimer timer;
    /// What was asked for before the packs were opened, as a pack that the program is started with.
    std::vector<std::function<void(PackWorker &)>> early;
    bool isOpen = false;

    void post(std::function<void(PackWorker &)> work)
    {
        if (isOpen)
            QMetaObject::invokeMethod(worker, [target = worker, work = std::move(work)] { work(*target); }, Qt::QueuedConnection);
        else
            early.push_back(std::move(work));
    }
};

PackService::PackService(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->worker = new PackWorker(d->newest);
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    connect(d->worker, &PackWorker::changed, this, &PackService::changed);
    connect(d->worker, &PackWorker::progressed, this, &PackService::progressed);
    connect(d->worker, &PackWorker::offerReady, this, &PackService::offerReady);
    connect(d->worker, &PackWorker::committed, this, &PackService::committed);
    connect(d->worker, &PackWorker::failed, this, &PackService::failed);
    d->timer.setInterval(FollowIntervalMs);
    connect(&d->timer, &QTimer::timeout, this, &PackService::refresh);
    d->thread.setObjectName(QStringLiteral("errdex-packs"));
}

PackService::~PackService()
{
    cancel();
    if (!d->thread.isRunning()) {
        delete d->worker;
        return;
    }
    d->thread.quit();
    d->thread.wait();
}

void PackService::addCompiler(const QString &kind, const packs::Compile &compile)
{
    d->worker->addCompiler(kind, compile);
}

void PackService::open(const QString &dataFolder, const QStringList &sharedFolders)
{
    if (!d->thread.isRunning())
        d->thread.start(QThread::LowPriority);
    d->sharedFolders = sharedFolders;
    d->isOpen = true;
    d->post([=](PackWorker &worker) { worker.open(dataFolder, sharedFolders); });
    for (auto &work : std::exchange(d->early, {}))
        d->post(std::move(work));
    if (!sharedFolders.isEmpty())
        d->timer.start();
}

void PackService::setSharedFolders(const QStringList &folders)
{
    d->sharedFolders = folders;
    refresh();
    if (folders.isEmpty())
        d->timer.stop();
    else
        d->timer.start();
}

void PackService::refresh()
{
    d->post([folders = d->sharedFolders](PackWorker &worker) { worker.follow(folders); });
}

void PackService::prepare(const QString &path)
{
    d->post([=, ticket = d->newest.load()](PackWorker &worker) { worker.prepare(ticket, path); });
}

void PackService::prepare(const packs::PackInfo &info, const QStringList &files, const packs::NamedBytes &inMemory)
{
    d->post([=, ticket = d->newest.load()](PackWorker &worker) { worker.prepare(ticket, info, files, inMemory); });
}

void PackService::commit()
{
    d->post([](PackWorker &worker) { worker.commit(); });
}

void PackService::discard()
{
    d->post([](PackWorker &worker) { worker.discard(); });
}

void PackService::cancel()
{
    d->newest.fetch_add(1);
}

void PackService::setEnabled(const QString &id, bool enabled)
{
    d->post([=](PackWorker &worker) {
        worker.change([&](packs::Library &library) { return library.setEnabled(id, enabled); });
    });
}

void PackService::remove(const QString &id)
{
    d->post([=](PackWorker &worker) { worker.change([&](packs::Library &library) { return library.remove(id); }); });
}

void PackService::undoRemove(const QString &id)
{
    d->post([=](PackWorker &worker) { worker.change([&](packs::Library &library) { return library.undoRemove(id); }); });
}

void PackService::rollBack(const QString &id)
{
    d->post([=](PackWorker &worker) { worker.change([&](packs::Library &library) { return library.rollBack(id); }); });
}

} // namespace errdex::engine
