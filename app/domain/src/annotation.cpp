// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/annotation.h"

#include <QCryptographicHash>
#include <QSet>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <tuple>

namespace errdex::domain {

namespace {

/// Half of the digest: no two texts have ever been found to share so much.
constexpr qsizetype IdBytes = 16;

void addTo(QCryptographicHash &hash, const QString &text)
{
    const auto utf8 = text.toUtf8();
    // The length first, so that "ab" "c" is not "a" "bc".
    const auto length = qToLittleEndian(qint64(utf8.size()));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    hash.addData(utf8);
}

bool isEarlier(const NoteVersion &left, const NoteVersion &right)
{
    return std::pair(left.written, left.id()) < std::pair(right.written, right.id());
}

} // namespace

QString NoteVersion::id() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &part : {note, record.vendor, record.code, QString::number(record.variant), text, author,
                             QString::number(written), replaces.join(u' ')})
        addTo(hash, part);
    return QString::fromLatin1(hash.result().first(IdBytes).toHex());
}

bool Mark::isSameThing(const Mark &other) const
{
    return record == other.record && kind == other.kind && value == other.value;
}

bool Mark::isNewerThan(const Mark &other) const
{
    return std::tie(changed, isSet, content) > std::tie(other.changed, other.isSet, other.content);
}

bool SavedSearch::isNewerThan(const SavedSearch &other) const
{
    return std::tie(changed, query) > std::tie(other.changed, other.query);
}

QList<NoteVersion> validVersions(const QList<NoteVersion> &versions)
{
    QSet<QString> replaced;
    for (const auto &version : versions)
        replaced.unite(QSet<QString>(version.replaces.begin(), version.replaces.end()));
    QList<NoteVersion> valid;
    for (const auto &version : versions) {
        if (!replaced.contains(version.id()) && !valid.contains(version))
            valid.append(version);
    }
    std::sort(valid.begin(), valid.end(), isEarlier);
    return valid;
}

QString newNoteId()
{
    return QString::fromLatin1(QUuid::createUuid().toRfc4122().toHex());
}

bool RecordAnnotations::isDisputed(const QString &note) const
{
    return std::count_if(notes.begin(), notes.end(), [&](const NoteVersion &each) { return each.note == note; }) > 1;
}

AnnotationBook::AnnotationBook(const Notebook &notebook)
{
    const auto entry = [this](const RecordKey &record) -> RecordAnnotations & {
        auto &found = m_byKey[record.toString()];
        found.record = record;
        return found;
    };
    for (const auto &version : notebook.versions) {
        if (!version.isRemoval())
            entry(version.record).notes.append(version);
    }
    for (const auto &mark : notebook.marks) {
        if (!mark.isSet)
            continue;
        auto &said = entry(mark.record);
        switch (mark.kind) {
        case Mark::Kind::Favourite:
            said.isFavourite = true;
            break;
        case Mark::Kind::Tag:
            said.tags.append(mark.value);
            break;
        case Mark::Kind::Status:
            said.status = mark.content;
            break;
        }
    }
    for (auto &said : m_byKey) {
        std::sort(said.notes.begin(), said.notes.end(), isEarlier);
        said.tags.sort();
    }
    m_byKey.removeIf([](const std::pair<const QString &, RecordAnnotations &> &each) { return each.second.isEmpty(); });
}

RecordAnnotations AnnotationBook::of(const RecordKey &record) const
{
    auto found = m_byKey.value(record.toString());
    found.record = record;
    return found;
}

QStringList AnnotationBook::tags() const
{
    QSet<QString> all;
    for (const auto &said : m_byKey)
        all.unite(QSet<QString>(said.tags.begin(), said.tags.end()));
    QStringList sorted(all.begin(), all.end());
    sorted.sort();
    return sorted;
}

} // namespace errdex::domain
