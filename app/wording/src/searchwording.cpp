// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/wording/wording.h"

namespace errdex::wording {

namespace {

/// The translation context of what search says.
class SearchWording
{
    Q_DECLARE_TR_FUNCTIONS(errdex::wording::SearchWording)

public:
    static QString matchReason(domain::Match match);
    static QString correctionSentence(const domain::Correction &correction);
    static QString suggestionText(const domain::Suggestion &suggestion);
    static QString withoutFiltersText(domain::FilterKind kind, int total);
};

/// As much of a query as a sentence bears.
constexpr qsizetype LongestShown = 60;

QString SearchWording::matchReason(domain::Match match)
{
    using domain::Match;
    switch (match) {
    case Match::ExactCode:
        return tr("the very code or vendor");
    case Match::ExactName:
        return tr("the whole name");
    case Match::CodeForm:
        return tr("the code in another writing");
    case Match::ExactMessage:
        return tr("the whole message");
    case Match::CodeBeginning:
        return tr("the beginning of the code");
    case Match::NameStart:
        return tr("the first words of the name");
    case Match::NameWord:
        return tr("a word of the name");
    case Match::NameForm:
        return tr("a form of a word of the name");
    case Match::NameStartBeginning:
        return tr("the beginning of the name");
    case Match::NameBeginning:
        return tr("the beginning of a word of the name");
    case Match::Note:
        return tr("your own note");
    case Match::MessageWord:
        return tr("a word of the message");
    case Match::MessageForm:
        return tr("a form of a word of the message");
    case Match::MessageBeginning:
        return tr("the beginning of a word of the message");
    case Match::DescriptionWord:
        return tr("a word of the description");
    case Match::DescriptionForm:
        return tr("a form of a word of the description");
    case Match::DescriptionBeginning:
        return tr("the beginning of a word of the description");
    case Match::Part:
        return tr("a part of the name or code");
    case Match::Group:
        return tr("the vendor or category");
    case Match::Closest:
        return tr("a text close to the query");
    case Match::Filter:
        break;
    }
    return {};
}

QString SearchWording::correctionSentence(const domain::Correction &correction)
{
    using Kind = domain::Correction::Kind;
    const auto shown = shortened(correction.shown);
    switch (correction.kind) {
    case Kind::Layout:
        return tr("Showing results for “%1” (keyboard layout).").arg(shown);
    case Kind::Transliteration:
        return tr("Showing results for “%1” (transliteration).").arg(shown);
    case Kind::Lookalike:
        return tr("Showing results for “%1” (look-alike letters).").arg(shown);
    case Kind::Typo:
        return tr("Showing results for “%1” (typo).").arg(shown);
    case Kind::Code:
        return tr("No record has all these words. Showing results for the code: “%1”.").arg(shown);
    case Kind::Closest:
        return tr("No record has all these words. Showing the texts that are closest to the query.");
    case Kind::None:
        break;
    }
    return {};
}

QString SearchWording::suggestionText(const domain::Suggestion &suggestion)
{
    using Kind = domain::Suggestion::Kind;
    const auto query = shortened(suggestion.query);
    const int total = int(suggestion.total);
    switch (suggestion.kind) {
    case Kind::DidYouMean:
        return tr("Did you mean “%1”? %Ln record(s)", "", total).arg(query);
    case Kind::NearestCode:
        return tr("A code near it: “%1”, %Ln record(s)", "", total).arg(query);
    case Kind::CodeAlone:
        return tr("The code “%1” alone: %Ln record(s)", "", total).arg(query);
    case Kind::WithoutField:
        return tr("Without the restriction: “%1”, %Ln record(s)", "", total).arg(query);
    case Kind::HttpClass:
        return tr("Statuses of the same class: “%1”, %Ln record(s)", "", total).arg(query);
    }
    Q_UNREACHABLE();
}

QString SearchWording::withoutFiltersText(domain::FilterKind kind, int total)
{
    switch (kind) {
    case domain::FilterKind::All:
        return tr("Without any filter: %Ln record(s)", "", total);
    case domain::FilterKind::Groups:
        return tr("Without vendors and categories: %Ln record(s)", "filters that are left out", total);
    case domain::FilterKind::HttpStatuses:
        return tr("Without HTTP statuses: %Ln record(s)", "filters that are left out", total);
    }
    Q_UNREACHABLE();
}

} // namespace

QString shortened(const QString &query)
{
    const auto simple = query.simplified();
    return simple.size() > LongestShown ? QString(simple.left(LongestShown - 1) + u'…') : simple;
}

QString matchReason(domain::Match match)
{
    return SearchWording::matchReason(match);
}

QString correctionSentence(const domain::Correction &correction)
{
    return SearchWording::correctionSentence(correction);
}

QString withoutFiltersText(domain::FilterKind kind, qint64 total)
{
    return SearchWording::withoutFiltersText(kind, int(total));
}

QString suggestionText(const domain::Suggestion &suggestion)
{
    return SearchWording::suggestionText(suggestion);
}

} // namespace errdex::wording
