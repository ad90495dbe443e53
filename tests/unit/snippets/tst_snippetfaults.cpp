// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"

#include "errdex/snippets/store.h"

#include <QtTest>

using namespace errdex;
using snippets::Records;
using snippets::Template;
using snippets::TemplateStore;

namespace {

/// Reads a record, then fails as a catalogue on a bad disk would.
class FailingSource final : public domain::RowSource
{
public:
    domain::Result<std::optional<domain::CodeRecord>> next() override
    {
        if (m_count++ == 0)
            return test::fullRecord();
        return domain::fail(domain::ErrorCode::CannotReadFile, QStringLiteral("catalog.sqlite"));
    }

private:
    int m_count = 0;
};

} // namespace

/// Which failures of an API a template tells apart, and failures of what it reads.
class SnippetFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusesThatMayBeTriedAgain_data();
    void statusesThatMayBeTriedAgain();
    void sourceErrorsPass();
    void namesOfTemplates();
};

void SnippetFaultsTest::statusesThatMayBeTriedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("told");
    const auto row = [](int status, const char *told) {
        QTest::addRow("%d", status) << status << QString::fromLatin1(told);
    };
    row(0, "");
    row(200, "");
    row(399, "");
    row(400, "client");
    row(408, "client later");
    row(409, "client");
    row(425, "client later");
    row(429, "client later");
    row(499, "client");
    row(500, "server later");
    row(501, "server");
    row(502, "server later");
    row(503, "server later");
    row(504, "server later");
    row(505, "server");
    row(599, "server");
}

void SnippetFaultsTest::statusesThatMayBeTriedAgain()
{
    QFETCH(int, status);
    QFETCH(QString, told);
    auto record = test::fullRecord();
    record.httpStatus = status;
    const auto parsed = Template::parse(QStringLiteral(
        "{{!\nname: t\nformat: text\nscope: record\n}}\n"
        "{{#client_error}}client{{/client_error}}{{#server_error}}server{{/server_error}}{{#retry_later}} later{{/retry_later}}"));
    QVERIFY(parsed);
    const auto text = snippets::render(*parsed, Records::of({record}), {});
    QVERIFY(text);
    QCOMPARE(text->text, told);
}

/// Whether a template goes through the records once or looks at them before.
void SnippetFaultsTest::sourceErrorsPass()
{
    const Records records{2, [] { return std::make_unique<FailingSource>(); }};
    const TemplateStore store;
    int passes = 0;
    const Records failingOnce{2, [&passes]() -> std::unique_ptr<domain::RowSource> {
                                  if (++passes > 1)
                                      return std::make_unique<domain::ListSource>(QList{test::fullRecord(), test::fullRecord()});
                                  return std::make_unique<FailingSource>();
                              }};
    for (const auto &stored : store.templates()) {
        passes = 0;
        QVERIFY2(!store.render(stored.id, failingOnce, {}), qPrintable(stored.id));
        const auto text = store.render(stored.id, records, {});
        QVERIFY2(!text, qPrintable(stored.id));
        QCOMPARE(text.error().code, domain::ErrorCode::CannotReadFile);
        QCOMPARE(text.error().where, QStringLiteral("catalog.sqlite"));
    }
}

/// A template has a name in both languages, whatever its header gives.
void SnippetFaultsTest::namesOfTemplates()
{
    const auto named = [](const QString &header) {
        const auto parsed = Template::parse(u"{{!\n" + header + u"\nformat: text\n}}\ntext");
        return parsed ? QString(parsed->header().name.en + u'/' + parsed->header().name.ru) : QStringLiteral("none");
    };
    QCOMPARE(named(QStringLiteral("name: One")), QStringLiteral("One/One"));
    QCOMPARE(named(QStringLiteral("name.en: One\nname.ru: Раз")), QStringLiteral("One/Раз"));
    QCOMPARE(named(QStringLiteral("name.en: One")), QStringLiteral("One/One"));
    QCOMPARE(named(QStringLiteral("name.ru: Раз")), QStringLiteral("Раз/Раз"));
    QCOMPARE(named(QStringLiteral("name: Any\nname.ru: Раз")), QStringLiteral("Any/Раз"));
    QCOMPARE(named(QStringLiteral("name: Any\nname.en: One")), QStringLiteral("One/Any"));
    QCOMPARE(named(QStringLiteral("scope: record")), QStringLiteral("none"));
}

QTEST_GUILESS_MAIN(SnippetFaultsTest)
#include "tst_snippetfaults.moc"
