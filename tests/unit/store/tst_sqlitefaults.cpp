// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "desk.h"
#include "samplecatalogue.h"
#include "sqlitefaults.h"
#include "testfiles.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cellreader.h"
#include "errdex/store/docsetindex.h"
#include "errdex/store/owncatalogue.h"
#include "errdex/store/ownrows.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <functional>

using namespace errdex;
using namespace errdex::test;
using domain::ErrorCode;
using domain::Result;
using store::Catalogue;
using store::Field;
using store::RowSet;
using ::test::content;

namespace {

/// What a call of the catalogue answers, as a text.
using Asked = std::function<Result<QString>(Catalogue &)>;

QString told(const RowSet &rows)
{
    QStringList numbers;
    for (const auto row : rows.values())
        numbers.append(QString::number(row));
    return u'[' + numbers.join(u' ') + u']';
}

QString told(const store::FieldRows &rows)
{
    QString all;
    for (const auto &each : rows)
        all += told(each);
    return all;
}

QString told(const store::NamedRows &rows)
{
    return told(rows.whole) + told(rows.beginning);
}

QString told(const RowSet *rows)
{
    return told(*rows);
}

QString told(const QStringList *texts)
{
    return texts->join(u' ');
}

QString told(const std::vector<store::VocabularyWord> *words)
{
    QString all;
    for (const auto &word : *words)
        all += word.word + QString::number(word.entries) + u' ';
    return all;
}

QString told(const QMap<int, RowSet> *statuses)
{
    QString all;
    for (auto status = statuses->cbegin(); status != statuses->cend(); ++status)
        all += QString::number(status.key()) + told(status.value());
    return all;
}

QString told(const QMap<int, qint64> &counts)
{
    QString all;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        all += QString::number(count.key()) + u':' + QString::number(count.value()) + u' ';
    return all;
}

QString told(const QList<domain::CodeRecord> &records)
{
    QString all;
    for (const auto &record : records) {
        all += record.key().toString() + record.name + record.message.en + record.message.ru + record.description.ru;
        for (const auto &item : record.returnedBy)
            all += item.operation.en;
        for (const auto &attribute : record.attributes)
            all += attribute.key + attribute.text.en + attribute.text.ru;
        all += u'\n';
    }
    return all;
}

QString told(const store::RowTexts &texts)
{
    return texts.name + texts.messages.join(u' ') + texts.descriptions.join(u' ');
}

QString told(const QString &text)
{
    return text;
}

QString told(const Catalogue::Order &order)
{
    return told(RowSet::of(order.rows)) + QString::number(order.rows.front()) + QString::number(order.filled);
}

/// The errors of reading a file, by the code that SQLite ends with.
bool isOfReading(const domain::Error &error, const QString &path)
{
    return error.where == path && !error.detail.isEmpty() &&
           (error.code == ErrorCode::CannotReadFile || error.code == ErrorCode::DamagedCatalogue ||
            error.code == ErrorCode::CannotOpenFile);
}

} // namespace

/// Every call of SQLite fails once, at each place: what was acknowledged is there, nothing else is, and the next call,
/// with nothing in its way, answers as if nothing had happened.
class SqliteFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reading_data();
    void reading();
    void opening();
    void verifying();
    void cells();
    void attributes();
    void ownRows();
    void writingACatalogue();
    void ownCatalogue();
    void docset();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QList<VendorWithRecords> vendors() const;

    QTemporaryDir m_folder;
};

QList<VendorWithRecords> SqliteFaultsTest::vendors() const
{
    auto alpha = vendor(QStringLiteral("alpha"), {QStringLiteral("one"), QStringLiteral("two")});
    alpha.aliases = {QStringLiteral("al")};
    alpha.envelope = {true,
                      QStringLiteral("code"),
                      {},
                      QStringLiteral("error"),
                      {},
                      {QStringLiteral("x")},
                      QStringLiteral("{\n  \"code\": {{code}}\n}")};
    alpha.notes = {{{QStringLiteral("5xx")}, text(QStringLiteral("tell us"))}};
    alpha.footnotes = {{QStringLiteral("*"), text(QStringLiteral("data operations"))}};
    auto full = record(
        QStringLiteral("0x80070005"), QStringLiteral("Token expired, log in"),
        {QStringLiteral("TOKEN_EXPIRED"), 401, 1, 0, QStringLiteral("Токен истёк"), QStringLiteral("Log in again")});
    full.returnedBy = {{text(QStringLiteral("All operations")), QStringLiteral("*")}};
    full.attributes = {{QStringLiteral("cause"), text(QStringLiteral("Clock runs late"))}};
    const auto beta = vendor(QStringLiteral("beta"), {QStringLiteral("all")});
    return {{alpha,
             {full, record(QStringLiteral("9"), QStringLiteral("b"), {QStringLiteral("EXPIRED_TOKEN"), 500}),
              record(QStringLiteral("20"), QStringLiteral("second"), {QStringLiteral("go go"), 0, 0, 2}),
              record(QStringLiteral("20"), QStringLiteral("first"), {{}, 0, 0, 1})}},
            {beta,
             {record(QStringLiteral("ORA-12154"), QStringLiteral("d")),
              record(QStringLiteral("-1"), QStringLiteral("e"))}}};
}

void SqliteFaultsTest::initTestCase()
{
    skipSyncing();
    QVERIFY(m_folder.isValid());
    QVERIFY(writeCatalogue(path("c.sqlite"), vendors()));
}

void SqliteFaultsTest::reading_data()
{
    QTest::addColumn<Asked>("ask");
    const auto row = [](const char *name, auto &&call) {
        QTest::newRow(name) << Asked([call](Catalogue &catalogue) {
            return call(catalogue).transform([](const auto &answer) { return told(answer); });
        });
    };
    row("word", [](Catalogue &c) { return c.rowsWithWord(QStringLiteral("token")); });
    row("prefix", [](Catalogue &c) { return c.rowsWithPrefix(QStringLiteral("to")); });
    row("long prefix", [](Catalogue &c) { return c.rowsWithPrefix(QStringLiteral("token")); });
    row("stem", [](Catalogue &c) { return c.rowsWithStem(QStringLiteral("expir")); });
    row("code form", [](Catalogue &c) { return c.rowsWithCodeForm(QStringLiteral("2147942405")); });
    row("vocabulary", [](Catalogue &c) { return c.vocabulary(); });
    row("codes", [](Catalogue &c) { return c.codes(); });
    row("name pair",
        [](Catalogue &c) { return c.rowsWithNamePair(QStringLiteral("token"), QStringLiteral("expired"), false); });
    row("name pair that goes on",
        [](Catalogue &c) { return c.rowsWithNamePair(QStringLiteral("token"), QStringLiteral("exp"), true); });
    row("name pair by its ending",
        [](Catalogue &c) { return c.rowsWithNamePairEnding(QStringLiteral("ken"), QStringLiteral("expired"), false); });
    row("repeating name", [](Catalogue &c) { return c.rowsWithRepeatingName(); });
    row("name part", [](Catalogue &c) { return c.rowsWithNamePart(QStringLiteral("ken")); });
    row("code part", [](Catalogue &c) { return c.rowsWithCodePart(QStringLiteral("2154")); });
    row("statuses", [](Catalogue &c) { return c.httpStatuses(); });
    row("counts by status", [](Catalogue &c) { return c.countByStatus(RowSet::range(0, 6)); });
    row("records", [](Catalogue &c) {
        const std::vector<quint32> rows{5, 3, 0, 1, 2, 4};
        return c.records(rows);
    });
    row("texts", [](Catalogue &c) { return c.texts(3); });
    row("name", [](Catalogue &c) { return c.name(3); });
    row("phrase", [](Catalogue &c) {
        return c.rowsWithPhrase(RowSet::range(0, 6), Field::Message, {QStringLiteral("token"), QStringLiteral("exp")},
                                true);
    });
    row("records of a code",
        [](Catalogue &c) { return c.recordsOfCode(QStringLiteral("alpha"), QStringLiteral("20")); });
    row("rows of a code", [](Catalogue &c) { return c.rowsOfCode(QStringLiteral("ora-12154")); });
    row("order", [](Catalogue &c) { return c.order(domain::Column::Message, domain::Language::Russian); });
    row("named", [](Catalogue &c) { return c.rowsNamed(QStringLiteral("token"), true); });
    row("message", [](Catalogue &c) { return c.rowsWithMessage(QStringLiteral("token expired, log in")); });
    row("codes between", [](Catalogue &c) { return c.rowsWithCodeBetween(5, 30); });
}

void SqliteFaultsTest::reading()
{
    QFETCH(Asked, ask);
    // A set of two files, so that what joins their answers is there as well.
    const QStringList paths{path("c.sqlite"), path("d.sqlite")};
    QVERIFY(QFile::exists(paths.last()) || writeCatalogue(paths.last(), {vendors().last()}));
    for (const int files : {1, 2}) {
        auto sound = Catalogue::open(paths.first(files));
        QVERIFY(sound);
        const auto expected = ask(**sound);
        QVERIFY(expected && expected->size() > 2);
        QCOMPARE(*ask(**sound), *expected);
        for (int which = 1;; ++which) {
            auto catalogue = Catalogue::open(paths.first(files));
            QVERIFY(catalogue);
            Result<QString> answer;
            bool hasFailed = false;
            {
                const SqliteFaults faults(which, which % 2 ? SQLITE_IOERR : SQLITE_CORRUPT);
                answer = ask(**catalogue);
                hasFailed = faults.hasFailed();
            }
            QCOMPARE(answer.has_value(), !hasFailed);
            if (!hasFailed) {
                QCOMPARE(*answer, *expected);
                QVERIFY(which > 1);
                break;
            }
            QVERIFY2(isOfReading(answer.error(), paths.first()) || isOfReading(answer.error(), paths.last()),
                     qPrintable(answer.error().where + answer.error().detail));
            answer = ask(**catalogue);
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            QCOMPARE(*answer, *expected);
        }
    }
}

void SqliteFaultsTest::opening()
{
    for (int which = 1;; ++which) {
        const SqliteFaults faults(which, SQLITE_IOERR);
        const auto catalogue = Catalogue::open(path("c.sqlite"));
        if (!faults.hasFailed()) {
            QVERIFY(catalogue);
            QCOMPARE((*catalogue)->recordCount(), 6u);
            break;
        }
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.error().where, path("c.sqlite"));
        QVERIFY(catalogue.error().code != ErrorCode::NewerCatalogue);
    }
}

void SqliteFaultsTest::verifying()
{
    auto catalogue = Catalogue::open(path("c.sqlite"));
    QVERIFY(catalogue);
    for (int which = 1;; ++which) {
        const SqliteFaults faults(which, SQLITE_IOERR);
        const auto verified = (*catalogue)->verify();
        QCOMPARE(verified.has_value(), !faults.hasFailed());
        if (verified)
            break;
        QVERIFY(isOfReading(verified.error(), path("c.sqlite")));
    }
}

void SqliteFaultsTest::cells()
{
    auto catalogue = Catalogue::open(path("c.sqlite"));
    QVERIFY(catalogue);
    std::vector<domain::CellSpec> specs;
    for (const auto column : domain::AllColumns)
        specs.push_back({column, domain::Language::Russian, false});
    const auto all = [&]() -> Result<QByteArray> {
        auto reader = store::CellReader::create(**catalogue, specs);
        if (!reader)
            return tl::unexpected(reader.error());
        QByteArray read;
        std::vector<QByteArrayView> texts;
        for (const quint32 row : {0u, 1u, 2u, 3u, 5u, 4u}) {
            if (auto done = (*reader)->read(row, texts); !done)
                return tl::unexpected(done.error());
            for (const auto &text : texts)
                read += text.toByteArray() + '\t';
        }
        return read;
    };
    const auto expected = all();
    QVERIFY(expected && expected->contains("TOKEN_EXPIRED"));
    for (int which = 1;; ++which) {
        const SqliteFaults faults(which, SQLITE_IOERR);
        const auto read = all();
        QCOMPARE(read.has_value(), !faults.hasFailed());
        if (read) {
            QCOMPARE(*read, *expected);
            break;
        }
        QVERIFY(isOfReading(read.error(), path("c.sqlite")));
    }
}

/// What stands in the way of reading them must not look like there were none.
void SqliteFaultsTest::attributes()
{
    auto catalogue = Catalogue::open(path("c.sqlite"));
    QVERIFY(catalogue);
    const auto keys = [&]() -> Result<QStringList> {
        const auto found = (*catalogue)->attributesOf([](quint32) { return true; });
        if (!found)
            return tl::unexpected(found.error());
        QStringList all;
        for (const auto &use : *found)
            all.append(use.key);
        return all;
    };
    const auto expected = keys();
    QVERIFY(expected && !expected->isEmpty());
    for (int which = 1;; ++which) {
        const SqliteFaults faults(which, SQLITE_IOERR);
        const auto read = keys();
        QCOMPARE(read.has_value(), !faults.hasFailed());
        if (read) {
            QCOMPARE(*read, *expected);
            break;
        }
        QVERIFY(isOfReading(read.error(), path("c.sqlite")));
    }
}

void SqliteFaultsTest::ownRows()
{
    auto catalogue = Catalogue::open(path("c.sqlite"));
    QVERIFY(catalogue);
    domain::Notebook notebook;
    const domain::RecordKey key{QStringLiteral("alpha"), QStringLiteral("9"), 0};
    notebook.versions = {{domain::newNoteId(), key, QStringLiteral("ask the team"), {}, 1, {}}};
    const domain::AnnotationBook book(notebook);
    for (int which = 1;; ++which) {
        const SqliteFaults faults(which, SQLITE_IOERR);
        const auto own = store::OwnRows::make(**catalogue, book, {{key, {}, 2}});
        QCOMPARE(own.has_value(), !faults.hasFailed());
        if (own) {
            QCOMPARE((*own)->noted().count(), quint64(1));
            QCOMPARE((*own)->history().size(), size_t(1));
            break;
        }
        QVERIFY(isOfReading(own.error(), path("c.sqlite")));
    }
}

/// The old file stays until the new one is whole, and nothing is left beside it.
void SqliteFaultsTest::writingACatalogue()
{
    const QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("c.sqlite"));
    const auto write = [&]() -> Result<void> {
        auto writer = store::CatalogueWriter::create(target);
        if (!writer)
            return tl::unexpected(writer.error());
        for (const auto &[made, records] : vendors()) {
            if (auto added = (*writer)->addVendor(made, records); !added)
                return added;
        }
        return (*writer)->finish();
    };
    QVERIFY(writeCatalogue(target, {vendors().last()}));
    const auto old = contents(target);
    int which = 1;
    for (;; ++which) {
        Result<void> written;
        bool hasFailed = false;
        {
            const SqliteFaults faults(which, SQLITE_FULL);
            written = write();
            hasFailed = faults.hasFailed();
        }
        QCOMPARE(entries(folder.path()).join(u' '), QStringLiteral("c.sqlite"));
        QCOMPARE(written.has_value(), !hasFailed);
        if (written)
            break;
        QCOMPARE(written.error().code, ErrorCode::CannotWriteFile);
        QCOMPARE(contents(target), old);
    }
    QVERIFY(which > 50);
    auto catalogue = Catalogue::open(target);
    QVERIFY(catalogue && (*catalogue)->verify());
    QCOMPARE((*catalogue)->recordCount(), 6u);
}

void SqliteFaultsTest::ownCatalogue()
{
    domain::OwnVersion entry;
    entry.record = {QStringLiteral("mine"), QStringLiteral("7"), 0};
    entry.content = content(1);
    for (int which = 1;; ++which) {
        const QTemporaryDir folder;
        Result<QString> made;
        bool hasFailed = false;
        {
            const SqliteFaults faults(which, SQLITE_FULL);
            made = store::updateOwnCatalogue(folder.path(), {entry});
            hasFailed = faults.hasFailed();
        }
        if (made)
            QVERIFY(Catalogue::open(*made));
        else
            QCOMPARE(entries(folder.path()).join(u' '), QString());
        if (!hasFailed) {
            QVERIFY(made);
            break;
        }
    }
}

void SqliteFaultsTest::docset()
{
    const QTemporaryDir folder;
    for (int which = 1;; ++which) {
        const auto file = folder.filePath(QString::number(which));
        const SqliteFaults faults(which, SQLITE_FULL);
        const auto written = store::DocsetIndex::create(file).and_then([](auto &&index) -> Result<void> {
            for (const auto *name : {"1001", "1002", "1001"}) {
                if (auto added =
                        index->add(QString::fromLatin1(name), QStringLiteral("Error"), QStringLiteral("a.html#1"));
                    !added)
                    return added;
            }
            return index->finish();
        });
        QCOMPARE(written.has_value(), !faults.hasFailed());
        if (written)
            break;
        QCOMPARE(written.error().code, ErrorCode::CannotWriteFile);
        QCOMPARE(written.error().where, file);
    }
}

QTEST_GUILESS_MAIN(SqliteFaultsTest)
#include "tst_sqlitefaults.moc"
