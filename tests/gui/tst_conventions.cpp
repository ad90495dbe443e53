// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QKeySequenceEdit>
#include <QListWidget>
#include <QMap>
#include <QMenuBar>
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
    void labelsOfFieldsEndWithAColon_data();
    void labelsOfFieldsEndWithAColon();
    void lettersOfAMenuAreItsOwn_data();
    void lettersOfAMenuAreItsOwn();
};

namespace {

/// What a person fills in or chooses from.
bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QKeySequenceEdit *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget);
}

/// Of all that is shown: labels of fields without a colon, what is no such label and has one, fields called with one.
QStringList againstTheConvention(int &labels, int &boxes)
{
    QStringList wrong;
    const auto widgets = QApplication::allWidgets();
    for (const auto *widget : widgets) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
            const bool isHeading = label->font().bold();
            if (isField(label->buddy()) && !isHeading)
                ++labels;
            if (label->buddy() && label->text().endsWith(u':') == isHeading && (isField(label->buddy()) || isHeading))
                wrong.append(label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            boxes += qobject_cast<const QCheckBox *>(widget) ? 1 : 0;
            if (button->text().endsWith(u':'))
                wrong.append(button->text());
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget); group && group->title().endsWith(u':')) {
            wrong.append(group->title());
        }
    }
    wrong.removeDuplicates();
    return wrong;
}

/// Of what is in a menu: letters that more than one of them answers to, with what they are in.
QStringList sharedLetters(const QList<QAction *> &actions)
{
    QMap<QString, QStringList> byLetter;
    for (const auto *action : actions) {
        if (const auto letter = QKeySequence::mnemonic(action->text()); !letter.isEmpty())
            byLetter[letter.toString(QKeySequence::PortableText)].append(action->text());
    }
    QStringList shared;
    for (const auto &texts : std::as_const(byLetter)) {
        if (texts.size() > 1)
            shared.append(texts.join(QStringLiteral(" / ")));
    }
    return shared;
}

} // namespace

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

void ConventionsTest::labelsOfFieldsEndWithAColon_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Russian") << Language::Russian;
}

void ConventionsTest::labelsOfFieldsEndWithAColon()
{
    QFETCH(Language, language);
    WindowFixture fixture(language);
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QTRY_VERIFY(fixture.notes.isOpen());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    for (const auto id : {ActionId::AddNote, ActionId::AddEntry, ActionId::Settings, ActionId::ManageTemplates, ActionId::ChooseCopy,
                          ActionId::Export, ActionId::ManagePacks})
        fixture.action(id)->trigger();
    QTRY_VERIFY(fixture.find<QLineEdit>("entryCode") && fixture.find<QLineEdit>("entryCode")->isVisible());
    int labels = 0, boxes = 0;
    QStringList wrong;
    auto *pages = fixture.find<QListWidget>("settingsPages");
    QVERIFY(pages && pages->count() > 4);
    for (int row = 0; row < pages->count(); ++row) {
        pages->setCurrentRow(row);
        wrong += againstTheConvention(labels, boxes);
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(labels > 30 && boxes > 5);
    // What is said aloud has no punctuation.
    for (const char *name : {"entryCode", "entryName", "entryHttp", "entrySource", "noteTags", "noteStatus"}) {
        const auto spoken = QAccessible::queryAccessibleInterface(fixture.find<QLineEdit>(name))->text(QAccessible::Name);
        QVERIFY2(!spoken.isEmpty() && !spoken.endsWith(u':'), name);
    }
}

void ConventionsTest::lettersOfAMenuAreItsOwn_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Russian") << Language::Russian;
}

/// Else the letter opens nothing, but goes from one to the other.
void ConventionsTest::lettersOfAMenuAreItsOwn()
{
    QFETCH(Language, language);
    WindowFixture fixture(language);
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    fixture.action(ActionId::Pin)->trigger();
    auto shared = sharedLetters(fixture.window->menuBar()->actions());
    int seen = 0;
    const auto menus = fixture.window->menuBar()->findChildren<QMenu *>();
    for (auto *menu : menus) {
        // Some are filled when they are opened.
        Q_EMIT menu->aboutToShow();
        seen += int(menu->actions().size());
        shared += sharedLetters(menu->actions());
    }
    QVERIFY(seen > 80);
    QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u'\n')));
}

QTEST_MAIN(ConventionsTest)
#include "tst_conventions.moc"
