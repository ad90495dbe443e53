// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "desk.h"
#include "rawsqlite.h"

#include <QDateTime>
#include <QtTest>

using namespace errdex;
using namespace ::test;
using domain::ErrorCode;
using domain::Mark;
using domain::Notebook;
using domain::NoteVersion;
using domain::OwnVersion;
using errdex::test::runSql;
using store::MergeResult;
using store::UserDatabase;

namespace {

const QString Id(32, u'a');

NoteVersion note(const QString &text, qint64 written, const QStringList &replaces = {})
{
    return {Id, Planfix, text, QStringLiteral("Анна"), written, replaces};
}

OwnVersion own(int number, qint64 written, const QStringList &replaces = {})
{
    OwnVersion made;
    made.record = Telerik;
    if (number > 0)
        made.content = content(number);
    made.written = written;
    made.replaces = replaces;
    return made;
}

QString told(const MergeResult &result)
{
    QStringList parts;
    const auto add = [&parts](const char *name, int count) {
        if (count != 0)
            parts.append(QLatin1String(name) + u' ' + QString::number(count));
    };
    add("new", result.newNotes);
    add("changed", result.changedNotes);
    add("removed", result.removedNotes);
    add("disputed", result.disputedNotes);
    add("own new", result.newOwn);
    add("own changed", result.changedOwn);
    add("own removed", result.removedOwn);
    add("own disputed", result.disputedOwn);
    add("marks", result.changedMarks);
    return parts.join(QStringLiteral(", "));
}

} // namespace

/// What others have written, what is told of it, and what is kept of what was looked at.
class UserMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { errdex::test::skipSyncing(); }
    void mergesAreCounted_data();
    void mergesAreCounted();
    void clockThatWentBack();
    void versionsNameAllBeforeThem();
    void strangeTextsAreWritable();
    void changesOfOthersAreSeen();
    void lookUpsAreKept();
    void choices();
    void longestOwnText_data();
    void longestOwnText();
    void ownTextsAreTidied();
    void removedTextsComeAlong();
    void wrongUse();
};

void UserMergeTest::mergesAreCounted_data()
{
    QTest::addColumn<Notebook>("before");
    QTest::addColumn<Notebook>("other");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const Notebook &before, const Notebook &other, const char *said) {
        QTest::newRow(name) << before << other << QString::fromLatin1(said);
    };
    const auto first = note(QStringLiteral("one"), 10);
    const auto second = note(QStringLiteral("two"), 20, {first.id()});
    const auto third = note(QStringLiteral("three"), 20, {first.id()});
    const auto removal = note({}, 30, {first.id()});
    row("nothing", {}, {}, "");
    row("a note", {}, {{first}, {}, {}}, "new 1");
    row("the same note", {{first}, {}, {}}, {{first}, {}, {}}, "");
    row("its next version", {{first}, {}, {}}, {{second}, {}, {}}, "changed 1");
    row("a version of before", {{second}, {}, {}}, {{first}, {}, {}}, "");
    row("removed", {{first}, {}, {}}, {{removal}, {}, {}}, "removed 1");
    row("removed before it came", {}, {{removal}, {}, {}}, "");
    row("written again", {{removal}, {}, {}}, {{note(QStringLiteral("x"), 40, {removal.id(), first.id()})}, {}, {}},
        "new 1");
    row("two versions apart", {{second}, {}, {}}, {{third}, {}, {}}, "disputed 1");
    row("two versions at once", {}, {{second, third}, {}, {}}, "disputed 1");
    row("chosen", {{second, third}, {}, {}},
        {{note(QStringLiteral("x"), 40, {second.id(), third.id(), first.id()})}, {}, {}}, "changed 1");
    auto two = first;
    two.note = QString(32, u'b');
    row("two notes", {}, {{first, two}, {}, {}}, "new 2");
    const auto ownFirst = own(1, 10);
    const auto ownSecond = own(2, 20, {ownFirst.id()});
    row("an entry", {}, {{}, {}, {}, {ownFirst}}, "own new 1");
    row("the same entry", {{}, {}, {}, {ownFirst}}, {{}, {}, {}, {ownFirst}}, "");
    row("its next version", {{}, {}, {}, {ownFirst}}, {{}, {}, {}, {ownSecond}}, "own changed 1");
    row("an entry removed", {{}, {}, {}, {ownFirst}}, {{}, {}, {}, {own(0, 30, {ownFirst.id()})}}, "own removed 1");
    row("an entry apart", {{}, {}, {}, {ownFirst}}, {{}, {}, {}, {own(3, 15)}}, "own disputed 1");
    const Mark set{Planfix, Mark::Kind::Status, {}, QStringLiteral("known"), true, 10};
    auto unset = set;
    unset.isSet = false;
    unset.changed = 20;
    auto other = set;
    other.content = QStringLiteral("mended");
    other.changed = 20;
    auto later = set;
    later.changed = 30;
    row("a mark", {}, {{}, {set}, {}}, "marks 1");
    row("the same mark", {{}, {set}, {}}, {{}, {set}, {}}, "");
    row("the same mark later", {{}, {set}, {}}, {{}, {later}, {}}, "");
    row("taken back", {{}, {set}, {}}, {{}, {unset}, {}}, "marks 1");
    row("never set", {}, {{}, {unset}, {}}, "");
    row("set of before", {{}, {unset}, {}}, {{}, {set}, {}}, "");
    row("another content", {{}, {set}, {}}, {{}, {other}, {}}, "marks 1");
    row("a search", {}, {{}, {}, {{QStringLiteral("s"), QStringLiteral("q"), 10}}}, "marks 1");
    row("a removed search", {}, {{}, {}, {{QStringLiteral("s"), {}, 10}}}, "");
    const Notebook search{{}, {}, {{QStringLiteral("s"), QStringLiteral("q"), 10}}};
    row("the same search", search, search, "");
    row("another query", search, {{}, {}, {{QStringLiteral("s"), QStringLiteral("r"), 11}}}, "marks 1");
    row("a query of before", search, {{}, {}, {{QStringLiteral("s"), QStringLiteral("r"), 9}}}, "");
    row("a search removed", search, {{}, {}, {{QStringLiteral("s"), {}, 11}}}, "marks 1");
}

void UserMergeTest::mergesAreCounted()
{
    QFETCH(Notebook, before);
    QFETCH(Notebook, other);
    Desk desk;
    QVERIFY(desk.data->merge(before));
    const auto result = desk.data->merge(other);
    QVERIFY(result);
    QTEST(told(*result), "said");
    QCOMPARE(result->isNothing(), told(*result).isEmpty());
    QVERIFY(desk.data->merge(other)->isNothing());
}

/// What is written later is later, whatever the clock says.
void UserMergeTest::clockThatWentBack()
{
    const qint64 future = QDateTime::currentMSecsSinceEpoch() + 1'000'000'000;
    Desk desk;
    const Mark mark{Planfix, Mark::Kind::Tag, QStringLiteral("t"), {}, true, future};
    QVERIFY(desk.data->merge({{note(QStringLiteral("one"), future)},
                              {mark},
                              {{QStringLiteral("s"), QStringLiteral("q"), future}},
                              {own(1, future)}}));
    const auto next = desk.data->writeNote(Id, Planfix, QStringLiteral("two"), {});
    QVERIFY(next);
    QCOMPARE(next->written, future + 1);
    auto taken = mark;
    taken.isSet = false;
    QVERIFY(desk.data->setMark(taken));
    QVERIFY(desk.data->saveSearch(QStringLiteral("s"), QStringLiteral("r")));
    const auto written = desk.data->writeOwn({OwnVersion::Kind::Entry, Telerik, content(2), {}}, {});
    QVERIFY(written);
    QCOMPARE(written->written, future + 1);
    const auto book = *desk.data->notebook();
    QCOMPARE(book.marks, QList<Mark>{(Mark{Planfix, Mark::Kind::Tag, QStringLiteral("t"), {}, false, future + 1})});
    QCOMPARE(book.searches.first(), (domain::SavedSearch{QStringLiteral("s"), QStringLiteral("r"), future + 1}));
    // With the clock as it should be the time is that of now.
    const auto now = QDateTime::currentMSecsSinceEpoch();
    const auto fresh = desk.data->writeNote({}, Planfix, QStringLiteral("fresh"), {});
    QVERIFY(fresh->written >= now && fresh->written < now + 100'000);
}

void UserMergeTest::versionsNameAllBeforeThem()
{
    Desk desk;
    const auto first = desk.data->writeNote({}, Planfix, QStringLiteral("1"), {});
    const auto second = desk.data->writeNote(first->note, Planfix, QStringLiteral("2"), {});
    const auto third = desk.data->writeNote(first->note, Planfix, QStringLiteral("3"), {});
    QVERIFY(first && second && third);
    QCOMPARE(second->note, first->note);
    QCOMPARE(first->replaces, QStringList());
    QCOMPARE(second->replaces, QStringList{first->id()});
    QStringList both{first->id(), second->id()};
    both.sort();
    QCOMPARE(third->replaces, both);
    QCOMPARE(desk.data->notebook()->versions, QList<NoteVersion>{*third});
    const auto entry = desk.data->writeOwn({OwnVersion::Kind::Entry, Telerik, content(1), {}}, {});
    const auto changed = desk.data->writeOwn({OwnVersion::Kind::Entry, Telerik, content(2), {}}, {});
    const auto removed = desk.data->writeOwn({OwnVersion::Kind::Entry, Telerik, {}, {}}, {});
    QVERIFY(entry && changed && removed);
    QCOMPARE(changed->replaces, QStringList{entry->id()});
    both = {entry->id(), changed->id()};
    both.sort();
    QCOMPARE(removed->replaces, both);
    QCOMPARE(desk.data->notebook()->own, QList<OwnVersion>{*removed});
}

/// What a file cannot hold is replaced, wherever it stands.
void UserMergeTest::strangeTextsAreWritable()
{
    const QString strange = QString(QStringLiteral("a")) + QChar(u'\0') + QChar(0xd800) + u'z';
    const QString kept = QStringLiteral("a\ufffd?z");
    Desk desk;
    const auto written = desk.data->writeNote({}, Planfix, strange, strange);
    QVERIFY(written);
    QCOMPARE(written->text, kept);
    QCOMPARE(written->author, kept);
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Tag, strange, strange, true, 0}));
    QVERIFY(desk.data->saveSearch(strange, strange));
    QVERIFY(desk.data->setValue(UserDatabase::authorName(), strange));
    QVERIFY(desk.data->addLookUp({Planfix, strange, 1}));
    auto draft = content(1);
    for (auto *part : {&draft.vendorName, &draft.categoryId, &draft.categoryName, &draft.name, &draft.message.en,
                       &draft.message.ru, &draft.description.en, &draft.description.ru})
        *part = strange;
    draft.attributes = {{strange, {strange, strange, domain::TextOrigin::Own}}};
    const auto own = desk.data->writeOwn({OwnVersion::Kind::Entry, {strange, strange, 1}, draft, {}}, strange);
    QVERIFY(own);
    QVERIFY(desk.open());
    QVERIFY(desk.data->state().movedAside.isEmpty());
    const auto book = *desk.data->notebook();
    QCOMPARE(book.versions, QList<NoteVersion>{*written});
    QCOMPARE(book.marks.first().value, kept);
    QCOMPARE(book.marks.first().content, kept);
    QCOMPARE(book.searches.first().name, kept);
    QCOMPARE(book.searches.first().query, kept);
    QCOMPARE(*desk.data->value(UserDatabase::authorName()), kept);
    QCOMPARE(desk.data->lookUps(1)->first().query, kept);
    QCOMPARE(book.own, QList<OwnVersion>{*own});
    const auto &told = book.own.first();
    QCOMPARE(told.record, (domain::RecordKey{kept, kept, 1}));
    QCOMPARE(told.author, kept);
    for (const auto &part :
         {told.content.vendorName, told.content.categoryId, told.content.categoryName, told.content.name,
          told.content.message.en, told.content.message.ru, told.content.description.en, told.content.description.ru,
          told.content.attributes.at(0).key, told.content.attributes.at(0).text.en,
          told.content.attributes.at(0).text.ru})
        QCOMPARE(part, kept);
}

void UserMergeTest::changesOfOthersAreSeen()
{
    Desk desk;
    auto other = UserDatabase::open(desk.folder.path());
    QVERIFY(other);
    QVERIFY(!*desk.data->hasChangedElsewhere());
    desk.write(QStringLiteral("mine"));
    QVERIFY(!*desk.data->hasChangedElsewhere());
    QVERIFY(*(*other)->hasChangedElsewhere());
    QVERIFY(!*(*other)->hasChangedElsewhere());
    QVERIFY((*other)->writeNote({}, Planfix, QStringLiteral("theirs"), {}));
    QVERIFY(*desk.data->hasChangedElsewhere());
    QVERIFY(!*desk.data->hasChangedElsewhere());
    QCOMPARE(desk.texts().size(), 2);
}

/// The newest thousand; the same record twice in a row counts once, with what was searched for last.
void UserMergeTest::lookUpsAreKept()
{
    Desk desk;
    QVERIFY(runSql(desk.file(),
                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
                   "INSERT INTO look_up(vendor, code, variant, query, at) SELECT 'v', i, 0, '', i FROM n"));
    QCOMPARE(desk.data->lookUps(5000)->size(), UserDatabase::KeptLookUps);
    QCOMPARE(desk.data->lookUps(7)->size(), 7);
    QCOMPARE(desk.data->lookUps(7)->last().at, 994);
    QVERIFY(desk.data->addLookUp({Planfix, QStringLiteral("a"), 2000}));
    QVERIFY(desk.data->addLookUp({Planfix, QStringLiteral("b"), 2001}));
    QVERIFY(desk.data->addLookUp({Telerik, QStringLiteral("c"), 2002}));
    const auto kept = *desk.data->lookUps(5000);
    QCOMPARE(kept.size(), UserDatabase::KeptLookUps);
    QCOMPARE(kept.at(0), (domain::LookUp{Telerik, QStringLiteral("c"), 2002}));
    QCOMPARE(kept.at(1), (domain::LookUp{Planfix, QStringLiteral("b"), 2001}));
    QCOMPARE(kept.at(2).at, 1000);
    QCOMPARE(kept.last().at, 3);
    // Of a vendor that is excluded nothing stays, of a record that is nothing else goes.
    QVERIFY(desk.data->setExcludedFromHistory({Telerik.toString(), QStringLiteral("v")}));
    QCOMPARE(*desk.data->lookUps(5000), (QList<domain::LookUp>{{Planfix, QStringLiteral("b"), 2001}}));
    auto variant = Telerik;
    variant.variant = 1;
    QVERIFY(desk.data->addLookUp({variant, {}, 3000}));
    QVERIFY(desk.data->addLookUp({Telerik, {}, 3001}));
    QCOMPARE(desk.data->lookUps(1)->first().record, variant);
}

void UserMergeTest::choices()
{
    Desk desk;
    QCOMPARE(*desk.data->value(UserDatabase::authorName()), QString());
    QVERIFY(desk.data->setValue(UserDatabase::authorName(), QStringLiteral("Анна")));
    QVERIFY(desk.data->setValue(UserDatabase::authorName(), QStringLiteral("Иван")));
    QCOMPARE(*desk.data->value(UserDatabase::authorName()), QStringLiteral("Иван"));
    QVERIFY(desk.data->setExcludedFromHistory(
        {QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("z"), QStringLiteral("m")}));
    QCOMPARE(*desk.data->excludedFromHistory(),
             (QStringList{QStringLiteral("a"), QStringLiteral("m"), QStringLiteral("z")}));
    QVERIFY(desk.data->setExcludedFromHistory({}));
    QCOMPARE(*desk.data->excludedFromHistory(), QStringList());
}

void UserMergeTest::longestOwnText_data()
{
    QTest::addColumn<int>("part");
    for (int part = 0; part < 11; ++part)
        QTest::addRow("%d", part) << part;
}

/// All parts count.
void UserMergeTest::longestOwnText()
{
    QFETCH(int, part);
    Desk desk;
    domain::OwnContent draft;
    draft.attributes = {{QStringLiteral("k"), {QStringLiteral("v"), {}, domain::TextOrigin::Own}}};
    draft.name = QStringLiteral("n");
    auto &attribute = draft.attributes.first();
    QString *parts[]{&draft.vendorName, &draft.categoryId,  &draft.categoryName,   &draft.name,
                     &draft.message.en, &draft.message.ru,  &draft.description.en, &draft.description.ru,
                     &attribute.key,    &attribute.text.en, &attribute.text.ru};
    const auto others = 3 - parts[part]->size();
    *parts[part] = QString(UserDatabase::LongestNote - others, u'x');
    QVERIFY(desk.data->writeOwn({OwnVersion::Kind::Entry, Planfix, draft, {}}, {}));
    *parts[part] += u'x';
    const auto tooLong = desk.data->writeOwn({OwnVersion::Kind::Entry, Planfix, draft, {}}, {});
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::WrongUse);
    QVERIFY(tooLong.error().detail.contains(QString::number(UserDatabase::LongestNote)));
}

/// What says nothing is not kept, and no attribute becomes another one.
void UserMergeTest::ownTextsAreTidied()
{
    using domain::TextOrigin;
    Desk desk;
    auto draft = content(1);
    draft.attributes = {
        {QStringLiteral("a\x1f") + u'b', {QStringLiteral("c\x1f"), QStringLiteral("\x1f") + u'd', TextOrigin::English}},
        {{}, {QStringLiteral("no key"), {}, TextOrigin::Own}},
        {QStringLiteral("no text"), {}},
        {QStringLiteral("one language"), {{}, QStringLiteral("я"), TextOrigin::Own}}};
    QVERIFY(desk.data->writeOwn({OwnVersion::Kind::Entry, Planfix, draft, {}}, {}));
    QVERIFY(desk.open());
    const QList<domain::Attribute> wanted{
        {QStringLiteral("a b"), {QStringLiteral("c "), QStringLiteral(" d"), TextOrigin::Own}},
        {QStringLiteral("one language"), {{}, QStringLiteral("я"), TextOrigin::Own}}};
    QCOMPARE(desk.data->notebook()->own.first().content.attributes, wanted);
    // So are those of others.
    OwnVersion other;
    other.record = Telerik;
    other.content = draft;
    QVERIFY(desk.data->merge({{}, {}, {}, {other}}));
    QCOMPARE(domain::AnnotationBook(*desk.data->notebook()).of(Telerik).entries.first().content.attributes, wanted);
}

void UserMergeTest::removedTextsComeAlong()
{
    const auto overlay = [](const domain::RecordKey &key, int number) {
        return store::OwnDraft{OwnVersion::Kind::Overlay, key, number > 0 ? content(number) : domain::OwnContent(), {}};
    };
    const auto said = [](Desk &desk, const domain::RecordKey &key) {
        QStringList names;
        for (const auto &each : domain::AnnotationBook(*desk.data->notebook()).of(key).overlays)
            names.append(each.content.name);
        return names.join(u' ');
    };
    Desk desk;
    // What was removed where it goes is there again, alone.
    QVERIFY(desk.data->writeOwn(overlay(Telerik, 3), {}) && desk.data->writeOwn(overlay(Telerik, 0), {}));
    QVERIFY(desk.data->writeOwn(overlay(Planfix, 1), {}));
    QVERIFY(desk.data->reattach(Planfix, Telerik));
    QCOMPARE(said(desk, Telerik), QStringLiteral("NAME_1"));
    QCOMPARE(said(desk, Planfix), QString());
    // There is nothing to come along any more.
    const auto before = *desk.data->notebook();
    QVERIFY(desk.data->reattach(Planfix, Telerik));
    QCOMPARE(desk.data->notebook()->own, before.own);
    // Marks that were taken back stay where they are.
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Tag, QStringLiteral("gone"), {}, false, 0}));
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Tag, QStringLiteral("here"), {}, true, 0}));
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Status, {}, QStringLiteral("known"), true, 0}));
    QVERIFY(desk.data->reattach(Planfix, Telerik));
    const domain::AnnotationBook book(*desk.data->notebook());
    QCOMPARE(book.of(Telerik).tags, QStringList{QStringLiteral("here")});
    QCOMPARE(book.of(Telerik).status, QStringLiteral("known"));
    QVERIFY(book.of(Planfix).isEmpty());
    // Of a note in dispute each version moves by itself.
    const domain::RecordKey third{QStringLiteral("third"), QStringLiteral("2"), 0};
    auto apart = note(QStringLiteral("apart"), 10);
    apart.record = Telerik;
    QVERIFY(desk.data->merge({{apart, note(QStringLiteral("here"), 20)}, {}, {}}));
    QVERIFY(desk.data->reattach(Planfix, third));
    const domain::AnnotationBook moved(*desk.data->notebook());
    QCOMPARE(moved.of(third).notes.size(), 1);
    QCOMPARE(moved.of(third).notes.first().text, QStringLiteral("here"));
    QCOMPARE(moved.of(Telerik).notes.size(), 1);
    QCOMPARE(moved.of(Planfix).notes.size(), 0);
    // Notes of others stay.
    desk.write(QStringLiteral("of planfix"));
    desk.write(QStringLiteral("of telerik"), Telerik);
    QVERIFY(desk.data->reattach(Telerik, {QStringLiteral("third"), QStringLiteral("1"), 0}));
    QCOMPARE(domain::AnnotationBook(*desk.data->notebook()).of(Planfix).notes.first().text,
             QStringLiteral("of planfix"));
}

void UserMergeTest::wrongUse()
{
    Desk desk;
    const domain::RecordKey noVendor{{}, QStringLiteral("1"), 0};
    const domain::RecordKey noCode{QStringLiteral("v"), {}, 0};
    for (const auto &empty : {noVendor, noCode}) {
        QCOMPARE(desk.data->writeOwn({OwnVersion::Kind::Entry, empty, content(1), {}}, {}).error().code,
                 ErrorCode::WrongUse);
        QCOMPARE(desk.data->reattach(empty, Planfix).error().code, ErrorCode::WrongUse);
        QCOMPARE(desk.data->reattach(Planfix, empty).error().code, ErrorCode::WrongUse);
    }
    QCOMPARE(desk.data->reattach(Planfix, Planfix).error().code, ErrorCode::WrongUse);
    // An entry that stays where it is keeps its notes.
    desk.write(QStringLiteral("stays"));
    QVERIFY(desk.data->writeOwn({OwnVersion::Kind::Entry, Planfix, content(1), Planfix}, {}));
    QCOMPARE(desk.data->notebook()->own.size(), 1);
    QCOMPARE(domain::AnnotationBook(*desk.data->notebook()).of(Planfix).notes.size(), 1);
}

QTEST_GUILESS_MAIN(UserMergeTest)
#include "tst_usermerge.moc"
