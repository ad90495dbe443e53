# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT

# What most files of the window read; see errdex_precompiled().
errdex_precompiled(ui "Qt6::Widgets;tl::expected" HEADERS ${errdex_core_headers}
    <QAction> <QApplication> <QBoxLayout> <QEvent> <QHeaderView> <QLabel> <QMenu> <QPainter> <QPushButton>
    <QStyledItemDelegate> <QTableView> <QTimer> <QToolButton> <QWidget>)
