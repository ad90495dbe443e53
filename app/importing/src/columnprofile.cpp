// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "columnprofile.h"

#include <QRegularExpression>
#include <QSet>

namespace errdex::importing {

using domain::Language;

namespace {

bool looksLikeCode(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[+-]?[\\p{L}\\d][\\p{L}\\d_.:/\\\\-]{0,39}$"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    if (!pattern.match(text).hasMatch())
        return false;
    bool hasDigit = false;
    bool hasSmall = false;
    for (const QChar c : text) {
        hasDigit = hasDigit || c.isDigit();
        hasSmall = hasSmall || c.isLower();
    }
    return hasDigit || !hasSmall || text.contains(u'_');
}

bool isIdentifier(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[\\p{L}_][\\p{L}\\d_.]*$"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

} // namespace

int statusOf(QStringView cell)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:HTTP(?:/[\\d.]+)?\\s*)?([1-5]\\d\\d)(?:[\\s:(–-]\\s*\\D.*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(cell.toString());
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

std::optional<Language> languageOfText(QStringView text)
{
    qsizetype latin = 0;
    qsizetype cyrillic = 0;
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Cyrillic)
            ++cyrillic;
        else if (c.script() == QChar::Script_Latin)
            ++latin;
    }
    if (latin + cyrillic == 0)
        return std::nullopt;
    // Russian texts name identifiers in Latin letters; English ones have no Cyrillic.
    return cyrillic * 3 >= latin ? Language::Russian : Language::English;
}

std::optional<Language> ColumnProfile::language() const
{
    if (cyrillic > 0.6)
        return Language::Russian;
    if (cyrillic < 0.1)
        return Language::English;
    return std::nullopt;
}

ColumnProfile profileOf(const QList<TableRow> &rows, qsizetype column)
{
    ColumnProfile profile;
    QSet<QString> seen;
    int inLanguage = 0;
    for (const auto &row : rows) {
        const auto text = row.cells.value(column).trimmed();
        if (text.isEmpty())
            continue;
        ++profile.filled;
        seen.insert(text);
        bool isNumber = false;
        text.toLongLong(&isNumber);
        profile.numbers += isNumber;
        profile.statuses += statusOf(text) > 0;
        profile.codes += looksLikeCode(text);
        profile.identifiers += isIdentifier(text);
        const auto words = text.count(u' ') + 1;
        profile.words += double(words);
        profile.sentences += words > 1;
        profile.urls += text.startsWith(u"http://") || text.startsWith(u"https://");
        if (const auto language = languageOfText(text)) {
            ++inLanguage;
            profile.cyrillic += *language == Language::Russian;
        }
    }
    if (profile.filled == 0)
        return profile;
    const auto count = double(profile.filled);
    profile.distinct = double(seen.size()) / count;
    for (auto *share : {&profile.codes, &profile.numbers, &profile.statuses, &profile.identifiers, &profile.sentences,
                        &profile.urls, &profile.words})
        *share /= count;
    profile.cyrillic = inLanguage > 0 ? profile.cyrillic / inLanguage : 0;
    return profile;
}

} // namespace errdex::importing
