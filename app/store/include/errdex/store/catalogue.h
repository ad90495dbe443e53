// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/column.h"
#include "errdex/domain/error.h"
#include "errdex/domain/record.h"
#include "errdex/store/rowset.h"

#include <QList>
#include <QMap>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace errdex::store {

class OwnRows;
class Segment;

/// What a word of the index stands in.
enum class Field {
    Code,        ///< a whole code: "ora-12154"
    CodePart,    ///< a word inside a code: "12154"
    Name,
    NameStart,   ///< the first word of a name
    Message,
    Description, ///< with returned by, reference and attributes
    Category,
    Vendor,
};
inline constexpr int FieldCount = 8;

/// A set of fields, a bit each.
using FieldMask = quint32;
constexpr FieldMask maskOf(Field field)
{
    return FieldMask(1) << int(field);
}
inline constexpr FieldMask AllFields = (FieldMask(1) << FieldCount) - 1;

/// The rows that have a word, by field.
using FieldRows = std::array<RowSet, FieldCount>;

/// The rows with a name; `beginning` has those of `whole` as well.
struct NamedRows
{
    RowSet whole;
    RowSet beginning;
};

/// The rows of one category, a range.
struct Block
{
    int vendor = 0;
    int category = 0;
    quint32 first = 0;
    quint32 end = 0;
};

/// An attribute that rows have.
struct AttributeUse
{
    QString key;
    bool isEnglish = false;
    bool isRussian = false;
};

/// What one row says.
struct RowTexts
{
    QString name;
    /// English, Russian.
    QStringList messages;
    /// English, Russian, then returned by, reference and attributes.
    QStringList descriptions;
};

/// A word of the catalogue and how many rows have it, counted once for each field.
struct VocabularyWord
{
    QString word;
    quint64 entries = 0;
};

/// A set of compiled catalogue files, the segments, opened read-only as if they were one: the shipped one, packs, the user's
/// own. Used on the thread that opened it.
///
/// Vendors stand in the order of the files. A vendor of one slug in several files is one vendor: it has the name of the first
/// and the categories of all, and its records stand together, category by category, within a category file by file.
/// Everything else of the vendor (source, notes, footnotes, envelope) a record has from its own file. A file's rows are
/// moved to their places when they leave it; with one file nothing is moved.
class Catalogue final
{
    Q_DISABLE_COPY_MOVE(Catalogue)

public:
    /// Errors: CannotOpenFile, NotACatalogue, NewerCatalogue, DamagedCatalogue.
    static domain::Result<std::unique_ptr<Catalogue>> open(const QString &path);
    /// Files that cannot be opened are left out, see leftOut(); it is an error, that of the first, when there is none else.
    static domain::Result<std::unique_ptr<Catalogue>> open(const QStringList &paths);
    ~Catalogue();

    /// True for a catalogue that an older Errdex compiled: its sources have to be compiled again. Reads a hundred bytes.
    static bool isOutdated(const QString &path);

    /// The first file.
    const QString &path() const;
    /// The files that are open, in order.
    QStringList paths() const;
    /// Why files are not among them, `where` being the path.
    const QList<domain::Error> &leftOut() const;
    quint32 recordCount() const;
    /// Of the vendors as filters and counts know them; `position` is the place here, also in the vendor of a record.
    const QList<domain::VendorPtr> &vendors() const;
    /// In row order; together they cover all rows.
    const QList<Block> &blocks() const;

    /// Reads the files to their ends: SQLite's own check and the digest taken when a file was compiled. Takes a second for
    /// each few hundred megabytes. Errors: DamagedCatalogue.
    domain::Result<void> verify();

    /// What the user has said of its rows; null for nothing.
    void setOwnRows(std::shared_ptr<const OwnRows> rows);
    const OwnRows *ownRows() const;

    /// Every search below stops with Cancelled soon after this is cancelled.
    void setCancellation(const domain::Cancellation &cancellation);

    /// The rows with exactly this folded word; fields that are not asked for are not read and stay empty.
    domain::Result<FieldRows> rowsWithWord(const QString &word, FieldMask fields = AllFields);
    /// Likewise the rows with a word that begins like this.
    domain::Result<FieldRows> rowsWithPrefix(const QString &prefix, FieldMask fields = AllFields);
    /// Likewise the rows with a word that has this stem (text::stem), in every field but codes.
    domain::Result<FieldRows> rowsWithStem(const QString &stem, FieldMask fields = AllFields);
    /// The rows whose code has this among its other writings (domain::codeNumbers, bareCode, numberInCode, and Latin
    /// letters for Cyrillic ones that look the same). The writing that the catalogue has itself is not among them.
    domain::Result<RowSet> rowsWithCodeForm(const QString &form);
    /// The words of names, messages, descriptions, categories and vendors, in order; those with digits are left out.
    /// Read at the first call, which takes some milliseconds for each ten thousand words.
    domain::Result<const std::vector<VocabularyWord> *> vocabulary();
    /// All folded codes, in order. Read at the first call.
    domain::Result<const QStringList *> codes();
    /// The rows in whose name the two words are neighbours; with `prefix`, the second one may go on.
    domain::Result<RowSet> rowsWithNamePair(const QString &first, const QString &second, bool prefix);
    /// Likewise for every longer first word that ends like this.
    domain::Result<RowSet> rowsWithNamePairEnding(const QString &ending, const QString &second, bool prefix);
    /// The rows in whose name some word stands twice. Read at the first call.
    domain::Result<const RowSet *> rowsWithRepeatingName();
    /// The rows with a word of the name that has this inside, not at its beginning.
    domain::Result<RowSet> rowsWithNamePart(const QString &part);
    /// The rows with this inside the folded code; `part` has three characters or more.
    domain::Result<RowSet> rowsWithCodePart(const QString &part);
    /// Rows by HTTP status; 0 stands for none stated. Read at the first call.
    domain::Result<const QMap<int, RowSet> *> httpStatuses();
    /// How many of these rows have each status. Exact, every status of the catalogue is there.
    domain::Result<QMap<int, qint64>> countByStatus(const RowSet &rows);

    /// The records at these rows, in the order given, each with what the user's own text adds to it (ownRows()). A row out of
    /// range is an Internal error.
    domain::Result<QList<domain::CodeRecord>> records(std::span<const quint32> rows);
    /// The attributes of the wanted rows, each key once, in the order in which the rows have them; those that the user's own
    /// texts add (ownRows()) stand last.
    domain::Result<QList<AttributeUse>> attributesOf(const std::function<bool(quint32 row)> &isWanted);
    /// The texts of one row, without the rest of the record.
    domain::Result<RowTexts> texts(quint32 row);
    /// The name of one row alone.
    domain::Result<QString> name(quint32 row);
    /// Of these rows those in one of whose texts the folded words stand one after another; with `prefix`, the last one may
    /// go on. Reads each row. Field: Name, Message or Description; at most 64 words.
    domain::Result<RowSet> rowsWithPhrase(const RowSet &rows, Field field, const QStringList &words, bool prefix);
    /// The records of a code at a vendor: one, or one for each variant. Empty when there is none.
    domain::Result<QList<domain::CodeRecord>> recordsOfCode(const QString &vendor, const QString &code);
    /// The rows of a code at all vendors, without regard to case.
    domain::Result<RowSet> rowsOfCode(const QString &code);

    /// All rows in the order of a column, ascending by folded text (codes naturally), rows without a value last, and
    /// how many have a value. Rows with equal values keep display order.
    struct Order
    {
        std::vector<quint32> rows;
        quint32 filled = 0;
    };
    /// Of several files, merged at each call: some tens of milliseconds where one file is small, a second for two of half a
    /// million records.
    domain::Result<Order> order(domain::Column column, domain::Language language);
    /// The rows whose folded name is, or begins with, `folded`: a binary search in the name order. `beginning` stays empty
    /// where it is not asked for.
    domain::Result<NamedRows> rowsNamed(const QString &folded, bool withBeginning);
    /// The rows whose message, in either language, is this folded text, with or without a full stop; some hundreds at
    /// most.
    domain::Result<RowSet> rowsWithMessage(const QString &foldedMessage);
    /// The rows whose code is a plain number between `low` and `high`, both included: likewise in the code order.
    domain::Result<RowSet> rowsWithCodeBetween(qint64 low, qint64 high);

private:
    friend class CellReader;
    class Private;
    explicit Catalogue(std::unique_ptr<Private> p);
    domain::Result<QList<domain::CodeRecord>> recordsAsCompiled(std::span<const quint32> rows);
    std::unique_ptr<Private> d;
};

} // namespace errdex::store
