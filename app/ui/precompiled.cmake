# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT

# What most files of the window read; see errdex_precompiled().
set(errdex_ui_headers ${errdex_core_headers}
    <QAction> <QApplication> <QBoxLayout> <QEvent> <QHeaderView> <QLabel> <QMenu> <QPainter> <QPushButton>
    <QStyledItemDelegate> <QTableView> <QTimer> <QToolButton> <QWidget>)
set(errdex_ui_qt Qt6::Widgets)
