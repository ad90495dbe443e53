// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/detailpane.h"
#include "windowfixture.h"

#include <QTreeView>

using namespace errdex;
using domain::Column;
using ui::ActionId;

namespace {

/// Longer than somebody types on.
constexpr int LookMs = 1100;

} // namespace

/// Back and forward, the session, records side by side.
class NavigationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward();
    void typingIsOneLookUp();
    void mouseButtonsGoBack();
    void filtersComeBack();
    void restoresTheSession();
    void restoresNothingStrange_data();
    void restoresNothingStrange();
    void comparesTheSameCode();
    void comparesSelectedRows();
    void saysWhereThereIsNothingToCompare();

private:
    static QString shown(const WindowFixture &fixture)
    {
        const auto &details = fixture.find<ui::DetailPane>("detailPane")->details();
        return details ? details->record.key().toString() : QString();
    }
};

void NavigationTest::goesBackAndForward()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(!fixture.action(ActionId::Back)->isEnabled());
    QTest::qWait(LookMs);
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QTest::qWait(LookMs);
    QVERIFY(fixture.search(QStringLiteral("telerik:107")));
    fixture.view()->selectRow(1);
    QVERIFY(fixture.settle());
    const auto second = shown(fixture);
    QVERIFY(!fixture.action(ActionId::Forward)->isEnabled());
    QTest::keyClick(fixture.view(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("planfix:1001"));
    QCOMPARE(shown(fixture), QStringLiteral("planfix/1001"));
    fixture.action(ActionId::Back)->trigger();
    QVERIFY(fixture.settle());
    QVERIFY(fixture.field()->text().isEmpty());
    QVERIFY(!fixture.action(ActionId::Back)->isEnabled());
    fixture.action(ActionId::Forward)->trigger();
    QVERIFY(fixture.settle());
    fixture.action(ActionId::Forward)->trigger();
    QVERIFY(fixture.settle());
    // The row that was read, not the first.
    QCOMPARE(shown(fixture), second);
    QVERIFY(!fixture.action(ActionId::Forward)->isEnabled());
    // A new query from the middle: what was ahead is gone.
    fixture.action(ActionId::Back)->trigger();
    QVERIFY(fixture.settle());
    QTest::qWait(LookMs);
    QVERIFY(fixture.search(QStringLiteral("http:404")));
    QVERIFY(!fixture.action(ActionId::Forward)->isEnabled());
}

void NavigationTest::typingIsOneLookUp()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QTest::qWait(LookMs);
    for (const char *typed : {"t", "to", "tok", "toke", "token"})
        QVERIFY(fixture.search(QString::fromLatin1(typed)));
    fixture.action(ActionId::Back)->trigger();
    QVERIFY(fixture.settle());
    QVERIFY(fixture.field()->text().isEmpty());
    fixture.action(ActionId::Forward)->trigger();
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("token"));
}

void NavigationTest::mouseButtonsGoBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QTest::qWait(LookMs);
    QVERIFY(fixture.search(QStringLiteral("token")));
    QTest::mouseClick(fixture.view()->viewport(), Qt::BackButton);
    QVERIFY(fixture.settle());
    QVERIFY(fixture.field()->text().isEmpty());
    QTest::mouseClick(fixture.details()->viewport(), Qt::ForwardButton);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("token"));
}

void NavigationTest::filtersComeBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *model = fixture.find<QTreeView>("vendorTree")->model();
    QVERIFY(model->setData(model->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(fixture.settle());
    const auto filtered = fixture.count();
    QTest::qWait(LookMs);
    fixture.action(ActionId::ClearFilters)->trigger();
    QVERIFY(fixture.settle());
    QVERIFY(fixture.count() != filtered);
    fixture.action(ActionId::Back)->trigger();
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.count(), filtered);
    QCOMPARE(model->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void NavigationTest::restoresTheSession()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    QString read;
    {
        WindowFixture fixture(domain::Language::English, path);
        QVERIFY(fixture.open());
        auto *model = fixture.find<QTreeView>("vendorTree")->model();
        QVERIFY(model->setData(model->index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(fixture.search(QStringLiteral("invalid")));
        fixture.view()->selectRow(2);
        QVERIFY(fixture.settle());
        read = shown(fixture);
        fixture.window->close();
    }
    for (const bool wanted : {true, false}) {
        WindowFixture fixture(domain::Language::English, path);
        QVERIFY(fixture.settings.setText(settings::Setting::RestoreSession,
                                         wanted ? QStringLiteral("true") : QStringLiteral("false")));
        fixture.window->restoreSession();
        QVERIFY(fixture.open());
        QVERIFY(fixture.settle());
        QCOMPARE(fixture.field()->text(), wanted ? QStringLiteral("invalid") : QString());
        QCOMPARE(shown(fixture) == read, wanted);
        auto *model = fixture.find<QTreeView>("vendorTree")->model();
        QCOMPARE(model->index(1, 0).data(Qt::CheckStateRole).toInt(), int(wanted ? Qt::Checked : Qt::Unchecked));
    }
}

void NavigationTest::restoresNothingStrange_data()
{
    QTest::addColumn<QByteArray>("session");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff{", 3);
    QTest::newRow("other types") << QByteArray("{\"text\":[1],\"vendors\":7,\"categories\":[1,[2]],\"statuses\":[\"x\"],"
                                               "\"record\":{}}");
    QTest::newRow("a vendor that is gone")
        << QByteArray("{\"text\":\"token\",\"vendors\":[\"gone\"],\"record\":\"gone/1\"}");
}

void NavigationTest::restoresNothingStrange()
{
    QFETCH(QByteArray, session);
    WindowFixture fixture;
    fixture.settings.setWidgetState(QStringLiteral("session"), session);
    fixture.window->restoreSession();
    QVERIFY(fixture.open());
    QVERIFY(fixture.settle());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
}

void NavigationTest::comparesTheSameCode()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("radist:404")));
    fixture.action(ActionId::Compare)->trigger();
    auto *text = fixture.find<QTextBrowser>("compareText");
    QVERIFY(text && text->isVisible());
    const auto plain = text->toPlainText();
    QVERIFY(plain.contains(QStringLiteral("Radist.Online 404")));
    QVERIFY(plain.contains(QStringLiteral("HTTP status codes 404")));
    // What differs says so in words, not by its colour alone.
    QVERIFY(plain.contains(QStringLiteral("≠ Name")));
    fixture.action(ActionId::ContentEnglish)->trigger();
    QVERIFY(!text->toPlainText().contains(QStringLiteral("Не найдено")));
}

void NavigationTest::comparesSelectedRows()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.view()->selectAll();
    fixture.action(ActionId::Compare)->trigger();
    auto *text = fixture.find<QTextBrowser>("compareText");
    QVERIFY(text && text->isVisible());
    QVERIFY(fixture.find<QLabel>("message")->text().contains(QStringLiteral("first four")));
    for (int row = 0; row < 4; ++row)
        QVERIFY(text->toPlainText().contains(fixture.cell(row, Column::Code)));
}

void NavigationTest::saysWhereThereIsNothingToCompare()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("radist:25001")));
    fixture.action(ActionId::Compare)->trigger();
    QVERIFY(!fixture.find<QTextBrowser>("compareText"));
    QVERIFY(!fixture.find<QLabel>("message")->text().isEmpty());
}

QTEST_MAIN(NavigationTest)
#include "tst_navigation.moc"
