// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/detailpane.h"
#include "windowfixture.h"

#include <QTextBlock>

using namespace errdex;

namespace {

constexpr auto Markup = "<img src=\"file:///etc/passwd\"><a href=\"file:///etc/passwd\">x</a><b>bold</b>&lt;";

domain::LocalizedText hostile(domain::TextOrigin origin = domain::TextOrigin::English)
{
    return {QString::fromLatin1(Markup) + QStringLiteral(" en"), QString::fromLatin1(Markup) + QStringLiteral(" ru"),
            origin};
}

engine::RecordDetails hostileDetails(const QString &url)
{
    auto vendor = std::make_shared<domain::Vendor>();
    vendor->slug = QStringLiteral("acme");
    vendor->name = hostile();
    vendor->product = hostile();
    vendor->source = {QString::fromLatin1(Markup), url, QDate(2026, 11, 23), hostile()};
    vendor->envelope.sample = QString::fromLatin1(Markup) + QStringLiteral("{{message}}");
    vendor->notes = {{{}, hostile()}, {{QStringLiteral("1")}, hostile()}};
    vendor->footnotes = {{QStringLiteral("*"), hostile()}};
    vendor->categoryRule = hostile();
    vendor->categories = {{QStringLiteral("c"), hostile()}};
    domain::CodeRecord record;
    record.row = 1;
    record.vendor = vendor;
    record.code = QStringLiteral("1");
    record.name = QString::fromLatin1(Markup);
    record.message = hostile();
    record.description = hostile(domain::TextOrigin::Errdex);
    record.returnedBy = {{hostile(), QStringLiteral("*")}};
    record.reference = QString::fromLatin1(Markup);
    engine::RecordDetails details;
    details.record = record;
    details.sameCode = {record};
    details.sameCode[0].code = QStringLiteral("a/b <i>");
    return details;
}

QStringList links(const QTextBrowser &browser)
{
    QStringList found;
    for (auto block = browser.document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto format = at.fragment().charFormat();
            if (format.isAnchor() && !found.contains(format.anchorHref()))
                found.append(format.anchorHref());
        }
    }
    return found;
}

bool hasImage(const QTextBrowser &browser)
{
    return browser.toPlainText().contains(QChar::ObjectReplacementCharacter);
}

} // namespace

class DetailPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsMarkupAsText();
    void linksOnlyToTheWebAndToRecords_data();
    void linksOnlyToTheWebAndToRecords();
    void opensNothingByItself();
    void marksOriginalAndTranslation();
    void showsOneLanguageAndTheOriginal();
    void marksMatches();
    void resolvesFootnotesOfTheCatalogue();
};

void DetailPaneTest::init()
{
    wording::setInterfaceLanguage(domain::Language::English);
}

void DetailPaneTest::showsMarkupAsText()
{
    ui::DetailPane pane(new QWidget);
    pane.showRecord(hostileDetails(QStringLiteral("https://example.com/")), {});
    const auto text = pane.browser()->toPlainText();
    QVERIFY(text.count(QString::fromLatin1(Markup)) > 10);
    QVERIFY(!hasImage(*pane.browser()));
}

void DetailPaneTest::linksOnlyToTheWebAndToRecords_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("https") << QStringLiteral("https://example.com/a?b=c") << true;
    QTest::newRow("http") << QStringLiteral("http://example.com/") << true;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("relative") << QStringLiteral("/etc/passwd") << false;
    QTest::newRow("no host") << QStringLiteral("https:///x") << false;
    QTest::newRow("ours") << QStringLiteral("errdex:acme/1") << false;
}

void DetailPaneTest::linksOnlyToTheWebAndToRecords()
{
    QFETCH(QString, url);
    QFETCH(bool, isLink);
    ui::DetailPane pane(new QWidget);
    pane.showRecord(hostileDetails(url), {});
    const auto found = links(*pane.browser());
    QCOMPARE(found.contains(url), isLink);
    QCOMPARE(found.size(), isLink ? 2 : 1);
    // A code with slashes, spaces and brackets comes back as it was.
    QSignalSpy wanted(&pane, &ui::DetailPane::recordWanted);
    Q_EMIT pane.browser()->anchorClicked(QUrl(found.constFirst()));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<domain::RecordKey>().code, QStringLiteral("a/b <i>"));
}

void DetailPaneTest::opensNothingByItself()
{
    ui::SafeBrowser browser;
    // Without an answer Qt would look for the file itself.
    const auto answer = browser.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/passwd")));
    QCOMPARE(answer.value<QImage>().size(), QSize(1, 1));
    const auto sheet = browser.loadResource(QTextDocument::StyleSheetResource, QUrl(QStringLiteral("file:///etc/passwd")));
    QVERIFY(sheet.isValid() && sheet.toByteArray().trimmed().isEmpty());
    browser.setSource(QUrl(QStringLiteral("file:///etc/passwd")));
    QVERIFY(browser.toPlainText().isEmpty());
}

void DetailPaneTest::marksOriginalAndTranslation()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("http:404 vendor:http")));
    const auto text = fixture.details()->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("Message · original")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Message · translation")));
    QVERIFY(text.contains(QStringLiteral("Description · by Errdex")));
    QVERIFY(text.indexOf(QStringLiteral("English")) < text.indexOf(QStringLiteral("Russian")));
}

void DetailPaneTest::showsOneLanguageAndTheOriginal()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    fixture.action(ui::ActionId::ContentEnglish)->trigger();
    QVERIFY(!fixture.details()->toPlainText().contains(QStringLiteral("Ошибка при добавлении")));
    fixture.action(ui::ActionId::ContentRussian)->trigger();
    // The vendor's own words stay beside the translation.
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("Ошибка при добавлении")));
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("Error adding task")));
}

void DetailPaneTest::marksMatches()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    const auto format = fixture.details()->document()->begin().begin().fragment().charFormat();
    QCOMPARE(format.background().color(), ui::matchBackground(fixture.window->palette()));
}

void DetailPaneTest::resolvesFootnotesOfTheCatalogue()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("telerik:602")));
    const auto text = fixture.details()->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("Returned by")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("not confirmed")));
}

QTEST_MAIN(DetailPaneTest)
#include "tst_detailpane.moc"
