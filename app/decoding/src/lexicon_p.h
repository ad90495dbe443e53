// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/lexicon.h"

#include "keys.h"
#include "wordtable.h"

#include <QHash>

namespace errdex::decoding {

/// A record, as far as it is needed for telling what a text means.
struct Entry
{
    int vendor = 0;
    qint64 row = -1;
    QString code;
    int variant = 0;
    int httpStatus = 0;
    QByteArray name;
    /// Of the messages in both languages, else of the descriptions; 0 for none.
    quint64 messages[2] = {0, 0};
    /// Of the words of both, sorted: for messages that have other values in them than the catalogue's.
    std::vector<quint32> words = {};
};

/// A name of a vendor that has several words: "Oz API", "telerik-backend-services".
struct VendorName
{
    int vendor = 0;
    /// Folded.
    QList<QByteArray> words;
};

using Entries = std::vector<int>;

class Lexicon::Private
{
public:
    QList<domain::VendorPtr> vendors;
    std::vector<Entry> entries;
    /// By canonicalCode(), nameKey() and messageKey().
    QHash<QByteArray, Entries> byCode;
    QHash<QByteArray, Entries> byName;
    QHash<quint64, Entries> byMessage;
    std::vector<Key> keys;
    /// Names as the catalogue writes them, for those that are looked for word by word.
    QList<QByteArray> spacedNames;
    std::vector<VendorName> vendorNames;
    WordTable words;
    /// The vendor that holds the statuses of HTTP; -1 when the catalogue has none.
    int http = -1;
    /// The longest message in bytes.
    qsizetype longestMessage = 0;

    void addVendor(int vendor);
    void addRecord(const domain::CodeRecord &record, int vendor);
    /// After all vendors: words that are no vendor's.
    void addUsualWords();
    const Entries &withCode(QByteArrayView code) const;
    const Entries &withName(QByteArrayView name) const;
    const Entries &withMessage(const QString &message) const;
    /// The record of a code at a vendor, the first of its variants; null when there is none.
    const Entry *find(int vendor, QByteArrayView code) const;

private:
    Key &key(QByteArrayView text, KeyRole role);
    void addVendorWords(int vendor);
    void addVendorWord(int vendor, QStringView word);
    void addVendorName(int vendor, const QString &name);
};

/// A code such that its writings are equal: letters in capitals, plain numbers without leading zeros, 32-bit
/// hexadecimal numbers as signed decimal ones.
QByteArray canonicalCode(QByteArrayView code);
/// A name without regard to case, spaces and underscores.
QByteArray nameKey(QByteArrayView name);
/// The words of a message, for comparing messages that differ in some.
std::vector<quint32> messageWords(const QString &message);
/// A message folded, without the punctuation at its end; 0 for an empty one.
quint64 messageKey(const QString &message);

} // namespace errdex::decoding
