// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/instance/request.h"

#include <QObject>

#include <memory>

namespace errdex::instance {

/// One window for each user: the first start owns a lock and listens at a socket, the next ones hand over what they were
/// asked and end.
///
/// Both stand in the folder for things of this session ($XDG_RUNTIME_DIR), which nobody else may enter. The system frees
/// the lock with its process, so no file left behind and no number used again by another process stops a start. Who holds
/// the lock and does not answer (a stopped process) is left alone: the next start takes the next of MostSlots places, and
/// those that follow find it there. Where no lock or socket can be made at all, and on Windows, every start has its own
/// window.
///
/// GUI thread; start() needs no application object. The other end is looked at: it must
/// be a process of the same user. It may send one message of MostMessageBytes within two seconds.
class Instance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Instance)

public:
    static constexpr int MostSlots = 3;

    enum class Role {
        First,      ///< answers the starts that come
        HandedOver, ///< the window of another process has the request
        Alone,      ///< a window of its own, which nobody knows of
    };

    /// `folder` is there and private; `name` tells instances apart that are to have a window each.
    Instance(const QString &folder, const QString &name, QObject *parent = nullptr);
    ~Instance() override;

    /// Blocks until the request is taken, at most some seconds for each process that does not answer.
    Role start(const Request &request);
    /// To be called when there is an application object: requested() comes from then on. Those who asked before wait.
    void listen();

    /// The private folder of this session; empty where there is none.
    static QString sessionFolder();
    /// A name for the window of the data in `dataFolder` on the screen of this session.
    static QString nameFor(const QString &dataFolder);

Q_SIGNALS:
    /// Another start asks for something.
    void requested(const errdex::instance::Request &request);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::instance
