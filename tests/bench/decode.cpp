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

std::optional<QByteArray> contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
        return std::nullopt;
    }
    return file.readAll();
}

std::vector<Finding> decoded(const decoding::LexiconPtr &lexicon, QByteArrayView text)
{
    decoding::Decoder decoder(lexicon);
    std::vector<Finding> all;
    const auto add = [&all](std::vector<Finding> more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    for (qsizetype at = 0; at < text.size(); at += Piece)
        add(decoder.feed(text.sliced(at, std::min(Piece, text.size() - at))));
    add(decoder.finish());
    return all;
}

void measureSpeed(const decoding::LexiconPtr &lexicon, const QString &path)
{
    const auto text = contents(path);
    if (!text)
        return;
    constexpr int Runs = 5;
    double best = 0;
    std::size_t findings = 0;
    for (int run = 0; run < Runs; ++run) {
        // The time of the processor, so that other programs do not count.
        const auto begin = std::clock();
        findings = decoded(lexicon, *text).size();
        const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
        best = std::max(best, double(text->size()) / 1e6 / seconds);
    }
    const auto lines = text->count('\n');
    std::printf("%s\t%.0f MB/s\t%zu findings\t%.2f of 1000 lines\t%.0f MB resident\n", qPrintable(path), best, findings,
                1000.0 * double(findings) / double(std::max<qsizetype>(1, lines)), bench::residentMegabytes());
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
