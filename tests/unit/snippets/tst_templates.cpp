// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"

#include "errdex/snippets/store.h"
#include "errdex/wording/wording.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using snippets::Records;
using snippets::Template;
using snippets::TemplateStore;

/// Templates as files of a folder and as lines of a menu.
class TemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void companions();
    void idsOfTemplates_data();
    void idsOfTemplates();
    void idsThatAreFree();
    void theMenu();
    void filesThatAreNoTemplates();
    void foldersThatCannotBeWritten();
};

/// What goes onto the clipboard beside a snippet: of each kind one, the plain text first; what is gone takes nothing
/// away.
void TemplatesTest::companions()
{
    const QTemporaryDir folder;
    TemplateStore store(folder.path());
    const auto save = [&store](const char *id, const char *format, const char *also, const char *body) {
        QVERIFY(
            store.save(QString::fromLatin1(id),
                       QStringLiteral("{{!\nname: t\nscope: record\nformat: %1\nalso: %2\n}}\n%3")
                           .arg(QString::fromLatin1(format), QString::fromLatin1(also), QString::fromLatin1(body))));
    };
    save("rich", "html", "gone  plain broken other silent page", "<b>{{code}}</b>");
    save("plain", "text", "", "plain {{code}}");
    save("other", "jira", "", "jira {{code}}");
    save("silent", "csv", "", "{{reference}}");
    save("page", "html", "", "<i>{{code}}</i>");
    save("broken", "md", "", "{{nothing}}");
    save("alone", "html", "", "<b>{{code}}</b>");
    const auto records = Records::of({test::fullRecord()});
    const auto parts = [&](const char *id) {
        QStringList told;
        const auto made = store.render(QString::fromLatin1(id), records, {});
        for (const auto &part : made->parts)
            told.append(part.mimeType + u' ' + QString::fromUtf8(part.data));
        return told.join(u'|');
    };
    QCOMPARE(parts("rich"), QStringLiteral("text/plain plain 107|text/html <b>107</b>"));
    QCOMPARE(parts("alone"), QStringLiteral("text/plain <b>107</b>|text/html <b>107</b>"));
    QCOMPARE(parts("plain"), QStringLiteral("text/plain plain 107"));
    QVERIFY(store.render(QStringLiteral("silent"), records, {})->isEmpty());
    QVERIFY(!store.render(QStringLiteral("nobody"), records, {}));
    QCOMPARE(store.render(QStringLiteral("nobody"), records, {}).error().code, domain::ErrorCode::WrongUse);
    QCOMPARE(store.render(QStringLiteral("rich"), records, {})->data(QStringLiteral("text/csv")), QByteArray());
    QCOMPARE(store.find(QStringLiteral("rich"))->parsed->header().also.size(), 6);
}

void TemplatesTest::idsOfTemplates_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isValid");
    for (const auto &good :
         {QStringLiteral("a"), QStringLiteral("Ответ 2_b-c.d"), QStringLiteral("7"), QString(100, u'a')})
        QTest::newRow(qPrintable(good.left(20))) << good << true;
    for (const auto &bad : {QString(), QStringLiteral(" a"), QStringLiteral("a "), QStringLiteral("a."),
                            QStringLiteral(".a"), QStringLiteral("-a"), QStringLiteral("_a"), QStringLiteral("a/b"),
                            QStringLiteral("a\\b"), QStringLiteral("a:b"), QString(101, u'a')})
        QTest::newRow(qPrintable(u"bad " + bad.left(20))) << bad << false;
}

void TemplatesTest::idsOfTemplates()
{
    QFETCH(QString, id);
    QTEST(TemplateStore::isValidId(id), "isValid");
}

void TemplatesTest::idsThatAreFree()
{
    const QTemporaryDir folder;
    TemplateStore store(folder.path());
    const auto source = QStringLiteral("{{!\nname: t\nformat: text\n}}\nx");
    QCOMPARE(store.freeId(QStringLiteral("My reply!")), QStringLiteral("my-reply"));
    QCOMPARE(store.freeId(QStringLiteral("***")), QStringLiteral("template"));
    QVERIFY(store.save(QStringLiteral("template"), source));
    QCOMPARE(store.freeId(QString()), QStringLiteral("template-2"));
    QVERIFY(store.save(QStringLiteral("template-2"), source));
    QCOMPARE(store.freeId(QString()), QStringLiteral("template-3"));
    QCOMPARE(store.freeId(QString(50, u'a')), QString(40, u'a'));
    // That of a built-in one is taken.
    QCOMPARE(store.freeId(QStringLiteral("json")), QStringLiteral("json-2"));
    QVERIFY(TemplateStore::builtInSource(QStringLiteral("template")).isEmpty());
    QVERIFY(TemplateStore::builtInSource(QStringLiteral("json")).startsWith(u"{{!"));
}

/// The order of the menu is that of its lines, then the usual one; what is hidden keeps its place.
void TemplatesTest::theMenu()
{
    const QTemporaryDir folder;
    TemplateStore store(folder.path());
    const auto ids = [](const TemplateStore &of) {
        QStringList all;
        for (const auto &stored : of.templates())
            all.append(stored.isHidden ? QString(u'-' + stored.id) : stored.id);
        return all;
    };
    const auto usual = ids(store);
    const auto source = QStringLiteral("{{!\nname: t\nformat: text\n}}\nx");
    QVERIFY(store.save(QStringLiteral("zebra"), source));
    QVERIFY(store.save(QStringLiteral("ant"), source));
    QCOMPARE(ids(store), usual + QStringList({QStringLiteral("ant"), QStringLiteral("zebra")}));
    QVERIFY(store.setHidden(usual.at(1), true));
    QVERIFY(store.setOrder({QStringLiteral("zebra"), usual.at(2)}));
    // What is hidden is named behind, so that it stays hidden.
    QStringList expected{QStringLiteral("zebra"), usual.at(2), u'-' + usual.at(1), usual.at(0)};
    QCOMPARE(ids(store).first(4), expected);
    QCOMPARE(ids(store).last(), QStringLiteral("ant"));
    QCOMPARE(ids(TemplateStore(folder.path())), ids(store));
    QFile menu(folder.filePath(QStringLiteral("menu.txt")));
    QVERIFY(menu.open(QIODevice::ReadOnly));
    QCOMPARE(menu.readAll(), (QStringLiteral("zebra\n") + usual.at(2) + u"\n-" + usual.at(1) + u'\n').toUtf8());
    menu.close();
    QVERIFY(store.setHidden(usual.at(1), true));
    QVERIFY(store.setHidden(usual.at(1), false));
    QVERIFY(!store.find(usual.at(1))->isHidden);
    QCOMPARE(ids(store).at(2), usual.at(1));
    // Written by a person.
    QVERIFY(menu.open(QIODevice::WriteOnly));
    menu.write("\r\n  - \n ant \r\n-zebra\n\n" + usual.at(3).toUtf8());
    menu.close();
    store.reload();
    QCOMPARE(ids(store).first(4),
             (QStringList{QStringLiteral("ant"), QStringLiteral("-zebra"), usual.at(3), usual.at(0)}));
}

void TemplatesTest::filesThatAreNoTemplates()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const QByteArray header = "{{!\nname: t\nformat: text\n}}\n";
    write("nul.mustache", header + QByteArray("a\0b", 3));
    write("bytes.mustache", header + "\xff");
    write("good.reply.mustache", header + "x");
    write("else.txt", header + "x");
    write("long.mustache", header + QByteArray(int(4 * Template::MaxLength), 'x'));
    const TemplateStore store(folder.path());
    const auto said = [&store](const char *id) {
        const auto *stored = store.find(QString::fromLatin1(id));
        return stored ? wording::templateSentence(stored->error.what, domain::Language::English)
                      : QStringLiteral("none");
    };
    QCOMPARE(said("nul"), QStringLiteral("The file is not UTF-8 text."));
    QCOMPARE(said("bytes"), QStringLiteral("The file is not UTF-8 text."));
    QVERIFY2(said("long").startsWith(u"A template has at most"), qPrintable(said("long")));
    QCOMPARE(said("else"), QStringLiteral("none"));
    QCOMPARE(said("good"), QStringLiteral("none"));
    const auto *good = store.find(QStringLiteral("good.reply"));
    QVERIFY(good && !good->isBroken());
    QCOMPARE(good->path, folder.filePath(QStringLiteral("good.reply.mustache")));
    QCOMPARE(good->source, QString::fromLatin1(header) + u'x');
    QCOMPARE(good->origin, snippets::StoredTemplate::Origin::Own);
    QCOMPARE(store.find(QStringLiteral("json"))->path, QString());
}

void TemplatesTest::foldersThatCannotBeWritten()
{
    const auto source = QStringLiteral("{{!\nname: t\nformat: text\n}}\nx");
    TemplateStore builtIn;
    for (const auto &done : {builtIn.save(QStringLiteral("a"), source), builtIn.setOrder({}),
                             builtIn.setHidden(QStringLiteral("json"), true)}) {
        QVERIFY(!done);
        QCOMPARE(done.error().code, domain::ErrorCode::WrongUse);
    }
    QCOMPARE(builtIn.remove(QStringLiteral("json")).error().code, domain::ErrorCode::UnknownRecord);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    TemplateStore under(file.fileName() + QStringLiteral("/snippets"));
    for (const auto &done : {under.save(QStringLiteral("a"), source), under.setOrder({})}) {
        QVERIFY(!done);
        QCOMPARE(done.error().code, domain::ErrorCode::CannotWriteFile);
        QVERIFY(done.error().where.startsWith(file.fileName()));
    }
    QVERIFY(!under.find(QStringLiteral("a")));
    // One that somebody else has removed.
    TemplateStore store(folder.path());
    QVERIFY(store.save(QStringLiteral("a"), source));
    const auto path = store.find(QStringLiteral("a"))->path;
    QVERIFY(QFile::remove(path));
    const auto removed = store.remove(QStringLiteral("a"));
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, domain::ErrorCode::CannotWriteFile);
    QCOMPARE(removed.error().where, path);
}

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
