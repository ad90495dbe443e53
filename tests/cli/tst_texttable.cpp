// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/cli/console.h"
#include "errdex/cli/texttable.h"

#include <QtTest>

using namespace errdex;

class TextTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widths_data();
    void widths();
    void elides_data();
    void elides();
    void wraps();
    void alignsAndNeverCutsWithoutATerminal();
    void growsAndNeverShrinks();
    void fitsTheTerminal();
    void escapes_data();
    void escapes();
};

void TextTableTest::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("Cyrillic") << QStringLiteral("ошибка") << 6;
    QTest::newRow("composed of two") << QStringLiteral("и\u0306") << 1;
    QTest::newRow("Chinese") << QStringLiteral("错误") << 4;
    QTest::newRow("emoji") << QStringLiteral("😀") << 2;
    QTest::newRow("zero width") << QStringLiteral("a\u200bb") << 2;
    QTest::newRow("full-width Latin") << QStringLiteral("ＡＢ") << 4;
}

void TextTableTest::widths()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(cli::displayWidth(text), width);
}

void TextTableTest::elides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("cut");
    QTest::newRow("fits") << QStringLiteral("ошибка") << 6 << QStringLiteral("ошибка");
    QTest::newRow("cut") << QStringLiteral("ошибка") << 5 << QStringLiteral("ошиб…");
    QTest::newRow("not through a wide letter") << QStringLiteral("错误码") << 4 << QStringLiteral("错…");
    QTest::newRow("mark stays with its letter")
        << QStringLiteral("и\u0306и\u0306и\u0306") << 2 << QStringLiteral("и\u0306…");
    QTest::newRow("not through a pair") << QStringLiteral("😀😀") << 3 << QStringLiteral("😀…");
    QTest::newRow("nothing") << QStringLiteral("ошибка") << 0 << QString();
}

void TextTableTest::elides()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QString, cut);
    QCOMPARE(cli::elided(text, width), cut);
}

void TextTableTest::wraps()
{
    const QStringList expected{QStringLiteral("раз два"), QStringLiteral("длинноеслово"), QStringLiteral("три")};
    QCOMPARE(cli::wrapped(QStringLiteral("раз два длинноеслово три"), 8), expected);
}

void TextTableTest::alignsAndNeverCutsWithoutATerminal()
{
    cli::TextTable table(0);
    const QString longText(500, u'ж');
    const QStringList lines = table.layOut({{QStringLiteral("Код"), QStringLiteral("Имя"), QStringLiteral("Текст")},
                                            {QStringLiteral("1001"), QString(), longText},
                                            {QStringLiteral("错"), QStringLiteral("A"), QString()}});
    QCOMPARE(lines.at(0), QStringLiteral("Код   Имя  Текст"));
    QCOMPARE(lines.at(1), QStringLiteral("1001       ") + longText);
    QCOMPARE(lines.at(2), QStringLiteral("错    A"));
}

void TextTableTest::growsAndNeverShrinks()
{
    cli::TextTable table(0);
    table.layOut({{QStringLiteral("12345"), QStringLiteral("x")}});
    QCOMPARE(table.layOut({{QStringLiteral("1"), QStringLiteral("x")}}), QStringList{QStringLiteral("1      x")});
}

void TextTableTest::fitsTheTerminal()
{
    for (const int columns : {20, 40, 80, 200}) {
        cli::TextTable table(columns);
        const auto lines = table.layOut({{QStringLiteral("10011"), QStringLiteral("Radist.Online"),
                                          QStringLiteral("CONNECTION_AMOCRM_INVOICE_CATALOG_NOT_FOUND"),
                                          QStringLiteral("каталог счетов amoCRM не найден, и ещё много слов")}});
        if (columns >= 40)
            QVERIFY(cli::displayWidth(lines.front()) <= columns);
        QCOMPARE(lines.front().contains(u'…'), columns < 200);
    }
}

void TextTableTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("plain") << QStringLiteral("Ошибка «ё»") << QStringLiteral("Ошибка «ё»");
    QTest::newRow("escape") << QStringLiteral("\x1b[31m") << QStringLiteral("\\x1b[31m");
    QTest::newRow("C1") << QString(QChar(0x9b)) << QStringLiteral("\\x9b");
    QTest::newRow("line") << QStringLiteral("a\r\n\tb") << QStringLiteral("a\\r\\n\\tb");
    QTest::newRow("override") << QStringLiteral("a\u202eb") << QStringLiteral("a\\u202eb");
}

void TextTableTest::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(cli::escapedForTerminal(text), escaped);
}

QTEST_GUILESS_MAIN(TextTableTest)
#include "tst_texttable.moc"
