// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/cellguard.h"
#include "errdex/importing/tablereader.h"

#include <QRandomGenerator>
#include <QtTest>

#include <iconv.h>

using namespace errdex::importing;

namespace {

/// The long form is asked for by ERRDEX_ROUNDTRIPS=10000.
int runs(int usual)
{
    const int asked = qEnvironmentVariableIntValue("ERRDEX_ROUNDTRIPS");
    return asked > 0 ? asked : usual;
}

using Rows = QList<QStringList>;

/// Another's tables of characters than ours.
QByteArray encoded(const QString &text, const char *encoding)
{
    const auto from = text.toUtf8();
    const auto converter = iconv_open(encoding, "UTF-8");
    QByteArray made(from.size() * 4 + 16, '\0');
    auto *in = const_cast<char *>(from.constData());
    auto *out = made.data();
    auto inLeft = std::size_t(from.size());
    auto outLeft = std::size_t(made.size());
    const bool isDone = iconv(converter, &in, &inLeft, &out, &outLeft) != std::size_t(-1) && inLeft == 0;
    iconv_close(converter);
    made.resize(isDone ? made.size() - qsizetype(outLeft) : 0);
    return made;
}

QString cell(QRandomGenerator &random)
{
    static const QStringList pieces{
        QStringLiteral("1001"), QStringLiteral("0005"), QStringLiteral("-2147024891"), QStringLiteral("токен"), QStringLiteral("\""),
        QStringLiteral("\"\""), QStringLiteral(","), QStringLiteral(";"), QStringLiteral("\t"), QStringLiteral("|"), QStringLiteral("\n"),
        QStringLiteral("'"), QStringLiteral(" "), QStringLiteral("=1+1"), QStringLiteral("ё"), QStringLiteral("\u00a0"),
        QStringLiteral("💥"), QStringLiteral("not found"), QStringLiteral("\\"), QStringLiteral("#"), QStringLiteral("<b>")};
    QString text;
    for (int i = random.bounded(5); i > 0; --i)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

/// As RFC 4180 has it; a cell that needs none may have quotation marks all the same.
QByteArray written(const Rows &rows, char delimiter, const char *lineEnd, QRandomGenerator &random)
{
    QString text;
    for (const auto &row : rows) {
        QStringList cells;
        for (auto each : row) {
            const bool mustQuote = each.contains(u'"') || each.contains(QLatin1Char(delimiter)) || each.contains(u'\n') || each.isEmpty() ||
                                   each != each.trimmed();
            if (mustQuote || random.bounded(4) == 0) {
                each.replace(QStringLiteral("\""), QStringLiteral("\"\""));
                each = u'"' + each + u'"';
            }
            cells.append(each);
        }
        text += cells.join(QLatin1Char(delimiter)) + QString::fromLatin1(lineEnd);
    }
    return text.toUtf8();
}

/// An apostrophe before what a spreadsheet would compute is our own guard, and taken off.
QStringList unguarded(QStringList row)
{
    for (auto &each : row)
        each = errdex::domain::unguardedCell(each);
    return row;
}

Rows readBack(const QByteArray &bytes, const Dialect &dialect)
{
    const auto reader = openTable({{}, bytes}, dialect);
    if (!reader)
        return {};
    Rows rows{(*reader)->header()};
    TableRow row;
    while (true) {
        const auto more = (*reader)->next(row);
        if (!more || !*more)
            return rows;
        rows.append(row.cells);
    }
}

} // namespace

class RoundTripsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesComeBack();
    void encodingsAreTold_data();
    void encodingsAreTold();
    void encodingIsTheSameInPieces();
    void everyByteOfACodePage_data();
    void everyByteOfACodePage();
    void fewWordsTellTheirEncoding_data();
    void fewWordsTellTheirEncoding();
    void everyLetterTellsTheEncoding();
    void lettersOfTwoAlphabetsAreNoWord();
};

/// Random tables with everything that disturbs in their cells, in every delimiter and line end: equal cell by cell.
void RoundTripsTest::tablesComeBack()
{
    QRandomGenerator random(1);
    const int tables = runs(400);
    for (int table = 0; table < tables; ++table) {
        const int columns = random.bounded(2, 8);
        Rows rows(1);
        for (int column = 0; column < columns; ++column)
            rows[0].append(QStringLiteral("title %1").arg(column + 1));
        for (int row = random.bounded(1, 12); row > 0; --row) {
            // A row without anything in it is none.
            QStringList cells{QStringLiteral("c%1").arg(row)};
            while (cells.size() < columns)
                cells.append(cell(random));
            rows.append(cells);
        }
        Dialect dialect;
        dialect.delimiter = ",;\t|"[random.bounded(4)];
        dialect.format = dialect.delimiter == '\t' ? TableFormat::Tsv : TableFormat::Csv;
        const auto bytes = written(rows, dialect.delimiter, random.bounded(2) ? "\n" : "\r\n", random);
        const auto back = readBack(bytes, dialect);
        QVERIFY2(back.size() == rows.size(), qPrintable(QStringLiteral("table %1: %2").arg(table).arg(QString::fromUtf8(bytes))));
        for (qsizetype row = 0; row < rows.size(); ++row)
            QCOMPARE(back.at(row), dialect.format == TableFormat::Csv ? unguarded(rows.at(row)) : rows.at(row));
    }
    qInfo("%d tables, all equal", tables);
}

void RoundTripsTest::encodingsAreTold_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::newRow("UTF-8") << QByteArray("UTF-8") << QByteArray() << TextEncoding::Utf8;
    QTest::newRow("UTF-8 with a mark") << QByteArray("UTF-8") << QByteArray("\xef\xbb\xbf") << TextEncoding::Utf8WithMark;
    QTest::newRow("UTF-16, little end first") << QByteArray("UTF-16LE") << QByteArray("\xff\xfe") << TextEncoding::Utf16Le;
    QTest::newRow("UTF-16, big end first") << QByteArray("UTF-16BE") << QByteArray("\xfe\xff") << TextEncoding::Utf16Be;
    QTest::newRow("UTF-16 without a mark") << QByteArray("UTF-16LE") << QByteArray() << TextEncoding::Utf16Le;
    QTest::newRow("Windows-1251") << QByteArray("CP1251") << QByteArray() << TextEncoding::Windows1251;
    QTest::newRow("KOI8-R") << QByteArray("KOI8-R") << QByteArray() << TextEncoding::Koi8R;
    QTest::newRow("CP866") << QByteArray("CP866") << QByteArray() << TextEncoding::Ibm866;
}

/// Tables with Russian sentences in the encodings that people have: the right one is told, and every cell is equal.
void RoundTripsTest::encodingsAreTold()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, mark);
    QFETCH(TextEncoding, encoding);
    static const auto words = QStringLiteral("ошибка доступ запрещён токен истёк не найден пользователь задача сервер недоступен превышен лимит "
                                             "запросов некорректный формат поля обязательный параметр отсутствует код ответа повторите позже")
                                  .split(u' ');
    QRandomGenerator random(2);
    const int files = std::max(1, runs(160) / 16);
    for (int file = 0; file < files; ++file) {
        Rows rows{{QStringLiteral("code"), QStringLiteral("сообщение"), QStringLiteral("note")}};
        for (int row = random.bounded(3, 20); row > 0; --row) {
            QStringList sentence;
            for (int word = random.bounded(3, 9); word > 0; --word)
                sentence.append(words.at(random.bounded(int(words.size()))));
            auto text = sentence.join(u' ');
            text[0] = text.at(0).toUpper();
            rows.append({QString::number(random.bounded(1000, 9999)), text, random.bounded(2) ? QStringLiteral("HTTP 403") : QString()});
        }
        const auto utf8 = written(rows, ';', "\r\n", random);
        const auto bytes = QByteArray(mark + encoded(QString::fromUtf8(utf8), name.constData()));
        QVERIFY(bytes.size() > mark.size());
        const auto dialect = detectDialect({{}, bytes});
        QVERIFY(dialect);
        QCOMPARE(dialect->encoding, encoding);
        QCOMPARE(dialect->delimiter, ';');
        QCOMPARE(readBack(bytes, *dialect), rows);
    }
    qInfo("%d files, all equal", files);
}

/// However a file is cut: the line that is cut counts as a whole.
void RoundTripsTest::encodingIsTheSameInPieces()
{
    const QList<QByteArray> texts{
        "Brand,Market,Code\r\nBoreal,EU,Water in the base,Leak sensor,err\x91r,https://example.com/e15\r\n",
        encoded(QStringLiteral("code;сообщение\r\n1001;Токен истёк\r\nplain;line\r\n1002;Доступ запрещён"), "CP1251"),
        encoded(QStringLiteral("code;сообщение\n1001;Токен истёк, a line that goes on in English for a while"), "KOI8-R"),
        QByteArray(5000, 'a') + "\xf2\xee\xea\xe5\xed\n" + QByteArray(70'000, '\xe5') + '\n',
    };
    for (const auto &text : texts) {
        const auto whole = detectEncoding(text);
        for (const qsizetype size : {1, 2, 3, 4, 7, 16, 100, 4096}) {
            EncodingDetector detector;
            for (qsizetype at = 0; at < text.size(); at += size)
                detector.feed(QByteArrayView(text).sliced(at, std::min(size, text.size() - at)));
            QCOMPARE(detector.result(), whole);
        }
    }
}

void RoundTripsTest::everyByteOfACodePage_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::newRow("CP1251") << TextEncoding::Windows1251;
    QTest::newRow("KOI8-R") << TextEncoding::Koi8R;
    QTest::newRow("CP866") << TextEncoding::Ibm866;
    QTest::newRow("CP1252") << TextEncoding::Windows1252;
}

/// Each byte is the character that another's table has for it; what is none in it is told as such.
void RoundTripsTest::everyByteOfACodePage()
{
    QFETCH(TextEncoding, encoding);
    const auto converter = iconv_open("UTF-8", QTest::currentDataTag());
    for (int byte = 1; byte < 256; ++byte) {
        char one = char(byte);
        char made[8] = {};
        auto *in = &one;
        auto *out = made;
        std::size_t inLeft = 1;
        std::size_t outLeft = sizeof made;
        iconv(converter, nullptr, nullptr, nullptr, nullptr);
        const bool isKnown = iconv(converter, &in, &inLeft, &out, &outLeft) != std::size_t(-1);
        const auto wanted = isKnown ? QString::fromUtf8(made, qsizetype(sizeof made - outLeft)) : QStringLiteral("\ufffd");
        const auto read = QString::fromUtf8(Utf8Converter(encoding).convert(QByteArrayView(&one, 1), true));
        QVERIFY2(read == wanted, qPrintable(QStringLiteral("%1: %2 for %3").arg(byte).arg(read, wanted)));
    }
    iconv_close(converter);
}

void RoundTripsTest::fewWordsTellTheirEncoding_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"Ошибка", "Не задан ключ", "Ёлка в подъезде", "код;текст", "щучий хвост",
                             "Нет API-ключа", "1. Отказ", "Сбой (timeout)", "Объект удалён"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

/// A file that says one thing in Russian: behind much that is English, in a long line, or alone.
void RoundTripsTest::fewWordsTellTheirEncoding()
{
    QFETCH(QString, text);
    const QByteArray english = QByteArray("1;an error of the gateway\n").repeated(8000);
    for (const auto &[name, encoding] : {std::pair{"CP1251", TextEncoding::Windows1251},
                                         {"KOI8-R", TextEncoding::Koi8R},
                                         {"CP866", TextEncoding::Ibm866},
                                         {"UTF-8", TextEncoding::Utf8}}) {
        const auto bytes = encoded(text, name);
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(detectEncoding(bytes), encoding);
        QCOMPARE(detectEncoding(QByteArray(bytes + '\n')), encoding);
        QCOMPARE(detectEncoding(QByteArray(english + bytes)), encoding);
        QCOMPARE(detectEncoding(QByteArray(english + bytes + '\n' + english)), encoding);
        QCOMPARE(detectEncoding(QByteArray("code;" + bytes + ';' + QByteArray(100'000, 'a') + '\n')), encoding);
    }
}

/// Each letter of the alphabet is one of Russian, the rare ones too.
void RoundTripsTest::everyLetterTellsTheEncoding()
{
    const auto letters = QStringLiteral("абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
    for (const QChar letter : letters) {
        const auto isTold = [](const QString &text, const char *name, TextEncoding encoding) {
            return detectEncoding(encoded(text, name)) == encoding;
        };
        const QString rare = u"нет " + QString(3, letter);
        const QString usual = u"нет " + QString(2, letter) + u"ов нет";
        const QString capital = letter.toUpper() + QStringLiteral("от ") + letter + u'о';
        for (const auto &text : {rare, usual, capital}) {
            const auto bytes = text.toUtf8();
            QVERIFY2(isTold(text, "CP866", TextEncoding::Ibm866), bytes.constData());
            // «ббб» in Windows-1251 is «ААА» in KOI8-R.
            QVERIFY2(text == rare || isTold(text, "KOI8-R", TextEncoding::Koi8R), bytes.constData());
            QVERIFY2(text == rare || isTold(text, "CP1251", TextEncoding::Windows1251), bytes.constData());
        }
    }
    // Signs that stand in Russian texts, and others.
    const auto toldWith = [](const char *sign) {
        return detectEncoding(encoded(u"т" + QString::fromUtf8(sign).repeated(4), "CP1251"));
    };
    for (const auto *const sign : {" »", " №", " —", " –"})
        QVERIFY2(toldWith(sign) == TextEncoding::Windows1251, sign);
    for (const auto *const sign : {" °", " ±", " µ"})
        QVERIFY2(toldWith(sign) == TextEncoding::Windows1252, sign);
    // Behind a letter that is rare: what ends a word, and what begins one.
    const auto toldBehind = [](const char *sign) {
        return detectEncoding(encoded(QString(u"щ" + QString::fromUtf8(sign)).repeated(4), "CP1251"));
    };
    for (const auto *const sign : {"» ", "\u00a0"})
        QVERIFY2(toldBehind(sign) == TextEncoding::Windows1251, sign);
    for (const auto *const sign : {"« ", "№ ", "— ", "– "})
        QVERIFY2(toldBehind(sign) == TextEncoding::Windows1252, sign);
}

/// A letter beyond ASCII with a Latin one at its side is an accent.
void RoundTripsTest::lettersOfTwoAlphabetsAreNoWord()
{
    for (const auto *const letter : {"a", "z", "m", "A", "Z", "M"}) {
        for (const auto *const other : {"т", "Т", "ё", "№"}) {
            const auto text = QString::fromUtf8(other);
            QVERIFY2(detectEncoding(encoded(u"1 " + text + QString::fromLatin1(letter), "CP1251")) ==
                         TextEncoding::Windows1252,
                     letter);
            QVERIFY2(detectEncoding(encoded(QString::fromLatin1(letter) + text + u" 1", "CP1251")) ==
                         TextEncoding::Windows1252,
                     letter);
        }
    }
    for (const auto *const sign : {"`", "{", "@", "[", "0", "_"}) {
        const auto text = QStringLiteral("т");
        QVERIFY2(detectEncoding(encoded(u"1 " + text + QString::fromLatin1(sign), "CP1251")) ==
                     TextEncoding::Windows1251,
                 sign);
        QVERIFY2(detectEncoding(encoded(QString::fromLatin1(sign) + text + u" 1", "CP1251")) ==
                     TextEncoding::Windows1251,
                 sign);
    }
}

QTEST_GUILESS_MAIN(RoundTripsTest)
#include "tst_roundtrips.moc"
