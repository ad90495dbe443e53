// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>
#include <QList>
#include <QWidget>

class QTabBar;

namespace errdex::ui {

/// The pinned records, a tab each, in the person's order. A tab goes by its cross, the middle button or Delete; the
/// mouse moves it.
class PinBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinBar)

public:
    struct Tab
    {
        QString title;
        /// The record alone.
        QString record;
        /// For the tooltip, and for whoever hears the tab instead of seeing it.
        QString sentence;
        /// By which keys it is gone to; may be empty.
        QString keys;
        QIcon chip;
    };

    explicit PinBar(QWidget *parent = nullptr);

    void setTabs(const QList<Tab> &tabs);
    /// -1: none of them is what is looked at.
    void setCurrent(int index);
    QTabBar *tabs() const;

Q_SIGNALS:
    void chosen(int index);
    void moved(int from, int to);
    void unpinWanted(int index);
    void menuWanted(int index, const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Tabs;

    int count() const;
    void addTab();
    void takeMove(int from, int to);
    void retranslate();

    Tabs *m_tabs;
    QList<Tab> m_texts;
};

} // namespace errdex::ui
