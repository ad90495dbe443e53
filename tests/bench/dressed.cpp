// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "startclock.h"

#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace {

constexpr int Menus = 7;
constexpr int ActionsOfAMenu = 12;

void addMenus(QMainWindow &window)
{
    for (int i = 0; i < Menus; ++i) {
        auto *menu = window.menuBar()->addMenu(QStringLiteral("Menu &%1").arg(i));
        for (int k = 0; k < ActionsOfAMenu; ++k) {
            auto *action = menu->addAction(QStringLiteral("Action %1 of menu %2").arg(k).arg(i));
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key(int(Qt::Key_A) + k)));
        }
    }
}

QTreeView *tree(int rows)
{
    auto *view = new QTreeView;
    auto *model = new QStandardItemModel(view);
    for (int row = 0; row < rows; ++row) {
        auto *item = new QStandardItem(QStringLiteral("group %1").arg(row));
        item->setCheckable(true);
        item->appendRow(new QStandardItem(QStringLiteral("part")));
        model->appendRow({item, new QStandardItem(QString::number(row))});
    }
    view->setModel(model);
    return view;
}

} // namespace

/// The window of bare.cpp with as many parts as ours has, of Qt's own and empty of anything to do: no catalogue, no search,
/// no style, no icons, linked with Qt Widgets alone. What it takes longer is the price of a window with such parts.
int main(int argc, char **argv)
{
    using namespace errdex::bench;
    const QApplication application(argc, argv);
    QMainWindow window;
    addMenus(window);
    QStandardItemModel model(30, 6);
    for (int row = 0; row < 30; ++row) {
        for (int column = 0; column < 6; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("cell %1").arg(row)));
    }
    auto *view = new QTableView;
    view->setModel(&model);
    auto *details = new QTextBrowser;
    details->setHtml(QStringLiteral("<h2>Heading</h2><p><b>Caption</b><br>text</p>").repeated(6));
    auto *search = new QWidget;
    auto *line = new QHBoxLayout(search);
    line->addWidget(new QLineEdit);
    for (int i = 0; i < 3; ++i)
        line->addWidget(new QToolButton);
    auto *filters = new QSplitter(Qt::Vertical);
    filters->addWidget(tree(5));
    filters->addWidget(tree(6));
    auto *results = new QSplitter(Qt::Vertical);
    results->addWidget(view);
    results->addWidget(details);
    auto *both = new QSplitter;
    both->addWidget(filters);
    both->addWidget(results);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->addWidget(search);
    layout->addWidget(both, 1);
    window.setCentralWidget(central);
    window.statusBar()->addWidget(new QLabel(QStringLiteral("30 records")));
    window.resize(1280, 800);
    PaintWatch watch(*view);
    watch.painted = finishStart;
    window.show();
    return QApplication::exec();
}
