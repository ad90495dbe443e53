// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/store/rowset.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace errdex::store {

class Catalogue;

/// What the user has said of the rows of one catalogue, in memory: the words of notes, tags and states, the favourites,
/// the rows that were looked at. Immutable once made; any thread.
class OwnRows final
{
public:
    /// Finds the records in the catalogue; those that it does not have are left out. `lookUps` has the newest first.
    /// Errors: those of reading the catalogue.
    static domain::Result<std::shared_ptr<const OwnRows>> make(Catalogue &catalogue, const domain::AnnotationBook &book,
                                                               const QList<domain::LookUp> &lookUps);

    bool isEmpty() const
    {
        return m_words.isEmpty() && m_favourites.isEmpty() && m_history.empty() && m_overlays.isEmpty() &&
               m_orphans.isEmpty() && m_entries.isEmpty();
    }
    const RowSet &favourites() const { return m_favourites; }
    /// What the user's own text adds to the vendor's record in this row; nothing for most rows.
    QList<domain::Attribute> overlayOf(quint32 row) const { return m_overlays.value(row); }
    /// With a note, a tag, a status or a text of one's own.
    const RowSet &noted() const { return m_noted; }
    /// Entries of one's own.
    const RowSet &entries() const { return m_entries; }
    /// With a text of one's own beside the vendor's.
    const RowSet &texts() const { return m_withText; }
    /// With a tag that, folded, is or begins with this.
    RowSet tagged(const QString &folded, bool isWhole) const;
    /// Of what something was said, and what the catalogue does not have; sorted.
    const QList<domain::RecordKey> &orphans() const { return m_orphans; }
    /// Looked at, the newest first, each once.
    const std::vector<quint32> &history() const { return m_history; }

    /// The rows of which a text has all these folded words; the last one may go on with `prefix`.
    RowSet withWords(const QStringList &words, bool prefix) const;
    /// Likewise one after another.
    RowSet withPhrase(const QStringList &words, bool prefix) const;
    RowSet withStem(const QString &stem) const;

private:
    void add(quint32 row, const QString &text);
    void add(quint32 row, const domain::RecordAnnotations &said);

    QMap<QString, RowSet> m_words;
    QHash<QString, RowSet> m_stems;
    QMap<QString, RowSet> m_tags;
    QHash<quint32, QStringList> m_texts;
    QHash<quint32, QList<domain::Attribute>> m_overlays;
    QList<domain::RecordKey> m_orphans;
    RowSet m_favourites;
    RowSet m_noted;
    RowSet m_entries;
    RowSet m_withText;
    std::vector<quint32> m_history;
};

} // namespace errdex::store
