// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "suggesting.h"

#include "correcting.h"
#include "rereading.h"

#include "errdex/domain/code.h"
#include "errdex/text/distance.h"
#include "errdex/text/fold.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace errdex::search {

using domain::Cancellation;
using domain::Result;
using domain::Suggestion;
using store::Catalogue;
using store::RowSet;

namespace {

using Kind = domain::Correction::Kind;

constexpr int MostSpellings = 3;
constexpr qsizetype MostCodes = 4;
constexpr int MostMistakes = 2;
constexpr qsizetype MostCodesAlone = 4;
/// Codes further away than this many are not near.
constexpr size_t MostLookedUp = 500;

/// A code and how far it is from the one that is not there.
struct NearCode
{
    double distance = 0;
    QString code;
};

class Suggester
{
public:
    Suggester(Catalogue &catalogue, const QString &text, const RowSet &within, const Cancellation &cancellation)
        : m_catalogue(catalogue)
        , m_text(text)
        , m_within(within)
        , m_cancellation(cancellation)
        , m_query(parseQuery(text, catalogue.vendors()))
    {
    }

    Result<QList<Suggestion>> run();

private:
    Result<void> add(Suggestion::Kind kind, const QString &query);
    Result<void> addWithoutFields();
    Result<void> addSpellings();
    Result<void> addCodesAlone();
    Result<void> addCodes();
    Result<void> addNearest(const std::vector<NearCode> &near, const RowSet &rows,
                            const std::function<QString(const QString &)> &query);
    Result<RowSet> rowsOfFields() const;
    Result<void> addHttpClass();
    const Unit *soleCode() const;

    Catalogue &m_catalogue;
    QString m_text;
    const RowSet &m_within;
    Cancellation m_cancellation;
    Query m_query;
    QList<Suggestion> m_found;
};

Result<void> Suggester::add(Suggestion::Kind kind, const QString &query)
{
    const bool isKnown =
        std::any_of(m_found.begin(), m_found.end(), [&](const Suggestion &each) { return each.query == query; });
    if (isKnown)
        return {};
    return match(m_catalogue, query, parseQuery(query, m_catalogue.vendors()), m_cancellation)
        .map([&](const Ranked &ranked) {
            if (const auto rows = ranked.all & m_within; !rows.isEmpty())
                m_found.append({kind, query, qint64(rows.count())});
        });
}

/// The unit that names a code, when the query names one.
const Unit *Suggester::soleCode() const
{
    const Unit *code = nullptr;
    for (const auto &unit : m_query.units) {
        if (isFilterUnit(unit) || unit.announces)
            continue;
        const bool isCode = (unit.kind == Unit::Kind::Word || unit.kind == Unit::Kind::Code) && hasDigit(unit.text);
        if (!isCode || code)
            return nullptr;
        code = &unit;
    }
    return code;
}

/// The query with each field left out that narrows it.
Result<void> Suggester::addWithoutFields()
{
    const auto pieces = m_text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const auto units = parseQuery(pieces.at(i), m_catalogue.vendors()).units;
        if (units.isEmpty() || !isFilterUnit(units.first()) || pieces.at(i).contains(u'"'))
            continue;
        auto others = pieces;
        // "planfix:1001" is a filter and a word.
        if (units.size() > 1)
            others[i] = pieces.at(i).sliced(pieces.at(i).indexOf(u':') + 1);
        else
            others.removeAt(i);
        if (others.isEmpty())
            continue;
        const auto before = m_found.size();
        const auto text = others.join(u' ');
        if (auto done = add(Suggestion::Kind::WithoutField, text); !done)
            return done;
        if (m_found.size() > before)
            continue;
        // What is left may have to be read in another way.
        const auto corrected = correct(m_catalogue, text, m_cancellation);
        if (!corrected)
            return tl::unexpected(corrected.error());
        if (const auto kind = corrected->correction.kind; kind == Kind::None || kind == Kind::Closest)
            continue;
        if (auto done = add(Suggestion::Kind::WithoutField, corrected->correction.shown); !done)
            return done;
    }
    return {};
}

Result<void> Suggester::addSpellings()
{
    const auto texts = spellings(m_catalogue, m_text, MostSpellings, m_cancellation);
    if (!texts)
        return tl::unexpected(texts.error());
    for (const auto &text : *texts) {
        if (auto done = add(Suggestion::Kind::DidYouMean, text); !done)
            return done;
    }
    return {};
}

Result<void> Suggester::addCodes()
{
    const auto *unit = soleCode();
    if (!unit)
        return {};
    const auto codes = m_catalogue.codes();
    if (!codes)
        return tl::unexpected(codes.error());
    const auto wanted = unit->words.size() == 1 ? unit->words.first() : unit->text;
    bool isNumber = false;
    const auto value = domain::numericCode(wanted, &isNumber);
    std::vector<NearCode> near;
    for (const auto &code : **codes) {
        bool isOther = false;
        const auto other = domain::numericCode(code, &isOther);
        const int mistakes = text::editDistance(wanted, code, MostMistakes);
        // Numbers of as many digits are as near as their values are; anything else as its letters are.
        if (isNumber && isOther && code.size() == wanted.size())
            near.push_back(
                {mistakes <= 1 ? 1 + double(std::abs(other - value)) * 1e-12 : 2 + double(std::abs(other - value)),
                 code});
        else if (mistakes <= MostMistakes && mistakes * 2 < wanted.size())
            near.push_back({double(mistakes) + 0.5, code});
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const NearCode &left, const NearCode &right) { return left.distance < right.distance; });
    // With fields those that they leave come first.
    const auto narrowed = rowsOfFields();
    if (!narrowed)
        return tl::unexpected(narrowed.error());
    const auto place = text::fold(m_text).lastIndexOf(wanted);
    if (narrowed->count() < m_catalogue.recordCount() && place >= 0 && text::fold(m_text).size() == m_text.size()) {
        const auto before = m_found.size();
        const auto done = addNearest(near, *narrowed & m_within, [&](const QString &code) {
            return QString(m_text).replace(place, wanted.size(), code);
        });
        if (!done || m_found.size() > before)
            return done;
    }
    return addNearest(near, m_within, [](const QString &code) { return code; });
}

/// The nearest codes that some of the rows have.
Result<void> Suggester::addNearest(const std::vector<NearCode> &near, const RowSet &rows,
                                   const std::function<QString(const QString &)> &query)
{
    const auto most = m_found.size() + MostCodes;
    for (size_t i = 0; i < std::min(near.size(), MostLookedUp) && m_found.size() < most; ++i) {
        if (m_cancellation.isCancelled())
            return domain::fail(domain::ErrorCode::Cancelled);
        const auto ofCode = m_catalogue.rowsOfCode(near[i].code);
        if (!ofCode)
            return tl::unexpected(ofCode.error());
        if ((*ofCode & rows).isEmpty())
            continue;
        if (auto done = add(Suggestion::Kind::NearestCode, query(near[i].code)); !done)
            return done;
    }
    return {};
}

/// The rows that the fields of the query leave.
Result<RowSet> Suggester::rowsOfFields() const
{
    auto rows = RowSet::range(0, m_catalogue.recordCount());
    for (const auto &unit : m_query.units) {
        if (!isFilterUnit(unit))
            continue;
        const auto kept = matchFilterUnit(m_catalogue, unit);
        if (!kept)
            return kept;
        rows &= *kept;
    }
    return rows;
}

/// Of "1001 1002", "1001;1002" and "1001/1002" each.
Result<void> Suggester::addCodesAlone()
{
    QStringList codes;
    for (const auto &unit : m_query.units) {
        if (unit.kind != Unit::Kind::Word || !hasDigit(unit.text))
            continue;
        const bool areCodes = std::all_of(unit.words.begin(), unit.words.end(), hasDigit);
        codes += areCodes ? unit.words : QStringList{unit.text};
    }
    codes.removeDuplicates();
    for (qsizetype i = 0; i < std::min(codes.size(), MostCodesAlone) && codes.size() > 1; ++i) {
        if (auto done = add(Suggestion::Kind::CodeAlone, codes.at(i)); !done)
            return done;
    }
    return {};
}

Result<void> Suggester::addHttpClass()
{
    const auto *unit = soleCode();
    const bool isStatus = unit && unit->text.size() == 3 && unit->text.front() >= u'1' && unit->text.front() <= u'5' &&
                          !domain::codeNumbers(unit->text).isEmpty();
    auto statusClass = isStatus ? qint64(unit->text.front().unicode() - u'0') : 0;
    for (const auto &each : m_query.units) {
        if (each.kind == Unit::Kind::HttpStatus && each.low > 0)
            statusClass = each.low / 100;
    }
    return statusClass > 0 ? add(Suggestion::Kind::HttpClass, QStringLiteral("http:%1xx").arg(statusClass))
                           : Result<void>();
}

Result<QList<Suggestion>> Suggester::run()
{
    auto done = addWithoutFields()
                    .and_then([this] { return addSpellings(); })
                    .and_then([this] { return addCodesAlone(); })
                    .and_then([this] { return addCodes(); })
                    .and_then([this] { return addHttpClass(); });
    if (!done)
        return tl::unexpected(done.error());
    return m_found;
}

} // namespace

Result<QList<Suggestion>> suggest(Catalogue &catalogue, const QString &text, const RowSet &within,
                                  const Cancellation &cancellation)
{
    return Suggester(catalogue, text, within, cancellation).run();
}

} // namespace errdex::search
