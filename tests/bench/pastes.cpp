// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madelogs.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace errdex;

namespace {

constexpr int OrdinaryLines = 10'000;

/// What is expected, or what was reported first for a place of the text.
struct Finding
{
    int firstLine = 0;
    int lastLine = 0;
    QString vendor;
    QString code;
    int variant = 0;
    bool known = true;
    bool optional = false;
    /// Keys that may stand first as well.
    QStringList others;
    bool taken = false;
};

struct Paste
{
    QString file;
    QString kind;
    std::vector<Finding> findings;
    QStringList secrets;
};

/// What the pastes of a kind, or all of them, came to.
struct Score
{
    int pastes = 0;
    int expected = 0;
    int right = 0;
    int found = 0;
    int reported = 0;
    int wrong = 0;
    int secrets = 0;
    int leaked = 0;

    void add(const Score &other)
    {
        pastes += other.pastes;
        expected += other.expected;
        right += other.right;
        found += other.found;
        reported += other.reported;
        wrong += other.wrong;
        secrets += other.secrets;
        leaked += other.leaked;
    }
};

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

Finding findingOf(const QJsonValue &value)
{
    Finding finding;
    const int line = value[QStringLiteral("line")].toInt();
    finding.firstLine = value[QStringLiteral("from")].toInt(line);
    finding.lastLine = value[QStringLiteral("to")].toInt(line);
    finding.vendor = value[QStringLiteral("vendor")].toString();
    finding.code = value[QStringLiteral("code")].toString();
    finding.variant = value[QStringLiteral("variant")].toInt();
    finding.known = value[QStringLiteral("known")].toBool();
    finding.optional = value[QStringLiteral("optional")].toBool();
    if (value[QStringLiteral("any")].toBool())
        finding.others = textsOf(value[QStringLiteral("alternatives")]);
    return finding;
}

std::vector<Paste> readPastes(const QString &path)
{
    QFile file(path);
    std::vector<Paste> pastes;
    if (!file.open(QIODevice::ReadOnly))
        return pastes;
    for (const auto &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        Paste paste;
        paste.file = entry[QStringLiteral("file")].toString();
        paste.kind = entry[QStringLiteral("kind")].toString();
        for (const auto &finding : entry[QStringLiteral("findings")].toArray())
            paste.findings.push_back(findingOf(finding));
        paste.secrets = textsOf(entry[QStringLiteral("secrets")]);
        pastes.push_back(paste);
    }
    return pastes;
}

QByteArray decode(const QString &program, const QString &file)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {QStringLiteral("decode"), file, QStringLiteral("--format"), QStringLiteral("json")});
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() > 1) {
        std::fprintf(stderr, "%s decode does not answer\n", qPrintable(program));
        std::exit(1);
    }
    return process.readAllStandardOutput();
}

/// The best of every place; several may be reported for one, best first.
std::vector<Finding> reportedIn(const QByteArray &output)
{
    std::vector<Finding> reported;
    std::pair<qint64, qint64> last(-1, -1);
    for (const auto &value : QJsonDocument::fromJson(output).array()) {
        const std::pair<qint64, qint64> place(value[QStringLiteral("start")].toInteger(),
                                              value[QStringLiteral("end")].toInteger());
        if (place != last)
            reported.push_back(findingOf(value));
        last = place;
    }
    return reported;
}

bool isAt(const Finding &reported, const Finding &expected)
{
    return !reported.taken && expected.firstLine <= reported.firstLine && reported.firstLine <= expected.lastLine &&
           reported.code == expected.code;
}

bool isRight(const Finding &reported, const Finding &expected)
{
    const QString key = reported.vendor + u'/' + reported.code;
    if (expected.others.contains(key) ||
        expected.others.contains(QString(key + u'/' + QString::number(reported.variant))))
        return true;
    return reported.vendor == expected.vendor && reported.known == expected.known &&
           (expected.variant == 0 || reported.variant == expected.variant);
}

void say(const Paste &paste, const char *what, const Finding &finding)
{
    std::printf("%s:%d\t%s\t%s/%s\n", qPrintable(paste.file), finding.firstLine, what, qPrintable(finding.vendor),
                qPrintable(finding.code));
}

Score compare(Paste paste, const QByteArray &output, bool list)
{
    Score score;
    score.pastes = 1;
    auto reported = reportedIn(output);
    // The right ones are taken first, then those with another vendor, so that none is taken from its neighbour.
    for (const bool mustBeRight : {true, false}) {
        for (auto &expected : paste.findings) {
            const auto found = std::find_if(reported.begin(), reported.end(), [&](const Finding &finding) {
                return isAt(finding, expected) && (!mustBeRight || isRight(finding, expected));
            });
            if (expected.taken || found == reported.end())
                continue;
            expected.taken = found->taken = true;
            if (expected.optional)
                continue;
            ++score.found;
            ++score.reported;
            score.right += mustBeRight;
            if (list && !mustBeRight)
                say(paste, "not right first", *found);
        }
    }
    for (const auto &expected : paste.findings) {
        score.expected += !expected.optional;
        if (list && !expected.taken && !expected.optional)
            say(paste, "missed", expected);
    }
    for (const auto &finding : reported) {
        score.reported += !finding.taken;
        score.wrong += !finding.taken;
        if (list && !finding.taken)
            say(paste, "false", finding);
    }
    for (const auto &secret : std::as_const(paste.secrets)) {
        ++score.secrets;
        const bool leaks = output.contains(secret.toUtf8());
        score.leaked += leaks;
        if (list && leaks)
            std::printf("%s\tnot masked\t%s\n", qPrintable(paste.file), qPrintable(secret));
    }
    return score;
}

void printRow(const QString &kind, const Score &score)
{
    const auto share = [](int part, int whole) { return whole > 0 ? double(part) / whole : 1.0; };
    std::printf("| %s | %d | %d | %.3f | %.3f | %.3f | %d | %d of %d |\n", qPrintable(kind), score.pastes,
                score.expected, share(score.right, score.expected), share(score.found, score.expected),
                share(score.reported - score.wrong, score.reported), score.wrong, score.leaked, score.secrets);
}

void printPart(const char *title, const QString &program, const QString &folder, const std::vector<Paste> &pastes,
               bool withKinds, bool list)
{
    QHash<QString, Score> kinds;
    Score all;
    for (const auto &paste : pastes) {
        const auto score = compare(paste, decode(program, QString(folder + u'/' + paste.file)), list);
        kinds[paste.kind].add(score);
        all.add(score);
    }
    std::printf("\n## %s\n\n| kind | pastes | findings | vendor and code right first | recall | precision | false "
                "| secrets in the output |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
                title);
    auto names = kinds.keys();
    std::sort(names.begin(), names.end());
    for (const auto &name : std::as_const(names)) {
        if (withKinds)
            printRow(name, kinds.value(name));
    }
    printRow(QStringLiteral("all"), all);
}

bool printOrdinary(const QString &program)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("ordinary.log"));
    QFile file(path);
    bench::LogMaker maker(1);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (int i = 0; i < OrdinaryLines; ++i)
        file.write(QByteArray(maker.line() + '\n'));
    file.close();
    const auto found = reportedIn(decode(program, path)).size();
    std::printf("\nFalse findings per 1000 lines of ordinary log (%d lines): %.2f\n", OrdinaryLines,
                double(found) * 1000 / OrdinaryLines);
    return true;
}

} // namespace

/// errdex-bench-pastes ERRDEX-CLI FOLDER [--list]: how well `errdex-cli decode` recognises what is in the pastes of
/// FOLDER (tests/data/pastes), as Markdown. --list names what goes wrong in the part for tuning; of the part kept aside
/// only totals are printed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString program = argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString();
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    const auto tuning = readPastes(QString(folder + QStringLiteral("/tuning.json")));
    const auto aside = readPastes(QString(folder + QStringLiteral("/aside.json")));
    if (program.isEmpty() || tuning.empty() || aside.empty()) {
        std::fprintf(stderr, "usage: %s ERRDEX-CLI FOLDER [--list]\n", argv[0]);
        return 2;
    }
    const bool list = argc > 3 && qstrcmp(argv[3], "--list") == 0;
    printPart("For tuning", program, QString(folder + QStringLiteral("/tuning")), tuning, true, list);
    printPart("Kept aside", program, QString(folder + QStringLiteral("/aside")), aside, false, false);
    return printOrdinary(program) ? 0 : 3;
}
