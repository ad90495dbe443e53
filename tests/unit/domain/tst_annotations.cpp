// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/annotation.h"
#include "errdex/domain/latin.h"
#include "errdex/domain/nameclash.h"

#include <QRegularExpression>
#include <QtTest>

using namespace errdex::domain;

namespace {

RecordKey key(const char *vendor, const char *code, int variant = 0)
{
    return {QString::fromLatin1(vendor), QString::fromUtf8(code), variant};
}

NoteVersion note(const char *id, const RecordKey &record, const char *text, qint64 written,
                 const QStringList &replaces = {})
{
    return {QString::fromLatin1(id), record, QString::fromUtf8(text), {}, written, replaces};
}

OwnVersion own(OwnVersion::Kind kind, const RecordKey &record, const char *message, qint64 written)
{
    OwnVersion version{kind, record, {}, {}, written, {}};
    version.content.message.en = QString::fromUtf8(message);
    return version;
}

QStringList textsOf(const QList<NoteVersion> &versions)
{
    QStringList texts;
    for (const auto &version : versions)
        texts.append(version.text);
    return texts;
}

QStringList messagesOf(const QList<OwnVersion> &versions)
{
    QStringList texts;
    for (const auto &version : versions)
        texts.append(version.content.message.en);
    return texts;
}

} // namespace

/// What people say of records: versions, marks, entries of their own, and the book of all of it.
class TestAnnotations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsOfNotesTellEveryField();
    void idsOfOwnVersionsTellEveryField();
    void versionsThatNothingReplaces();
    void marksOfTheSameThing();
    void newerMarks();
    void newNotesDiffer();
    void disputes();
    void theBookHasWhatIsSaid();
    void theBookListsEntriesInOrder();
    void ownEntriesAreRecords();
    void textsBesideTheVendors();
    void slugs_data();
    void slugs();
    void latinLetters();
    void namesOfSeveralVendors();
};

/// Two versions have one id only when all of them is the same.
void TestAnnotations::idsOfNotesTellEveryField()
{
    const NoteVersion version{QStringLiteral("n"),  key("v", "1", 2), QStringLiteral("text"), QStringLiteral("Ann"), 5,
                              {QStringLiteral("r")}};
    static const QRegularExpression shape(QStringLiteral("\\A[0-9a-f]{32}\\z"));
    QVERIFY2(shape.match(version.id()).hasMatch(), qPrintable(version.id()));
    QCOMPARE(NoteVersion(version).id(), version.id());
    QList<NoteVersion> others(9, version);
    others[0].note = QStringLiteral("m");
    others[1].record.vendor = QStringLiteral("w");
    others[2].record.code = QStringLiteral("2");
    others[3].record.variant = 1;
    others[4].text = QStringLiteral("texts");
    others[5].author = QStringLiteral("Bob");
    others[6].written = 6;
    others[7].replaces = {QStringLiteral("r"), QStringLiteral("s")};
    // The same letters, parted elsewhere.
    others[8].note = QStringLiteral("nv");
    others[8].record.vendor.clear();
    QSet<QString> ids{version.id()};
    for (const auto &other : others)
        ids.insert(other.id());
    QCOMPARE(ids.size(), others.size() + 1);
}

void TestAnnotations::idsOfOwnVersionsTellEveryField()
{
    const OwnVersion version = own(OwnVersion::Kind::Entry, key("v", "1", 2), "text", 5);
    const Attribute cause{QStringLiteral("cause"), {QStringLiteral("a"), QStringLiteral("b"), TextOrigin::Own}};
    QList<OwnVersion> others(20, version);
    others[0].kind = OwnVersion::Kind::Overlay;
    others[1].record.vendor = QStringLiteral("w");
    others[2].record.code = QStringLiteral("2");
    others[3].record.variant = 1;
    others[4].content.vendorName = QStringLiteral("V");
    others[5].content.categoryId = QStringLiteral("c");
    others[6].content.categoryName = QStringLiteral("c");
    others[7].content.name = QStringLiteral("c");
    others[8].content.httpStatus = 404;
    others[9].content.message.en = QStringLiteral("texts");
    others[10].content.message.ru = QStringLiteral("x");
    others[11].content.description.en = QStringLiteral("x");
    others[12].content.description.ru = QStringLiteral("x");
    others[13].author = QStringLiteral("x");
    others[14].written = 6;
    others[15].replaces = {QStringLiteral("r")};
    others[16].content.attributes = {cause};
    others[17].content.attributes = {{QStringLiteral("other"), cause.text}};
    others[18].content.attributes = {{cause.key, {QStringLiteral("x"), cause.text.ru, TextOrigin::Own}}};
    others[19].content.attributes = {{cause.key, {cause.text.en, QStringLiteral("x"), TextOrigin::Own}}};
    QSet<QString> ids{version.id()};
    for (const auto &other : others)
        ids.insert(other.id());
    QCOMPARE(ids.size(), others.size() + 1);
    QCOMPARE(version.id().size(), 32);
}

void TestAnnotations::versionsThatNothingReplaces()
{
    const auto record = key("v", "1");
    const auto first = note("n", record, "first", 1);
    const auto second = note("n", record, "second", 2, {first.id()});
    const auto apart = note("n", record, "apart", 3, {first.id()});
    QCOMPARE(textsOf(validVersions({apart, second, first, second})),
             (QStringList{QStringLiteral("second"), QStringLiteral("apart")}));
    QCOMPARE(textsOf(validVersions({first})), QStringList{QStringLiteral("first")});
    // What replaces both ends the dispute, whatever came first.
    const auto merged = note("n", record, "merged", 0, {second.id(), apart.id(), first.id()});
    QCOMPARE(textsOf(validVersions({merged, second, apart, first})), QStringList{QStringLiteral("merged")});
    // Of the same moment: the order does not depend on that of the files.
    const auto one = note("n", record, "one", 7);
    const auto two = note("n", record, "two", 7);
    QCOMPARE(validVersions(QList{one, two}), validVersions(QList{two, one}));
    const auto entry = own(OwnVersion::Kind::Entry, record, "first", 1);
    auto changed = own(OwnVersion::Kind::Entry, record, "second", 2);
    changed.replaces = {entry.id()};
    QCOMPARE(messagesOf(validVersions(QList{entry, changed})), QStringList{QStringLiteral("second")});
    QVERIFY(entry.isSameThing(changed));
    QVERIFY(!entry.isSameThing(own(OwnVersion::Kind::Overlay, record, "first", 1)));
    QVERIFY(!entry.isSameThing(own(OwnVersion::Kind::Entry, key("v", "2"), "first", 1)));
}

void TestAnnotations::marksOfTheSameThing()
{
    const Mark tag{key("v", "1"), Mark::Kind::Tag, QStringLiteral("vip"), {}, true, 1};
    auto other = tag;
    other.isSet = false;
    other.changed = 9;
    other.content = QStringLiteral("x");
    QVERIFY(tag.isSameThing(other));
    other = tag;
    other.record.code = QStringLiteral("2");
    QVERIFY(!tag.isSameThing(other));
    other = tag;
    other.kind = Mark::Kind::Status;
    QVERIFY(!tag.isSameThing(other));
    other = tag;
    other.value = QStringLiteral("old");
    QVERIFY(!tag.isSameThing(other));
}

/// The later one; of the same moment the one that is set, then the one whose text is greater, so that all agree.
void TestAnnotations::newerMarks()
{
    const Mark mark{key("v", "1"), Mark::Kind::Status, {}, QStringLiteral("b"), false, 5};
    QVERIFY(!mark.isNewerThan(mark));
    auto later = mark;
    later.changed = 6;
    later.content = QStringLiteral("a");
    auto set = mark;
    set.isSet = true;
    set.content = QStringLiteral("a");
    auto greater = mark;
    greater.content = QStringLiteral("c");
    for (const auto &newer : {later, set, greater}) {
        QVERIFY(newer.isNewerThan(mark));
        QVERIFY(!mark.isNewerThan(newer));
    }
    const SavedSearch search{QStringLiteral("s"), QStringLiteral("token"), 5};
    QVERIFY(!search.isNewerThan(search));
    QVERIFY((SavedSearch{QStringLiteral("s"), QStringLiteral("a"), 6}.isNewerThan(search)));
    QVERIFY((SavedSearch{QStringLiteral("s"), QStringLiteral("tokens"), 5}.isNewerThan(search)));
    QVERIFY(!(SavedSearch{QStringLiteral("s"), QStringLiteral("z"), 4}.isNewerThan(search)));
}

void TestAnnotations::newNotesDiffer()
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9a-f]{32}\\z"));
    const auto id = newNoteId();
    QVERIFY2(shape.match(id).hasMatch(), qPrintable(id));
    QVERIFY(newNoteId() != id);
}

void TestAnnotations::disputes()
{
    const auto record = key("v", "1");
    RecordAnnotations said;
    QVERIFY(said.isEmpty() && !said.isAnnotated() && !said.isDisputed());
    said.notes = {note("n", record, "a", 1), note("m", record, "b", 2)};
    QVERIFY(!said.isDisputed() && said.isAnnotated() && !said.isEmpty());
    said.notes.append(note("m", record, "c", 3));
    QVERIFY(said.isDisputed());
    QVERIFY(said.isDisputed(QStringLiteral("m")));
    QVERIFY(!said.isDisputed(QStringLiteral("n")));
    said.notes.clear();
    const auto entry = own(OwnVersion::Kind::Entry, record, "a", 1);
    said.entries = {entry};
    QVERIFY(!said.isDisputed() && !said.isAnnotated() && !said.isEmpty());
    said.entries.append(own(OwnVersion::Kind::Entry, record, "b", 1));
    QVERIFY(said.isDisputed());
    said.entries.clear();
    said.overlays = {own(OwnVersion::Kind::Overlay, record, "a", 1)};
    QVERIFY(!said.isDisputed() && said.isAnnotated());
    said.overlays.append(own(OwnVersion::Kind::Overlay, record, "b", 1));
    QVERIFY(said.isDisputed());
    for (const int which : {0, 1, 2}) {
        RecordAnnotations some;
        some.isFavourite = which == 0;
        some.status = which == 1 ? QStringLiteral("s") : QString();
        some.tags = which == 2 ? QStringList{QStringLiteral("t")} : QStringList();
        QVERIFY(some.isAnnotated() && !some.isEmpty() && !some.isDisputed());
    }
}

void TestAnnotations::theBookHasWhatIsSaid()
{
    const auto one = key("v", "1");
    const auto two = key("v", "2", 3);
    using Kind = Mark::Kind;
    Notebook notebook;
    notebook.versions = {note("n", one, "later", 9), note("m", one, "earlier", 4), note("o", two, "", 5)};
    notebook.marks = {{one, Kind::Tag, QStringLiteral("zebra"), {}, true, 1},
                      {one, Kind::Tag, QStringLiteral("ant"), {}, true, 2},
                      {one, Kind::Tag, QStringLiteral("gone"), {}, false, 3},
                      {one, Kind::Status, {}, QStringLiteral("known"), true, 4},
                      {two, Kind::Favourite, {}, {}, true, 5},
                      {two, Kind::Tag, QStringLiteral("ant"), {}, true, 6},
                      {key("v", "3"), Kind::Favourite, {}, {}, false, 7},
                      {key("v", "4"), Kind::Status, {}, {}, true, 8}};
    notebook.own = {own(OwnVersion::Kind::Overlay, one, "beside, later", 8),
                    own(OwnVersion::Kind::Overlay, one, "beside", 7),
                    own(OwnVersion::Kind::Entry, two, "mine, later", 8),
                    own(OwnVersion::Kind::Entry, two, "mine", 7),
                    {OwnVersion::Kind::Entry, key("v", "5"), {}, {}, 1, {}}};
    const AnnotationBook book(notebook);
    QVERIFY(!book.isEmpty());
    auto records = book.byKey().keys();
    records.sort();
    QCOMPARE(records, (QStringList{QStringLiteral("v/1"), QStringLiteral("v/2/3")}));
    QCOMPARE(book.tags(), (QStringList{QStringLiteral("ant"), QStringLiteral("zebra")}));
    const auto ofOne = book.of(one);
    QCOMPARE(ofOne.record, one);
    QCOMPARE(textsOf(ofOne.notes), (QStringList{QStringLiteral("earlier"), QStringLiteral("later")}));
    QCOMPARE(ofOne.tags, (QStringList{QStringLiteral("ant"), QStringLiteral("zebra")}));
    QCOMPARE(ofOne.status, QStringLiteral("known"));
    QVERIFY(!ofOne.isFavourite);
    QCOMPARE(messagesOf(ofOne.overlays), (QStringList{QStringLiteral("beside"), QStringLiteral("beside, later")}));
    QVERIFY(ofOne.entries.isEmpty());
    const auto ofTwo = book.of(two);
    QVERIFY(ofTwo.isFavourite && ofTwo.notes.isEmpty() && ofTwo.status.isEmpty());
    QCOMPARE(messagesOf(ofTwo.entries), (QStringList{QStringLiteral("mine"), QStringLiteral("mine, later")}));
    QVERIFY(ofTwo.overlays.isEmpty());
    QCOMPARE(book.byKey().value(QStringLiteral("v/2/3")).record, two);
    // Nothing was said of these, or it was taken back.
    for (const char *code : {"3", "4", "5", "6"}) {
        QVERIFY(book.of(key("v", code)).isEmpty());
        QCOMPARE(book.of(key("v", code)).record, key("v", code));
    }
    QVERIFY(AnnotationBook(Notebook()).isEmpty());
}

/// By vendor, natural code and variant; of a disputed one the last version.
void TestAnnotations::theBookListsEntriesInOrder()
{
    Notebook notebook;
    const auto entry = [](const char *vendor, const char *code, int variant, const char *message, qint64 written) {
        return own(OwnVersion::Kind::Entry, key(vendor, code, variant), message, written);
    };
    notebook.own = {entry("b", "1", 0, "b1", 1),
                    entry("a", "10", 0, "a10", 1),
                    entry("a", "9", 2, "a9/2", 1),
                    entry("a", "9", 1, "a9/1 old", 1),
                    entry("a", "9", 1, "a9/1 new", 2),
                    entry("a", "E2", 0, "aE2", 1),
                    own(OwnVersion::Kind::Overlay, key("a", "1"), "beside", 1)};
    QCOMPARE(messagesOf(AnnotationBook(notebook).entries()),
             (QStringList{QStringLiteral("a9/1 new"), QStringLiteral("a9/2"), QStringLiteral("a10"),
                          QStringLiteral("aE2"), QStringLiteral("b1")}));
}

void TestAnnotations::ownEntriesAreRecords()
{
    auto entry = own(OwnVersion::Kind::Entry, key("v", "7", 2), "en", 1);
    QVERIFY(!entry.isRemoval());
    entry.content.message.ru = QStringLiteral("ru");
    entry.content.description = {QStringLiteral("d"), QStringLiteral("о"), TextOrigin::Own};
    entry.content.name = QStringLiteral("NAME");
    entry.content.httpStatus = 418;
    entry.content.attributes = {{QStringLiteral("cause"), {QStringLiteral("c"), {}, TextOrigin::Own}}};
    const auto record = recordOf(entry);
    QCOMPARE(record.code, QStringLiteral("7"));
    QCOMPARE(record.variant, 2);
    QCOMPARE(record.name, QStringLiteral("NAME"));
    QCOMPARE(record.httpStatus, 418);
    QCOMPARE(record.message, entry.content.message);
    QCOMPARE(record.description, entry.content.description);
    QCOMPARE(record.attributes, entry.content.attributes);
    QVERIFY((OwnVersion{OwnVersion::Kind::Entry, key("v", "7"), {}, {}, 1, {}}.isRemoval()));
}

/// They stand behind the record's own attributes, each under a key of its own; what is empty is left out.
void TestAnnotations::textsBesideTheVendors()
{
    OwnContent overlay;
    QVERIFY(attributesOf(overlay).isEmpty());
    overlay.message = {QStringLiteral("m"), {}, TextOrigin::Own};
    overlay.attributes = {{QStringLiteral("cause"), {{}, QStringLiteral("п"), TextOrigin::Own}},
                          {QStringLiteral("action"), {}}};
    QCOMPARE(attributesOf(overlay), (QList<Attribute>{{QStringLiteral("own-message"), overlay.message},
                                                      {QStringLiteral("own-cause"), overlay.attributes.first().text}}));
    overlay.description = {{}, QStringLiteral("о"), TextOrigin::Own};
    QCOMPARE(attributesOf(overlay).at(1), (Attribute{QStringLiteral("own-description"), overlay.description}));
}

void TestAnnotations::slugs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *name, const char *slug) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(slug);
    };
    row("Oz API", "oz-api");
    row("Моя Щедрая Компания №1", "moya-shchedraya-kompaniya-1");
    row("  (a) -- b!  ", "a-b");
    row("Объём", "obem");
    row("***", "");
    row("a", "a");
}

void TestAnnotations::slugs()
{
    QFETCH(QString, name);
    QTEST(slugOf(name), "slug");
}

void TestAnnotations::latinLetters()
{
    const QString letters = QStringLiteral("абвгдежзийклмнопрстуфхцчшщъыьэюяёАЯЁazAZ09");
    QStringList latin;
    for (const QChar c : letters)
        latin.append(latinLetter(c));
    QCOMPARE(latin.join(u' '),
             QStringLiteral(
                 "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya e a ya e a z a z 0 9"));
    // What stands beside them among the characters, and digits of other scripts.
    for (const QChar c : QStringLiteral("`{@[/:ѐђ٣ é"))
        QCOMPARE(latinLetter(c), QString());
}

/// A name by which several vendors are called, with those vendors in the order of the catalogue.
void TestAnnotations::namesOfSeveralVendors()
{
    const auto vendor = [](const char *slug, const QStringList &aliases) {
        Vendor made;
        made.slug = QString::fromLatin1(slug);
        made.aliases = aliases;
        return std::make_shared<const Vendor>(made);
    };
    const auto z =
        vendor("zed", {QStringLiteral("one"), QStringLiteral("zed"), QStringLiteral("own"), QStringLiteral("own")});
    const auto a = vendor("alpha", {QStringLiteral("one"), QStringLiteral("all")});
    const auto b = vendor("all", {QStringLiteral("one")});
    QCOMPARE(nameClashes({z, a, b}),
             (QList<NameClash>{
                 {QStringLiteral("all"), {QStringLiteral("alpha"), QStringLiteral("all")}},
                 {QStringLiteral("one"), {QStringLiteral("zed"), QStringLiteral("alpha"), QStringLiteral("all")}}}));
    QVERIFY(nameClashes({z}).isEmpty());
}

QTEST_GUILESS_MAIN(TestAnnotations)
#include "tst_annotations.moc"
