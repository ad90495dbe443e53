// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/import.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace errdex::importing {

QList<domain::Error> compileKept(const QString &folder, const QString &output,
                                 const std::function<void(qint64 steps)> &progress,
                                 const domain::Cancellation &cancellation)
{
    const QDir kept(folder);
    QFile planFile(kept.filePath(KeptPlanName));
    if (!planFile.open(QIODevice::ReadOnly))
        return {{domain::ErrorCode::CannotOpenFile, planFile.fileName(), planFile.errorString(), {}}};
    auto plan = planFromJson(planFile.readAll());
    if (!plan)
        return {plan.error()};
    const auto files = kept.entryList(QDir::Files, QDir::Name);
    TableSource source;
    for (const auto &file : files) {
        if (file != KeptPlanName && file != u"pack.json")
            source.path = kept.filePath(file);
    }
    if (source.path.isEmpty())
        return {{domain::ErrorCode::InvalidSource,
                 folder,
                 QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "there is no table in it")),
                 {}}};
    const auto told = [&](double done) {
        if (progress)
            progress(qint64(done * KeptProgressSteps));
    };
    const auto report = compile(source, *plan, output, told, cancellation);
    if (!report)
        return {report.error()};
    return {};
}

} // namespace errdex::importing
