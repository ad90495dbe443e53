// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "suggesting.h"

#include "correcting.h"

#include "errdex/domain/code.h"
#include "errdex/text/distance.h"
#include "errdex/text/fold.h"

#include <algorithm>
#include <vector>

namespace errdex::search {

using domain::Cancellation;
using domain::Result;
using domain::Suggestion;
using store::Catalogue;

namespace {

constexpr int MostSpellings = 3;
constexpr size_t MostCodes = 4;
constexpr int MostMistakes = 2;

/// A code and how far it is from the one that is not there.
struct NearCode
{
    double distance = 0;
    QString code;
};

class Suggester
{
public:
    Suggester(Catalogue &catalogue, const QString &text, const Cancellation &cancellation)
        : m_catalogue(catalogue)
        , m_text(text)
        , m_cancellation(cancellation)
        , m_query(parseQuery(text, catalogue.vendors()))
    {
    }

    Result<QList<Suggestion>> run();

private:
    Result<void> add(Suggestion::Kind kind, const QString &query);
    Result<void> addWithoutFields();
    Result<void> addSpellings();
    Result<void> addCodes();
    Result<void> addHttpClass();
    const Unit *soleCode() const;

    Catalogue &m_catalogue;
    QString m_text;
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
            if (!ranked.all.isEmpty())
                m_found.append({kind, query, qint64(ranked.all.count())});
        });
}

/// The unit that names a code, when the query names one.
const Unit *Suggester::soleCode() const
{
    const Unit *code = nullptr;
    for (const auto &unit : m_query.units) {
        if (isFilterUnit(unit) || unit.announces)
            continue;
        const bool isCode = (unit.kind == Unit::Kind::Word || unit.kind == Unit::Kind::Code) &&
                            std::any_of(unit.text.begin(), unit.text.end(), [](QChar c) { return c.isDigit(); });
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
        if (auto done = add(Suggestion::Kind::WithoutField, others.join(u' ')); !done)
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
    if (near.size() > MostCodes)
        near.resize(MostCodes);
    for (const auto &each : near) {
        if (auto done = add(Suggestion::Kind::NearestCode, each.code); !done)
            return done;
    }
    return {};
}

Result<void> Suggester::addHttpClass()
{
    const auto *unit = soleCode();
    const bool isStatus = unit && unit->text.size() == 3 && unit->text.front() >= u'1' && unit->text.front() <= u'5' &&
                          !domain::codeNumbers(unit->text).isEmpty();
    return isStatus ? add(Suggestion::Kind::HttpClass, QStringLiteral("http:%1xx").arg(unit->text.front()))
                    : Result<void>();
}

Result<QList<Suggestion>> Suggester::run()
{
    auto done = addWithoutFields()
                    .and_then([this] { return addSpellings(); })
                    .and_then([this] { return addCodes(); })
                    .and_then([this] { return addHttpClass(); });
    if (!done)
        return tl::unexpected(done.error());
    return m_found;
}

} // namespace

Result<QList<Suggestion>> suggest(Catalogue &catalogue, const QString &text, const Cancellation &cancellation)
{
    return Suggester(catalogue, text, cancellation).run();
}

} // namespace errdex::search
