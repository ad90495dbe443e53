// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

/// What the fuzzing programs have in common. A program defines tryInput().
namespace errdex::fuzz {

/// A crash, told by what does not hold.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// A file in memory that is written anew for each input; for what is read by its path.
class ScratchFile
{
public:
    explicit ScratchFile(const QString &name)
        : m_folder(QFile::exists(QStringLiteral("/dev/shm")) ? QStringLiteral("/dev/shm/errdex-fuzz-XXXXXX") : QString())
        , m_path(m_folder.filePath(name))
    {
    }
    const QString &write(const QByteArray &bytes) const
    {
        QFile file(m_path);
        require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the scratch file can be written");
        return m_path;
    }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void tryInput(const QByteArray &bytes);

} // namespace errdex::fuzz

/// More than a second of the processor counts as a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "errdex-fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    const auto begin = std::clock();
    errdex::fuzz::tryInput(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    errdex::fuzz::require(std::clock() - begin < CLOCKS_PER_SEC, "a second is enough");
    return 0;
}
