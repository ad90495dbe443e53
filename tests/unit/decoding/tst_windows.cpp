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

QTEST_GUILESS_MAIN(WindowsTest)

#include "tst_windows.moc"
