// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "claims.h"

#include <span>

namespace errdex::decoding {

/// The claims of running text: "error 1001", «ошибка 2005 в Planfix», "HTTP/1.1 429", CONNECTION_NOT_PAID,
/// "planfix/1001", a message alone on its line.
class PhraseClaims final
{
public:
    explicit PhraseClaims(const Lexicon::Private &lexicon) : m_lexicon(lexicon) {}

    /// `covered[i]` is true for a mark that is part of a member already. Appends to `claims`.
    void find(QByteArrayView text, std::span<const Mark> marks, const std::vector<bool> &covered,
              std::vector<Claim> &claims);
    /// The claims of a text that is nothing but codes and names, each with a vendor or without.
    void findBare(QByteArrayView text, std::vector<Claim> &claims) const;

    /// True when the mark may begin or be a claim: a cheap look at the bytes around it.
    bool isPromising(QByteArrayView text, const Mark &mark) const;

private:
    /// What the words between say.
    struct Said
    {
        bool code = false;
        bool error = false;
    };
    struct Number
    {
        qsizetype start = 0;
        qsizetype end = 0;
    };

    static std::optional<Number> loneNumber(QByteArrayView text, qsizetype at);
    std::optional<Number> numberAfter(QByteArrayView text, qsizetype at, Said &said) const;
    bool mayBeStatus(QByteArrayView text, const Mark &mark) const;
    bool mayBeMessage(QByteArrayView text, const Mark &mark) const;
    bool isCodeKey(const Mark &mark) const;
    void addError(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const;
    void addCode(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const;
    void addStatus(QByteArrayView text, const Mark &mark, bool namesVendor, std::vector<Claim> &claims) const;
    void addName(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const;
    void addSpacedName(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const;
    void addVendorCode(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const;
    void addMessage(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const;
    bool isFiller(QByteArrayView word, Said &said) const;
    /// What a word may be a sign of; 0 for any other.
    int kindsOf(QByteArrayView word) const;

    const Lexicon::Private &m_lexicon;
};

} // namespace errdex::decoding
