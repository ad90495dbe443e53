// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/wording/wording.h"

#include <QCommandLineParser>
#include <QFile>
#include <QLocale>
#include <QtTest>

#include <algorithm>

using namespace errdex;
using domain::ErrorCode;
using domain::Language;

namespace {

bool hasCyrillic(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

} // namespace

class WordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translationsAreInTheProgram();
    void everyErrorHasASentence_data();
    void everyErrorHasASentence();
    void reasonsAreTranslated();
    void reasonsGoOnInTheSentence_data();
    void reasonsGoOnInTheSentence();
    void unreadableTemplatesSayWhy();
    void sourceProblems();
    void columns();
    void httpClasses();
    void qtSpeaksTheLanguageToo();
    void backAndForth();
    void translatedIgnoresTheInterface();
    void pluralForms_data();
    void pluralForms();
};

void WordingTest::translationsAreInTheProgram()
{
    for (const auto *file : {":/i18n/errdex_ru.qm", ":/i18n/errdex_en.qm", ":/i18n/qtbase_ru.qm"})
        QVERIFY2(QFile::exists(QString::fromLatin1(file)), file);
}

void WordingTest::everyErrorHasASentence_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        QTest::addRow("%d", code) << code;
}

void WordingTest::everyErrorHasASentence()
{
    QFETCH(int, code);
    const domain::Error error{ErrorCode(code), QStringLiteral("/a/файл %1"), QStringLiteral("why %2"), {}};
    wording::setInterfaceLanguage(Language::English);
    const auto english = wording::errorSentence(error);
    QVERIFY(!english.isEmpty());
    wording::setInterfaceLanguage(Language::Russian);
    const auto russian = wording::errorSentence(error);
    QVERIFY(russian != english || error.code == ErrorCode::InvalidSource);
    QVERIFY(hasCyrillic(russian));
    QVERIFY(!russian.contains(u'“'));
}

void WordingTest::reasonsAreTranslated()
{
    const domain::Error error{
        ErrorCode::CannotWriteFile, QStringLiteral("a.csv"), QStringLiteral("No space left on device"), {}};
    wording::setInterfaceLanguage(Language::Russian);
    QVERIFY(wording::errorSentence(error).startsWith(
        QStringLiteral("Не удалось записать «a.csv»: на диске нет свободного места.")));
    const domain::Error unknown{ErrorCode::CannotWriteFile, QStringLiteral("a.csv"), QStringLiteral("Quux"), {}};
    QVERIFY(wording::errorSentence(unknown).contains(QStringLiteral("quux")));
}

void WordingTest::reasonsGoOnInTheSentence_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("told");
    QTest::newRow("known") << QStringLiteral("No such file or directory") << QStringLiteral(": no such file or directory.");
    QTest::newRow("not known") << QStringLiteral("Text file busy") << QStringLiteral(": text file busy.");
    QTest::newRow("an article") << QStringLiteral("A disk has gone") << QStringLiteral(": a disk has gone.");
    QTest::newRow("of the system, in Russian") << QStringLiteral("Устройство занято") << QStringLiteral(": устройство занято.");
    QTest::newRow("a name") << QStringLiteral("SQLite has given up") << QStringLiteral(": SQLite has given up.");
    QTest::newRow("an abbreviation") << QStringLiteral("UTF-8 is wanted") << QStringLiteral(": UTF-8 is wanted.");
    QTest::newRow("a letter") << QStringLiteral("X") << QStringLiteral(": X.");
    QTest::newRow("nothing") << QString() << QStringLiteral(": unknown error.");
}

void WordingTest::reasonsGoOnInTheSentence()
{
    QFETCH(QString, reason);
    QFETCH(QString, told);
    wording::setInterfaceLanguage(Language::English);
    for (const auto code : {ErrorCode::CannotOpenFile, ErrorCode::CannotReadFile, ErrorCode::CannotWriteFile,
                            ErrorCode::DamagedCatalogue, ErrorCode::DamagedUserData}) {
        const auto sentence = wording::errorSentence({code, QStringLiteral("a.csv"), reason, {}});
        QVERIFY2(sentence.contains(told), qPrintable(sentence));
        // The next sentence is one.
        QVERIFY2(sentence.mid(sentence.indexOf(told) + told.size() + 1, 1).at(0).isUpper(), qPrintable(sentence));
    }
}

void WordingTest::unreadableTemplatesSayWhy()
{
    const domain::MarkedText text{QStringLiteral("The file cannot be read: %1."), {QStringLiteral("Permission denied")}};
    QCOMPARE(wording::templateSentence(text, Language::English), QStringLiteral("The file cannot be read: permission denied."));
    QCOMPARE(wording::templateSentence(text, Language::Russian), QStringLiteral("Не удалось прочитать файл: нет прав доступа."));
}

void WordingTest::sourceProblems()
{
    const domain::Error error{ErrorCode::InvalidSource,
                              QStringLiteral("a.json, code"),
                              QStringLiteral("must be a whole number from %1 to %2"),
                              {QStringLiteral("%2"), QStringLiteral("9")}};
    wording::setInterfaceLanguage(Language::English);
    QCOMPARE(wording::errorSentence(error), QStringLiteral("a.json, code: must be a whole number from %2 to 9"));
    wording::setInterfaceLanguage(Language::Russian);
    QCOMPARE(wording::errorSentence(error), QStringLiteral("a.json, code: должно быть целым числом от %2 до 9"));
}

void WordingTest::columns()
{
    wording::setInterfaceLanguage(Language::Russian);
    for (const auto column : domain::AllColumns) {
        QCOMPARE(wording::columnTitle(column), wording::columnTitle(column, Language::Russian));
        QVERIFY(hasCyrillic(wording::columnTitle(column)) || column == domain::Column::HttpStatus);
        QVERIFY(!hasCyrillic(wording::columnTitle(column, Language::English)));
    }
    QCOMPARE(wording::columnTitle(domain::Column::Message), QStringLiteral("Сообщение"));
    QCOMPARE(wording::columnTitle(domain::Column::Message, Language::English), QStringLiteral("Message"));
}

void WordingTest::httpClasses()
{
    wording::setInterfaceLanguage(Language::English);
    QCOMPARE(wording::httpClassName(4), QStringLiteral("Client error (4xx)"));
    QCOMPARE(wording::httpClassName(0), QStringLiteral("No status"));
    QVERIFY(wording::httpClassMeaning(0).isEmpty());
    wording::setInterfaceLanguage(Language::Russian);
    for (int httpClass = 1; httpClass <= 5; ++httpClass) {
        QVERIFY(hasCyrillic(wording::httpClassName(httpClass)));
        QVERIFY(hasCyrillic(wording::httpClassMeaning(httpClass)));
    }
    QCOMPARE(wording::languageName(Language::English), QStringLiteral("Английский"));
}

void WordingTest::qtSpeaksTheLanguageToo()
{
    QCommandLineParser parser;
    wording::setInterfaceLanguage(Language::Russian);
    QVERIFY(!parser.parse({QStringLiteral("program"), QStringLiteral("--nonsense")}));
    QVERIFY(hasCyrillic(parser.errorText()));
    QCOMPARE(QLocale().language(), QLocale::Russian);
    wording::setInterfaceLanguage(Language::English);
    QVERIFY(!parser.parse({QStringLiteral("program"), QStringLiteral("--nonsense")}));
    QVERIFY(!hasCyrillic(parser.errorText()));
    QCOMPARE(QLocale().language(), QLocale::English);
}

void WordingTest::backAndForth()
{
    for (int round = 0; round < 3; ++round) {
        wording::setInterfaceLanguage(Language::Russian);
        QCOMPARE(wording::interfaceLanguage(), Language::Russian);
        QCOMPARE(wording::columnTitle(domain::Column::Code), QStringLiteral("Код"));
        wording::setInterfaceLanguage(Language::English);
        QCOMPARE(wording::interfaceLanguage(), Language::English);
        QCOMPARE(wording::columnTitle(domain::Column::Code), QStringLiteral("Code"));
    }
}

void WordingTest::translatedIgnoresTheInterface()
{
    wording::setInterfaceLanguage(Language::English);
    const char *context = "errdex::wording::Wording";
    QCOMPARE(wording::translated(Language::Russian, context, "Vendor"), QStringLiteral("Вендор"));
    QCOMPARE(wording::translated(Language::English, context, "Vendor"), QStringLiteral("Vendor"));
    QCOMPARE(wording::translated(Language::Russian, context, "no such text"), QStringLiteral("no such text"));
}

void WordingTest::pluralForms_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("russian");
    QTest::addColumn<QString>("english");
    QTest::newRow("0") << 0 << QStringLiteral("0 записей") << QStringLiteral("0 records");
    QTest::newRow("1") << 1 << QStringLiteral("1 запись") << QStringLiteral("1 record");
    QTest::newRow("2") << 2 << QStringLiteral("2 записи") << QStringLiteral("2 records");
    QTest::newRow("5") << 5 << QStringLiteral("5 записей") << QStringLiteral("5 records");
    QTest::newRow("11") << 11 << QStringLiteral("11 записей") << QStringLiteral("11 records");
    QTest::newRow("21") << 21 << QStringLiteral("21 запись") << QStringLiteral("21 records");
    QTest::newRow("112") << 112 << QStringLiteral("112 записей") << QStringLiteral("112 records");
}

void WordingTest::pluralForms()
{
    QFETCH(int, number);
    QFETCH(QString, russian);
    QFETCH(QString, english);
    const char *context = "errdex::cli::CatalogueCheckVerb";
    QCOMPARE(wording::translated(Language::Russian, context, "%n record(s)", number), russian);
    QCOMPARE(wording::translated(Language::English, context, "%n record(s)", number), english);
    wording::setInterfaceLanguage(Language::Russian);
    QCOMPARE(QCoreApplication::translate(context, "%n record(s)", nullptr, number), russian);
    wording::setInterfaceLanguage(Language::English);
    QCOMPARE(QCoreApplication::translate(context, "%n record(s)", nullptr, number), english);
}

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
