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
    void everyCharacterFoldsTheSameEitherWay();
    void whatHasNoWidthIsDropped();
    void signsOfOneKindFoldToOne();
    void charactersOfWords_data();
    void charactersOfWords();
    void longWordsAreCut();
    void phrases_data();
    void phrases();
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

/// A character of plain texts and one of any other fold as Unicode and we have it, whichever way they take.
void TestText::everyCharacterFoldsTheSameEitherWay()
{
    for (int code = 1; code < 0xffff; ++code) {
        const QChar c{char16_t(code)};
        if (c.isSurrogate())
            continue;
        const auto folded = fold(QString(c));
        QVERIFY2(fold(QString(QString(c) + u'ß')) == QString(folded + u'ß'), qPrintable(QString::number(code, 16)));
        QVERIFY2(fold(folded) == folded, qPrintable(QString::number(code, 16)));
    }
}

void TestText::whatHasNoWidthIsDropped()
{
    const auto between = [](int code) { return fold(QString(QStringLiteral("a") + QChar(char16_t(code)) + u'b')); };
    for (const int code : {0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060,
                           0x2066, 0x2067, 0x2068, 0x2069, 0xfeff}) {
        QVERIFY2(between(code) == QStringLiteral("ab"), qPrintable(QString::number(code, 16)));
        // Nor does it part a word.
        const auto tokens = tokenize(QString(QStringLiteral("a") + QChar(char16_t(code)) + u'b'));
        QVERIFY2(tokens.size() == 1 && tokens.at(0).length == 3, qPrintable(QString::number(code, 16)));
        QVERIFY(tokenize(QString(QChar(char16_t(code)))).isEmpty());
    }
    for (const int code : {0xac, 0xae, 0x200a, 0x2010, 0x2029, 0x202f, 0x205f, 0x2061, 0x2065, 0x206a, 0xfefe})
        QVERIFY2(between(code).size() == 3, qPrintable(QString::number(code, 16)));
}

void TestText::signsOfOneKindFoldToOne()
{
    const auto folds = [](std::initializer_list<int> codes, QChar sign) {
        for (const int code : codes)
            QVERIFY2(fold(QString(QChar(char16_t(code)))) == QString(sign), qPrintable(QString::number(code, 16)));
    };
    folds({0x27, 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x02bc}, u'\'');
    folds({0x22, 0xab, 0xbb, 0x201c, 0x201d, 0x201e, 0x201f}, u'"');
    folds({0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xff0d}, u'-');
    folds({0x9, 0xa, 0xb, 0xc, 0xd, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x3000},
          u' ');
    for (const int code : {0x1f, 0x7f, 0x80, 0x9f, 0x02bb, 0x02bd, 0x2211, 0x2213, 0x2030})
        QVERIFY2(fold(QString(QChar(char16_t(code)))) == QString(QChar(char16_t(code))),
                 qPrintable(QString::number(code, 16)));
}

void TestText::charactersOfWords_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<QString>("words");
    const auto row = [](char32_t c, const char *words) {
        QTest::addRow("%x", unsigned(c)) << QString::fromUcs4(&c, 1) << QString::fromUtf8(words);
    };
    // Part of the word around it.
    row(U'5', "x5x");
    row(U'0', "x0x");
    row(U'9', "x9x");
    row(U'A', "xax");
    row(U'z', "xzx");
    row(0xb2, "x2x");
    row(0x2167, "xviiix");
    row(0x0301, "x\u0301x");
    row(0x0903, "x\u0903x");
    row(0x20dd, "x\u20ddx");
    row(0x02b0, "xhx");
    row(0x01c5, "xdžx");
    row(0x4e2d, "x中x");
    row(0x0662, "x\u0662x");
    // Between words.
    row(U'/', "x x");
    row(U':', "x x");
    row(U'@', "x x");
    row(U'[', "x x");
    row(U'`', "x x");
    row(U'{', "x x");
    row(U'_', "x x");
    row(0xa8, "x x");
    row(0xa9, "x x");
    row(0x2195, "x x");
    row(0x2260, "x x");
    row(0x20ac, "x x");
    // A word of its own.
    row(0x2300, "x ⌀ x");
    row(0x2744, "x ❄ x");
    row(0x1f525, "x 🔥 x");
    row(0x1f3fb, "x 🏻 x");
}

void TestText::charactersOfWords()
{
    QFETCH(QString, character);
    QFETCH(QString, words);
    // A letter that is not simple sends the text the long way.
    for (const auto *other : {"", " ß"}) {
        QStringList found;
        const auto text = QString(u'x' + character + u'x' + QString::fromUtf8(other));
        for (const auto &token : tokenize(text))
            found.append(token.text);
        QStringList visited;
        forEachWord(text, [&visited](QStringView word) { visited.append(word.toString()); });
        QCOMPARE(visited, found);
        QCOMPARE(found.join(u' '), QString(words + (*other == '\0' ? QString() : QStringLiteral(" ß"))));
    }
    // At the end of a text there is nothing behind it; half a pair is no letter.
    const auto tokens = tokenize(QString(u'x' + character));
    QCOMPARE(tokens.last().start + tokens.last().length,
             words == QStringLiteral("x x") ? 1 : int(1 + character.size()));
    QCOMPARE(tokenize(QString(QString(u'ß') + QChar(0xd83d))).size(), 1);
    QCOMPARE(tokenize(QString(QString(QChar(0xdd25)) + u'ß')).size(), 1);
}

void TestText::longWordsAreCut()
{
    const auto one = [](const QString &text) {
        const auto tokens = tokenize(text);
        return tokens.size() == 1 ? tokens.at(0) : Token();
    };
    for (const int size : {63, 64, 65, 200}) {
        const auto plain = one(QString(size, u'q'));
        QCOMPARE(plain.text, QString(std::min(size, 64), u'q'));
        QCOMPARE(plain.length, size);
        const auto other = one(QString(size, u'ñ'));
        QCOMPARE(other.text, QString(std::min(size, 64), u'ñ'));
        QCOMPARE(other.length, size);
    }
    QCOMPARE(one(QString(40, u'ﬃ')).text, QString(QStringLiteral("ffi").repeated(21) + u'f'));
}

void TestText::phrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("begun");
    const auto row = [](const char *text, const char *words, bool whole, bool begun) {
        QTest::addRow("%s in %s", words, text) << QString::fromUtf8(text) << QString::fromUtf8(words) << whole << begun;
    };
    row("the token has expired", "token has", true, true);
    row("The TOKEN has expired", "the token", true, true);
    row("the token has expired", "has expired", true, true);
    row("the token has expired", "expired", true, true);
    row("the token has expired", "the token has expired", true, true);
    row("the token has expired", "token expired", false, false);
    row("the token has expired", "has token", false, false);
    row("the token has expired", "token has exp", false, true);
    row("the token has expired", "tok has", false, false);
    row("the token has expired", "tok", false, true);
    row("the token has expired", "oken", false, false);
    row("the token has expired", "expired now", false, false);
    row("no no token", "no token", true, true);
    row("no no token", "no no token", true, true);
    row("no no", "no no no", false, false);
    row("a b a c", "a c", true, true);
    row("a a b a a c", "a a c", true, true);
    row("a-b, c", "a b c", true, true);
    row("ab ac", "a", false, true);
    row("", "a", false, false);
    row("счёт № 5", "счет 5", true, true);
}

void TestText::phrases()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(bool, whole);
    QFETCH(bool, begun);
    QCOMPARE(hasPhrase(text, words.split(u' '), false), whole);
    QCOMPARE(hasPhrase(text, words.split(u' '), true), begun);
    // As many words as there may be.
    QStringList many;
    for (int i = 0; i < 64; ++i)
        many.append(QString::number(i));
    const auto long64 = many.join(u' ');
    QVERIFY(hasPhrase(long64, many, false) && hasPhrase(QString(long64 + u'x'), many, true));
    QVERIFY(!hasPhrase(QString(long64 + u'x'), many, false));
    QVERIFY(!hasPhrase(many.mid(1).join(u' '), many, true));
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
