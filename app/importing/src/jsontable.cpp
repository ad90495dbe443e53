// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "jsontable.h"

#include "jsonrecords.h"
#include "sourcedevice.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace errdex::importing {

using domain::Result;

namespace {

/// Columns in the order in which their names come first.
class Columns
{
public:
    void addAll(const Cells &cells)
    {
        for (const auto &[name, text] : cells) {
            if (const auto known = m_isFilled.find(name); known != m_isFilled.end())
                *known = *known || !text.isNull();
            else
                add(name, !text.isNull());
        }
    }
    /// After the last name.
    void close()
    {
        // "message" is null here and an object there: the members are the columns.
        QSet<QString> parents;
        for (const auto &name : std::as_const(m_names)) {
            for (auto dot = name.indexOf(u'.'); dot >= 0; dot = name.indexOf(u'.', dot + 1))
                parents.insert(name.left(dot));
        }
        m_names.removeIf([&](const QString &name) { return parents.contains(name) && !m_isFilled.value(name); });
        for (qsizetype i = 0; i < m_names.size(); ++i)
            m_places.insert(m_names.at(i), i);
    }
    const QStringList &names() const { return m_names; }
    QStringList row(const Cells &cells) const
    {
        QStringList texts(m_names.size());
        for (const auto &[name, text] : cells) {
            if (const auto place = m_places.value(name, -1); place >= 0)
                texts[place] = text;
        }
        return texts;
    }

private:
    /// Members come behind the other members of their object, wherever that stood first.
    void add(const QString &name, bool isFilled)
    {
        auto place = m_names.size();
        if (const auto dot = name.lastIndexOf(u'.'); dot > 0) {
            const auto parent = name.left(dot);
            const QString siblings = parent + u'.';
            for (auto i = m_names.size() - 1; i >= 0; --i) {
                if (m_names.at(i) == parent || m_names.at(i).startsWith(siblings)) {
                    place = i + 1;
                    break;
                }
            }
        }
        m_names.insert(place, name);
        m_isFilled.insert(name, isFilled);
    }

    QStringList m_names;
    QHash<QString, bool> m_isFilled;
    QHash<QString, qsizetype> m_places;
};

/// The cells of an array; a value among arrays is a row of one cell.
QStringList rowOf(const JsonSpan &value)
{
    if (!value.isContainer())
        return {value.scalar()};
    QStringList cells;
    JsonMembers elements(value);
    while (elements.next())
        cells.append(elements.value().scalar());
    return cells;
}

class JsonTable final : public TableReader
{
public:
    JsonTable(QByteArray text, const QString &name) : m_text(std::move(text)), m_name(name) {}

    Result<void> open();
    Result<bool> next(TableRow &row) override;
    double progress() const override
    {
        return m_found.records.isEmpty() ? 1 : double(m_next) / double(m_found.records.size());
    }
    int contextColumns() const override { return int(m_found.context.size()); }

private:
    /// One for each object of the nested list, or one.
    QList<Cells> cellsOf(const JsonRecord &record) const;
    qint64 lineOf(const JsonSpan &value);

    QByteArray m_text;
    QString m_name;
    JsonRecords m_found;
    QString m_nested;
    Columns m_columns;
    qsizetype m_next = 0;
    /// The rows of a record with a nested list that are not read yet.
    QList<TableRow> m_waiting;
    qsizetype m_lineAt = 0;
    qint64 m_line = 1;
};

qint64 JsonTable::lineOf(const JsonSpan &value)
{
    const auto at = value.text().data() - m_text.constData();
    m_line += std::count(m_text.cbegin() + m_lineAt, m_text.cbegin() + at, '\n');
    m_lineAt = at;
    return m_line;
}

QList<Cells> JsonTable::cellsOf(const JsonRecord &record) const
{
    Cells cells = m_found.context;
    if (!record.group.isNull())
        cells.append({QStringLiteral("group"), record.group});
    if (!record.key.isNull())
        cells.append({QStringLiteral("key"), record.key});
    const auto own = cells.size();
    Cells inside;
    appendJsonCells(record.value, {}, m_nested, inside);
    for (auto &cell : inside) {
        // The record has a member of the same name.
        if (std::any_of(cells.begin(), cells.begin() + own,
                        [&](const auto &known) { return known.first == cell.first; }))
            cell.first += QStringLiteral(" (2)");
        cells.append(cell);
    }
    if (m_nested.isEmpty() || !record.value.isObject())
        return {cells};
    QList<Cells> all;
    JsonMembers members(record.value);
    while (members.next()) {
        if (members.key() != m_nested || !members.value().isArray())
            continue;
        JsonMembers elements(members.value());
        while (elements.next()) {
            Cells one = cells;
            appendJsonCells(elements.value(), m_nested, {}, one);
            all.append(one);
        }
    }
    return all.isEmpty() ? QList<Cells>{cells} : all;
}

Result<void> JsonTable::open()
{
    qsizetype fault = 0;
    auto end = jsonValueEnd(m_text, &fault);
    while (end >= 0 && end < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(end)))
        ++end;
    if (end != m_text.size()) {
        const auto at = end < 0 ? fault : end;
        const auto line = QByteArrayView(m_text).first(at).count('\n') + 1;
        return invalid(m_name + u':' + QString::number(line),
                       QT_TRANSLATE_NOOP("errdex::importing", "is no JSON from here on"));
    }
    m_found = findJsonRecords(JsonSpan(m_text));
    if (m_found.records.isEmpty())
        return invalid(m_name, QT_TRANSLATE_NOOP("errdex::importing", "there are no records in it"));
    if (m_found.areRows) {
        setHeader(rowOf(m_found.records.takeFirst().value));
        return {};
    }
    m_nested = nestedListOf(m_found.records);
    for (const auto &record : std::as_const(m_found.records)) {
        const auto all = cellsOf(record);
        for (const auto &cells : all)
            m_columns.addAll(cells);
    }
    m_columns.close();
    setHeader(m_columns.names());
    return {};
}

Result<bool> JsonTable::next(TableRow &row)
{
    while (m_waiting.isEmpty() && m_next < m_found.records.size()) {
        const auto &record = m_found.records.at(m_next++);
        const auto line = lineOf(record.value);
        if (m_found.areRows) {
            row = {rowOf(record.value), line};
            return true;
        }
        const auto all = cellsOf(record);
        for (const auto &cells : all)
            m_waiting.append({m_columns.row(cells), line});
    }
    if (m_waiting.isEmpty())
        return false;
    row = m_waiting.takeFirst();
    return true;
}

class JsonLinesTable final : public TableReader
{
public:
    JsonLinesTable(TableSource source, const Dialect &dialect)
        : m_source(std::move(source)), m_encoding(dialect.encoding)
    {
    }

    Result<void> open();
    Result<bool> next(TableRow &row) override;
    double progress() const override { return m_size > 0 ? double(m_read) / double(m_size) : 1; }

private:
    Result<void> rewind();
    /// The next line that is not empty; false at the end, or where nothing more can be read.
    bool nextLine(QByteArray &line);
    /// An error unless all has been read.
    Result<void> atItsEnd() const;

    TableSource m_source;
    TextEncoding m_encoding;
    std::unique_ptr<QIODevice> m_device;
    std::optional<Utf8Converter> m_converter;
    Columns m_columns;
    qint64 m_size = 0;
    qint64 m_read = 0;
    qint64 m_line = 0;
    /// UTF-16 is converted as a whole.
    QByteArray m_whole;
};

Result<void> JsonLinesTable::rewind()
{
    auto source = m_source;
    if (m_encoding == TextEncoding::Utf16Le || m_encoding == TextEncoding::Utf16Be) {
        if (m_whole.isEmpty()) {
            auto whole = readWhole(m_source, m_encoding);
            if (!whole)
                return tl::unexpected(whole.error());
            m_whole = std::move(*whole);
        }
        source = {{}, m_whole};
    }
    auto device = openSource(source);
    if (!device)
        return tl::unexpected(device.error());
    m_device = std::move(*device);
    m_converter.emplace(m_whole.isEmpty() ? m_encoding : TextEncoding::Utf8);
    m_size = m_device->size();
    m_read = 0;
    m_line = 0;
    return {};
}

bool JsonLinesTable::nextLine(QByteArray &line)
{
    while (!m_device->atEnd()) {
        const auto bytes = m_device->readLine();
        // Half a line is what comes before a failure.
        if (bytes.isEmpty() || (!bytes.endsWith('\n') && m_read + bytes.size() < m_size))
            return false;
        m_read += bytes.size();
        ++m_line;
        line = m_converter->convert(bytes, m_device->atEnd()).trimmed();
        if (!line.isEmpty())
            return true;
    }
    return false;
}

Result<void> JsonLinesTable::atItsEnd() const
{
    if (m_read < m_size)
        return domain::fail(domain::ErrorCode::CannotReadFile, m_source.path, m_device->errorString());
    return {};
}

Result<void> JsonLinesTable::open()
{
    if (const auto opened = rewind(); !opened)
        return opened;
    QByteArray line;
    while (nextLine(line)) {
        if (jsonValueEnd(line) != line.size())
            continue;
        Cells cells;
        appendJsonCells(JsonSpan(line), {}, {}, cells);
        m_columns.addAll(cells);
    }
    if (auto read = atItsEnd(); !read)
        return read;
    m_columns.close();
    if (m_columns.names().isEmpty())
        return invalid(m_source.name(), QT_TRANSLATE_NOOP("errdex::importing", "there are no records in it"));
    setHeader(m_columns.names());
    return rewind();
}

Result<bool> JsonLinesTable::next(TableRow &row)
{
    QByteArray line;
    while (nextLine(line)) {
        if (jsonValueEnd(line) != line.size()) {
            note({m_line,
                  {},
                  QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "the line is no JSON value")),
                  {},
                  true});
            continue;
        }
        Cells cells;
        appendJsonCells(JsonSpan(line), {}, {}, cells);
        row = {m_columns.row(cells), m_line};
        return true;
    }
    return atItsEnd().transform([] { return false; });
}

} // namespace

Result<std::unique_ptr<TableReader>> openJson(const TableSource &source, const Dialect &dialect)
{
    auto text = readWhole(source, dialect.encoding);
    if (!text)
        return tl::unexpected(text.error());
    auto table = std::make_unique<JsonTable>(std::move(*text), source.name());
    if (const auto opened = table->open(); !opened)
        return tl::unexpected(opened.error());
    return table;
}

Result<std::unique_ptr<TableReader>> openJsonLines(const TableSource &source, const Dialect &dialect)
{
    auto table = std::make_unique<JsonLinesTable>(source, dialect);
    if (const auto opened = table->open(); !opened)
        return tl::unexpected(opened.error());
    return table;
}

} // namespace errdex::importing
