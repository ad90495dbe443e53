// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/import.h"

#include "ahead.h"
#include "recordbuilder.h"
#include "recordspool.h"
#include "sourcedevice.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cataloguewriter.h"

#include <QDate>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <numeric>
#include <optional>

namespace errdex::importing {

using domain::CodeRecord;
using domain::ErrorCode;
using domain::Result;

namespace {

/// Problems that are listed; the others are counted.
constexpr qsizetype NamedProblems = 100;
constexpr qsizetype NamedKeys = 20;
/// Records that are read or written at a time.
constexpr qsizetype BlockSize = 4096;
/// Rows between two looks at the clock and at the cancellation.
constexpr qint64 RowsBetweenLooks = 512;
constexpr qint64 MillisecondsBetweenReports = 100;
/// Of rows or records, that are read before they are needed.
constexpr size_t BlocksAhead = 4;

/// Of an import: reading, then the rest.
constexpr double ShareOfReading = 0.35;

/// Tells progress now and then and asks whether to go on.
class Pace
{
public:
    Pace(const ImportProgress &progress, const domain::Cancellation &cancellation)
        : m_progress(progress), m_cancellation(cancellation)
    {
        m_sinceReport.start();
    }
    /// False when the work is cancelled.
    bool goOn(double done)
    {
        if (m_progress && (m_isFirst || m_sinceReport.elapsed() >= MillisecondsBetweenReports)) {
            m_isFirst = false;
            m_sinceReport.restart();
            m_progress(std::clamp(done, 0.0, 1.0));
        }
        return !m_cancellation.isCancelled();
    }

    const domain::Cancellation &cancellation() const { return m_cancellation; }

private:
    const ImportProgress &m_progress;
    const domain::Cancellation &m_cancellation;
    QElapsedTimer m_sinceReport;
    bool m_isFirst = true;
};

/// A row with what was noticed before and at it.
struct NotedRow
{
    TableRow row;
    QList<RowProblem> problems;
};

/// Rows that follow one another.
struct RowBlock
{
    std::vector<NotedRow> rows;
    /// Noticed behind the last row, at the end of the table.
    QList<RowProblem> problems;
    /// Why there are no more.
    std::optional<domain::Error> error;
    /// Of the table, from 0 to 1.
    double progress = 0;
    bool isLast = false;
};

RowBlock nextRows(TableReader &table)
{
    RowBlock block;
    block.rows.reserve(size_t(RowsBetweenLooks));
    while (!block.isLast && block.rows.size() < size_t(RowsBetweenLooks)) {
        TableRow row;
        const auto any = table.next(row);
        if (any && *any) {
            block.rows.push_back({std::move(row), table.takeProblems()});
            continue;
        }
        block.isLast = true;
        block.problems = table.takeProblems();
        if (!any)
            block.error = any.error();
    }
    block.progress = table.progress();
    return block;
}

/// A table that has been read: its records in order, its vendors, what was noticed.
class ReadTable
{
public:
    explicit ReadTable(const QString &spoolFolder) : spool(spoolFolder) {}

    Result<void> read(const TableSource &source, const ImportPlan &plan, Pace &pace, double share);

    RecordSpool spool;
    std::vector<RecordBuilder::VendorDraft> vendors;
    ImportReport report;

private:
    void note(RowProblem problem);
    void countVendors();
};

void ReadTable::note(RowProblem problem)
{
    ++report.counts.problems;
    report.counts.lostRows += problem.isLost;
    if (report.problems.size() < NamedProblems)
        report.problems.append(std::move(problem));
}

Result<void> ReadTable::read(const TableSource &source, const ImportPlan &plan, Pace &pace, double share)
{
    if (plan.columnOf(Field::Code) < 0)
        return invalid(source.name(), QT_TRANSLATE_NOOP("errdex::importing", "no column is the code"));
    if (plan.columnOf(Field::Vendor) < 0 && plan.vendor.slug.isEmpty())
        return invalid(source.name(),
                       QT_TRANSLATE_NOOP("errdex::importing", "no column is the vendor, and none is named"));
    auto table = openTable(source, plan.dialect);
    if (!table)
        return tl::unexpected(table.error());
    if (const auto opened = spool.open(); !opened)
        return opened;
    auto &counts = report.counts;
    const auto width = (*table)->header().size();
    RecordBuilder builder(plan, (*table)->header(), [this](RowProblem problem) { note(std::move(problem)); });
    const auto noteAll = [&](const QList<RowProblem> &problems) {
        for (const auto &problem : problems) {
            counts.rows += problem.isLost;
            note(problem);
        }
    };
    bool isAtEnd = false;
    Ahead<RowBlock> blocks(
        [&]() -> std::optional<RowBlock> {
            if (isAtEnd)
                return std::nullopt;
            auto block = nextRows(**table);
            isAtEnd = block.isLast;
            return block;
        },
        BlocksAhead);
    CodeRecord record;
    while (const auto block = blocks.next()) {
        for (const auto &[row, problems] : block->rows) {
            noteAll(problems);
            ++counts.rows;
            if (row.cells.size() > width)
                note({row.place,
                      {},
                      QString::fromUtf8(QT_TRANSLATE_NOOP(
                          "errdex::importing", "has %1 cells, the titles are %2; the surplus is kept as attributes")),
                      {QString::number(row.cells.size()), QString::number(width)}});
            int vendor = 0;
            if (builder.build(row, record, vendor)) {
                if (const auto added = spool.add(record, vendor); !added)
                    return added;
            }
        }
        noteAll(block->problems);
        if (block->error)
            return tl::unexpected(*block->error);
        if (!pace.goOn(block->progress * share))
            return domain::fail(ErrorCode::Cancelled);
    }
    if (!pace.goOn(share))
        return domain::fail(ErrorCode::Cancelled);
    vendors = std::move(builder.vendors());
    for (auto &draft : vendors) {
        draft.vendor.source.title = source.name();
        draft.vendor.source.retrieved = QDate::currentDate();
    }
    if (const auto closed = spool.close(plan.repeated, counts, pace.cancellation()); !closed)
        return closed;
    if (counts.variantsLeft > 0)
        note({0,
              {},
              QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing",
                                                  "a code that stands once has no number of a variant; left out: %1")),
              {QString::number(counts.variantsLeft)}});
    countVendors();
    return {};
}

void ReadTable::countVendors()
{
    for (const auto &draft : vendors)
        report.vendors.append({draft.vendor.slug, draft.vendor.name.en, 0, 0});
    for (qsizetype i = 0; i < spool.size(); ++i)
        ++report.vendors[spool.vendorOf(i)].records;
}

/// What of a record a person would call changed.
size_t contentOf(const CodeRecord &record, const domain::Category &category)
{
    QString all;
    const auto add = [&all](const QString &text) {
        all += text;
        all += QChar(0x1F);
    };
    for (const auto &text : {record.name, record.message.en, record.message.ru, record.description.en,
                             record.description.ru, record.reference, category.id, QString::number(record.httpStatus)})
        add(text);
    for (const auto &item : record.returnedBy) {
        add(item.operation.en);
        add(item.operation.ru);
    }
    for (const auto &attribute : record.attributes) {
        add(attribute.key);
        add(attribute.text.en);
        add(attribute.text.ru);
    }
    return qHash(all);
}

QString keyOf(const CodeRecord &record)
{
    return record.code + QChar(0x1F) + QString::number(record.variant);
}

/// The records of a vendor in the catalogue, by code and variant.
Result<QHash<QString, size_t>> recordsBefore(store::Catalogue &catalogue, const QString &slug, const Pace &pace)
{
    QHash<QString, size_t> before;
    for (const auto &block : catalogue.blocks()) {
        const auto &vendor = catalogue.vendors().at(block.vendor);
        if (vendor->slug != slug)
            continue;
        for (auto first = block.first; first < block.end;) {
            if (pace.cancellation().isCancelled())
                return domain::fail(ErrorCode::Cancelled);
            std::vector<quint32> rows(std::min<size_t>(BlockSize, block.end - first));
            std::iota(rows.begin(), rows.end(), first);
            const auto records = catalogue.records(rows);
            if (!records)
                return tl::unexpected(records.error());
            for (const auto &record : *records)
                before.insert(keyOf(record), contentOf(record, record.categoryInfo()));
            first += quint32(rows.size());
        }
    }
    return before;
}

void addKey(QList<domain::RecordKey> &keys, const domain::RecordKey &key)
{
    if (keys.size() < NamedKeys)
        keys.append(key);
}

/// The records from `first` on that are of one vendor, compared with those in the catalogue; returns where they end.
Result<qsizetype> compareVendor(ReadTable &table, qsizetype first, store::Catalogue &catalogue, Pace &pace)
{
    const int index = table.spool.vendorOf(first);
    const auto &vendor = table.vendors.at(size_t(index)).vendor;
    auto before = recordsBefore(catalogue, vendor.slug, pace);
    if (!before)
        return tl::unexpected(before.error());
    auto &difference = table.report.difference;
    table.report.vendors[index].recordsBefore = before->size();
    auto i = first;
    for (; i < table.spool.size() && table.spool.vendorOf(i) == index; ++i) {
        if (i % RowsBetweenLooks == 0 &&
            !pace.goOn(ShareOfReading + (1 - ShareOfReading) * double(i) / double(table.spool.size())))
            return domain::fail(ErrorCode::Cancelled);
        const auto record = table.spool.record(i);
        if (!record)
            return tl::unexpected(record.error());
        const domain::RecordKey key{vendor.slug, record->code, record->variant};
        const auto known = before->constFind(keyOf(*record));
        if (known == before->cend()) {
            ++difference.added;
            addKey(difference.firstAdded, key);
            continue;
        }
        if (*known == contentOf(*record, vendor.categories.at(record->category))) {
            ++difference.same;
        } else {
            ++difference.changed;
            addKey(difference.firstChanged, key);
        }
        before->erase(known);
    }
    difference.removed += before->size();
    for (auto gone = before->cbegin(); gone != before->cend() && difference.firstRemoved.size() < NamedKeys; ++gone) {
        const auto parts = gone.key().split(QChar(0x1F));
        difference.firstRemoved.append({vendor.slug, parts.first(), parts.last().toInt()});
    }
    return i;
}

/// Records of one vendor that follow one another.
using RecordBlock = Result<QList<CodeRecord>>;

RecordBlock nextRecords(RecordSpool &spool, qsizetype &next)
{
    QList<CodeRecord> block;
    block.reserve(BlockSize);
    const int vendor = spool.vendorOf(next);
    for (; next < spool.size() && spool.vendorOf(next) == vendor && block.size() < BlockSize; ++next) {
        auto record = spool.record(next);
        if (!record)
            return tl::unexpected(record.error());
        block.append(std::move(*record));
    }
    return block;
}

/// The vendors in the order of their first records, which is that of the table.
Result<void> write(ReadTable &table, store::CatalogueWriter &writer, Pace &pace)
{
    auto &spool = table.spool;
    qsizetype ahead = 0;
    Ahead<RecordBlock> blocks(
        [&]() -> std::optional<RecordBlock> {
            if (ahead == spool.size())
                return std::nullopt;
            return nextRecords(spool, ahead);
        },
        BlocksAhead);
    for (qsizetype next = 0; next < spool.size();) {
        const int index = spool.vendorOf(next);
        const auto source = [&](QList<CodeRecord> &some) -> Result<void> {
            if (next < spool.size() && spool.vendorOf(next) == index) {
                auto block = std::move(*blocks.next());
                if (!block)
                    return tl::unexpected(block.error());
                some = std::move(*block);
                next += some.size();
            }
            return pace.goOn(ShareOfReading + 0.45 * double(next) / double(spool.size()))
                       ? Result<void>()
                       : domain::fail(ErrorCode::Cancelled);
        };
        if (const auto added = writer.addVendor(table.vendors.at(size_t(index)).vendor, source); !added)
            return added;
    }
    return {};
}

} // namespace

Result<ImportReport> preview(const TableSource &source, const ImportPlan &plan, store::Catalogue *against,
                             const ImportProgress &progress, const domain::Cancellation &cancellation)
{
    Pace pace(progress, cancellation);
    ReadTable table(QDir::tempPath());
    if (const auto read = table.read(source, plan, pace, against ? ShareOfReading : 1); !read)
        return tl::unexpected(read.error());
    for (qsizetype i = 0; against && i < table.spool.size();) {
        const auto end = compareVendor(table, i, *against, pace);
        if (!end)
            return tl::unexpected(end.error());
        i = *end;
    }
    return table.report;
}

Result<ImportReport> compile(const TableSource &source, const ImportPlan &plan, const QString &output,
                             const ImportProgress &progress, const domain::Cancellation &cancellation)
{
    Pace pace(progress, cancellation);
    ReadTable table(QFileInfo(output).absolutePath());
    if (const auto read = table.read(source, plan, pace, ShareOfReading); !read)
        return tl::unexpected(read.error());
    if (table.spool.size() == 0)
        return invalid(source.name(), QT_TRANSLATE_NOOP("errdex::importing", "there are no records in it"));
    auto writer = store::CatalogueWriter::create(output, cancellation);
    if (!writer)
        return tl::unexpected(writer.error());
    if (const auto written = write(table, **writer, pace); !written)
        return tl::unexpected(written.error());
    if (const auto finished = (*writer)->finish(); !finished)
        return tl::unexpected(finished.error());
    if (progress)
        progress(1);
    return table.report;
}

} // namespace errdex::importing
