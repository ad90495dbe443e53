// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace errdex;
using test::decode;
using test::keys;

/// Texts longer than what the decoder reads at once, and texts that come in pieces. Takes long where nothing is
/// optimised.
class WindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesDoNotMatter_data();
    void piecesDoNotMatter();
    void everyPlaceOnce();
    void longLines();
    void neverGrows();
    void whatAWindowSees_data();
    void whatAWindowSees();
    void linesBehindALongOne();
    void namesOfVendorsAreForgottenInTime();

private:
    decoding::LexiconPtr m_lexicon = test::madeVendors().lexicon();
};

void WindowsTest::piecesDoNotMatter_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 3, 7, 64, 1000, 65535, 65536, 65537, 262144})
        QTest::addRow("%d", size) << size;
}

void WindowsTest::piecesDoNotMatter()
{
    QFETCH(int, size);
    // Lines of all lengths, bodies over several lines, braces that never close, a line longer than any window.
    QRandomGenerator random(7);
    QByteArray text;
    const QByteArray parts[] = {
        "обычная строка без всего\n",
        "{\n \"fault_id\": 77,\n \"message\": \"ещё\"\n}\n",
        "error 4005 in Zorka, ошибка 77\n",
        "fault_id: 1\nfault_name: BAD_TICKET\nmessage: x\n",
        "void f() {\n",
        "<error>\n<fault_id>77</fault_id>\n</error>\n",
        "code 77\n\n",
        "body=%7B%22fault_id%22%3A9001%7D TRACK_NOT_PAID",
        "\r\n",
    };
    while (text.size() < 150'000)
        text += parts[random.bounded(int(std::size(parts)))];
    for (int i = 0; i < 3000; ++i)
        text += ",{\"id\":" + QByteArray::number(i) + ",\"note\":\"нет\"" + (i % 97 == 0 ? ",\"fault_id\":77}" : "}");
    // Byte by byte the whole would take long; the shortest pieces see less of it.
    if (size < 64)
        text = text.right(110'000);
    const auto whole = decode(m_lexicon, text);
    const auto pieces = decode(m_lexicon, text, size);
    QVERIFY(whole.size() > 20);
    QCOMPARE(pieces.size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        QCOMPARE(pieces[i].start, whole[i].start);
        QCOMPARE(pieces[i].line, whole[i].line);
        QCOMPARE(pieces[i].excerpt, whole[i].excerpt);
        QCOMPARE(pieces[i].best().key(), whole[i].best().key());
        QCOMPARE(pieces[i].best().confidence, whole[i].best().confidence);
    }
}

void WindowsTest::everyPlaceOnce()
{
    // What is read together is larger than a window: windows overlap, findings do not.
    constexpr int Lines = 6000;
    QByteArray text("void f() {\n");
    for (int i = 0; i < Lines; ++i)
        text += "12:00 worker 3 zorka: error 77 again\n";
    for (const int size : {0, 16, 1000}) {
        const auto found = decode(m_lexicon, text, size);
        QCOMPARE(found.size(), std::size_t(Lines));
        for (std::size_t i = 1; i < found.size(); ++i)
            QCOMPARE(found[i].line, found[i - 1].line + 1);
    }
    // What two windows see is cut into lines again, wherever the pieces end.
    text = "{\n";
    while (text.size() < 70'000)
        text += "{\"fault_id\": 77, \"fault_name\": \"WAGON_GONE\"}\n12:00 worker 3: error 77 again\n";
    const auto whole = decode(m_lexicon, text);
    QCOMPARE(keys(decode(m_lexicon, text, 16)), keys(whole));
}

void WindowsTest::longLines()
{
    // One line; an error every few kilobytes, so that some lie across every border inside the decoder.
    QByteArray text("[");
    int expected = 0;
    while (text.size() < 2'000'000) {
        text += QByteArray("{\"id\":1,\"name\":\"" + QByteArray(3001, 'x') + "\"},");
        text += "{\"fault_id\":77,\"fault_name\":\"WAGON_GONE\",\"message\":\"x\",\"detail\":{}},";
        ++expected;
    }
    const auto findings = decode(m_lexicon, text);
    QCOMPARE(int(findings.size()), expected);
    for (const auto &finding : findings) {
        QCOMPARE(finding.best().key().toString(), QStringLiteral("big-rail/77"));
        QCOMPARE(text.mid(finding.start, 2), QByteArray("77"));
        QCOMPARE(finding.line, 1);
        QVERIFY(finding.excerpt.size() <= decoding::MaxExcerpt);
    }
}

void WindowsTest::neverGrows()
{
    // What is held back is let go at the latest when a window is full; else a finding could never come.
    decoding::Decoder decoder(m_lexicon);
    std::size_t found = 0;
    const QByteArray line = "error 4005 in Zorka {{{{ \"\n";
    for (int i = 0; i < 20'000; ++i)
        found += decoder.feed(line).size();
    QVERIFY(found > 15'000);
    QCOMPARE(decoder.size(), 20'000 * line.size());
    QCOMPARE(found + decoder.finish().size(), std::size_t(20'000));
}

void WindowsTest::whatAWindowSees_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("name");
    QTest::addColumn<bool>("isSeen");
    // A window of 65536 bytes tells of its first 49152; the next one begins 8192 before these end.
    constexpr int Border = 49152;
    constexpr int NameSize = int(sizeof("fault_name\":\"WAGON_GONE") - 1);
    QTest::newRow("near before") << Border << Border - 100 << true;
    QTest::newRow("as far before as is seen") << Border << Border - 8192 << true;
    QTest::newRow("too far before") << Border << Border - 8193 << false;
    QTest::newRow("far before, in the first window") << Border - 1 << 100 << true;
    QTest::newRow("near behind") << Border - 1 << Border + 100 << true;
    QTest::newRow("as far behind as is seen") << Border - 1 << 65536 - NameSize << true;
    QTest::newRow("too far behind") << Border - 1 << 65537 - NameSize << false;
    QTest::newRow("far behind, in the second window") << Border << 65537 - NameSize << true;
    QTest::newRow("as far behind as is seen of the second") << Border << 65536 - 8192 + Border - NameSize << true;
    QTest::newRow("too far behind for the second") << Border << 65537 - 8192 + Border - NameSize << false;
}

/// In a line without an end a code is found once, with what stands some kilobytes before and behind it.
void WindowsTest::whatAWindowSees()
{
    QFETCH(int, code);
    QFETCH(int, name);
    QFETCH(bool, isSeen);
    QByteArray text(200'000, '.');
    const auto put = [&text](qsizetype at, QByteArrayView what) { text.replace(at, what.size(), what.toByteArray()); };
    put(name - 1, "\"fault_name\":\"WAGON_GONE\"");
    put(code - 11, "\"fault_id\":77");
    auto found = decode(m_lexicon, text);
    // The name may be a finding of its own where it is not seen.
    std::erase_if(found, [code](const decoding::Finding &finding) { return finding.start != code; });
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].end, code + 2);
    QCOMPARE(found[0].name == QStringLiteral("WAGON_GONE"), isSeen);
}

/// Behind a long line everything is as at the beginning of a text.
void WindowsTest::linesBehindALongOne()
{
    for (const char *sign : {".", "{", "<e>", "\"", "fault_id: 1 "}) {
        const QByteArray longLine = QByteArray(sign) + QByteArray(70'000, '.') + '\n';
        decoding::Decoder decoder(m_lexicon);
        auto found = decoder.feed(longLine);
        for (const auto &more : {decoder.feed("error 4005 in Zorka\n"), decoder.feed("so TRACK_NOT_PAID\n")})
            found.insert(found.end(), more.begin(), more.end());
        const auto rest = decoder.finish();
        found.insert(found.end(), rest.begin(), rest.end());
        const auto told = test::toldOf(found, longLine + "error 4005 in Zorka\nso TRACK_NOT_PAID\n");
        QVERIFY2(told.endsWith(QStringLiteral("zorka/4005 at 4005; big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID")),
                 qPrintable(QString::fromLatin1(sign) + told));
        QCOMPARE(found.back().line, 3);
        QCOMPARE(found[found.size() - 2].line, 2);
    }
    decoding::Decoder decoder(m_lexicon);
    const QByteArray longLine = QByteArray(70'000, '.') + '\n';
    QVERIFY(decoder.feed(longLine).empty());
    QCOMPARE(keys(decoder.feed("error 4005 in Zorka\n")), QStringList{QStringLiteral("zorka/4005")});
}

/// So many findings at most wait for the name of their vendor.
void WindowsTest::namesOfVendorsAreForgottenInTime()
{
    for (const int count : {255, 256, 257, 300}) {
        decoding::Decoder decoder(m_lexicon);
        const QByteArray line = QByteArray(QByteArray(70, '.') + " error 77 came,").repeated(count) + "\n";
        const auto early = decoder.feed(line);
        QCOMPARE(int(early.size()), std::max(0, count - 256));
        const auto late = decoder.feed("in Big Rail\n\n\n\n\n\n\n");
        QCOMPARE(int(early.size() + late.size()), count);
        QVERIFY(early.empty() || keys(early).last() == QStringLiteral("zorka/77"));
        QCOMPARE(keys(late).last(), QStringLiteral("big-rail/77"));
    }
}

QTEST_GUILESS_MAIN(WindowsTest)

#include "tst_windows.moc"
