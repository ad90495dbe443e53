// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "postings.h"

#include "errdex/domain/record.h"
#include "errdex/store/catalogue.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace errdex::store {

class SideWork;

/// Builds the search tables of a catalogue: term, prefix, word_form, code_form, name_pair, name_repeat, name_word,
/// follower, text_repeat, code_trigram. One thread.
class TextIndex final
{
    Q_DISABLE_COPY_MOVE(TextIndex)

public:
    TextIndex(Connection &connection, SideWork &side);

    /// Records come in ascending order of rows.
    void add(quint32 row, const domain::CodeRecord &record);
    /// The words of a vendor's or category's name, for all rows from `first` up to, not including, `end`.
    void addGroup(quint32 first, quint32 end, Field field, const QString &text);
    /// Writes the tables and their indexes.
    domain::Result<void> finish();
    /// Of the large tables, by name, once they are finished.
    QMap<QString, QByteArray> digests() const { return m_digests; }

private:
    void addWords(Field field, const QString &text);
    void addName(quint32 row, const QString &name);
    void addCode(const QString &code);
    domain::Result<void> writeTerms();
    domain::Result<void> writeNamePairs();
    domain::Result<void> writeFollowers();

    Connection &m_connection;
    SideWork &m_side;
    Followers m_followers;
    NeighbourSink m_neighbours;
    Postings m_terms;
    Postings m_namePairs;
    /// Rows in whose name some word stands twice.
    std::vector<quint32> m_repeating;
    QStringList m_nameWords;
    QMap<QString, QByteArray> m_digests;
};

} // namespace errdex::store
