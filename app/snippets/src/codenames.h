// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "survey.h"

#include "errdex/domain/record.h"
#include "errdex/snippets/format.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <array>

namespace errdex::snippets {

/// How the words of a name are written together.
enum class Casing {
    Pascal,   ///< NotAllowed
    Camel,    ///< notAllowed
    Snake,    ///< not_allowed
    Constant, ///< NOT_ALLOWED
};
inline constexpr int CasingCount = 4;

/// The words as one identifier: it begins with a letter and has Latin letters, digits and "_" only.
QString joined(const QStringList &words, Casing casing);
/// The words that a record is named by: those of its name, else of its English text as far as a name bears, else of its
/// code.
QStringList nameWords(const domain::CodeRecord &record);
/// What a set of records is named by: the vendor of all of them, else "api".
QStringList setWords(const Survey &survey);

/// Gives each record of a pass an identifier that is valid in the language and that no other record has. The same
/// records in the same order get the same names in every pass.
class CodeNames final
{
public:
    /// Names are made in these casings only.
    CodeNames(Format format, const Survey &survey, const QList<Casing> &casings)
        : m_format(format), m_survey(survey), m_casings(casings)
    {
    }

    /// The pass begins.
    void begin();
    /// The next record of the pass.
    void enter(const domain::CodeRecord &record);
    /// Of the record that was entered.
    const QString &name(Casing casing) const { return m_names[size_t(casing)]; }
    /// A record before it had the same value().
    bool repeats() const { return m_repeats; }

private:
    QStringList uniqueWords(const domain::CodeRecord &record) const;

    Format m_format;
    const Survey &m_survey;
    QList<Casing> m_casings;
    std::array<QString, CasingCount> m_names;
    std::array<QSet<QString>, CasingCount> m_used;
    QSet<QString> m_values;
    bool m_repeats = false;
};

/// What stands for the code in a program: its digits where all codes of the set are numbers of 32 bits, else a string
/// literal; vendor and code where the set has several vendors.
QString codeValue(Format format, const domain::CodeRecord &record, const Survey &survey);

} // namespace errdex::snippets
