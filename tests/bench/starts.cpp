// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Program
{
    std::string command;
    std::vector<double> times;
    std::vector<double> memory;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Starts it without a shell between; false when it fails or prints something else than its figures.
bool runOnce(Program &program)
{
    std::istringstream words(program.command);
    std::vector<std::string> arguments{std::istream_iterator<std::string>(words), {}};
    std::vector<char *> pointers;
    for (auto &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    int ends[2];
    if (arguments.empty() || pipe(ends) != 0)
        return false;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    const auto now =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
    setenv("ERRDEX_BENCH_START", std::to_string(now.count()).c_str(), 1);
    pid_t child = 0;
    const bool isStarted = posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::FILE *answer = fdopen(ends[0], "r");
    double time = 0;
    double memory = 0;
    const bool isRead = std::fscanf(answer, "%lf %lf", &time, &memory) == 2;
    std::fclose(answer);
    int status = 0;
    if (!isStarted || waitpid(child, &status, 0) != child || status != 0 || !isRead)
        return false;
    program.times.push_back(time);
    program.memory.push_back(memory);
    return true;
}

} // namespace

/// errdex-bench-starts RUNS COMMAND...: starts the programs by turns, so that whatever else the machine does falls on
/// all alike, and prints medians: ms to the first painted rows, ratio to the first program, MB, MB over the first
/// program.
int main(int argc, char **argv)
{
    const int runs = argc > 2 ? std::atoi(argv[1]) : 0;
    if (runs < 1) {
        std::fprintf(stderr, "usage: %s RUNS COMMAND...\n", argv[0]);
        return 2;
    }
    std::vector<Program> programs;
    for (int i = 2; i < argc; ++i)
        programs.push_back({argv[i], {}, {}});
    // One round for the page cache.
    for (int run = -1; run < runs; ++run) {
        for (auto &program : programs) {
            if (!runOnce(program)) {
                std::fprintf(stderr, "failed: %s\n", program.command.c_str());
                return 1;
            }
            if (run < 0) {
                program.times.clear();
                program.memory.clear();
            }
        }
    }
    const auto &first = programs.front();
    for (const auto &program : programs) {
        const auto arguments = program.command.find(' ');
        const auto name = program.command.rfind('/', arguments == std::string::npos ? arguments : arguments - 1);
        std::printf("%s\t%.1f\t%.2f\t%.1f\t%+.1f\n", program.command.substr(name + 1).c_str(), median(program.times),
                    median(program.times) / median(first.times), median(program.memory),
                    median(program.memory) - median(first.memory));
    }
    return 0;
}
