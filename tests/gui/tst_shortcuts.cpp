// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

using namespace errdex;
using domain::Column;

namespace {

/// A key press as it arrives under the Russian layout where the platform does not help: the key is the letter's own.
void pressCyrillic(QWidget *target, char16_t letter, Qt::KeyboardModifiers modifiers)
{
    QTest::sendKeyEvent(QTest::Click, target, Qt::Key(QChar(letter).toUpper().unicode()), QString(), modifiers);
}

} // namespace

class ShortcutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsKeysByTheirPlace_data();
    void mapsKeysByTheirPlace();
    void findsTheFieldUnderTheRussianLayout();
    void copiesUnderTheRussianLayout();
    void editsTheFieldUnderTheRussianLayout();
    void slashGoesToTheField();
    void arrowsAndEnterGoToTheResults();
    void typingInTheTableSearches();
    void escapeClears();
    void everyActionIsComplete();
    void shortcutsWorkFromTheField_data();
    void shortcutsWorkFromTheField();
};

void ShortcutsTest::mapsKeysByTheirPlace_data()
{
    QTest::addColumn<int>("cyrillic");
    QTest::addColumn<int>("latin");
    QTest::newRow("А") << 0x410 << int(Qt::Key_F);
    QTest::newRow("а") << 0x430 << int(Qt::Key_F);
    QTest::newRow("С") << 0x421 << int(Qt::Key_C);
    QTest::newRow("Ё") << 0x401 << int(Qt::Key_QuoteLeft);
    QTest::newRow("Latin") << int(Qt::Key_F) << 0;
    QTest::newRow("function key") << int(Qt::Key_F1) << 0;
}

void ShortcutsTest::mapsKeysByTheirPlace()
{
    QFETCH(int, cyrillic);
    QFETCH(int, latin);
    QCOMPARE(ui::LatinShortcuts::latinKey(cyrillic), latin);
}

void ShortcutsTest::findsTheFieldUnderTheRussianLayout()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const char16_t letter : {u'а', u'д'}) {
        fixture.view()->setFocus();
        QVERIFY(!fixture.field()->hasFocus());
        pressCyrillic(fixture.view(), letter, Qt::ControlModifier);
        QVERIFY(fixture.field()->hasFocus());
    }
    fixture.view()->setFocus();
    QTest::keyClick(fixture.view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(fixture.field()->hasFocus());
}

void ShortcutsTest::copiesUnderTheRussianLayout()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QGuiApplication::clipboard()->clear();
    fixture.view()->setFocus();
    pressCyrillic(fixture.view(), u'с', Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("1001\t")));
    pressCyrillic(fixture.field(), u'о', Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u'{'));
}

void ShortcutsTest::editsTheFieldUnderTheRussianLayout()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.field()->setFocus();
    pressCyrillic(fixture.field(), u'ф', Qt::ControlModifier);
    QCOMPARE(fixture.field()->selectedText(), QStringLiteral("token"));
    // What is selected in the field is what is copied, not the row.
    pressCyrillic(fixture.field(), u'с', Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("token"));
    QVERIFY(!fixture.view()->selectionModel()->isRowSelected(1, {}));
}

void ShortcutsTest::slashGoesToTheField()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    // "/" and, on the same key of the Russian layout, ".".
    for (const char key : {'/', '.'}) {
        fixture.view()->setFocus();
        QTest::keyClick(fixture.view(), key);
        QVERIFY(fixture.field()->hasFocus());
        QVERIFY(fixture.field()->text().isEmpty());
        // In the field they are letters like any other.
        QTest::keyClick(fixture.field(), key);
        QCOMPARE(fixture.field()->text(), QString(QLatin1Char(key)));
        fixture.field()->clear();
    }
}

void ShortcutsTest::arrowsAndEnterGoToTheResults()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const auto key : {Qt::Key_Down, Qt::Key_Return}) {
        fixture.field()->setFocus();
        QTest::keyClick(fixture.field(), key);
        QVERIFY(fixture.view()->hasFocus());
        QCOMPARE(fixture.view()->currentIndex().row(), 0);
    }
    QTest::keyClick(fixture.view(), Qt::Key_Down);
    QCOMPARE(fixture.view()->currentIndex().row(), 1);
}

void ShortcutsTest::typingInTheTableSearches()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.view()->setFocus();
    QTest::sendKeyEvent(QTest::Click, fixture.view(), Qt::Key(0x442), QStringLiteral("т"), {});
    QVERIFY(fixture.field()->hasFocus());
    QCOMPARE(fixture.field()->text(), QStringLiteral("т"));
}

void ShortcutsTest::escapeClears()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.view()->setFocus();
    QTest::keyClick(fixture.view(), Qt::Key_Escape);
    QVERIFY(fixture.field()->text().isEmpty());
    QVERIFY(fixture.field()->hasFocus());
}

void ShortcutsTest::everyActionIsComplete()
{
    const WindowFixture fixture;
    QList<QAction *> actions = fixture.view()->columnActions();
    for (int i = 0; i < ui::ActionCount; ++i)
        actions.append(fixture.action(ui::ActionId(i)));
    QList<QKeySequence> taken;
    for (const auto *action : std::as_const(actions)) {
        QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(), qPrintable(action->objectName()));
        const auto keys = action->shortcuts();
        for (const auto &key : keys) {
            QVERIFY2(!key.isEmpty() && !taken.contains(key), qPrintable(key.toString()));
            taken.append(key);
        }
    }
}

void ShortcutsTest::shortcutsWorkFromTheField_data()
{
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<bool>("isOurs");
    const auto row = [](const char *name, QKeyCombination key, bool isOurs) { QTest::newRow(name) << key << isOurs; };
    // "End of line" where a line edit has the keys of X11.
    row("export", Qt::CTRL | Qt::Key_E, true);
    row("print", Qt::CTRL | Qt::Key_P, true);
    row("copy", Qt::CTRL | Qt::Key_C, true);
    row("quit", Qt::CTRL | Qt::Key_Q, true);
    row("column", Qt::CTRL | Qt::Key_1, true);
    row("content", Qt::ALT | Qt::Key_1, true);
    row("select all", Qt::CTRL | Qt::Key_A, false);
    row("paste", Qt::CTRL | Qt::Key_V, false);
    row("undo", Qt::CTRL | Qt::Key_Z, false);
    row("home", Qt::Key_Home, false);
    row("slash", Qt::Key_Slash, false);
}

void ShortcutsTest::shortcutsWorkFromTheField()
{
    QFETCH(QKeyCombination, key);
    QFETCH(bool, isOurs);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.field()->setText(QStringLiteral("a"));
    fixture.field()->insert(QStringLiteral("b"));
    const auto text = key.key() == Qt::Key_Slash ? QStringLiteral("/") : QString();
    QKeyEvent claim(QEvent::ShortcutOverride, key.key(), key.keyboardModifiers(), text);
    claim.ignore();
    QApplication::sendEvent(fixture.field(), &claim);
    QCOMPARE(!claim.isAccepted(), isOurs);
}

QTEST_MAIN(ShortcutsTest)
#include "tst_shortcuts.moc"
