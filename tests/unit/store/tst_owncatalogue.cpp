// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/catalogue.h"
#include "errdex/store/owncatalogue.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;

namespace {

domain::OwnVersion entry(const QString &vendor, const QString &code, const QString &message)
{
    domain::OwnVersion version;
    version.record = {vendor, code, 0};
    version.content.vendorName = vendor.toUpper();
    version.content.name = QStringLiteral("NAME_") + code;
    version.content.httpStatus = 418;
    version.content.message = {message, {}, domain::TextOrigin::Own};
    version.content.attributes = {
        {QStringLiteral("action"), {{}, QStringLiteral("заварить чай"), domain::TextOrigin::Own}}};
    return version;
}

} // namespace

class OwnCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOneMoreCatalogue();
    void isWrittenWhenSomethingChanged();
    void theOneBeforeStays();
    void damagedFileIsWrittenAnew();
    void slugs_data();
    void slugs();

private:
    QTemporaryDir m_folder;
    QString compiled(const QList<domain::OwnVersion> &entries) const
    {
        return store::updateOwnCatalogue(m_folder.path(), entries).value_or(QStringLiteral("failed"));
    }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files); }
};

void OwnCatalogueTest::isOneMoreCatalogue()
{
    auto second = entry(QStringLiteral("acme"), QStringLiteral("10"), QStringLiteral("no milk"));
    second.content.categoryId = QStringLiteral("kitchen");
    second.content.categoryName = QStringLiteral("Кухня");
    const auto path = compiled({entry(QStringLiteral("acme"), QStringLiteral("9"), QStringLiteral("no tea")), second,
                                entry(QStringLiteral("bolt"), QStringLiteral("E/1"), QStringLiteral("no sugar"))});
    QCOMPARE(store::ownCatalogue(m_folder.path()), path);
    const auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    QVERIFY((*catalogue)->verify());
    QCOMPARE((*catalogue)->recordCount(), 3U);
    QCOMPARE((*catalogue)->vendors().first()->name.ru, QStringLiteral("ACME"));
    const auto found = (*catalogue)->recordsOfCode(QStringLiteral("acme"), QStringLiteral("10"));
    QVERIFY(found);
    QCOMPARE(found->first().categoryInfo().name.en, QStringLiteral("Кухня"));
    QCOMPARE(found->first().message.origin, domain::TextOrigin::Own);
    QCOMPARE(found->first().attributes, second.content.attributes);
    const auto ungrouped = (*catalogue)->recordsOfCode(QStringLiteral("acme"), QStringLiteral("9"));
    QVERIFY(ungrouped);
    QCOMPARE(ungrouped->first().categoryInfo().id, QStringLiteral("own"));
    QCOMPARE(ungrouped->first().categoryInfo().name.en, QStringLiteral("Own entries"));
    QCOMPARE(ungrouped->first().categoryInfo().name.ru, QStringLiteral("Свои коды"));
    QCOMPARE((*catalogue)->recordsOfCode(QStringLiteral("bolt"), QStringLiteral("E/1"))->first().httpStatus, 418);
}

void OwnCatalogueTest::isWrittenWhenSomethingChanged()
{
    const auto first = entry(QStringLiteral("acme"), QStringLiteral("1"), QStringLiteral("no tea"));
    const auto path = compiled({first});
    QCOMPARE(compiled({first}), path);
    for (const auto change : {0, 1, 2, 3, 4}) {
        auto other = first;
        switch (change) {
        case 0:
            other.content.message.ru = QStringLiteral("нет чая");
            break;
        case 1:
            other.content.attributes.clear();
            break;
        case 2:
            other.content.vendorName = QStringLiteral("Acme Ltd");
            break;
        case 3:
            other.content.categoryId = QStringLiteral("x");
            break;
        default:
            other.record.code = QStringLiteral("2");
        }
        const auto changed = compiled({other});
        QVERIFY(changed != path);
        QVERIFY(QFile::exists(changed));
        // Whoever has the one before open can go on.
        QVERIFY(QFile::exists(path));
        QCOMPARE(compiled({first}), path);
        QCOMPARE(store::ownCatalogue(m_folder.path()), path);
        QVERIFY(files().size() <= 3);
    }
    QCOMPARE(compiled({}), QString());
    QVERIFY(files().isEmpty());
    QCOMPARE(store::ownCatalogue(m_folder.path()), QString());
}

/// Of the older files the newest one, which somebody may read still; files of others are not touched.
void OwnCatalogueTest::theOneBeforeStays()
{
    QFile foreign(m_folder.filePath(QStringLiteral("owner.sqlite")));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    QStringList made;
    const auto written = QDateTime::currentDateTime().addSecs(-1000);
    for (int i = 0; i < 4; ++i) {
        made.append(compiled({entry(QStringLiteral("acme"), QString::number(i), QStringLiteral("a"))}));
        const QRegularExpression name(QStringLiteral("/own-[0-9a-f]{16}\\.sqlite\\z"));
        QVERIFY2(name.match(made.last()).hasMatch(), qPrintable(made.last()));
        QFile file(made.last());
        QVERIFY(file.open(QIODevice::ReadWrite) &&
                file.setFileTime(written.addSecs(i), QFileDevice::FileModificationTime));
        QStringList wanted{QFileInfo(made.last()).fileName(), QStringLiteral("owner.sqlite")};
        if (i > 0)
            wanted.append(QFileInfo(made.at(i - 1)).fileName());
        wanted.sort();
        QCOMPARE(files(), wanted);
        QCOMPARE(store::ownCatalogue(m_folder.path()), made.last());
    }
    // What has been undone is the newest again, and not made anew.
    QCOMPARE(compiled({entry(QStringLiteral("acme"), QStringLiteral("2"), QStringLiteral("a"))}), made.at(2));
    QCOMPARE(store::ownCatalogue(m_folder.path()), made.at(2));
    QCOMPARE(files().size(), 3);
    QCOMPARE(compiled({}), QString());
    QCOMPARE(files(), QStringList{QStringLiteral("owner.sqlite")});
    QVERIFY(foreign.remove());
    QCOMPARE(store::updateOwnCatalogue(m_folder.filePath(QStringLiteral("none")),
                                       {entry(QStringLiteral("acme"), QStringLiteral("1"), QStringLiteral("a"))})
                 .error()
                 .code,
             domain::ErrorCode::CannotWriteFile);
}

void OwnCatalogueTest::damagedFileIsWrittenAnew()
{
    const auto first = entry(QStringLiteral("acme"), QStringLiteral("1"), QStringLiteral("no tea"));
    const auto path = compiled({first});
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("nonsense");
    file.close();
    QCOMPARE(compiled({first}), path);
    QVERIFY(store::Catalogue::open(path));
}

void OwnCatalogueTest::slugs_data()
{
    QTest::addColumn<QString>("slug");
    QTest::newRow("Acme, Inc.") << QStringLiteral("acme-inc");
    QTest::newRow("Планфикс") << QStringLiteral("planfiks");
    QTest::newRow("  Объём — 2 ") << QStringLiteral("obem-2");
    QTest::newRow("!!!") << QString();
}

void OwnCatalogueTest::slugs()
{
    QFETCH(QString, slug);
    QCOMPARE(domain::slugOf(QString::fromUtf8(QTest::currentDataTag())), slug);
}

QTEST_GUILESS_MAIN(OwnCatalogueTest)
#include "tst_owncatalogue.moc"
