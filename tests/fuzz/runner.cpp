// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Input = std::string;

/// Changes an input the way a broken copy or a foreign program would.
class Mutator
{
public:
    Mutator(std::vector<Input> corpus, std::uint64_t seed) : m_corpus(std::move(corpus)), m_random(seed) {}

    Input next(std::size_t longest)
    {
        Input input = any();
        const auto steps = 1 + below(6);
        for (std::size_t i = 0; i < steps; ++i)
            change(input);
        if (input.size() > longest)
            input.resize(longest);
        return input;
    }

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : std::size_t(m_random() % bound); }
    const Input &any() { return m_corpus[below(m_corpus.size())]; }
    std::size_t place(const Input &input) { return below(input.size() + 1); }

    void change(Input &input)
    {
        static const char *const Parts[] = {
            "{",        "}",     "\"",       "\\\"",     "\\\\\\\"",  "<",   "</",    ">",    "&quot;",   "%22",
            "%7B",      "\\x22", "\n",       "\r\n",     "=",         ":",   "error", "code", "ошибка",   "HTTP/1.1 ",
            "404",      "77",    "1",        "-1",       "eyJ",       "://", "@",     "\xd0", "\xe2\x80", "Bearer ",
            "fault_id", "zorka", "Big Rail", "NOT_PAID", "<![CDATA[", "]]>", "(",     ")",    "[",        "=>"};
        switch (below(8)) {
        case 0:
            if (!input.empty())
                input[below(input.size())] = char(below(256));
            break;
        case 1:
            input.insert(place(input), 1, char(below(256)));
            break;
        case 2:
            input.insert(place(input), Parts[below(std::size(Parts))]);
            break;
        case 3:
            input.erase(std::min(input.size(), place(input)), below(16));
            break;
        case 4:
            input.resize(place(input));
            break;
        case 5: {
            const auto &other = any();
            const auto from = below(other.size() + 1);
            input.insert(place(input), other.substr(from, below(64)));
            break;
        }
        case 6: {
            const auto from = below(input.size() + 1);
            const auto part = input.substr(from, below(32));
            for (std::size_t i = below(8); i > 0; --i)
                input.insert(from, part);
            break;
        }
        default:
            if (input.size() > 1)
                std::swap(input[below(input.size())], input[below(input.size())]);
            break;
        }
    }

    std::vector<Input> m_corpus;
    std::mt19937_64 m_random;
};

} // namespace

/// errdex-fuzz-NAME RUNS SEED [FILE...]: so many runs over mutations of the files, of up to 4 KiB each; a run of more
/// than a second ends it like a crash. Prints how many there were and the longest.
int main(int argc, char **argv)
{
    const auto runs = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 0;
    if (runs == 0) {
        std::fprintf(stderr, "usage: %s RUNS SEED [FILE...]\n", argv[0]);
        return 2;
    }
    std::vector<Input> corpus{Input(1, '\0')};
    for (int i = 3; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        corpus.back().insert(0, 1, char(i));
    }
    Mutator mutator(std::move(corpus), argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
    constexpr std::size_t Longest = 4096;
    double slowest = 0;
    for (unsigned long long run = 1; run <= runs; ++run) {
        const auto input = mutator.next(Longest);
        // The time of the processor, so that other programs do not count.
        const auto begin = std::clock();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
        const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
        slowest = std::max(slowest, seconds);
        if (seconds > 1) {
            std::fprintf(stderr, "run %llu took %.1f s\n", run, seconds);
            std::abort();
        }
        if (run % 100'000 == 0 || run == runs) {
            std::printf("%llu runs, slowest %.3f s\n", run, slowest);
            std::fflush(stdout);
        }
    }
    return 0;
}
