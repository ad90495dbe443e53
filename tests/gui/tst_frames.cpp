// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "contrast.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWizard>

using namespace errdex;
using domain::Language;
using ui::ActionId;

namespace {

/// Of a frame that says something.
constexpr double LeastOfFrames = 3;
/// Of a line that only parts things.
constexpr double LeastOfLines = 1.5;

void addThemes()
{
    QTest::addColumn<settings::Theme>("theme");
    QTest::newRow("light") << settings::Theme::Light;
    QTest::newRow("dark") << settings::Theme::Dark;
    QTest::newRow("high contrast") << settings::Theme::HighContrast;
}

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

/// Frames, lines and headings: where the keyboard is, what is chosen, what belongs together.
class FramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_font); }
    void whatHasTheKeyboardIsFramed_data();
    void whatHasTheKeyboardIsFramed();
    void whatEnterPressesIsTold_data();
    void whatEnterPressesIsTold();
    void edgesAreAsThickOnAllSides();
    void linesAreSeenOnDark_data();
    void linesAreSeenOnDark();
    void everyTextThatIsWrittenHasARing();
    void everyListHasARing_data();
    void everyListHasARing();
    void ringsAreClosedBesideScrollBars();
    void theCurrentCellIsFramedWithinItsRow();
    void whatIsChosenLooksSoInEveryWindow_data();
    void whatIsChosenLooksSoInEveryWindow();
    void everyPageOfTheHelpHasAHeading();
    void whatAFieldHoldsIsReadWhole_data();
    void whatAFieldHoldsIsReadWhole();

private:
    QFont m_font;
};

void FramesTest::whatHasTheKeyboardIsFramed_data()
{
    addThemes();
}

void FramesTest::whatHasTheKeyboardIsFramed()
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

void FramesTest::whatEnterPressesIsTold_data()
{
    addThemes();
}

void FramesTest::whatEnterPressesIsTold()
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

/// On a screen of twice the scale, too.
void FramesTest::edgesAreAsThickOnAllSides()
{
    ui::ThemeController themes;
    themes.setTheme(settings::Theme::HighContrast);
    constexpr int Scale = 2;
    constexpr QSize Size(60, 24);
    QStyleOptionFrame frame;
    frame.rect = QRect(QPoint(), Size);
    frame.palette = ui::contrastPalette();
    frame.state = QStyle::State_Enabled | QStyle::State_HasFocus;
    QImage image(Size * Scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(Scale);
    image.fill(frame.palette.color(QPalette::Base));
    QPainter painter(&image);
    QApplication::style()->drawPrimitive(QStyle::PE_FrameLineEdit, &frame, &painter);
    painter.end();
    const auto focus = ui::focusColor(frame.palette).rgb();
    const auto thickness = [&](QPoint at, QPoint step) {
        int count = 0;
        for (; image.pixel(at) == focus; at += step)
            ++count;
        return count;
    };
    const int width = image.width(), height = image.height();
    QCOMPARE(thickness({0, height / 2}, {1, 0}), Scale);
    QCOMPARE(thickness({width - 1, height / 2}, {-1, 0}), Scale);
    QCOMPARE(thickness({width / 2, 0}, {0, 1}), Scale);
    QCOMPARE(thickness({width / 2, height - 1}, {0, -1}), Scale);
}

void FramesTest::linesAreSeenOnDark_data()
{
    QTest::addColumn<settings::Theme>("theme");
    QTest::newRow("dark") << settings::Theme::Dark;
    QTest::newRow("high contrast") << settings::Theme::HighContrast;
}

void FramesTest::linesAreSeenOnDark()
{
    QFETCH(settings::Theme, theme);
    ui::ThemeController themes;
    themes.setTheme(theme);
    const auto palette = paletteOf(theme);
    const auto isSeen = [&palette](const QImage &image, const QPoint &at) {
        return contrast(image.pixelColor(at), palette.color(QPalette::Window)) >= LeastOfLines &&
               contrast(image.pixelColor(at), palette.color(QPalette::Base)) >= LeastOfLines;
    };
    QMenu menu;
    menu.addAction(QStringLiteral("Copy"));
    const auto *separator = menu.addSeparator();
    menu.addAction(QStringLiteral("Paste"));
    menu.ensurePolished();
    menu.resize(menu.sizeHint());
    const auto popup = menu.grab().toImage();
    const auto centre = popup.rect().center();
    QVERIFY(isSeen(popup, {0, centre.y()}) && isSeen(popup, {popup.width() - 1, centre.y()}));
    QVERIFY(isSeen(popup, {centre.x(), 0}) && isSeen(popup, {centre.x(), popup.height() - 1}));
    const auto gap = menu.actionGeometry(const_cast<QAction *>(separator));
    bool isParted = false;
    for (int y = gap.top(); y <= gap.bottom(); ++y)
        isParted = isParted || isSeen(popup, {centre.x(), y});
    QVERIFY(isParted);

    QTabWidget tabs;
    tabs.addTab(new QWidget, QStringLiteral("One"));
    tabs.resize(200, 100);
    tabs.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tabs));
    const auto pane = tabs.grab().toImage();
    QVERIFY(isSeen(pane, {100, pane.height() - 1}) && isSeen(pane, {0, pane.height() - 10}));
    tabs.hide();

    QGroupBox group(QStringLiteral("Shared"));
    group.resize(200, 100);
    const auto box = group.grab().toImage();
    QVERIFY(isSeen(box, {100, box.height() - 1}) && isSeen(box, {0, box.height() - 10}));

    QSpinBox spin;
    spin.resize(spin.sizeHint());
    const auto number = spin.grab().toImage();
    QVERIFY(isSeen(number, {number.width() / 2, 0}) && isSeen(number, {0, number.height() / 2}));
    QVERIFY(isSeen(number, {number.width() / 2, number.height() - 1}));
}

void FramesTest::everyTextThatIsWrittenHasARing()
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

void FramesTest::everyListHasARing_data()
{
    addThemes();
}

void FramesTest::everyListHasARing()
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
void FramesTest::ringsAreClosedBesideScrollBars()
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
void FramesTest::theCurrentCellIsFramedWithinItsRow()
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

void FramesTest::whatIsChosenLooksSoInEveryWindow_data()
{
    addThemes();
}

void FramesTest::whatIsChosenLooksSoInEveryWindow()
{
    QFETCH(settings::Theme, theme);
    ui::ThemeController themes;
    themes.setTheme(theme);
    QWidget window, other;
    auto *layout = new QHBoxLayout(&window);
    QList<QToolButton *> buttons;
    for (const bool isChosen : {true, false}) {
        auto *button = new QToolButton(&window);
        button->setText(QStringLiteral("RU"));
        button->setFocusPolicy(Qt::NoFocus);
        button->setCheckable(true);
        button->setChecked(isChosen);
        layout->addWidget(button);
        buttons.append(button);
    }
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto active = buttons.first()->grab().toImage();
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QVERIFY(!window.isActiveWindow());
    const auto chosen = buttons.first()->grab().toImage();
    const auto unchosen = buttons.last()->grab().toImage();
    // Its edge, and its ground beside the text.
    const QPoint edge(chosen.width() / 2, 0);
    const QPoint ground(3, chosen.height() / 2);
    QCOMPARE(chosen.pixelColor(edge), active.pixelColor(edge));
    QCOMPARE(chosen.pixelColor(ground), active.pixelColor(ground));
    QVERIFY(chosen.pixelColor(ground).hsvSaturation() > unchosen.pixelColor(ground).hsvSaturation());
}

void FramesTest::everyPageOfTheHelpHasAHeading()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::SearchSyntax)->trigger();
    auto *pages = fixture.find<QListWidget>("helpPages");
    const auto *text = fixture.find<QTextBrowser>("helpText");
    QVERIFY(pages && text && pages->count() > 4);
    double size = 0;
    for (int row = pages->count() - 1; row >= 0; --row) {
        pages->setCurrentRow(row);
        const auto first = text->document()->begin();
        QCOMPARE(first.text(), pages->item(row)->text());
        const double found = first.begin().fragment().charFormat().font().pointSizeF();
        QVERIFY(size == 0 || size == found);
        size = found;
    }
    QVERIFY(size > text->font().pointSizeF());
}

void FramesTest::whatAFieldHoldsIsReadWhole_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 200}) {
        QTest::addRow("English %d", percent) << Language::English << percent;
        QTest::addRow("Russian %d", percent) << Language::Russian << percent;
    }
}

void FramesTest::whatAFieldHoldsIsReadWhole()
{
    QFETCH(Language, language);
    QFETCH(int, percent);
    WindowFixture fixture(language);
    fixture.theme.setTextSize(percent);
    QVERIFY(fixture.open());
    fixture.action(ActionId::ManageTemplates)->trigger();
    auto *fields = fixture.find<QTreeWidget>("fieldList");
    QTRY_VERIFY(fields && fields->isVisible() && fields->topLevelItemCount() > 20);
    // Layouts take their time.
    QTest::qWait(50);
    for (int row = 0; row < fields->topLevelItemCount(); ++row) {
        auto *item = fields->topLevelItem(row);
        fields->scrollToItem(item);
        const int needed =
            fields->fontMetrics()
                .boundingRect(QRect(0, 0, fields->columnWidth(1), 10000), Qt::TextWordWrap, item->text(1))
                .height();
        QVERIFY2(fields->visualItemRect(item).height() >= needed, qPrintable(item->text(1)));
        QVERIFY(item->toolTip(1).contains(item->text(1)));
    }
}

QTEST_MAIN(FramesTest)
#include "tst_frames.moc"
