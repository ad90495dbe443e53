// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/diagnosisservice.h"

#include <QThread>

#include <atomic>

namespace errdex::engine {

class DiagnosisService::Private
{
public:
    QThread thread;
    QObject worker;
    std::atomic<quint64> newest{0};
};

DiagnosisService::DiagnosisService(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->worker.moveToThread(&d->thread);
    d->thread.setObjectName(QStringLiteral("errdex-diagnosis"));
    d->thread.start(QThread::LowPriority);
}

DiagnosisService::~DiagnosisService()
{
    d->newest.fetch_add(1);
    d->thread.quit();
    d->thread.wait();
}

void DiagnosisService::check(const diagnosis::Installation &installation)
{
    const auto ticket = d->newest.fetch_add(1) + 1;
    QMetaObject::invokeMethod(&d->worker, [this, ticket, installation] {
        const domain::Cancellation cancellation(&d->newest, ticket);
        const auto found = diagnosis::diagnose(installation, cancellation);
        QMetaObject::invokeMethod(this, [this, ticket, found] {
            if (ticket == d->newest)
                Q_EMIT checked(found);
        });
    });
}

void DiagnosisService::repair(const domain::Diagnosis &diagnosis)
{
    QMetaObject::invokeMethod(&d->worker, [this, diagnosis] {
        const auto report = diagnosis::repairCatalogues(diagnosis);
        QMetaObject::invokeMethod(this, [this, report] { Q_EMIT repaired(report); });
    });
}

} // namespace errdex::engine
