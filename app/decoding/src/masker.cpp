// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/decoding/masker.h"

#include "secrets.h"
#include "utf8.h"

#include <algorithm>

namespace errdex::decoding {

namespace {

constexpr qsizetype LongestLine = 65536;
/// A key with what may stand between it and its value.
constexpr qsizetype LongestKey = 256;

} // namespace

QString secretMark()
{
    return QStringLiteral("•••");
}

QByteArray masked(QByteArrayView text)
{
    const auto secrets = secretsIn(text);
    if (secrets.empty())
        return text.toByteArray();
    static const QByteArray mark = secretMark().toUtf8();
    QByteArray made;
    made.reserve(text.size());
    qsizetype at = 0;
    for (const auto &secret : secrets) {
        made += text.sliced(at, secret.start - at);
        made += mark;
        at = secret.end;
    }
    return made + text.sliced(at).toByteArray();
}

QString masked(const QString &text)
{
    return QString::fromUtf8(masked(QByteArrayView(text.toUtf8())));
}

/// The first `size` bytes of what is left, masked, and off what is left.
QByteArray Masker::take(qsizetype size)
{
    QByteArray made;
    qsizetype at = 0;
    while (at < size) {
        if (m_inPrivateKey) {
            const auto end = QByteArrayView(m_rest).first(size).indexOf(KeyEnd, at);
            if (end < 0)
                break;
            at = std::min(size, lineEnd(m_rest, end));
            m_inPrivateKey = false;
        }
        // A certificate may stand before a key.
        const auto text = QByteArrayView(m_rest).first(size);
        auto stop = text.indexOf(KeyBegin, at);
        while (stop >= 0 && !text.sliced(stop, std::min<qsizetype>(64, size - stop)).contains(KeyKind))
            stop = text.indexOf(KeyBegin, stop + 1);
        const bool begins = stop >= 0;
        if (!begins)
            stop = size;
        made += masked(QByteArrayView(m_rest).sliced(at, stop - at));
        at = stop;
        if (begins) {
            made += secretMark().toUtf8();
            m_inPrivateKey = true;
        }
    }
    m_rest.remove(0, size);
    return made;
}

QByteArray Masker::feed(QByteArrayView bytes)
{
    m_rest += bytes;
    const auto end = m_rest.lastIndexOf('\n') + 1;
    if (end > 0)
        return take(end);
    if (m_rest.size() < 2 * LongestLine)
        return {};
    // A line without an end: cut where no secret goes on, nor what tells that it is one.
    auto cut = m_rest.size() - LongestLine;
    const auto secrets = secretsIn(m_rest);
    const auto next =
        std::find_if(secrets.begin(), secrets.end(), [cut](const Secret &secret) { return secret.end > cut; });
    const auto before = next == secrets.begin() ? 0 : std::prev(next)->end;
    if (next != secrets.end())
        cut = std::max(before, std::min(cut, next->start - LongestKey));
    while (cut > before && isWordByte(m_rest.at(cut - 1)))
        --cut;
    return cut > 0 ? take(cut) : take(LongestLine);
}

QByteArray Masker::finish()
{
    return take(m_rest.size());
}

} // namespace errdex::decoding
