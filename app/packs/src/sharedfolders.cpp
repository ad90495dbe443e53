// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/packs/sharedfolders.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace errdex::packs {

namespace {

/// The packs that lie in a folder: files of the one-file form, and folders with vendor files.
QStringList entriesOf(const QString &folder)
{
    QStringList entries;
    const QDir directory(folder);
    const auto files = directory.entryInfoList({QStringLiteral("*.errdex-pack")}, QDir::Files, QDir::Name);
    for (const auto &file : files)
        entries.append(file.filePath());
    const auto folders = directory.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const auto &inside : folders) {
        if (!QDir(inside.filePath()).entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty())
            entries.append(inside.filePath());
    }
    return entries;
}

QString fingerprintOf(const QString &entry)
{
    const QFileInfo info(entry);
    const auto files = info.isDir() ? QDir(entry).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)
                                    : QFileInfoList{info};
    QStringList parts;
    for (const auto &file : files) {
        parts.append(QStringLiteral("%1 %2 %3")
                         .arg(file.fileName())
                         .arg(file.size())
                         .arg(file.lastModified().toMSecsSinceEpoch()));
    }
    return parts.join(u'\n');
}

} // namespace

void SharedFolders::take(const QString &entry, const QList<InstalledPack> &installed,
                         const domain::Cancellation &cancellation, Report &report)
{
    const auto fingerprint = fingerprintOf(entry);
    const auto known = std::find_if(installed.begin(), installed.end(),
                                    [&entry](const InstalledPack &pack) { return pack.origin == entry; });
    if (known != installed.end() && known->fingerprint == fingerprint && !known->problem) {
        m_failed.remove(entry);
        return;
    }
    if (const auto failed = m_failed.constFind(entry); failed != m_failed.cend() && failed->fingerprint == fingerprint) {
        report.problems += failed->errors;
        return;
    }
    const auto fail = [&](const Errors &errors) {
        // Stopping is no fault of the pack.
        if (!errors.isEmpty() && errors.constLast().code == domain::ErrorCode::Cancelled)
            return;
        m_failed.insert(entry, {fingerprint, errors});
        report.problems += errors;
    };
    const auto prepared = m_library.prepare(entry, {}, cancellation);
    if (!prepared) {
        fail(prepared.error());
        return;
    }
    const auto same = m_library.pack((*prepared)->info().id);
    if (same && same->origin != entry) {
        fail({{domain::ErrorCode::InvalidSource, entry,
               QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "a pack with the id “%1” is installed already")),
               {same->info.id}}});
        return;
    }
    // Under another id it is another pack.
    if (known != installed.end() && known->info.id != (*prepared)->info().id)
        (void)m_library.remove(known->info.id);
    if (const auto committed = m_library.commit(**prepared, entry, fingerprint); !committed) {
        fail({committed.error()});
        return;
    }
    m_failed.remove(entry);
    report.hasChanged = true;
}

SharedFolders::Report SharedFolders::follow(const QStringList &folders, const domain::Cancellation &cancellation)
{
    Report report;
    const auto installed = m_library.packs();
    QStringList kept;
    for (const auto &folder : folders) {
        const auto path = QDir::cleanPath(folder);
        const auto isOfFolder = [&path](const InstalledPack &pack) { return QFileInfo(pack.origin).path() == path; };
        const auto entries = entriesOf(path);
        // A drive that is not mounted leaves an empty folder behind.
        const bool hasVanished = entries.isEmpty() && std::any_of(installed.begin(), installed.end(), isOfFolder);
        if (!QFileInfo(path).isDir() || hasVanished) {
            report.unreachable.append(folder);
            for (const auto &pack : installed) {
                if (isOfFolder(pack))
                    kept.append(pack.origin);
            }
            continue;
        }
        for (const auto &entry : entries) {
            if (cancellation.isCancelled())
                return report;
            kept.append(entry);
            take(entry, installed, cancellation, report);
        }
    }
    for (const auto &pack : installed) {
        if (!pack.origin.isEmpty() && !kept.contains(pack.origin) && m_library.remove(pack.info.id))
            report.hasChanged = true;
    }
    return report;
}

} // namespace errdex::packs
