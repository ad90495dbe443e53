// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "decodeverb.h"

#include "findingwriter.h"

#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <poll.h>
#include <unistd.h>
#endif

namespace errdex::cli {

namespace {

constexpr qint64 PieceSize = 256 * 1024;

struct NamedFormat
{
    const char *name;
    FindingFormat format;
};
constexpr NamedFormat Formats[] = {{"table", FindingFormat::Table},
                                   {"json", FindingFormat::Json},
                                   {"md", FindingFormat::Markdown},
                                   {"csv", FindingFormat::Csv}};

/// Whether reading would have to wait.
bool isIdle(const QFile &file)
{
#ifdef Q_OS_WIN
    Q_UNUSED(file)
    return true;
#else
    pollfd descriptor{file.handle(), POLLIN, 0};
    return ::poll(&descriptor, 1, 0) == 0;
#endif
}

/// What is there, as soon as something is: QFile waits until a pipe has filled the piece. 0 at the end, -1 for an error.
qint64 readSome(QFile &file, QByteArray &piece)
{
    if (!file.isSequential())
        return file.read(piece.data(), piece.size());
    while (true) {
#ifdef Q_OS_WIN
        const qint64 size = ::_read(file.handle(), piece.data(), unsigned(piece.size()));
#else
        const qint64 size = ::read(file.handle(), piece.data(), std::size_t(piece.size()));
#endif
        if (size >= 0 || errno != EINTR)
            return size;
    }
}

} // namespace

QString DecodeVerb::name() const
{
    return QStringLiteral("decode");
}

VerbHelp DecodeVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("decode [FILE|-] [options]");
    help.summary = tr("Find the error codes in a response, a log or any other text.");
    help.details =
        tr("Reads the file, or the standard input. Understands JSON, also cut, escaped or inside of log lines, XML, "
           "key=value, HTTP dumps, URL-encoded and base64 bodies, and plain sentences in both languages. The vendor is "
           "told by the keys, names, messages, hosts and words around the code; where several vendors fit, all are "
           "shown. Tokens, passwords, addresses and numbers of phones and cards are masked in what is printed.");
    help.options = {
        {QStringLiteral("format"), QStringLiteral("table|json|md|csv"), tr("Form of the output; table by default.")},
        {QStringLiteral("summary"), QString(), tr("Count each code once, with its first and last line.")},
        Selection::languageOption(QStringLiteral("ru|en")),
        {QStringLiteral("follow"), QString(),
         tr("Print each finding as soon as its line is there, while the input still grows.")},
        {QStringLiteral("show-secrets"), QString(), tr("Mask nothing.")},
    };
    help.examples = {
        {QStringLiteral("decode app.log"), tr("Every code in a log.")},
        {QStringLiteral("decode app.log --summary --format md --lang ru"), tr("A list for a ticket, in Russian.")},
        {QStringLiteral("decode - --format json < response.json"), tr("For another program.")},
        {QStringLiteral("decode --follow"), tr("Behind a pipe: tail -f app.log | errdex-cli decode --follow")},
    };
    return help;
}

domain::Result<std::unique_ptr<QFile>> DecodeVerb::open(const QString &path)
{
    auto file = std::make_unique<QFile>();
    if (path.isEmpty()) {
        if (!file->open(0, QIODevice::ReadOnly | QIODevice::Unbuffered))
            return domain::fail(domain::ErrorCode::CannotOpenFile, QStringLiteral("-"), file->errorString());
        return file;
    }
    if (QFileInfo(path).isDir())
        return domain::fail(domain::ErrorCode::CannotOpenFile, path, QStringLiteral("Is a directory"));
    file->setFileName(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return domain::fail(domain::ErrorCode::CannotOpenFile, path, file->errorString());
    return file;
}

domain::Result<void> DecodeVerb::read(QFile &file, bool follow, decoding::Decoder &decoder, FindingWriter &writer)
{
    QByteArray piece(PieceSize, Qt::Uninitialized);
    while (true) {
        const qint64 size = readSome(file, piece);
        if (size < 0) {
            const auto name = file.fileName().isEmpty() ? QStringLiteral("-") : file.fileName();
            return domain::fail(domain::ErrorCode::CannotReadFile, name,
                                file.isSequential() ? qt_error_string(errno) : file.errorString());
        }
        if (size == 0)
            break;
        if (const auto written = writer.write(decoder.feed(QByteArrayView(piece).first(size))); !written)
            return written;
        if (!follow || !isIdle(file))
            continue;
        if (const auto written = writer.write(decoder.flush()).and_then([&] { return writer.flush(); }); !written)
            return written;
    }
    if (const auto written = writer.write(decoder.finish()); !written)
        return written;
    return writer.finish();
}

ExitCode DecodeVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() > 1)
        return wrongUse(console, tr("“%1” is one file too many.").arg(arguments.positional().at(1)));
    const auto formatName = Selection::format(
        arguments, QStringLiteral("table"),
        {QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("md"), QStringLiteral("csv")});
    if (!formatName)
        return wrongUse(console, formatName.error());
    const auto languages = Selection::languages(arguments, false);
    if (!languages)
        return wrongUse(console, languages.error());
    const bool follow = arguments.has(QStringLiteral("follow"));
    const bool isSummary = arguments.has(QStringLiteral("summary"));
    if (follow && isSummary)
        return wrongUse(console, tr("--follow never ends, and a summary comes at the end: choose one of them."));
    auto path = arguments.positional().value(0);
    if (path == QStringLiteral("-"))
        path.clear();

    const auto file = open(path);
    if (!file)
        return console.complain(file.error());
    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return console.complain(catalogue.error());
    const auto lexicon = decoding::Lexicon::read(**catalogue);
    if (!lexicon)
        return console.complain(lexicon.error());
    decoding::Decoder decoder(*lexicon, {arguments.has(QStringLiteral("show-secrets"))});
    const auto *format = std::find_if(std::begin(Formats), std::end(Formats),
                                      [&](const NamedFormat &each) { return *formatName == QLatin1String(each.name); });
    FindingWriter writer(format->format, isSummary, languages->leading, **catalogue, console);
    if (const auto done = read(**file, follow, decoder, writer); !done)
        return console.complain(done.error());
    if (writer.count() > 0)
        return ExitCode::Found;
    console.complain(tr("No error code was recognised."));
    return ExitCode::NothingFound;
}

} // namespace errdex::cli
