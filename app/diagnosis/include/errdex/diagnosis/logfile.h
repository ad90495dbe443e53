// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QString>
#include <QtGlobal>

namespace errdex::diagnosis {

/// What happened, for whoever looks for the cause of a failure: a line an event, with its time, in English. Nothing of what
/// was typed, pasted, found or written is in it: of an error its code, its file and what the system said; of Qt's own
/// messages who spoke, for they quote what they speak of.
///
/// Every line is one write at the end of the file, so that threads and processes need not know of each other. At
/// LargestFile a file becomes "errdex.1.log", that one "errdex.2.log". What cannot be written is not: never an error.
class LogFile final
{
public:
    /// "log/errdex.log" in the folder of the user's data.
    static QString pathIn(const QString &dataFolder);
    /// Nothing is made before the first line.
    explicit LogFile(const QString &path) : m_path(path) {}

    const QString &path() const { return m_path; }
    /// `event` is ours and has no words of the person: "started", "catalogue opened, 349 records".
    void write(const QString &event) const;
    /// "could not write user data: CannotWriteFile /…/user.sqlite (No space left on device)".
    void write(const QString &event, const domain::Error &error) const;
    /// Takes Qt's warnings and worse from now on, on all threads, and gives them on to where they went before. One file a
    /// process; it must stay.
    void takeMessages();
    /// What is kept of a message of Qt: "QString::arg" of "QString::arg: Argument missing: …".
    static QString speakerOf(const QString &message);

    static constexpr qint64 LargestFile = 256 * 1024;
    static constexpr int KeptFiles = 3;

private:
    void rotate() const;
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &message);

    QString m_path;
};

} // namespace errdex::diagnosis
