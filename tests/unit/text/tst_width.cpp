// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/width.h"

#include <QtTest>

using namespace errdex;

class WidthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsColumns_data();
    void countsColumns();
    void elides();
    void wraps();
};

void WidthTest::countsColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("Latin") << QStringLiteral("token") << 5;
    QTest::newRow("Cyrillic") << QStringLiteral("ошибка ё") << 8;
    QTest::newRow("combining mark") << QString::fromUtf8("e\xcc\x81") << 1;
    QTest::newRow("East Asian") << QString::fromUtf8("\xe6\xbc\xa2\xe5\xad\x97") << 4;
    QTest::newRow("pictograph beyond the first plane") << QString::fromUtf8("\xf0\x9f\x94\xa5!") << 3;
}

void WidthTest::countsColumns()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QCOMPARE(text::displayWidth(text), columns);
}

void WidthTest::elides()
{
    const auto text = QStringLiteral("ошибка доступа");
    QCOMPARE(text::elided(text, 14), text);
    QCOMPARE(text::displayWidth(text::elided(text, 10)), 10);
    QVERIFY(text::elided(text, 10).endsWith(u'…'));
    QVERIFY(text.startsWith(text::elided(text, 10).chopped(1)));
    // A wide letter is not cut in half.
    const auto wide = QString::fromUtf8("\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2");
    QVERIFY(text::displayWidth(text::elided(wide, 4)) <= 4);
}

void WidthTest::wraps()
{
    const auto lines = text::wrapped(QStringLiteral("the access token is not valid"), 10);
    for (const auto &line : lines)
        QVERIFY2(text::displayWidth(line) <= 10, qPrintable(line));
    QCOMPARE(lines.join(u' '), QStringLiteral("the access token is not valid"));
    // A longer word has a line of its own.
    QCOMPARE(text::wrapped(QStringLiteral("a CONNECTION_AMOCRM_TOKEN b"), 8),
             (QStringList{QStringLiteral("a"), QStringLiteral("CONNECTION_AMOCRM_TOKEN"), QStringLiteral("b")}));
}

QTEST_GUILESS_MAIN(WidthTest)
#include "tst_width.moc"
