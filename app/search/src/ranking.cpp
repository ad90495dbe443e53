// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "ranking.h"

#include "errdex/store/ownrows.h"
#include "errdex/text/fold.h"

#include <algorithm>
#include <array>

namespace errdex::search {

using domain::Cancellation;
using domain::ErrorCode;
using domain::Match;
using domain::Result;
using store::Catalogue;
using store::RowSet;

namespace {

constexpr Match WordsOfTexts[] = {Match::MessageWord, Match::DescriptionWord};

/// By Match, before the empty tiers are left out.
struct Tiers
{
    RowSet &at(Match match) { return byMatch[size_t(match)]; }

    std::array<RowSet, domain::MatchCount> byMatch;
    RowSet all;
};

/// The tiers of one unit alone.
Tiers rankOne(UnitRows unit)
{
    Tiers tiers;
    for (size_t level = 0; level < LevelCount; ++level) {
        auto &rows = unit.levels[level];
        if (rows.isEmpty())
            continue;
        if (tiers.all.isEmpty()) {
            tiers.all = rows;
        } else {
            rows -= tiers.all;
            tiers.all |= rows;
        }
        tiers.byMatch[level] = std::move(rows);
    }
    return tiers;
}

/// Of each unit the rows of the levels so far, or of its group.
class Reached
{
public:
    explicit Reached(const std::vector<UnitRows> &units) : m_units(units), m_rows(units.size())
    {
        for (size_t i = 0; i < units.size(); ++i)
            m_hasGroup = m_hasGroup || !units[i].group.isEmpty();
    }

    void add(size_t unit, const RowSet &rows)
    {
        if (m_rows[unit].isEmpty())
            m_rows[unit] = rows;
        else
            m_rows[unit] |= rows;
    }

    /// The rows that every unit has reached, one at least by more than its group.
    RowSet common() const
    {
        RowSet left;
        RowSet right;
        RowSet rows = of(0, left) & of(1, right);
        for (size_t i = 2; i < m_units.size() && !rows.isEmpty(); ++i)
            rows &= of(i, left);
        if (m_hasGroup && !rows.isEmpty()) {
            RowSet byMore;
            for (const auto &each : m_rows)
                byMore |= rows & each;
            return byMore;
        }
        return rows;
    }

private:
    const RowSet &of(size_t unit, RowSet &joined) const
    {
        if (m_units[unit].group.isEmpty())
            return m_rows[unit];
        joined = m_rows[unit] | m_units[unit].group;
        return joined;
    }

    const std::vector<UnitRows> &m_units;
    std::vector<RowSet> m_rows;
    bool m_hasGroup = false;
};

/// Rows that match every unit. A row's tier is the worst level that one of its units needs; a unit that the whole name
/// of the vendor or the category answers is content with any tier, and rows that match by those alone come last.
Tiers rank(std::vector<UnitRows> units)
{
    if (units.size() == 1)
        return rankOne(std::move(units.front()));
    Tiers tiers;
    Reached reached(units);
    for (size_t level = 0; level < LevelCount; ++level) {
        bool isNew = false;
        for (size_t i = 0; i < units.size(); ++i) {
            if (const auto &rows = units[i].levels[level]; !rows.isEmpty()) {
                reached.add(i, rows);
                isNew = true;
            }
        }
        if (!isNew)
            continue;
        auto rows = reached.common();
        rows -= tiers.all;
        tiers.all |= rows;
        tiers.byMatch[level] = std::move(rows);
    }
    return tiers;
}

/// Lifts rows to a better tier.
void lift(Tiers &tiers, Match match, RowSet rows)
{
    rows &= tiers.all;
    for (size_t better = 0; better < size_t(match); ++better)
        rows -= tiers.byMatch[better];
    if (rows.isEmpty())
        return;
    for (size_t worse = size_t(match) + 1; worse < tiers.byMatch.size(); ++worse)
        tiers.byMatch[worse] -= rows;
    tiers.at(match) |= rows;
}

/// Whether the name of some row begins with the first unit and has the others in it.
bool someNameHasAll(const std::vector<UnitRows> &units)
{
    auto rows = units.front().at(Match::NameStart);
    for (size_t i = 1; i < units.size(); ++i)
        rows &= units[i].at(Match::NameWord) | units[i].at(Match::NameBeginning);
    return !rows.isEmpty();
}

/// Whether some message, or a description in its place, has all units.
bool someMessageHasAll(const std::vector<UnitRows> &units)
{
    return std::any_of(std::begin(WordsOfTexts), std::end(WordsOfTexts), [&](Match level) {
        auto rows = units[0].at(level) & units[1].at(level);
        for (size_t i = 2; i < units.size() && !rows.isEmpty(); ++i)
            rows &= units[i].at(level);
        return !rows.isEmpty();
    });
}

/// The order of rows that were asked for as history, the newest first; empty for any other query.
std::vector<quint32> historyOrder(const Catalogue &catalogue, const Query &query, const RowSet &rows)
{
    std::vector<quint32> order;
    const bool asksForHistory = std::any_of(query.units.begin(), query.units.end(), [](const Unit &unit) {
        return unit.kind == Unit::Kind::Own && unit.low == Unit::History;
    });
    if (asksForHistory && catalogue.ownRows()) {
        const auto &history = catalogue.ownRows()->history();
        std::copy_if(history.begin(), history.end(), std::back_inserter(order),
                     [&rows](quint32 row) { return rows.contains(row); });
    }
    return order;
}

/// Lifts rows whose name is (or begins with) the whole query, typed as several words.
Result<void> liftNames(Catalogue &catalogue, const QString &folded, Tiers &tiers)
{
    auto named = rowsNamed(catalogue, folded, true);
    if (!named)
        return tl::unexpected(named.error());
    lift(tiers, Match::ExactName, std::move(named->whole));
    lift(tiers, Match::NameStart, std::move(named->beginning));
    return {};
}

/// Lifts rows whose message is the whole query.
Result<void> liftMessages(Catalogue &catalogue, const QString &folded, Tiers &tiers)
{
    return catalogue.rowsWithMessage(folded).map(
        [&](RowSet rows) { lift(tiers, Match::ExactMessage, std::move(rows)); });
}

} // namespace

Result<Ranked> match(Catalogue &catalogue, const QString &text, const Query &query, const Cancellation &cancellation)
{
    const auto everything = RowSet::range(0, catalogue.recordCount());
    RowSet narrowed = everything;
    std::vector<UnitRows> units;
    bool wordsOnly = true;
    for (const auto &unit : query.units) {
        if (cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        if (isFilterUnit(unit)) {
            const auto rows = matchFilterUnit(catalogue, unit);
            if (!rows)
                return tl::unexpected(rows.error());
            narrowed &= *rows;
            continue;
        }
        auto rows = matchUnit(catalogue, unit);
        if (!rows)
            return tl::unexpected(rows.error());
        if (unit.announces) {
            rows->group = everything;
            rows->at(Match::Group) = everything;
        }
        wordsOnly = wordsOnly && unit.kind == Unit::Kind::Word;
        units.push_back(std::move(*rows));
    }
    Ranked ranked;
    if (units.empty()) {
        if (!narrowed.isEmpty())
            ranked.tiers.push_back({Match::Filter, narrowed, historyOrder(catalogue, query, narrowed)});
        ranked.all = std::move(narrowed);
        return ranked;
    }
    const bool severalWords = wordsOnly && units.size() > 1;
    const bool mayBeName = severalWords && someNameHasAll(units);
    const bool mayBeMessage = severalWords && someMessageHasAll(units);
    auto tiers = rank(std::move(units));
    const auto folded = text::fold(text).simplified();
    auto lifted = mayBeName ? liftNames(catalogue, folded, tiers) : Result<void>();
    if (lifted && mayBeMessage)
        lifted = liftMessages(catalogue, folded, tiers);
    if (!lifted)
        return tl::unexpected(lifted.error());
    ranked.all = std::move(tiers.all);
    for (int level = 0; level < domain::MatchCount; ++level) {
        if (auto &rows = tiers.byMatch[size_t(level)]; !rows.isEmpty())
            ranked.tiers.push_back({Match(level), std::move(rows), {}});
    }
    if (narrowed.count() < everything.count())
        keep(ranked, narrowed);
    return ranked;
}

void keep(Ranked &ranked, const RowSet &rows)
{
    ranked.all &= rows;
    for (auto &tier : ranked.tiers) {
        tier.rows &= rows;
        std::erase_if(tier.order, [&](quint32 row) { return !rows.contains(row); });
    }
    std::erase_if(ranked.tiers, [](const Tier &tier) { return tier.rows.isEmpty(); });
}

} // namespace errdex::search
