// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "members.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace errdex::decoding {

/// A place that looks like an error code, with what stands beside it; `ranking` tells what it means, or that it is
/// none.
struct Claim
{
    /// Of two for one place the later one of these tells more.
    enum class Source {
        Message,    ///< a message alone
        Name,       ///< a symbolic name alone
        BareCode,   ///< nothing but a code
        WeakBeside, ///< the same as Beside with a number that may be a year or a sum
        Beside,     ///< "Radist 10005"
        WeakPhrase, ///< "code 1001"
        Phrase,     ///< "error 1001"
        VendorCode, ///< "planfix/1001"
        Http,       ///< a status of HTTP, said to be one
        PlainKey,   ///< under "code"
        ErrorKey,   ///< under a key such as "error_code"
    };

    Source source = Source::Phrase;
    /// Bytes of the text, then of the input.
    qint64 start = 0;
    qint64 end = 0;
    /// From 1, of the input.
    qint64 line = 0;
    /// As in the text; empty when there is only a name or message.
    QByteArray code;
    QByteArray name;
    QStringList messages;
    int httpStatus = 0;
    /// Keys with a value beside the code, and that of the code itself.
    std::vector<int> keys;
    int codeKey = -1;
    /// The body ends in the text: a key that is not there is not there.
    bool isWhole = false;
    /// Something around it speaks of an error, or of success.
    bool inError = false;
    bool inSuccess = false;
};

/// The claims of structured text: one for each body, element or line with a code, a name or a status.
class BodyClaims final
{
public:
    explicit BodyClaims(const Lexicon::Private &lexicon) : m_lexicon(lexicon) {}

    /// `members` in the order of the text. Appends to `claims`.
    void find(QByteArrayView text, const std::vector<Member> &members, const Containers &containers,
              std::vector<Claim> &claims);

private:
    struct Group
    {
        int container = -1;
        /// For members outside of all containers: the last line of the group, and whether each stands at its beginning.
        qsizetype lastLine = 0;
        bool isList = false;
        std::vector<const Member *> members;
    };

    void group(QByteArrayView text, const std::vector<Member> &members, const Containers &containers);
    const Group *around(const Group &group, const Containers &containers) const;
    bool isInsideError(QByteArrayView text, const Group &group, const std::vector<Member> &members,
                       const Containers &containers) const;
    void addValue(QByteArrayView text, const Member &member, Claim &claim) const;
    void addBeside(QByteArrayView text, const Group &group, Claim &claim) const;
    bool isName(QByteArrayView value) const;
    KeyRole roleOf(const Member &member) const;
    const Member *codeOf(QByteArrayView text, const Group &group) const;
    void claimOf(QByteArrayView text, const Group &group, const std::vector<Member> &members,
                 const Containers &containers, std::vector<Claim> &claims);

    const Lexicon::Private &m_lexicon;
    std::vector<Group> m_groups;
    /// Place in m_groups, from 1.
    QHash<int, std::size_t> m_ofContainer;
};

/// A code as vendors make them: a number of at most MostDigits digits, or capitals, digits, "_" and "-" with a digit.
bool looksLikeCode(QByteArrayView value);
inline constexpr qsizetype MostDigits = 6;

} // namespace errdex::decoding
