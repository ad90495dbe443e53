// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include "errdex/models/resultsmodel.h"
#include "errdex/ui/resultspage.h"

#include <QAction>
#include <QFrame>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>

using errdex::domain::Language;
using errdex::domain::Match;
using errdex::ui::ActionId;

/// The window says what a query was read as, undoes it with one click or key, and offers what else there is.
class CorrectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheResultsAreFor_data();
    void saysWhatTheResultsAreFor();
    void oneClickOrKeySearchesAsTyped_data();
    void oneClickOrKeySearchesAsTyped();
    void typingOnStartsAnew();
    void offersAnotherReadingBesideTheResults_data();
    void offersAnotherReadingBesideTheResults();
    void offersToLeaveOutFilters();
    void suggestionsKeepTheFiltersWhereTheyCan();
    void offersToDecode();
    void offersAnEntryOfOnesOwnWhereThatCanBe();
    void offersWhatElseThereIs();
    void rowsTellWhyTheyAreThere();
    void everyExampleOfTheHelpFindsSomething();
};

void CorrectionTest::saysWhatTheResultsAreFor_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("said");
    QTest::newRow("layout, Russian") << Language::Russian << QStringLiteral("jib,rf")
                                     << QStringLiteral("Показаны результаты для «ошибка» (раскладка клавиатуры).");
    QTest::newRow("layout, English") << Language::English << QStringLiteral("ещлут")
                                     << QStringLiteral("Showing results for “token” (keyboard layout).");
    QTest::newRow("typo") << Language::English << QStringLiteral("tokne")
                          << QStringLiteral("Showing results for “token” (typo).");
}

void CorrectionTest::saysWhatTheResultsAreFor()
{
    QFETCH(Language, language);
    QFETCH(QString, query);
    QFETCH(QString, said);
    WindowFixture fixture(language);
    QVERIFY(fixture.open());
    QVERIFY(!fixture.find<QFrame>("correction"));
    QVERIFY(fixture.search(query));
    const auto *bar = fixture.find<QFrame>("correction");
    QVERIFY(bar && bar->isVisible());
    QCOMPARE(fixture.find<QLabel>("readingText")->text(), said);
    QVERIFY(fixture.view()->isVisible());
    QVERIFY(fixture.view()->model()->rowCount() > 0);
    QVERIFY(fixture.find<QToolButton>("readingButton")->text().contains(query));
    QCOMPARE(fixture.field()->text(), query);
    // A query that finds something as typed needs no bar.
    QVERIFY(fixture.search(QStringLiteral("token")));
    QVERIFY(!bar->isVisible());
}

void CorrectionTest::oneClickOrKeySearchesAsTyped_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("click") << false;
    QTest::newRow("key") << true;
}

void CorrectionTest::oneClickOrKeySearchesAsTyped()
{
    QFETCH(bool, byKey);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(!fixture.action(ActionId::SwitchReading)->isEnabled());
    QVERIFY(fixture.search(QStringLiteral("jib,rf")));
    QVERIFY(fixture.action(ActionId::SwitchReading)->isEnabled());
    if (byKey)
        QTest::keyClick(fixture.field(), Qt::Key_T, Qt::ControlModifier);
    else
        QTest::mouseClick(fixture.find<QToolButton>("readingButton"), Qt::LeftButton);
    QVERIFY(fixture.settle());
    QVERIFY(fixture.find<QWidget>("nothingFound")->isVisible());
    QVERIFY(!fixture.action(ActionId::SwitchReading)->isEnabled());
    // And one click leads back.
    auto *suggestion = fixture.find<QPushButton>("emptySuggestion0");
    QVERIFY(suggestion->isVisible());
    QVERIFY(suggestion->text().contains(QStringLiteral("ошибка")));
    QTest::mouseClick(suggestion, Qt::LeftButton);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("ошибка"));
    QVERIFY(fixture.view()->isVisible());
}

void CorrectionTest::typingOnStartsAnew()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("jib,r")));
    fixture.action(ActionId::SwitchReading)->trigger();
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), 0);
    QTest::keyClicks(fixture.field(), QStringLiteral("f"));
    QVERIFY(fixture.settle());
    QVERIFY(fixture.view()->model()->rowCount() > 0);
}

void CorrectionTest::offersAnotherReadingBesideTheResults_data()
{
    oneClickOrKeySearchesAsTyped_data();
}

/// "cient" stands inside of "insufficient"; somebody may have meant "client".
void CorrectionTest::offersAnotherReadingBesideTheResults()
{
    QFETCH(bool, byKey);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("cient")));
    const int literal = fixture.view()->model()->rowCount();
    const auto *bar = fixture.find<QFrame>("otherReading");
    QVERIFY(literal > 0 && bar && bar->isVisible());
    QVERIFY(!fixture.find<QFrame>("correction"));
    const auto said = bar->findChild<QLabel *>()->text();
    QVERIFY2(said.startsWith(QStringLiteral("Did you mean “client”? ")), qPrintable(said));
    // Below the rows, which it must not move.
    QVERIFY(bar->mapTo(fixture.window.get(), QPoint()).y() >=
            fixture.view()->mapTo(fixture.window.get(), QPoint(0, fixture.view()->height())).y());
    if (byKey)
        QTest::keyClick(fixture.field(), Qt::Key_T, Qt::ControlModifier);
    else
        QTest::mouseClick(bar->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(fixture.settle());
    QVERIFY(!bar->isVisible());
    QCOMPARE(fixture.field()->text(), QStringLiteral("cient"));
    QVERIFY(fixture.view()->model()->rowCount() >= 4 * literal);
    QVERIFY(fixture.find<QFrame>("correction")->isVisible());
    // And back.
    QTest::keyClick(fixture.field(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), literal);
    QVERIFY(!fixture.find<QFrame>("correction")->isVisible());
    QVERIFY(fixture.search(QStringLiteral("client")));
    QVERIFY(!bar->isVisible());
    QVERIFY(!fixture.action(ActionId::SwitchReading)->isEnabled());
}

void CorrectionTest::offersToLeaveOutFilters()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *vendors = fixture.find<QTreeView>("vendorTree")->model();
    auto *statuses = fixture.find<QTreeView>("statusTree")->model();
    const auto check = [](QAbstractItemModel *model, const QString &text) {
        const auto found =
            model->match(model->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchContains | Qt::MatchRecursive);
        return !found.isEmpty() && model->setData(found.first(), Qt::Checked, Qt::CheckStateRole);
    };
    QVERIFY(check(vendors, QStringLiteral("Oz Forensics")));
    QVERIFY(check(statuses, QStringLiteral("404")));
    QVERIFY(fixture.search(QStringLiteral("token")));
    QVERIFY(fixture.find<QWidget>("nothingFound")->isVisible());
    const auto total = [&](const char *name) {
        const auto *button = fixture.find<QPushButton>(name);
        return button->isVisible() ? button->text().section(u':', 1).trimmed().section(u' ', 0, 0).toInt() : -1;
    };
    const int ofVendor = total("emptyWithoutStatuses");
    QVERIFY(ofVendor > 0);
    QVERIFY(total("emptyClearFilters") > ofVendor);
    QVERIFY(!fixture.find<QPushButton>("emptyWithoutGroups")->isVisible());
    QTest::mouseClick(fixture.find<QPushButton>("emptyWithoutStatuses"), Qt::LeftButton);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), ofVendor);
    QVERIFY(fixture.field()->hasFocus());
}

void CorrectionTest::suggestionsKeepTheFiltersWhereTheyCan()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *vendors = fixture.find<QTreeView>("vendorTree")->model();
    const auto checked = [&] {
        return !vendors->match(vendors->index(0, 0), Qt::CheckStateRole, Qt::Checked, 1).isEmpty();
    };
    QVERIFY(vendors->setData(vendors->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    for (const auto &[query, keeps] : {std::pair(QStringLiteral("1099"), true), {QStringLiteral("14999"), false}}) {
        QVERIFY(fixture.search(query));
        auto *suggestion = fixture.find<QPushButton>("emptySuggestion0");
        QVERIFY2(suggestion && suggestion->isVisible(), qPrintable(query));
        QTest::mouseClick(suggestion, Qt::LeftButton);
        QVERIFY(fixture.settle());
        QVERIFY2(fixture.view()->isVisible() && fixture.view()->model()->rowCount() > 0, qPrintable(query));
        QCOMPARE(checked(), keeps);
    }
}

void CorrectionTest::offersToDecode()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("qwxyzzz")));
    auto *decode = fixture.find<QPushButton>("emptyDecode");
    QVERIFY(!decode->isVisible());
    QVERIFY(fixture.search(QStringLiteral("planfix 1001 2005")));
    QVERIFY(decode->isVisible());
    QTest::mouseClick(decode, Qt::LeftButton);
    QVERIFY(fixture.settle());
    const auto *page = fixture.find<QWidget>("decodedPage");
    QVERIFY(page && page->isVisible());
    QVERIFY2(fixture.details()->toPlainText().contains(QStringLiteral("Error adding task")),
             qPrintable(fixture.details()->toPlainText()));
}

/// Where own entries can be made, "nothing found" is where one is missing.
void CorrectionTest::offersAnEntryOfOnesOwnWhereThatCanBe()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("qwxyzzz")));
    const auto *button = fixture.find<QPushButton>("emptyAddEntry");
    QVERIFY(!button->isVisible());
    QAction add(QStringLiteral("Add my own entry…"));
    QSignalSpy added(&add, &QAction::triggered);
    fixture.find<errdex::ui::ResultsPage>("resultsPage")->setAddEntryAction(&add);
    QVERIFY(button->isVisible());
    add.setEnabled(false);
    QVERIFY(!button->isVisible());
    add.setEnabled(true);
    QTest::mouseClick(fixture.find<QPushButton>("emptyAddEntry"), Qt::LeftButton);
    QCOMPARE(added.size(), 1);
}

void CorrectionTest::offersWhatElseThereIs()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:31001")));
    auto *suggestion = fixture.find<QPushButton>("emptySuggestion0");
    QVERIFY(suggestion && suggestion->isVisible());
    QCOMPARE(suggestion->text(), QStringLiteral("Without the restriction: “31001”, 1 record"));
    QTest::mouseClick(suggestion, Qt::LeftButton);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), 1);
    QVERIFY(fixture.search(QStringLiteral("qwxyzzz")));
    QVERIFY(!suggestion->isVisible());
}

void CorrectionTest::rowsTellWhyTheyAreThere()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const auto reason = [&](int row) {
        return Match(fixture.view()->model()->index(row, 0).data(errdex::models::ResultsModel::MatchRole).toInt());
    };
    QVERIFY(fixture.search(QStringLiteral("1001")));
    QCOMPARE(reason(0), Match::ExactCode);
    QCOMPARE(reason(2), Match::CodeBeginning);
    QVERIFY(fixture.search(QStringLiteral("expired")));
    QCOMPARE(reason(0), Match::NameWord);
}

void CorrectionTest::everyExampleOfTheHelpFindsSomething()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    // One of the examples asks for favourites.
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    fixture.notes.setFavourite({QStringLiteral("planfix"), QStringLiteral("1001"), 0}, true);
    QVERIFY(fixture.settle());
    fixture.action(ActionId::SearchSyntax)->trigger();
    auto *text = fixture.find<QTextBrowser>("helpText");
    QVERIFY(text);
    QSet<QUrl> examples;
    for (auto block = text->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (const auto format = part.fragment().charFormat(); format.isAnchor())
                examples.insert(QUrl(format.anchorHref()));
        }
    }
    QVERIFY2(examples.size() >= 22, qPrintable(QString::number(examples.size())));
    for (const auto &example : std::as_const(examples)) {
        Q_EMIT text->anchorClicked(example);
        QVERIFY(fixture.settle());
        QVERIFY2(fixture.view()->isVisible() && fixture.view()->model()->rowCount() > 0,
                 qPrintable(example.toString()));
        QCOMPARE(fixture.field()->text(), example.path(QUrl::FullyDecoded));
    }
}

QTEST_MAIN(CorrectionTest)
#include "tst_correction.moc"
