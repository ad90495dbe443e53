// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "locker.h"

#include "errdex/domain/annotation.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QThread>

#include <sqlite3.h>

#include <cstdio>

namespace errdex::bench {

Locker::Locker(ui::MainWindow &window, engine::UserDataService &notes, QString folder, int seconds)
    : m_window(window), m_notes(notes), m_folder(std::move(folder)), m_seconds(seconds)
{
    connect(&notes, &engine::UserDataService::opened, this, [this] { QTimer::singleShot(1000, this, [this] { hold(); }); });
    connect(&notes, &engine::UserDataService::written, this, [this] { ++m_written; });
    connect(&notes, &engine::UserDataService::writeFailed, this, [this] { ++m_refused; });
    connect(&m_hand, &QTimer::timeout, this, &Locker::work);
    connect(&m_holder, &QProcess::readyReadStandardOutput, this, [this] {
        if (m_heartbeat)
            return;
        m_window.actions().get(ui::ActionId::AddNote)->trigger();
        m_window.findChild<QPlainTextEdit *>(QStringLiteral("noteText"))->setPlainText(QStringLiteral("Ask the bank"));
        m_heartbeat = std::make_unique<Heartbeat>();
        m_hand.start(100);
        m_window.findChild<QPushButton *>(QStringLiteral("noteSave"))->click();
    });
    // What was waiting is written then.
    connect(&m_holder, &QProcess::finished, this, [this] {
        QTimer::singleShot(2000, this, [this] {
            m_hand.stop();
            m_window.findChild<QLineEdit *>(QStringLiteral("searchField"))->clear();
            QTimer::singleShot(1000, this, [this] { results()->selectRow(0); });
            QTimer::singleShot(2000, this, [this] { finish(); });
        });
    });
}

void Locker::hold()
{
    m_holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("hold"), m_folder, QString::number(m_seconds)});
}

void Locker::work()
{
    auto *field = m_window.findChild<QLineEdit *>(QStringLiteral("searchField"));
    switch (++m_moves % 4) {
    case 0:
        field->setText(m_moves % 8 ? QStringLiteral("token") : QStringLiteral("40"));
        break;
    case 1:
        m_window.actions().get(ui::ActionId::Favourite)->trigger();
        break;
    default:
        results()->selectRow(m_moves / 4 % std::max(1, std::min(20, results()->model()->rowCount())));
    }
}

QTableView *Locker::results() const
{
    return m_window.findChild<QTableView *>(QStringLiteral("results"));
}

void Locker::finish()
{
    // On the record that the note was written on: it is in the database, or still in the editor.
    const auto notes = m_notes.book() ? m_notes.book()->byKey().values() : QList<domain::RecordAnnotations>();
    const bool isWritten = std::any_of(notes.begin(), notes.end(), [](const auto &each) { return !each.notes.isEmpty(); });
    const auto *text = m_window.findChild<QPlainTextEdit *>(QStringLiteral("noteText"));
    const bool isKept = text->isVisible() && !text->toPlainText().isEmpty();
    std::printf("held (s)\t%d\nmoves\t%d\nlongest stall (ms)\t%.1f\nwritten\t%d\nrefused\t%d\nthe note\t%s\n", m_seconds, m_moves,
                m_heartbeat->longest(), m_written, m_refused, isWritten ? "written" : isKept ? "kept in the editor" : "lost");
    std::fflush(stdout);
    QApplication::exit(isWritten || isKept ? 0 : 1);
}

int holdDatabase(const QString &folder, int seconds)
{
    sqlite3 *database = nullptr;
    const auto path = QFile::encodeName(folder + QStringLiteral("/user.sqlite"));
    const bool isHeld = sqlite3_open_v2(path.constData(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK &&
                        sqlite3_exec(database, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK;
    if (isHeld) {
        std::puts("held");
        std::fflush(stdout);
        QThread::sleep(static_cast<unsigned long>(seconds));
    } else {
        std::fprintf(stderr, "%s cannot be held: %s\n", path.constData(), sqlite3_errmsg(database));
    }
    sqlite3_close(database);
    return isHeld ? 0 : 1;
}

} // namespace errdex::bench
