// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/search/highlighter.h"

#include "errdex/text/fold.h"
#include "errdex/text/stem.h"

#include <algorithm>

namespace errdex::search {

QList<Range> Highlighter::ranges(QStringView text) const
{
    QList<Range> found;
    if (m_terms.isEmpty())
        return found;
    const auto tokens = text::tokenize(text);
    for (const auto &token : tokens) {
        int length = 0;
        for (const auto &term : m_terms) {
            if (term.text == token.text)
                length = token.length;
            else if (!term.stem.isEmpty() && term.stem.front() == token.text.front() &&
                     text::stem(token.text) == term.stem)
                length = token.length;
            else if (term.prefix && token.text.startsWith(term.text))
                // Folding can change lengths; then the whole word is shown as matched.
                length = std::max(length, token.text.size() == token.length ? int(term.text.size()) : token.length);
        }
        if (length > 0)
            found.append({token.start, length});
    }
    return found;
}

} // namespace errdex::search
