// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/domain/code.h"
#include "errdex/search/query.h"
#include "errdex/search/resultsource.h"
#include "errdex/search/searcher.h"
#include "errdex/text/fold.h"
#include "errdex/text/script.h"
#include "errdex/text/stem.h"

#include "../../bench/madecatalogue.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using namespace errdex::test;

/// What the index finds against what a scan of every record finds.
class TestScan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeystrokeFindsWhatAScanFinds();
    void everyPhraseIsWhereAScanFindsIt();

private:
    QString madeCatalogue();

    QTemporaryDir m_folder;
};

namespace {

/// The words of a record by where they stand, found without any index.
struct ScannedRecord
{
    QString code;
    QStringList codeWords;
    QString name;
    QStringList words;
    QSet<QString> stems;
};

/// All that a code is found by but itself.
QStringList otherWritings(const QString &code)
{
    auto writings = domain::codeNumbers(code);
    writings << domain::numberInCode(code) << domain::bareCode(code);
    writings.removeAll(QString());
    return writings;
}

bool isOtherWriting(const QString &code, const QString &typed, const QSet<QString> &known)
{
    auto wanted = domain::codeNumbers(typed);
    if (!known.contains(typed) && !domain::bareCode(typed).isEmpty())
        wanted.append(domain::bareCode(typed));
    const auto writings = otherWritings(code);
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const QString &each) { return each == code || writings.contains(each); });
}

bool scanMatches(const ScannedRecord &record, const search::Unit &unit, const QSet<QString> &codes)
{
    const auto &word = unit.words.first();
    const auto stem = text::stem(word);
    const bool hasForms = text::scriptOf(word) == text::Script::Latin || text::scriptOf(word) == text::Script::Cyrillic;
    if ((hasForms && record.stems.contains(stem)) || unit.announces || isOtherWriting(record.code, unit.text, codes))
        return true;
    const auto begins = [&](const QString &text) { return text.startsWith(word); };
    const bool inside = word.size() >= 3 && (record.code.contains(word) || record.name.contains(word));
    return inside || begins(record.code) || std::any_of(record.codeWords.begin(), record.codeWords.end(), begins) ||
           std::any_of(record.words.begin(), record.words.end(), begins);
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    text::forEachWord(text, [&](QStringView word) { words.append(word.toString()); });
    return words;
}

} // namespace

/// A catalogue of many made records, written once; empty when it could not be.
QString TestScan::madeCatalogue()
{
    const auto path = m_folder.filePath(QStringLiteral("made.sqlite"));
    if (QFile::exists(path))
        return path;
    QMap<int, std::pair<domain::Vendor, QList<domain::CodeRecord>>> vendors;
    bench::CatalogueMaker maker(bench::VendorCount * bench::CategoryCount);
    bench::MadeRecord made;
    while (maker.next(made)) {
        auto &[owner, records] = vendors[made.vendor];
        owner.slug = QStringLiteral("vendor-%1").arg(made.vendor);
        owner.name =
            test::text(QStringLiteral("Vendor %1").arg(made.vendor), QStringLiteral("Вендор %1").arg(made.vendor));
        while (owner.categories.size() <= made.category) {
            const auto number = owner.categories.size();
            owner.categories.append(
                {QStringLiteral("category-%1").arg(number), test::text(QStringLiteral("Group %1").arg(number))});
        }
        auto one = record(
            QString::fromUtf8(made.code), QString::fromUtf8(made.messageEn),
            {QString::fromUtf8(made.name), made.httpStatus, made.category, 0, QString::fromUtf8(made.messageRu)});
        one.description = {QString::fromUtf8(made.descriptionEn), QString::fromUtf8(made.descriptionRu),
                           domain::TextOrigin::English};
        records.append(one);
    }
    return writeCatalogue(path, vendors.values()) ? path : QString();
}

/// The index against a scan of every record, over what people type key by key: the same rows, no more and no less.
void TestScan::everyKeystrokeFindsWhatAScanFinds()
{
    const auto path = madeCatalogue();
    QVERIFY(!path.isEmpty());
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    search::Searcher searcher(**catalogue);
    std::vector<ScannedRecord> scanned;
    const auto everything = searcher.run({});
    search::ResultSource all(searcher, *everything);
    for (auto next = all.next(); next && *next; next = all.next()) {
        const auto &one = **next;
        const auto &category = one.categoryInfo();
        QString texts;
        for (const auto &text :
             {one.name, one.message.en, one.message.ru, one.description.en, one.description.ru, category.id,
              category.name.en, category.name.ru, one.vendor->slug, one.vendor->name.en, one.vendor->name.ru})
            texts += text + u' ';
        scanned.push_back({text::fold(one.code), wordsOf(one.code), text::fold(one.name), wordsOf(texts), {}});
        for (const auto &word : std::as_const(scanned.back().words))
            scanned.back().stems.insert(text::stem(word));
    }
    QCOMPARE(qint64(scanned.size()), everything->total());
    QSet<QString> codes;
    for (const auto &each : scanned)
        codes.insert(each.code);
    int compared = 0;
    for (const auto &state : bench::keystrokeStates(841)) {
        const auto query = search::parseQuery(QString::fromUtf8(state), (*catalogue)->vendors());
        const bool plain = std::all_of(query.units.begin(), query.units.end(), [](const search::Unit &unit) {
            return unit.kind == search::Unit::Kind::Word && unit.words.size() == 1 && unit.text == unit.words.first();
        });
        if (!plain || query.isEmpty())
            continue;
        const auto result = searcher.run(QString::fromUtf8(state), {}, {}, {}, search::Reading::AsTyped);
        QVERIFY(result);
        auto found = result->rows(0, result->total());
        std::sort(found.begin(), found.end());
        std::vector<quint32> expected;
        for (quint32 row = 0; row < scanned.size(); ++row) {
            const bool matches = std::all_of(query.units.begin(), query.units.end(), [&](const search::Unit &unit) {
                return scanMatches(scanned[row], unit, codes);
            });
            if (matches)
                expected.push_back(row);
        }
        QVERIFY2(found == expected, state.constData());
        ++compared;
    }
    QVERIFY2(compared > 500, qPrintable(QString::number(compared)));
}

namespace {

/// Whether the words stand one after another, the last of them perhaps going on.
bool hasNeighbours(const QStringList &text, const QStringList &words, bool prefix)
{
    const auto fits = [&](qsizetype at, qsizetype i) {
        const bool mayGoOn = prefix && i + 1 == words.size();
        return mayGoOn ? text.at(at + i).startsWith(words.at(i)) : text.at(at + i) == words.at(i);
    };
    for (qsizetype at = 0; at + words.size() <= text.size(); ++at) {
        qsizetype i = 0;
        while (i < words.size() && fits(at, i))
            ++i;
        if (i == words.size())
            return true;
    }
    return false;
}

} // namespace

/// Words that follow one another, frequent ones and rare ones, two to four, whole and in the middle of being typed, and
/// words that never do: the index of neighbours against the texts themselves.
void TestScan::everyPhraseIsWhereAScanFindsIt()
{
    const auto path = madeCatalogue();
    QVERIFY(!path.isEmpty());
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    search::Searcher searcher(**catalogue);
    const auto everything = searcher.run({});
    QMap<store::Field, std::vector<QList<QStringList>>> texts;
    search::ResultSource all(searcher, *everything);
    for (auto next = all.next(); next && *next; next = all.next()) {
        const auto &one = **next;
        texts[store::Field::Message].push_back({wordsOf(one.message.en), wordsOf(one.message.ru)});
        texts[store::Field::Description].push_back({wordsOf(one.description.en), wordsOf(one.description.ru)});
    }
    const auto rows = store::RowSet::range(0, (*catalogue)->recordCount());
    bench::Random random(11);
    int nonEmpty = 0;
    for (auto field = texts.cbegin(); field != texts.cend(); ++field) {
        for (int i = 0; i < 120; ++i) {
            // Cut out of a text; every third with a word of another text in the middle, which mostly finds nothing.
            const auto &record = field.value().at(random.below(std::uint32_t(field.value().size())));
            const auto &text = record.at(i % 2);
            const qsizetype length = 2 + i % 3;
            if (text.size() < length)
                continue;
            auto words = text.mid(random.below(std::uint32_t(text.size() - length + 1)), length);
            if (i % 3 == 0)
                words[1] = i % 2 ? QStringLiteral("ошибка") : QStringLiteral("the");
            const bool prefix = i % 5 < 3;
            if (prefix)
                words.last().truncate(1 + random.below(std::uint32_t(words.last().size())));
            const auto found = (*catalogue)->rowsWithPhrase(rows, field.key(), words, prefix);
            QVERIFY(found);
            std::vector<quint32> expected;
            for (quint32 row = 0; row < field.value().size(); ++row) {
                const auto &ofRow = field.value()[row];
                if (std::any_of(ofRow.begin(), ofRow.end(),
                                [&](const QStringList &each) { return hasNeighbours(each, words, prefix); }))
                    expected.push_back(row);
            }
            QVERIFY2(found->values() == expected, qPrintable(words.join(u' ')));
            nonEmpty += expected.empty() ? 0 : 1;
        }
    }
    QVERIFY2(nonEmpty > 100, qPrintable(QString::number(nonEmpty)));
}

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
