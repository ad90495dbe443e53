// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/sharing/notesfile.h"
#include "errdex/sharing/notestext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace errdex;
using domain::Mark;
using domain::Notebook;
using domain::RecordKey;

namespace {

domain::OwnVersion entry()
{
    domain::OwnVersion version;
    version.record = {QStringLiteral("acme"), QStringLiteral("E/01"), 0};
    version.content.vendorName = QStringLiteral("«Акме»");
    version.content.name = QStringLiteral("NO_PAPER");
    version.content.httpStatus = 503;
    version.content.message = {QStringLiteral("no paper"), QStringLiteral("нет бумаги"), domain::TextOrigin::Own};
    version.content.attributes = {
        {QStringLiteral("action"), {{}, QStringLiteral("положить"), domain::TextOrigin::Own}}};
    version.author = QStringLiteral("Анна");
    version.written = 7;
    return version;
}

Notebook sample()
{
    const RecordKey planfix{QStringLiteral("planfix"), QStringLiteral("1001"), 0};
    const RecordKey telerik{QStringLiteral("telerik-backend-services"), QStringLiteral("107"), 2};
    const QString id(32, u'a');
    domain::NoteVersion first{
        id, planfix, QStringLiteral("«Выдать» токен\nзаново"), QStringLiteral("Иван"), 1700000000001, {}};
    domain::NoteVersion second{QString(32, u'b'), telerik, {}, {}, 1700000000002, {first.id()}};
    return {{first, second},
            {{planfix, Mark::Kind::Favourite, {}, {}, true, 3},
             {telerik, Mark::Kind::Tag, QStringLiteral("биллинг"), {}, false, 4},
             {telerik, Mark::Kind::Status, {}, QStringLiteral("until 3 December"), true, 5}},
            {{QStringLiteral("мои"), QStringLiteral("planfix: token"), 6}},
            {entry(), {domain::OwnVersion::Kind::Overlay, telerik, {}, {}, 8, {QString(32, u'c')}}}};
}

} // namespace

class SharingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void personalThingsStayHome();
    void jsonForPrograms();
};

void SharingTest::roundTrip()
{
    const auto book = sample();
    const auto bytes = sharing::notesFile(book);
    QCOMPARE(bytes, sharing::notesFile(book));
    const auto read = sharing::readNotesFile(bytes, QStringLiteral("x.errdex"));
    QVERIFY(read);
    QCOMPARE(*read, book);
    QCOMPARE(read->versions.first().id(), book.versions.first().id());
    const auto nothing = sharing::readNotesFile(sharing::notesFile({}), {});
    QVERIFY(nothing);
    QCOMPARE(*nothing, Notebook());
}

void SharingTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const int none = int(domain::ErrorCode::NotANotesFile);
    QTest::newRow("empty") << QByteArray() << none << QStringLiteral("JSON");
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n", 6) << none << QStringLiteral("JSON");
    QTest::newRow("another JSON") << QByteArray("{\"codes\": []}") << none << QStringLiteral("format");
    QTest::newRow("cut off") << sharing::notesFile(sample()).chopped(40) << none << QStringLiteral("JSON");
    auto newer = sharing::notesFile(sample());
    newer.replace("\"version\": 1", "\"version\": 9");
    QTest::newRow("newer") << newer << int(domain::ErrorCode::NewerNotesFile) << QStringLiteral("9");
    auto wrongId = sharing::notesFile(sample());
    wrongId.replace("\"note\": \"bbbb", "\"note\": \"xbbb");
    QTest::newRow("wrong id") << wrongId << none << QStringLiteral("notes[1]: note");
    auto wrongKind = sharing::notesFile(sample());
    wrongKind.replace("\"kind\": \"status\"", "\"kind\": \"colour\"");
    QTest::newRow("unknown kind") << wrongKind << none << QStringLiteral("marks[2]: kind");
    auto wrongStatus = sharing::notesFile(sample());
    wrongStatus.replace("\"http_status\": 503", "\"http_status\": 5030");
    QTest::newRow("no status") << wrongStatus << none << QStringLiteral("own[0]: content.http_status");
    auto wrongContent = sharing::notesFile(sample());
    wrongContent.replace("\"en\": \"no paper\"", "\"en\": 1");
    QTest::newRow("no text") << wrongContent << none << QStringLiteral("own[0]: content.message");
    auto wrongOwn = sharing::notesFile(sample());
    wrongOwn.replace("\"kind\": \"overlay\"", "\"kind\": \"under\"");
    QTest::newRow("unknown kind of own text") << wrongOwn << none << QStringLiteral("own[1]: kind");
    auto wrongTime = sharing::notesFile(sample());
    wrongTime.replace("1700000000001", "-5");
    QTest::newRow("before all time") << wrongTime << none << QStringLiteral("notes[0]: written");
}

void SharingTest::refusesWhatIsNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, detail);
    const auto read = sharing::readNotesFile(bytes, QStringLiteral("x.errdex"));
    QVERIFY(!read);
    QCOMPARE(int(read.error().code), code);
    QCOMPARE(read.error().where, QStringLiteral("x.errdex"));
    QVERIFY2(read.error().detail.startsWith(detail), qPrintable(read.error().detail));
}

void SharingTest::personalThingsStayHome()
{
    const auto shared = sharing::withoutPersonal(sample());
    QCOMPARE(shared.versions, sample().versions);
    QCOMPARE(shared.marks.size(), 2);
    QVERIFY(shared.searches.isEmpty());
}

void SharingTest::jsonForPrograms()
{
    const auto all = sharing::inOrder(domain::AnnotationBook(sample()));
    QCOMPARE(all.size(), 3);
    auto json = QJsonDocument::fromJson(sharing::annotationsToJson(all)).array();
    QCOMPARE(json.at(0)[QStringLiteral("entries")][0][QStringLiteral("message")][QStringLiteral("ru")],
             QStringLiteral("нет бумаги"));
    json.removeFirst();
    QCOMPARE(json.at(0)[QStringLiteral("vendor")], QStringLiteral("planfix"));
    QCOMPARE(json.at(0)[QStringLiteral("notes")][0][QStringLiteral("author")], QStringLiteral("Иван"));
    QCOMPARE(json.at(0)[QStringLiteral("notes")][0][QStringLiteral("written")], QStringLiteral("2023-11-14T22:13:20Z"));
    QCOMPARE(json.at(1)[QStringLiteral("status")], QStringLiteral("until 3 December"));
    QVERIFY(json.at(1)[QStringLiteral("notes")].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(SharingTest)
#include "tst_sharing.moc"
