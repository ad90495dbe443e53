// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/domain/rowsource.h"
#include "errdex/store/catalogue.h"
#include "errdex/store/cellreader.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using namespace errdex::test;
using domain::CellSpec;
using domain::Language;
using domain::TextOrigin;

/// Cells that are read without making records are what the records say.
class CellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cellsAreThoseOfTheRecords_data();
    void cellsAreThoseOfTheRecords();
    void rowsInAnyOrder();
    void rowsThatAreNotThere();
    void attributesInUse();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;
};

void CellsTest::initTestCase()
{
    QList<VendorWithRecords> vendors;
    for (const auto &slug : {QStringLiteral("alpha"), QStringLiteral("beta")}) {
        auto made = vendor(slug, {QStringLiteral("one"), QStringLiteral("two")});
        made.originalLanguage = slug == u"beta" ? TextOrigin::Russian : TextOrigin::English;
        made.name = {slug.toUpper(), QStringLiteral("рус ") + slug, TextOrigin::English};
        made.footnotes = {{QStringLiteral("*"), text(QStringLiteral("only data"))}};
        QList<domain::CodeRecord> records;
        for (int i = 0; i < 40; ++i) {
            auto one = record(QString::number(i / 2), {},
                              {i % 3 ? QString() : QStringLiteral("NAME_%1").arg(i), i % 4 * 100, i / 20, i % 2 + 1});
            one.message = {i % 5 ? QStringLiteral("message %1").arg(i) : QString(),
                           i % 7 ? QStringLiteral("сообщение %1").arg(i) : QString(), TextOrigin::English};
            one.description = {QStringLiteral("description"), i % 2 ? QStringLiteral("описание") : QString(),
                               TextOrigin::English};
            if (i % 3 == 1)
                one.returnedBy = {{text(QStringLiteral("Get, all"), QStringLiteral("Читать")), QStringLiteral("*")},
                                  {text(QStringLiteral("Put"), QStringLiteral("Писать")), {}}};
            if (i % 3 == 2)
                one.reference = QStringLiteral("RFC %1").arg(i);
            if (i % 4 == 1)
                one.attributes = {{QStringLiteral("cause"),
                                   {QStringLiteral("a \"cable\""), QStringLiteral("кабель"), TextOrigin::English}},
                                  {QStringLiteral("Модель"), {{}, QStringLiteral("М-%1").arg(i), TextOrigin::Russian}}};
            records.append(one);
        }
        vendors.append({made, records});
    }
    const auto path = m_folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(path, vendors));
    m_catalogue = std::move(*store::Catalogue::open(path));
}

void CellsTest::cellsAreThoseOfTheRecords_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("raw");
    QTest::newRow("English") << Language::English << false;
    QTest::newRow("Russian") << Language::Russian << false;
    QTest::newRow("English, for programs") << Language::English << true;
    QTest::newRow("Russian, for programs") << Language::Russian << true;
}

void CellsTest::cellsAreThoseOfTheRecords()
{
    QFETCH(Language, language);
    QFETCH(bool, raw);
    std::vector<CellSpec> cells;
    for (const auto column : domain::AllColumns)
        cells.push_back({column, language, raw});
    for (const auto &key : {QStringLiteral("cause"), QStringLiteral("Модель"), QStringLiteral("absent")})
        cells.push_back({domain::Column::Code, language, raw, key});
    auto reader = store::CellReader::create(*m_catalogue, cells);
    QVERIFY(reader);
    std::vector<QByteArrayView> texts;
    for (quint32 row = 0; row < m_catalogue->recordCount(); ++row) {
        const auto records = m_catalogue->records(std::span(&row, 1));
        QVERIFY((*reader)->read(row, texts));
        QCOMPARE(texts.size(), cells.size());
        for (size_t i = 0; i < cells.size(); ++i)
            QCOMPARE(QString::fromUtf8(texts[i]), domain::cellText(records->first(), cells[i]));
    }
}

void CellsTest::rowsInAnyOrder()
{
    auto reader = store::CellReader::create(*m_catalogue,
                                            std::vector<CellSpec>{{domain::Column::Message, Language::English, true}});
    std::vector<QByteArrayView> texts;
    for (const quint32 row : {0U, 1U, 70U, 71U, 3U, 3U, 79U, 0U, 40U, 39U}) {
        const auto records = m_catalogue->records(std::span(&row, 1));
        QVERIFY((*reader)->read(row, texts));
        QCOMPARE(QString::fromUtf8(texts.front()), records->first().message.en);
    }
}

void CellsTest::rowsThatAreNotThere()
{
    const quint32 row = m_catalogue->recordCount();
    const auto texts = m_catalogue->texts(row);
    QVERIFY(!texts);
    QCOMPARE(texts.error().code, domain::ErrorCode::Internal);
    QVERIFY(m_catalogue->texts(row - 1));
}

/// Which columns an export may have, and in which languages.
void CellsTest::attributesInUse()
{
    const auto uses = m_catalogue->attributesOf([](quint32) { return true; });
    QVERIFY(uses);
    QCOMPARE(uses->size(), 2);
    QCOMPARE(uses->at(0).key, QStringLiteral("cause"));
    QVERIFY(uses->at(0).isEnglish && uses->at(0).isRussian);
    QCOMPARE(uses->at(1).key, QStringLiteral("Модель"));
    QVERIFY(!uses->at(1).isEnglish && uses->at(1).isRussian);
    QVERIFY(m_catalogue->attributesOf([](quint32) { return false; })->isEmpty());
    std::atomic<quint64> newest{2};
    m_catalogue->setCancellation({&newest, 1});
    const auto cancelled = m_catalogue->attributesOf([](quint32) { return true; });
    m_catalogue->setCancellation({});
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, domain::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(CellsTest)
#include "tst_cells.moc"
