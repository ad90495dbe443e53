// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "segment.h"

#include "connection.h"
#include "statement.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace errdex::store {

class Segment::Private
{
public:
    explicit Private(std::unique_ptr<Connection> opened) : connection(std::move(opened)) {}

    domain::Result<void> check();
    domain::Result<void> load();
    domain::Result<void> loadVendors();
    domain::Result<void> loadVendorTexts(QList<domain::Vendor> &loaded);
    domain::Result<void> takeCategories(domain::Vendor &vendor, const QString &names, QByteArrayView ends);
    domain::Result<void> prepare();

    domain::Error damaged(const QString &detail) const
    {
        return {domain::ErrorCode::DamagedCatalogue, connection->path(), detail, {}};
    }
    domain::Result<RowSet> bitmap(const Statement &statement, int column) const;
    domain::Result<bool> collect(Statement &statement, FieldMask fields,
                                 std::array<std::vector<RowSet>, FieldCount> &found) const;
    domain::Result<void> collectSets(Statement &statement, std::vector<RowSet> &found) const;
    domain::Result<const QStringList *> allNameWords();
    domain::Result<QString> orderedMessage(quint32 row, domain::Language language);
    domain::Result<std::vector<quint32>> rowsByMessage(const QString &folded, domain::Language language);
    domain::Result<quint32> firstTermId(const QString &term);
    struct Followed;
    domain::Result<Followed> rowsWithFollower(Field field, const QString &word, const QString &follower, bool prefix);
    domain::Result<const RowSet *> rowsWithRepeatingText(Field field);
    domain::Result<RowSet> readPhrase(const RowSet &rows, Field field, const QStringList &words, bool prefix);
    domain::CodeRecord recordFrom(const Statement &row) const;
    domain::Result<quint32> rowAt(const QString &order, quint32 position);
    domain::Result<std::vector<quint32>> rowsBetween(const QString &order, quint32 first, quint32 end);
    domain::Result<quint32> filledCount(const QString &order);
    /// The first position from `from` up to `filled` whose row is not `before`.
    domain::Result<quint32> partitionPoint(const QString &order, quint32 from, quint32 filled,
                                           const std::function<domain::Result<bool>(quint32)> &before);
    domain::Result<QString> columnOf(Statement &statement, quint32 row) const;

    std::unique_ptr<Connection> connection;
    quint32 recordCount = 0;
    QList<domain::VendorPtr> vendors;
    QList<Block> blocks;
    QMap<int, RowSet> httpStatuses;

    std::optional<Statement> wordRows;
    std::optional<Statement> prefixRows;
    std::optional<Statement> wordsInRange;
    std::optional<Statement> textsOf;
    std::optional<Statement> stemRows;
    std::optional<Statement> codeFormRows;
    std::optional<Statement> entry;
    std::optional<Statement> chunk;
    std::optional<Statement> nameOf;
    std::optional<Statement> codeOf;
    std::optional<Statement> namePair;
    std::optional<Statement> namePairs;
    std::optional<Statement> codeTrigram;
    std::optional<Statement> termById;
    std::optional<Statement> termFrom;
    /// The words of names; read at the first search for a part of one.
    std::optional<QStringList> nameWords;
    std::optional<RowSet> repeatingNames;
    QMap<Field, RowSet> repeatingTexts;
    std::optional<std::vector<VocabularyWord>> vocabulary;
    std::optional<QStringList> codes;
    /// By the name of the order.
    QHash<QString, std::shared_ptr<Statement>> sortTexts;
};

/// "a", "b" of "a\nb"; nothing of "".
QStringList lines(const QString &text);
/// Three columns: English, Russian, who wrote it first.
domain::LocalizedText localized(const Statement &row, int column);
domain::TextOrigin originOf(qint64 number);
/// Sorts after every term that begins so.
QString pastPrefix(const QString &prefix);

} // namespace errdex::store
