// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "startclock.h"

#include <QStandardItemModel>

/// The least that a Qt program with a table can be, linked with Qt Widgets alone: what the start of ours is held
/// against.
int main(int argc, char **argv)
{
    using namespace errdex::bench;
    const QApplication application(argc, argv);
    QStandardItemModel model(30, 6);
    for (int row = 0; row < 30; ++row) {
        for (int column = 0; column < 6; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("cell %1").arg(row)));
    }
    QTableView view;
    view.setModel(&model);
    view.resize(1280, 800);
    PaintWatch watch(view);
    watch.painted = finishStart;
    view.show();
    return QApplication::exec();
}
