// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/import.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace errdex::engine {

/// How a table looks: how it is read, what its columns may be, its first rows.
struct TableLook
{
    importing::ImportPlan plan;
    QStringList header;
    QList<importing::TableRow> rows;
    QList<importing::RowProblem> problems;
};

/// Reads tables for the import on a thread of its own. Lives on the GUI thread, every call returns at once, every
/// answer is a signal. A newer call takes the place of what is under way, which is answered by nothing more.
class ImportService : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportService)

public:
    explicit ImportService(QObject *parent = nullptr);
    /// Stops what is running and waits for it.
    ~ImportService() override;

    /// Answered by looked() or failed(). Without a dialect it is detected.
    void look(const importing::TableSource &source, const std::optional<importing::Dialect> &dialect = {});
    /// Reads all of it and compares it with these catalogue files: previewProgress(), then previewed() or failed().
    void preview(const importing::TableSource &source, const importing::ImportPlan &plan,
                 const QStringList &catalogues);
    /// Nothing is answered any more.
    void cancel();

Q_SIGNALS:
    void looked(const errdex::engine::TableLook &look);
    /// From 0 to 1.
    void previewProgress(double done);
    void previewed(const errdex::importing::ImportReport &report);
    void failed(const errdex::domain::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::engine
