// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/facets.h"
#include "errdex/domain/filters.h"
#include "errdex/domain/match.h"
#include "errdex/domain/record.h"
#include "errdex/publishing/publish.h"
#include "errdex/search/highlighter.h"
#include "errdex/search/reading.h"

#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace errdex::engine {

/// What the window asks for: the text of the search field, the chosen filters, the chosen order.
struct SearchRequest
{
    QString text;
    domain::Filters filters;
    domain::Sort sort;
    search::Reading reading = search::Reading::Corrected;
};

/// The catalogue as a whole; sent once it is open.
struct CatalogueInfo
{
    /// The files that are open.
    QStringList paths;
    /// Why files that were asked for, or were open, are not among them; `where` is the path.
    QList<domain::Error> leftOut;
    qint64 recordCount = 0;
    QList<domain::VendorPtr> vendors;
    /// Every HTTP status that a record has, ascending; 0 first when some have none.
    QList<int> httpStatuses;
    /// What the catalogue calls a status ("Not Found"), for those it has a record of.
    QMap<int, domain::LocalizedText> httpNames;
};

/// The answer to one SearchRequest: exact counts and the first page of rows.
struct SearchAnswer
{
    quint64 ticket = 0;
    SearchRequest request;
    qint64 total = 0;
    domain::FacetCounts facets;
    /// The first PageSize rows, or all when there are fewer.
    QList<domain::CodeRecord> firstRows;
    /// Why each of them is there.
    QList<domain::Match> firstMatches;
    search::Highlighter highlighter;
    /// What the text was read as where it finds nothing as typed.
    domain::Correction correction;
    /// Where nothing is found in the whole catalogue: what else may have been meant.
    QList<domain::Suggestion> suggestions;
    /// Records of the whole catalogue that match the text alone, without the filters.
    qint64 totalWithoutFilters = 0;
    /// Records that would be found without the chosen vendors and categories, and without the chosen HTTP statuses.
    qint64 totalWithoutGroups = 0;
    qint64 totalWithoutStatuses = 0;
};

/// A record with what is known around it, for the detail pane.
struct RecordDetails
{
    domain::CodeRecord record;
    /// The same code in other catalogues, and other variants of it in this one; at most MaxSameCode of them.
    QList<domain::CodeRecord> sameCode;
    /// How many there are in all.
    qint64 sameCodeTotal = 0;
    /// The record of the HTTP status in the `http` catalogue; row is -1 when there is none.
    domain::CodeRecord httpMeaning;
    /// For a record asked for by its key: where it stands in the newest answer; -1 when it does not.
    qint64 position = -1;
};

/// What is written where.
struct ExportTask
{
    /// Whose answer is written.
    SearchRequest request;
    /// The rows at these positions of the answer, as first and count, ascending and apart; all of them when there are
    /// none.
    QList<std::pair<qint64, qint64>> ranges;
    publishing::Plan plan;
    QString path;
};

/// Records of the same code in RecordDetails; a large catalogue has hundreds.
inline constexpr int MaxSameCode = 20;
/// Rows in a page of results.
inline constexpr int PageSize = 100;

/// The catalogue behind the window: owns the worker thread, keeps the newest request and drops the older ones.
///
/// Lives on the GUI thread; every call returns at once and every answer is a signal. Each search has a ticket that only
/// grows; an answer or page with a ticket other than the newest is never delivered. A search that has been overtaken
/// stops within milliseconds.
class CatalogueService : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueService)

public:
    explicit CatalogueService(QObject *parent = nullptr);
    /// Stops what is running and waits for the threads.
    ~CatalogueService() override;

    /// Opens catalogue files read-only, as one catalogue; answered by opened(), also where some of them could not be opened,
    /// or openFailed(). A search asked for meanwhile is answered by the new catalogue. When a file turns out to be damaged
    /// later, the others are opened again without it: opened() comes once more.
    void open(const QStringList &paths);
    void open(const QString &path) { open(QStringList{path}); }
    /// The files that are open; before the first are, those asked for; none before that.
    const QStringList &paths() const;

    /// What the user has said of records; searches after ownDataTaken() find it. `lookUps` has the newest first.
    void setOwnData(const domain::AnnotationBookPtr &book, const QList<domain::LookUp> &lookUps);

    /// Answered by answered() or searchFailed(), unless a newer search overtakes it. Returns its ticket.
    quint64 search(const SearchRequest &request);
    /// Looks for another reading of the text of the newest answer that finds clearly more; answered by
    /// otherReadingReady(), also where there is none, unless a newer search overtakes it.
    void requestOtherReading(quint64 ticket);
    /// Rows of the newest answer, from `first`; answered by rowsReady(), in pages of PageSize. Asked for again while
    /// waiting, a page is fetched once; the pages asked for last are fetched first.
    void requestRows(quint64 ticket, qint64 first, int count);
    /// Answered by detailsReady(); only the newest request is answered.
    void requestDetails(qint64 row);
    /// The details of a record by key; answered by detailsReady(), or detailsMissing().
    void requestDetails(const domain::RecordKey &key);
    /// The records of these keys; answered by recordsOfKeysReady(), only the newest request is.
    void requestRecordsOfKeys(const QList<domain::RecordKey> &keys);
    /// All records of the newest answer at these positions (ascending), for copying; answered by recordsReady().
    void requestRecords(quint64 ticket, const QList<qint64> &positions, int purpose);

    /// Writes rows to a file or folder, see publishing::publish(); on its own thread and connection. Answered by
    /// exportProgress() about ten times a second, then exportFinished() or exportFailed() (with ErrorCode::Cancelled
    /// after cancelExport()). One export at a time.
    void exportRows(const ExportTask &task);
    void cancelExport();
    bool isExporting() const;

Q_SIGNALS:
    void opened(const errdex::engine::CatalogueInfo &info);
    void openFailed(const errdex::domain::Error &error);
    void ownDataTaken();
    /// What the user has said something of and the catalogue does not have; sorted. Comes whenever that may have changed.
    void orphansFound(const QList<errdex::domain::RecordKey> &orphans);
    void answered(const errdex::engine::SearchAnswer &answer);
    void searchFailed(quint64 ticket, const errdex::domain::Error &error);
    /// `matches` tells why each of the rows is there.
    void rowsReady(quint64 ticket, qint64 first, const QList<errdex::domain::CodeRecord> &rows,
                   const QList<errdex::domain::Match> &matches);
    void otherReadingReady(quint64 ticket, const errdex::domain::OtherReading &other);
    void detailsReady(const errdex::engine::RecordDetails &details);
    void detailsMissing(const errdex::domain::RecordKey &key);
    /// One for each key, in their order; without a row for what the catalogue does not have.
    void recordsOfKeysReady(const QList<errdex::domain::RecordKey> &keys, const QList<errdex::domain::CodeRecord> &records);
    void recordsReady(quint64 ticket, const QList<errdex::domain::CodeRecord> &records, int purpose);
    void exportProgress(qint64 rows, qint64 total);
    void exportFinished(const QString &path, const errdex::exporting::Written &written);
    void exportFailed(const errdex::domain::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::engine
