// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include "errdex/decoding/report.h"
#include "errdex/decoding/summary.h"

#include <QtTest>

using namespace errdex;
using decoding::Candidate;
using decoding::Finding;

/// What is written of findings: JSON, CSV, and sums as texts.
class ReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json();
    void csv();
    void sums();
    void sumsByCount();
    void sumsAsTexts_data();
    void sumsAsTexts();
    void signsOfMarkup();

private:
    const test::MadeVendors m_made = test::madeVendors();

    Candidate candidate(int vendor, const char *code, int variant, double confidence, bool isKnown = true) const
    {
        Candidate made;
        made.vendor = vendor < 0 ? nullptr : m_made.vendors.at(vendor);
        made.code = QString::fromLatin1(code);
        made.variant = variant;
        made.isKnown = isKnown;
        made.row = isKnown ? 1 : -1;
        made.confidence = confidence;
        made.reasons = {{QStringLiteral("So %1."), {QString::fromLatin1(code)}}, {QStringLiteral("Yes."), {}}};
        return made;
    }
    Finding finding(const QList<Candidate> &candidates) const
    {
        Finding made;
        made.candidates = candidates;
        made.start = 12;
        made.end = 14;
        made.line = 3;
        made.name = QStringLiteral("NAME");
        made.excerpt = QStringLiteral("a \"b\", c");
        return made;
    }
    static QString sentence(const domain::MarkedText &text)
    {
        return text.arguments.isEmpty() ? text.text : text.text.arg(text.arguments.first());
    }
    decoding::SummaryRow row(const Candidate &candidate, int record = -1) const
    {
        decoding::SummaryRow made{candidate, 7, 2, 9, QStringLiteral("FOUND_NAME"), {}};
        if (record >= 0)
            made.record = m_made.records.at(record);
        return made;
    }
};

void ReportsTest::json()
{
    auto one = finding({candidate(0, "77", 0, 0.98765)});
    QCOMPARE(findingToJson(one, sentence),
             QByteArray("{\"vendor\":\"zorka\",\"code\":\"77\",\"variant\":null,\"known\":true,\"confidence\":0.988,"
                        "\"reason\":\"So 77. Yes.\",\"line\":3,\"start\":12,\"end\":14,"
                        "\"excerpt\":\"a \\\"b\\\", c\",\"alternatives\":[]}"));
    one.candidates += candidate(2, "300", 2, 0.01);
    one.candidates += candidate(-1, "", 1, 0.0004, false);
    one.message = QStringLiteral("it says so");
    const auto several = findingToJson(one, sentence);
    QVERIFY2(several.contains("\"reason\":\"So 77. Yes. The text itself says: “it says so”.\",\"line\":3"),
             several.constData());
    QVERIFY2(several.endsWith(",\"alternatives\":[{\"vendor\":\"third\",\"code\":\"300\",\"variant\":2,\"known\":true,"
                              "\"confidence\":0.010,\"reason\":\"So 300. Yes.\"},{\"vendor\":null,\"code\":null,"
                              "\"variant\":1,\"known\":false,\"confidence\":0.000,\"reason\":\"So . Yes.\"}]}"),
             several.constData());
    QCOMPARE(summaryRowToJson(row(candidate(2, "300", 2, 0.5))),
             QByteArray("{\"vendor\":\"third\",\"code\":\"300\",\"variant\":2,\"known\":true,\"confidence\":0.500,"
                        "\"count\":7,\"first_line\":2,\"last_line\":9}"));
}

void ReportsTest::csv()
{
    auto one = finding({candidate(0, "77", 0, 0.98765)});
    QCOMPARE(decoding::findingCsvHeader(),
             QByteArray("line,start,end,vendor,code,variant,known,confidence,name,message,"
                        "found_message,reason,excerpt,alternatives\r\n"));
    QCOMPARE(findingToCsv(one, nullptr, domain::Language::English, sentence),
             QByteArray("3,12,14,zorka,77,,true,0.988,NAME,,,So 77. Yes.,\"a \"\"b\"\", c\",\r\n"));
    one.candidates += candidate(2, "300", 2, 0.01);
    one.candidates += candidate(1, "1", 0, 0.01);
    one.message = QStringLiteral("it says so");
    const auto &record = m_made.records.at(5);
    QCOMPARE(findingToCsv(one, &record, domain::Language::Russian, sentence),
             QByteArray("3,12,14,zorka,77,,true,0.988,WAGON_GONE,вагон ушёл,it says so,So 77. Yes. The text itself "
                        "says: “it says so”.,\"a \"\"b\"\", c\",third/300/2 big-rail/1\r\n"));
    QVERIFY(findingToCsv(one, &record, domain::Language::English, sentence).contains(",the wagon has gone,"));
    QCOMPARE(findingToCsv(finding({candidate(-1, "5", 1, 0.5, false)}), nullptr, domain::Language::English, sentence),
             QByteArray("3,12,14,,5,1,false,0.500,NAME,,,So 5. Yes.,\"a \"\"b\"\", c\",\r\n"));
    QCOMPARE(decoding::summaryCsvHeader(),
             QByteArray("count,first_line,last_line,vendor,code,variant,known,name,message\r\n"));
    QCOMPARE(summaryRowToCsv(row(candidate(2, "300", 2, 0.5)), domain::Language::English),
             QByteArray("7,2,9,third,300,2,true,FOUND_NAME,\r\n"));
    QCOMPARE(summaryRowToCsv(row(candidate(1, "77", 0, 0.5), 5), domain::Language::Russian),
             QByteArray("7,2,9,big-rail,77,,true,WAGON_GONE,вагон ушёл\r\n"));
    QCOMPARE(summaryRowToCsv(row(candidate(-1, "5", 0, 0.5, false)), domain::Language::English),
             QByteArray("7,2,9,,5,,false,FOUND_NAME,\r\n"));
}

void ReportsTest::sums()
{
    decoding::Summary summary;
    const auto add = [&](const Candidate &candidate, int line) {
        auto made = finding({candidate});
        made.line = line;
        return summary.add(made);
    };
    QCOMPARE(add(candidate(0, "77", 0, 0.5), 1), 0);
    QCOMPARE(add(candidate(1, "77", 0, 0.5), 2), 1);
    QCOMPARE(add(candidate(0, "77", 1, 0.5), 3), 2);
    QCOMPARE(add(candidate(0, "7", 0, 0.5), 4), 3);
    QCOMPARE(add(candidate(-1, "77", 0, 0.5, false), 5), 4);
    QCOMPARE(add(candidate(0, "77", 0, 0.75), 6), 0);
    QCOMPARE(add(candidate(0, "77", 0, 0.25), 8), 0);
    QCOMPARE(summary.total(), 7);
    QCOMPARE(summary.rows().size(), 5);
    const auto &first = summary.rows().at(0);
    QCOMPARE(first.count, 3);
    QCOMPARE(first.firstLine, 1);
    QCOMPARE(first.lastLine, 8);
    // The surest stands for all; a name is needed only where no record tells it.
    QCOMPARE(first.candidate.confidence, 0.75);
    QCOMPARE(first.name, QString());
    QCOMPARE(summary.rows().at(4).name, QStringLiteral("NAME"));
    QCOMPARE(summary.rows().at(4).count, 1);
    QCOMPARE(candidate(0, "77", 2, 1).key().toString(), QStringLiteral("zorka/77/2"));
    QCOMPARE(candidate(-1, "77", 2, 1).key(), domain::RecordKey());
}

/// The most frequent first; of those that came as often, the one that came first.
void ReportsTest::sumsByCount()
{
    decoding::Summary summary;
    for (const char *code : {"1", "2", "3", "2", "4", "3", "3"})
        summary.add(finding({candidate(0, code, 0, 0.5)}));
    QStringList codes;
    for (const auto &each : summary.byCount())
        codes.append(each.candidate.code);
    QCOMPARE(codes.join(u' '), QStringLiteral("3 2 1 4"));
    QCOMPARE(summary.rows().at(0).candidate.code, QStringLiteral("1"));
}

void ReportsTest::sumsAsTexts_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("expected");
    using enum decoding::SummaryForm;
    QTest::newRow("plain") << int(Plain)
                           << QStringLiteral("7 × Big Rail 77 WAGON_GONE – вагон ушёл\n"
                                             "7 × somebody 5 FOUND_NAME – not there\n"
                                             "7 × Zorka 77 FOUND_NAME\n"
                                             "7 × HTTP status codes 404 Not Found – Не найдено\n"
                                             "7 × Third Rail 300/2 – Стрелка занята");
    QTest::newRow("Markdown") << int(Markdown)
                              << QStringLiteral("- 7 × **Big Rail 77 WAGON\\_GONE** – вагон ушёл\n"
                                                "- 7 × **somebody 5 FOUND\\_NAME** – not there\n"
                                                "- 7 × **Zorka 77 FOUND\\_NAME**\n"
                                                "- 7 × **HTTP status codes 404 Not Found** – Не найдено\n"
                                                "- 7 × **Third Rail 300/2** – Стрелка занята");
    QTest::newRow("Jira") << int(Jira)
                          << QStringLiteral("* 7 × *Big Rail 77 WAGON\\_GONE* – вагон ушёл\n"
                                            "* 7 × *somebody 5 FOUND\\_NAME* – not there\n"
                                            "* 7 × *Zorka 77 FOUND\\_NAME*\n"
                                            "* 7 × *HTTP status codes 404 Not Found* – Не найдено\n"
                                            "* 7 × *Third Rail 300/2* – Стрелка занята");
}

void ReportsTest::sumsAsTexts()
{
    QFETCH(int, form);
    QFETCH(QString, expected);
    const QList<decoding::SummaryRow> rows{
        row(candidate(1, "77", 0, 0.5), 5), row(candidate(-1, "5", 0, 0.5, false)), row(candidate(0, "77", 0, 0.5)),
        row(candidate(3, "404", 0, 0.5), int(m_made.records.size()) - 2), row(candidate(2, "300", 2, 0.5), 11)};
    const decoding::SummaryLabels labels{QStringLiteral("not there"), QStringLiteral("somebody")};
    QCOMPARE(summaryText(decoding::SummaryForm(form), rows, domain::Language::Russian, labels), expected);
    // A name that says the same as the message is not said twice.
    const auto english = summaryText(decoding::SummaryForm::Plain, rows.mid(3, 1), domain::Language::English, labels);
    QCOMPARE(english, QStringLiteral("7 × HTTP status codes 404 – Not Found"));
    QCOMPARE(summaryText(decoding::SummaryForm::Plain, {}, domain::Language::English, labels), QString());
}

/// What means something to Markdown or Jira is shown as it is.
void ReportsTest::signsOfMarkup()
{
    auto odd = row(candidate(-1, "5", 0, 0.5));
    odd.name = QStringLiteral("\\`*_{}[]<>()#+-!|~^?");
    const auto shown = [&odd](decoding::SummaryForm form) {
        return summaryText(form, {odd}, domain::Language::English, {{}, QStringLiteral("x")});
    };
    using enum decoding::SummaryForm;
    QCOMPARE(shown(Plain), QStringLiteral("7 × x 5 \\`*_{}[]<>()#+-!|~^?"));
    QCOMPARE(shown(Markdown),
             QStringLiteral("- 7 × **x 5 \\\\\\`\\*\\_\\{\\}\\[\\]\\<\\>\\(\\)\\#\\+\\-\\!\\|\\~^?**"));
    QCOMPARE(shown(Jira), QStringLiteral("* 7 × *x 5 \\\\`\\*\\_\\{\\}\\[\\]<>()#\\+\\-\\!\\|\\~\\^\\?*"));
}

QTEST_GUILESS_MAIN(ReportsTest)

#include "tst_reports.moc"
