// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/summary.h"
#include "errdex/models/findingsmodel.h"
#include "errdex/models/textrowsmodel.h"

#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace errdex::ui {

class EmptyPage;
class WhyLabel;

/// A decoded text: its codes in a table, below them the text itself with its findings marked. Owns the models.
class DecodedPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DecodedPage)

public:
    explicit DecodedPage(QWidget *parent = nullptr);
    ~DecodedPage() override;

    /// Begins with a text; `title` names it: a file's name, or empty for a pasted one.
    void start(const engine::TextSource &source, const QString &title);
    void add(const engine::DecodedBatch &batch);
    /// `problem` is empty after a run that went well; `whole` is false when it was stopped.
    void finish(bool whole, const QString &problem);
    void setContentLanguage(domain::Language language);

    const models::FindingsModel &findings() const { return m_findings; }
    bool showsSecrets() const { return m_rows.showsSecrets(); }
    /// The row of the findings that is chosen; -1 when none is.
    int currentFinding() const;
    /// Goes to the next finding in the text, or to the one before.
    void step(bool forward);
    /// The chosen rows of whichever table has the keyboard, for the clipboard.
    QString selectedText() const;
    void selectAll();
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    void findingChosen(int row);
    /// Another meaning of the chosen finding: an index of its candidates.
    void alternativeChosen(int row, int candidate);
    void cancelWanted();
    void closeWanted();
    void exportWanted();
    void searchWanted();
    void copyWanted(errdex::decoding::SummaryForm form, errdex::domain::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void makeViews();
    void makeCopyMenu();
    void retranslate();
    void updateTitle();
    void updateFilter();
    void chooseFinding(int row);
    void takeTextRow(int row);
    void showPlace(std::size_t place);
    void fitColumns();

    models::FindingsModel m_findings;
    models::TextRowsModel m_rows;
    QLabel *m_title;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QToolButton *m_original;
    QToolButton *m_filter;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_close;
    QMenu *m_copyMenu;
    QSplitter *m_splitter;
    QStackedWidget *m_upper;
    QTableView *m_table;
    WhyLabel *m_why;
    EmptyPage *m_nothing;
    QPushButton *m_search;
    QTableView *m_text;
    QString m_name;
    QString m_problem;
    bool m_isPasted = false;
    bool m_isRunning = false;
    bool m_isWhole = true;
    /// The place that was gone to last.
    qint64 m_place = -1;
};

} // namespace errdex::ui
