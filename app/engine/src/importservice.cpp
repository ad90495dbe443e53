// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/importservice.h"

#include "errdex/store/catalogue.h"

#include <QThread>

#include <atomic>
#include <functional>

namespace errdex::engine {

using domain::Cancellation;
using domain::Result;
using importing::ImportPlan;
using importing::TableSource;

namespace {

/// Rows that a person looks at.
constexpr int ShownRows = 60;

Result<TableLook> lookAt(const TableSource &source, const std::optional<importing::Dialect> &dialect)
{
    auto plan = dialect ? importing::guessPlan(source, *dialect) : importing::guessPlan(source);
    if (!plan)
        return tl::unexpected(plan.error());
    TableLook look{std::move(*plan), {}, {}, {}};
    if (importing::isOwnFormat(look.plan.dialect.format))
        return look;
    auto table = importing::openTable(source, look.plan.dialect);
    if (!table)
        return tl::unexpected(table.error());
    look.header = (*table)->header();
    importing::TableRow row;
    while (look.rows.size() < ShownRows) {
        const auto any = (*table)->next(row);
        if (!any)
            return tl::unexpected(any.error());
        if (!*any)
            break;
        look.rows.append(row);
    }
    look.problems = (*table)->takeProblems();
    return look;
}

} // namespace

class ImportService::Private
{
public:
    QThread thread;
    /// Lives on the thread: what is posted to it runs there, one after another.
    QObject *worker = nullptr;
    std::atomic<quint64> newest{0};

    /// `work` gets its cancellation and returns what to tell, on the GUI thread, when nothing newer was asked for.
    using Work = std::function<std::function<void()>(const Cancellation &cancellation)>;
    void post(ImportService &service, const Work &work)
    {
        const quint64 ticket = newest.fetch_add(1) + 1;
        QMetaObject::invokeMethod(worker, [this, &service, work, ticket] {
            const Cancellation cancellation(&newest, ticket);
            if (cancellation.isCancelled())
                return;
            const auto tell = work(cancellation);
            QMetaObject::invokeMethod(&service, [this, tell, ticket] {
                if (newest.load() == ticket)
                    tell();
            });
        });
    }
};

ImportService::ImportService(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->worker = new QObject;
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    d->thread.setObjectName(QStringLiteral("errdex-import"));
}

ImportService::~ImportService()
{
    cancel();
    d->thread.quit();
    d->thread.wait();
    if (!d->thread.isFinished())
        delete d->worker;
}

void ImportService::cancel()
{
    d->newest.fetch_add(1);
}

void ImportService::look(const TableSource &source, const std::optional<importing::Dialect> &dialect)
{
    if (!d->thread.isRunning())
        d->thread.start();
    d->post(*this, [this, source, dialect](const Cancellation &) -> std::function<void()> {
        const auto found = lookAt(source, dialect);
        return [this, found] {
            if (found)
                Q_EMIT looked(*found);
            else
                Q_EMIT failed(found.error());
        };
    });
}

void ImportService::preview(const TableSource &source, const ImportPlan &plan, const QStringList &catalogues)
{
    if (!d->thread.isRunning())
        d->thread.start();
    d->post(*this, [this, source, plan, catalogues](const Cancellation &cancellation) -> std::function<void()> {
        const auto progress = [this, &cancellation](double done) {
            QMetaObject::invokeMethod(this, [this, done, cancellation] {
                if (!cancellation.isCancelled())
                    Q_EMIT previewProgress(done);
            });
        };
        // Without a catalogue everything is new.
        const auto catalogue = store::Catalogue::open(catalogues);
        const auto report =
            importing::preview(source, plan, catalogue ? catalogue->get() : nullptr, progress, cancellation);
        return [this, report] {
            if (report)
                Q_EMIT previewed(*report);
            else
                Q_EMIT failed(report.error());
        };
    });
}

} // namespace errdex::engine
