// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "monkey.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>

#include <cstdio>

using namespace errdex;
using ui::ActionId;

namespace {

constexpr int StepsBetweenLooks = 25;
constexpr int StepsBetweenHomes = 150;
/// The steps that led to a failure, as far as they are told.
constexpr int TrailLength = 12;

const QStringList Texts{
    QStringLiteral("1001"), QStringLiteral("planfix:1001"), QStringLiteral("токен"), QStringLiteral("jib,rf"), QStringLiteral("http:4xx"),
    QStringLiteral("\"not found\""), QStringLiteral("code:400-499 token"), QStringLiteral("мои:заметки"), QStringLiteral("tag:биллинг"),
    QStringLiteral("zzzzzz"), QStringLiteral("a\"b*-AND"), QStringLiteral("cat:telegram"), QStringLiteral("Radist 10005"),
    QStringLiteral("{\"code\": 2005, \"message\": \"Ошибка\"}"), QStringLiteral("<img src=/etc/passwd>"), QStringLiteral("-2147024891"),
    QStringLiteral("\u202e\u0000\ufeff💥"), QStringLiteral("errdex://planfix/1001"), QStringLiteral(" "), QStringLiteral("e"),
};

/// Those whose windows are the system's, or that would end the program.
constexpr ActionId Forbidden[] = {ActionId::Quit, ActionId::Print, ActionId::AboutQt};

template<typename Widget>
QList<Widget *> usable(QWidget *window)
{
    QList<Widget *> found;
    const auto all = window->findChildren<Widget *>();
    for (auto *each : all) {
        if (each->isVisible() && each->isEnabled() && each->window() == window)
            found.append(each);
    }
    return found;
}

} // namespace

Monkey::Monkey(WindowFixture &fixture, quint32 seed) : m_fixture(fixture), m_random(seed)
{
    constexpr int LookedAfterMs = 5;
    QObject::connect(&m_menus, &QTimer::timeout, &m_menus, [this] {
        if (auto *popup = QApplication::activePopupWidget())
            useMenu(popup);
    });
    m_menus.start(LookedAfterMs);
}

QString Monkey::someText()
{
    if (!once(10))
        return any(Texts);
    QString text;
    for (int i = m_random.bounded(200); i > 0; --i)
        text.append(QChar(once(3) ? m_random.bounded(0x20, 0x7f) : m_random.bounded(0x400, 0x460)));
    return text;
}

bool Monkey::fail(const QString &what)
{
    std::fprintf(stderr, "does not hold: %s\nbefore it: %s\n", qPrintable(what), qPrintable(m_trail.join(QStringLiteral(", "))));
    return false;
}

void Monkey::prepareAnswers()
{
    auto &dialogs = m_fixture.dialogs;
    dialogs.nextAnswer = m_random.bounded(2);
    dialogs.nextText = once(3) ? QString() : someText().left(40);
    const auto folder = m_fixture.folder.path();
    switch (m_random.bounded(4)) {
    case 0:
        dialogs.nextFile.clear();
        break;
    case 1:
        dialogs.nextFile = folder + QStringLiteral("/out-%1.csv").arg(m_exports++ % 4);
        break;
    case 2:
        dialogs.nextFile = folder + QStringLiteral("/in.csv");
        break;
    default:
        dialogs.nextFile = folder + QStringLiteral("/missing/none.bin");
        break;
    }
}

void Monkey::typeQuery()
{
    count(QStringLiteral("query"));
    auto *field = m_fixture.field();
    const auto text = someText();
    if (once(2)) {
        field->setText(text);
        return;
    }
    field->clear();
    for (const auto letter : text.left(20)) {
        field->insert(letter);
        QCoreApplication::processEvents();
    }
}

void Monkey::pressKeys()
{
    count(QStringLiteral("key"));
    static constexpr Qt::Key keys[] = {Qt::Key_Down, Qt::Key_Up,  Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Home,  Qt::Key_End,
                                       Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Space,    Qt::Key_Left,   Qt::Key_Right, Qt::Key_Return,
                                       Qt::Key_Escape, Qt::Key_A,     Qt::Key_Delete};
    auto *target = QApplication::focusWidget();
    if (!target || !target->isEnabled())
        target = m_fixture.view();
    QTest::keyClick(target, keys[m_random.bounded(int(std::size(keys)))], once(4) ? Qt::ShiftModifier : Qt::NoModifier);
}

void Monkey::clickButton(QWidget *window)
{
    const auto buttons = usable<QAbstractButton>(window);
    if (buttons.isEmpty())
        return;
    auto *button = any(buttons);
    count(QStringLiteral("button"));
    m_trail.append(QStringLiteral("button ") + button->objectName() + u' ' + button->text());
    button->click();
}

void Monkey::chooseInView(QWidget *window)
{
    const auto views = usable<QAbstractItemView>(window);
    if (views.isEmpty())
        return;
    auto *view = any(views);
    auto *model = view->model();
    if (!model || model->rowCount() == 0)
        return;
    count(QStringLiteral("row"));
    const auto index = model->index(m_random.bounded(model->rowCount()), m_random.bounded(std::max(1, model->columnCount())));
    if (view->selectionMode() == QAbstractItemView::ExtendedSelection && once(5)) {
        view->selectAll();
        return;
    }
    view->scrollTo(index);
    view->setCurrentIndex(index);
    const auto place = view->visualRect(index).center();
    if (view->viewport()->rect().contains(place) && once(2))
        QTest::mouseClick(view->viewport(), Qt::LeftButton, once(4) ? Qt::ControlModifier : Qt::NoModifier, place);
    if (index.flags().testFlag(Qt::ItemIsUserCheckable) && once(2))
        model->setData(index, once(2) ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

void Monkey::fillField(QWidget *window)
{
    count(QStringLiteral("field"));
    if (const auto boxes = usable<QComboBox>(window); !boxes.isEmpty() && once(2)) {
        if (auto *box = any(boxes); box->count() > 0)
            box->setCurrentIndex(m_random.bounded(box->count()));
    } else if (const auto lines = usable<QLineEdit>(window); !lines.isEmpty()) {
        if (auto *line = any(lines); !line->isReadOnly())
            line->setText(someText());
    }
    if (const auto texts = usable<QPlainTextEdit>(window); !texts.isEmpty()) {
        if (auto *text = any(texts); !text->isReadOnly())
            text->setPlainText(someText());
    }
    if (const auto tabs = usable<QTabWidget>(window); !tabs.isEmpty()) {
        auto *tab = any(tabs);
        tab->setCurrentIndex(m_random.bounded(tab->count()));
    }
    if (const auto numbers = usable<QSpinBox>(window); !numbers.isEmpty()) {
        auto *number = any(numbers);
        number->setValue(m_random.bounded(number->minimum(), number->maximum() + 1));
    }
}

void Monkey::triggerAction()
{
    const auto id = ActionId(m_random.bounded(ui::ActionCount));
    if (std::find(std::begin(Forbidden), std::end(Forbidden), id) != std::end(Forbidden))
        return;
    auto *action = m_fixture.action(id);
    if (!action->isEnabled())
        return;
    count(QStringLiteral("action"));
    m_trail.append(QStringLiteral("action ") + action->objectName());
    action->trigger();
}

void Monkey::decode()
{
    count(QStringLiteral("decode"));
    QGuiApplication::clipboard()->setText(someText() + QStringLiteral("\nHTTP/1.1 403\n{\"code\":\"1001\"}\n") + someText());
    m_fixture.action(ActionId::DecodeClipboard)->trigger();
}

void Monkey::resizeWindow()
{
    count(QStringLiteral("size"));
    m_fixture.window->resize(m_random.bounded(300, 1900), m_random.bounded(200, 1100));
}

void Monkey::useMenu(QWidget *popup)
{
    auto *menu = qobject_cast<QMenu *>(popup);
    if (!menu || once(2)) {
        popup->close();
        return;
    }
    count(QStringLiteral("menu"));
    const auto entries = menu->actions();
    popup->close();
    if (entries.isEmpty())
        return;
    auto *entry = any(entries);
    const auto forbidden = std::any_of(std::begin(Forbidden), std::end(Forbidden), [&](ActionId id) { return m_fixture.action(id) == entry; });
    if (!forbidden && entry->isEnabled() && !entry->menu())
        entry->trigger();
}

void Monkey::useWindow(QWidget *window)
{
    switch (m_random.bounded(8)) {
    case 0:
    case 1:
        clickButton(window);
        break;
    case 2:
    case 3:
        chooseInView(window);
        break;
    case 4:
    case 5:
        fillField(window);
        break;
    case 6:
        pressKeys();
        break;
    default:
        if (window != m_fixture.window.get()) {
            m_trail.append(QStringLiteral("close ") + window->objectName());
            window->close();
        }
        break;
    }
}

void Monkey::step()
{
    prepareAnswers();
    while (m_trail.size() > TrailLength)
        m_trail.removeFirst();
    if (auto *popup = QApplication::activePopupWidget()) {
        useMenu(popup);
        return;
    }
    if (auto *modal = QApplication::activeModalWidget()) {
        useWindow(modal);
        return;
    }
    QList<QWidget *> others;
    const auto all = QApplication::topLevelWidgets();
    for (auto *each : all) {
        if (each->isVisible() && each != m_fixture.window.get() && qobject_cast<QDialog *>(each))
            others.append(each);
    }
    if (!others.isEmpty() && once(2)) {
        useWindow(any(others));
        return;
    }
    switch (m_random.bounded(12)) {
    case 0:
    case 1:
    case 2:
        typeQuery();
        break;
    case 3:
        decode();
        break;
    case 4:
        resizeWindow();
        break;
    case 5:
    case 6:
    case 7:
        triggerAction();
        break;
    default:
        useWindow(m_fixture.window.get());
        break;
    }
}

bool Monkey::goHome()
{
    for (int i = 0; i < 20 && QApplication::activePopupWidget(); ++i)
        QApplication::activePopupWidget()->close();
    const auto all = QApplication::topLevelWidgets();
    for (auto *each : all) {
        if (each->isVisible() && each != m_fixture.window.get() && each->isWindow())
            each->close();
    }
    m_fixture.dialogs.nextFile.clear();
    m_fixture.action(ActionId::ClearSearch)->trigger();
    m_fixture.action(ActionId::ClearSearch)->trigger();
    if (!m_fixture.settle())
        return fail(QStringLiteral("the window comes to rest"));
    if (auto *clear = m_fixture.action(ActionId::ClearFilters); clear->isEnabled())
        clear->trigger();
    if (!m_fixture.settle())
        return fail(QStringLiteral("the window comes to rest without filters"));
    if (!m_fixture.window->isVisible())
        return fail(QStringLiteral("the window is there"));
    if (!m_fixture.field()->text().isEmpty())
        return fail(QStringLiteral("the field is empty"));
    // The shipped records, and those of one's own and imported.
    if (const int rows = m_fixture.view()->model()->rowCount(); rows < 349)
        return fail(QStringLiteral("all records are there, not %1").arg(rows));
    return true;
}

bool Monkey::holds()
{
    if (!m_fixture.settle())
        return fail(QStringLiteral("the window comes to rest"));
    const auto *view = m_fixture.view();
    const auto *model = view->model();
    const auto current = view->currentIndex();
    if (current.isValid() && current.row() >= model->rowCount())
        return fail(QStringLiteral("the current row is one of the rows"));
    const auto selected = view->selectionModel()->selection();
    for (const auto &range : selected) {
        if (range.bottom() >= model->rowCount())
            return fail(QStringLiteral("what is selected is there"));
    }
    // What is said is what is shown.
    if (view->isVisible() && m_fixture.find<QLabel>("count")->isVisible()) {
        QString digits;
        const auto text = m_fixture.count();
        for (const auto letter : text) {
            if (letter.isDigit())
                digits.append(letter);
            else if (letter.isLetter())
                break;
        }
        if (!digits.isEmpty() && digits.toInt() != model->rowCount())
            return fail(QStringLiteral("%1 rows under the words “%2”").arg(model->rowCount()).arg(text));
    }
    return true;
}

bool Monkey::run(int steps)
{
    for (int i = 1; i <= steps; ++i) {
        step();
        QCoreApplication::processEvents();
        if (i % StepsBetweenLooks == 0 && !holds())
            return false;
        if (i % StepsBetweenHomes == 0 && !goHome())
            return false;
    }
    return goHome();
}
