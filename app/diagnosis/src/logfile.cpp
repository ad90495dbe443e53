// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/diagnosis/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <atomic>

namespace errdex::diagnosis {

using domain::ErrorCode;

namespace {

std::atomic<const LogFile *> messageTaker{nullptr};
QtMessageHandler formerHandler = nullptr;

const char *nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CannotOpenFile:
        return "CannotOpenFile";
    case ErrorCode::CannotReadFile:
        return "CannotReadFile";
    case ErrorCode::CannotWriteFile:
        return "CannotWriteFile";
    case ErrorCode::NotACatalogue:
        return "NotACatalogue";
    case ErrorCode::NewerCatalogue:
        return "NewerCatalogue";
    case ErrorCode::DamagedCatalogue:
        return "DamagedCatalogue";
    case ErrorCode::InvalidSource:
        return "InvalidSource";
    case ErrorCode::DamagedUserData:
        return "DamagedUserData";
    case ErrorCode::NewerUserData:
        return "NewerUserData";
    case ErrorCode::ForeignUserData:
        return "ForeignUserData";
    case ErrorCode::FileInUse:
        return "FileInUse";
    case ErrorCode::NotANotesFile:
        return "NotANotesFile";
    case ErrorCode::NewerNotesFile:
        return "NewerNotesFile";
    case ErrorCode::UnknownVendor:
        return "UnknownVendor";
    case ErrorCode::UnknownRecord:
        return "UnknownRecord";
    case ErrorCode::WrongUse:
        return "WrongUse";
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::Internal:
        return "Internal";
    }
    Q_UNREACHABLE();
}

/// Errors whose place is a file and whose detail the system's or SQLite's words. Others quote files and queries.
bool isAboutAFile(ErrorCode code)
{
    return code <= ErrorCode::DamagedCatalogue || code == ErrorCode::DamagedUserData || code == ErrorCode::NewerUserData ||
           code == ErrorCode::ForeignUserData || code == ErrorCode::FileInUse;
}

QString onOneLine(QString text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\x00-\\x1f\\x7f-\\x9f\\x{2028}\\x{2029}]+"));
    return text.replace(breaks, QStringLiteral(" "));
}

} // namespace

QString LogFile::pathIn(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/log/errdex.log");
}

QString LogFile::speakerOf(const QString &message)
{
    static const QRegularExpression speaker(QStringLiteral("\\AQ[A-Za-z]{1,40}(::[A-Za-z~]{1,40})?(?=[:( ])"));
    return speaker.match(message).captured();
}

void LogFile::write(const QString &event) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    if (QFileInfo(m_path).size() > LargestFile)
        rotate();
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QString line =
        QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + onOneLine(event).left(1000) + u'\n';
    file.write(line.toUtf8());
}

void LogFile::write(const QString &event, const domain::Error &error) const
{
    QString line = event + QStringLiteral(": ") + QString::fromLatin1(nameOf(error.code));
    if (isAboutAFile(error.code))
        line += u' ' + error.where + QStringLiteral(" (") + error.detail + u')';
    write(line);
}

void LogFile::rotate() const
{
    const QFileInfo info(m_path);
    const auto older = [&info](int number) -> QString {
        return info.path() + QStringLiteral("/%1.%2.%3").arg(info.completeBaseName()).arg(number).arg(info.suffix());
    };
    QFile::remove(older(KeptFiles - 1));
    for (int number = KeptFiles - 2; number > 0; --number)
        QFile::rename(older(number), older(number + 1));
    QFile::rename(m_path, older(1));
}

void LogFile::takeMessages()
{
    messageTaker = this;
    const auto before = qInstallMessageHandler(&LogFile::take);
    if (before != &LogFile::take)
        formerHandler = before;
}

void LogFile::take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Writing may itself make Qt say something.
    static thread_local bool isWriting = false;
    const auto *log = messageTaker.load();
    if (log && !isWriting && (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg)) {
        const auto category = QString::fromLatin1(context.category ? context.category : "default");
        isWriting = true;
        log->write(QStringLiteral("%1 of %2: %3")
                       .arg(type == QtWarningMsg ? QStringLiteral("warning") : QStringLiteral("failure"), category,
                            speakerOf(message)));
        isWriting = false;
    }
    if (formerHandler)
        formerHandler(type, context, message);
}

} // namespace errdex::diagnosis
