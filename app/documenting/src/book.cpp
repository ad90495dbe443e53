// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "book.h"

#include "filenames.h"
#include "htmlwriter.h"
#include "records.h"

#include "errdex/exporting/cells.h"
#include "errdex/exporting/guardedfolder.h"
#include "errdex/wording/wording.h"

namespace errdex::documenting {

using domain::Language;
using domain::Result;
using wording::DocumentWord;

namespace {

QByteArray plain(const QString &text)
{
    return exporting::markdownEscaped(text).toUtf8();
}

QString categoryFile(const domain::Vendor &vendor, int category)
{
    return fileName(vendor.categories.at(category).id) + QStringLiteral(".md");
}

/// The pages of one language.
class Edition
{
public:
    Edition(exporting::GuardedFolder &folder, const Contents &contents, Language language)
        : m_folder(folder), m_contents(contents), m_language(language)
    {
    }

    QByteArray summary() const;
    Result<void> writeVendor(const domain::Vendor &vendor);
    Result<void> beginCategory(const domain::Vendor &vendor, int category);
    Result<void> record(const domain::CodeRecord &record);
    Result<void> endCategory();

private:
    QByteArray word(DocumentWord word) const { return plain(wording::documentWord(word, m_language)); }
    QByteArray name(const domain::LocalizedText &text) const { return plain(shownIn(text, m_language)); }
    QString folderOf(const domain::Vendor &vendor) const
    {
        return domain::languageCode(m_language) + u'/' + fileName(vendor.slug) + u'/';
    }
    void field(QByteArray &out, const QByteArray &caption, const domain::LocalizedText &text,
               const QString &before = {}) const;
    QByteArray facts(const domain::Vendor &vendor) const;

    exporting::GuardedFolder &m_folder;
    const Contents &m_contents;
    Language m_language;
    std::unique_ptr<exporting::FolderFile> m_file;
};

void Edition::field(QByteArray &out, const QByteArray &caption, const domain::LocalizedText &text,
                    const QString &before) const
{
    const auto forms = spoken(text, {m_language});
    for (const auto &form : forms) {
        out += "- **" + caption + "**";
        if (form.mark)
            out += " (" + word(*form.mark) + ')';
        out += ": " + plain(before + form.words) + '\n';
    }
}

QByteArray Edition::summary() const
{
    QByteArray out = "# " + word(DocumentWord::Title) + "\n\n";
    for (const auto &vendor : m_contents.vendors) {
        if (m_contents.count(*vendor) == 0)
            continue;
        const auto folder = folderOf(*vendor).toUtf8();
        out += "- [" + name(vendor->name) + "](" + folder + "README.md)\n";
        for (int i = 0; i < vendor->categories.size(); ++i) {
            if (m_contents.count(*vendor, i) > 0)
                out += "  - [" + name(vendor->categories.at(i).name) + "](" + folder +
                       categoryFile(*vendor, i).toUtf8() + ")\n";
        }
    }
    return out + '\n';
}

QByteArray Edition::facts(const domain::Vendor &vendor) const
{
    QByteArray out;
    const auto fact = [&](DocumentWord caption, const QString &text) {
        if (!text.isEmpty())
            out += "- **" + word(caption) + "**: " + plain(text) + '\n';
    };
    fact(DocumentWord::Product, shownIn(vendor.product, m_language));
    const auto &source = vendor.source;
    out += "- **" + word(DocumentWord::Source) + "**: ";
    out +=
        isWebAddress(source.url) ? "[" + plain(source.title) + "](<" + source.url.toUtf8() + ">)" : plain(source.title);
    if (source.retrieved.isValid())
        out += ", " + plain(wording::documentRetrieved(shownDate(source.retrieved, m_language), m_language));
    out += source.note.isEmpty() ? QByteArray("\n") : QByteArray(". " + name(source.note) + '\n');
    fact(DocumentWord::HomePage, vendor.home);
    for (const auto &note : vendor.notes) {
        const auto codes = note.codes.join(QStringLiteral(", "));
        field(out, codes.isEmpty() ? word(DocumentWord::Notes) : plain(wording::documentNoteOn(codes, m_language)),
              note.text);
    }
    for (const auto &footnote : vendor.footnotes)
        field(out, word(DocumentWord::Footnotes), footnote.text, footnote.mark + u' ');
    fact(DocumentWord::CategoryRule, shownIn(vendor.categoryRule, m_language));
    return out;
}

Result<void> Edition::writeVendor(const domain::Vendor &vendor)
{
    QByteArray out = "# " + name(vendor.name) + "\n\n" + facts(vendor);
    if (const auto sample = sampleOf(vendor); !sample.isEmpty()) {
        // Indented code: a fence could be closed by what stands in it.
        out += "\n## " + word(DocumentWord::SampleResponse) + "\n\n    " +
               QString(sample).replace(u'\n', QStringLiteral("\n    ")).toUtf8() + '\n';
        if (!vendor.envelope.confirmed)
            out += '\n' + word(DocumentWord::UnconfirmedSample) + '\n';
    }
    out += "\n## " + word(DocumentWord::Categories) + "\n\n";
    for (int i = 0; i < vendor.categories.size(); ++i) {
        if (const auto count = m_contents.count(vendor, i); count > 0) {
            out += "- [" + name(vendor.categories.at(i).name) + "](" + categoryFile(vendor, i).toUtf8() + ") – " +
                   plain(wording::documentCodeCount(count, m_language)) + '\n';
        }
    }
    return m_folder.write(QStringLiteral("src/") + folderOf(vendor) + QStringLiteral("README.md"), out);
}

Result<void> Edition::beginCategory(const domain::Vendor &vendor, int category)
{
    auto file = m_folder.open(QStringLiteral("src/") + folderOf(vendor) + categoryFile(vendor, category));
    if (!file)
        return tl::unexpected(file.error());
    m_file = std::move(*file);
    m_file->sink().buffer() += "# " + name(vendor.name) + ": " + name(vendor.categories.at(category).name) + "\n\n";
    return {};
}

Result<void> Edition::record(const domain::CodeRecord &record)
{
    auto &out = m_file->sink().buffer();
    out += "## <a id=\"" + escaped(anchorOf(record.key())) + "\"></a>" + plain(record.shownCode());
    if (!record.name.isEmpty())
        out += ' ' + plain(record.name);
    if (record.httpStatus > 0)
        out += " (HTTP " + QByteArray::number(record.httpStatus) + ')';
    out += "\n\n";
    field(out, word(DocumentWord::Message), record.message);
    field(out, word(DocumentWord::Description), record.description);
    field(out, word(DocumentWord::ReturnedBy), operationsOf(record));
    const auto footnotes = record.footnotes();
    for (const auto &footnote : footnotes)
        field(out, word(DocumentWord::Footnotes), footnote.text, footnote.mark + u' ');
    for (const auto &attribute : record.attributes)
        field(out, plain(wording::attributeTitle(attribute.key, m_language)), attribute.text);
    const auto notes = record.notes();
    for (const auto &note : notes)
        field(out, word(DocumentWord::Notes), note.text);
    if (!record.reference.isEmpty())
        out += "- **" + word(DocumentWord::Reference) + "**: " + plain(record.reference) + '\n';
    out += '\n';
    return m_file->sink().settle();
}

Result<void> Edition::endCategory()
{
    auto closed = m_file->close();
    m_file.reset();
    return closed;
}

class BookChapters final : public Chapters
{
public:
    explicit BookChapters(std::vector<std::unique_ptr<Edition>> editions) : m_editions(std::move(editions)) {}

    Result<void> beginVendor(const domain::Vendor &vendor) override
    {
        return each([&](Edition &edition) { return edition.writeVendor(vendor); });
    }
    Result<void> beginCategory(const domain::Vendor &vendor, int category) override
    {
        return each([&](Edition &edition) { return edition.beginCategory(vendor, category); });
    }
    Result<void> record(const domain::CodeRecord &record) override
    {
        return each([&](Edition &edition) { return edition.record(record); });
    }
    Result<void> endCategory(const domain::Vendor &, int) override
    {
        return each([](Edition &edition) { return edition.endCategory(); });
    }
    Result<void> endVendor(const domain::Vendor &) override { return {}; }

private:
    template<typename Act>
    Result<void> each(Act act)
    {
        for (auto &edition : m_editions) {
            if (auto done = act(*edition); !done)
                return done;
        }
        return {};
    }

    std::vector<std::unique_ptr<Edition>> m_editions;
};

/// A basic string of TOML, whose escapes are those of JSON.
QByteArray tomlString(const QString &text)
{
    return '"' + QString(text).replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).toUtf8() +
           '"';
}

} // namespace

Result<qint64> writeBook(const Contents &contents, domain::RowSource &source, const QString &path,
                         const Progress &progress)
{
    auto folder = exporting::GuardedFolder::create(path);
    if (!folder)
        return tl::unexpected(folder.error());
    const QByteArray settings =
        "[book]\ntitle = " + tomlString(wording::documentWord(DocumentWord::Title, contents.leading())) +
        "\nlanguage = \"" + domain::languageCode(contents.leading()).toLatin1() + "\"\n\n[output.html]\n";
    QByteArray summary;
    std::vector<std::unique_ptr<Edition>> editions;
    for (const auto language : contents.languages) {
        editions.push_back(std::make_unique<Edition>(**folder, contents, language));
        summary += editions.back()->summary();
    }
    auto done = (*folder)->write(QStringLiteral("book.toml"), settings);
    if (done)
        done = (*folder)->write(QStringLiteral("src/SUMMARY.md"), summary);
    if (!done)
        return tl::unexpected(done.error());
    BookChapters chapters(std::move(editions));
    const auto count = forEachChapter(source, chapters, progress);
    if (!count)
        return count;
    if (done = (*folder)->commit(); !done)
        return tl::unexpected(done.error());
    return count;
}

} // namespace errdex::documenting
