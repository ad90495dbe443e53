// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace errdex;
using domain::Language;
using ui::ActionId;

/// What a person knows from other programs of their desktop.
class ConventionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabReachesEveryAnswer();
    void buttonsStandAsTheDesktopHasThem();
    void keysAreThoseOfTheDesktop();
    void macKnowsWhatBelongsIntoItsMenu();
    void anEmptyColumnGivesItsRoom();
    void ownTextsNeedNoScrolling();
};

void ConventionsTest::tabReachesEveryAnswer()
{
    const QStringList answers{QStringLiteral("Replace"), QStringLiteral("Keep both"), QStringLiteral("Cancel")};
    QStringList reached;
    QTimer::singleShot(0, this, [&reached, &answers] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box || !QTest::qWaitForWindowActive(box))
            return;
        for (int i = 0; i < answers.size(); ++i) {
            if (const auto *button = qobject_cast<QAbstractButton *>(box->focusWidget()))
                reached.append(button->text().remove(u'&'));
            QTest::keyClick(box->focusWidget(), Qt::Key_Tab);
        }
        QTest::keyClick(box, Qt::Key_Escape);
    });
    QCOMPARE(ui::SystemDialogs().choose(nullptr, QStringLiteral("Title"), QStringLiteral("Question"), answers), 2);
    reached.removeDuplicates();
    reached.sort();
    auto all = answers;
    all.sort();
    QCOMPARE(reached, all);
}

/// Run under XDG_CURRENT_DESKTOP=GNOME or KDE on X11 it holds for those.
void ConventionsTest::buttonsStandAsTheDesktopHasThem()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QTRY_VERIFY(fixture.notes.isOpen());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    const int order = fixture.window->style()->styleHint(QStyle::SH_DialogButtonLayout);
    const bool isSaveLast = order == QDialogButtonBox::GnomeLayout || order == QDialogButtonBox::MacLayout;
    const auto place = [&fixture](const char *name) {
        return fixture.find<QPushButton>(name)->mapToGlobal(QPoint()).x();
    };
    fixture.action(ActionId::AddNote)->trigger();
    QTRY_VERIFY(place("noteSave") != place("noteCancel"));
    QCOMPARE(place("noteSave") > place("noteCancel"), isSaveLast);
    fixture.action(ActionId::AddEntry)->trigger();
    QTRY_VERIFY(place("entrySave") != place("entryClose"));
    QCOMPARE(place("entrySave") > place("entryClose"), isSaveLast);
}

void ConventionsTest::keysAreThoseOfTheDesktop()
{
    const WindowFixture fixture;
    const QList<std::pair<QKeySequence::StandardKey, ActionId>> standard{
        {QKeySequence::Open, ActionId::OpenCatalogue},   {QKeySequence::Print, ActionId::Print},
        {QKeySequence::Quit, ActionId::Quit},            {QKeySequence::Copy, ActionId::CopyRows},
        {QKeySequence::SelectAll, ActionId::SelectAll},  {QKeySequence::Find, ActionId::Find},
        {QKeySequence::Back, ActionId::Back},            {QKeySequence::Forward, ActionId::Forward},
        {QKeySequence::ZoomIn, ActionId::TextLarger},    {QKeySequence::ZoomOut, ActionId::TextSmaller},
        {QKeySequence::HelpContents, ActionId::SearchSyntax}, {QKeySequence::Preferences, ActionId::Settings},
        {QKeySequence::NextChild, ActionId::NextPinned},
        {QKeySequence::Cancel, ActionId::ClearSearch},   {QKeySequence::Save, ActionId::SaveSearch}};
    for (const auto &[key, id] : standard) {
        // Some desktops have no keys for some of them.
        const auto bindings = QKeySequence::keyBindings(key);
        const auto ours = fixture.action(id)->shortcuts();
        const bool isThere = bindings.isEmpty() || std::any_of(ours.begin(), ours.end(), [&bindings](const auto &each) {
                                 return bindings.contains(each);
                             });
        QVERIFY2(isThere, qPrintable(fixture.action(id)->objectName()));
    }
}

void ConventionsTest::macKnowsWhatBelongsIntoItsMenu()
{
    const WindowFixture fixture;
    QCOMPARE(fixture.action(ActionId::About)->menuRole(), QAction::AboutRole);
    QCOMPARE(fixture.action(ActionId::AboutQt)->menuRole(), QAction::AboutQtRole);
    QCOMPARE(fixture.action(ActionId::Settings)->menuRole(), QAction::PreferencesRole);
    QCOMPARE(fixture.action(ActionId::Quit)->menuRole(), QAction::QuitRole);
    // Nothing else is taken for one of them by its words.
    for (int i = 0; i < ui::ActionCount; ++i)
        QVERIFY(fixture.action(ActionId(i))->menuRole() != QAction::TextHeuristicRole);
}

void ConventionsTest::anEmptyColumnGivesItsRoom()
{
    WindowFixture fixture(Language::Russian);
    fixture.window->resize(1240, 800);
    QVERIFY(fixture.open());
    auto *view = fixture.view();
    const auto isWhole = [view](int row, domain::Column column) {
        const auto index = view->model()->index(row, int(column));
        const auto text = index.data().toString();
        return view->fontMetrics().horizontalAdvance(text) + 2 * ui::SpacingMedium <= view->visualRect(index).width();
    };
    // Planfix has long categories and no names.
    QVERIFY(fixture.search(QStringLiteral("vendor:planfix")));
    QVERIFY2(isWhole(0, domain::Column::Category),
             qPrintable(QString::number(view->columnWidth(int(domain::Column::Category)))));
    QVERIFY(!view->model()->index(0, int(domain::Column::Category)).data().toString().isEmpty());
    const int empty = view->columnWidth(int(domain::Column::Name));
    QVERIFY(fixture.search(QStringLiteral("vendor:radist")));
    QVERIFY(view->columnWidth(int(domain::Column::Name)) > empty);
}

void ConventionsTest::ownTextsNeedNoScrolling()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QTRY_VERIFY(fixture.notes.isOpen());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    fixture.action(ActionId::EditOwnText)->trigger();
    auto *dialog = fixture.find<QDialog>("entryDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    const auto *inside = dialog->findChild<QScrollArea *>();
    QTRY_VERIFY(inside->widget()->height() > 0);
    QVERIFY2(inside->widget()->height() <= inside->viewport()->height(),
             qPrintable(QString::number(inside->widget()->height())));
    const auto *message = dialog->findChild<QPlainTextEdit *>(QStringLiteral("entryMessageEn"));
    QVERIFY2(message->height() < message->fontMetrics().lineSpacing() * 8, qPrintable(QString::number(message->height())));
}

QTEST_MAIN(ConventionsTest)
#include "tst_conventions.moc"
