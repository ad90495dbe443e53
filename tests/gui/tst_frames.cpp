// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "contrast.h"
#include "windowfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace errdex;
using domain::Language;
using ui::ActionId;

namespace {

/// Of a line that only parts things.
constexpr double LeastOfLines = 1.5;

} // namespace

/// Frames, lines and headings: what is chosen, what belongs together.
class FramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_font); }
    void edgesAreAsThickOnAllSides();
    void linesAreSeenOnDark_data();
    void linesAreSeenOnDark();
    void fieldsWithAListAreFramedAsAWhole_data();
    void fieldsWithAListAreFramedAsAWhole();
    void whatIsChosenLooksSoInEveryWindow_data();
    void whatIsChosenLooksSoInEveryWindow();
    void everyPageOfTheHelpHasAHeading();
    void whatAFieldHoldsIsReadWhole_data();
    void whatAFieldHoldsIsReadWhole();

private:
    QFont m_font;
};

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

void FramesTest::fieldsWithAListAreFramedAsAWhole_data()
{
    linesAreSeenOnDark_data();
}

/// The button of the list, too.
void FramesTest::fieldsWithAListAreFramedAsAWhole()
{
    QFETCH(settings::Theme, theme);
    ui::ThemeController themes;
    themes.setTheme(theme);
    const auto palette = paletteOf(theme);
    QComboBox box;
    box.setEditable(true);
    box.resize(box.sizeHint());
    for (const int scale : {1, 2}) {
        QImage image(box.size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        box.render(&image);
        const auto line = image.pixelColor(image.width() / 2, 0);
        QVERIFY(contrast(line, palette.color(QPalette::Window)) >= LeastOfLines);
        QVERIFY(contrast(line, palette.color(QPalette::Base)) >= LeastOfLines);
        for (int depth = 0; depth < scale; ++depth) {
            const int right = image.width() - 1 - depth;
            const int bottom = image.height() - 1 - depth;
            for (int x = depth; x <= right; ++x)
                QVERIFY(image.pixelColor(x, depth) == line && image.pixelColor(x, bottom) == line);
            for (int y = depth; y <= bottom; ++y)
                QVERIFY(image.pixelColor(depth, y) == line && image.pixelColor(right, y) == line);
        }
    }
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
