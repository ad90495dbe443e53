// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "contrast.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSet>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QWizard>

using namespace errdex;
using domain::Language;
using ui::ActionId;

namespace {

constexpr double LeastContrast = 4.5;
/// A line of a text, which may be one pixel off by rounding.
constexpr int Tolerance = 1;

/// Whatever can be opened, so that it can be looked at.
void openEverything(WindowFixture &fixture)
{
    for (const auto id : {ActionId::Settings, ActionId::SearchSyntax, ActionId::ManageTemplates, ActionId::Compare,
                          ActionId::ChooseCopy, ActionId::Palette, ActionId::QuickLookUp, ActionId::AddNote, ActionId::Export,
                          ActionId::ManagePacks, ActionId::AddEntry, ActionId::About})
        fixture.action(id)->trigger();
    QCoreApplication::processEvents();
}

QString nameOf(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName() + u' ' +
           (label ? label->text() : button ? button->text() : QString());
}

/// What stands in a widget and is not seen whole; empty when all is.
QString clipped(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || label->inherits("errdex::ui::ElidedLabel"))
            return {};
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isCut = needed > label->height() + Tolerance ||
                           (!label->wordWrap() && label->sizeHint().width() > label->width() + Tolerance);
        return isCut ? nameOf(widget) : QString();
    }
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    // Those in a line have an icon and no text.
    if (!button || button->text().isEmpty() || button->inherits("QLineEditIconButton"))
        return {};
    const auto needed = button->minimumSizeHint();
    return needed.width() > button->width() + Tolerance || needed.height() > button->height() + Tolerance ? nameOf(widget)
                                                                                                         : QString();
}

/// All that is seen and is not seen whole.
QStringList cutTexts(int &seen)
{
    QStringList cut;
    const auto widgets = QApplication::allWidgets();
    for (const auto *widget : widgets) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty() || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        // What is scrolled out is not cut.
        if (widget->visibleRegion().boundingRect() != widget->rect())
            continue;
        ++seen;
        if (const auto name = clipped(*widget); !name.isEmpty())
            cut.append(name);
    }
    return cut;
}

/// What takes the keyboard and is not reached by Tab.
QStringList missedByTab(QWidget &window)
{
    constexpr int MostSteps = 200;
    QSet<const QWidget *> reached;
    for (int i = 0; i < MostSteps; ++i) {
        auto *focused = window.focusWidget();
        if (!focused)
            focused = &window;
        reached.insert(focused);
        QTest::keyClick(focused, Qt::Key_Tab);
        // A text that is written takes Tab for itself; Ctrl+Tab leaves it.
        if (window.focusWidget() == focused)
            QTest::keyClick(focused, Qt::Key_Tab, Qt::ControlModifier);
    }
    QStringList missed;
    const auto widgets = window.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() &&
                            !widget->focusProxy() && !widget->objectName().startsWith(QStringLiteral("qt_"));
        // One of a group of buttons is enough: the arrows go to the others.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->window() == &window && isStop && !reached.contains(widget) && !(button && button->group()))
            missed.append(window.objectName() + QStringLiteral(": ") + nameOf(*widget));
    }
    return missed;
}

} // namespace

/// Contrast, room for large text, names for whoever listens.
class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_font); }
    void textsStandOut_data();
    void textsStandOut();
    void largeTextHasRoom_data();
    void largeTextHasRoom();
    void largeTextHasRoomInTheImport_data();
    void largeTextHasRoomInTheImport();
    void everythingHasAName_data();
    void everythingHasAName();
    void theCountIsAnnounced();
    void tabReachesEverything();
    void titlesOfColumnsAreNotCut_data();
    void titlesOfColumnsAreNotCut();
    void edgesAreSeenInHighContrast();
    void wordsOfButtonsStandOnOneLine_data();
    void wordsOfButtonsStandOnOneLine();
    void wordsOfButtonsHaveAir_data();
    void wordsOfButtonsHaveAir();

private:
    QFont m_font;
};

void LookTest::textsStandOut_data()
{
    addThemes();
}

void LookTest::textsStandOut()
{
    QFETCH(settings::Theme, theme);
    const auto palette = paletteOf(theme);
    const auto check = [](const char *what, const QColor &text, const QColor &ground) {
        const double found = contrast(text, ground);
        QVERIFY2(found >= LeastContrast, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(found)));
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const auto color = [&palette, group](QPalette::ColorRole role) { return palette.color(group, role); };
        check("window", color(QPalette::WindowText), color(QPalette::Window));
        check("base", color(QPalette::Text), color(QPalette::Base));
        check("alternate row", color(QPalette::Text), color(QPalette::AlternateBase));
        check("button", color(QPalette::ButtonText), color(QPalette::Button));
        check("selected", color(QPalette::HighlightedText), color(QPalette::Highlight));
        check("tool tip", color(QPalette::ToolTipText), color(QPalette::ToolTipBase));
        check("link", color(QPalette::Link), color(QPalette::Base));
        check("placeholder", color(QPalette::PlaceholderText), color(QPalette::Base));
    }
    check("quiet", ui::quietText(palette), palette.color(QPalette::Base));
    check("quiet on the window", ui::quietText(palette), palette.color(QPalette::Window));
    check("error", ui::errorText(palette), palette.color(QPalette::Base));
    check("error on the window", ui::errorText(palette), palette.color(QPalette::Window));
    check("match", palette.color(QPalette::Text), ui::matchBackground(palette));
    check("code", palette.color(QPalette::Text), ui::codeBackground(palette));
    check("quiet code", ui::quietText(palette), ui::codeBackground(palette));
}

void LookTest::largeTextHasRoom_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 200}) {
        QTest::addRow("English %d", percent) << Language::English << percent;
        QTest::addRow("Russian %d", percent) << Language::Russian << percent;
    }
}

void LookTest::largeTextHasRoom()
{
    QFETCH(Language, language);
    QFETCH(int, percent);
    WindowFixture fixture(language);
    fixture.theme.setTextSize(percent);
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QTRY_VERIFY(fixture.notes.isOpen());
    QVERIFY(fixture.search(QStringLiteral("404")));
    openEverything(fixture);
    // Layouts take their time.
    QTest::qWait(100);
    int seen = 0;
    auto cut = cutTexts(seen);
    QVERIFY(seen > 50);
    for (const char *name : {"settingsPages", "helpPages"}) {
        auto *pages = fixture.find<QListWidget>(name);
        QVERIFY2(pages && pages->count() > 4, name);
        for (int row = 0; row < pages->count(); ++row) {
            pages->setCurrentRow(row);
            QTest::qWait(20);
            cut += cutTexts(seen);
        }
    }
    cut.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void LookTest::largeTextHasRoomInTheImport_data()
{
    largeTextHasRoom_data();
}

void LookTest::largeTextHasRoomInTheImport()
{
    QFETCH(Language, language);
    QFETCH(int, percent);
    WindowFixture fixture(language);
    fixture.theme.setTextSize(percent);
    QVERIFY(fixture.open());
    fixture.packs.open(fixture.folder.filePath(QStringLiteral("data")));
    QGuiApplication::clipboard()->setText(QStringLiteral("Code;Message;HTTP;Owner\nA1;The card has expired;402;billing\n"));
    fixture.action(ActionId::ImportClipboard)->trigger();
    QTRY_VERIFY(qobject_cast<QWizard *>(shownDialog()));
    auto *wizard = static_cast<QWizard *>(shownDialog());
    QStringList cut;
    int seen = 0;
    for (const char *field : {"", "importVendorName", ""}) {
        QTest::qWait(50);
        cut += cutTexts(seen);
        if (*field)
            QTest::keyClicks(wizard->findChild<QLineEdit *>(QString::fromLatin1(field)), QStringLiteral("Acme"));
        QTRY_VERIFY(wizard->currentPage()->isComplete());
        const int before = wizard->currentId();
        wizard->next();
        QTRY_VERIFY(wizard->currentId() != before);
    }
    QTest::qWait(50);
    cut += cutTexts(seen);
    cut.removeDuplicates();
    QVERIFY(seen > 50);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void LookTest::everythingHasAName_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("full") << QString();
    QTest::newRow("nothing found") << QStringLiteral("qqqqzzzz");
}

void LookTest::everythingHasAName()
{
    QFETCH(QString, query);
    WindowFixture fixture;
    // Before there is a catalogue, too.
    openEverything(fixture);
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(query));
    openEverything(fixture);
    QStringList unnamed;
    int seen = 0;
    const std::function<void(QAccessibleInterface *, int)> walk = [&](QAccessibleInterface *node, int depth) {
        if (!node || !node->isValid() || depth > 14)
            return;
        ++seen;
        const auto state = node->state();
        const auto name = node->text(QAccessible::Name);
        node->text(QAccessible::Description);
        node->rect();
        // A cell of a table may be empty; its row says itself by the others.
        auto *cell = node->tableCellInterface();
        const bool isPart = node->role() == QAccessible::Cell || node->role() == QAccessible::ColumnHeader ||
                            (cell && cell->columnIndex() > 0);
        if (state.focusable && !state.invisible && !state.disabled && name.isEmpty() && !isPart) {
            const auto *object = node->object();
            unnamed.append(object ? QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName()
                                  : QStringLiteral("role %1").arg(int(node->role())));
        }
        const int children = std::min(node->childCount(), 100);
        for (int i = 0; i < children; ++i)
            walk(node->child(i), depth + 1);
    };
    const auto windows = QApplication::topLevelWidgets();
    for (auto *window : windows) {
        if (window->isVisible())
            walk(QAccessible::queryAccessibleInterface(window), 0);
    }
    QVERIFY(seen > 200);
    unnamed.removeDuplicates();
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void LookTest::theCountIsAnnounced()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("token")));
    QTRY_VERIFY(fixture.field()->accessibleDescription().startsWith(fixture.count()));
    QVERIFY(fixture.search(QStringLiteral("qqqqzzzz")));
    QTRY_VERIFY(fixture.field()->accessibleDescription().startsWith(fixture.count()));
}

void LookTest::tabReachesEverything()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QTRY_VERIFY(fixture.notes.isOpen());
    QVERIFY(fixture.search(QStringLiteral("404")));
    QStringList missed;
    for (const auto id : {ActionId::Settings, ActionId::Shortcuts, ActionId::SearchSyntax, ActionId::ManageTemplates, ActionId::Compare,
                          ActionId::ChooseCopy, ActionId::Export, ActionId::ManagePacks, ActionId::AddEntry, ActionId::About}) {
        fixture.action(id)->trigger();
        auto *dialog = shownDialog();
        QVERIFY2(dialog, qPrintable(fixture.action(id)->objectName()));
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        missed += missedByTab(*dialog);
        dialog->close();
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void LookTest::titlesOfColumnsAreNotCut_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 150, 200})
        QTest::addRow("%d", percent) << percent;
}

void LookTest::titlesOfColumnsAreNotCut()
{
    QFETCH(int, percent);
    WindowFixture fixture;
    fixture.theme.setTextSize(percent);
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("404")));
    fixture.window->decodeText(QStringLiteral("{\"errorCode\": 301, \"message\": \"Invalid access token.\"}\nend"));
    QVERIFY(fixture.settle());
    openEverything(fixture);
    QTest::qWait(50);
    int seen = 0;
    const auto widgets = QApplication::allWidgets();
    for (const auto *widget : widgets) {
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        if (!header || header->orientation() != Qt::Horizontal || header->isHidden() || header->count() == 0)
            continue;
        const int room = header->height() - 2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
        QVERIFY2(room >= header->fontMetrics().height(),
                 qPrintable(header->parentWidget()->objectName() + u' ' + QString::number(room)));
        ++seen;
    }
    QVERIFY(seen > 5);
}

void LookTest::edgesAreSeenInHighContrast()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.theme.setTheme(settings::Theme::HighContrast);
    fixture.action(ActionId::Settings)->trigger();
    auto *size = fixture.window->findChild<QSpinBox *>();
    QTRY_VERIFY(size && size->isVisible());
    const auto isSeen = [](const QImage &image, const QPoint &at) {
        return contrast(image.pixelColor(at), Qt::black) >= 3;
    };
    const auto spin = size->grab().toImage();
    QVERIFY(isSeen(spin, {spin.width() / 2, 0}) && isSeen(spin, {0, spin.height() / 2}));
    // What is pulled of a scroll bar.
    auto *bar = fixture.view()->verticalScrollBar();
    QVERIFY(bar->isVisible());
    QStyleOptionSlider option;
    option.initFrom(bar);
    option.orientation = Qt::Vertical;
    option.maximum = bar->maximum();
    option.pageStep = bar->pageStep();
    option.subControls = QStyle::SC_All;
    const auto slider = bar->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar);
    const auto scroll = bar->grab().toImage();
    QVERIFY(isSeen(scroll, {slider.left(), slider.center().y()}));
    // The edge of a menu.
    QMenu menu;
    menu.addAction(QStringLiteral("Copy"));
    menu.ensurePolished();
    menu.resize(menu.sizeHint());
    const auto edge = menu.grab().toImage();
    QVERIFY(isSeen(edge, {0, edge.height() / 2}));
    // Which tab is chosen.
    fixture.action(ActionId::About)->trigger();
    auto *tabs = fixture.window->findChild<QTabBar *>();
    QTRY_VERIFY(tabs && tabs->isVisible());
    const auto drawn = tabs->grab().toImage();
    QVERIFY(isSeen(drawn, {tabs->tabRect(0).center().x(), tabs->tabRect(0).bottom()}));
    QVERIFY(drawn.pixelColor(tabs->tabRect(0).center().x(), tabs->tabRect(0).bottom()) !=
            drawn.pixelColor(tabs->tabRect(1).center().x(), tabs->tabRect(1).bottom()));
}

void LookTest::wordsOfButtonsStandOnOneLine_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 110, 150})
        QTest::addRow("%d", percent) << percent;
}

void LookTest::wordsOfButtonsStandOnOneLine()
{
    QFETCH(int, percent);
    WindowFixture fixture;
    fixture.theme.setTextSize(percent);
    QVERIFY(fixture.open());
    // The lowest pixel of a letter that stands on the line, as the window shows it.
    QList<int> lines;
    for (const char *name : {"copyLanguage", "copyAsButton"}) {
        auto *button = fixture.find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->setIcon(QIcon(QPixmap(1, 1)));
        button->setText(QStringLiteral("H"));
    }
    QTest::qWait(20);
    for (const char *name : {"copyLanguage", "copyAsButton"}) {
        auto *button = fixture.find<QAbstractButton>(name);
        const auto image = button->grab().toImage();
        const auto stem = [&](int x) {
            int lowest = -1, count = 0;
            for (int y = 0; y < image.height(); ++y) {
                if (contrast(image.pixelColor(x, y), image.pixelColor(1, 1)) > LeastContrast) {
                    lowest = y;
                    ++count;
                }
            }
            return count > button->fontMetrics().capHeight() / 2 ? lowest : -1;
        };
        int lowest = -1;
        for (int x = 2; x < image.width() - 2 && lowest < 0; ++x)
            lowest = stem(x);
        QVERIFY2(lowest > 0, name);
        lines.append(button->mapTo(fixture.window.get(), QPoint(0, lowest)).y());
    }
    QCOMPARE(lines.at(0), lines.at(1));
}

void LookTest::wordsOfButtonsHaveAir_data()
{
    largeTextHasRoom_data();
}

void LookTest::wordsOfButtonsHaveAir()
{
    QFETCH(Language, language);
    QFETCH(int, percent);
    constexpr int LeastAir = 10;
    WindowFixture fixture(language);
    fixture.theme.setTextSize(percent);
    QVERIFY(fixture.open());
    openEverything(fixture);
    QTest::qWait(50);
    int seen = 0;
    QStringList narrow;
    const auto widgets = QApplication::allWidgets();
    for (const auto *widget : widgets) {
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (!button || !button->isVisible() || button->isFlat() || button->text().isEmpty())
            continue;
        ++seen;
        const int words = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        const int icon = button->icon().isNull() ? 0 : button->iconSize().width();
        if (button->width() < words + icon + 2 * LeastAir)
            narrow.append(nameOf(*button));
    }
    QVERIFY(seen > 20);
    QVERIFY2(narrow.isEmpty(), qPrintable(narrow.join(u'\n')));
}

QTEST_MAIN(LookTest)
#include "tst_look.moc"
