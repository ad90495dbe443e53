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
    void wideCharacters();
    void elides();
    void elidesToTheColumn();
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

/// As Unicode has it: the first and last characters of wide blocks, and those beside them.
void WidthTest::wideCharacters()
{
    constexpr char32_t Wide[] = {0x1100, 0x115f, 0x231a, 0x231b,  0x23e9,  0x23ec,  0x25fd,  0x25fe,  0x2614,  0x2615,
                                 0x2648, 0x2653, 0x26aa, 0x26ab,  0x26bd,  0x26be,  0x2705,  0x270a,  0x270b,  0x2728,
                                 0x274c, 0x274e, 0x2753, 0x2755,  0x2757,  0x2e80,  0x303e,  0x3041,  0x4dbf,  0x4e00,
                                 0xa4c6, 0xa960, 0xa97c, 0xac00,  0xd7a3,  0xf900,  0xfad9,  0xfe30,  0xfe6b,  0xff01,
                                 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f7e0, 0x1f7eb, 0x1f900, 0x20000};
    constexpr char32_t Narrow[] = {0x10ff, 0x1160, 0x2319, 0x231c,  0x23e8,  0x23ed,  0x25fc, 0x25ff, 0x2613, 0x2616,
                                   0x2647, 0x2654, 0x26a9, 0x26ac,  0x26bc,  0x26bf,  0x2704, 0x2706, 0x2709, 0x270c,
                                   0x2727, 0x2729, 0x274b, 0x274d,  0x274f,  0x2752,  0x2756, 0x2758, 0x303f, 0x4dc0,
                                   0x4dff, 0xa95f, 0xff61, 0x1f650, 0x1f67f, 0x1f700, 0x1fb00};
    const auto shown = [](char32_t c) { return QString::number(quint32(c), 16); };
    for (const char32_t c : Wide)
        QVERIFY2(text::displayWidth(QString::fromUcs4(&c, 1)) == 2, qPrintable(shown(c)));
    for (const char32_t c : Narrow)
        QVERIFY2(text::displayWidth(QString::fromUcs4(&c, 1)) == 1, qPrintable(shown(c)));
}

void WidthTest::elidesToTheColumn()
{
    const auto text = QStringLiteral("abcdef");
    QCOMPARE(text::elided(text, 6), text);
    QCOMPARE(text::elided(text, 5), QStringLiteral("abcd…"));
    QCOMPARE(text::elided(text, 1), QStringLiteral("…"));
    QCOMPARE(text::elided(text, 0), QString());
    QCOMPARE(text::elided(text, -1), QString());
    QCOMPARE(text::elided(QStringLiteral("漢字漢字"), 5), QStringLiteral("漢字…"));
    QCOMPARE(text::elided(QStringLiteral("漢字漢字"), 4), QStringLiteral("漢…"));
    // A mark stays with its letter.
    QCOMPARE(text::elided(QStringLiteral("e\u0301e\u0301e\u0301e\u0301"), 3), QStringLiteral("e\u0301e\u0301…"));
    // Half of a pair is a character like any other.
    QCOMPARE(text::displayWidth(QString(QChar(0xd83d))), 1);
    QCOMPARE(text::displayWidth(QString(QStringLiteral("a")).prepend(QChar(0xd83d))), 2);
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
    // As much as fits stands in a line.
    QCOMPARE(text::wrapped(QStringLiteral("ab cd  ef"), 5),
             (QStringList{QStringLiteral("ab cd"), QStringLiteral("ef")}));
    QCOMPARE(text::wrapped(QStringLiteral("ab cd ef"), 4),
             (QStringList{QStringLiteral("ab"), QStringLiteral("cd"), QStringLiteral("ef")}));
    QCOMPARE(text::wrapped(QString(), 4), QStringList{QString()});
    // A longer word has a line of its own.
    QCOMPARE(text::wrapped(QStringLiteral("a CONNECTION_AMOCRM_TOKEN b"), 8),
             (QStringList{QStringLiteral("a"), QStringLiteral("CONNECTION_AMOCRM_TOKEN"), QStringLiteral("b")}));
}

QTEST_GUILESS_MAIN(WidthTest)
#include "tst_width.moc"
