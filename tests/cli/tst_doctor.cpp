// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "clirun.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using test::Run;

class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsSoundIsSaid();
    void damagedNotesAreRepaired();
    void whatCannotBeRepairedIsSaid();
    void programsReadIt();
    void wrongUse();

private:
    Run doctor(const QString &line) const
    {
        return test::run(line.split(u' ') + QStringList{QStringLiteral("--data-dir"), m_folder->path()});
    }
    QString notes() const { return m_folder->filePath(QStringLiteral("user.sqlite")); }
    bool overwriteNotes(const QByteArray &bytes) const
    {
        QFile file(notes());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DoctorTest::whatIsSoundIsSaid()
{
    QCOMPARE(doctor(QStringLiteral("notes add planfix/1001 secretword")).code, 0);
    const auto english = doctor(QStringLiteral("doctor"));
    QCOMPARE(english.code, 0);
    QVERIFY(english.lines().first().startsWith(QStringLiteral("Errdex 1.2.3, Qt ")));
    QVERIFY(english.lines().contains(QStringLiteral("Catalogue: sound, 349 records")));
    QVERIFY(english.lines().contains(QStringLiteral("Your notes, favourites and history: sound, 1 note, mark or text")));
    QCOMPARE(english.lines().last(), QStringLiteral("Everything is sound."));
    QVERIFY(!english.out.contains("secretword"));
    const auto russian = doctor(QStringLiteral("doctor --ui-lang ru"));
    QCOMPARE(russian.lines().last(), QStringLiteral("Всё в порядке."));
    QVERIFY(russian.lines().contains(QStringLiteral("Каталог: в порядке, 349 записей")));
}

void DoctorTest::damagedNotesAreRepaired()
{
    QCOMPARE(doctor(QStringLiteral("notes add planfix/1001 token")).code, 0);
    QCOMPARE(doctor(QStringLiteral("backup")).code, 0);
    QVERIFY(overwriteNotes(QByteArray(5000, 'x')));
    const auto found = doctor(QStringLiteral("doctor"));
    QCOMPARE(found.code, 3);
    QVERIFY(found.out.contains("A repair moves the file aside"));
    QCOMPARE(found.lines().last(), QStringLiteral("Something is broken that can be repaired."));
    const auto repaired = doctor(QStringLiteral("doctor --repair"));
    QCOMPARE(repaired.code, 0);
    QVERIFY(repaired.err.contains(QStringLiteral("user.sqlite.corrupt-1")));
    QCOMPARE(repaired.lines().last(), QStringLiteral("Everything is sound."));
    QVERIFY(doctor(QStringLiteral("notes list")).out.contains("token"));
    QVERIFY(doctor(QStringLiteral("doctor --repair")).err.contains(QStringLiteral("There was nothing to repair.")));
}

void DoctorTest::whatCannotBeRepairedIsSaid()
{
    const auto run = doctor(QStringLiteral("doctor --catalog %1").arg(m_folder->filePath(QStringLiteral("none.sqlite"))));
    QCOMPARE(run.code, 3);
    QVERIFY(run.out.contains("Catalogue: broken"));
    QVERIFY(run.lines().last().startsWith(QStringLiteral("Something is broken that Errdex cannot repair itself")));
}

void DoctorTest::programsReadIt()
{
    const auto run = doctor(QStringLiteral("doctor --format json"));
    QCOMPARE(run.code, 0);
    const auto report = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(report.value(QStringLiteral("version")).toString(), QStringLiteral("1.2.3"));
    QVERIFY(report.value(QStringLiteral("sound")).toBool());
    const auto first = report.value(QStringLiteral("parts")).toArray().first().toObject();
    QCOMPARE(first.value(QStringLiteral("kind")).toString(), QStringLiteral("catalogue"));
    QCOMPARE(first.value(QStringLiteral("state")).toString(), QStringLiteral("sound"));
    QCOMPARE(first.value(QStringLiteral("count")).toInt(), 349);
}

void DoctorTest::wrongUse()
{
    QCOMPARE(doctor(QStringLiteral("doctor now")).code, 2);
    QCOMPARE(doctor(QStringLiteral("doctor --format xml")).code, 2);
}

QTEST_GUILESS_MAIN(DoctorTest)
#include "tst_doctor.moc"
