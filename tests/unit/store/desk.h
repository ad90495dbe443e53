// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/store/userdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace test {

using namespace errdex;


inline const domain::RecordKey Planfix{QStringLiteral("planfix"), QStringLiteral("1001"), 0};
inline const domain::RecordKey Telerik{QStringLiteral("telerik-backend-services"), QStringLiteral("107"), 2};

/// A folder for a database, and the database.
struct Desk
{
    QTemporaryDir folder;
    std::unique_ptr<store::UserDatabase> data;

    explicit Desk(bool opened = true)
    {
        if (opened)
            open();
    }
    bool open()
    {
        data.reset();
        auto result = store::UserDatabase::open(folder.path());
        if (!result) {
            qWarning() << int(result.error().code) << result.error().where << result.error().detail;
            return false;
        }
        data = std::move(*result);
        return true;
    }
    QString file() const { return folder.filePath(QStringLiteral("user.sqlite")); }
    QByteArray bytes() const
    {
        QFile opened(file());
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    void replaceBytes(qsizetype at, const QByteArray &bytes) const
    {
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::ReadWrite));
        QVERIFY(opened.seek(at));
        QCOMPARE(opened.write(bytes), bytes.size());
    }
    QStringList texts() const
    {
        QStringList found;
        const auto book = data->notebook();
        if (!book)
            return {QStringLiteral("unreadable")};
        for (const auto &version : book->versions) {
            if (!version.isRemoval())
                found.append(version.text);
        }
        found.sort();
        return found;
    }
    QString write(const QString &text, const domain::RecordKey &key = Planfix)
    {
        const auto written = data->writeNote({}, key, text, QStringLiteral("Иван"));
        return written ? written->note : QString();
    }
};

inline domain::OwnContent content(int number)
{
    domain::OwnContent made;
    made.vendorName = QStringLiteral("Планфикс");
    made.categoryId = QStringLiteral("tasks");
    made.categoryName = QStringLiteral("Tasks");
    made.name = QStringLiteral("NAME_%1").arg(number);
    made.httpStatus = 400 + number;
    made.message = {QStringLiteral("message %1").arg(number), QStringLiteral("сообщение %1").arg(number),
                    domain::TextOrigin::Own};
    made.description = {QStringLiteral("two\nlines"), {}, domain::TextOrigin::Own};
    made.attributes = {{QStringLiteral("action"), {QStringLiteral("wait"), QStringLiteral("ждать"),
                                                   domain::TextOrigin::Own}},
                       {QStringLiteral("Колонка"), {{}, QStringLiteral("значение"), domain::TextOrigin::Own}}};
    return made;
}

/// Something of everything.
inline void fill(Desk &desk)
{
    QVERIFY(!desk.write(QStringLiteral("a note")).isEmpty());
    QVERIFY(desk.data->setMark({Planfix, domain::Mark::Kind::Tag, QStringLiteral("billing"), {}, true, 0}));
    QVERIFY(desk.data->writeOwn({domain::OwnVersion::Kind::Overlay, Planfix, content(1), {}}, {}));
    QVERIFY(desk.data->saveSearch(QStringLiteral("mine"), QStringLiteral("planfix: token")));
    QVERIFY(desk.data->addLookUp({Telerik, QStringLiteral("token"), 2000}));
    QVERIFY(desk.data->setValue(store::UserDatabase::authorName(), QStringLiteral("Анна")));
}

} // namespace test
