// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/fold.h"

#include <QtTest>

using namespace errdex::text;

class TestText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void splitsWords_data();
    void splitsWords();
    void tokensStandWhereTheySay();
    void foldingTwiceChangesNothing();
    void everyWayFindsTheSameWords();
};

void TestText::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *name, const QString &text, const QString &folded) {
        QTest::newRow(name) << text << folded;
    };
    row("Latin", QStringLiteral("ToKeN"), QStringLiteral("token"));
    row("Cyrillic", QStringLiteral("ТОКЕН"), QStringLiteral("токен"));
    row("yo", QStringLiteral("Счёт ЁЖ"), QStringLiteral("счет еж"));
    row("decomposed yo", QStringLiteral("сче\u0308т"), QStringLiteral("счет"));
    row("short i stays", QStringLiteral("Й и\u0306"), QStringLiteral("й й"));
    row("dashes", QStringLiteral("ORA–12154—x"), QStringLiteral("ora-12154-x"));
    row("quotes", QStringLiteral("«a» “b” ’"), QStringLiteral("\"a\" \"b\" '"));
    row("no-break space", QStringLiteral("a\u00A0b"), QStringLiteral("a b"));
    row("zero width", QStringLiteral("to\u200Bk\u00ADen\uFEFF"), QStringLiteral("token"));
    row("zero width before a mark", QStringLiteral("е\u00AD\u0308ж"), QStringLiteral("еж"));
    row("yo with a mark", QStringLiteral("ё\u0308"), QStringLiteral("е"));
    row("full width", QStringLiteral("ＡＢＣ１"), QStringLiteral("abc1"));
    row("emoji stays", QStringLiteral("😀"), QStringLiteral("😀"));
    row("empty", QString(), QString());
}

void TestText::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(fold(text), folded);
}

void TestText::splitsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &text, const QString &words) {
        QTest::newRow(name) << text << words.split(u' ', Qt::SkipEmptyParts);
    };
    row("identifier", QStringLiteral("CONNECTION_AMOCRM_NOT_PAID"), QStringLiteral("connection amocrm not paid"));
    row("header", QStringLiteral("Content-Type: text/html"), QStringLiteral("content type text html"));
    row("code", QStringLiteral("ORA-12154"), QStringLiteral("ora 12154"));
    row("hex", QStringLiteral("0x80070005"), QStringLiteral("0x80070005"));
    row("Cyrillic", QStringLiteral("«Ошибка» — нет счёта."), QStringLiteral("ошибка нет счета"));
    row("apostrophe", QStringLiteral("doesn't"), QStringLiteral("doesn t"));
    row("number sign", QStringLiteral("№ 1001"), QStringLiteral("1001"));
    row("emoji", QStringLiteral("ok😀ok"), QStringLiteral("ok 😀 ok"));
    row("punctuation only", QStringLiteral("\"*() -:"), QString());
    row("empty", QString(), QString());
    row("lone surrogate", QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b"), QStringLiteral("a b"));
}

void TestText::splitsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QStringList found;
    const auto tokens = tokenize(text);
    for (const auto &token : tokens)
        found.append(token.text);
    QCOMPARE(found, words);
}

void TestText::tokensStandWhereTheySay()
{
    const auto text = QStringLiteral("Нет счёта, the TOKEN 😀 истёк");
    const auto tokens = tokenize(text);
    QCOMPARE(tokens.size(), 6);
    for (const auto &token : tokens)
        QCOMPARE(fold(QStringView(text).sliced(token.start, token.length)), token.text);
}

void TestText::foldingTwiceChangesNothing()
{
    const QStringList texts{QStringLiteral("Счёт №5 — «Ёж»"), QStringLiteral("ﬁ ŉ İ"), QStringLiteral("ΑΣ ς"), QString(300, u'Ё'), QStringLiteral("4\u05BB\u00AD\u00AD\u07F1\u05BB\u0003"), QStringLiteral("ё\u0306 \u0301\u00AD\u0327")};
    for (const auto &text : texts)
        QCOMPARE(fold(fold(text)), fold(text));
}

/// Plain texts take a quick way; one strange character sends the same text the long way, with the same words.
void TestText::everyWayFindsTheSameWords()
{
    const QStringList texts{QStringLiteral("Счёт №5 — «Ёж» ЙОД й"), QStringLiteral("NOT_FOUND, \"a\"\tb-c\u00A0d"),
                            QStringLiteral("x–y — z"), QString(QString(200, u'Я') + u' ' + QString(65, u'q'))};
    for (const auto &text : texts) {
        const auto plain = tokenize(text);
        const auto strange = tokenize(QString(text + QStringLiteral(" ß")));
        QCOMPARE(strange.size(), plain.size() + 1);
        QStringList visited;
        forEachWord(text, [&](QStringView word) { visited.append(word.toString()); });
        for (int i = 0; i < plain.size(); ++i) {
            QCOMPARE(plain.at(i).text, strange.at(i).text);
            QCOMPARE(plain.at(i).start, strange.at(i).start);
            QCOMPARE(plain.at(i).length, strange.at(i).length);
            QCOMPARE(visited.at(i), plain.at(i).text);
        }
        QVERIFY(fold(QString(text + QStringLiteral("ß"))).startsWith(fold(text)));
    }
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
