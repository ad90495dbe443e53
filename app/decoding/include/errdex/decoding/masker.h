// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace errdex::decoding {

/// Bytes of a text that nobody else may see.
struct Secret
{
    qsizetype start = 0;
    qsizetype end = 0;

    friend bool operator==(const Secret &, const Secret &) = default;
};

/// Tokens, passwords, keys, cookies and headers with credentials, signed tokens, private keys, addresses of people,
/// numbers of phones and cards, in the order of the text, apart from each other. Linear in the size of the text; best
/// given whole lines. Any thread.
std::vector<Secret> secretsIn(QByteArrayView text);

/// What stands in for a secret, whatever its length.
QString secretMark();

/// The text with its secrets replaced by secretMark().
QByteArray masked(QByteArrayView text);
QString masked(const QString &text);

/// Masks a text that comes in pieces, in constant memory: works on whole lines, and on parts of lines longer than
/// 64 KiB. Private keys of several lines are masked whole. Any thread, one at a time.
class Masker final
{
public:
    /// The masked text as far as it is certain.
    QByteArray feed(QByteArrayView bytes);
    /// The rest.
    QByteArray finish();

private:
    QByteArray take(qsizetype size);

    QByteArray m_rest;
    bool m_inPrivateKey = false;
};

} // namespace errdex::decoding
