// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/catalogue.h"

#include "connection.h"
#include "schema.h"
#include "statement.h"

#include "errdex/domain/code.h"
#include "errdex/text/fold.h"

#include <QtEndian>

#include <algorithm>

namespace errdex::store {

using domain::CodeRecord;
using domain::Error;
using domain::ErrorCode;
using domain::fail;
using domain::Language;
using domain::LocalizedText;
using domain::Result;
using domain::TextOrigin;

namespace {

/// Sorts after every character that a folded word can have.
constexpr char32_t LastCodePoint[] = {0x10FFFF};

QString pastPrefix(const QString &prefix)
{
    return prefix + QString::fromUcs4(LastCodePoint, 1);
}

QStringList lines(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

TextOrigin originOf(qint64 number)
{
    return number == 1 ? TextOrigin::Russian : number == 2 ? TextOrigin::Errdex : TextOrigin::English;
}

LocalizedText localized(const Statement &row, int column)
{
    return {row.text(column), row.text(column + 1), originOf(row.number(column + 2))};
}

} // namespace

class Catalogue::Private
{
public:
    explicit Private(std::unique_ptr<Connection> opened) : connection(std::move(opened)) {}

    Result<void> check();
    Result<void> load();
    Result<void> loadVendors();
    Result<void> loadVendorTexts(QList<domain::Vendor> &loaded);
    Result<void> loadCategories(QList<domain::Vendor> &loaded);
    Result<void> prepare();

    Error damaged(const QString &detail) const { return {ErrorCode::DamagedCatalogue, connection->path(), detail}; }
    Result<RowSet> bitmap(const Statement &statement, int column) const;
    Result<bool> collect(Statement &statement, std::array<std::vector<RowSet>, FieldCount> &found) const;
    CodeRecord recordFrom(const Statement &row) const;
    Result<quint32> rowAt(const QString &order, quint32 position);
    Result<std::vector<quint32>> rowsBetween(const QString &order, quint32 first, quint32 end);
    Result<quint32> filledCount(const QString &order);
    /// The first position below `filled` whose row is not `before`.
    template<typename Before>
    Result<quint32> partitionPoint(const QString &order, quint32 filled, Before before);
    Result<QString> columnOf(Statement &statement, quint32 row) const;

    std::unique_ptr<Connection> connection;
    quint32 recordCount = 0;
    QList<domain::VendorPtr> vendors;
    QList<Block> blocks;
    QMap<int, RowSet> httpStatuses;

    std::optional<Statement> wordRows;
    std::optional<Statement> prefixRows;
    std::optional<Statement> wordsInRange;
    std::optional<Statement> entry;
    std::optional<Statement> chunk;
    std::optional<Statement> nameOf;
    std::optional<Statement> codeOf;
};

Catalogue::Catalogue(std::unique_ptr<Private> p) : d(std::move(p)) {}

Catalogue::~Catalogue() = default;

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    auto opened = std::make_unique<Private>(std::move(*connection));
    if (auto done = opened->check().and_then([&] { return opened->load(); }); !done)
        return tl::unexpected(done.error());
    return std::unique_ptr<Catalogue>(new Catalogue(std::move(opened)));
}

Result<void> Catalogue::Private::check()
{
    const auto id = connection->number(QStringLiteral("PRAGMA application_id"));
    if (!id)
        return tl::unexpected(id.error());
    if (*id != CatalogueApplicationId)
        return fail(ErrorCode::NotACatalogue, connection->path(), QStringLiteral("application_id %1").arg(*id));
    const auto version = connection->number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*version > CatalogueVersion)
        return fail(ErrorCode::NewerCatalogue, connection->path(), QString::number(*version));
    if (*version != CatalogueVersion)
        return fail(ErrorCode::NotACatalogue, connection->path(), QStringLiteral("user_version %1").arg(*version));
    return {};
}

Result<void> Catalogue::Private::prepare()
{
    const auto into = [this](std::optional<Statement> &target, const char *sql) -> Result<void> {
        auto statement = Statement::prepare(*connection, QString::fromLatin1(sql));
        if (!statement)
            return tl::unexpected(statement.error());
        target.emplace(std::move(*statement));
        return {};
    };
    return into(wordRows, "SELECT field, bitmap FROM term WHERE term = ?1")
        .and_then([&] { return into(prefixRows, "SELECT field, bitmap FROM prefix WHERE prefix = ?1"); })
        .and_then([&] {
            return into(wordsInRange, "SELECT field, bitmap FROM term WHERE term >= ?1 AND term < ?2");
        })
        .and_then([&] {
            return into(entry, "SELECT id, category, code, variant, name, http_status, message_en, message_ru, "
                               "message_origin, description_en, description_ru, description_origin, returned_by_en, "
                               "returned_by_ru, returned_by_marks, reference FROM entry WHERE id = ?1");
        })
        .and_then([&] {
            return into(chunk, "SELECT ids FROM row_order_chunk WHERE name = ?1 AND chunk = ?2");
        })
        .and_then([&] { return into(nameOf, "SELECT name FROM entry WHERE id = ?1"); })
        .and_then([&] { return into(codeOf, "SELECT code FROM entry WHERE id = ?1"); });
}

Result<void> Catalogue::Private::load()
{
    const auto last = connection->number(QStringLiteral("SELECT max(end_row) FROM category"));
    if (!last)
        return tl::unexpected(last.error());
    recordCount = quint32(*last);
    return loadVendors().and_then([this] { return prepare(); });
}

Result<void> Catalogue::Private::loadVendors()
{
    auto rows = Statement::prepare(
        *connection, QStringLiteral("SELECT slug, name_en, name_ru, product_en, product_ru, aliases, "
                                    "original_language, home, source_title, source_url, source_retrieved, "
                                    "source_note_en, source_note_ru, category_rule_en, category_rule_ru, "
                                    "envelope_confirmed, code_key, name_key, message_key, detail_key, other_keys, "
                                    "sample FROM vendor ORDER BY id"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<domain::Vendor> loaded;
    while (true) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        domain::Vendor vendor;
        vendor.position = int(loaded.size());
        vendor.slug = rows->text(0);
        vendor.originalLanguage = originOf(rows->number(6));
        vendor.name = {rows->text(1), rows->text(2), vendor.originalLanguage};
        vendor.product = {rows->text(3), rows->text(4), vendor.originalLanguage};
        vendor.aliases = lines(rows->text(5));
        vendor.home = rows->text(7);
        vendor.source = {rows->text(8), rows->text(9), QDate::fromString(rows->text(10), Qt::ISODate),
                         {rows->text(11), rows->text(12), TextOrigin::Errdex}};
        vendor.categoryRule = {rows->text(13), rows->text(14), TextOrigin::Errdex};
        vendor.envelope = {rows->number(15) != 0, rows->text(16), rows->text(17),        rows->text(18),
                           rows->text(19),        lines(rows->text(20)), rows->text(21)};
        loaded.append(vendor);
    }
    if (auto done = loadVendorTexts(loaded).and_then([&] { return loadCategories(loaded); }); !done)
        return done;
    for (const auto &vendor : loaded)
        vendors.append(std::make_shared<const domain::Vendor>(vendor));
    return {};
}

Result<void> Catalogue::Private::loadVendorTexts(QList<domain::Vendor> &loaded)
{
    const auto each = [&](const QString &sql, auto &&take) -> Result<void> {
        auto rows = Statement::prepare(*connection, sql);
        if (!rows)
            return tl::unexpected(rows.error());
        while (true) {
            const auto row = rows->step();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                return {};
            const auto vendor = rows->number(0);
            if (vendor < 0 || vendor >= loaded.size())
                return tl::unexpected(damaged(QStringLiteral("a text of vendor %1, which is not there").arg(vendor)));
            take(loaded[vendor], *rows);
        }
    };
    return each(QStringLiteral("SELECT vendor, codes, text_en, text_ru, text_origin FROM vendor_note "
                               "ORDER BY vendor, position"),
                [](domain::Vendor &vendor, const Statement &row) {
                    vendor.notes.append({lines(row.text(1)), localized(row, 2)});
                })
        .and_then([&] {
            return each(QStringLiteral("SELECT vendor, mark, text_en, text_ru, text_origin FROM footnote "
                                       "ORDER BY vendor, position"),
                        [](domain::Vendor &vendor, const Statement &row) {
                            vendor.footnotes.append({row.text(1), localized(row, 2)});
                        });
        });
}

Result<void> Catalogue::Private::loadCategories(QList<domain::Vendor> &loaded)
{
    auto rows = Statement::prepare(*connection, QStringLiteral("SELECT vendor, slug, name_en, name_ru, first_row, "
                                                               "end_row FROM category ORDER BY id"));
    if (!rows)
        return tl::unexpected(rows.error());
    quint32 next = 0;
    while (true) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const auto vendor = rows->number(0);
        const auto first = quint32(rows->number(4));
        const auto end = quint32(rows->number(5));
        if (vendor < 0 || vendor >= loaded.size() || first != next || end < first)
            return tl::unexpected(damaged(QStringLiteral("category %1 is out of place").arg(rows->text(1))));
        next = end;
        blocks.append({int(vendor), int(loaded.at(vendor).categories.size()), first, end});
        loaded[vendor].categories.append(
            {rows->text(1), {rows->text(2), rows->text(3), loaded.at(vendor).originalLanguage}});
    }
    return {};
}

const QString &Catalogue::path() const
{
    return d->connection->path();
}

quint32 Catalogue::recordCount() const
{
    return d->recordCount;
}

const QList<domain::VendorPtr> &Catalogue::vendors() const
{
    return d->vendors;
}

const QList<Block> &Catalogue::blocks() const
{
    return d->blocks;
}

void Catalogue::setCancellation(const domain::Cancellation &cancellation)
{
    d->connection->setCancellation(cancellation);
}

Result<RowSet> Catalogue::Private::bitmap(const Statement &statement, int column) const
{
    auto rows = RowSet::deserialized(statement.bytes(column));
    if (!rows || rows->countInRange(0, recordCount) != rows->count())
        return tl::unexpected(damaged(QStringLiteral("a set of rows in the index is not readable")));
    return std::move(*rows);
}

/// Reads (field, bitmap) rows to the end; true when there was one.
Result<bool> Catalogue::Private::collect(Statement &statement,
                                         std::array<std::vector<RowSet>, FieldCount> &found) const
{
    bool any = false;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const auto field = statement.number(0);
        auto rows = bitmap(statement, 1);
        if (!rows)
            return tl::unexpected(rows.error());
        if (field < 0 || field >= FieldCount)
            return tl::unexpected(damaged(QStringLiteral("unknown field %1 in the index").arg(field)));
        found[size_t(field)].push_back(std::move(*rows));
        any = true;
    }
    statement.reset();
    return any;
}

Result<FieldRows> Catalogue::rowsWithWord(const QString &word)
{
    std::array<std::vector<RowSet>, FieldCount> found;
    if (auto any = d->collect(d->wordRows->bind(word), found); !any)
        return tl::unexpected(any.error());
    FieldRows rows;
    for (size_t field = 0; field < FieldCount; ++field) {
        if (!found[field].empty())
            rows[field] = std::move(found[field].front());
    }
    return rows;
}

Result<FieldRows> Catalogue::rowsWithPrefix(const QString &prefix)
{
    std::array<std::vector<RowSet>, FieldCount> found;
    auto any = d->collect(d->prefixRows->bind(prefix), found);
    if (any && !*any)
        any = d->collect(d->wordsInRange->bind(prefix, pastPrefix(prefix)), found);
    if (!any)
        return tl::unexpected(any.error());
    FieldRows rows;
    for (size_t field = 0; field < FieldCount; ++field) {
        if (found[field].size() == 1)
            rows[field] = std::move(found[field].front());
        else if (!found[field].empty())
            rows[field] = RowSet::unionOf(found[field]);
    }
    return rows;
}

Result<const QMap<int, RowSet> *> Catalogue::httpStatuses()
{
    if (!d->httpStatuses.isEmpty())
        return &d->httpStatuses;
    auto rows = Statement::prepare(*d->connection, QStringLiteral("SELECT status, bitmap FROM http_status"));
    if (!rows)
        return tl::unexpected(rows.error());
    QMap<int, RowSet> statuses;
    while (true) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        auto set = d->bitmap(*rows, 1);
        if (!set)
            return tl::unexpected(set.error());
        statuses.insert(int(rows->number(0)), std::move(*set));
    }
    d->httpStatuses = std::move(statuses);
    return &d->httpStatuses;
}

CodeRecord Catalogue::Private::recordFrom(const Statement &row) const
{
    CodeRecord record;
    record.row = row.number(0);
    const auto &block = blocks.at(row.number(1));
    record.vendor = vendors.at(block.vendor);
    record.category = block.category;
    record.code = row.text(2);
    record.variant = int(row.number(3));
    record.name = row.text(4);
    record.httpStatus = int(row.number(5));
    record.message = localized(row, 6);
    record.description = localized(row, 9);
    const auto english = lines(row.text(12));
    const auto russian = lines(row.text(13));
    const auto marks = row.text(14).split(u'\n');
    for (qsizetype i = 0; i < english.size(); ++i) {
        record.returnedBy.append({{english.at(i), russian.value(i), record.vendor->originalLanguage}, marks.value(i)});
    }
    record.reference = row.text(15);
    return record;
}

Result<QList<CodeRecord>> Catalogue::records(std::span<const quint32> rows)
{
    QList<CodeRecord> records;
    records.reserve(qsizetype(rows.size()));
    for (const quint32 row : rows) {
        auto found = d->entry->bind(row).step();
        if (!found)
            return tl::unexpected(found.error());
        const auto category = *found ? d->entry->number(1) : -1;
        if (category < 0 || category >= d->blocks.size())
            return tl::unexpected(d->damaged(QStringLiteral("record %1 is missing").arg(row)));
        records.append(d->recordFrom(*d->entry));
    }
    d->entry->reset();
    return records;
}

Result<QList<CodeRecord>> Catalogue::recordsOfCode(const QString &vendor, const QString &code)
{
    const auto words = rowsWithWord(text::fold(code));
    if (!words)
        return tl::unexpected(words.error());
    RowSet ofVendor;
    for (const auto &block : d->blocks) {
        if (d->vendors.at(block.vendor)->slug == vendor)
            ofVendor.addRange(block.first, block.end);
    }
    ofVendor &= (*words)[size_t(Field::Code)];
    auto found = records(ofVendor.values());
    if (!found)
        return found;
    // The index holds folded words, also those inside a code ("12154" of "ORA-12154").
    const auto keepEqual = [&](Qt::CaseSensitivity sensitivity) {
        QList<CodeRecord> equal;
        std::copy_if(found->begin(), found->end(), std::back_inserter(equal), [&](const CodeRecord &record) {
            return record.code.compare(code, sensitivity) == 0;
        });
        return equal;
    };
    const auto exact = keepEqual(Qt::CaseSensitive);
    return exact.isEmpty() ? keepEqual(Qt::CaseInsensitive) : exact;
}

Result<quint32> Catalogue::Private::filledCount(const QString &order)
{
    auto statement = Statement::prepare(*connection, QStringLiteral("SELECT filled FROM row_order WHERE name = ?1"));
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->bind(order).step();
    if (!row)
        return tl::unexpected(row.error());
    const auto filled = *row ? statement->number(0) : -1;
    if (filled < 0 || filled > qint64(recordCount))
        return tl::unexpected(damaged(QStringLiteral("the order %1 is missing").arg(order)));
    return quint32(filled);
}

Result<Catalogue::Order> Catalogue::order(domain::Column column, Language language)
{
    if (column == domain::Column::Vendor || column == domain::Column::Category) {
        // Vendors and categories are ranges of rows: ordering the ranges orders the rows.
        QList<std::pair<QString, Block>> named;
        for (const auto &block : d->blocks) {
            const auto &vendor = *d->vendors.at(block.vendor);
            const auto &name = column == domain::Column::Vendor ? vendor.name : vendor.categories.at(block.category).name;
            named.append({text::fold(name.in(language)), block});
        }
        std::stable_sort(named.begin(), named.end(),
                         [](const auto &left, const auto &right) { return left.first < right.first; });
        Order order;
        order.rows.reserve(d->recordCount);
        for (const auto &[name, block] : named) {
            for (quint32 row = block.first; row < block.end; ++row)
                order.rows.push_back(row);
        }
        order.filled = d->recordCount;
        return order;
    }
    const auto name = orderName(column, language);
    const auto filled = d->filledCount(name);
    if (!filled)
        return tl::unexpected(filled.error());
    auto rows = d->rowsBetween(name, 0, d->recordCount);
    if (!rows)
        return tl::unexpected(rows.error());
    return Order{std::move(*rows), *filled};
}

Result<std::vector<quint32>> Catalogue::Private::rowsBetween(const QString &order, quint32 first, quint32 end)
{
    std::vector<quint32> rows;
    rows.reserve(end - first);
    for (quint32 position = first; position < end;) {
        // Finds the chunk; the rest of it is read at once.
        if (const auto row = rowAt(order, position); !row)
            return tl::unexpected(row.error());
        const auto bytes = chunk->bytes(0);
        const auto last = std::min(end, (position / OrderChunkSize + 1) * OrderChunkSize);
        for (; position < last; ++position) {
            const auto offset = qsizetype(position % OrderChunkSize) * 4;
            const auto row = offset + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.data() + offset) : recordCount;
            if (row >= recordCount)
                return tl::unexpected(damaged(QStringLiteral("the order %1 is incomplete").arg(order)));
            rows.push_back(row);
        }
    }
    chunk->reset();
    return rows;
}

Result<quint32> Catalogue::Private::rowAt(const QString &order, quint32 position)
{
    const auto found = chunk->bind(order, position / OrderChunkSize).step();
    if (!found)
        return tl::unexpected(found.error());
    const auto offset = qsizetype(position % OrderChunkSize) * 4;
    const auto bytes = *found ? chunk->bytes(0) : QByteArrayView();
    if (bytes.size() < offset + 4)
        return tl::unexpected(damaged(QStringLiteral("the order %1 is incomplete").arg(order)));
    const auto row = qFromLittleEndian<quint32>(bytes.data() + offset);
    if (row >= recordCount)
        return tl::unexpected(damaged(QStringLiteral("the order %1 names record %2").arg(order).arg(row)));
    return row;
}

Result<QString> Catalogue::Private::columnOf(Statement &statement, quint32 row) const
{
    const auto found = statement.bind(row).step();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return tl::unexpected(damaged(QStringLiteral("record %1 is missing").arg(row)));
    return statement.text(0);
}

template<typename Before>
Result<quint32> Catalogue::Private::partitionPoint(const QString &order, quint32 filled, Before before)
{
    quint32 low = 0;
    quint32 high = filled;
    while (low < high) {
        const quint32 middle = low + (high - low) / 2;
        const auto row = rowAt(order, middle);
        if (!row)
            return tl::unexpected(row.error());
        const Result<bool> isBefore = before(*row);
        if (!isBefore)
            return tl::unexpected(isBefore.error());
        if (*isBefore)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Result<RowSet> Catalogue::rowsWithNamePrefix(const QString &foldedName, bool whole)
{
    const auto order = orderName(domain::Column::Name, Language::English);
    const auto filled = d->filledCount(order);
    if (!filled)
        return tl::unexpected(filled.error());
    const QByteArray wanted = foldedName.toUtf8();
    const auto compared = [&](quint32 row) -> Result<int> {
        const auto name = d->columnOf(*d->nameOf, row);
        if (!name)
            return tl::unexpected(name.error());
        const QByteArray key = text::fold(*name).toUtf8();
        return whole ? key.compare(wanted) : key.left(wanted.size()).compare(wanted);
    };
    const auto first = d->partitionPoint(order, *filled, [&](quint32 row) {
        return compared(row).map([](int result) { return result < 0; });
    });
    const auto end = d->partitionPoint(order, *filled, [&](quint32 row) {
        return compared(row).map([](int result) { return result <= 0; });
    });
    if (!first || !end)
        return tl::unexpected(!first ? first.error() : end.error());
    return d->rowsBetween(order, *first, *end).map([](const std::vector<quint32> &rows) { return RowSet::of(rows); });
}

Result<RowSet> Catalogue::rowsWithCodeBetween(qint64 low, qint64 high)
{
    const auto order = orderName(domain::Column::Code, Language::English);
    const auto filled = d->filledCount(order);
    if (!filled)
        return tl::unexpected(filled.error());
    const auto lowest = QString::number(low);
    const auto first = d->partitionPoint(order, *filled, [&](quint32 row) {
        return d->columnOf(*d->codeOf, row).map([&](const QString &code) {
            return domain::compareCodesNaturally(code, lowest) < 0;
        });
    });
    if (!first)
        return tl::unexpected(first.error());
    // Codes that begin with a digit stand together, by value; those that go on otherwise ("401a") are passed over.
    std::vector<quint32> rows;
    const auto highest = QString::number(high);
    for (quint32 position = *first; position < *filled; ++position) {
        const auto row = d->rowAt(order, position);
        if (!row)
            return tl::unexpected(row.error());
        const auto code = d->columnOf(*d->codeOf, *row);
        if (!code)
            return tl::unexpected(code.error());
        bool isNumber = false;
        const auto value = domain::numericCode(*code, &isNumber);
        if (isNumber && value > high)
            break;
        if (!isNumber && domain::compareCodesNaturally(*code, highest) > 0 && !code->startsWith(highest))
            break;
        if (isNumber && value >= low)
            rows.push_back(*row);
    }
    return RowSet::of(rows);
}

} // namespace errdex::store
