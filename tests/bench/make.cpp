// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madecatalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace errdex::bench;

namespace {

QByteArray text(const QByteArray &en, const QByteArray &ru)
{
    return "{\"en\": \"" + en + "\", \"ru\": \"" + ru + "\"}";
}

QByteArray vendorHead(int vendor)
{
    const auto number = QByteArray::number(vendor);
    QByteArray head = "{\n\"slug\": \"vendor-" + number + "\", \"order\": " + QByteArray::number(vendor + 1)
        + ", \"original_language\": \"en\",\n\"name\": " + text("Vendor " + number, "Вендор " + number)
        + ",\n\"product\": " + text("API " + number, "API " + number)
        + ",\n\"source\": {\"title\": \"Made for measuring\", \"retrieved\": \"2026-11-23\"},\n\"categories\": [";
    for (int category = 0; category < CategoryCount; ++category) {
        const auto id = QByteArray::number(category);
        head += (category ? ",\n" : "\n");
        head += "{\"id\": \"category-" + id + "\", \"name\": " + text("Category " + id, "Категория " + id) + "}";
    }
    return head + "],\n\"records\": [";
}

QByteArray recordJson(const MadeRecord &record)
{
    QByteArray json = "{\"code\": \"" + record.code + "\", \"category\": \"category-" + QByteArray::number(record.category) + "\"";
    if (!record.name.isEmpty())
        json += ", \"name\": \"" + record.name + "\"";
    if (record.httpStatus > 0)
        json += ", \"http_status\": " + QByteArray::number(record.httpStatus);
    json += ", \"message\": " + text(record.messageEn, record.messageRu);
    if (!record.descriptionEn.isEmpty())
        json += ", \"description\": " + text(record.descriptionEn, record.descriptionRu);
    return json + "}";
}

bool write(QFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size();
}

} // namespace

/// errdex-bench-make COUNT FOLDER: FOLDER/vendors/*.json, FOLDER/records.csv and FOLDER/states.txt.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc == 3 ? QByteArray(argv[1]).toInt() : 0;
    if (count < VendorCount * CategoryCount) {
        std::fprintf(stderr, "usage: %s COUNT FOLDER, with a COUNT of %d or more\n", argv[0], VendorCount * CategoryCount);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    QFile csv(folder.filePath(QStringLiteral("records.csv")));
    QFile states(folder.filePath(QStringLiteral("states.txt")));
    bool good = folder.mkpath(QStringLiteral("vendors")) && csv.open(QIODevice::WriteOnly) && states.open(QIODevice::WriteOnly);
    for (const auto &state : keystrokeStates(841))
        good = good && write(states, state + '\n');
    good = good && write(csv, "vendor,category,code,name,http_status,message_en,message_ru,description_en,description_ru\n");
    CatalogueMaker maker(count);
    MadeRecord record;
    QFile vendor;
    int current = -1;
    while (good && maker.next(record)) {
        if (record.vendor != current) {
            good = current < 0 || write(vendor, "]}\n");
            vendor.close();
            current = record.vendor;
            vendor.setFileName(folder.filePath(QStringLiteral("vendors/vendor-%1.json").arg(current)));
            good = good && vendor.open(QIODevice::WriteOnly) && write(vendor, vendorHead(current));
        } else {
            good = write(vendor, ",");
        }
        good = good && write(vendor, "\n" + recordJson(record));
        const auto http = record.httpStatus > 0 ? QByteArray::number(record.httpStatus) : QByteArray();
        good = good
            && write(csv, "vendor-" + QByteArray::number(record.vendor) + ",category-" + QByteArray::number(record.category) + ","
                         + record.code + "," + record.name + "," + http + "," + record.messageEn + "," + record.messageRu + ","
                         + record.descriptionEn + "," + record.descriptionRu + "\n");
    }
    good = good && write(vendor, "]}\n") && csv.flush() && states.flush();
    if (!good)
        std::fprintf(stderr, "%s: cannot write into %s\n", argv[0], argv[2]);
    return good ? 0 : 3;
}
