// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "markuplook.h"
#include "markuptraps.h"
#include "samplecatalogue.h"
#include "windowfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace markup {

inline QString slug(qsizetype number)
{
    return QStringLiteral("v%1").arg(number, 2, 10, QLatin1Char('0'));
}

/// One text wherever a text can be.
inline errdex::test::VendorWithRecords everywhere(const QString &text, qsizetype number)
{
    const errdex::domain::LocalizedText both{text, text, errdex::domain::TextOrigin::English};
    errdex::domain::Vendor vendor;
    vendor.slug = slug(number);
    vendor.name = vendor.product = vendor.categoryRule = both;
    vendor.aliases = {text};
    vendor.home = text;
    vendor.source = {text, text, QDate(2026, 1, 2), both};
    vendor.envelope.sample = text + QStringLiteral("{{code}} {{message}}");
    vendor.notes = {{{}, both}, {{text}, both}};
    vendor.footnotes = {{text, both}, {QStringLiteral("*"), both}};
    vendor.categories = {{text, both}};
    errdex::domain::CodeRecord record;
    record.code = text;
    record.variant = 1;
    record.name = text;
    record.message = record.description = both;
    record.returnedBy = {{both, text}, {both, QStringLiteral("*")}};
    record.reference = text;
    for (const auto &key : {QStringLiteral("cause"), QStringLiteral("action"), QStringLiteral("source"), text})
        record.attributes.append({key, both});
    auto again = record;
    again.variant = 2;
    auto other = record;
    other.code = QStringLiteral("1000");
    other.variant = 0;
    return {vendor, {other, record, again}};
}

/// The parts of the page that a program would fetch, or start, on its own.
inline QStringList fetchedBy(const QByteArray &html)
{
    QStringList found;
    const auto wanted = [&found](const QString &name) {
        if (name.contains(QStringLiteral("canary.png")) || name.contains(QStringLiteral("127.0.0.1")))
            found.append(name);
    };
    const auto text = QString::fromUtf8(html);
    const markup::Reader reader(text);
    std::for_each(reader.wanted.begin(), reader.wanted.end(), wanted);
    // Tags and attributes that Qt does not know. A value may have anything between its quotation marks.
    static const QRegularExpression tag(QStringLiteral("<([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>"));
    static const QRegularExpression attribute(QStringLiteral("([a-zA-Z:-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)"));
    // What a person may follow: a place in the page, a record of ours, an address in the web.
    static const QRegularExpression followed(QStringLiteral("\\A[\"'](#|errdex|https?://)"));
    static const QRegularExpression script(QStringLiteral("\\A[\"']?\\s*javascript:"));
    static const QStringList fetching{
        QStringLiteral("src"),    QStringLiteral("srcset"),     QStringLiteral("href"),
        QStringLiteral("data"),   QStringLiteral("xlink:href"), QStringLiteral("background"),
        QStringLiteral("poster"), QStringLiteral("style"),      QStringLiteral("action")};
    for (auto tags = tag.globalMatch(text); tags.hasNext();) {
        const auto each = tags.next();
        for (auto attributes = attribute.globalMatch(each.captured(2)); attributes.hasNext();) {
            const auto one = attributes.next();
            const auto value = one.captured(2);
            if (!fetching.contains(one.captured(1).toLower()) ||
                (each.captured(1) == u"a" && followed.match(value).hasMatch()))
                continue;
            wanted(one.captured());
            if (script.match(value).hasMatch())
                found.append(one.captured());
        }
    }
    return found;
}

inline bool putFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

/// A pack that says this of itself, with a code for each of the texts.
inline QByteArray packOf(const QString &text, const QString &id, const QStringList &texts)
{
    const QJsonObject both{{QStringLiteral("en"), text}, {QStringLiteral("ru"), text}};
    QJsonArray records;
    for (const auto &each : texts) {
        const QJsonObject words{{QStringLiteral("en"), each}, {QStringLiteral("ru"), each}};
        records.append(QJsonObject{{QStringLiteral("code"), each},
                                   {QStringLiteral("category"), QStringLiteral("all")},
                                   {QStringLiteral("message"), words}});
    }
    const QJsonObject category{{QStringLiteral("id"), QStringLiteral("all")}, {QStringLiteral("name"), both}};
    const QJsonObject source{{QStringLiteral("title"), text},
                             {QStringLiteral("retrieved"), QStringLiteral("2026-11-20")}};
    const QJsonObject vendor{{QStringLiteral("slug"), id},
                             {QStringLiteral("order"), 1},
                             {QStringLiteral("name"), both},
                             {QStringLiteral("product"), both},
                             {QStringLiteral("original_language"), QStringLiteral("en")},
                             {QStringLiteral("source"), source},
                             {QStringLiteral("categories"), QJsonArray{category}},
                             {QStringLiteral("records"), records}};
    const QJsonObject about{{QStringLiteral("id"), id},        {QStringLiteral("title"), both},
                            {QStringLiteral("version"), text}, {QStringLiteral("maintainer"), text},
                            {QStringLiteral("source"), text},  {QStringLiteral("licence"), text}};
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("errdex-pack")},
                                     {QStringLiteral("version"), 1},
                                     {QStringLiteral("pack"), about},
                                     {QStringLiteral("vendors"), QJsonArray{vendor}}})
        .toJson();
}

/// What the tests of hostile texts share: a catalogue that has them everywhere, the traps, and the figures.
class Case
{
public:
    bool prepare()
    {
        m_traps = std::make_unique<MarkupTraps>();
        m_texts = m_traps->payloads();
        QList<errdex::test::VendorWithRecords> vendors;
        for (qsizetype i = 0; i < m_texts.size(); ++i)
            vendors.append(everywhere(m_texts.at(i), i));
        m_catalogue = m_folder.filePath(QStringLiteral("catalogue.sqlite"));
        return m_traps->isSet() && m_texts.size() >= 30 && errdex::test::writeCatalogue(m_catalogue, vendors);
    }
    void useNewFolder()
    {
        errdex::settings::useDataFolder(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    }
    bool open(WindowFixture &fixture) const { return fixture.open(m_catalogue); }
    /// Nothing was touched since the last time. What was looked at is counted: a view with `texts` of the texts.
    bool nothingTouched(const char *view, qsizetype texts)
    {
        QCoreApplication::processEvents();
        const int opened = m_traps->opened();
        const int connected = m_traps->connections();
        m_opened += opened;
        m_connected += connected;
        m_looks += texts;
        m_views.insert(QString::fromLatin1(view));
        if (opened || connected)
            qWarning("%s: %d files opened, %d connections", view, opened, connected);
        return opened == 0 && connected == 0;
    }
    /// Looks at a widget in which `shown` can be read. `texts`: how many of the texts are in it.
    bool isOnlyText(QWidget *root, const QString &shown, const char *view, qsizetype texts = 1)
    {
        const Look look(root);
        m_toolTips += look.toolTips;
        const bool isShown = look.shows(shown);
        if (!isShown)
            qWarning("%s does not show %s but\n%s", view, qPrintable(shown), qPrintable(look.text.left(3000)));
        for (const auto &problem : look.problems)
            qWarning("%s: %s", view, qPrintable(problem));
        return nothingTouched(view, texts) && isShown && look.problems.isEmpty();
    }
    void printFigures() const
    {
        qInfo("%d views, %d texts, %d looks, %d tooltips: %d files opened, %d connections", int(m_views.size()),
              int(m_texts.size()), int(m_looks), m_toolTips, m_opened, m_connected);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MarkupTraps> m_traps;
    QString m_catalogue;
    QStringList m_texts;
    QSet<QString> m_views;
    qsizetype m_looks = 0;
    int m_toolTips = 0;
    int m_opened = 0;
    int m_connected = 0;
};

} // namespace markup
