// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCryptographicHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace errdex::domain {

/// The digest of texts in their order: 32 hexadecimal digits.
class VersionDigest
{
public:
    void add(const QString &text)
    {
        const auto utf8 = text.toUtf8();
        // The length first, so that "ab" "c" is not "a" "bc".
        const auto length = qToLittleEndian(qint64(utf8.size()));
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
        m_hash.addData(utf8);
    }
    QString result() const
    {
        // Half of the digest: no two texts have ever been found to share so much.
        return QString::fromLatin1(m_hash.result().first(16).toHex());
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// Of two versions the one that was written first; at the same moment the ids decide.
template<typename Version>
bool isEarlier(const Version &left, const Version &right)
{
    return std::pair(left.written, left.id()) < std::pair(right.written, right.id());
}

/// The versions that no other replaces, each once, by time.
template<typename Version>
QList<Version> versionsNotReplaced(const QList<Version> &versions)
{
    QSet<QString> replaced;
    for (const auto &version : versions)
        replaced.unite(QSet<QString>(version.replaces.begin(), version.replaces.end()));
    QList<Version> valid;
    for (const auto &version : versions) {
        if (!replaced.contains(version.id()) && !valid.contains(version))
            valid.append(version);
    }
    std::sort(valid.begin(), valid.end(), isEarlier<Version>);
    return valid;
}

} // namespace errdex::domain
