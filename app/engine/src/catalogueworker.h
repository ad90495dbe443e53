// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"

#include "errdex/domain/cancellation.h"
#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"

#include <QMutex>

#include <atomic>
#include <memory>
#include <optional>
#include <variant>

namespace errdex::engine {

/// What the user has said of records, and looked at.
struct OwnData
{
    domain::AnnotationBookPtr book;
    QList<domain::LookUp> lookUps;

    /// Tells the catalogue; what cannot be read of it is left out.
    void giveTo(store::Catalogue &catalogue) const;
};

/// What the GUI thread wants, newest first; the worker takes from it. Guarded by its mutex.
struct Mailbox
{
    struct Search
    {
        quint64 ticket = 0;
        SearchRequest request;
    };
    struct Page
    {
        quint64 ticket = 0;
        qint64 first = 0;

        friend bool operator==(const Page &, const Page &) = default;
    };
    using DetailsTarget = std::variant<qint64, domain::RecordKey>;
    struct Records
    {
        quint64 ticket = 0;
        QList<qint64> positions;
        int purpose = 0;
    };

    QMutex mutex;
    std::optional<QStringList> open;
    std::optional<OwnData> own;
    /// Depth one: a newer search replaces an older one that has not begun.
    std::optional<Search> search;
    std::optional<DetailsTarget> details;
    /// The page asked for last stands last and is fetched first.
    QList<Page> pages;
    QList<Records> records;
    std::optional<QList<domain::RecordKey>> keys;
    /// The ticket of the answer whose text may be read otherwise; waits for everything else.
    std::optional<quint64> otherReading;
};

/// Lives on the worker thread: owns the catalogue and the newest result there. Answers go out as calls of `deliver`.
class CatalogueWorker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueWorker)

public:
    CatalogueWorker(Mailbox &mailbox, const std::atomic<quint64> &newestTicket)
        : m_mailbox(mailbox), m_newestTicket(newestTicket)
    {
    }

    /// Works until the mailbox is empty.
    void drain();

Q_SIGNALS:
    void opened(const errdex::engine::CatalogueInfo &info);
    void openFailed(const errdex::domain::Error &error);
    void ownDataTaken();
    void orphansFound(const QList<errdex::domain::RecordKey> &orphans);
    void answered(const errdex::engine::SearchAnswer &answer);
    void searchFailed(quint64 ticket, const errdex::domain::Error &error);
    void rowsReady(quint64 ticket, qint64 first, const QList<errdex::domain::CodeRecord> &rows,
                   const QList<errdex::domain::Match> &matches);
    void otherReadingReady(quint64 ticket, const errdex::domain::OtherReading &other);
    void detailsReady(const errdex::engine::RecordDetails &details);
    void detailsMissing(const errdex::domain::RecordKey &key);
    void recordsReady(quint64 ticket, const QList<errdex::domain::CodeRecord> &records, int purpose);
    void recordsOfKeysReady(const QList<errdex::domain::RecordKey> &keys, const QList<errdex::domain::CodeRecord> &records);

private:
    bool step();
    void takeOwn();
    /// `leftOut` has been found out before.
    void open(const QStringList &paths, QList<domain::Error> leftOut = {});
    /// True when the error is that of one file of several: the others have been opened again without it.
    bool leaveOut(const domain::Error &error);
    void search(const Mailbox::Search &wanted);
    void details(const Mailbox::DetailsTarget &target);
    void page(const Mailbox::Page &wanted);
    void records(const Mailbox::Records &wanted);
    void recordsOfKeys(const QList<domain::RecordKey> &keys);
    domain::Result<std::optional<domain::CodeRecord>> recordOf(const domain::RecordKey &key);
    void otherReading(quint64 ticket);
    domain::Result<void> suggest(SearchAnswer &answer, const domain::Cancellation &cancellation);
    QList<domain::Match> matches(qint64 first) const;
    domain::Result<RecordDetails> around(const domain::CodeRecord &record);

    Mailbox &m_mailbox;
    const std::atomic<quint64> &m_newestTicket;
    std::unique_ptr<store::Catalogue> m_catalogue;
    QList<domain::Error> m_leftOut;
    std::optional<search::Searcher> m_searcher;
    quint64 m_resultTicket = 0;
    SearchRequest m_resultRequest;
    search::ResultSet m_result;
    OwnData m_own;
};

} // namespace errdex::engine
