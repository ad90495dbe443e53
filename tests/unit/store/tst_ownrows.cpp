// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cellreader.h"
#include "errdex/store/ownrows.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using namespace errdex::test;
using domain::Mark;
using domain::OwnVersion;
using domain::RecordKey;
using store::OwnRows;
using store::RowSet;

namespace {

// As they stand in the catalogue: 0 to 4.
const RecordKey One{QStringLiteral("alpha"), QStringLiteral("1"), 0};
const RecordKey TwoFirst{QStringLiteral("alpha"), QStringLiteral("2"), 1};
const RecordKey TwoSecond{QStringLiteral("alpha"), QStringLiteral("2"), 2};
const RecordKey Three{QStringLiteral("alpha"), QStringLiteral("3"), 0};
const RecordKey Beta{QStringLiteral("beta"), QStringLiteral("1"), 0};
const RecordKey Gone{QStringLiteral("alpha"), QStringLiteral("99"), 0};
const RecordKey Foreign{QStringLiteral("absent"), QStringLiteral("1"), 0};

OwnVersion version(OwnVersion::Kind kind, const RecordKey &record, const QString &message, const QString &cause = {})
{
    OwnVersion made;
    made.kind = kind;
    made.record = record;
    made.content.message = {message, {}, domain::TextOrigin::Own};
    if (!cause.isEmpty())
        made.content.attributes = {{QStringLiteral("cause"), {{}, cause, domain::TextOrigin::Own}}};
    made.written = 1;
    return made;
}

QString told(const RowSet &rows)
{
    QStringList all;
    for (const quint32 row : rows.values())
        all.append(QString::number(row));
    return all.join(u' ');
}

} // namespace

/// What a person has said of records, found again by its words, its tags and its kind.
class OwnRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void kindsAreTold();
    void wordsAreFound_data();
    void wordsAreFound();
    void tagsAreFound_data();
    void tagsAreFound();
    void historyHasEachOnce();
    void orphansAreSorted();
    void overlaysAreColumns();
    void nothingSaid();

private:
    std::shared_ptr<const OwnRows> made(const domain::Notebook &notebook, const QList<domain::LookUp> &lookUps = {})
    {
        return OwnRows::make(*m_catalogue, domain::AnnotationBook(notebook), lookUps).value();
    }
    static domain::Notebook everything();

    QTemporaryDir m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;
};

void OwnRowsTest::initTestCase()
{
    const auto path = m_folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("alpha"), {QStringLiteral("all")}),
                                   {record(QStringLiteral("1"), QStringLiteral("a")),
                                    record(QStringLiteral("2"), QStringLiteral("b"), {{}, 0, 0, 1}),
                                    record(QStringLiteral("2"), QStringLiteral("c"), {{}, 0, 0, 2}),
                                    record(QStringLiteral("3"), QStringLiteral("d"))}},
                                  {vendor(QStringLiteral("beta"), {QStringLiteral("all")}),
                                   {record(QStringLiteral("1"), QStringLiteral("e"))}}}));
    m_catalogue = std::move(*store::Catalogue::open(path));
}

domain::Notebook OwnRowsTest::everything()
{
    domain::Notebook notebook;
    notebook.versions = {
        {domain::newNoteId(), One, QStringLiteral("Ask the database team"), {}, 1, {}},
        {domain::newNoteId(), One, QStringLiteral("Перезапустить серверы"), {}, 2, {}},
        {domain::newNoteId(), TwoSecond, QStringLiteral("the team asks the database"), {}, 3, {}},
        {domain::newNoteId(), Gone, QStringLiteral("of a record that went"), {}, 4, {}},
    };
    notebook.marks = {
        {TwoFirst, Mark::Kind::Favourite, {}, {}, true, 1},
        {Foreign, Mark::Kind::Favourite, {}, {}, true, 1},
        {Three, Mark::Kind::Tag, QStringLiteral("Биллинг"), {}, true, 1},
        {Beta, Mark::Kind::Tag, QStringLiteral("билеты"), {}, true, 1},
        {Beta, Mark::Kind::Status, {}, QStringLiteral("known since Monday"), true, 1},
    };
    notebook.own = {
        version(OwnVersion::Kind::Entry, Three, QStringLiteral("entry words")),
        version(OwnVersion::Kind::Entry, {QStringLiteral("mine"), QStringLiteral("7"), 0},
                QStringLiteral("not compiled yet")),
        version(OwnVersion::Kind::Overlay, TwoFirst, QStringLiteral("overlay words"), QStringLiteral("сломан кабель"))};
    return notebook;
}

void OwnRowsTest::kindsAreTold()
{
    const auto own = made(everything());
    QVERIFY(!own->isEmpty());
    QCOMPARE(told(own->favourites()), QStringLiteral("1"));
    QCOMPARE(told(own->noted()), QStringLiteral("0 1 2 3 4"));
    QCOMPARE(told(own->entries()), QStringLiteral("3"));
    QCOMPARE(told(own->texts()), QStringLiteral("1"));
    QVERIFY(own->overlayOf(0).isEmpty());
    const auto overlay = own->overlayOf(1);
    QCOMPARE(overlay.size(), 2);
    QCOMPARE(overlay.at(0).text.en, QStringLiteral("overlay words"));
    QCOMPARE(overlay.at(1).text.ru, QStringLiteral("сломан кабель"));

    // Each alone makes a record one of which something was said, but for being a favourite or one's own.
    for (int which = 0; which < 6; ++which) {
        domain::Notebook one;
        const auto all = everything();
        if (which == 0)
            one.versions = {all.versions.at(0)};
        else if (which == 1)
            one.marks = {all.marks.at(0)};
        else if (which == 2)
            one.marks = {all.marks.at(2)};
        else if (which == 3)
            one.marks = {all.marks.at(4)};
        else if (which == 4)
            one.own = {all.own.at(0)};
        else
            one.own = {all.own.at(2)};
        const auto alone = made(one);
        QVERIFY(!alone->isEmpty());
        QCOMPARE(alone->noted().count(), quint64(which == 1 || which == 4 ? 0 : 1));
        QCOMPARE(alone->favourites().count(), quint64(which == 1 ? 1 : 0));
        QCOMPARE(alone->entries().count(), quint64(which == 4 ? 1 : 0));
        QCOMPARE(alone->texts().count(), quint64(which == 5 ? 1 : 0));
        QVERIFY(alone->orphans().isEmpty());
    }
}

void OwnRowsTest::wordsAreFound_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("phraseThatGoesOn");
    const auto row = [](const char *words, const char *whole, const char *beginning, const char *phrase,
                        const char *goesOn) {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(whole) << QString::fromUtf8(beginning)
                             << QString::fromUtf8(phrase) << QString::fromUtf8(goesOn);
    };
    row("team", "0 2", "0 2", "0 2", "0 2");
    row("ask", "0", "0 2", "0", "0 2");
    row("asks", "2", "2", "2", "2");
    row("database team", "0 2", "0 2", "0", "0");
    row("team database", "0 2", "0 2", "", "");
    row("the database", "0 2", "0 2", "0 2", "0 2");
    row("the dat", "", "0 2", "", "0 2");
    row("team ask", "0", "0 2", "", "2");
    row("серверы", "0", "0", "0", "0");
    row("team серверы", "0", "0", "", "");
    row("overlay words", "1", "1", "1", "1");
    row("кабель", "1", "1", "1", "1");
    row("monday", "4", "4", "4", "4");
    row("биллинг", "3", "3", "3", "3");
    row("бил", "", "3 4", "", "3 4");
    row("entry", "", "", "", "");
    row("nothing", "", "", "", "");
}

void OwnRowsTest::wordsAreFound()
{
    QFETCH(QString, words);
    const auto own = made(everything());
    const auto all = words.split(u' ');
    QTEST(told(own->withWords(all, false)), "whole");
    QTEST(told(own->withWords(all, true)), "beginning");
    QTEST(told(own->withPhrase(all, false)), "phrase");
    QTEST(told(own->withPhrase(all, true)), "phraseThatGoesOn");
}

void OwnRowsTest::tagsAreFound_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("beginning");
    const auto row = [](const char *tag, const char *whole, const char *beginning) {
        QTest::newRow(tag) << QString::fromUtf8(whole) << QString::fromUtf8(beginning);
    };
    row("биллинг", "3", "3");
    row("бил", "", "3 4");
    row("биле", "", "4");
    row("team", "", "");
}

void OwnRowsTest::tagsAreFound()
{
    const auto own = made(everything());
    const auto tag = QString::fromUtf8(QTest::currentDataTag());
    QTEST(told(own->tagged(tag, true)), "whole");
    QTEST(told(own->tagged(tag, false)), "beginning");
    // Another form of a word of a note.
    QCOMPARE(told(own->withStem(QStringLiteral("сервер"))), QStringLiteral("0"));
}

void OwnRowsTest::historyHasEachOnce()
{
    const auto own =
        made({}, {{Beta, {}, 9}, {One, {}, 8}, {Gone, {}, 7}, {Beta, {}, 6}, {TwoSecond, {}, 5}, {One, {}, 4}});
    QCOMPARE(own->history(), (std::vector<quint32>{4, 0, 2}));
    QVERIFY(!own->isEmpty());
    QVERIFY(own->orphans().isEmpty());
}

/// Of what something was said and what the catalogue does not have; an entry of one's own is missing only until it is
/// compiled.
void OwnRowsTest::orphansAreSorted()
{
    const auto own = made(everything());
    QCOMPARE(own->orphans(), (QList<RecordKey>{Foreign, Gone}));
    domain::Notebook lost;
    for (int i = 0; i < 20; ++i)
        lost.marks.append(
            {{QStringLiteral("lost"), QString::number(99 - i), 0}, Mark::Kind::Favourite, {}, {}, true, 1});
    const auto orphans = made(lost)->orphans();
    QCOMPARE(orphans.size(), 20);
    for (qsizetype i = 1; i < orphans.size(); ++i)
        QVERIFY(orphans.at(i - 1).toString() < orphans.at(i).toString());
    QVERIFY(!made(lost)->isEmpty());
}

/// Texts beside the vendors' are attributes of their records for whoever reads them.
void OwnRowsTest::overlaysAreColumns()
{
    const auto own = made(everything());
    m_catalogue->setOwnRows(own);
    const auto overlay = own->overlayOf(1);
    QCOMPARE(overlay.size(), 2);
    const auto keys = [&](const std::function<bool(quint32)> &isWanted) {
        QStringList all;
        const auto uses = m_catalogue->attributesOf(isWanted);
        for (const auto &use : *uses)
            all.append(use.key + (use.isEnglish ? QStringLiteral(" en") : QString()) +
                       (use.isRussian ? QStringLiteral(" ru") : QString()));
        return all;
    };
    const QStringList wanted{overlay.at(0).key + QStringLiteral(" en"), overlay.at(1).key + QStringLiteral(" ru")};
    QCOMPARE(keys([](quint32) { return true; }), wanted);
    QCOMPARE(keys([](quint32 row) { return row == 1; }), wanted);
    QCOMPARE(keys([](quint32 row) { return row != 1; }), QStringList());
    auto reader = store::CellReader::create(
        *m_catalogue,
        std::vector<domain::CellSpec>{{domain::Column::Code},
                                      {domain::Column::Code, domain::Language::English, true, overlay.at(0).key},
                                      {domain::Column::Code, domain::Language::Russian, true, overlay.at(1).key}});
    QVERIFY(reader);
    std::vector<QByteArrayView> texts;
    for (quint32 row = 0; row < 5; ++row) {
        QVERIFY((*reader)->read(row, texts));
        QCOMPARE(texts.at(1), row == 1 ? QByteArrayView("overlay words") : QByteArrayView());
        QCOMPARE(texts.at(2), row == 1 ? QByteArrayView("сломан кабель") : QByteArrayView());
        const auto records = m_catalogue->records(std::span(&row, 1));
        QVERIFY(records);
        QCOMPARE(records->first().attributes, row == 1 ? overlay : QList<domain::Attribute>());
    }
    m_catalogue->setOwnRows(nullptr);
    QVERIFY(keys([](quint32) { return true; }).isEmpty());
    QVERIFY((*reader)->read(1, texts));
    QCOMPARE(texts.at(1), QByteArrayView());
}

void OwnRowsTest::nothingSaid()
{
    const auto own = made({});
    QVERIFY(own->isEmpty());
    QVERIFY(own->favourites().isEmpty());
    QVERIFY(own->withWords({}, true).isEmpty());
    QVERIFY(own->withPhrase({QStringLiteral("a")}, true).isEmpty());
}

QTEST_GUILESS_MAIN(OwnRowsTest)
#include "tst_ownrows.moc"
