// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/cli/console.h"

#include "errdex/wording/wording.h"

#include <QLocale>
#include <QStringDecoder>
#include <QStringList>
#include <QTextStream>

#include <cerrno>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace errdex::cli {

namespace {

/// For a terminal whose width nobody knows.
constexpr int UsualColumns = 80;

bool isDangerous(QChar c)
{
    const char16_t u = c.unicode();
    const bool control = u < 0x20 || (u >= 0x7f && u <= 0x9f);
    const bool bidirectional =
        u == 0x061c || u == 0x200e || u == 0x200f || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
    return control || bidirectional || u == 0x2028 || u == 0x2029 || u == 0xfeff;
}

/// Passes UTF-8 on with what a terminal would obey escaped as in JSON, so that a JSON document stays one and stays
/// equal. Tabs and line breaks are the format's own.
class EscapingDevice final : public QIODevice
{
public:
    explicit EscapingDevice(QIODevice &out) : m_out(out) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 length) override
    {
        const QString text = m_decoder(QByteArrayView(data, length));
        QString escaped;
        escaped.reserve(text.size());
        for (const QChar c : text) {
            if (isDangerous(c) && c != u'\n' && c != u'\r' && c != u'\t')
                escaped += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
            else
                escaped += c;
        }
        const QByteArray bytes = escaped.toUtf8();
        if (m_out.write(bytes) == bytes.size())
            return length;
        setErrorString(m_out.errorString());
        return -1;
    }

private:
    QIODevice &m_out;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
};

} // namespace

ExitCode exitCodeOf(const domain::Error &error)
{
    switch (error.code) {
    case domain::ErrorCode::UnknownRecord:
        return ExitCode::NothingFound;
    case domain::ErrorCode::NotACatalogue:
    case domain::ErrorCode::NewerCatalogue:
    case domain::ErrorCode::InvalidSource:
    case domain::ErrorCode::NotANotesFile:
    case domain::ErrorCode::NewerNotesFile:
    case domain::ErrorCode::UnknownVendor:
    case domain::ErrorCode::WrongUse:
        return ExitCode::WrongUse;
    case domain::ErrorCode::CannotOpenFile:
    case domain::ErrorCode::CannotReadFile:
    case domain::ErrorCode::CannotWriteFile:
    case domain::ErrorCode::DamagedCatalogue:
    case domain::ErrorCode::DamagedUserData:
    case domain::ErrorCode::NewerUserData:
    case domain::ErrorCode::ForeignUserData:
    case domain::ErrorCode::FileInUse:
    case domain::ErrorCode::Internal:
        return ExitCode::CannotReadOrWrite;
    case domain::ErrorCode::Cancelled:
        return ExitCode::Interrupted;
    }
    Q_UNREACHABLE();
}

QString escapedForTerminal(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar c : text) {
        if (!isDangerous(c))
            escaped += c;
        else if (c == u'\n')
            escaped += QStringLiteral("\\n");
        else if (c == u'\r')
            escaped += QStringLiteral("\\r");
        else if (c == u'\t')
            escaped += QStringLiteral("\\t");
        else if (c.unicode() < 0x100)
            escaped += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            escaped += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return escaped;
}

Console::Console(QIODevice &out, QTextStream &err, int columns, int errColumns)
    : m_out(out), m_err(err), m_columns(columns), m_errColumns(errColumns)
{
    if (isTerminal())
        m_escaping = std::make_unique<EscapingDevice>(out);
}

Console::~Console()
{
    clearProgress();
}

QIODevice &Console::device()
{
    return m_escaping ? *m_escaping : m_out;
}

domain::Result<void> Console::print(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (m_out.write(bytes) != bytes.size())
        return domain::fail(domain::ErrorCode::CannotWriteFile, {}, m_out.errorString());
    return {};
}

void Console::showProgress(const QString &text)
{
    // Longer than the line it would stay behind on the next one.
    if (m_errColumns <= text.size())
        return;
    clearProgress();
    m_err << text;
    m_err.flush();
    m_hasProgress = true;
}

void Console::clearProgress()
{
    if (!std::exchange(m_hasProgress, false))
        return;
    // To the beginning of the line, and away with the rest of it.
    m_err << QStringLiteral("\r\x1b[K");
    m_err.flush();
}

void Console::complain(const QString &message)
{
    clearProgress();
    // Line by line: a message of several lines is ours, what is inside a line may not be.
    for (const auto &line : message.split(u'\n'))
        m_err << escapedForTerminal(line) << '\n';
    m_err.flush();
}

ExitCode Console::complain(const domain::Error &error)
{
    if (readerHasGone(error))
        return ExitCode::Found;
    complain(wording::errorSentence(error));
    return exitCodeOf(error);
}

bool Console::readerHasGone(const domain::Error &error) const
{
    // "… | head" has had enough. Where SIGPIPE is not ignored the signal has ended us before.
    return error.code == domain::ErrorCode::CannotWriteFile && error.where.isEmpty() &&
           error.detail == qt_error_string(EPIPE);
}

int terminalColumns(int descriptor)
{
#ifdef Q_OS_WIN
    if (!::_isatty(descriptor))
        return 0;
    CONSOLE_SCREEN_BUFFER_INFO info;
    const bool known = ::GetConsoleScreenBufferInfo(::GetStdHandle(STD_OUTPUT_HANDLE), &info);
    const int width = known ? info.srWindow.Right - info.srWindow.Left + 1 : 0;
#else
    if (!::isatty(descriptor))
        return 0;
    winsize size{};
    const int width = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
#endif
    if (const int chosen = qEnvironmentVariableIntValue("COLUMNS"); chosen > 0)
        return chosen;
    return width > 0 ? width : UsualColumns;
}

domain::Language environmentLanguage()
{
#ifndef Q_OS_WIN
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto value = qEnvironmentVariable(name);
        if (!value.isEmpty())
            return domain::languageFromCode(value).value_or(domain::Language::English);
    }
    return domain::Language::English;
#else
    const auto languages = QLocale::system().uiLanguages();
    const auto first = languages.isEmpty() ? std::nullopt : domain::languageFromCode(languages.front());
    return first.value_or(domain::Language::English);
#endif
}

} // namespace errdex::cli
