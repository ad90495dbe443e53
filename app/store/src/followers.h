// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "sealedtable.h"

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <span>
#include <vector>

namespace errdex::store {

/// A word behind another, in one row. Words are numbers in the order of their letters.
struct Neighbours
{
    quint32 word = 0;
    quint32 follower = 0;
    quint32 row = 0;
};

/// Tells which words follow the frequent ones, piece of the rows by piece: what the table `follower` is made of. Waits
/// in a temporary file until the words have the numbers of the whole catalogue. One thread at a time.
class Followers final
{
    Q_DISABLE_COPY_MOVE(Followers)

public:
    Followers(const QString &folder, const domain::Cancellation &cancellation)
        : m_cancellation(cancellation), m_file(folder + QStringLiteral("/errdex-XXXXXX.followers"))
    {
    }

    /// The neighbours in the rows from `first` up to, not including, `end`; words have the numbers of run `run`.
    /// Errors: CannotWriteFile, Cancelled.
    domain::Result<void> add(size_t run, quint32 first, quint32 end, const std::vector<Neighbours> &pairs);
    /// `ids` has for each run the number in the whole catalogue of each of its words. Errors: CannotReadFile and those
    /// of the table.
    domain::Result<void> write(SealedTable &table, std::span<const std::vector<quint32>> ids);

private:
    struct Piece
    {
        size_t run = 0;
        quint32 first = 0;
        quint32 end = 0;
        qint64 begin = 0;
        /// The words, each with how many neighbours it has in the file; there a follower and its row are one number.
        std::vector<std::pair<quint32, quint32>> words;
    };

    domain::Result<void> writePiece(SealedTable &table, const Piece &piece, std::span<const quint32> ids);

    tl::unexpected<domain::Error> unreadable() const;

    domain::Cancellation m_cancellation;
    QTemporaryFile m_file;
    std::vector<Piece> m_pieces;
};

/// One row of the table: each follower with the rows in which it stands behind the word. The numbers are in groups of
/// seven bits, the lowest first, all but the last with the eighth bit set: how far the follower is behind the one
/// before it, how many rows, how far each is behind the one before it (the first: behind the first row of the piece).
class FollowerList
{
public:
    explicit FollowerList(quint32 first) : m_first(first) {}

    /// In the order of (follower, row); the same pair twice counts once.
    void add(quint32 follower, quint32 row);
    QByteArray take();

    /// Appends to `found` the rows of the followers from `low` up to, not including, `high`; false when the bytes make
    /// no sense.
    static bool read(QByteArrayView bytes, quint32 first, quint32 low, quint32 high, std::vector<quint32> &found);

private:
    void close();

    quint32 m_first;
    QByteArray m_bytes;
    quint32 m_lastFollower = 0;
    quint32 m_follower = 0;
    std::vector<quint32> m_rows;
};

} // namespace errdex::store
