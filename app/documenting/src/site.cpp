// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "site.h"

#include "filenames.h"
#include "htmlwriter.h"
#include "records.h"
#include "sitesearch.h"
#include "template.h"

#include <optional>

namespace errdex::documenting {

using domain::Language;
using domain::Result;
using exporting::FolderFile;
using wording::DocumentWord;

namespace {

QString categoryPath(const domain::Vendor &vendor, int category)
{
    return fileName(vendor.slug) + u'/' + fileName(vendor.categories.at(category).id) + QStringLiteral(".html");
}

QString vendorPath(const domain::Vendor &vendor)
{
    return fileName(vendor.slug) + QStringLiteral("/index.html");
}

QString languageFolder(Language language)
{
    return domain::languageCode(language) + u'/';
}

/// One language of the site.
class Edition
{
public:
    Edition(exporting::GuardedFolder &folder, const QString &prefix, const Contents &contents, Language language, bool search)
        : m_folder(folder), m_prefix(prefix), m_contents(contents), m_language(language), m_search(search), m_writer({language})
    {
    }

    Result<void> writeHome();
    Result<void> writeVendor(const domain::Vendor &vendor);
    Result<void> beginCategory(const domain::Vendor &vendor, int category);
    Result<void> record(const domain::CodeRecord &record);
    Result<void> endCategory();
    Language language() const { return m_language; }

private:
    QByteArray word(DocumentWord word) const { return m_writer.word(word); }
    /// `path` is the page within the language's folder, `trail` the links to the pages above it.
    Page page(const QString &path, const QByteArray &title, const QByteArray &trail) const;
    QByteArray alternates(const QString &path, const QString &root) const;
    QByteArray otherLanguage(const QString &path, const QString &root) const;
    QByteArray searchForm() const;
    QByteArray categoryList(const domain::Vendor &vendor, const QString &toLanguage) const;

    exporting::GuardedFolder &m_folder;
    QString m_prefix;
    const Contents &m_contents;
    Language m_language;
    bool m_search;
    HtmlWriter m_writer;
    std::unique_ptr<FolderFile> m_file;
    QByteArray m_tail;
};

QByteArray link(const QString &href, const QByteArray &text)
{
    return "<a href=\"" + escaped(href) + "\">" + text + "</a>";
}

QByteArray Edition::alternates(const QString &path, const QString &root) const
{
    const QString base = m_contents.baseUrl.isEmpty() ? root : m_contents.baseUrl;
    QByteArray out;
    if (!m_contents.baseUrl.isEmpty())
        out += "<link rel=\"canonical\" href=\"" + escaped(base + languageFolder(m_language) + path) + "\">\n";
    if (m_contents.languages.size() > 1) {
        for (const auto language : m_contents.languages) {
            out += "<link rel=\"alternate\" hreflang=\"" + domain::languageCode(language).toLatin1() + "\" href=\"" +
                   escaped(base + languageFolder(language) + path) + "\">\n";
        }
    }
    return out;
}

QByteArray Edition::otherLanguage(const QString &path, const QString &root) const
{
    if (m_contents.languages.size() == 1)
        return {};
    const auto other = domain::otherLanguage(m_language);
    const auto code = domain::languageCode(other).toLatin1();
    return "<a class=\"language\" rel=\"alternate\" hreflang=\"" + code + '"' + languageAttribute(other) + " href=\"" +
           escaped(root + languageFolder(other) + path) + "\">" +
           escaped(wording::documentWord(DocumentWord::OtherLanguage, m_language)) + "</a>";
}

QByteArray Edition::searchForm() const
{
    if (!m_search)
        return {};
    const auto pattern = wording::documentShownCount(m_language)
                             .toHtmlEscaped()
                             .arg(QStringLiteral("<b class=\"shown\"></b>"), QStringLiteral("<b class=\"found\"></b>"));
    return "<form role=\"search\" id=\"search\" hidden>\n<div class=\"query\"><label for=\"query\">" +
           word(DocumentWord::Search) + "</label><input type=\"search\" id=\"query\" autocomplete=\"off\" placeholder=\"" +
           word(DocumentWord::SearchHint) + "\"></div>\n<div><label for=\"vendor\">" + word(DocumentWord::Vendor) +
           "</label><select id=\"vendor\"><option value=\"\">" + word(DocumentWord::AllVendors) +
           "</option></select></div>\n</form>\n<section id=\"results\" aria-live=\"polite\" aria-label=\"" +
           word(DocumentWord::Search) + "\" hidden><p class=\"count\">" + pattern.toUtf8() +
           "</p><ul></ul><p class=\"nothing\" hidden>" + word(DocumentWord::NothingFound) + "</p></section>\n";
}

Page Edition::page(const QString &path, const QByteArray &title, const QByteArray &trail) const
{
    const QString root = QStringLiteral("../").repeated(path.count(u'/') + 1);
    const QString toLanguage = QStringLiteral("../").repeated(path.count(u'/'));
    const QByteArray name = word(DocumentWord::Title);
    const bool isHome = path == QStringLiteral("index.html");
    return filledPage(resource("site.html"), {
        {"lang", domain::languageCode(m_language).toLatin1()},
        {"title", isHome ? name : QByteArray(title + " – " + name)},
        {"root", escaped(root)},
        {"alternates", alternates(path, root)},
        {"script", m_search ? "<script src=\"" + escaped(root) + "assets/site.js\" defer></script>\n" : QByteArray()},
        {"skip", word(DocumentWord::SkipToContents)},
        {"home", link(toLanguage + QStringLiteral("index.html"), name)},
        {"language", otherLanguage(path, root)},
        {"search", searchForm()},
        {"trail", trail.isEmpty() ? QByteArray()
                                  : "<nav aria-label=\"" + word(DocumentWord::Home) + "\">" + trail + "</nav>\n"},
        {"heading", title},
    });
}

QByteArray Edition::categoryList(const domain::Vendor &vendor, const QString &toLanguage) const
{
    QByteArray out = "<ul>\n";
    for (int i = 0; i < vendor.categories.size(); ++i) {
        if (const auto count = m_contents.count(vendor, i); count > 0) {
            out += "<li>" + link(toLanguage + categoryPath(vendor, i), m_writer.name(vendor.categories.at(i).name)) +
                   " <span>" + m_writer.codeCount(count) + "</span></li>\n";
        }
    }
    return out + "</ul>\n";
}

Result<void> Edition::writeHome()
{
    const QString path = QStringLiteral("index.html");
    auto page = this->page(path, word(DocumentWord::Title), {});
    page.head += "<p>" + word(DocumentWord::Subtitle) + "</p>\n";
    for (const auto &vendor : m_contents.vendors) {
        if (m_contents.count(*vendor) > 0) {
            page.head += "<section>\n<h2>" + link(vendorPath(*vendor), m_writer.name(vendor->name)) + " <span>" +
                         m_writer.codeCount(m_contents.count(*vendor)) + "</span></h2>\n" + categoryList(*vendor, {}) +
                         "</section>\n";
        }
    }
    return m_folder.write(m_prefix + languageFolder(m_language) + path, page.head + page.tail);
}

Result<void> Edition::writeVendor(const domain::Vendor &vendor)
{
    const auto path = vendorPath(vendor);
    auto page = this->page(path, m_writer.name(vendor.name),
                           link(QStringLiteral("../index.html"), word(DocumentWord::Home)));
    m_writer.vendorFacts(page.head, vendor);
    page.head += "<h2>" + word(DocumentWord::Categories) + "</h2>\n" + categoryList(vendor, QStringLiteral("../"));
    return m_folder.write(m_prefix + languageFolder(m_language) + path, page.head + page.tail);
}

Result<void> Edition::beginCategory(const domain::Vendor &vendor, int category)
{
    const auto path = categoryPath(vendor, category);
    auto file = m_folder.open(m_prefix + languageFolder(m_language) + path);
    if (!file)
        return tl::unexpected(file.error());
    m_file = std::move(*file);
    const QByteArray title = m_writer.name(vendor.name) + ": " + m_writer.name(vendor.categories.at(category).name);
    const QByteArray trail = link(QStringLiteral("../index.html"), word(DocumentWord::Home)) + " › " +
                             link(QStringLiteral("index.html"), m_writer.name(vendor.name));
    const auto page = this->page(path, title, trail);
    m_tail = page.tail;
    m_file->sink().buffer() += page.head;
    return m_file->sink().settle();
}

Result<void> Edition::record(const domain::CodeRecord &record)
{
    m_writer.record(m_file->sink().buffer(), record, 2);
    return m_file->sink().settle();
}

Result<void> Edition::endCategory()
{
    m_file->sink().buffer() += m_tail;
    auto closed = m_file->close();
    m_file.reset();
    return closed;
}

class SiteChapters final : public Chapters
{
public:
    SiteChapters(std::vector<std::unique_ptr<Edition>> editions, PageIndex *index, SearchData *search)
        : m_editions(std::move(editions)), m_index(index), m_search(search)
    {
    }

    Result<void> beginVendor(const domain::Vendor &vendor) override
    {
        if (auto done = each([&](Edition &edition) { return edition.writeVendor(vendor); }); !done)
            return done;
        return m_index ? m_index->vendorPage(vendor, leadingFolder() + vendorPath(vendor)) : Result<void>();
    }
    Result<void> beginCategory(const domain::Vendor &vendor, int category) override
    {
        m_path = categoryPath(vendor, category);
        if (auto done = each([&](Edition &edition) { return edition.beginCategory(vendor, category); }); !done)
            return done;
        return m_index ? m_index->categoryPage(vendor, category, leadingFolder() + m_path) : Result<void>();
    }
    Result<void> record(const domain::CodeRecord &record) override
    {
        if (auto done = each([&](Edition &edition) { return edition.record(record); }); !done)
            return done;
        if (m_search) {
            if (auto done = m_search->add(record, m_path); !done)
                return done;
        }
        return m_index ? m_index->record(record, leadingFolder() + m_path) : Result<void>();
    }
    Result<void> endCategory(const domain::Vendor &, int) override
    {
        if (auto done = each([&](Edition &edition) { return edition.endCategory(); }); !done)
            return done;
        return {};
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

    QString leadingFolder() const { return languageFolder(m_editions.front()->language()); }

    std::vector<std::unique_ptr<Edition>> m_editions;
    PageIndex *m_index;
    SearchData *m_search;
    QString m_path;
};

/// The page at the root, where a visitor chooses a language.
QByteArray languagePage(const Contents &contents)
{
    QByteArray list;
    for (const auto language : contents.languages) {
        const auto code = domain::languageCode(language);
        list += "<li><a href=\"" + code.toLatin1() + "/index.html\" hreflang=\"" + code.toLatin1() + '"' +
                languageAttribute(language) + '>' + escaped(wording::documentWord(DocumentWord::Title, language)) +
                (language == Language::English ? " (English)" : " (на русском)") + "</a></li>\n";
    }
    const auto page = filledPage(resource("languages.html"), {
        {"lang", domain::languageCode(contents.leading()).toLatin1()},
        {"title", escaped(wording::documentWord(DocumentWord::Title, contents.leading()))},
        {"languages", list},
    });
    return page.head + page.tail;
}

/// The addresses of all pages, told as they are written. Search engines read 50 000 in a file: more files follow, and an
/// index of them.
class SiteMap final : public PageIndex
{
public:
    SiteMap(exporting::GuardedFolder &folder, const Contents &contents) : m_folder(folder), m_contents(contents) {}

    Result<void> vendorPage(const domain::Vendor &, const QString &page) override { return add(page); }
    Result<void> categoryPage(const domain::Vendor &, int, const QString &page) override { return add(page); }
    Result<void> record(const domain::CodeRecord &, const QString &) override { return {}; }

    Result<void> add(const QString &page)
    {
        // The same page in each language, each naming them all.
        const auto rest = page.mid(page.indexOf(u'/') + 1);
        for (const auto language : m_contents.languages) {
            if (m_inFile >= MostInFile) {
                if (auto closed = close(); !closed)
                    return closed;
            }
            if (!m_file) {
                auto file = m_folder.open(QStringLiteral("sitemap-%1.xml").arg(++m_files));
                if (!file)
                    return tl::unexpected(file.error());
                m_file = std::move(*file);
                m_file->sink().buffer() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                           "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                                           "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
            }
            auto &out = m_file->sink().buffer();
            out += "<url><loc>" + address(languageFolder(language) + rest) + "</loc>";
            for (const auto other : m_contents.languages) {
                if (m_contents.languages.size() > 1)
                    out += "<xhtml:link rel=\"alternate\" hreflang=\"" + domain::languageCode(other).toLatin1() +
                           "\" href=\"" + address(languageFolder(other) + rest) + "\"/>";
            }
            out += "</url>\n";
            ++m_inFile;
            if (auto settled = m_file->sink().settle(); !settled)
                return settled;
        }
        return {};
    }

    Result<void> finish()
    {
        if (auto closed = close(); !closed)
            return closed;
        QByteArray index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        for (int i = 1; i <= m_files; ++i)
            index += "<sitemap><loc>" + address(QStringLiteral("sitemap-%1.xml").arg(i)) + "</loc></sitemap>\n";
        return m_folder.write(QStringLiteral("sitemap.xml"), index + "</sitemapindex>\n");
    }

private:
    static constexpr int MostInFile = 50000;

    QByteArray address(const QString &page) const { return escaped(m_contents.baseUrl + page); }
    Result<void> close()
    {
        if (!m_file)
            return {};
        m_file->sink().buffer() += "</urlset>\n";
        auto closed = m_file->close();
        m_file.reset();
        m_inFile = 0;
        return closed;
    }

    exporting::GuardedFolder &m_folder;
    const Contents &m_contents;
    std::unique_ptr<FolderFile> m_file;
    int m_files = 0;
    int m_inFile = 0;
};

} // namespace

Result<qint64> writePages(exporting::GuardedFolder &folder, const QString &prefix, const Contents &contents,
                          domain::RowSource &source, PageIndex *index, bool search, const Progress &progress)
{
    std::vector<std::unique_ptr<Edition>> editions;
    for (const auto language : contents.languages) {
        editions.push_back(std::make_unique<Edition>(folder, prefix, contents, language, search));
        if (auto done = editions.back()->writeHome(); !done)
            return tl::unexpected(done.error());
    }
    const QString assets = prefix + QStringLiteral("assets/");
    if (auto done = folder.write(assets + QStringLiteral("site.css"), resource("document.css") + resource("site.css")); !done)
        return tl::unexpected(done.error());
    std::unique_ptr<SearchData> data;
    if (search) {
        if (auto done = folder.write(assets + QStringLiteral("site.js"), resource("words.js") + resource("site.js")); !done)
            return tl::unexpected(done.error());
        auto created = SearchData::create(folder, assets + QStringLiteral("records.js"), contents);
        if (!created)
            return tl::unexpected(created.error());
        data = std::move(*created);
    }
    SiteChapters chapters(std::move(editions), index, data.get());
    const auto count = forEachChapter(source, chapters, progress);
    if (!count || !data)
        return count;
    if (auto done = data->finish(); !done)
        return tl::unexpected(done.error());
    return count;
}

Result<qint64> writeSite(const Contents &given, domain::RowSource &source, const QString &path, const Progress &progress)
{
    auto contents = given;
    if (!contents.baseUrl.isEmpty() && !contents.baseUrl.endsWith(u'/'))
        contents.baseUrl += u'/';
    auto folder = exporting::GuardedFolder::create(path);
    if (!folder)
        return tl::unexpected(folder.error());
    if (auto done = (*folder)->write(QStringLiteral("index.html"), languagePage(contents)); !done)
        return tl::unexpected(done.error());
    const auto map = contents.baseUrl.isEmpty() ? nullptr : std::make_unique<SiteMap>(**folder, contents);
    Result<void> done;
    if (map)
        done = map->add(languageFolder(contents.leading()) + QStringLiteral("index.html"));
    if (!done)
        return tl::unexpected(done.error());
    const auto count = writePages(**folder, {}, contents, source, map.get(), true, progress);
    if (!count)
        return count;
    if (map)
        done = map->finish();
    if (done)
        done = (*folder)->commit();
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

} // namespace errdex::documenting
