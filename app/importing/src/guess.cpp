// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"

#include "columnprofile.h"
#include "headerwords.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <vector>

namespace errdex::importing {

using domain::Language;

namespace {

/// A guess that is not better than this is none.
constexpr double LeastScore = 20;

/// A column may be this.
struct Candidate
{
    qsizetype column = 0;
    Field field = Field::Attribute;
    std::optional<Language> language;
    double score = 0;
    /// The title names no language.
    bool isTitleNeutral = false;

    /// What only one column can be.
    int slot() const { return int(field) * 3 + (language ? 1 + int(*language) : 0); }
};

/// The content speaks for the field, or against it.
double contentScore(Field field, const ColumnProfile &profile)
{
    if (profile.filled == 0)
        return 0;
    switch (field) {
    case Field::Code:
        return 20 * profile.codes + 5 * profile.distinct - 70 * profile.sentences;
    case Field::HttpStatus:
        return 20 * profile.statuses - 90 * (1 - profile.statuses);
    case Field::Name:
        return 15 * profile.identifiers - 50 * profile.numbers - (profile.words > 3 ? 40 : 0);
    case Field::Message:
        return 10 * profile.sentences - 40 * profile.numbers - (profile.sentences < 0.2 ? 10 : 0);
    case Field::Description:
        return 12 * profile.sentences - 40 * profile.numbers - (profile.sentences < 0.2 ? 10 : 0);
    case Field::Source:
        return 30 * profile.urls - 40 * (1 - profile.urls);
    case Field::Reference:
    case Field::Cause:
    case Field::Action:
        return -40 * profile.numbers;
    case Field::Vendor:
    case Field::Category:
        return profile.words > 6 ? -50 : 0;
    case Field::Variant:
        return -60 * (1 - profile.numbers);
    case Field::OriginalLanguage:
    case Field::Ignore:
    case Field::Attribute:
    case Field::ReturnedBy:
    case Field::Actor:
    case Field::Retry:
    case Field::Severity:
        break;
    }
    return 0;
}

/// Fields that one column has for both languages, whatever its texts are written in.
bool isNamedOnce(Field field)
{
    return field == Field::Vendor || field == Field::Category || field == Field::ReturnedBy;
}

class Guess
{
public:
    Guess(const QStringList &header, const QList<TableRow> &rows);

    QList<ColumnMapping> made();

private:
    void take(const Candidate &candidate) { m_taken[candidate.column] = candidate; }
    void tellLanguagesOfTitles();
    bool isFree(int slot) const;
    qsizetype columnOf(Field field) const;
    void assignBest();
    void improve();
    void findCode();
    void findStatusAmongCodes();
    void findName();
    void findText();
    void tellVendorsFromGroups();

    const QStringList &m_header;
    const QList<TableRow> &m_rows;
    std::vector<ColumnProfile> m_profiles;
    std::vector<Candidate> m_candidates;
    QMap<qsizetype, Candidate> m_taken;
};

Guess::Guess(const QStringList &header, const QList<TableRow> &rows) : m_header(header), m_rows(rows)
{
    for (qsizetype column = 0; column < header.size(); ++column) {
        m_profiles.push_back(profileOf(rows, column));
        const auto &profile = m_profiles.back();
        const auto readings = readHeader(header.at(column));
        for (const auto &reading : readings) {
            Candidate candidate{column, reading.field, {}, reading.certainty + contentScore(reading.field, profile)};
            if (hasLanguage(reading.field)) {
                candidate.language = reading.language;
                candidate.isTitleNeutral = !reading.language;
                if (!candidate.language && !isNamedOnce(reading.field))
                    candidate.language = profile.language();
            }
            if (candidate.score > LeastScore)
                m_candidates.push_back(candidate);
        }
        if (profile.urls > 0.8)
            m_candidates.push_back({column, Field::Source, {}, 60});
    }
    tellLanguagesOfTitles();
    std::stable_sort(m_candidates.begin(), m_candidates.end(),
                     [](const Candidate &left, const Candidate &right) { return left.score > right.score; });
}

/// "Category" and «Категория» side by side: each in the language of its title. So are "Message" and «Сообщение» where both say
/// the same, as an export for people does with what is there in one language.
void Guess::tellLanguagesOfTitles()
{
    for (const auto field : AllFields) {
        if (!hasLanguage(field))
            continue;
        QMap<Language, int> titles;
        QSet<int> contents;
        const auto isMeant = [field](const Candidate &candidate) {
            return candidate.field == field && candidate.isTitleNeutral && candidate.score >= 80;
        };
        const auto languageOf = [this](const Candidate &candidate) {
            return languageOfText(m_header.at(candidate.column)).value_or(Language::English);
        };
        for (const auto &candidate : m_candidates) {
            if (!isMeant(candidate))
                continue;
            ++titles[languageOf(candidate)];
            contents.insert(candidate.language ? int(*candidate.language) : -1);
        }
        if (titles.size() < 2 || contents.size() > 1)
            continue;
        for (auto &candidate : m_candidates) {
            if (isMeant(candidate))
                candidate.language = languageOf(candidate);
        }
    }
}

bool Guess::isFree(int slot) const
{
    return std::none_of(m_taken.begin(), m_taken.end(), [slot](const Candidate &taken) {
        return !mayRepeat(taken.field) && taken.slot() == slot;
    });
}

qsizetype Guess::columnOf(Field field) const
{
    for (auto taken = m_taken.cbegin(); taken != m_taken.cend(); ++taken) {
        if (taken->field == field)
            return taken.key();
    }
    return -1;
}

void Guess::assignBest()
{
    for (const auto &candidate : m_candidates) {
        if (!m_taken.contains(candidate.column) && isFree(candidate.slot()))
            take(candidate);
    }
}

/// "title" and "text" may both be the message: it is worth more that one of them is the description.
void Guess::improve()
{
    for (const auto &wanting : m_candidates) {
        const auto current = m_taken.constFind(wanting.column);
        const double given = current == m_taken.cend() ? 0 : current->score;
        for (const auto &instead : m_candidates) {
            const auto holder = m_taken.constFind(instead.column);
            if (instead.column == wanting.column || holder == m_taken.cend() || holder->slot() != wanting.slot() ||
                instead.slot() == wanting.slot() || !isFree(instead.slot()))
                continue;
            if (wanting.score + instead.score > given + holder->score + 5) {
                take(instead);
                take(wanting);
                break;
            }
        }
    }
}

/// Nothing is imported without a code, so the best column for it is one.
void Guess::findCode()
{
    if (columnOf(Field::Code) >= 0)
        return;
    qsizetype best = -1;
    double bestScore = 0;
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        const auto &profile = m_profiles[size_t(column)];
        double score = 30 * profile.codes + 20 * profile.distinct - 60 * profile.sentences - 40 * profile.urls;
        for (const auto &candidate : m_candidates) {
            if (candidate.column == column && candidate.field == Field::Code)
                score += candidate.score;
        }
        if (m_taken.contains(column) && m_taken.value(column).field == Field::Name)
            score += 5;
        if (profile.filled > 0 && score > bestScore) {
            best = column;
            bestScore = score;
        }
    }
    if (best >= 0)
        take({best, Field::Code, {}, bestScore});
}

/// `name,codes,description`: the name is the code, and what is called codes are HTTP statuses.
void Guess::findStatusAmongCodes()
{
    const auto code = columnOf(Field::Code);
    const auto name = columnOf(Field::Name);
    if (code < 0 || name < 0 || columnOf(Field::HttpStatus) >= 0)
        return;
    const auto &codes = m_profiles[size_t(code)];
    const auto &names = m_profiles[size_t(name)];
    const bool isPlural = m_header.at(code).compare(u"codes", Qt::CaseInsensitive) == 0;
    if (codes.statuses < 1 || names.distinct < 1 || names.identifiers < 1 || (!isPlural && codes.distinct == 1))
        return;
    take({code, Field::HttpStatus, {}, 0});
    take({name, Field::Code, {}, 0});
}

/// A record without a text says nothing: the column with most words is it.
void Guess::findText()
{
    if (columnOf(Field::Message) >= 0 || columnOf(Field::Description) >= 0)
        return;
    qsizetype best = -1;
    double bestScore = 1.3;
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        const auto &profile = m_profiles[size_t(column)];
        const bool mayBe = std::any_of(m_candidates.begin(), m_candidates.end(), [column](const Candidate &candidate) {
            return candidate.column == column && candidate.field == Field::Message;
        });
        const auto taken = m_taken.constFind(column);
        if (taken != m_taken.cend() && !mayBe && taken->field != Field::Attribute)
            continue;
        const double score = profile.words + (mayBe ? 5 : 0) - 10 * profile.urls;
        if (profile.sentences > 0.3 && score > bestScore) {
            best = column;
            bestScore = score;
        }
    }
    if (best >= 0)
        take({best, Field::Message, m_profiles[size_t(best)].language(), 0});
}

/// A column of different words in one piece, in capital letters, whose title says nothing, is the name.
void Guess::findName()
{
    for (qsizetype column = 0; column < m_header.size() && columnOf(Field::Name) < 0; ++column) {
        const auto &profile = m_profiles[size_t(column)];
        if (!m_taken.contains(column) && profile.filled > 1 &&
            profile.identifiers > 0.9 && profile.codes > 0.9 && profile.distinct > 0.9)
            take({column, Field::Name, {}, 0});
    }
}

/// A code stands once at a vendor: groups that share codes are vendors.
void Guess::tellVendorsFromGroups()
{
    const auto group = columnOf(Field::Category);
    const auto code = columnOf(Field::Code);
    if (group < 0 || code < 0 || columnOf(Field::Vendor) >= 0 || m_header.at(group) != u"group")
        return;
    QMap<QString, QSet<QString>> groups;
    for (const auto &row : m_rows)
        groups[row.cells.value(code)].insert(row.cells.value(group));
    if (std::any_of(groups.begin(), groups.end(), [](const QSet<QString> &of) { return of.size() > 1; }))
        take({group, Field::Vendor, {}, 0});
}

QList<ColumnMapping> Guess::made()
{
    assignBest();
    improve();
    findCode();
    findStatusAmongCodes();
    findText();
    findName();
    tellVendorsFromGroups();
    QList<ColumnMapping> mapping;
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        ColumnMapping one{m_header.at(column)};
        const auto taken = m_taken.constFind(column);
        if (taken != m_taken.cend()) {
            one.field = taken->field;
            one.language = taken->language;
        } else if (m_profiles[size_t(column)].filled == 0 && one.header.startsWith(u"column ")) {
            one.field = Field::Ignore;
        }
        mapping.append(one);
    }
    return mapping;
}

} // namespace

QList<ColumnMapping> guessMapping(const QStringList &header, const QList<TableRow> &rows)
{
    return Guess(header, rows).made();
}

} // namespace errdex::importing
