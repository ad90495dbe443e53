// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "clirun.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using test::run;
using test::Run;

class PacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPackIsInstalledUpdatedAndRemoved();
    void wrongUse();
    void damagedPackIsNamed();
    void notesOutliveThePack();
    void olderPacksAreCompiledAgain();

private:
    Run packs(const QString &line) const
    {
        return run(line.split(u' ') + QStringList{QStringLiteral("--data-dir"), m_folder->filePath(QStringLiteral("data"))});
    }
    QString write(const QString &message, const QString &secondCode) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void PacksTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString PacksTest::write(const QString &message, const QString &secondCode) const
{
    const auto path = m_folder->filePath(QStringLiteral("acme.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(QStringLiteral(R"({"slug":"acme","order":1,"name":{"en":"Acme","ru":"Акме"},"product":{"en":"Acme","ru":"Акме"},
        "original_language":"en","source":{"title":"Errors","retrieved":"2026-11-20"},
        "categories":[{"id":"all","name":{"en":"All","ru":"Все"}}],
        "records":[{"code":"E7","category":"all","message":{"en":"%1","ru":"Насос заклинило"}},
                   {"code":"%2","category":"all","message":{"en":"Door open","ru":"Дверь открыта"}}]})")
                   .arg(message, secondCode)
                   .toUtf8());
    return path;
}

void PacksTest::aPackIsInstalledUpdatedAndRemoved()
{
    QCOMPARE(packs(QStringLiteral("packs list")).code, 1);
    const auto path = write(QStringLiteral("Pump blocked"), QStringLiteral("E8"));
    QCOMPARE(packs(QStringLiteral("packs install ") + path).code, 0);
    QCOMPARE(packs(QStringLiteral("packs list")).lines().at(1), QStringLiteral("acme  Acme   2026-11-20  2      in use"));
    QVERIFY(packs(QStringLiteral("search pump blocked")).out.contains("E7"));
    // The shipped catalogue is there as before.
    QVERIFY(packs(QStringLiteral("search planfix:1001")).out.contains("Error adding task"));
    QCOMPARE(packs(QStringLiteral("search pump blocked --catalog ") + qEnvironmentVariable("ERRDEX_CATALOG_DIR") +
                   QStringLiteral("/catalog.sqlite"))
                 .code,
             1);
    write(QStringLiteral("Pump is blocked"), QStringLiteral("E9"));
    const auto difference = packs(QStringLiteral("packs diff ") + path);
    QCOMPARE(difference.code, 0);
    QVERIFY(difference.out.contains("    - Pump blocked\n    + Pump is blocked"));
    QVERIFY(difference.out.contains("> acme/E8 → acme/E9  Door open"));
    QVERIFY(difference.err.contains(QStringLiteral("0 new codes, 1 reworded, 0 removed, 1 renumbered.")));
    QCOMPARE(packs(QStringLiteral("search acme:E9")).code, 1);
    QCOMPARE(packs(QStringLiteral("packs update ") + path).code, 0);
    QCOMPARE(packs(QStringLiteral("search acme:E9")).code, 0);
    QCOMPARE(packs(QStringLiteral("packs rollback acme")).code, 0);
    QCOMPARE(packs(QStringLiteral("search acme:E9")).code, 1);
    QCOMPARE(packs(QStringLiteral("packs disable acme")).code, 0);
    QCOMPARE(packs(QStringLiteral("show acme/E7")).code, 2);
    QVERIFY(packs(QStringLiteral("packs list")).out.contains("disabled"));
    QCOMPARE(packs(QStringLiteral("packs enable acme")).code, 0);
    const auto listed = packs(QStringLiteral("packs list --format json")).json();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.at(0)[u"records"].toInt(), 2);
    QCOMPARE(packs(QStringLiteral("packs remove acme")).code, 0);
    QCOMPARE(packs(QStringLiteral("packs list")).code, 1);
}

void PacksTest::wrongUse()
{
    const auto path = write(QStringLiteral("Pump blocked"), QStringLiteral("E8"));
    QCOMPARE(packs(QStringLiteral("packs update ") + path).code, 2);
    QCOMPARE(packs(QStringLiteral("packs diff ") + path).code, 2);
    QCOMPARE(packs(QStringLiteral("packs install none.errdex-pack")).code, 3);
    QCOMPARE(packs(QStringLiteral("packs install ") + path).code, 0);
    QCOMPARE(packs(QStringLiteral("packs install ") + path).code, 2);
    for (const auto *verb : {"remove", "enable", "disable", "rollback"}) {
        const QString line = QStringLiteral("packs ") + QString::fromLatin1(verb);
        QCOMPARE(packs(line).code, 2);
        QCOMPARE(packs(line + QStringLiteral(" none")).code, 2);
        QCOMPARE(packs(line + QStringLiteral(" ../x")).code, 2);
    }
    QCOMPARE(packs(QStringLiteral("packs rollback acme")).code, 2);
    // Every problem is named, and nothing is installed.
    write(QStringLiteral(" Pump "), QStringLiteral("E7"));
    const auto broken = packs(QStringLiteral("packs update ") + path);
    QCOMPARE(broken.code, 2);
    QVERIFY(broken.err.contains(QStringLiteral("acme.json: records[0] (E7): message: en")));
    QVERIFY(broken.err.contains(QStringLiteral("nothing was changed")));
}

void PacksTest::damagedPackIsNamed()
{
    QCOMPARE(packs(QStringLiteral("packs install ") + write(QStringLiteral("Pump blocked"), QStringLiteral("E8"))).code, 0);
    QFile file(m_folder->filePath(QStringLiteral("data/packs/acme/1/catalogue.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("rubbish");
    file.close();
    const auto found = packs(QStringLiteral("search planfix:1001"));
    QCOMPARE(found.code, 0);
    QVERIFY(found.err.contains(QStringLiteral("acme/1/catalogue.sqlite” cannot be used and is left out")));
    QCOMPARE(packs(QStringLiteral("packs remove acme")).code, 0);
    QVERIFY(packs(QStringLiteral("search planfix:1001")).err.isEmpty());
}

void PacksTest::notesOutliveThePack()
{
    const auto path = write(QStringLiteral("Pump blocked"), QStringLiteral("E8"));
    QCOMPARE(packs(QStringLiteral("packs install ") + path).code, 0);
    QCOMPARE(packs(QStringLiteral("notes add acme/E7 hammer --tag pump")).code, 0);
    QVERIFY(packs(QStringLiteral("search tag:pump")).out.contains("E7"));
    write(QStringLiteral("Pump is blocked"), QStringLiteral("E8"));
    QCOMPARE(packs(QStringLiteral("packs update ") + path).code, 0);
    QVERIFY(packs(QStringLiteral("search tag:pump")).out.contains("Pump is blocked"));
    QCOMPARE(packs(QStringLiteral("packs remove acme")).code, 0);
    QVERIFY(packs(QStringLiteral("notes list --orphans")).out.contains("acme/E7"));
    QCOMPARE(packs(QStringLiteral("packs install ") + path).code, 0);
    QVERIFY(packs(QStringLiteral("search tag:pump")).out.contains("E7"));
}

void PacksTest::olderPacksAreCompiledAgain()
{
    QCOMPARE(packs(QStringLiteral("packs install ") + write(QStringLiteral("Pump blocked"), QStringLiteral("E8"))).code, 0);
    QFile file(m_folder->filePath(QStringLiteral("data/packs/acme/1/catalogue.sqlite")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    // user_version, as an older program writes it.
    QVERIFY(file.seek(60) && file.write(QByteArray::fromHex("00000001")) == 4);
    file.close();
    const auto found = packs(QStringLiteral("search pump blocked"));
    QCOMPARE(found.code, 0);
    QVERIFY(found.err.isEmpty());
}

QTEST_GUILESS_MAIN(PacksTest)
#include "tst_packs.moc"
