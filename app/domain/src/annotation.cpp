// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/annotation.h"

#include "errdex/domain/code.h"
#include "versions.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <tuple>

namespace errdex::domain {

QString NoteVersion::id() const
{
    VersionDigest digest;
    for (const auto &part : {note, record.vendor, record.code, QString::number(record.variant), text, author,
                             QString::number(written), replaces.join(u' ')})
        digest.add(part);
    return digest.result();
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
    return versionsNotReplaced(versions);
}

QString newNoteId()
{
    return QString::fromLatin1(QUuid::createUuid().toRfc4122().toHex());
}

bool RecordAnnotations::isDisputed(const QString &note) const
{
    return std::count_if(notes.begin(), notes.end(), [&](const NoteVersion &each) { return each.note == note; }) > 1;
}

bool RecordAnnotations::isDisputed() const
{
    return entries.size() > 1 || overlays.size() > 1 ||
           std::any_of(notes.begin(), notes.end(), [this](const NoteVersion &each) { return isDisputed(each.note); });
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
    for (const auto &version : notebook.own) {
        if (version.isRemoval())
            continue;
        auto &said = entry(version.record);
        (version.kind == OwnVersion::Kind::Entry ? said.entries : said.overlays).append(version);
    }
    for (auto &said : m_byKey) {
        std::sort(said.notes.begin(), said.notes.end(), isEarlier<NoteVersion>);
        std::sort(said.entries.begin(), said.entries.end(), isEarlier<OwnVersion>);
        std::sort(said.overlays.begin(), said.overlays.end(), isEarlier<OwnVersion>);
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

QList<OwnVersion> AnnotationBook::entries() const
{
    QList<OwnVersion> all;
    for (const auto &said : m_byKey) {
        if (!said.entries.isEmpty())
            all.append(said.entries.last());
    }
    std::sort(all.begin(), all.end(), [](const OwnVersion &left, const OwnVersion &right) {
        if (left.record.vendor != right.record.vendor)
            return left.record.vendor < right.record.vendor;
        const int order = compareCodesNaturally(left.record.code, right.record.code);
        return order != 0 ? order < 0 : left.record.variant < right.record.variant;
    });
    return all;
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
