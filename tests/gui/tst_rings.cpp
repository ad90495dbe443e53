// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "contrast.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QWizard>

using namespace errdex;
using ui::ActionId;

namespace {

/// Of a frame that says something.
constexpr double LeastOfFrames = 3;
/// Of a line that only parts things.
constexpr double LeastOfLines = 1.5;

/// The sides of the ring around a widget that has the keyboard, where they cannot be seen; empty when all can.
QString missingSides(QWidget &widget, const QPalette &palette)
{
    const auto image = widget.grab().toImage();
    const QPoint sides[] = {{image.width() / 2, 1},
                            {image.width() / 2, image.height() - 2},
                            {1, image.height() / 2},
                            {image.width() - 2, image.height() / 2}};
    QStringList missing;
    for (const auto &at : sides) {
        const auto color = image.pixelColor(at);
        if (color != image.pixelColor(1, 1) || contrast(color, palette.color(QPalette::Base)) < LeastOfFrames ||
            contrast(color, palette.color(QPalette::Window)) < LeastOfFrames)
            missing.append(QStringLiteral("%1 at %2, %3").arg(widget.objectName()).arg(at.x()).arg(at.y()));
    }
    return missing.join(u'\n');
}

} // namespace

/// Where the keyboard is, and what Enter presses.
class RingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasTheKeyboardIsFramed_data();
    void whatHasTheKeyboardIsFramed();
    void whatEnterPressesIsTold_data();
    void whatEnterPressesIsTold();
    void everyTextThatIsWrittenHasARing();
    void everyListHasARing_data();
    void everyListHasARing();
    void ringsAreClosedBesideScrollBars();
    void theCurrentCellIsFramedWithinItsRow();
};

void RingsTest::whatHasTheKeyboardIsFramed_data()
{
    addThemes();
}

void RingsTest::whatHasTheKeyboardIsFramed()
{
    QFETCH(settings::Theme, theme);
    ui::ThemeController themes;
    themes.setTheme(theme);
    const auto palette = paletteOf(theme);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *line = new QLineEdit(&window);
    auto *editable = new QComboBox(&window);
    editable->setEditable(true);
    const QList<QWidget *> all{line, new QComboBox(&window), editable, new QSpinBox(&window), new QPushButton(&window)};
    for (auto *each : all)
        layout->addWidget(each);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (auto *each : all) {
        each->setFocus();
        QTRY_VERIFY(each->hasFocus());
        const auto image = each->grab().toImage();
        const QPoint edges[] = {{image.width() / 2, 0},
                                {image.width() / 2, image.height() - 1},
                                {0, image.height() / 2},
                                {image.width() - 1, image.height() / 2}};
        for (const auto &at : edges) {
            for (const auto role : {QPalette::Base, QPalette::Window}) {
                const double found = contrast(image.pixelColor(at), palette.color(role));
                QVERIFY2(found >= LeastOfFrames, qPrintable(QStringLiteral("%1 at %2, %3: %4")
                                                                .arg(QLatin1String(each->metaObject()->className()))
                                                                .arg(at.x())
                                                                .arg(at.y())
                                                                .arg(found)));
            }
        }
    }
}

void RingsTest::whatEnterPressesIsTold_data()
{
    addThemes();
}

void RingsTest::whatEnterPressesIsTold()
{
    QFETCH(settings::Theme, theme);
    ui::ThemeController themes;
    themes.setTheme(theme);
    const auto palette = paletteOf(theme);
    QDialog dialog;
    auto *layout = new QVBoxLayout(&dialog);
    auto *field = new QLineEdit(&dialog);
    auto *plain = new QPushButton(&dialog);
    auto *chosen = new QPushButton(&dialog);
    for (QWidget *each : {static_cast<QWidget *>(field), static_cast<QWidget *>(plain), static_cast<QWidget *>(chosen)})
        layout->addWidget(each);
    chosen->setDefault(true);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    field->setFocus();
    const auto other = plain->grab().toImage();
    const auto elsewhere = chosen->grab().toImage();
    const int width = elsewhere.width(), height = elsewhere.height();
    for (const auto &at :
         {QPoint(width / 2, 0), QPoint(width / 2, height - 1), QPoint(0, height / 2), QPoint(width - 1, height / 2)}) {
        QVERIFY(elsewhere.pixelColor(at) != other.pixelColor(at));
        QVERIFY(contrast(elsewhere.pixelColor(at), palette.color(QPalette::Window)) >= LeastOfLines);
    }
    // With the keyboard in it, it is told from itself, too.
    chosen->setFocus();
    QTRY_VERIFY(chosen->hasFocus());
    const auto here = chosen->grab().toImage();
    QVERIFY(contrast(here.pixelColor(width / 2, 1), palette.color(QPalette::Button)) >= LeastOfFrames);
    QVERIFY(here.pixelColor(width / 2, 1) != elsewhere.pixelColor(width / 2, 1));
}

void RingsTest::everyTextThatIsWrittenHasARing()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QTRY_VERIFY(fixture.notes.isOpen());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QGuiApplication::clipboard()->setText(QStringLiteral("Code;Message\nA1;The card has expired\n"));
    fixture.packs.open(fixture.folder.filePath(QStringLiteral("data")));
    QStringList seen;
    for (const auto id : {ActionId::AddNote, ActionId::AddEntry, ActionId::EditOwnText, ActionId::ManageTemplates,
                          ActionId::ShowOrphans, ActionId::ImportClipboard, ActionId::Diagnostics}) {
        fixture.action(id)->trigger();
        QCoreApplication::processEvents();
        if (id == ActionId::ImportClipboard) {
            QTRY_VERIFY(qobject_cast<QWizard *>(shownDialog()));
            auto *wizard = static_cast<QWizard *>(shownDialog());
            QTRY_VERIFY(wizard->currentPage()->isComplete());
            wizard->next();
            QTRY_VERIFY(wizard->findChild<QPlainTextEdit *>(QStringLiteral("importSample"))->isVisible());
        }
        const auto widgets = QApplication::allWidgets();
        for (auto *widget : widgets) {
            auto *edit = qobject_cast<QPlainTextEdit *>(widget);
            if (!edit || !edit->isVisible() || seen.contains(edit->objectName()))
                continue;
            edit->window()->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(edit->window()));
            edit->setFocus();
            QTRY_VERIFY2(edit->hasFocus(), qPrintable(edit->objectName()));
            const auto drawn = edit->grab().toImage();
            const auto corner = drawn.pixelColor(1, 1);
            QVERIFY2(contrast(corner, ui::lightPalette().color(QPalette::Base)) >= LeastOfFrames,
                     qPrintable(edit->objectName()));
            QCOMPARE(drawn.pixelColor(drawn.width() - 2, drawn.height() - 2), corner);
            seen.append(edit->objectName());
        }
        if (auto *dialog = shownDialog())
            dialog->close();
    }
    for (const char *name : {"noteText", "entryMessageEn", "entryMessageRu", "importSample"})
        QVERIFY2(seen.contains(QString::fromLatin1(name)), qPrintable(seen.join(u' ')));
}

void RingsTest::everyListHasARing_data()
{
    addThemes();
}

void RingsTest::everyListHasARing()
{
    QFETCH(settings::Theme, theme);
    WindowFixture fixture;
    fixture.theme.setTheme(theme);
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QTRY_VERIFY(fixture.notes.isOpen());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QStringList seen;
    for (const auto id : {ActionId::SearchSyntax, ActionId::Settings, ActionId::Shortcuts, ActionId::YourData,
                          ActionId::ManageTemplates, ActionId::ChooseCopy, ActionId::ManagePacks, ActionId::Export}) {
        fixture.action(id)->trigger();
        auto *dialog = shownDialog();
        QVERIFY2(dialog, qPrintable(fixture.action(id)->text()));
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const auto views = dialog->findChildren<QAbstractItemView *>();
        for (auto *view : views) {
            if (!view->isVisible() || !(view->focusPolicy() & Qt::TabFocus) || view->window() != dialog)
                continue;
            view->setFocus();
            QTRY_VERIFY2(view->hasFocus(), qPrintable(view->objectName()));
            const auto missing = missingSides(*view, paletteOf(theme));
            QVERIFY2(missing.isEmpty(), qPrintable(missing));
            seen.append(view->objectName());
        }
        dialog->close();
    }
    for (const char *name : {"helpPages", "settingsPages", "keyboardList", "dataBackups", "dataExcluded",
                             "templateList", "fieldList", "chooserList", "packList", "packFolders"})
        QVERIFY2(seen.contains(QString::fromLatin1(name)), qPrintable(seen.join(u' ') + u'-' + QLatin1String(name)));
}

/// Bars that come while the keyboard is in the list, too.
void RingsTest::ringsAreClosedBesideScrollBars()
{
    ui::ThemeController themes;
    themes.setTheme(settings::Theme::Light);
    QListWidget list;
    list.setObjectName(QStringLiteral("list"));
    list.resize(200, 160);
    list.addItem(QStringLiteral("One"));
    list.show();
    list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.setFocus();
    QTRY_VERIFY(list.hasFocus());
    for (int i = 0; i < 40; ++i)
        list.addItem(QStringLiteral("A row that is wider than there is room for in so narrow a list"));
    QTRY_VERIFY(list.verticalScrollBar()->isVisible() && list.horizontalScrollBar()->isVisible());
    QCOMPARE(missingSides(list, ui::lightPalette()), QString());
    // Elsewhere the keyboard has no ring here.
    const auto framed = list.grab().toImage();
    list.clearFocus();
    QVERIFY(list.grab().toImage().pixelColor(1, 80) != framed.pixelColor(1, 80));
}

/// On all its sides: beside the row the colour of its text may be that of the ground.
void RingsTest::theCurrentCellIsFramedWithinItsRow()
{
    ui::ThemeController themes;
    themes.setTheme(settings::Theme::Light);
    QTableWidget table(3, 2);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.resize(300, 200);
    table.show();
    table.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setCurrentCell(1, 0);
    table.setFocus();
    QTRY_VERIFY(table.hasFocus());
    const auto image = table.viewport()->grab().toImage();
    const auto cell = table.visualRect(table.model()->index(1, 0));
    const auto centre = cell.center();
    const auto palette = ui::lightPalette();
    const auto isFramed = [&](QPoint from, QPoint inwards) {
        if (image.pixelColor(from) != palette.color(QPalette::Highlight))
            return false;
        for (int i = 0; i < 6; ++i, from += inwards) {
            if (image.pixelColor(from) == palette.color(QPalette::HighlightedText))
                return true;
        }
        return false;
    };
    QVERIFY(isFramed({centre.x(), cell.top()}, {0, 1}));
    QVERIFY(isFramed({centre.x(), cell.bottom()}, {0, -1}));
    QVERIFY(isFramed({cell.left(), centre.y()}, {1, 0}));
    QVERIFY(isFramed({cell.right(), centre.y()}, {-1, 0}));
}

QTEST_MAIN(RingsTest)
#include "tst_rings.moc"
