// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/store/catalogue.h"

#include <functional>

namespace errdex::store {

class Connection;

/// One compiled catalogue file, opened read-only, with rows of its own from 0. Used on the thread that opened it. What
/// each function does is told at Catalogue, which joins segments.
class Segment final
{
    Q_DISABLE_COPY_MOVE(Segment)

public:
    /// Errors: CannotOpenFile, NotACatalogue, NewerCatalogue, DamagedCatalogue.
    static domain::Result<std::unique_ptr<Segment>> open(const QString &path);
    ~Segment();

    const QString &path() const;
    quint32 recordCount() const;
    const QList<domain::VendorPtr> &vendors() const;
    /// In row order; together they cover all rows.
    const QList<Block> &blocks() const;

    /// Reads the whole file: SQLite's own check and the digest taken when the file was compiled. Takes a second for each
    /// few hundred megabytes. Errors: DamagedCatalogue.
    domain::Result<void> verify();

    void setCancellation(const domain::Cancellation &cancellation);

    domain::Result<FieldRows> rowsWithWord(const QString &word, FieldMask fields = AllFields);
    domain::Result<FieldRows> rowsWithPrefix(const QString &prefix, FieldMask fields = AllFields);
    domain::Result<FieldRows> rowsWithStem(const QString &stem, FieldMask fields = AllFields);
    domain::Result<RowSet> rowsWithCodeForm(const QString &form);
    domain::Result<const std::vector<VocabularyWord> *> vocabulary();
    domain::Result<const QStringList *> codes();
    domain::Result<RowSet> rowsWithNamePair(const QString &first, const QString &second, bool prefix);
    domain::Result<RowSet> rowsWithNamePairEnding(const QString &ending, const QString &second, bool prefix);
    domain::Result<const RowSet *> rowsWithRepeatingName();
    domain::Result<RowSet> rowsWithNamePart(const QString &part);
    domain::Result<RowSet> rowsWithCodePart(const QString &part);
    domain::Result<const QMap<int, RowSet> *> httpStatuses();

    domain::Result<QList<domain::CodeRecord>> records(std::span<const quint32> rows);
    /// Calls `take` for each row that has attributes, with them as they are kept (unpackedAttributes()); it may stop.
    domain::Result<void>
    forEachWithAttributes(const std::function<domain::Result<void>(quint32 row, QByteArrayView packed)> &take);
    domain::Result<RowTexts> texts(quint32 row);
    domain::Result<QString> name(quint32 row);
    domain::Result<RowSet> rowsWithPhrase(const RowSet &rows, Field field, const QStringList &words, bool prefix);
    domain::Result<Catalogue::Order> order(domain::Column column, domain::Language language);
    domain::Result<NamedRows> rowsNamed(const QString &folded, bool withBeginning);
    domain::Result<RowSet> rowsWithMessage(const QString &foldedMessage);
    domain::Result<RowSet> rowsWithCodeBetween(qint64 low, qint64 high);

    /// What a row is sorted by in the order of a column (orderKey); not for vendor and category.
    domain::Result<QByteArray> sortKey(domain::Column column, domain::Language language, quint32 row);
    /// Of all rows, one after another: `take` is called for each.
    domain::Result<void> sortKeys(domain::Column column, domain::Language language,
                                  const std::function<void(quint32, const QByteArray &)> &take);

private:
    friend class SegmentCells;
    class Private;
    Connection &connection();
    explicit Segment(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace errdex::store
