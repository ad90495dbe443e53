// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"
#include "errdex/importing/tablereader.h"

#include "delimitedtable.h"
#include "foundtables.h"
#include "jsonrecords.h"
#include "jsonspan.h"
#include "jsontable.h"
#include "sourcedevice.h"
#include "xlsxtable.h"

#include <QRegularExpression>

#include <algorithm>

namespace errdex::importing {

using domain::Result;

namespace {

/// As much of a file is looked at to tell its format and delimiter; its encoding is told from all of it.
constexpr qint64 HeadSize = 256 * 1024;
/// Rows that the mapping is guessed from.
constexpr int GuessedRows = 500;

/// A page says its encoding itself.
std::optional<TextEncoding> encodingOfPage(const QByteArray &head)
{
    static const QRegularExpression pattern(QStringLiteral("<meta[^>]+charset\\s*=\\s*[\"']?([\\w-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromLatin1(head.left(4096)));
    return match.hasMatch() ? textEncodingFromId(match.captured(1)) : std::nullopt;
}

bool isPage(const QString &start)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*<(!doctype html|html|head|body|table|div|!--|\\?xml[^>]*>\\s*<html|"
                       "(p|h[1-6]|meta|style|title|section|article|main|center)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(start).hasMatch();
}

bool hasMarkdownTable(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[^\\n]*\\|[^\\n]*\\n\\s*\\|?\\s*:?-{1,}:?\\s*(\\|\\s*:?-+:?\\s*)+\\|?\\s*$"),
        QRegularExpression::MultilineOption);
    return pattern.match(QString(text).remove(u'\r')).hasMatch();
}

/// The members of an object; containers are only named.
QHash<QString, QString> firstMembers(const JsonSpan &root)
{
    QHash<QString, QString> members;
    JsonMembers all(root);
    while (all.next()) {
        if (!members.contains(all.key()))
            members.insert(all.key(), all.value().isContainer() ? QStringLiteral("…") : all.value().scalar());
    }
    return members;
}

/// Whether another value begins behind the one that ends at `end`.
bool isFollowed(QByteArrayView bytes, qsizetype end)
{
    const auto rest = bytes.sliced(end).trimmed();
    return rest.startsWith('{') || rest.startsWith('[');
}

TableFormat jsonFormat(const TableSource &source, const QByteArray &head, TextEncoding encoding)
{
    const auto end = jsonValueEnd(head);
    if (end >= 0 && isFollowed(head, end))
        return TableFormat::JsonLines;
    if (!head.trimmed().startsWith('{'))
        return TableFormat::Json;
    if (source.path.endsWith(u".jsonl", Qt::CaseInsensitive) || source.path.endsWith(u".ndjson", Qt::CaseInsensitive))
        return TableFormat::JsonLines;
    const auto whole = end >= 0 ? Result<QByteArray>(head) : readWhole(source, encoding);
    const auto wholeEnd = whole ? jsonValueEnd(*whole) : -1;
    if (wholeEnd < 0)
        return TableFormat::Json;
    if (isFollowed(*whole, wholeEnd))
        return TableFormat::JsonLines;
    const auto members = firstMembers(JsonSpan(QByteArrayView(*whole).first(wholeEnd)));
    if (members.value(QStringLiteral("format")) == u"errdex-pack")
        return TableFormat::Pack;
    const bool isVendor = members.contains(QStringLiteral("slug")) && members.contains(QStringLiteral("records")) &&
                          members.contains(QStringLiteral("categories"));
    return isVendor ? TableFormat::VendorFile : TableFormat::Json;
}

Result<TextEncoding> encodingOf(const TableSource &source, QByteArray &head)
{
    auto device = openSource(source);
    if (!device)
        return tl::unexpected(device.error());
    EncodingDetector detector;
    const auto size = (*device)->size();
    qint64 seen = 0;
    while (seen < size) {
        const auto bytes = (*device)->read(HeadSize);
        if (bytes.isEmpty())
            return domain::fail(domain::ErrorCode::CannotReadFile, source.path, (*device)->errorString());
        if (seen == 0)
            head = bytes;
        seen += bytes.size();
        detector.feed(bytes);
    }
    return detector.result();
}

} // namespace

Result<Dialect> detectDialect(const TableSource &source)
{
    QByteArray head;
    const auto encoding = encodingOf(source, head);
    if (!encoding)
        return tl::unexpected(encoding.error());
    Dialect dialect;
    if (head.startsWith("PK\3\4")) {
        dialect.format = TableFormat::Xlsx;
        return dialect;
    }
    dialect.encoding = *encoding;
    const bool isWhole = head.size() < HeadSize;
    auto text = Utf8Converter(dialect.encoding).convert(head, true);
    auto letters = QString::fromUtf8(text);
    if (isPage(letters)) {
        dialect.format = TableFormat::Html;
        const auto told = encodingOfPage(head);
        if (told && dialect.encoding != TextEncoding::Utf8WithMark && dialect.encoding != TextEncoding::Utf16Le &&
            dialect.encoding != TextEncoding::Utf16Be &&
            !(*told == TextEncoding::Utf16Le || *told == TextEncoding::Utf16Be))
            dialect.encoding = *told;
        return dialect;
    }
    const auto start = text.trimmed();
    if (start.startsWith('{') || start.startsWith('[')) {
        dialect.format = jsonFormat(source, text, dialect.encoding);
        return dialect;
    }
    if (hasMarkdownTable(letters)) {
        dialect.format = TableFormat::Markdown;
        return dialect;
    }
    detectDelimited(text, isWhole, dialect);
    return dialect;
}

Result<std::unique_ptr<TableReader>> openTable(const TableSource &source, const Dialect &dialect)
{
    switch (dialect.format) {
    case TableFormat::Csv:
    case TableFormat::Tsv:
        return openDelimited(source, dialect);
    case TableFormat::Json:
        return openJson(source, dialect);
    case TableFormat::JsonLines:
        return openJsonLines(source, dialect);
    case TableFormat::Markdown:
    case TableFormat::Html: {
        const auto text = readWhole(source, dialect.encoding);
        if (!text)
            return tl::unexpected(text.error());
        const auto letters = QString::fromUtf8(*text);
        return joinTables(dialect.format == TableFormat::Html ? htmlTables(letters) : markdownTables(letters),
                          source.name());
    }
    case TableFormat::Xlsx:
        return openXlsx(source);
    case TableFormat::VendorFile:
    case TableFormat::Pack:
        break;
    }
    return domain::fail(domain::ErrorCode::WrongUse, source.path, tableFormatId(dialect.format));
}

Result<ImportPlan> guessPlan(const TableSource &source)
{
    const auto dialect = detectDialect(source);
    if (!dialect)
        return tl::unexpected(dialect.error());
    return guessPlan(source, *dialect);
}

Result<ImportPlan> guessPlan(const TableSource &source, const Dialect &dialect)
{
    ImportPlan plan;
    plan.dialect = dialect;
    if (isOwnFormat(dialect.format))
        return plan;
    auto table = openTable(source, dialect);
    if (!table)
        return tl::unexpected(table.error());
    QList<TableRow> rows;
    TableRow row;
    while (rows.size() < GuessedRows) {
        const auto any = (*table)->next(row);
        // What is wrong further down is told by the preview.
        if (!any || !*any)
            break;
        rows.append(row);
    }
    plan.columns = guessMapping((*table)->header(), rows);
    for (int i = 0; i < (*table)->contextColumns(); ++i) {
        if (plan.columns.at(i).field == Field::Attribute)
            plan.columns[i].field = Field::Ignore;
    }
    return plan;
}

} // namespace errdex::importing
