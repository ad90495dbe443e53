// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"
#include "errdex/snippets/store.h"

#include <QObject>

#include <memory>

namespace errdex::engine {

/// Neighbouring rows of an answer, by their positions in it from 0.
struct RowRange
{
    qint64 first = 0;
    qint64 last = 0; ///< the last one of them, not the one behind

    qint64 count() const { return last - first + 1; }
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// Makes snippets of many rows on a thread of its own and with its own connection to the catalogue, so that searching
/// goes on meanwhile. Lives on the GUI thread, every call returns at once, every answer is a signal.
class SnippetService : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetService)

public:
    struct Task
    {
        QStringList cataloguePaths;
        /// The rows are those of the answer to this request.
        SearchRequest request;
        /// What the user has said of records and looked at; as for CatalogueService::setOwnData().
        domain::AnnotationBookPtr book = {};
        QList<domain::LookUp> lookUps = {};
        /// Ascending, apart from each other.
        QList<RowRange> ranges;
        /// Where the templates of the user are, and the one to fill in. The thread reads them for itself.
        QString templatesFolder;
        QString templateId;
        /// `extras` is called on the thread; `progress` is the service's own.
        snippets::RenderOptions options;
    };

    explicit SnippetService(QObject *parent = nullptr);
    /// Stops what is running and waits for it.
    ~SnippetService() override;

    /// Answered by progressed() about ten times a second, then by finished() or failed() (with ErrorCode::Cancelled
    /// after cancel()). A newer task takes the place of an older one, which is answered by nothing more.
    void render(const Task &task);
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    /// Of all the rows to be gone through, as often as the template goes through them.
    void progressed(qint64 done, qint64 total);
    void finished(const errdex::snippets::Snippet &snippet);
    void failed(const errdex::domain::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::engine
