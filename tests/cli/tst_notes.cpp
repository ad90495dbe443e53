// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "clirun.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using test::run;

/// Notes on the command line, as a team uses them.
class NotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LC_ALL", "C.UTF-8");
        qputenv("USER", "ivan");
    }
    void writeAndList();
    void recordsAreChecked();
    void teamFiles();
    void backupAndRestore();
    void orphansAreListedAndMoved();
    void searchFindsThem();
    void entriesAreFoundAndShared();
    void sameCodeInTwoFiles();
    void sharedShortNamesAreTold();
    void wrongUse();
};

namespace {

/// A person with a folder of their own.
struct Person
{
    QTemporaryDir folder;
    test::Run operator()(const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("--data-dir"), folder.path()} + arguments);
    }
    test::Run say(const char *line) const { return (*this)(QString::fromUtf8(line).split(u'|')); }
    QString file(const char *name) const { return folder.filePath(QString::fromUtf8(name)); }
};

} // namespace

void NotesTest::writeAndList()
{
    const Person ivan;
    QCOMPARE(ivan.say("notes|list").code, 1);
    QCOMPARE(ivan.say("notes|add|Planfix/1001|Выдать токен\nзаново|--tag|биллинг|--tag|api|--favourite").code, 0);
    QCOMPARE(ivan.say("notes|add|telerik-backend-services/107/2|--status|known issue until 3 December").code, 0);
    auto result = ivan.say("notes|list");
    QCOMPARE(result.code, 0);
    const auto text = QString::fromUtf8(result.out);
    QVERIFY(text.startsWith(QStringLiteral("planfix/1001 (favourite)\n  Tags: api, биллинг\n  20")));
    QVERIFY(text.contains(QStringLiteral(" · ivan · ")));
    QVERIFY(text.contains(QStringLiteral("\n    Выдать токен\n    заново\n\ntelerik-backend-services/107/2\n")));
    QVERIFY(text.contains(QStringLiteral("  Status: known issue until 3 December")));
    const auto json = ivan.say("notes|list|planfix/1001|--format|json").json();
    QCOMPARE(json.size(), 1);
    QCOMPARE(json.at(0)[QStringLiteral("notes")][0][QStringLiteral("text")], QStringLiteral("Выдать токен\nзаново"));
    // The name that was given once stays.
    QCOMPARE(ivan.say("notes|add|oz-api/7|ещё одна|--author|Иван П.").code, 0);
    QCOMPARE(ivan.say("notes|add|oz-api/7|и третья").code, 0);
    QCOMPARE(QString::fromUtf8(ivan.say("notes|list|oz-api/7").out).count(QStringLiteral("Иван П.")), 2);
}

void NotesTest::recordsAreChecked()
{
    const Person ivan;
    const auto unknown = ivan.say("notes|add|planfix/424242|x");
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains(QStringLiteral("planfix/424242")));
    QCOMPARE(ivan.say("notes|add|nobody/1|x").code, 2);
    QCOMPARE(ivan.say("notes|add|planfix|x").code, 1);
    QCOMPARE(ivan.say("notes|list").code, 1);
}

void NotesTest::teamFiles()
{
    const Person ivan;
    const Person anna;
    QCOMPARE(ivan.say("notes|add|planfix/1001|of Ivan|--favourite").code, 0);
    QCOMPARE(anna.say("notes|add|planfix/1001|of Anna|--tag|billing").code, 0);
    const auto fromIvan = ivan.file("ivan.errdex");
    const auto fromAnna = anna.file("anna.errdex");
    QCOMPARE(ivan({QStringLiteral("notes"), QStringLiteral("export"), fromIvan}).code, 0);
    QCOMPARE(anna({QStringLiteral("notes"), QStringLiteral("export"), fromAnna}).code, 0);
    const QStringList merge{QStringLiteral("notes"), QStringLiteral("merge")};
    const auto merged = anna(merge + QStringList{fromIvan});
    QCOMPARE(merged.code, 0);
    QVERIFY2(merged.err.contains(
                 QStringLiteral("notes: 1 new, 0 changed, 0 removed, 0 changed in two places; other marks: 0")),
             qPrintable(merged.err));
    QVERIFY(anna(merge + QStringList{fromIvan, fromIvan}).err.contains(QStringLiteral("notes: 0 new")));
    QCOMPARE(ivan(merge + QStringList{fromAnna}).code, 0);
    const auto list = QString::fromUtf8(ivan.say("notes|list").out);
    QVERIFY(list.contains(QStringLiteral("of Ivan")) && list.contains(QStringLiteral("of Anna")));
    // Favourites are one's own.
    QVERIFY(!anna.say("notes|list").out.contains("favourite"));
    // What is no such file changes nothing, also when a good one stands before it.
    const auto before = anna.say("notes|list").out;
    QCOMPARE(anna(merge + QStringList{fromIvan, QStringLiteral(ERRDEX_SOURCE_DIR "/README.md")}).code, 2);
    QCOMPARE(anna(merge + QStringList{anna.file("nowhere")}).code, 3);
    QCOMPARE(anna.say("notes|list").out, before);
}

void NotesTest::backupAndRestore()
{
    const Person ivan;
    QCOMPARE(ivan.say("backup|--list").code, 1);
    QCOMPARE(ivan.say("notes|add|planfix/1001|the first").code, 0);
    QCOMPARE(ivan.say("backup").code, 0);
    QCOMPARE(ivan.say("notes|add|planfix/1001|the second").code, 0);
    const auto list = ivan.say("backup|--list");
    QCOMPARE(list.code, 0);
    const auto number = list.lines().value(1).section(u' ', 0, 0);
    QCOMPARE(ivan({QStringLiteral("restore"), number}).code, 0);
    QVERIFY(!ivan.say("notes|list").out.contains("the second"));
    const auto undo = ivan.say("backup|--list").lines().value(1).section(u' ', 0, 0);
    QCOMPARE(ivan({QStringLiteral("restore"), undo}).code, 0);
    QVERIFY(ivan.say("notes|list").out.contains("the second"));
    QCOMPARE(ivan.say("restore|99").code, 2);
    QCOMPARE(ivan({QStringLiteral("restore"), ivan.file("nowhere")}).code, 3);
}

void NotesTest::orphansAreListedAndMoved()
{
    const Person ivan;
    QCOMPARE(ivan.say("notes|add|planfix/1001|hangs on").code, 0);
    // A catalogue without that vendor.
    const auto small = ivan.file("small.sqlite");
    QCOMPARE(run({QStringLiteral("catalog"), QStringLiteral("build"),
                  QStringLiteral(ERRDEX_SOURCE_DIR "/data/vendors/oz-api.json"), QStringLiteral("--output"), small})
                 .code,
             0);
    QCOMPARE(ivan.say("notes|list|--orphans").code, 1);
    const auto orphans = ivan({QStringLiteral("--catalog"), small, QStringLiteral("notes"), QStringLiteral("list"),
                               QStringLiteral("--orphans")});
    QCOMPARE(orphans.code, 0);
    QVERIFY(orphans.out.startsWith("planfix/1001 (not in the catalogue)"));
    const auto note =
        ivan.say("notes|list|--format|json").json().at(0)[QStringLiteral("notes")][0][QStringLiteral("note")];
    QCOMPARE(
        ivan({QStringLiteral("notes"), QStringLiteral("move"), note.toString().left(8), QStringLiteral("oz-api/7")})
            .code,
        0);
    QVERIFY(ivan.say("notes|list").out.startsWith("oz-api/7\n"));
}

void NotesTest::searchFindsThem()
{
    const Person ivan;
    QCOMPARE(ivan.say("search|перевыпустить").code, 1);
    QVERIFY(!QFile::exists(ivan.file("user.sqlite")));
    QCOMPARE(ivan.say("notes|add|planfix/1001|Перевыпустить ключ|--tag|биллинг|--favourite").code, 0);
    for (const char *query :
         {"перевыпустил", "my:fav", "мои:избранное", "tag:билл", "\"перевыпустить ключ\"", "planfix ключ"}) {
        const auto found = ivan({QStringLiteral("search"), QString::fromUtf8(query), QStringLiteral("--format"),
                                 QStringLiteral("json")})
                               .json();
        QVERIFY2(found.size() == 1, query);
        QCOMPARE(found.at(0)[QStringLiteral("code")], QStringLiteral("1001"));
    }
    const auto why = ivan.say("search|перевыпустить|--explain");
    QVERIFY(QString::fromUtf8(why.out).contains(QStringLiteral("your own note")));
    QCOMPARE(ivan.say("search|\"ключ перевыпустить\"").code, 1);
}

void NotesTest::entriesAreFoundAndShared()
{
    const Person ivan;
    const Person anna;
    QCOMPARE(ivan.say("entries|list").code, 1);
    QCOMPARE(ivan.say("entries|add|Planfix/990077|--message-ru|Лимит отчётов исчерпан|--http|429").code, 0);
    QCOMPARE(ivan.say("entries|add|Акме, ООО/E-1|--message-en|no paper|--category|Printer").code, 0);
    QCOMPARE(ivan.say("entries|add|planfix/1001|--beside|--action-en|Ask the zebracorn").code, 0);
    // The vendor has it; nothing is written in its place.
    const auto refused = ivan.say("entries|add|planfix/1001|--message-en|mine");
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains(QStringLiteral("--beside")));
    QCOMPARE(ivan.say("entries|add|planfix/990078|--beside|--message-en|none").code, 1);
    // Found like any other, with their vendors.
    auto found = ivan.say("search|отчёты исчерпаны");
    QCOMPARE(found.code, 0);
    QVERIFY(found.out.contains("990077"));
    QVERIFY(ivan.say("search|vendor:akme-ooo paper").out.contains("E-1"));
    QVERIFY(ivan.say("search|zebracorn").out.contains("1001"));
    found = ivan.say("show|planfix/1001");
    QVERIFY(found.out.contains("Ask the zebracorn"));
    QVERIFY(found.out.contains("Own view: what to do"));
    QVERIFY(ivan.say("show|planfix/1001|--format|json").out.contains("own-action"));
    // By themselves.
    QCOMPARE(ivan.say("search|my:own|--format|json").json().size(), 2);
    QCOMPARE(ivan.say("search|мои:тексты|--format|json").json().size(), 1);
    const auto list = QString::fromUtf8(ivan.say("entries|list").out);
    QVERIFY(list.contains(QStringLiteral("akme-ooo/E-1 · Акме, ООО · ivan")));
    QVERIFY(list.contains(QStringLiteral("planfix/1001 · own text beside the vendor's · ivan")));
    // Passed on, and taken back.
    QCOMPARE(ivan.say(qPrintable(QStringLiteral("notes|export|") + ivan.file("team.errdex"))).code, 0);
    QCOMPARE(anna.say(qPrintable(QStringLiteral("notes|merge|") + ivan.file("team.errdex"))).code, 0);
    QVERIFY(anna.say("search|paper").out.contains("E-1"));
    QCOMPARE(anna.say("entries|remove|akme-ooo/E-1").code, 0);
    QCOMPARE(anna.say("entries|remove|Planfix/1001").code, 0);
    QVERIFY(!anna.say("search|paper").out.contains("E-1"));
    QCOMPARE(anna.say("search|zebracorn").code, 1);
    QCOMPARE(anna.say("entries|remove|planfix/1001").code, 1);
    // Not found in place of a catalogue that is not there.
    QVERIFY(ivan.say("search|paper|--catalog|/nonexistent.sqlite").code > 1);
    QCOMPARE(ivan.say("entries|add|planfix/5005005|--message-en|x|--http|99").code, 2);
    QCOMPARE(ivan.say("entries|add|planfix/5005005").code, 2);
    QCOMPARE(ivan.say("entries|add").code, 2);
}

/// A code that a pack has as well: what was said of it is said of both.
void NotesTest::sameCodeInTwoFiles()
{
    const Person ivan;
    QFile table(ivan.file("more.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("code;message\n1001;The same code in a table of ours\n");
    table.close();
    QCOMPARE(ivan.say(qPrintable(QStringLiteral("import|%1|--vendor|Planfix").arg(table.fileName()))).code, 0);
    QCOMPARE(ivan.say("notes|add|planfix/1001|quaggas help|--favourite").code, 0);
    QCOMPARE(ivan.say("search|quaggas|--format|json").json().size(), 2);
    QCOMPARE(ivan.say("search|my:favourites|--format|json").json().size(), 2);
    QCOMPARE(ivan.say("notes|list|--orphans").code, 1);
}

/// A short name that the catalogue has as somebody's alias is told when it is installed.
void NotesTest::sharedShortNamesAreTold()
{
    const Person ivan;
    QFile table(ivan.file("more.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("code;message\n1;One\n");
    table.close();
    const auto import = [&](const char *vendor) {
        return ivan.say(qPrintable(QStringLiteral("import|%1|--vendor|%2").arg(table.fileName(), QString::fromUtf8(vendor))));
    };
    const auto apart = import("Zeppelin");
    QCOMPARE(apart.code, 0);
    QVERIFY(!apart.err.contains(QStringLiteral("names several vendors")));
    // "oz" is a short name of Oz API.
    const auto shared = import("Oz");
    QCOMPARE(shared.code, 0);
    QVERIFY(shared.err.contains(QStringLiteral("“oz” names several vendors: oz-api, oz.")));
}

void NotesTest::wrongUse()
{
    const Person ivan;
    for (const char *line : {"notes|add", "notes|add|planfix/1001", "notes|add|planfix/1001|a|b", "notes|export",
                             "notes|merge", "notes|move|abc", "restore", "backup|now", "notes|list|a/1|b/2"}) {
        const auto result = ivan.say(line);
        QVERIFY2(result.code == 2, line);
        QVERIFY2(!result.err.isEmpty(), line);
    }
}

QTEST_GUILESS_MAIN(NotesTest)
#include "tst_notes.moc"
