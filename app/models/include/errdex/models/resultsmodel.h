// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"
#include "errdex/domain/filters.h"
#include "errdex/domain/match.h"
#include "errdex/engine/catalogueservice.h"
#include "errdex/models/lrucache.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace errdex::models {

/// The rows of the newest search answer, one column for each domain::Column.
///
/// total() is exact from the start. Of many rows a view is told of the first ten thousand with the answer and of the
/// rest when it calls fetchMore(), in a pause. The rows themselves come page by page as views ask for them,
/// and the pages used last are kept (some thousands of rows, whatever the size of the catalogue). A cell whose page is
/// on its way shows "…". Pages are asked for by the signal rowsNeeded() and given by addRows(); whoever answers may be
/// late or out of order: pages of an older answer are dropped by their ticket. GUI thread.
class ResultsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsModel)

public:
    enum Role {
        RecordRole = Qt::UserRole + 1, ///< domain::CodeRecord; invalid while the row is on its way
        HighlightRangesRole,           ///< QList<search::Range> of the cell's text
        TranslationRole,               ///< true when the cell shows our translation, not the vendor's own words
        MatchRole,                     ///< domain::Match as int: why the row is there; invalid while it is on its way
    };

    explicit ResultsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    /// Announces the rows that setAnswer() has not.
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Asks for another order through sortRequested(); column -1 is the order of relevance.
    void sort(int column, Qt::SortOrder order) override;

    void setAnswer(const engine::SearchAnswer &answer);
    void addRows(quint64 ticket, qint64 first, const QList<domain::CodeRecord> &rows,
                 const QList<domain::Match> &matches = {});
    void clear();

    /// The language of the cells.
    domain::Language language() const { return m_language; }
    void setLanguage(domain::Language language);
    /// To be called when the language of the interface has changed.
    void retranslate();

    quint64 ticket() const { return m_ticket; }
    qint64 total() const { return m_total; }
    const search::Highlighter &highlighter() const { return m_highlighter; }
    /// The record of a row if its page is here, else null; does not ask for it. Valid until the next page comes.
    const domain::CodeRecord *loadedRecord(int row) const;
    /// The row of a record among the pages that are here, or -1.
    int loadedRow(const domain::RecordKey &key) const;

Q_SIGNALS:
    void rowsNeeded(quint64 ticket, qint64 first, int count);
    void sortRequested(const errdex::domain::Sort &sort);

private:
    struct Page
    {
        QList<domain::CodeRecord> records;
        QList<domain::Match> matches;
    };

    QString cellText(const domain::CodeRecord &record, domain::Column column) const;
    /// What a row is about, for whoever listens: its code says it.
    QString sentence(const domain::CodeRecord &record) const;
    bool isTranslation(const domain::CodeRecord &record, domain::Column column) const;
    void noteMissing(qint64 page) const;
    void requestMissing();

    quint64 m_ticket = 0;
    qint64 m_total = 0;
    int m_announced = 0;
    domain::Language m_language = domain::Language::English;
    search::Highlighter m_highlighter;
    // Reading a cell moves its page to the front and notes a page that is missing.
    mutable LruCache<qint64, Page> m_pages;
    mutable QList<qint64> m_missing;
    mutable QTimer m_requestTimer;
};

} // namespace errdex::models
