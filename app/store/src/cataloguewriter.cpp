// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/cataloguewriter.h"

#include "attributes.h"
#include "connection.h"
#include "orderwriter.h"
#include "schema.h"
#include "seal.h"
#include "sealedtable.h"
#include "sidework.h"
#include "statement.h"
#include "textindex.h"

#include "errdex/domain/code.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QtEndian>

#include <algorithm>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

static void initResources()
{
    Q_INIT_RESOURCE(store_schema);
}

namespace errdex::store {

using domain::CodeRecord;
using domain::ErrorCode;
using domain::fail;
using domain::LocalizedText;
using domain::Result;

namespace {

int originNumber(domain::TextOrigin origin)
{
    return int(origin);
}

#ifdef Q_OS_UNIX
bool syncPath(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}
#else
bool syncPath(const std::filesystem::path &)
{
    return true;
}
#endif

std::filesystem::path nativePath(const QString &path)
{
    return QFileInfo(path).filesystemAbsoluteFilePath();
}

} // namespace

class CatalogueWriter::Private
{
public:
    Private(const QString &path, std::unique_ptr<Connection> created, const domain::Cancellation &cancellation)
        : target(path)
        , connection(std::move(created))
        , side(std::make_unique<SideWork>(cancellation))
        , orderSide(std::make_unique<SideWork>(cancellation))
        , index(*connection, *side)
        , orders(*connection, *orderSide)
    {
        connection->setCancellation(cancellation);
    }
    // What is done on the side ends before what it uses.
    ~Private() { endSides(); }
    void endSides()
    {
        side.reset();
        orderSide.reset();
    }

    Result<void> begin();
    Result<void> addVendor(const domain::Vendor &vendor, QList<CodeRecord> records);
    Result<void> addVendor(const domain::Vendor &vendor, const RecordSource &source);
    Result<void> finish();
    Result<void> asOfTarget(Result<void> done) const;
    Result<void> writeVendor(const domain::Vendor &vendor, int id, const QByteArray &categoryEnds);
    Result<void> writeRecord(const CodeRecord &record, qint64 category);
    Result<void> writeStatuses();
    Result<void> writeSeal();
    Result<void> moveToTarget();

    QString target;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<SideWork> side;
    /// The orders take long and are needed last: the index does not wait for them.
    std::unique_ptr<SideWork> orderSide;
    TextIndex index;
    OrderWriter orders;
    std::optional<SealedTable> entryTable;
    QMap<int, std::vector<quint32>> statuses;
    quint32 rows = 0;
    int vendors = 0;
    qint64 categories = 0;
};

namespace {

/// Removes what writers of the same file have left that were killed.
void sweepTemporaries(const QString &target)
{
#ifdef Q_OS_UNIX
    const QFileInfo info(target);
    const QString head = info.fileName() + QStringLiteral(".part-");
    const auto files =
        info.absoluteDir().entryInfoList({QStringLiteral("*.part-*")}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const auto &file : files) {
        bool isNumber = false;
        const auto process = file.fileName().startsWith(head) ? file.fileName().mid(head.size()).toInt(&isNumber) : 0;
        if (isNumber && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH)
            QFile::remove(file.filePath());
    }
#else
    Q_UNUSED(target);
#endif
}

QString temporaryPath(const QString &target)
{
    return target + QStringLiteral(".part-%1")
                        .arg(
#ifdef Q_OS_UNIX
                            ::getpid()
#else
                            0
#endif
                        );
}

} // namespace

CatalogueWriter::CatalogueWriter(std::unique_ptr<Private> p) : d(std::move(p)) {}

CatalogueWriter::~CatalogueWriter()
{
    const auto path = d->connection ? d->connection->path() : QString();
    d->endSides();
    d->entryTable.reset();
    d->connection.reset();
    // A file that has taken its place has no connection any more.
    if (!path.isEmpty())
        QFile::remove(path);
}

Result<std::unique_ptr<CatalogueWriter>> CatalogueWriter::create(const QString &path,
                                                                 const domain::Cancellation &cancellation)
{
    initResources();
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorCode::CannotWriteFile, path, QStringLiteral("Is a directory"));
    // Taking the place of a device or a pipe would destroy it.
    if (info.exists() && !info.isFile())
        return fail(ErrorCode::CannotWriteFile, path, QStringLiteral("Not a regular file"));
    // A link stays a link: the file that it means is replaced.
    const auto target = info.isSymLink() ? (info.exists() ? info.canonicalFilePath() : info.symLinkTarget()) : path;
    const auto temporary = temporaryPath(target);
    QFile::remove(temporary);
    sweepTemporaries(target);
    auto connection = Connection::open(temporary, Connection::Mode::Create);
    if (!connection) {
        // SQLite may have made it before it failed.
        QFile::remove(temporary);
        auto error = connection.error();
        error.code = ErrorCode::CannotWriteFile;
        error.where = path;
        return tl::unexpected(error);
    }
    std::unique_ptr<CatalogueWriter> writer(
        new CatalogueWriter(std::make_unique<Private>(target, std::move(*connection), cancellation)));
    if (auto done = writer->d->asOfTarget(writer->d->begin()); !done)
        return tl::unexpected(done.error());
    return writer;
}

Result<void> CatalogueWriter::Private::begin()
{
    QFile schema(QStringLiteral(":/errdex/schema/catalog.sql"));
    if (!schema.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, schema.fileName(), schema.errorString());
    // The file takes its place only when it is whole and synced, so nothing needs a journal on the way.
    if (auto done =
            connection->execute(QStringLiteral("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; "
                                               "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-16384; BEGIN"));
        !done)
        return done;
    if (auto done = connection->execute(QString::fromUtf8(schema.readAll())); !done)
        return done;
    auto opened = SealedTable::open(*connection, *side, QStringLiteral("entry"), 17);
    if (!opened)
        return tl::unexpected(opened.error());
    entryTable.emplace(std::move(*opened));
    return {};
}

Result<void> CatalogueWriter::addVendor(const domain::Vendor &vendor, QList<CodeRecord> records)
{
    return d->asOfTarget(d->addVendor(vendor, std::move(records)));
}

Result<void> CatalogueWriter::addVendor(const domain::Vendor &vendor, const RecordSource &source)
{
    return d->asOfTarget(d->addVendor(vendor, source));
}

/// The user knows nothing of the files on the way.
Result<void> CatalogueWriter::Private::asOfTarget(Result<void> done) const
{
    if (!done && (done.error().code == ErrorCode::CannotWriteFile || done.error().code == ErrorCode::CannotReadFile))
        return fail(ErrorCode::CannotWriteFile, target, done.error().detail);
    return done;
}

Result<void> CatalogueWriter::Private::addVendor(const domain::Vendor &vendor, QList<CodeRecord> records)
{
    const auto comesBefore = [](const CodeRecord &left, const CodeRecord &right) {
        if (left.category != right.category)
            return left.category < right.category;
        const int order = domain::compareCodesNaturally(left.code, right.code);
        return order != 0 ? order < 0 : left.variant < right.variant;
    };
    if (!std::is_sorted(records.begin(), records.end(), comesBefore))
        std::stable_sort(records.begin(), records.end(), comesBefore);
    qsizetype next = 0;
    return addVendor(vendor, [&](QList<CodeRecord> &some) -> Result<void> {
        some = next == 0 ? std::exchange(records, {}) : QList<CodeRecord>();
        next += some.size();
        return {};
    });
}

Result<void> CatalogueWriter::Private::addVendor(const domain::Vendor &vendor, const RecordSource &source)
{
    const int id = vendors++;
    auto insertCategory =
        Statement::prepare(*connection, QStringLiteral("INSERT INTO category VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    if (!insertCategory)
        return tl::unexpected(insertCategory.error());
    const quint32 firstOfVendor = rows;
    QList<CodeRecord> some;
    auto record = some.cbegin();
    // False when there are no more.
    const auto fetch = [&]() -> Result<bool> {
        if (record != some.cend())
            return true;
        // What the orders may still be reading is let go of, never emptied in its place.
        some = QList<CodeRecord>();
        if (auto read = source(some); !read)
            return tl::unexpected(read.error());
        orders.add(rows, some);
        record = some.cbegin();
        return !some.isEmpty();
    };
    QByteArray ends;
    auto more = fetch();
    for (int position = 0; position < vendor.categories.size(); ++position) {
        const auto &category = vendor.categories.at(position);
        const quint32 first = rows;
        while (more && *more && record->category == position) {
            if (auto done = writeRecord(*record++, categories); !done)
                return done;
            more = fetch();
        }
        if (!more)
            return tl::unexpected(more.error());
        index.addGroup(first, rows, Field::Category, category.name.en);
        index.addGroup(first, rows, Field::Category, category.name.ru);
        index.addGroup(first, rows, Field::Category, category.id);
        if (auto done =
                insertCategory->bind(categories, id, category.id, category.name.en, category.name.ru, first, rows)
                    .run();
            !done)
            return done;
        ++categories;
        const quint32 end = qToLittleEndian(rows);
        ends.append(QByteArrayView(reinterpret_cast<const char *>(&end), sizeof end));
    }
    if (!more)
        return tl::unexpected(more.error());
    if (*more)
        return fail(ErrorCode::Internal, vendor.slug, QStringLiteral("a record of no category"));
    for (const auto &name : QStringList{vendor.slug, vendor.name.en, vendor.name.ru, vendor.aliases.join(u' ')})
        index.addGroup(firstOfVendor, rows, Field::Vendor, name);
    return writeVendor(vendor, id, ends);
}

Result<void> CatalogueWriter::Private::writeVendor(const domain::Vendor &vendor, int id, const QByteArray &categoryEnds)
{
    auto insertVendor = Statement::prepare(
        *connection,
        QStringLiteral("INSERT INTO vendor VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                       "?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)"));
    auto insertNote =
        Statement::prepare(*connection, QStringLiteral("INSERT INTO vendor_note VALUES (?1, ?2, ?3, ?4, ?5, "
                                                       "?6)"));
    auto insertFootnote = Statement::prepare(*connection, QStringLiteral("INSERT INTO footnote VALUES (?1, ?2, ?3, ?4, "
                                                                         "?5, ?6)"));
    for (const auto *statement : {&insertVendor, &insertNote, &insertFootnote}) {
        if (!*statement)
            return tl::unexpected(statement->error());
    }
    const auto &envelope = vendor.envelope;
    QStringList categoryLines;
    for (const auto &category : vendor.categories)
        categoryLines.append(category.id + u'\t' + category.name.en + u'\t' + category.name.ru);
    if (auto done =
            insertVendor
                ->bind(id, vendor.slug, vendor.name.en, vendor.name.ru, vendor.product.en, vendor.product.ru,
                       vendor.aliases.join(u'\n'), originNumber(vendor.originalLanguage), vendor.home,
                       vendor.source.title, vendor.source.url, vendor.source.retrieved.toString(Qt::ISODate),
                       vendor.source.note.en, vendor.source.note.ru, vendor.categoryRule.en, vendor.categoryRule.ru,
                       envelope.confirmed, envelope.codeKey, envelope.nameKey, envelope.messageKey, envelope.detailKey,
                       envelope.otherKeys.join(u'\n'), envelope.sample, categoryLines.join(u'\n'), categoryEnds)
                .run();
        !done)
        return done;
    const auto writeText = [id](Statement &insert, int position, const QString &key, const LocalizedText &text) {
        return insert.bind(id, position, key, text.en, text.ru, originNumber(text.origin)).run();
    };
    for (int i = 0; i < vendor.notes.size(); ++i) {
        const auto &note = vendor.notes.at(i);
        if (auto done = writeText(*insertNote, i, note.codes.join(u'\n'), note.text); !done)
            return done;
    }
    for (int i = 0; i < vendor.footnotes.size(); ++i) {
        const auto &footnote = vendor.footnotes.at(i);
        if (auto done = writeText(*insertFootnote, i, footnote.mark, footnote.text); !done)
            return done;
    }
    return {};
}

Result<void> CatalogueWriter::Private::writeRecord(const CodeRecord &record, qint64 category)
{
    QStringList english;
    QStringList russian;
    QStringList marks;
    for (const auto &item : record.returnedBy) {
        english.append(item.operation.en);
        russian.append(item.operation.ru);
        marks.append(item.footnoteMark);
    }
    const quint32 row = rows++;
    if (auto done =
            entryTable->insert(row, category, record.code, record.variant, record.name, record.httpStatus,
                               record.message.en, record.message.ru, originNumber(record.message.origin),
                               record.description.en, record.description.ru, originNumber(record.description.origin),
                               english.join(u'\n'), russian.join(u'\n'), marks.join(u'\n'), record.reference,
                               packedAttributes(record.attributes));
        !done)
        return done;
    statuses[record.httpStatus].push_back(row);
    index.add(row, record);
    return {};
}

Result<void> CatalogueWriter::Private::writeStatuses()
{
    auto insert = Statement::prepare(*connection, QStringLiteral("INSERT INTO http_status VALUES (?1, ?2, ?3)"));
    if (!insert)
        return tl::unexpected(insert.error());
    for (auto status = statuses.cbegin(); status != statuses.cend(); ++status) {
        const auto entries = qint64(status->size());
        if (auto done = insert->bind(status.key(), entries, RowSet::of(*status).serialized()).run(); !done)
            return done;
    }
    return {};
}

Result<void> CatalogueWriter::finish()
{
    return d->asOfTarget(d->finish());
}

Result<void> CatalogueWriter::Private::finish()
{
    orders.close();
    const auto stamp = QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2; COMMIT")
                           .arg(CatalogueApplicationId)
                           .arg(CatalogueVersion);
    const auto goOn = [this]() -> Result<void> {
        if (connection->isCancelled())
            return fail(ErrorCode::Cancelled);
        return {};
    };
    return index.finish()
        .and_then(goOn)
        .and_then([&] { return writeStatuses(); })
        .and_then([&] { return orders.write(rows); })
        .and_then(goOn)
        .and_then([&] { return writeSeal(); })
        .and_then(goOn)
        .and_then([&] {
            // From here on it is done rather than stopped half-way.
            connection->setCancellation({});
            return connection->execute(stamp);
        })
        .and_then([&] { return moveToTarget(); });
}

Result<void> CatalogueWriter::Private::writeSeal()
{
    auto known = index.digests();
    known.insert(QStringLiteral("entry"), entryTable->digest());
    entryTable.reset();
    known.insert(QStringLiteral("row_order_chunk"), orders.digest());
    const auto digest = contentDigest(*connection, known);
    if (!digest)
        return tl::unexpected(digest.error());
    auto insert = Statement::prepare(*connection, QStringLiteral("INSERT INTO seal VALUES (?1)"));
    if (!insert)
        return tl::unexpected(insert.error());
    return insert->bind(*digest).run();
}

Result<void> CatalogueWriter::Private::moveToTarget()
{
    const auto temporary = connection->path();
    const auto written = connection->number(QStringLiteral("PRAGMA page_count"));
    const auto pageSize = connection->number(QStringLiteral("PRAGMA page_size"));
    connection.reset();
    const auto failed = [&](const QString &reason) {
        QFile::remove(temporary);
        return fail(ErrorCode::CannotWriteFile, target, reason);
    };
    // A full disk can hide behind success: what SQLite says it wrote must be there.
    if (!written || !pageSize || QFileInfo(temporary).size() != *written * *pageSize)
        return failed(QStringLiteral("the file was not written completely"));
    if (!syncPath(nativePath(temporary)))
        return failed(QStringLiteral("the file could not be synced"));
    std::error_code error;
    std::filesystem::rename(nativePath(temporary), nativePath(target), error);
    if (error)
        return failed(QString::fromStdString(error.message()));
    syncPath(nativePath(target).parent_path());
    return {};
}

} // namespace errdex::store
