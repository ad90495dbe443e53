// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "formwriter.h"

#include "statement.h"

#include "errdex/domain/code.h"
#include "errdex/text/script.h"
#include "errdex/text/stem.h"

#include <algorithm>

namespace errdex::store {

using domain::Result;

void FormWriter::add(Field field, const QString &term)
{
    if (field == Field::Code) {
        addCode(term);
    } else if (field != Field::CodePart && term != m_lastWord) {
        m_lastWord = term;
        if (const auto stem = text::stem(term); stem != term)
            m_words.append({stem, term});
    }
}

void FormWriter::addCode(const QString &code)
{
    const auto addForms = [&](const QString &written) {
        auto forms = domain::codeNumbers(written);
        forms << domain::bareCode(written) << domain::numberInCode(written);
        for (const auto &form : std::as_const(forms)) {
            if (!form.isEmpty() && form != code)
                m_codes.append({form, code});
        }
    };
    addForms(code);
    // A code that a page has in Cyrillic letters is typed in Latin ones.
    if (const auto latin = text::latinLookalike(code); !latin.isEmpty()) {
        m_codes.append({latin, code});
        addForms(latin);
    }
}

Result<void> FormWriter::write(const QString &insertion, Pairs &pairs)
{
    auto insert = Statement::prepare(m_connection, insertion);
    if (!insert)
        return tl::unexpected(insert.error());
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto &[key, value] : std::as_const(pairs)) {
        if (auto done = insert->bind(key, value).run(); !done)
            return done;
    }
    return {};
}

Result<void> FormWriter::finish()
{
    return write(QStringLiteral("INSERT INTO word_form VALUES (?1, ?2)"), m_words).and_then([this] {
        return write(QStringLiteral("INSERT INTO code_form VALUES (?1, ?2)"), m_codes);
    });
}

} // namespace errdex::store
