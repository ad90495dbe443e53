// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "cataloguerecords.h"
#include "hostiletexts.h"
#include "languages.h"

#include "errdex/snippets/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace errdex;
using domain::Language;
using snippets::Format;
using snippets::Records;
using snippets::RenderOptions;
using snippets::Template;
using snippets::TemplateStore;
using test::program;
using test::run;

namespace {

/// A vendor that wishes nobody well.
QList<domain::CodeRecord> hostileRecords(int random)
{
    auto vendor = std::make_shared<domain::Vendor>();
    vendor->slug = QStringLiteral("1c-hostile");
    vendor->name = {QStringLiteral("*/ \" ' {{code}} \n <script>"), QStringLiteral("«Злой» \\"),
                    domain::TextOrigin::English};
    vendor->product = vendor->name;
    vendor->source.url = QStringLiteral("https://example.com/\n*/ ?>");
    vendor->categories = {{QStringLiteral("all"), {QStringLiteral("All"), QStringLiteral("Все")}}};
    const QStringList names{
        QStringLiteral("class"),       QStringLiteral("Self"),       QStringLiteral("self"),
        QStringLiteral("default"),     QStringLiteral("NaN"),        QStringLiteral("None"),
        QStringLiteral("EOF"),         QStringLiteral("ERROR"),      QStringLiteral("404 NOT FOUND"),
        QStringLiteral("не найдено"),  QStringLiteral("Не найдено"), QStringLiteral("NOT ALLOWED"),
        QStringLiteral("not_allowed"), QStringLiteral("notAllowed"), QStringLiteral("错误"),
        QStringLiteral("_"),           QStringLiteral("A1 2B"),      QStringLiteral("a12b"),
        QStringLiteral("mro"),         QStringLiteral("name"),       QStringLiteral("value"),
        QStringLiteral("Type"),        QStringLiteral("init")};
    const auto texts = test::hostileTexts(random);
    QList<domain::CodeRecord> records;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        domain::CodeRecord record;
        record.vendor = vendor;
        record.code = QString::number(i - 2);
        record.name = i < names.size() ? names.at(i) : i % 3 == 0 ? texts.at(i) : QString();
        record.message = {texts.at(i), texts.at(texts.size() - 1 - i), domain::TextOrigin::English};
        records.append(record);
    }
    // One code, three meanings.
    for (int variant = 1; variant <= 3; ++variant) {
        auto record = records.at(variant);
        record.code = QStringLiteral("999");
        record.variant = variant;
        records.append(record);
    }
    return records;
}

/// The records as another vendor's, whose types are named otherwise.
QList<domain::CodeRecord> renamed(QList<domain::CodeRecord> records, const QString &slug)
{
    for (auto &record : records) {
        auto vendor = std::make_shared<domain::Vendor>(*record.vendor);
        vendor->slug = slug;
        record.vendor = vendor;
    }
    return records;
}

struct Checked
{
    Format format;
    /// Compiles or parses all files in the folder. Each stands in a folder of its own.
    std::function<test::Outcome(const QStringList &files, const QString &folder)> check;
    /// What it takes; all must be there.
    QStringList programs;
};

test::Outcome eachOf(const QStringList &files, const std::function<test::Outcome(const QString &)> &check)
{
    test::Outcome outcome{true, {}, {}};
    for (const auto &file : files) {
        outcome = check(file);
        if (!outcome.isGood) {
            outcome.complaint.prepend(file.toUtf8() + ": ");
            break;
        }
    }
    return outcome;
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

QList<Checked> compilers()
{
    using Files = const QStringList &;
    using Folder = const QString &;
    QList<Checked> all;
    all.append({Format::Cpp,
                [](Files files, Folder folder) {
                    return run(program("g++"),
                               QStringList{QStringLiteral("-std=c++17"), QStringLiteral("-fsyntax-only"),
                                           QStringLiteral("-Wall"), QStringLiteral("-Wextra"),
                                           QStringLiteral("-Werror"), QStringLiteral("-pedantic")} +
                                   files,
                               folder);
                },
                {program("g++")}});
    all.append({Format::CSharp,
                [](Files files, Folder folder) {
                    return run(program("mcs"),
                               QStringList{QStringLiteral("-target:library"), QStringLiteral("-out:all.dll")} + files,
                               folder);
                },
                {program("mcs")}});
    all.append({Format::Java,
                [](Files files, Folder folder) {
                    return run(program("javac"),
                               QStringList{QStringLiteral("-encoding"), QStringLiteral("UTF-8"),
                                           QStringLiteral("-Xlint:all"), QStringLiteral("-d"), QStringLiteral("out")} +
                                   files,
                               folder);
                },
                {program("javac")}});
    all.append(
        {Format::Kotlin,
         [](Files files, Folder folder) {
             return run(program("kotlinc"), files + QStringList{QStringLiteral("-d"), QStringLiteral("out")}, folder);
         },
         {program("kotlinc")}});
    all.append({Format::TypeScript,
                [](Files files, Folder folder) {
                    return run(test::typeScriptCompiler(),
                               QStringList{QStringLiteral("--strict"), QStringLiteral("--noEmit"),
                                           QStringLiteral("--target"), QStringLiteral("es2020")} +
                                   files,
                               folder);
                },
                {test::typeScriptCompiler()}});
    all.append({Format::Python,
                [](Files files, Folder folder) {
                    return eachOf(files, [&](const QString &file) {
                        return run(program("python3"), {QStringLiteral("-W"), QStringLiteral("error"), file}, folder);
                    });
                },
                {program("python3")}});
    all.append({Format::Go,
                [](Files files, Folder folder) {
                    write(folder + QStringLiteral("/go.mod"), "module errorcodes\n\ngo 1.18\n");
                    const auto formatted =
                        run(program("gofmt"), QStringList{QStringLiteral("-e"), QStringLiteral("-l")} + files, folder);
                    return formatted.isGood
                               ? run(program("go"), {QStringLiteral("vet"), QStringLiteral("./...")}, folder)
                               : formatted;
                },
                {program("go"), program("gofmt")}});
    all.append({Format::Rust,
                [](Files files, Folder folder) {
                    QByteArray root = "#![deny(warnings)]\n";
                    for (qsizetype i = 0; i < files.size(); ++i)
                        root += "#[path = \"" + files.at(i).toUtf8() + "\"] pub mod m" + QByteArray::number(i) + ";\n";
                    write(folder + QStringLiteral("/all.rs"), root);
                    return run(program("rustc"),
                               {QStringLiteral("--edition=2021"), QStringLiteral("--crate-type=lib"),
                                QStringLiteral("--emit=metadata"), QStringLiteral("all.rs")},
                               folder);
                },
                {program("rustc")}});
    all.append({Format::Php,
                [](Files files, Folder folder) {
                    return eachOf(files, [&](const QString &file) { return run(program("php"), {file}, folder); });
                },
                {program("php")}});
    all.append({Format::Swift,
                [](Files files, Folder folder) {
                    return eachOf(files, [&](const QString &file) {
                        return run(program("swiftc"), {QStringLiteral("-typecheck"), file}, folder);
                    });
                },
                {program("swiftc")}});
    all.append({Format::Sql,
                [](Files files, Folder folder) {
                    return eachOf(files, [&](const QString &file) {
                        QFile sql(folder + u'/' + file);
                        return sql.open(QIODevice::ReadOnly)
                                   ? run(program("sqlite3"), {QStringLiteral("-bail"), QStringLiteral(":memory:")},
                                         folder, sql.readAll())
                                   : test::Outcome();
                    });
                },
                {program("sqlite3")}});
    all.append({Format::Json,
                [](Files files, Folder folder) {
                    return run(program("jq"), QStringList{QStringLiteral("-e"), QStringLiteral(".")} + files, folder);
                },
                {program("jq")}});
    return all;
}

} // namespace

/// What templates write is compiled, parsed and read back by the programs that its readers use. What is not installed
/// is skipped and counted.
class LanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void codeCompiles_data();
    void codeCompiles();

private:
    QStringList m_done;
    QStringList m_skipped;
    QList<QPair<QString, QList<domain::CodeRecord>>> m_sets;
};

void LanguagesTest::initTestCase()
{
    const auto all = test::allRecords();
    QVERIFY(all.size() > 300);
    for (const auto *slug : {"planfix", "telerik-backend-services", "radist-online", "oz-api", "http"})
        m_sets.append({QString::fromLatin1(slug), test::ofVendor(all, QString::fromLatin1(slug))});
    m_sets.append({QStringLiteral("one"), renamed({all.at(1)}, QStringLiteral("one"))});
    m_sets.append({QStringLiteral("several"), all});
    auto textual = renamed(test::ofVendor(all, QStringLiteral("oz-api")), QStringLiteral("textual"));
    for (auto &record : textual)
        record.code.prepend(QStringLiteral("0x8007000"));
    m_sets.append({QStringLiteral("textual"), textual});
    m_sets.append({QStringLiteral("hostile"), hostileRecords(200)});
}

void LanguagesTest::cleanupTestCase()
{
    qInfo("snippets: %d languages checked (%s), %d skipped for want of a program (%s)", int(m_done.size()),
          qPrintable(m_done.join(QStringLiteral(", "))), int(m_skipped.size()),
          qPrintable(m_skipped.join(QStringLiteral(", "))));
}

void LanguagesTest::codeCompiles_data()
{
    QTest::addColumn<int>("index");
    const auto all = compilers();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(snippets::formatName(all.at(i).format))) << i;
}

void LanguagesTest::codeCompiles()
{
    QFETCH(int, index);
    const auto compiler = compilers().at(index);
    const auto language = snippets::formatName(compiler.format);
    if (compiler.programs.contains(QString())) {
        m_skipped.append(language);
        QSKIP("no compiler here");
    }
    const QTemporaryDir folder;
    const TemplateStore store;
    QStringList files;
    for (const auto &stored : store.templates()) {
        if (stored.parsed->header().format != compiler.format)
            continue;
        for (qsizetype i = 0; i < m_sets.size(); ++i) {
            RenderOptions options;
            options.language = i % 2 == 0 ? Language::English : Language::Russian;
            const auto made = snippets::render(*stored.parsed, Records::of(m_sets.at(i).second), options);
            QVERIFY(made && made->records > 0);
            // One set in two files would be one type twice: each kind of template has its own place.
            const QString file = stored.id + u'-' + m_sets.at(i).first + u'/' + QString(stored.id).replace(u'-', u'_') +
                                 u'_' + QString(m_sets.at(i).first).replace(u'-', u'_') + u'.' +
                                 snippets::fileSuffix(compiler.format);
            write(folder.filePath(file), made->text.toUtf8() + '\n');
            files.append(file);
        }
    }
    QVERIFY(files.size() >= m_sets.size());
    const auto outcome = compiler.check(files, folder.path());
    QVERIFY2(outcome.isGood, outcome.complaint.left(6000).constData());
    m_done.append(language);
}

QTEST_GUILESS_MAIN(LanguagesTest)
#include "tst_languages.moc"
