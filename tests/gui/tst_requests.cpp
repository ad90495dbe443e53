// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/detailpane.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace errdex;
using domain::Column;
using domain::RecordKey;
using ui::ActionId;

/// What others ask of the window: links, other starts.
class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensALink();
    void opensALinkBeforeTheCatalogue();
    void searchesByLink();
    void decodesTheClipboardByLink();
    void saysWhatIsNoLink();
    void unknownRecordsAreSaidSo();
    void copiesTheLink();
    void comesToTheFront();
    void offersAPackFile();
};

void RequestsTest::opensALink()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    // A decoded text gives way.
    fixture.window->openLink(QStringLiteral("errdex://telerik-backend-services/107/2"));
    QVERIFY(fixture.settle());
    const auto &shown = fixture.find<ui::DetailPane>("detailPane")->details();
    QVERIFY(shown);
    QCOMPARE(shown->record.key(), (RecordKey{QStringLiteral("telerik-backend-services"), QStringLiteral("107"), 2}));
    fixture.window->openLink(QStringLiteral("errdex://http/404"));
    QVERIFY(fixture.settle());
    QCOMPARE(shown->record.key(), (RecordKey{QStringLiteral("http"), QStringLiteral("404"), 0}));
}

void RequestsTest::opensALinkBeforeTheCatalogue()
{
    WindowFixture fixture(settings::shippedCatalogPath(), WindowFixture::Hidden);
    fixture.window->openLink(QStringLiteral("errdex://planfix/1001"));
    fixture.window->showWithRows();
    QTRY_VERIFY(fixture.window->isVisible());
    QVERIFY(fixture.settle());
    const auto &shown = fixture.find<ui::DetailPane>("detailPane")->details();
    QVERIFY(shown);
    QCOMPARE(shown->record.key().toString(), QStringLiteral("planfix/1001"));
}

void RequestsTest::searchesByLink()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.window->openLink(QStringLiteral("errdex://search?q=%D1%82%D0%BE%D0%BA%D0%B5%D0%BD"));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("токен"));
    QVERIFY(fixture.view()->model()->rowCount() > 0);
}

void RequestsTest::decodesTheClipboardByLink()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(QStringLiteral("{\"code\": 1001, \"result\": \"fail\"}\nplanfix"));
    fixture.window->openLink(QStringLiteral("errdex://decode"));
    QTRY_VERIFY(fixture.find<QWidget>("decodedPage"));
    QVERIFY(fixture.find<QWidget>("decodedPage")->isVisible());
    QVERIFY(fixture.settle());
    // A link to a record leads out of it.
    fixture.window->openLink(QStringLiteral("errdex://planfix/1001"));
    QVERIFY(fixture.settle());
    QVERIFY(fixture.view()->isVisible());
}

void RequestsTest::saysWhatIsNoLink()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.window->openLink(QStringLiteral("errdex://planfix/../../<b>x</b>") + QString(500, u'y'));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("token"));
    const auto message = fixture.find<QLabel>("message")->text();
    QVERIFY(message.contains(QStringLiteral("<b>x</b>")));
    QVERIFY(message.size() < 200);
    QCOMPARE(fixture.find<QLabel>("message")->textFormat(), Qt::PlainText);
}

void RequestsTest::unknownRecordsAreSaidSo()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.window->openLink(QStringLiteral("errdex://nobody/77777"));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("nobody:77777"));
}

void RequestsTest::copiesTheLink()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    fixture.action(ActionId::CopyLink)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), QStringLiteral("errdex://planfix/1001"));
    QVERIFY(fixture.search(QStringLiteral("qqqqzzzz")));
    QVERIFY(!fixture.action(ActionId::CopyLink)->isEnabled());
}

void RequestsTest::comesToTheFront()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.window->showMinimized();
    fixture.window->bringToFront({});
    QVERIFY(!fixture.window->isMinimized());
    QVERIFY(fixture.window->isVisible());
}

void RequestsTest::offersAPackFile()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.window->openFile(fixture.folder.filePath(QStringLiteral("team.errdex-pack")));
    QTRY_VERIFY(fixture.find<QWidget>("packManager"));
    QVERIFY(fixture.find<QWidget>("packManager")->isVisible());
    QVERIFY(!fixture.find<QWidget>("decodedPage"));
}

QTEST_MAIN(RequestsTest)
#include "tst_requests.moc"
