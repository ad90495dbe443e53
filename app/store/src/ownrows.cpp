// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/ownrows.h"

#include "errdex/store/catalogue.h"
#include "errdex/text/fold.h"
#include "errdex/text/stem.h"

#include <QSet>

#include <algorithm>

namespace errdex::store {

using domain::Result;

namespace {

void addRow(RowSet &rows, quint32 row)
{
    rows.addRange(row, row + 1);
}

/// The row of a record, or -1. Keys come in any order, and most vendors have one record for a code.
Result<qint64> rowOf(Catalogue &catalogue, const domain::RecordKey &key)
{
    const auto records = catalogue.recordsOfCode(key.vendor, key.code);
    if (!records)
        return tl::unexpected(records.error());
    const auto found = std::find_if(records->begin(), records->end(),
                                    [&key](const domain::CodeRecord &record) { return record.variant == key.variant; });
    return found == records->end() ? -1 : found->row;
}

RowSet unionOfBeginnings(const QMap<QString, RowSet> &map, const QString &beginning)
{
    RowSet rows;
    for (auto found = map.lowerBound(beginning); found != map.cend() && found.key().startsWith(beginning); ++found)
        rows |= found.value();
    return rows;
}

} // namespace

Result<std::shared_ptr<const OwnRows>> OwnRows::make(Catalogue &catalogue, const domain::AnnotationBook &book,
                                                     const QList<domain::LookUp> &lookUps)
{
    auto own = std::make_shared<OwnRows>();
    for (const auto &said : book.byKey()) {
        // An entry of one's own is in a catalogue itself.
        if (!said.isAnnotated())
            continue;
        const auto found = rowOf(catalogue, said.record);
        if (!found)
            return tl::unexpected(found.error());
        if (*found < 0) {
            own->m_orphans.append(said.record);
            continue;
        }
        const auto row = quint32(*found);
        if (said.isFavourite)
            addRow(own->m_favourites, row);
        if (!said.notes.isEmpty() || !said.tags.isEmpty() || !said.status.isEmpty() || !said.overlays.isEmpty())
            addRow(own->m_noted, row);
        if (!said.overlays.isEmpty()) {
            const auto attributes = domain::attributesOf(said.overlays.last().content);
            for (const auto &attribute : attributes) {
                own->add(row, attribute.text.en);
                own->add(row, attribute.text.ru);
            }
            own->m_overlays.insert(row, attributes);
        }
        for (const auto &note : said.notes)
            own->add(row, note.text);
        for (const auto &tag : said.tags) {
            own->add(row, tag);
            addRow(own->m_tags[text::fold(tag)], row);
        }
        if (!said.status.isEmpty())
            own->add(row, said.status);
    }
    std::sort(own->m_orphans.begin(), own->m_orphans.end(),
              [](const domain::RecordKey &left, const domain::RecordKey &right) {
                  return left.toString() < right.toString();
              });
    QSet<quint32> seen;
    for (const auto &lookUp : lookUps) {
        const auto found = rowOf(catalogue, lookUp.record);
        if (!found)
            return tl::unexpected(found.error());
        if (*found >= 0 && !seen.contains(quint32(*found))) {
            seen.insert(quint32(*found));
            own->m_history.push_back(quint32(*found));
        }
    }
    return own;
}

void OwnRows::add(quint32 row, const QString &text)
{
    m_texts[row].append(text);
    for (const auto &token : text::tokenize(text)) {
        addRow(m_words[token.text], row);
        addRow(m_stems[text::stem(token.text)], row);
    }
}

RowSet OwnRows::tagged(const QString &folded, bool isWhole) const
{
    return isWhole ? m_tags.value(folded) : unionOfBeginnings(m_tags, folded);
}

RowSet OwnRows::withWords(const QStringList &words, bool prefix) const
{
    RowSet rows;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool mayGoOn = prefix && i + 1 == words.size();
        const auto found = mayGoOn ? unionOfBeginnings(m_words, words.at(i)) : m_words.value(words.at(i));
        if (i == 0)
            rows = found;
        else
            rows &= found;
    }
    return rows;
}

RowSet OwnRows::withPhrase(const QStringList &words, bool prefix) const
{
    RowSet rows;
    for (const quint32 row : withWords(words, prefix).values()) {
        const auto &texts = *m_texts.constFind(row);
        if (std::any_of(texts.begin(), texts.end(),
                        [&](const QString &text) { return text::hasPhrase(text, words, prefix); }))
            addRow(rows, row);
    }
    return rows;
}

RowSet OwnRows::withStem(const QString &stem) const
{
    return m_stems.value(stem);
}

} // namespace errdex::store
