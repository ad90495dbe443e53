// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"

#include <QtTest>

using namespace errdex;

/// Encodings, byte by byte, and plans of imports that are kept.
class EncodingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansComeBack();
    void encodings_data();
    void encodings();
    void names_data();
    void names();
    void utf8_data();
    void utf8();
    void wideTexts_data();
    void wideTexts();
    void wideTextsAreToldFromTheBeginning();
    void longTexts();
    void piecesComeAtOnce();
    void westernTexts_data();
    void westernTexts();
    void textsOfOneCase_data();
    void textsOfOneCase();
};

void EncodingsTest::plansComeBack()
{
    importing::ImportPlan plan;
    for (const auto field : importing::AllFields) {
        plan.columns.append({QStringLiteral("c%1").arg(int(field)), field, {}});
        if (importing::hasLanguage(field))
            plan.columns.append({QStringLiteral("d%1").arg(int(field)), field, domain::Language::Russian});
    }
    plan.vendor.slug = QStringLiteral("acme");
    plan.vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    for (const auto format : importing::AllTableFormats) {
        for (const auto encoding : importing::AllTextEncodings) {
            for (const auto repeated : importing::AllRepeatedCodes) {
                plan.dialect.format = format;
                plan.dialect.encoding = encoding;
                plan.repeated = repeated;
                const auto back = importing::planFromJson(importing::planToJson(plan));
                QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
                QCOMPARE(back->columns, plan.columns);
                QCOMPARE(back->repeated, repeated);
                QCOMPARE(back->dialect.format, format);
                QCOMPARE(back->dialect.encoding, encoding);
            }
        }
    }
    QVERIFY(!importing::planFromJson("no JSON"));
    QVERIFY(!importing::planFromJson("[]"));
}

void EncodingsTest::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("text");
    const auto text = QStringLiteral("код,сообщение\n1,Ошибка «ё»\n");
    const auto utf16 = [&text](QStringConverter::Encoding encoding) -> QByteArray {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return encoder(text);
    };
    const auto row = [&](const char *name, const QByteArray &bytes, importing::TextEncoding encoding,
                         const QString &wanted) { QTest::newRow(name) << bytes << int(encoding) << wanted; };
    row("UTF-8", text.toUtf8(), importing::TextEncoding::Utf8, text);
    row("UTF-8 with a mark", "\xEF\xBB\xBF" + text.toUtf8(), importing::TextEncoding::Utf8WithMark, text);
    row("UTF-16 LE", utf16(QStringConverter::Utf16LE), importing::TextEncoding::Utf16Le, text);
    row("UTF-16 BE", utf16(QStringConverter::Utf16BE), importing::TextEncoding::Utf16Be, text);
    row("Windows-1251", "\xea\xee\xe4;\xf1\xee\xee\xe1\xf9\xe5\xed\xe8\xe5\n1;\xce\xf8\xe8\xe1\xea\xe0 \xab\xb8\xbb\n",
        importing::TextEncoding::Windows1251, QStringLiteral("код;сообщение\n1;Ошибка «ё»\n"));
    row("KOI8-R", "\xcb\xcf\xc4;\xd3\xcf\xcf\xc2\xdd\xc5\xce\xc9\xc5\n1;\xef\xdb\xc9\xc2\xcb\xc1\n",
        importing::TextEncoding::Koi8R, QStringLiteral("код;сообщение\n1;Ошибка\n"));
    row("IBM 866", "\xaa\xae\xa4;\xe1\xae\xae\xa1\xe9\xa5\xad\xa8\xa5\n1;\x8e\xe8\xa8\xa1\xaa\xa0\n",
        importing::TextEncoding::Ibm866, QStringLiteral("код;сообщение\n1;Ошибка\n"));
    row("Windows-1252",
        "code;message\n1;Fehler \xfc"
        "berall f\xfcr M\xfcller\n",
        importing::TextEncoding::Windows1252, QStringLiteral("code;message\n1;Fehler überall für Müller\n"));
    row("Windows-1252, one word", "code;message\n1;Nicht g\xfcltig\n", importing::TextEncoding::Windows1252,
        QStringLiteral("code;message\n1;Nicht gültig\n"));
    row("Windows-1252, one capital",
        "code;message\n1;Fehler: \xdc"
        "berlauf\n",
        importing::TextEncoding::Windows1252, QStringLiteral("code;message\n1;Fehler: Überlauf\n"));
    row("Windows-1251, Latin words beside Russian ones",
        "code;message\n1;\xed\xe5\xf2 API-\xea\xeb\xfe\xf7\xe0, \xb9"
        "5\n",
        importing::TextEncoding::Windows1251, QStringLiteral("code;message\n1;нет API-ключа, №5\n"));
}

void EncodingsTest::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    QFETCH(QString, text);
    QCOMPARE(int(importing::detectEncoding(bytes)), encoding);
    // In one piece, and byte by byte.
    importing::Utf8Converter whole{importing::TextEncoding(encoding)};
    QCOMPARE(QString::fromUtf8(whole.convert(bytes, true)), text);
    importing::Utf8Converter pieces{importing::TextEncoding(encoding)};
    QByteArray made;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        made += pieces.convert(QByteArrayView(bytes).sliced(i, 1), i + 1 == bytes.size());
    QCOMPARE(QString::fromUtf8(made), text);
}

void EncodingsTest::names_data()
{
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *id) { QTest::newRow(name) << QString::fromLatin1(id); };
    row("UTF-8", "utf-8");
    row("utf8", "utf-8");
    row("utf-8-sig", "utf-8-bom");
    row("UTF-16", "utf-16le");
    row("unicode", "utf-16le");
    row("utf16be", "utf-16be");
    row("Windows-1251", "windows-1251");
    row("cp1251", "windows-1251");
    row("KOI8", "koi8-r");
    row("cp866", "ibm866");
    row("iso-8859-1", "windows-1252");
    row("latin1", "windows-1252");
    row("utf-8", "utf-8");
    row("utf-8-bom", "utf-8-bom");
    row("UTF8-BOM", "utf-8-bom");
    row("utf-16", "utf-16le");
    row("utf16", "utf-16le");
    row("UTF-16LE", "utf-16le");
    row("UTF-16BE", "utf-16be");
    row("1251", "windows-1251");
    row("win1251", "windows-1251");
    row("KOI8-R", "koi8-r");
    row("csKOI8R", "koi8-r");
    row("866", "ibm866");
    row("IBM866", "ibm866");
    row("1252", "windows-1252");
    row("Latin-1", "windows-1252");
    row("ISO8859-1", "windows-1252");
    row("utf", "");
    row("klingon", "");
    row("", "");
}

void EncodingsTest::names()
{
    QFETCH(QString, id);
    const auto encoding = importing::textEncodingFromId(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(encoding ? importing::textEncodingId(*encoding) : QString(), id);
}

void EncodingsTest::utf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isUtf8");
    const auto row = [](const char *name, const QByteArray &bytes, bool isUtf8) {
        QTest::newRow(name) << bytes << isUtf8;
    };
    row("first of two bytes", "\xC2\x80", true);
    row("last of two bytes", "\xDF\xBF", true);
    row("written too long", "\xC1\xBF", false);
    row("first of three bytes", "\xE0\xA0\x80", true);
    row("three bytes where two do", "\xE0\x9F\xBF", false);
    row("before the surrogates", "\xED\x9F\xBF", true);
    row("surrogate", "\xED\xA0\x80", false);
    row("behind the surrogates", "\xEE\x80\x80", true);
    row("last of three bytes", "\xEF\xBF\xBD", true);
    row("first of four bytes", "\xF0\x90\x80\x80", true);
    row("four bytes where three do", "\xF0\x8F\xBF\xBF", false);
    row("last character", "\xF4\x8F\xBF\xBF", true);
    row("beyond the last character", "\xF4\x90\x80\x80", false);
    row("no beginning", "\xF5\x80\x80\x80", false);
    row("rest without a beginning", "\x80", false);
    row("letter in the middle",
        "\xD0"
        "a",
        false);
    row("letter in the middle of three",
        "\xE2\x80"
        "a",
        false);
    row("too many", "\xD0\x90\x90", false);
    row("second byte that is none", "\xD0\xC0", false);
}

/// As RFC 3629 has it, wherever the pieces end.
void EncodingsTest::utf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isUtf8);
    for (const auto &around : {QByteArray(), QByteArray("ab\n"), QByteArray("\xD1\x8F\xE2\x82\xAC\xF0\x9F\x98\x80")}) {
        const QByteArray whole = around + bytes + around + ' ';
        for (qsizetype size = 1; size <= whole.size(); ++size) {
            importing::EncodingDetector detector;
            for (qsizetype at = 0; at < whole.size(); at += size)
                detector.feed(QByteArrayView(whole).sliced(at, std::min(size, whole.size() - at)));
            QCOMPARE(detector.result() == importing::TextEncoding::Utf8, isUtf8);
        }
    }
}

void EncodingsTest::wideTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<importing::TextEncoding>("encoding");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &bytes, importing::TextEncoding encoding,
                        const QString &text) { QTest::newRow(name) << bytes << encoding << text; };
    using enum importing::TextEncoding;
    row("without a mark", QByteArray("a\0,\0b\0\n\0", 8), Utf16Le, QStringLiteral("a,b\n"));
    row("the other way round", QByteArray("\0a\0,\0b\0\n", 8), Utf16Be, QStringLiteral("a,b\n"));
    row("two zeros are enough", QByteArray("a\0b\0", 4), Utf16Le, QStringLiteral("ab"));
    row("pair of halves", QByteArray("\xFF\xFE\x3D\xD8\0\xDE", 6), Utf16Le, QStringLiteral("😀"));
    row("pair the other way round", QByteArray("\xFE\xFF\xD8\x3D\xDE\0", 6), Utf16Be, QStringLiteral("😀"));
    row("halves alone",
        QByteArray("\xFF\xFE\x3D\xD8"
                   "a\0\0\xDE\0\xDE\x3D\xD8\0\xDE\x3D\xD8",
                   16),
        Utf16Le, QStringLiteral("\ufffda\ufffd\ufffd😀\ufffd"));
    row("half a unit at the end",
        QByteArray("\xFF\xFE"
                   "a\0b",
                   5),
        Utf16Le, QStringLiteral("a\ufffd"));
    row("mark within the text",
        QByteArray("\xFF\xFE"
                   "a\0\xFF\xFE",
                   6),
        Utf16Le, QStringLiteral("a\ufeff"));
    row("mark of UTF-8 alone", "\xEF\xBB\xBF", Utf8WithMark, QString());
    row("mark of UTF-8 twice",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "a",
        Utf8WithMark, QStringLiteral("\ufeffa"));
    row("zeros that are too few", QByteArray("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq\0b\0", 47), Utf8,
        QString::fromLatin1("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq\0b\0", 47));
    row("one zero", QByteArray("a\0", 2), Utf8, QString::fromLatin1("a\0", 2));
    row("one zero in front", QByteArray("\0a", 2), Utf8, QString::fromLatin1("\0a", 2));
    row("zeros on both sides", QByteArray("\0\0\0\0", 4), Utf8, QString::fromLatin1("\0\0\0\0", 4));
    row("a zero in nine on the other side", QByteArray("a\0b\0c\0d\0e\0f\0g\0h\0\0\1", 18), Utf8,
        QString::fromLatin1("a\0b\0c\0d\0e\0f\0g\0h\0\0\1", 18));
    row("a zero in nine on the one side", QByteArray("\0a\0b\0c\0d\0e\0f\0g\0h\1\0", 18), Utf8,
        QString::fromLatin1("\0a\0b\0c\0d\0e\0f\0g\0h\1\0", 18));
    row("a zero in ten on the other side", QByteArray("a\0b\0c\0d\0e\0f\0g\0h\0i\0\0\1", 20), Utf16Le,
        QStringLiteral("abcdefghi\u0100"));
    row("a zero in ten on the one side", QByteArray("\0a\0b\0c\0d\0e\0f\0g\0h\0i\1\0", 20), Utf16Be,
        QStringLiteral("abcdefghi\u0100"));
    row("nothing", QByteArray(), Utf8, QString());
    row("one letter", "a", Utf8, QStringLiteral("a"));
}

void EncodingsTest::wideTexts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(importing::TextEncoding, encoding);
    QFETCH(QString, text);
    QCOMPARE(importing::detectEncoding(bytes), encoding);
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        importing::Utf8Converter converter(encoding);
        QByteArray made;
        for (qsizetype at = 0; at < bytes.size(); at += size)
            made += converter.convert(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)),
                                      at + size >= bytes.size());
        QCOMPARE(made, text.toUtf8());
    }
    // Told to be UTF-8 with a mark that it does not have.
    importing::Utf8Converter marked(importing::TextEncoding::Utf8WithMark);
    QCOMPARE(marked.convert("a", true), QByteArray("a"));
}

/// UTF-16 is told from the first four kilobytes, by one zero in sixteen bytes.
void EncodingsTest::wideTextsAreToldFromTheBeginning()
{
    constexpr qsizetype Looked = 4096;
    const auto told = [](const QByteArray &bytes) { return importing::detectEncoding(bytes); };
    QByteArray enough(Looked, 'a');
    for (qsizetype i = 0; i < Looked / 16; ++i)
        enough[2 * i + 1] = '\0';
    QCOMPARE(told(enough), importing::TextEncoding::Utf16Le);
    QCOMPARE(told(enough + QByteArray(Looked, '\0')), importing::TextEncoding::Utf16Le);
    QByteArray tooFew = enough;
    tooFew[1] = 'a';
    QCOMPARE(told(tooFew), importing::TextEncoding::Utf8);
    QCOMPARE(told(tooFew + QByteArray("a\0", 2)), importing::TextEncoding::Utf8);
    tooFew = '\0' + tooFew.chopped(1);
    tooFew[0] = 'a';
    QCOMPARE(told(tooFew), importing::TextEncoding::Utf8);
    QCOMPARE(told(tooFew + '\0'), importing::TextEncoding::Utf8);
    tooFew[0] = '\0';
    QCOMPARE(told(tooFew), importing::TextEncoding::Utf16Be);
}

/// Eight-bit letters are told from the lines that have some, up to 64 KiB of them, and up to 4 KiB of a line.
void EncodingsTest::longTexts()
{
    // «нет» in Windows-1251, and in KOI8-R.
    const QByteArray windows1251 = "\xed\xe5\xf2 ";
    const QByteArray koi8 = "\xce\xc5\xd4 ";
    const auto told = [](const QByteArray &bytes) { return importing::detectEncoding(bytes); };
    const auto lines = [](const QByteArray &word, qsizetype size) -> QByteArray {
        return QByteArray(word.chopped(1) + '\n').repeated(size / word.size());
    };
    using enum importing::TextEncoding;
    QCOMPARE(told("\x80"), Ibm866);
    QCOMPARE(told(lines(windows1251, 65536) + lines(koi8, 300'000)), Windows1251);
    QCOMPARE(told(lines(windows1251, 30000) + lines(koi8, 300'000)), Koi8R);
    QCOMPARE(told(lines("abc ", 300'000) + lines(windows1251, 100) + lines(koi8, 30)), Windows1251);
    QCOMPARE(told(windows1251.repeated(1024) + koi8.repeated(5000)), Windows1251);
    QCOMPARE(told(windows1251.repeated(400) + koi8.repeated(5000)), Koi8R);
    QCOMPARE(told(windows1251.repeated(1024) + koi8.repeated(5000) + '\n' + lines(koi8, 1000)), Windows1251);
    QCOMPARE(told(windows1251.repeated(1024) + koi8.repeated(5000) + '\n' + lines(koi8, 6000)), Koi8R);
}

/// A piece is converted as far as it goes: half a character alone waits for the next.
void EncodingsTest::piecesComeAtOnce()
{
    using enum importing::TextEncoding;
    importing::Utf8Converter wide(Utf16Le);
    QCOMPARE(wide.convert(QByteArray("a\0b\0\x3d", 5), false), QByteArray("ab"));
    QCOMPARE(wide.convert(QByteArray("\xd8", 1), false), QByteArray());
    QCOMPARE(wide.convert(QByteArray("\0", 1), false), QByteArray());
    QCOMPARE(wide.convert(QByteArray("\xde"
                                     "c\0\x3d\xd8\0\xde",
                                     7),
                          false),
             QByteArray("😀c😀"));
    QCOMPARE(wide.convert(QByteArray(), true), QByteArray());
    importing::Utf8Converter marked(Utf8WithMark);
    QCOMPARE(marked.convert("\xEF\xBB", false), QByteArray());
    QCOMPARE(marked.convert("\xBF"
                            "a",
                            false),
             QByteArray("a"));
    QCOMPARE(marked.convert("\xEF\xBB\xBF", false), QByteArray("\xEF\xBB\xBF"));
    importing::Utf8Converter eightBit(Windows1251);
    QCOMPARE(eightBit.convert("\xed", false), QByteArray("н"));
    importing::Utf8Converter utf8(Utf8);
    QCOMPARE(utf8.convert("abc", false), QByteArray("abc"));
    QCOMPARE(utf8.convert("\xd0", false), QByteArray("\xd0"));
}

void EncodingsTest::westernTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char *bytes) { QTest::newRow(name) << QByteArray(bytes); };
    row("French", "D\xe9j\xe0 vu: l'op\xe9ration a \xe9t\xe9 annul\xe9"
                  "e");
    row("German", "\xdc"
                  "bergr\xf6\xdf"
                  "e \xfc"
                  "berpr\xfc"
                  "fen");
    row("Spanish", "El c\xf3"
                   "digo no es v\xe1lido; a\xf1o");
    row("degrees", "Temperature above 80\xb0"
                   "C");
    row("number", "Fehler n\xba 5");
    row("quotation marks", "\x93Quoted\x94 text");
    row("Swedish", "\xc5tg\xe4rd kr\xe4vs f\xf6r \xe4ndring");
}

/// Accents are scattered among Latin letters: none of the Russian encodings.
void EncodingsTest::westernTexts()
{
    QFETCH(QByteArray, bytes);
    for (const auto &behind : {QByteArray(), QByteArray("\n"), QByteArray("\n1;plain\n")})
        QCOMPARE(importing::detectEncoding(QByteArray("code;message\n1;" + bytes + behind)),
                 importing::TextEncoding::Windows1252);
}

void EncodingsTest::textsOfOneCase_data()
{
    QTest::addColumn<QByteArray>("windows1251");
    QTest::addColumn<QByteArray>("koi8");
    const auto row = [](const char *text, const char *windows1251, const char *koi8) {
        QTest::newRow(text) << QByteArray(windows1251) << QByteArray(koi8);
    };
    row("ДОСТУП ЗАПРЕЩЁН", "\xc4\xce\xd1\xd2\xd3\xcf \xc7\xc0\xcf\xd0\xc5\xd9\xa8\xcd",
        "\xe4\xef\xf3\xf4\xf5\xf0 \xfa\xe1\xf0\xf2\xe5\xfd\xb3\xee");
    row("СЕРВЕР НЕ ОТВЕЧАЕТ", "\xd1\xc5\xd0\xc2\xc5\xd0 \xcd\xc5 \xce\xd2\xc2\xc5\xd7\xc0\xc5\xd2",
        "\xf3\xe5\xf2\xf7\xe5\xf2 \xee\xe5 \xef\xf4\xf7\xe5\xfe\xe1\xe5\xf4");
    row("ПРЕВЫШЕН ЛИМИТ ЗАПРОСОВ",
        "\xcf\xd0\xc5\xc2\xdb\xd8\xc5\xcd \xcb\xc8\xcc\xc8\xd2 \xc7\xc0\xcf\xd0\xce\xd1\xce\xc2",
        "\xf0\xf2\xe5\xf7\xf9\xfb\xe5\xee \xec\xe9\xed\xe9\xf4 \xfa\xe1\xf0\xf2\xef\xf3\xef\xf7");
    row("КАРТА ПРОСРОЧЕНА; НЕДОСТАТОЧНО СРЕДСТВ",
        "\xca\xc0\xd0\xd2\xc0 \xcf\xd0\xce\xd1\xd0\xce\xd7\xc5\xcd\xc0; "
        "\xcd\xc5\xc4\xce\xd1\xd2\xc0\xd2\xce\xd7\xcd\xce \xd1\xd0\xc5\xc4\xd1\xd2\xc2",
        "\xeb\xe1\xf2\xf4\xe1 \xf0\xf2\xef\xf3\xf2\xef\xfe\xe5\xee\xe1; "
        "\xee\xe5\xe4\xef\xf3\xf4\xe1\xf4\xef\xfe\xee\xef \xf3\xf2\xe5\xe4\xf3\xf4\xf7");
    row("HTTP 404: ОБЪЕКТ НЕ НАЙДЕН, API ОТКЛЮЧЕНО",
        "HTTP 404: \xce\xc1\xda\xc5\xca\xd2 \xcd\xc5 \xcd\xc0\xc9\xc4\xc5\xcd, API "
        "\xce\xd2\xca\xcb\xde\xd7\xc5\xcd\xce",
        "HTTP 404: \xef\xe2\xff\xe5\xeb\xf4 \xee\xe5 \xee\xe1\xea\xe4\xe5\xee, API "
        "\xef\xf4\xeb\xec\xe0\xfe\xe5\xee\xef");
    row("ТАЙМ-АУТ СОЕДИНЕНИЯ", "\xd2\xc0\xc9\xcc-\xc0\xd3\xd2 \xd1\xce\xc5\xc4\xc8\xcd\xc5\xcd\xc8\xdf",
        "\xf4\xe1\xea\xed-\xe1\xf5\xf4 \xf3\xef\xe5\xe4\xe9\xee\xe5\xee\xe9\xf1");
    row("СЧЁТ ЗАКРЫТ", "\xd1\xd7\xa8\xd2 \xc7\xc0\xca\xd0\xdb\xd2", "\xf3\xfe\xb3\xf4 \xfa\xe1\xeb\xf2\xf9\xf4");
    row("Но До Ко На Со", "\xcd\xee \xc4\xee \xca\xee \xcd\xe0 \xd1\xee",
        "\xee\xcf \xe4\xcf \xeb\xcf \xee\xc1 \xf3\xcf");
    row("неверный ключ", "\xed\xe5\xe2\xe5\xf0\xed\xfb\xe9 \xea\xeb\xfe\xf7",
        "\xce\xc5\xd7\xc5\xd2\xce\xd9\xca \xcb\xcc\xc0\xde");
    row("файл не найден", "\xf4\xe0\xe9\xeb \xed\xe5 \xed\xe0\xe9\xe4\xe5\xed",
        "\xc6\xc1\xca\xcc \xce\xc5 \xce\xc1\xca\xc4\xc5\xce");
    row("ошибка", "\xee\xf8\xe8\xe1\xea\xe0", "\xcf\xdb\xc9\xc2\xcb\xc1");
    row("нет", "\xed\xe5\xf2", "\xce\xc5\xd4");
    row("превышен лимит запросов",
        "\xef\xf0\xe5\xe2\xfb\xf8\xe5\xed \xeb\xe8\xec\xe8\xf2 \xe7\xe0\xef\xf0\xee\xf1\xee\xe2",
        "\xd0\xd2\xc5\xd7\xd9\xdb\xc5\xce \xcc\xc9\xcd\xc9\xd4 \xda\xc1\xd0\xd2\xcf\xd3\xcf\xd7");
    row("съёмный диск", "\xf1\xfa\xb8\xec\xed\xfb\xe9 \xe4\xe8\xf1\xea",
        "\xd3\xdf\xa3\xcd\xce\xd9\xca \xc4\xc9\xd3\xcb");
    row("объект", "\xee\xe1\xfa\xe5\xea\xf2", "\xcf\xc2\xdf\xc5\xcb\xd4");
    row("ОТКАЗ host НЕТ СВЯЗИ", "\xce\xd2\xca\xc0\xc7 host \xcd\xc5\xd2 \xd1\xc2\xdf\xc7\xc8",
        "\xef\xf4\xeb\xe1\xfa host \xee\xe5\xf4 \xf3\xf7\xf1\xfa\xe9");
}

/// Capitals of Windows-1251 are where KOI8-R has its small letters, and the other way round: the letters decide.
void EncodingsTest::textsOfOneCase()
{
    QFETCH(QByteArray, windows1251);
    QFETCH(QByteArray, koi8);
    for (const QByteArray before : {"", "code;message\n1;", "OK\n"}) {
        QCOMPARE(importing::detectEncoding(QByteArray(before + windows1251)), importing::TextEncoding::Windows1251);
        QCOMPARE(importing::detectEncoding(QByteArray(before + koi8)), importing::TextEncoding::Koi8R);
    }
    importing::Utf8Converter converter(importing::TextEncoding::Koi8R);
    QCOMPARE(converter.convert(koi8, true), QByteArray(QTest::currentDataTag()));
}

QTEST_GUILESS_MAIN(EncodingsTest)
#include "tst_encodings.moc"
