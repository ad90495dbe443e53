// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/language.h"

#include <QIODevice>
#include <QString>

#include <memory>

class QTextStream;

namespace errdex::cli {

/// What a run ends with; documented in the help.
enum class ExitCode {
    Found = 0,        ///< done
    NothingFound = 1, ///< done, and there is nothing to show
    WrongUse = 2,     ///< wrong arguments, or an input file with errors
    CannotReadOrWrite = 3,
    Interrupted = 130, ///< by Ctrl+C, as shells count it; nothing was changed
};

ExitCode exitCodeOf(const domain::Error &error);

/// The text with everything that a terminal would obey, or that would let it lie, made visible: control characters,
/// DEL, C1, bidirectional overrides become "\n", "\x1b", "\u202e".
QString escapedForTerminal(const QString &text);

/// What a run talks to: data goes to `out`, everything else to `err`. Refers to streams that outlive it.
class Console final
{
    Q_DISABLE_COPY_MOVE(Console)

public:
    /// `columns` is the width of the terminal that `out` is; 0 when it is none. `errColumns` the same of `err`.
    Console(QIODevice &out, QTextStream &err, int columns, int errColumns = 0);
    ~Console();

    /// Where formats write to. On a terminal what the terminal would obey is escaped on its way.
    QIODevice &device();
    /// Writes a text and a line break. Text of the catalogue must have been escaped by the caller.
    domain::Result<void> print(const QString &line);
    /// A message for the person, escaped, with a line break.
    void complain(const QString &message);
    /// The sentence for the error; nothing when the reader of our output has simply gone away. Returns its exit code.
    ExitCode complain(const domain::Error &error);

    /// How far the work is, on one line that the next message overwrites. Nothing where `err` is no terminal.
    void showProgress(const QString &text);

    int columns() const { return m_columns; }
    bool isTerminal() const { return m_columns > 0; }

private:
    bool readerHasGone(const domain::Error &error) const;
    void clearProgress();

    QIODevice &m_out;
    QTextStream &m_err;
    int m_columns = 0;
    int m_errColumns = 0;
    bool m_hasProgress = false;
    std::unique_ptr<QIODevice> m_escaping;
};

/// The columns of the terminal behind a file descriptor, 0 when it is none. COLUMNS overrides what the terminal says.
int terminalColumns(int descriptor);

/// The language of the interface where none is asked for: that of LC_ALL, LC_MESSAGES or LANG (of the system where
/// these are not in use), English when it is neither of ours.
domain::Language environmentLanguage();

} // namespace errdex::cli
