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

/// The rows of a record: one in most cases, several where several files have it. Keys come in any order, and most vendors
/// have one record for a code.
Result<std::vector<quint32>> rowsOf(Catalogue &catalogue, const domain::RecordKey &key)
{
    const auto records = catalogue.recordsOfCode(key.vendor, key.code);
    if (!records)
        return tl::unexpected(records.error());
    std::vector<quint32> rows;
    for (const auto &record : *records) {
        if (record.variant == key.variant)
            rows.push_back(quint32(record.row));
    }
    return rows;
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
        const auto rows = rowsOf(catalogue, said.record);
        if (!rows)
            return tl::unexpected(rows.error());
        // An entry of one's own is in a catalogue itself, as soon as that is compiled.
        if (rows->empty() && said.isAnnotated())
            own->m_orphans.append(said.record);
        for (const auto row : *rows)
            own->add(row, said);
    }
    std::sort(own->m_orphans.begin(), own->m_orphans.end(),
              [](const domain::RecordKey &left, const domain::RecordKey &right) {
                  return left.toString() < right.toString();
              });
    QSet<quint32> seen;
    for (const auto &lookUp : lookUps) {
        const auto rows = rowsOf(catalogue, lookUp.record);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const auto row : *rows) {
            if (!seen.contains(row)) {
                seen.insert(row);
                own->m_history.push_back(row);
            }
        }
    }
    return own;
}

void OwnRows::add(quint32 row, const domain::RecordAnnotations &said)
{
    if (!said.entries.isEmpty())
        addRow(m_entries, row);
    if (said.isFavourite)
        addRow(m_favourites, row);
    if (!said.notes.isEmpty() || !said.tags.isEmpty() || !said.status.isEmpty() || !said.overlays.isEmpty())
        addRow(m_noted, row);
    if (!said.overlays.isEmpty()) {
        const auto attributes = domain::attributesOf(said.overlays.last().content);
        for (const auto &attribute : attributes) {
            add(row, attribute.text.en);
            add(row, attribute.text.ru);
        }
        m_overlays.insert(row, attributes);
        addRow(m_withText, row);
    }
    for (const auto &note : said.notes)
        add(row, note.text);
    for (const auto &tag : said.tags) {
        add(row, tag);
        addRow(m_tags[text::fold(tag)], row);
    }
    if (!said.status.isEmpty())
        add(row, said.status);
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
