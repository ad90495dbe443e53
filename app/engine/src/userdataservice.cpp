// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/userdataservice.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/sharing/notesfile.h"
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
    std::optional<NotesMerge> merge;
};

Result<void> reread(UserDatabase &data, Outcome &outcome)
{
    const auto notebook = data.notebook();
    if (!notebook)
        return tl::unexpected(notebook.error());
    outcome.book = std::make_shared<const AnnotationBook>(*notebook);
    auto lookUps = data.lookUps(UserDatabase::KeptLookUps);
    if (!lookUps)
        return tl::unexpected(lookUps.error());
    outcome.lookUps = std::move(*lookUps);
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

void UserDataService::finish()
{
    if (--m_waiting == 0)
        Q_EMIT settled();
}

void UserDataService::open(const QString &folder)
{
    ++m_waiting;
    m_worker->post([this, folder] {
        auto database = UserDatabase::open(folder);
        Outcome outcome;
        domain::UserDataState state;
        bool remembers = true;
        if (!database) {
            outcome.done = tl::unexpected(database.error());
        } else {
            outcome.done = reread(**database, outcome);
            state = (*database)->state();
            const auto history = (*database)->value(UserDatabase::historyName());
            remembers = !history || *history != QStringLiteral("off");
            m_worker->data() = std::move(*database);
            m_worker->book() = outcome.book ? outcome.book : std::make_shared<const AnnotationBook>();
        }
        QMetaObject::invokeMethod(this, [this, outcome, state, remembers] {
            m_isOpen = outcome.done.has_value();
            m_obstacle = outcome.done ? state.readOnly : std::optional(outcome.done.error());
            m_remembers = remembers;
            if (outcome.book)
                m_book = outcome.book;
            m_lookUps = outcome.lookUps.value_or(QList<domain::LookUp>());
            if (m_isOpen) {
                Q_EMIT opened(state);
                Q_EMIT changed();
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
            if (outcome.book) {
                m_book = outcome.book;
                Q_EMIT changed();
            }
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

quint64 UserDataService::exportNotes(const QString &path)
{
    return post([path](UserDatabase &data, Outcome &) -> Result<void> {
        const auto notebook = data.notebook();
        if (!notebook)
            return tl::unexpected(notebook.error());
        return writeFile(path, sharing::notesFile(sharing::withoutPersonal(*notebook)));
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
