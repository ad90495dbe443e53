// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDir>
#include <QImage>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

/// Files that nobody may open and a port that nobody may connect to, and texts that ask for both. The system itself
/// tells what was opened, whoever did it and however the file was named. Linux only.
class MarkupTraps final
{
    Q_DISABLE_COPY_MOVE(MarkupTraps)

public:
    /// The working folder and the home of the program are that of the files from here on.
    MarkupTraps()
    {
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        for (const auto &name : {QStringLiteral("canary.png"), QStringLiteral("\\\\127.0.0.1\\share\\canary.png")}) {
            const auto path = m_folder.filePath(name);
            m_isSet = picture.save(path, "PNG") && m_isSet;
            m_isSet =
                inotify_add_watch(m_watch, QFile::encodeName(path).constData(), IN_OPEN | IN_ACCESS) >= 0 && m_isSet;
        }
        qputenv("HOME", QFile::encodeName(m_folder.path()));
        m_isSet = QDir::setCurrent(m_folder.path()) && m_isSet;

        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        m_isSet = ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) == 0 && m_isSet;
        m_isSet = ::listen(m_socket, 64) == 0 && m_isSet;
        m_isSet = ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) == 0 && m_isSet;
        m_port = ntohs(address.sin_port);
    }
    ~MarkupTraps()
    {
        QDir::setCurrent(QDir::rootPath());
        ::close(m_watch);
        ::close(m_socket);
    }

    bool isSet() const { return m_isSet && m_port != 0; }
    quint16 port() const { return m_port; }
    QString file() const { return m_folder.filePath(QStringLiteral("canary.png")); }

    /// How often one of the files was opened or read since the last call.
    int opened() const
    {
        int count = 0;
        alignas(inotify_event) char events[4096];
        for (ssize_t got = ::read(m_watch, events, sizeof events); got > 0;
             got = ::read(m_watch, events, sizeof events)) {
            for (ssize_t at = 0; at < got; ++count)
                at += ssize_t(sizeof(inotify_event) + reinterpret_cast<const inotify_event *>(events + at)->len);
        }
        return count;
    }
    /// The connections since the last call.
    int connections() const
    {
        int count = 0;
        for (int each = ::accept(m_socket, nullptr, nullptr); each >= 0; each = ::accept(m_socket, nullptr, nullptr)) {
            ::close(each);
            ++count;
        }
        return count;
    }

    /// A text with @U, @F and @H in place of the file's address, its path, and an address at the port.
    QString filled(QString text) const
    {
        return text.replace(QStringLiteral("@U"), QUrl::fromLocalFile(file()).toString())
            .replace(QStringLiteral("@F"), file())
            .replace(QStringLiteral("@H"), QStringLiteral("http://127.0.0.1:%1/canary.png").arg(m_port));
    }
    QStringList payloads() const
    {
        QStringList made;
        for (const auto *text : Texts)
            made.append(filled(QString::fromLatin1(text)));
        return made;
    }
    /// Those that can be the name of a file.
    static QStringList fileNames()
    {
        return {QStringLiteral("<img src=canary.png>"),
                QStringLiteral("<qt><img src='canary.png'>"),
                QStringLiteral("<link rel=stylesheet href=canary.png>"),
                QStringLiteral("<table background=canary.png>"),
                QStringLiteral("<style>@import url(canary.png);"),
                QStringLiteral("![x](canary.png)"),
                QStringLiteral("&lt;img src=canary.png&gt;"),
                QStringLiteral("<a href='canary.png'>x")};
    }

private:
    static constexpr const char *Texts[] = {
        "<img src=\"@U\">",
        "<img src='@F'>",
        "<IMG SRC=canary.png>",
        "<img src=\"~/canary.png\"><img src=\"./canary.png\">",
        "<img src=\"@H\">",
        "<a href=\"@U\">here</a>",
        "<a href=\"@H\">here</a>",
        "<b style=\"background-image: url(@U)\">bold</b>",
        "<p style=\"background: url('@H')\">p</p>",
        "<style>@import url(\"@U\"); b { color: red }</style><b>x</b>",
        "<style>body { background: url(@H) }</style>x",
        "<link rel=\"stylesheet\" type=\"text/css\" href=\"@U\">x",
        "<link rel=stylesheet type=text/css href=canary.png>x",
        "<iframe src=\"@U\"></iframe>x",
        "<object data=\"@H\"></object>x",
        "<embed src=\"@U\">x",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"@U\"/></svg>",
        "![x](@U) ![](canary.png)",
        "[x](@U) and [y](javascript:alert(1))",
        "<img src=\"data:image/png;base64,iVBORw0KGgo=\">",
        "<qt><img src=\"@U\"></qt>",
        "<img src=\"qrc:/canary.png\"><img src=\":/canary.png\">",
        "<!DOCTYPE html><html><body background=\"@U\">x</body></html>",
        "&lt;img src=&quot;@U&quot;&gt; &#60;img src=@F&#62;",
        "{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE \"@H\"}}}",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"mailto:a@127.0.0.1?attach=@F\">x</a>",
        "<img src=\"\\\\127.0.0.1\\share\\canary.png\">",
        "<img src=\"smb://127.0.0.1/share/canary.png\"><a href=\"smb://127.0.0.1/share\">x</a>",
        "<a href=\"tel:+70000000000\">x</a>",
        "<font color=\"red\" size=\"7\">x</font><img src=@U>",
        "<table background=\"@U\"><tr><td background=\"@F\">x</td></tr></table>",
        "\"><img src=\"@U\">",
        "'\"--></style></script><img src='@U'>",
        "<b><i><img src=\"@U",
        "<img alt=\"<img src='@H'>\" src=\"@U\">",
        "<?xml version=\"1.0\"?><?xml-stylesheet href=\"@U\"?><img src=\"@F\"/>",
        "<!--x--><img src=@U>",
        "{{{message}}} <img src=\"@U\"> {{/x}}",
        "%1 %2 %n %L1 <img src=\"@U\">",
        "<input type=image src=@U><video poster=\"@U\" src=\"@H\"></video>",
        "&<img src=\"@U\">&amp;&&",
        "<br>x<hr><ul style=\"list-style-image: url(@U)\"><li>x",
    };

    QTemporaryDir m_folder;
    int m_watch = -1;
    int m_socket = -1;
    quint16 m_port = 0;
    bool m_isSet = true;
};
