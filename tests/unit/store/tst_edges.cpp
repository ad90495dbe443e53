// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "rawsqlite.h"
#include "samplecatalogue.h"
#include "sqlitefaults.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cellreader.h"
#include "errdex/store/ownrows.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using namespace errdex::test;
using domain::Column;
using domain::ErrorCode;
using domain::Language;
using store::Catalogue;
using store::RowSet;

/// What a catalogue says to questions at its edges, and when SQLite fails.
class EdgesOfCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsThatAreNotThere();
    void failuresAreTold_data();
    void failuresAreTold();
    void failuresOfShortFilesAreTold();
    void manyStatuses_data();
    void manyStatuses();
    void codesOfOtherCase();
    void codesInNaturalOrder();
    void formsOfCodes_data();
    void formsOfCodes();
    void messagesOfManyRecords();
    void namesThatRepeat();
    void attributesAreNobodysOwn();
    void outdated_data();
    void outdated();
    void filesThatAreNone();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void EdgesOfCatalogueTest::initTestCase()
{
    skipSyncing();
    QVERIFY(m_folder.isValid());
    QVERIFY(
        writeCatalogue(path(QStringLiteral("small.sqlite")),
                       {{vendor(QStringLiteral("s"), {QStringLiteral("all")}),
                         {record(QStringLiteral("E1"), QStringLiteral("a"), {QStringLiteral("GO_STOP"), 400}),
                          record(QStringLiteral("e1"), QStringLiteral("b"), {QStringLiteral("GO_GO"), 0}),
                          record(QStringLiteral("Z9"), QStringLiteral("c"), {QStringLiteral("STOP GO STOP"), 0})}}}));
}

/// Behind the last row, in one file and in a set: a mistake of the caller, told as such.
void EdgesOfCatalogueTest::rowsThatAreNotThere()
{
    const auto second = path(QStringLiteral("second.sqlite"));
    QVERIFY(writeCatalogue(second, {{vendor(QStringLiteral("t"), {QStringLiteral("all")}),
                                     {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    for (const auto &paths : {QStringList{path(QStringLiteral("small.sqlite"))},
                              QStringList{path(QStringLiteral("small.sqlite")), second}}) {
        const auto catalogue = Catalogue::open(paths);
        QVERIFY(catalogue);
        const quint32 end = (*catalogue)->recordCount();
        const std::vector<quint32> last{end - 1};
        const std::vector<quint32> behind{end - 1, end};
        QVERIFY((*catalogue)->records(last) && (*catalogue)->texts(end - 1) && (*catalogue)->name(end - 1));
        const auto verify = [&](const auto &answer) {
            QVERIFY(!answer);
            const bool isSingle = paths.size() == 1 && answer.error().code == ErrorCode::DamagedCatalogue;
            QVERIFY(isSingle || answer.error().code == ErrorCode::Internal);
            QVERIFY2(answer.error().detail.contains(QString::number(end)), qPrintable(answer.error().detail));
        };
        verify((*catalogue)->records(behind));
        verify((*catalogue)->texts(end));
        verify((*catalogue)->name(end));
        auto reader = store::CellReader::create(**catalogue, std::vector<domain::CellSpec>{{Column::Code}});
        std::vector<QByteArrayView> texts;
        QVERIFY((*reader)->read(end - 1, texts));
        verify((*reader)->read(end, texts));
    }
}

void EdgesOfCatalogueTest::failuresAreTold_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, int answer, ErrorCode code) { QTest::newRow(name) << answer << code; };
    row("cannot be read", SQLITE_IOERR, ErrorCode::CannotReadFile);
    row("cannot be read, in detail", SQLITE_IOERR_READ, ErrorCode::CannotReadFile);
    row("full", SQLITE_FULL, ErrorCode::CannotWriteFile);
    row("for reading only", SQLITE_READONLY, ErrorCode::CannotWriteFile);
    row("cannot be opened", SQLITE_CANTOPEN, ErrorCode::CannotOpenFile);
    row("not permitted", SQLITE_PERM, ErrorCode::CannotOpenFile);
    row("busy", SQLITE_BUSY, ErrorCode::FileInUse);
    row("busy, in detail", SQLITE_BUSY_SNAPSHOT, ErrorCode::FileInUse);
    row("locked", SQLITE_LOCKED, ErrorCode::FileInUse);
    row("no database", SQLITE_NOTADB, ErrorCode::NotACatalogue);
    row("damaged", SQLITE_CORRUPT, ErrorCode::DamagedCatalogue);
    row("anything else", SQLITE_MISUSE, ErrorCode::DamagedCatalogue);
    row("interrupted", SQLITE_INTERRUPT, ErrorCode::Cancelled);
}

void EdgesOfCatalogueTest::failuresAreTold()
{
    QFETCH(int, answer);
    const auto catalogue = Catalogue::open(path(QStringLiteral("small.sqlite")));
    QVERIFY(catalogue);
    const SqliteFaults faults(1, answer);
    const auto found = (*catalogue)->rowsWithWord(QStringLiteral("go"));
    QVERIFY(!found);
    QTEST(found.error().code, "code");
    const bool isCancelled = found.error().code == ErrorCode::Cancelled;
    QCOMPARE(found.error().where, isCancelled ? QString() : path(QStringLiteral("small.sqlite")));
    QCOMPARE(found.error().detail, isCancelled ? QString() : QString::fromLatin1(sqlite3_errstr(answer)));
}

/// A short file is put into the order of a long one by looking rows up: each of these may fail.
void EdgesOfCatalogueTest::failuresOfShortFilesAreTold()
{
    QList<domain::CodeRecord> records;
    for (quint32 i = 0; i < 200; ++i)
        records.append(record(QString::number(i), QStringLiteral("text %1").arg(i * 7 % 200)));
    const auto large = path(QStringLiteral("large.sqlite"));
    QVERIFY(writeCatalogue(large, {{vendor(QStringLiteral("l"), {QStringLiteral("all")}), records}}));
    const auto small = path(QStringLiteral("small.sqlite"));
    for (const auto *begin : {"SELECT iif(message_en", "SELECT filled", "SELECT ids"}) {
        for (int which = 1;; ++which) {
            const auto catalogue = Catalogue::open(QStringList{large, small});
            QVERIFY(catalogue);
            const SqliteFaults faults(which, SQLITE_CORRUPT, begin);
            const auto order = (*catalogue)->order(Column::Message, Language::English);
            QCOMPARE(order.has_value(), !faults.hasFailed());
            if (order) {
                QVERIFY(which > 2);
                QCOMPARE(order->filled, 203U);
                break;
            }
            QCOMPARE(order.error().code, ErrorCode::DamagedCatalogue);
        }
    }
}

void EdgesOfCatalogueTest::manyStatuses_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 255, 256, 257, 400})
        QTest::addRow("%d", count) << count;
}

/// However many there are, each is counted.
void EdgesOfCatalogueTest::manyStatuses()
{
    QFETCH(int, count);
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 3 * count; ++i)
        records.append(record(QString::number(i), QStringLiteral("a"), {{}, 1 + i % count}));
    QVERIFY(writeCatalogue(path(QStringLiteral("statuses.sqlite")),
                           {{vendor(QStringLiteral("s"), {QStringLiteral("all")}), records}}));
    const auto catalogue = Catalogue::open(path(QStringLiteral("statuses.sqlite")));
    QVERIFY(catalogue);
    // Those of the last two rounds but one.
    const auto counts = (*catalogue)->countByStatus(RowSet::range(quint32(count), quint32(3 * count - 1)));
    QVERIFY(counts);
    QCOMPARE(counts->size(), count);
    for (int status = 1; status <= count; ++status)
        QCOMPARE(counts->value(status), status == count ? 1 : 2);
}

void EdgesOfCatalogueTest::codesOfOtherCase()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("small.sqlite")));
    QVERIFY(catalogue);
    const auto messages = [&](const char *code) {
        QStringList found;
        const auto records = (*catalogue)->recordsOfCode(QStringLiteral("s"), QString::fromLatin1(code));
        for (const auto &one : *records)
            found.append(one.message.en);
        return found.join(u' ');
    };
    QCOMPARE(messages("E1"), QStringLiteral("a"));
    QCOMPARE(messages("e1"), QStringLiteral("b"));
    QCOMPARE(messages("z9"), QStringLiteral("c"));
    QCOMPARE(messages("Z9"), QStringLiteral("c"));
    QCOMPARE(messages("9"), QString());
    // Nothing said is as if there were nobody.
    (*catalogue)->setOwnRows(std::make_shared<store::OwnRows>());
    QVERIFY(!(*catalogue)->ownRows());
}

/// The order of codes is that in which their records stand, whatever the codes look like.
void EdgesOfCatalogueTest::codesInNaturalOrder()
{
    const QString digits(126, u'7');
    const QString letters(97, u'x');
    QStringList codes{QStringLiteral("0"),    QStringLiteral("00"),   QStringLiteral("1"),    QStringLiteral("01"),
                      QStringLiteral("001"),  QStringLiteral("1a"),   QStringLiteral("2"),    QStringLiteral("10"),
                      QStringLiteral("010"),  QStringLiteral("a"),    QStringLiteral("a0"),   QStringLiteral("a00"),
                      QStringLiteral("a1"),   QStringLiteral("a01"),  QStringLiteral("a1b2"), QStringLiteral("a1b10"),
                      QStringLiteral("A1b3"), QStringLiteral("-1"),   QStringLiteral("-10"),  QStringLiteral("/"),
                      QStringLiteral(":"),    QStringLiteral("Ё1"),   QStringLiteral("ё2"),   QStringLiteral("é"),
                      QStringLiteral("E-1"),  QStringLiteral("E-10"), QStringLiteral("E-9"),  QStringLiteral("e-09"),
                      QStringLiteral("a b"),  QStringLiteral("a-b"),  QStringLiteral("a_b")};
    // As long as can be told.
    for (const auto *tail : {"", "7", "8", "a"})
        codes.append(digits + QString::fromLatin1(tail));
    for (const auto *tail : {"", "x", "a", "z", "aa"})
        codes.append(letters + QString::fromLatin1(tail));
    QList<domain::CodeRecord> records;
    for (const auto &code : std::as_const(codes))
        records.append(record(code, QStringLiteral("a")));
    const auto made = path(QStringLiteral("codes.sqlite"));
    QVERIFY(writeCatalogue(made, {{vendor(QStringLiteral("c"), {QStringLiteral("all")}), records}}));
    const auto catalogue = Catalogue::open(made);
    QVERIFY(catalogue);
    const auto order = (*catalogue)->order(Column::Code, Language::English);
    QVERIFY(order);
    QCOMPARE(order->filled, quint32(codes.size()));
    for (quint32 row = 0; row < order->rows.size(); ++row) {
        if (order->rows[row] != row)
            QFAIL(qPrintable((*catalogue)->records(std::vector<quint32>{row})->first().code));
    }
}

void EdgesOfCatalogueTest::formsOfCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *form, const char *code, bool isFound) {
        QTest::newRow(form) << QString::fromUtf8(code) << isFound;
    };
    row("2147942405", "0x80070005", true);
    // That is one number with the one above, which whoever asks writes so.
    row("-2147024891", "0x80070005", false);
    row("e1", "E01", true);
    row("1", "E01", true);
    row("e01", "E01", false);
    row("ora12154", "ORA-12154", true);
    // In Cyrillic letters that look like Latin ones, which people type.
    row("e02", "Е02", true);
    row("e2", "Е02", true);
    row("2", "Е02", true);
    row("е02", "Е02", false);
    row("ж03", "Ж03", false);
    row("", "Ж03", false);
}

/// Another writing of a code finds it; the one that it has is a word of the index and no form.
void EdgesOfCatalogueTest::formsOfCodes()
{
    QFETCH(QString, code);
    const auto made = path(QStringLiteral("forms.sqlite"));
    QVERIFY(writeCatalogue(
        made, {{vendor(QStringLiteral("f"), {QStringLiteral("all")}),
                {record(QStringLiteral("777"), QStringLiteral("a")), record(code, QStringLiteral("b"))}}}));
    const auto catalogue = Catalogue::open(made);
    QVERIFY(catalogue);
    const auto found = (*catalogue)->rowsWithCodeForm(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(found);
    QStringList codes;
    const auto records = (*catalogue)->records(found->values());
    for (const auto &one : *records)
        codes.append(one.code);
    QFETCH(bool, isFound);
    QCOMPARE(codes, isFound ? QStringList{code} : QStringList());
}

/// Messages are found whole, without what stands at their end, and of those that many records have the first 200.
void EdgesOfCatalogueTest::messagesOfManyRecords()
{
    QList<domain::CodeRecord> records;
    const auto add = [&records](const QString &english, const QString &russian) {
        records.append(record(QString::number(records.size()), english));
        records.last().message.ru = russian;
    };
    for (int i = 0; i < 250; ++i)
        add(QStringLiteral("Same thing"), QStringLiteral("то же %1").arg(i));
    for (int i = 0; i < 200; ++i)
        add(QStringLiteral("Same."), QStringLiteral("х"));
    // Alike as far as the order tells.
    const QString beginning(70, u'q');
    for (const auto *tail : {"a", "", "b", "a."})
        add(beginning + QString::fromLatin1(tail), {});
    add({}, {});
    records.last().description = text(QStringLiteral("Told"));
    const auto made = path(QStringLiteral("messages.sqlite"));
    QVERIFY(writeCatalogue(made, {{vendor(QStringLiteral("m"), {QStringLiteral("all")}), records}}));
    const auto catalogue = Catalogue::open(made);
    QVERIFY(catalogue);
    const auto found = [&](const QString &message) { return (*catalogue)->rowsWithMessage(message)->values(); };
    for (const auto *message : {"same thing", "same", "same.", "same!? "})
        QCOMPARE(found(QString::fromLatin1(message)).size(), size_t(200));
    QCOMPARE(found(QStringLiteral("то же 7")), std::vector<quint32>{7});
    for (const auto *message : {"то же", "sam", "!"})
        QCOMPARE(found(QString::fromUtf8(message)), std::vector<quint32>());
    QCOMPARE(found(beginning), std::vector<quint32>{451});
    QCOMPARE(found(beginning + u'a'), (std::vector<quint32>{450, 453}));
    QCOMPARE(found(beginning + u'b'), std::vector<quint32>{452});
    QCOMPARE(found(beginning + u'c'), std::vector<quint32>());
    QCOMPARE(found(QStringLiteral("told")), std::vector<quint32>{454});
    QCOMPARE(found(QStringLiteral("ru told")), std::vector<quint32>{454});
}

void EdgesOfCatalogueTest::namesThatRepeat()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("small.sqlite")));
    QVERIFY(catalogue);
    std::vector<quint32> repeating;
    for (quint32 row = 0; row < 3; ++row) {
        if (*(*catalogue)->name(row) != u"GO_STOP")
            repeating.push_back(row);
    }
    QCOMPARE((*(*catalogue)->rowsWithRepeatingName())->values(), repeating);
    // Those of every file.
    const auto other = path(QStringLiteral("repeating.sqlite"));
    QVERIFY(writeCatalogue(other, {{vendor(QStringLiteral("r"), {QStringLiteral("all")}),
                                    {record(QStringLiteral("1"), QStringLiteral("a"), {QStringLiteral("NO_NO")})}}}));
    const auto set = Catalogue::open(QStringList{path(QStringLiteral("small.sqlite")), other});
    QVERIFY(set);
    repeating.push_back(3);
    for (int twice = 0; twice < 2; ++twice)
        QCOMPARE((*(*set)->rowsWithRepeatingName())->values(), repeating);
}

/// A file that says it had texts of one's own has none: they are in no file.
void EdgesOfCatalogueTest::attributesAreNobodysOwn()
{
    auto one = record(QStringLiteral("1"), QStringLiteral("a"));
    one.attributes = {{QStringLiteral("own-action"), text(QStringLiteral("call us"))},
                      {QStringLiteral("action"), text(QStringLiteral("wait"))}};
    const auto made = path(QStringLiteral("own.sqlite"));
    QVERIFY(writeCatalogue(made, {{vendor(QStringLiteral("o"), {QStringLiteral("all")}), {one}}}));
    const auto catalogue = Catalogue::open(made);
    QVERIFY(catalogue);
    auto reader = store::CellReader::create(
        **catalogue,
        std::vector<domain::CellSpec>{{Column::Code, Language::English, true, QStringLiteral("own-action")},
                                      {Column::Code, Language::English, true, QStringLiteral("action")}});
    QVERIFY(reader);
    std::vector<QByteArrayView> texts;
    QVERIFY((*reader)->read(0, texts));
    QCOMPARE(texts.at(0), QByteArrayView());
    QCOMPARE(texts.at(1), QByteArrayView("wait"));
}

void EdgesOfCatalogueTest::outdated_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isOutdated");
    QTest::newRow("of today") << QByteArray("SELECT 1") << qint64(-1) << false;
    QTest::newRow("older") << QByteArray("PRAGMA user_version=6") << qint64(-1) << true;
    QTest::newRow("much older") << QByteArray("PRAGMA user_version=1") << qint64(-1) << true;
    QTest::newRow("newer") << QByteArray("PRAGMA user_version=8") << qint64(-1) << false;
    QTest::newRow("of another program") << QByteArray("PRAGMA user_version=1; PRAGMA application_id=7") << qint64(-1)
                                        << false;
    QTest::newRow("just long enough") << QByteArray("PRAGMA user_version=6") << qint64(72) << true;
    QTest::newRow("too short") << QByteArray("PRAGMA user_version=6") << qint64(71) << false;
    QTest::newRow("empty") << QByteArray("PRAGMA user_version=6") << qint64(0) << false;
}

void EdgesOfCatalogueTest::outdated()
{
    QFETCH(QByteArray, change);
    QFETCH(qint64, size);
    const auto file = path(QStringLiteral("outdated.sqlite"));
    QFile::remove(file);
    QVERIFY(QFile::copy(path(QStringLiteral("small.sqlite")), file));
    QVERIFY(runSql(file, change));
    if (size >= 0)
        QVERIFY(QFile::resize(file, size));
    QTEST(Catalogue::isOutdated(file), "isOutdated");
    QVERIFY(!Catalogue::isOutdated(path(QStringLiteral("none.sqlite"))));
    const auto opened = Catalogue::open(file);
    const bool isNewer = QByteArray(QTest::currentDataTag()) == "newer";
    QCOMPARE(opened.has_value(), QByteArray(QTest::currentDataTag()) == "of today");
    if (!opened && size < 0)
        QCOMPARE(opened.error().code, isNewer ? ErrorCode::NewerCatalogue : ErrorCode::NotACatalogue);
}

void EdgesOfCatalogueTest::filesThatAreNone()
{
    const auto none = Catalogue::open(QStringList());
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Internal);
    const auto missing = Catalogue::open(path(QStringLiteral("none.sqlite")));
    QCOMPARE(missing.error().detail, QStringLiteral("No such file"));
    const auto folder = Catalogue::open(m_folder.path());
    QCOMPARE(folder.error().detail, QStringLiteral("Not a regular file"));
    QCOMPARE(folder.error().where, m_folder.path());
}

QTEST_GUILESS_MAIN(EdgesOfCatalogueTest)
#include "tst_edges.moc"
