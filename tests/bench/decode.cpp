// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "figures.h"

#include "errdex/decoding/decoder.h"
#include "errdex/store/catalogue.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <ctime>
#include <optional>

using namespace errdex;
using decoding::Finding;

namespace {

constexpr qsizetype Piece = 256 * 1024;

struct Pass
{
    qint64 bytes = 0;
    qint64 lines = 0;
    std::size_t findings = 0;
    /// Of the processor, so that other programs do not count; without reading the file.
    double seconds = 0;
};

/// Reads the file in pieces and drops the findings as they come, as whoever shows or writes them does.
std::optional<Pass> decoded(const decoding::LexiconPtr &lexicon, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
        return std::nullopt;
    }
    decoding::Decoder decoder(lexicon);
    Pass pass;
    std::clock_t spent = 0;
    const auto timed = [&pass, &spent](const auto &work) {
        const auto begin = std::clock();
        pass.findings += work().size();
        spent += std::clock() - begin;
    };
    for (QByteArray piece = file.read(Piece); !piece.isEmpty(); piece = file.read(Piece)) {
        pass.bytes += piece.size();
        pass.lines += piece.count('\n');
        timed([&] { return decoder.feed(piece); });
    }
    timed([&] { return decoder.finish(); });
    pass.seconds = double(spent) / CLOCKS_PER_SEC;
    return pass;
}

void measureSpeed(const decoding::LexiconPtr &lexicon, const QString &path)
{
    constexpr int Runs = 5;
    double best = 0;
    std::optional<Pass> pass;
    for (int run = 0; run < Runs; ++run) {
        pass = decoded(lexicon, path);
        if (!pass)
            return;
        best = std::max(best, double(pass->bytes) / 1e6 / pass->seconds);
    }
    std::printf("%s\t%.0f MB/s\t%zu findings\t%.2f of 1000 lines\t%.0f MB resident\n", qPrintable(path), best,
                pass->findings, 1000.0 * double(pass->findings) / double(std::max<qint64>(1, pass->lines)),
                bench::residentMegabytes());
}

} // namespace

/// errdex-bench-decode CATALOGUE LOG...: megabytes (10^6) of each log that one core decodes in a second, the best of
/// five runs; findings, findings for each thousand lines, memory.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: %s CATALOGUE LOG...\n", argv[0]);
        return 2;
    }
    const auto catalogue = store::Catalogue::open(arguments.at(1));
    if (!catalogue) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(arguments.at(1)), qPrintable(catalogue.error().detail));
        return 3;
    }
    const auto lexicon = decoding::Lexicon::read(**catalogue);
    if (!lexicon)
        return 3;
    for (qsizetype i = 2; i < arguments.size(); ++i)
        measureSpeed(*lexicon, arguments.at(i));
    return 0;
}
