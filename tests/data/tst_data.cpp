// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/code.h"
#include "errdex/store/catalogue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

#include <numeric>

using namespace errdex;
using domain::CodeRecord;
using domain::Language;

/// The shipped catalogue against the vendors' own documents, byte for byte, and against our rules for texts.
class TestData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void counts_data();
    void counts();
    void planfixIsVerbatim();
    void telerikIsVerbatim();
    void radistIsVerbatim();
    void ozIsVerbatim();
    void vendorNotesAreVerbatim();
    void everyTextIsInBothLanguages();
    void russianIsRussian();
    void equalTextsAreTranslatedEqually();
    void repeatedCodesHaveVariants();
    void httpCoversTheStatusesReferredTo();
    void samplesAreJson();

private:
    QList<CodeRecord> recordsOf(const QString &slug) const;
    domain::VendorPtr vendorOf(const QString &slug) const;
    /// The text of a source document; fails the test when the folder is there but the file is not.
    QString document(const QString &name) const;
    bool hasDocuments() const { return QDir(m_documents).exists(); }

    std::unique_ptr<store::Catalogue> m_catalogue;
    QList<CodeRecord> m_records;
    QString m_documents;
};

#define REQUIRE_DOCUMENTS() \
    if (!hasDocuments()) \
        QSKIP("the vendors' documents are not beside the sources (set ERRDEX_SEEDS)")

void TestData::initTestCase()
{
    m_documents = qEnvironmentVariable("ERRDEX_SEEDS", QStringLiteral(ERRDEX_SOURCE_DIR "/../shared/seeds"));
    auto opened = store::Catalogue::open(qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite"));
    QVERIFY(opened);
    m_catalogue = std::move(*opened);
    std::vector<quint32> rows(m_catalogue->recordCount());
    std::iota(rows.begin(), rows.end(), 0u);
    auto records = m_catalogue->records(rows);
    QVERIFY(records);
    m_records = *records;
}

QList<CodeRecord> TestData::recordsOf(const QString &slug) const
{
    QList<CodeRecord> found;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(found),
                 [&](const CodeRecord &record) { return record.vendor->slug == slug; });
    return found;
}

domain::VendorPtr TestData::vendorOf(const QString &slug) const
{
    const auto &vendors = m_catalogue->vendors();
    const auto found = std::find_if(vendors.begin(), vendors.end(), [&](const auto &vendor) { return vendor->slug == slug; });
    return found == vendors.end() ? nullptr : *found;
}

QString TestData::document(const QString &name) const
{
    QFile file(m_documents + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

void TestData::counts_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("categories");
    QTest::newRow("Planfix") << "planfix" << 71 << 12;
    QTest::newRow("Telerik") << "telerik-backend-services" << 64 << 10;
    QTest::newRow("Radist") << "radist-online" << 138 << 31;
    QTest::newRow("Oz") << "oz-api" << 13 << 3;
    QTest::newRow("HTTP") << "http" << 63 << 5;
}

void TestData::counts()
{
    QFETCH(QString, slug);
    QFETCH(int, records);
    QFETCH(int, categories);
    QCOMPARE(recordsOf(slug).size(), records);
    QCOMPARE(vendorOf(slug)->categories.size(), categories);
}

void TestData::planfixIsVerbatim()
{
    REQUIRE_DOCUMENTS();
    static const QRegularExpression entry(QStringLiteral("^\\s*• (\\d+) — (.*)$"));
    static const QRegularExpression heading(QStringLiteral("^\\S.*$"));
    QStringList expected;
    QString group;
    const auto lines = document(QStringLiteral("001_99c15b52569e002b.txt")).split(u'\n');
    for (const auto &line : lines) {
        if (const auto match = entry.match(line); match.hasMatch())
            expected.append(group + u'|' + match.captured(1) + u'|' + match.captured(2));
        else if (heading.match(line).hasMatch())
            group = line;
    }
    QCOMPARE(expected.size(), 71);
    QStringList found;
    const auto records = recordsOf(QStringLiteral("planfix"));
    for (const auto &record : records) {
        found.append(record.categoryInfo().name.en + u'|' + record.code + u'|' + record.message.en);
        QVERIFY(record.name.isEmpty() && record.httpStatus == 0 && record.description.isEmpty() && record.returnedBy.isEmpty());
        QVERIFY(record.message.isOriginal(Language::English));
    }
    // Within a group the page is not always in the order of the codes; the catalogue is.
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    QCOMPARE(found, expected);
}

void TestData::telerikIsVerbatim()
{
    REQUIRE_DOCUMENTS();
    static const QRegularExpression entry(QStringLiteral("^\\d+ .*\\S "));
    QStringList expected;
    auto lines = document(QStringLiteral("002_e0902bd68a58a9a2.txt")).split(u'\n');
    // The marks of footnotes are fields of their own, so they are compared apart from the text.
    static const QRegularExpression marks(QStringLiteral("[*†]"));
    QMap<QString, QStringList> expectedMarks;
    // Behind the line with the column titles.
    lines = lines.mid(lines.indexOf(QStringLiteral("Error Code HTTP Status Code Error Message Description Returned By")) + 1);
    QStringList footnotes;
    for (const auto &line : std::as_const(lines)) {
        if (entry.match(line).hasMatch()) {
            expected.append(QString(line).remove(marks));
            auto found = marks.globalMatch(line);
            while (found.hasNext())
                expectedMarks[expected.last().section(u' ', 0, 0)].append(found.next().captured());
        } else if (!line.isEmpty()) {
            footnotes.append(line);
        }
    }
    QCOMPARE(expected.size(), 64);
    QMap<QString, QStringList> foundMarks;
    QStringList found;
    for (const auto &record : recordsOf(QStringLiteral("telerik-backend-services"))) {
        QStringList cells{record.code};
        if (record.httpStatus > 0)
            cells.append(QString::number(record.httpStatus));
        cells << record.message.en
              << domain::columnText(record, domain::Column::ReturnedBy, Language::English).remove(marks)
              << record.description.en;
        found.append(cells.join(u' '));
        for (const auto &item : record.returnedBy) {
            if (!item.footnoteMark.isEmpty())
                foundMarks[record.code].append(item.footnoteMark);
        }
    }
    QCOMPARE(foundMarks, expectedMarks);
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    QCOMPARE(found, expected);
    QStringList ours;
    for (const auto &footnote : vendorOf(QStringLiteral("telerik-backend-services"))->footnotes)
        ours.append(footnote.mark + u' ' + footnote.text.en);
    QCOMPARE(ours, footnotes);
    const auto records = recordsOf(QStringLiteral("telerik-backend-services"));
    QCOMPARE(std::count_if(records.begin(), records.end(), [](const auto &record) { return record.httpStatus == 0; }), 6);
}

void TestData::radistIsVerbatim()
{
    REQUIRE_DOCUMENTS();
    const auto page = document(QStringLiteral("003_1784025b214184c0.txt"));
    const auto start = page.indexOf(QStringLiteral("{\n  \"1\": {"));
    const auto end = page.lastIndexOf(u'}');
    QVERIFY(start > 0 && end > start);
    const auto json = QJsonDocument::fromJson(page.sliced(start, end - start + 1).toUtf8()).object();
    QCOMPARE(json.size(), 138);
    const auto records = recordsOf(QStringLiteral("radist-online"));
    QCOMPARE(records.size(), json.size());
    for (const auto &record : records) {
        const auto source = json.value(record.code).toObject();
        QCOMPARE(record.name, source.value(QStringLiteral("name")).toString());
        QCOMPARE(record.message.en, source.value(QStringLiteral("message")).toString());
        QVERIFY(record.httpStatus == 0 && record.description.isEmpty() && record.returnedBy.isEmpty());
    }
}

void TestData::ozIsVerbatim()
{
    REQUIRE_DOCUMENTS();
    static const QRegularExpression entry(QStringLiteral("• (\\d+) [-–] (.*)$"), QRegularExpression::MultilineOption);
    auto matches = entry.globalMatch(document(QStringLiteral("004_7aa78e28383a911d.txt")));
    const auto records = recordsOf(QStringLiteral("oz-api"));
    QMap<QString, QString> found;
    for (const auto &record : records)
        found.insert(record.code, record.name + u' ' + record.description.en);
    int compared = 0;
    while (matches.hasNext()) {
        const auto match = matches.next();
        QCOMPARE(found.value(match.captured(1)), match.captured(2));
        ++compared;
    }
    QCOMPARE(compared, 13);
    for (const auto &record : records) {
        QCOMPARE(record.message.en, record.code == u"0" ? QStringLiteral("Unknown server side error occurred") : QString());
        QVERIFY(record.name == record.name.toUpper());
    }
}

void TestData::vendorNotesAreVerbatim()
{
    REQUIRE_DOCUMENTS();
    const QMap<QString, QString> pages{{QStringLiteral("planfix"), QStringLiteral("001_99c15b52569e002b.txt")},
                                       {QStringLiteral("radist-online"), QStringLiteral("003_1784025b214184c0.txt")}};
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        const auto text = document(page.value());
        const auto vendor = vendorOf(page.key());
        QVERIFY(!vendor->notes.isEmpty());
        for (const auto &note : vendor->notes)
            QVERIFY2(text.contains(note.text.original()), qPrintable(note.text.original()));
    }
    const auto radist = vendorOf(QStringLiteral("radist-online"));
    for (const auto &note : radist->notes)
        QVERIFY(note.text.isOriginal(Language::Russian) && note.text.isTranslation(Language::English));
}

void TestData::everyTextIsInBothLanguages()
{
    const auto whole = [](const domain::LocalizedText &text) { return text.en.isEmpty() == text.ru.isEmpty(); };
    for (const auto &record : std::as_const(m_records)) {
        const auto key = record.key().toString();
        QVERIFY2(!record.summary().en.isEmpty() && !record.summary().ru.isEmpty(), qPrintable(key));
        QVERIFY2(whole(record.message) && whole(record.description), qPrintable(key));
        for (const auto &item : record.returnedBy)
            QVERIFY2(!item.operation.en.isEmpty() && !item.operation.ru.isEmpty(), qPrintable(key));
    }
    for (const auto &vendor : m_catalogue->vendors()) {
        QVERIFY(!vendor->name.ru.isEmpty() && !vendor->product.ru.isEmpty());
        for (const auto &note : vendor->notes)
            QVERIFY(!note.text.en.isEmpty() && !note.text.ru.isEmpty());
        for (const auto &category : vendor->categories)
            QVERIFY(!category.name.en.isEmpty() && !category.name.ru.isEmpty());
    }
}

void TestData::russianIsRussian()
{
    static const QRegularExpression cyrillic(QStringLiteral("[а-яё]"));
    static const QRegularExpression straightQuotes(QStringLiteral("\"|“|”"));
    static const QRegularExpression hyphenForDash(QStringLiteral(" - "));
    static const QRegularExpression mixedWord(QStringLiteral("[а-яё][a-z]|[a-z][а-яё]"), QRegularExpression::CaseInsensitiveOption);
    for (const auto &record : std::as_const(m_records)) {
        for (const auto *text : {&record.message, &record.description}) {
            const QString key = record.key().toString() + u": " + text->ru;
            if (text->ru.isEmpty() || text->isOriginal(Language::Russian))
                continue;
            QVERIFY2(cyrillic.match(text->ru).hasMatch(), qPrintable(key));
            QVERIFY2(!cyrillic.match(text->en).hasMatch(), qPrintable(key));
            QVERIFY2(!straightQuotes.match(text->ru).hasMatch(), qPrintable(key));
            QVERIFY2(!hyphenForDash.match(text->ru).hasMatch(), qPrintable(key));
            QVERIFY2(!mixedWord.match(text->ru).hasMatch(), qPrintable(key));
            QVERIFY2(text->en.endsWith(u'.') == text->ru.endsWith(u'.') || record.vendor->slug == u"http", qPrintable(key));
        }
    }
}

void TestData::equalTextsAreTranslatedEqually()
{
    // "incorrect client data" and the like stand under several names of one vendor.
    QHash<QString, QString> translations;
    for (const auto &record : std::as_const(m_records)) {
        const QString key = record.vendor->slug + u'|' + record.message.en;
        const auto before = translations.value(key, record.message.ru);
        QCOMPARE(record.message.ru, before);
        translations.insert(key, record.message.ru);
    }
}

void TestData::repeatedCodesHaveVariants()
{
    const auto found = m_catalogue->recordsOfCode(QStringLiteral("telerik-backend-services"), QStringLiteral("107"));
    QVERIFY(found);
    QCOMPARE(found->size(), 3);
    QList<int> statuses;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(found->at(i).variant, i + 1);
        statuses.append(found->at(i).httpStatus);
    }
    QCOMPARE(statuses, (QList<int>{0, 400, 400}));
    int owners = 0;
    for (const auto &vendor : m_catalogue->vendors())
        owners += int(m_catalogue->recordsOfCode(vendor->slug, QStringLiteral("1"))->size());
    QCOMPARE(owners, 4);
}

void TestData::httpCoversTheStatusesReferredTo()
{
    for (const auto &record : std::as_const(m_records)) {
        if (record.httpStatus == 0)
            continue;
        const auto found = m_catalogue->recordsOfCode(QStringLiteral("http"), QString::number(record.httpStatus));
        QVERIFY2(found && found->size() == 1, qPrintable(record.key().toString()));
    }
}

void TestData::samplesAreJson()
{
    for (const auto &record : std::as_const(m_records)) {
        const auto body = record.vendor->envelope.filled(record);
        if (body.isEmpty()) {
            QCOMPARE(record.vendor->slug, QStringLiteral("http"));
            continue;
        }
        QJsonParseError problem;
        const auto json = QJsonDocument::fromJson(body.toUtf8(), &problem).object();
        QVERIFY2(problem.error == QJsonParseError::NoError, qPrintable(body));
        bool isNumber = false;
        const auto code = domain::numericCode(record.code, &isNumber);
        QVERIFY(isNumber);
        bool hasCode = false;
        for (const auto &key : json.keys())
            hasCode = hasCode || (key.compare(record.vendor->envelope.codeKey, Qt::CaseInsensitive) == 0 && json.value(key).toInteger(-1) == code);
        QVERIFY2(hasCode, qPrintable(body));
    }
}

QTEST_GUILESS_MAIN(TestData)
#include "tst_data.moc"
