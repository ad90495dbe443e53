// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importmemory.h"

#include "errdex/exporting/guardedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace errdex::ui {

using importing::ImportPlan;

namespace {

constexpr qsizetype MostPlans = 50;

QString keyOf(const ImportPlan &plan)
{
    QStringList header;
    for (const auto &column : plan.columns)
        header.append(column.header);
    return importMemoryKey(header);
}

/// The oldest first.
QList<ImportPlan> plansIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<ImportPlan> plans;
    const auto array = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &value : array) {
        if (auto plan = importing::planFromJson(QJsonDocument(value.toObject()).toJson()))
            plans.append(std::move(*plan));
    }
    return plans;
}

} // namespace

QString importMemoryKey(const QStringList &header)
{
    return header.join(QChar(0x1F));
}

QHash<QString, ImportPlan> readImportMemory(const QString &path)
{
    QHash<QString, ImportPlan> remembered;
    const auto plans = plansIn(path);
    for (const auto &plan : plans)
        remembered.insert(keyOf(plan), plan);
    return remembered;
}

domain::Result<void> addToImportMemory(const QString &path, const ImportPlan &plan)
{
    auto plans = plansIn(path);
    plans.removeIf([key = keyOf(plan)](const ImportPlan &other) { return keyOf(other) == key; });
    plans.append(plan);
    if (plans.size() > MostPlans)
        plans = plans.sliced(plans.size() - MostPlans);
    QJsonArray array;
    for (const auto &one : std::as_const(plans))
        array.append(QJsonDocument::fromJson(importing::planToJson(one)).object());
    QDir().mkpath(QFileInfo(path).path());
    return exporting::writeFileGuarded(path, [&](QIODevice &device) {
        const auto json = QJsonDocument(array).toJson();
        return device.write(json) == json.size()
                   ? domain::Result<void>()
                   : domain::fail(domain::ErrorCode::CannotWriteFile, path, device.errorString());
    });
}

} // namespace errdex::ui
