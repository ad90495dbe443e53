// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace errdex::ui {

/// The field on top. Keys that mean the results (Down, Enter, a copy with nothing selected in the field) are passed on.
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// What was found, for whoever listens instead of looking: it becomes a part of what the field says of itself, which
    /// a screen reader reads when it changes.
    void setResults(const QString &count);

Q_SIGNALS:
    /// Down, Page Down or Enter.
    void resultsWanted();
    /// Something was pasted that is more than a query; the field keeps what it had.
    void textPasted(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateHeight();
    bool takePaste();

    QString m_results;
    QAction *m_searchAction;
    QAction *m_clearAction;
};

} // namespace errdex::ui
