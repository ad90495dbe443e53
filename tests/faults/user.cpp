// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/settings/settings.h"
#include "errdex/store/userdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <unistd.h>

#include <cstdlib>

using namespace errdex;
using store::UserDatabase;

namespace {

void say(const QString &line)
{
    // On the pipe before anything else happens, by a call that record.c sees.
    const QByteArray bytes = (line + u'\n').toUtf8();
    if (::write(1, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
        std::abort();
}

int fail(const domain::Error &error)
{
    say(QStringLiteral("error %1 %2: %3").arg(int(error.code)).arg(error.where, error.detail));
    return 3;
}

domain::RecordKey keyOf(quint32 number)
{
    return {QStringLiteral("planfix"), QString::number(1000 + number % 50), 0};
}

/// An entry of one's own, told like a note.
domain::Result<QString> writeEntry(UserDatabase &data, const QString &text, int number)
{
    store::OwnDraft draft;
    draft.record = {QStringLiteral("acme"), text.section(u' ', 0, 0) + u'-' + QString::number(number), 0};
    draft.content.vendorName = QStringLiteral("Acme");
    draft.content.message = {text, text, domain::TextOrigin::Own};
    return data.writeOwn(draft, QStringLiteral("Иван")).map([](const domain::OwnVersion &version) {
        return version.record.toString();
    });
}

/// Writes notes and entries, a change now and then, and tells of each when it is done; goes on after a failure.
int write(const QString &folder, quint32 seed, int count)
{
    auto data = UserDatabase::open(folder);
    if (!data)
        return fail(data.error());
    say(QStringLiteral("open"));
    QRandomGenerator random(seed);
    QStringList notes;
    int failures = 0;
    for (int i = 0; i < count; ++i) {
        const bool isNew = notes.isEmpty() || random.bounded(4) > 0;
        const auto note = isNew ? QString() : notes.at(random.bounded(int(notes.size())));
        const QString text = QStringLiteral("%1-%2 ").arg(seed).arg(i) + QString(random.bounded(3000), u'ж');
        if (random.bounded(3) == 0) {
            const auto entry = writeEntry(**data, text, i);
            if (entry)
                say(QStringLiteral("ack %1 %2").arg(*entry, text.section(u' ', 0, 0)));
            failures += entry ? 0 : 1;
            if (!entry)
                fail(entry.error());
            continue;
        }
        const auto written = (*data)->writeNote(note, keyOf(random.generate()), text, QStringLiteral("Иван"));
        if (!written) {
            ++failures;
            fail(written.error());
            continue;
        }
        if (isNew)
            notes.append(written->note);
        say(QStringLiteral("ack %1 %2").arg(written->note, text.section(u' ', 0, 0)));
    }
    return failures > 0 ? 3 : 0;
}

/// Tells every note and entry that is there.
int list(const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    auto data = UserDatabase::open(folder);
    if (!data)
        return fail(data.error());
    if (!(*data)->state().movedAside.isEmpty())
        say(QStringLiteral("moved %1").arg((*data)->state().salvaged));
    const auto notebook = (*data)->notebook();
    if (!notebook)
        return fail(notebook.error());
    for (const auto &version : notebook->versions)
        say(QStringLiteral("note %1 %2").arg(version.note, version.text.section(u' ', 0, 0)));
    for (const auto &version : notebook->own)
        say(QStringLiteral("note %1 %2").arg(version.record.toString(), version.content.message.en.section(u' ', 0, 0)));
    say(QStringLiteral("ms %1").arg(timer.elapsed()));
    return 0;
}

int backUp(const QString &folder)
{
    auto data = UserDatabase::open(folder);
    if (!data)
        return fail(data.error());
    const auto done = (*data)->backUp();
    if (!done)
        return fail(done.error());
    say(QStringLiteral("backup %1").arg(done->path));
    return 0;
}

int restore(const QString &folder)
{
    auto data = UserDatabase::open(folder);
    if (!data)
        return fail(data.error());
    const auto backups = UserDatabase::backups(folder);
    if (backups.isEmpty())
        return 1;
    const auto done = (*data)->restore(backups.last().path);
    return done ? 0 : fail(done.error());
}

/// Makes choices, each larger than the one before, and tells of each when the settings are closed.
int writeSettings(const QString &path, int count)
{
    for (int i = 0; i <= count; ++i) {
        {
            settings::Settings settings(path);
            settings.setText(settings::Setting::TextSize, QString::number(100 + 10 * i));
            // More than fits into one sector.
            settings.setWidgetState(QStringLiteral("window"), QByteArray(3000, char('a' + i)));
        }
        if (i > 0)
            say(QStringLiteral("ack %1").arg(i));
    }
    return 0;
}

/// The number of the choice that stands in the file, -1 where it is a mixture.
int readSettings(const QString &path)
{
    const settings::Settings settings(path);
    const int number = (settings.number(settings::Setting::TextSize) - 100) / 10;
    const bool isWhole = settings.widgetState(QStringLiteral("window")) == QByteArray(3000, char('a' + number));
    say(QStringLiteral("settings %1").arg(isWhole ? number : -1));
    return 0;
}

/// Damages copies of a database and uses each as a person would; prints what was salvaged.
int damage(int truncations, int flips, quint32 seed)
{
    QTemporaryDir origin;
    {
        auto data = UserDatabase::open(origin.path());
        if (!data)
            return fail(data.error());
        domain::Notebook book;
        for (int i = 0; i < 300; ++i)
            book.versions.append({QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('0')),
                                  keyOf(quint32(i)),
                                  QStringLiteral("%1 ").arg(i) + QString(100, u'ж'),
                                  {},
                                  i,
                                  {}});
        for (int i = 0; i < 50; ++i)
            book.marks.append({keyOf(quint32(i)), domain::Mark::Kind::Tag, QStringLiteral("tag"), {}, true, i});
        if (auto merged = (*data)->merge(book); !merged)
            return fail(merged.error());
    }
    QFile file(origin.filePath(QStringLiteral("user.sqlite")));
    if (!file.open(QIODevice::ReadOnly))
        return 3;
    const auto sound = file.readAll();
    QRandomGenerator random(seed);
    qint64 kept = 0;
    qint64 longest = 0;
    int mended = 0;
    int refused = 0;
    for (int i = 0; i < truncations + flips; ++i) {
        auto bytes = sound;
        if (i < truncations) {
            bytes.truncate(random.bounded(int(bytes.size())));
        } else {
            // One to sixteen bits, near each other or not.
            for (int flip = random.bounded(1, 17); flip > 0; --flip) {
                auto &byte = bytes[random.bounded(int(bytes.size()))];
                byte = char(byte ^ char(1 << random.bounded(8)));
            }
        }
        QTemporaryDir folder;
        QFile damaged(folder.filePath(QStringLiteral("user.sqlite")));
        if (!damaged.open(QIODevice::WriteOnly) || damaged.write(bytes) != bytes.size())
            return 3;
        damaged.close();
        QElapsedTimer timer;
        timer.start();
        auto data = UserDatabase::open(folder.path());
        if (!data) {
            // A changed application id or version: told, and left as it is.
            ++refused;
            continue;
        }
        mended += (*data)->state().movedAside.isEmpty() ? 0 : 1;
        const auto book = (*data)->notebook();
        if (!book) {
            // A flipped version makes it a file of a newer program: told, only read, and left as it is.
            QFile left(damaged.fileName());
            const auto &obstacle = (*data)->state().readOnly;
            if (!obstacle || obstacle->code != domain::ErrorCode::NewerUserData || !left.open(QIODevice::ReadOnly) ||
                left.readAll() != bytes)
                return fail(book.error());
            ++refused;
            continue;
        }
        for (const auto &version : book->versions) {
            bool isNumber = false;
            const int number = version.text.section(u' ', 0, 0).toInt(&isNumber);
            kept += isNumber && number >= 0 && number < 300 ? 1 : 0;
        }
        if (!(*data)->state().readOnly) {
            if (auto written = (*data)->writeNote({}, keyOf(1), QStringLiteral("afterwards"), {}); !written)
                return fail(written.error());
        }
        longest = std::max(longest, timer.elapsed());
    }
    say(QStringLiteral(
            "%1 truncations, %2 flips, seed %3: %4 mended, %5 refused, %6 % of the notes there, longest %7 ms")
            .arg(truncations)
            .arg(flips)
            .arg(seed)
            .arg(mended)
            .arg(refused)
            .arg(100.0 * double(kept) / (300.0 * (truncations + flips)), 0, 'f', 1)
            .arg(longest));
    return 0;
}

} // namespace

/// errdex-fault-user write FOLDER SEED COUNT | list FOLDER | backup FOLDER | restore FOLDER | damage TRUNCATIONS FLIPS
/// SEED | settings-write FILE COUNT | settings-read FILE: what userdata.py and crashstates.py kill and starve.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const auto verb = arguments.value(1);
    const auto folder = arguments.value(2);
    if (verb == QStringLiteral("write"))
        return write(folder, arguments.value(3).toUInt(), arguments.value(4).toInt());
    if (verb == QStringLiteral("list"))
        return list(folder);
    if (verb == QStringLiteral("backup"))
        return backUp(folder);
    if (verb == QStringLiteral("restore"))
        return restore(folder);
    if (verb == QStringLiteral("settings-write"))
        return writeSettings(folder, arguments.value(3).toInt());
    if (verb == QStringLiteral("settings-read"))
        return readSettings(folder);
    if (verb == QStringLiteral("damage"))
        return damage(folder.toInt(), arguments.value(3).toInt(), arguments.value(4).toUInt());
    return 2;
}
