// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/userdataservice.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/sharing/notesfile.h"
#include "errdex/store/owncatalogue.h"
#include "errdex/store/userdatabase.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace errdex::engine {

using domain::AnnotationBook;
using domain::Error;
using domain::ErrorCode;
using domain::Mark;
using domain::Result;
using store::UserDatabase;

namespace {

QString ownName(UserDatabase &data)
{
    if (const auto name = data.value(UserDatabase::authorName()); name && !name->isEmpty())
        return *name;
    const auto user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

Result<QByteArray> readFile(const QString &path)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return domain::fail(ErrorCode::CannotOpenFile, path, QStringLiteral("Not a regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::fail(ErrorCode::CannotOpenFile, path, file.errorString());
    if (file.size() > sharing::LargestNotesFile)
        return domain::fail(ErrorCode::NotANotesFile, path, QString::number(file.size()));
    return file.readAll();
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    return exporting::writeFileGuarded(path, [&](QIODevice &device) -> Result<void> {
        if (device.write(bytes) != bytes.size())
            return domain::fail(ErrorCode::CannotWriteFile, path, device.errorString());
        return {};
    });
}

/// Everything of a draft; what has not changed is not written.
Result<void> writeDraft(UserDatabase &data, const NoteDraft &draft, const domain::RecordAnnotations &before)
{
    Result<void> done;
    const auto text = draft.text.trimmed();
    const auto old = std::find_if(before.notes.begin(), before.notes.end(),
                                  [&draft](const domain::NoteVersion &each) { return each.note == draft.note; });
    const bool isSame = draft.note.isEmpty()
                            ? text.isEmpty()
                            : old != before.notes.end() && old->text == text && !before.isDisputed(draft.note);
    if (!isSame)
        done = data.writeNote(draft.note, draft.record, text, ownName(data)).map([](const domain::NoteVersion &) {});
    const auto mark = [&](Mark::Kind kind, const QString &value, const QString &content, bool isSet) {
        if (done)
            done = data.setMark({draft.record, kind, value, content, isSet, 0});
    };
    for (const auto &tag : draft.tags) {
        if (!before.tags.contains(tag))
            mark(Mark::Kind::Tag, tag, {}, true);
    }
    for (const auto &tag : before.tags) {
        if (!draft.tags.contains(tag))
            mark(Mark::Kind::Tag, tag, {}, false);
    }
    if (draft.status != before.status)
        mark(Mark::Kind::Status, {}, draft.status, !draft.status.isEmpty());
    return done;
}

} // namespace

/// The database on its thread; works off what is posted.
class UserDataService::Worker
{
public:
    Worker()
    {
        m_object.moveToThread(&m_thread);
        m_thread.setObjectName(QStringLiteral("errdex-userdata"));
        m_thread.start();
    }
    ~Worker()
    {
        // Behind everything that waits; a connection is closed where it was opened.
        QMetaObject::invokeMethod(&m_object, [this] {
            m_data.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }

    void post(std::function<void()> work)
    {
        QMetaObject::invokeMethod(&m_object, std::move(work), Qt::QueuedConnection);
    }
    std::unique_ptr<UserDatabase> &data() { return m_data; }
    std::shared_ptr<const AnnotationBook> &book() { return m_book; }

private:
    QThread m_thread;
    QObject m_object;
    std::unique_ptr<UserDatabase> m_data;
    std::shared_ptr<const AnnotationBook> m_book = std::make_shared<AnnotationBook>();
};

namespace {

/// What the GUI thread gets back after each piece of work.
struct Outcome
{
    Result<void> done;
    std::shared_ptr<const AnnotationBook> book;
    std::optional<QList<domain::LookUp>> lookUps;
    std::optional<QList<domain::SavedSearch>> searches;
    std::optional<QStringList> excluded;
    std::optional<bool> remembers;
    std::optional<NotesMerge> merge;
    std::optional<QString> ownCatalogue;
};

Result<void> reread(UserDatabase &data, Outcome &outcome)
{
    const auto notebook = data.notebook();
    if (!notebook)
        return tl::unexpected(notebook.error());
    outcome.book = std::make_shared<const AnnotationBook>(*notebook);
    outcome.searches = notebook->searches;
    outcome.searches->removeIf([](const domain::SavedSearch &search) { return search.query.isEmpty(); });
    auto lookUps = data.lookUps(UserDatabase::KeptLookUps);
    if (!lookUps)
        return tl::unexpected(lookUps.error());
    outcome.lookUps = std::move(*lookUps);
    auto excluded = data.excludedFromHistory();
    if (!excluded)
        return tl::unexpected(excluded.error());
    outcome.excluded = std::move(*excluded);
    const auto history = data.value(UserDatabase::historyName());
    outcome.remembers = !history || *history != QStringLiteral("off");
    // What is in the database can be compiled again at any time; that it cannot be now is no failure of what was asked.
    const auto folder = QFileInfo(data.state().path).absolutePath();
    if (!data.state().readOnly) {
        if (auto path = store::updateOwnCatalogue(folder, outcome.book->entries()))
            outcome.ownCatalogue = std::move(*path);
    }
    return {};
}

} // namespace

UserDataService::UserDataService(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>())
    , m_book(std::make_shared<AnnotationBook>())
    , m_obstacle(Error{ErrorCode::CannotOpenFile, {}, {}, {}})
{
}

UserDataService::~UserDataService() = default;

std::optional<Error> UserDataService::obstacle() const
{
    return m_obstacle;
}

QList<BackupInfo> UserDataService::backups() const
{
    QList<BackupInfo> found;
    const auto all = m_folder.isEmpty() ? QList<store::Backup>() : UserDatabase::backups(m_folder);
    for (const auto &backup : all)
        found.append({backup.path, backup.number, backup.date, backup.bytes});
    return found;
}

QString UserDataService::ownCatalogueIn(const QString &folder)
{
    return store::ownCatalogue(folder);
}

void UserDataService::takeOwnCatalogue(const QString &path)
{
    if (std::exchange(m_ownCatalogue, path) != path)
        Q_EMIT ownCatalogueChanged(path);
}

void UserDataService::finish()
{
    if (--m_waiting == 0)
        Q_EMIT settled();
}

void UserDataService::open(const QString &folder)
{
    ++m_waiting;
    m_folder = folder;
    m_ownCatalogue = ownCatalogueIn(folder);
    m_worker->post([this, folder] {
        // Opened again, it may be another file: a damaged one is moved aside.
        m_worker->data().reset();
        auto database = UserDatabase::open(folder);
        Outcome outcome;
        domain::UserDataState state;
        if (!database) {
            outcome.done = tl::unexpected(database.error());
        } else {
            outcome.done = reread(**database, outcome);
            state = (*database)->state();
            m_worker->data() = std::move(*database);
            m_worker->book() = outcome.book ? outcome.book : std::make_shared<const AnnotationBook>();
        }
        QMetaObject::invokeMethod(this, [this, outcome, state] {
            m_isOpen = outcome.done.has_value();
            m_obstacle = outcome.done ? state.readOnly : std::optional(outcome.done.error());
            m_remembers = outcome.remembers.value_or(true);
            if (outcome.book)
                m_book = outcome.book;
            m_lookUps = outcome.lookUps.value_or(QList<domain::LookUp>());
            m_searches = outcome.searches.value_or(QList<domain::SavedSearch>());
            m_excluded = outcome.excluded.value_or(QStringList());
            if (m_isOpen) {
                Q_EMIT opened(state);
                Q_EMIT changed();
                takeOwnCatalogue(outcome.ownCatalogue.value_or(m_ownCatalogue));
            } else {
                Q_EMIT openFailed(outcome.done.error());
            }
            finish();
        });
    });
}

/// Runs `work(database, outcome)` on the thread of the database and gives the outcome back.
template<typename Work>
quint64 UserDataService::post(Work work)
{
    const auto number = ++m_newest;
    ++m_waiting;
    const auto obstacle = m_obstacle;
    m_worker->post([this, number, work, obstacle] {
        Outcome outcome;
        auto *data = m_worker->data().get();
        if (!data)
            outcome.done = tl::unexpected(obstacle.value_or(Error{ErrorCode::CannotOpenFile, {}, {}, {}}));
        else
            outcome.done = work(*data, outcome);
        if (outcome.book)
            m_worker->book() = outcome.book;
        QMetaObject::invokeMethod(this, [this, number, outcome] {
            m_searches = outcome.searches.value_or(m_searches);
            m_excluded = outcome.excluded.value_or(m_excluded);
            m_remembers = outcome.remembers.value_or(m_remembers);
            if (outcome.book) {
                m_book = outcome.book;
                Q_EMIT changed();
            }
            takeOwnCatalogue(outcome.ownCatalogue.value_or(m_ownCatalogue));
            if (outcome.lookUps) {
                m_lookUps = *outcome.lookUps;
                Q_EMIT lookUpsChanged();
            }
            if (outcome.merge)
                Q_EMIT merged(*outcome.merge);
            if (outcome.done)
                Q_EMIT written(number);
            else
                Q_EMIT writeFailed(number, outcome.done.error());
            finish();
        });
    });
    return number;
}

quint64 UserDataService::write(const NoteDraft &draft)
{
    return post([this, draft](UserDatabase &data, Outcome &outcome) {
        return writeDraft(data, draft, m_worker->book()->of(draft.record)).and_then([&] {
            return reread(data, outcome);
        });
    });
}

quint64 UserDataService::writeOwn(const OwnDraft &draft)
{
    return post([draft](UserDatabase &data, Outcome &outcome) {
        return data.writeOwn({draft.kind, draft.record, draft.content, draft.formerly}, ownName(data))
            .and_then([&](const domain::OwnVersion &) { return reread(data, outcome); });
    });
}

quint64 UserDataService::reattach(const domain::RecordKey &from, const domain::RecordKey &to)
{
    return post([from, to](UserDatabase &data, Outcome &outcome) {
        return data.reattach(from, to).and_then([&] { return reread(data, outcome); });
    });
}

quint64 UserDataService::saveSearch(const QString &name, const QString &query)
{
    return post([name, query](UserDatabase &data, Outcome &outcome) {
        return data.saveSearch(name, query).and_then([&] { return reread(data, outcome); });
    });
}

quint64 UserDataService::renameSearch(const QString &name, const QString &newName)
{
    return post([name, newName](UserDatabase &data, Outcome &outcome) -> Result<void> {
        const auto notebook = data.notebook();
        if (!notebook)
            return tl::unexpected(notebook.error());
        const auto found = std::find_if(notebook->searches.begin(), notebook->searches.end(),
                                        [&name](const domain::SavedSearch &each) { return each.name == name; });
        if (found == notebook->searches.end() || name == newName)
            return {};
        return data.saveSearch(newName, found->query).and_then([&] { return data.saveSearch(name, {}); }).and_then([&] {
            return reread(data, outcome);
        });
    });
}

quint64 UserDataService::setFavourite(const domain::RecordKey &record, bool isFavourite)
{
    return post([record, isFavourite](UserDatabase &data, Outcome &outcome) {
        return data.setMark({record, Mark::Kind::Favourite, {}, {}, isFavourite, 0}).and_then([&] {
            return reread(data, outcome);
        });
    });
}

quint64 UserDataService::addLookUp(const domain::RecordKey &record, const QString &query)
{
    const domain::LookUp lookUp{record, query, QDateTime::currentMSecsSinceEpoch()};
    return post([lookUp](UserDatabase &data, Outcome &outcome) {
        return data.addLookUp(lookUp).and_then([&]() -> Result<void> {
            auto lookUps = data.lookUps(UserDatabase::KeptLookUps);
            if (!lookUps)
                return tl::unexpected(lookUps.error());
            outcome.lookUps = std::move(*lookUps);
            return {};
        });
    });
}

quint64 UserDataService::clearLookUps()
{
    return post([](UserDatabase &data, Outcome &outcome) {
        return data.clearLookUps().map([&] { outcome.lookUps = QList<domain::LookUp>(); });
    });
}

quint64 UserDataService::setRemembersLookUps(bool remembers)
{
    m_remembers = remembers;
    return post([remembers](UserDatabase &data, Outcome &) {
        return data.setValue(UserDatabase::historyName(), remembers ? QString() : QStringLiteral("off"));
    });
}

quint64 UserDataService::setExcludedFromHistory(const QStringList &keys)
{
    return post([keys](UserDatabase &data, Outcome &outcome) {
        return data.setExcludedFromHistory(keys).and_then([&] { return reread(data, outcome); });
    });
}

quint64 UserDataService::backUp()
{
    return post([](UserDatabase &data, Outcome &) { return data.backUp().map([](const store::Backup &) {}); });
}

quint64 UserDataService::restore(const QString &path)
{
    return post([path](UserDatabase &data, Outcome &outcome) {
        return data.restore(path).and_then([&] { return reread(data, outcome); });
    });
}

quint64 UserDataService::removeEverything()
{
    return post([](UserDatabase &data, Outcome &outcome) {
        return data.removeEverything().and_then([&] { return reread(data, outcome); });
    });
}

quint64 UserDataService::exportNotes(const QString &path, bool all)
{
    return post([path, all](UserDatabase &data, Outcome &) -> Result<void> {
        const auto notebook = data.notebook();
        if (!notebook)
            return tl::unexpected(notebook.error());
        return writeFile(path, sharing::notesFile(all ? *notebook : sharing::withoutPersonal(*notebook)));
    });
}

quint64 UserDataService::mergeNotes(const QString &path)
{
    return post([path](UserDatabase &data, Outcome &outcome) -> Result<void> {
        const auto bytes = readFile(path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto notebook = sharing::readNotesFile(*bytes, path);
        if (!notebook)
            return tl::unexpected(notebook.error());
        const auto result = data.merge(*notebook);
        if (!result)
            return tl::unexpected(result.error());
        outcome.merge = NotesMerge{result->newNotes, result->changedNotes, result->removedNotes, result->disputedNotes,
                                   result->newOwn, result->changedOwn, result->removedOwn, result->disputedOwn,
                                   result->changedMarks};
        return reread(data, outcome);
    });
}

void UserDataService::refresh()
{
    if (!m_isOpen)
        return;
    post([](UserDatabase &data, Outcome &outcome) -> Result<void> {
        const auto hasChanged = data.hasChangedElsewhere();
        if (!hasChanged)
            return tl::unexpected(hasChanged.error());
        return *hasChanged ? reread(data, outcome) : Result<void>();
    });
}

} // namespace errdex::engine
