// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include "errdex/models/resultsmodel.h"

#include <QFrame>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>

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
    QCOMPARE(fixture.find<QLabel>("correctionText")->text(), said);
    QVERIFY(fixture.view()->isVisible());
    QVERIFY(fixture.view()->model()->rowCount() > 0);
    QVERIFY(fixture.find<QToolButton>("correctionAsTyped")->text().contains(query));
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
    QVERIFY(!fixture.action(ActionId::SearchAsTyped)->isEnabled());
    QVERIFY(fixture.search(QStringLiteral("jib,rf")));
    QVERIFY(fixture.action(ActionId::SearchAsTyped)->isEnabled());
    if (byKey)
        QTest::keyClick(fixture.field(), Qt::Key_T, Qt::ControlModifier);
    else
        QTest::mouseClick(fixture.find<QToolButton>("correctionAsTyped"), Qt::LeftButton);
    QVERIFY(fixture.settle());
    QVERIFY(fixture.find<QWidget>("nothingFound")->isVisible());
    QVERIFY(!fixture.action(ActionId::SearchAsTyped)->isEnabled());
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
    fixture.action(ActionId::SearchAsTyped)->trigger();
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), 0);
    QTest::keyClicks(fixture.field(), QStringLiteral("f"));
    QVERIFY(fixture.settle());
    QVERIFY(fixture.view()->model()->rowCount() > 0);
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
    QVERIFY2(examples.size() >= 18, qPrintable(QString::number(examples.size())));
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
