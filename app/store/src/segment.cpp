// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "segment_p.h"

#include "attributes.h"
#include "schema.h"
#include "seal.h"

#include <QtEndian>

#include <algorithm>

namespace errdex::store {

using domain::CodeRecord;
using domain::ErrorCode;
using domain::fail;
using domain::LocalizedText;
using domain::Result;
using domain::TextOrigin;

QStringList lines(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

TextOrigin originOf(qint64 number)
{
    return number >= 0 && number <= int(TextOrigin::Own) ? TextOrigin(number) : TextOrigin::English;
}

LocalizedText localized(const Statement &row, int column)
{
    return {row.text(column), row.text(column + 1), originOf(row.number(column + 2))};
}

Segment::Segment(std::unique_ptr<Private> p) : d(std::move(p)) {}

Segment::~Segment() = default;

Result<std::unique_ptr<Segment>> Segment::open(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    auto opened = std::make_unique<Private>(std::move(*connection));
    if (auto done = opened->check().and_then([&] { return opened->load(); }); !done)
        return tl::unexpected(done.error());
    return std::unique_ptr<Segment>(new Segment(std::move(opened)));
}

Result<void> Segment::Private::check()
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

Result<void> Segment::Private::prepare()
{
    const auto into = [this](std::optional<Statement> &target, const char *sql) -> Result<void> {
        auto statement = Statement::prepare(*connection, QString::fromLatin1(sql));
        if (!statement)
            return tl::unexpected(statement.error());
        target.emplace(std::move(*statement));
        return {};
    };
    return into(wordRows, "SELECT field, iif(?2 >> field & 1, bitmap, NULL) FROM term WHERE term = ?1")
        .and_then([&] {
            return into(prefixRows, "SELECT field, iif(?2 >> field & 1, bitmap, NULL) FROM prefix WHERE prefix = ?1");
        })
        .and_then([&] {
            return into(wordsInRange,
                        "SELECT field, iif(?2 >> field & 1, bitmap, NULL) FROM term WHERE term >= ?1 AND term < ?3");
        })
        .and_then([&] {
            return into(textsOf, "SELECT name, message_en, message_ru, description_en, description_ru, returned_by_en, "
                                 "returned_by_ru, reference, attributes FROM entry WHERE id = ?1");
        })
        .and_then([&] {
            return into(stemRows,
                        "SELECT field, bitmap FROM term WHERE term = ?1 AND field > 1 AND ?2 >> field & 1 UNION ALL "
                        "SELECT term.field, term.bitmap FROM word_form JOIN term ON term.term = word_form.word "
                        "WHERE word_form.stem = ?1 AND term.field > 1 AND ?2 >> term.field & 1");
        })
        .and_then([&] {
            return into(codeFormRows, "SELECT term.bitmap FROM code_form JOIN term ON term.term = code_form.code "
                                      "WHERE code_form.form = ?1 AND term.field = 0");
        })
        .and_then([&] {
            return into(entry, "SELECT id, category, code, variant, name, http_status, message_en, message_ru, "
                               "message_origin, description_en, description_ru, description_origin, returned_by_en, "
                               "returned_by_ru, returned_by_marks, reference, attributes FROM entry WHERE id = "
                               "?1");
        })
        .and_then([&] { return into(chunk, "SELECT ids FROM row_order_chunk WHERE name = ?1 AND chunk = ?2"); })
        .and_then([&] { return into(nameOf, "SELECT name FROM entry WHERE id = ?1"); })
        .and_then([&] { return into(codeOf, "SELECT code FROM entry WHERE id = ?1"); })
        .and_then([&] { return into(namePair, "SELECT bitmap FROM name_pair WHERE pair = ?1"); })
        .and_then([&] { return into(namePairs, "SELECT bitmap FROM name_pair WHERE pair >= ?1 AND pair < ?2"); })
        .and_then([&] { return into(codeTrigram, "SELECT bitmap, terms FROM code_trigram WHERE trigram = ?1"); })
        .and_then([&] { return into(termById, "SELECT term, bitmap FROM term WHERE id = ?1"); })
        .and_then([&] { return into(termFrom, "SELECT id FROM term WHERE term >= ?1 ORDER BY term, field LIMIT 1"); });
}

Result<void> Segment::Private::load()
{
    // One long read: otherwise every statement locks the file, looks for a journal and unlocks it again, which costs
    // more than the statement. Nobody writes into a catalogue; a new one takes its name.
    if (auto begun = connection->execute(QStringLiteral("BEGIN")); !begun)
        return begun;
    return loadVendors().and_then([this] { return prepare(); });
}

Result<void> Segment::Private::loadVendors()
{
    auto rows = Statement::prepare(
        *connection, QStringLiteral("SELECT slug, name_en, name_ru, product_en, product_ru, aliases, "
                                    "original_language, home, source_title, source_url, source_retrieved, "
                                    "source_note_en, source_note_ru, category_rule_en, category_rule_ru, "
                                    "envelope_confirmed, code_key, name_key, message_key, detail_key, other_keys, "
                                    "sample, categories, category_ends FROM vendor ORDER BY id"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<domain::Vendor> loaded;
    auto read = rows->forEachRow([&]() -> Result<void> {
        domain::Vendor vendor;
        vendor.position = int(loaded.size());
        vendor.slug = rows->text(0);
        vendor.originalLanguage = originOf(rows->number(6));
        vendor.name = {rows->text(1), rows->text(2), vendor.originalLanguage};
        vendor.product = {rows->text(3), rows->text(4), vendor.originalLanguage};
        vendor.aliases = lines(rows->text(5));
        vendor.home = rows->text(7);
        vendor.source = {rows->text(8),
                         rows->text(9),
                         QDate::fromString(rows->text(10), Qt::ISODate),
                         {rows->text(11), rows->text(12), TextOrigin::Errdex}};
        vendor.categoryRule = {rows->text(13), rows->text(14), TextOrigin::Errdex};
        vendor.envelope = {rows->number(15) != 0, rows->text(16),        rows->text(17), rows->text(18),
                           rows->text(19),        lines(rows->text(20)), rows->text(21)};
        loaded.append(vendor);
        return takeCategories(loaded.last(), rows->text(22), rows->bytes(23));
    });
    if (auto done = read.and_then([&] { return loadVendorTexts(loaded); }); !done)
        return done;
    for (auto &vendor : loaded)
        vendors.append(std::make_shared<const domain::Vendor>(std::move(vendor)));
    return {};
}

Result<void> Segment::Private::loadVendorTexts(QList<domain::Vendor> &loaded)
{
    const auto each = [&](const QString &sql, auto &&take) -> Result<void> {
        auto rows = Statement::prepare(*connection, sql);
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->forEachRow([&]() -> Result<void> {
            const auto vendor = rows->number(0);
            if (vendor < 0 || vendor >= loaded.size())
                return tl::unexpected(damaged(QStringLiteral("a text of vendor %1, which is not there").arg(vendor)));
            take(loaded[vendor], *rows);
            return {};
        });
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

/// `names` has a line for each category, `ends` the row behind its last.
Result<void> Segment::Private::takeCategories(domain::Vendor &vendor, const QString &names, QByteArrayView ends)
{
    const auto wrong = [&] { return tl::unexpected(damaged(QStringLiteral("the categories of %1").arg(vendor.slug))); };
    const auto all = names.isEmpty() ? QList<QStringView>() : QStringView(names).split(u'\n');
    if (ends.size() != all.size() * qsizetype(sizeof(quint32)))
        return wrong();
    vendor.categories.reserve(all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto line = all.at(i);
        const auto english = line.indexOf(u'\t') + 1;
        const auto russian = line.indexOf(u'\t', english) + 1;
        const auto end = qFromLittleEndian<quint32>(ends.data() + i * qsizetype(sizeof(quint32)));
        if (english == 0 || russian == 0 || end < recordCount)
            return wrong();
        blocks.append({vendor.position, int(i), recordCount, end});
        recordCount = end;
        vendor.categories.append({line.first(english - 1).toString(),
                                  {line.sliced(english, russian - english - 1).toString(),
                                   line.sliced(russian).toString(), vendor.originalLanguage}});
    }
    return {};
}

Connection &Segment::connection()
{
    return *d->connection;
}

const QString &Segment::path() const
{
    return d->connection->path();
}

quint32 Segment::recordCount() const
{
    return d->recordCount;
}

const QList<domain::VendorPtr> &Segment::vendors() const
{
    return d->vendors;
}

const QList<Block> &Segment::blocks() const
{
    return d->blocks;
}

Result<void> Segment::verify()
{
    auto check = Statement::prepare(*d->connection, QStringLiteral("PRAGMA integrity_check(1)"));
    if (!check)
        return tl::unexpected(check.error());
    if (const auto row = check->step(); !row)
        return tl::unexpected(row.error());
    if (const auto verdict = check->text(0); verdict != u"ok")
        return tl::unexpected(d->damaged(verdict));
    auto seal = Statement::prepare(*d->connection, QStringLiteral("SELECT digest FROM seal"));
    if (!seal)
        return tl::unexpected(seal.error());
    const auto row = seal->step();
    if (!row)
        return tl::unexpected(row.error());
    const auto sealed = *row ? seal->bytes(0).toByteArray() : QByteArray();
    const auto digest = contentDigest(*d->connection);
    if (!digest)
        return tl::unexpected(digest.error());
    if (*digest != sealed)
        return tl::unexpected(d->damaged(QStringLiteral("the content is not what was compiled")));
    return {};
}

void Segment::setCancellation(const domain::Cancellation &cancellation)
{
    d->connection->setCancellation(cancellation);
}

CodeRecord Segment::Private::recordFrom(const Statement &row) const
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
    // Either may be there alone.
    for (qsizetype i = 0; i < std::max(english.size(), russian.size()); ++i) {
        record.returnedBy.append({{english.value(i), russian.value(i), record.vendor->originalLanguage}, marks.value(i)});
    }
    record.reference = row.text(15);
    record.attributes = unpackedAttributes(row.text(16));
    return record;
}

Result<QList<CodeRecord>> Segment::records(std::span<const quint32> rows)
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

} // namespace errdex::store
