// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/models/textrowsmodel.h"

#include "errdex/decoding/masker.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace errdex::models {

namespace {

constexpr qsizetype RowsKept = 512;
/// A secret is told by what stands before it in its line, and may be long: cookies, an encoded body. So much more is
/// read than is shown.
constexpr qint64 Before = 16384;
constexpr qint64 Behind = 1024;
/// A table has no more rows.
constexpr std::size_t MostRows = std::size_t(std::numeric_limits<int>::max());

} // namespace

TextRowsModel::TextRowsModel(const FindingsModel &findings, QObject *parent)
    : QAbstractTableModel(parent), m_findings(findings), m_cache(RowsKept)
{
}

void TextRowsModel::start(const engine::TextSource &source)
{
    beginResetModel();
    m_reader = source.isEmpty() ? nullptr : std::make_unique<engine::TextReader>(source);
    m_rows.clear();
    m_filtered.clear();
    m_cache.clear();
    m_size = 0;
    m_filter = -1;
    m_placesSeen = 0;
    m_longest = 0;
    m_showSecrets = false;
    endResetModel();
}

void TextRowsModel::add(const engine::DecodedBatch &batch)
{
    const auto count = std::min<std::size_t>(std::size_t(batch.rows.size()), MostRows - m_rows.size());
    const bool isShown = m_filter < 0 && count > 0;
    const auto before = m_rows.size();
    if (isShown)
        beginInsertRows({}, int(before), int(before + count) - 1);
    m_rows.insert(m_rows.end(), batch.rows.cbegin(), batch.rows.cbegin() + qsizetype(count));
    m_size = batch.done;
    if (isShown)
        endInsertRows();
    // Findings come later than their rows.
    const auto seen = std::exchange(m_placesSeen, m_findings.places().size());
    m_cache.clear();
    if (m_filter >= 0)
        filterPlaces(seen);
    else if (before > 0 && seen < m_placesSeen)
        Q_EMIT dataChanged(index(int(rowOf(m_findings.places()[seen].start)), 0),
                           index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void TextRowsModel::filterPlaces(std::size_t from)
{
    const auto &places = m_findings.places();
    std::vector<quint32> more;
    for (auto i = from; i < places.size(); ++i) {
        if (places[i].row != m_filter)
            continue;
        const auto row = quint32(rowOf(places[i].start));
        const auto last = more.empty() ? (m_filtered.empty() ? -1 : qint64(m_filtered.back())) : qint64(more.back());
        if (qint64(row) > last)
            more.push_back(row);
    }
    if (more.empty())
        return;
    beginInsertRows({}, int(m_filtered.size()), int(m_filtered.size() + more.size()) - 1);
    m_filtered.insert(m_filtered.end(), more.begin(), more.end());
    endInsertRows();
}

void TextRowsModel::setShowSecrets(bool show)
{
    if (m_showSecrets == show)
        return;
    m_showSecrets = show;
    m_cache.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void TextRowsModel::setFilter(int finding)
{
    if (m_filter == finding)
        return;
    beginResetModel();
    m_filter = finding;
    m_filtered.clear();
    endResetModel();
    if (m_filter >= 0)
        filterPlaces(0);
}

std::size_t TextRowsModel::sourceRow(int row) const
{
    return m_filter < 0 ? std::size_t(row) : m_filtered[std::size_t(row)];
}

/// The row of the whole text that has this byte.
std::size_t TextRowsModel::rowOf(qint64 offset) const
{
    const auto next = std::upper_bound(m_rows.begin(), m_rows.end(), offset,
                                       [](qint64 at, const engine::TextRow &row) { return at < row.start; });
    return next == m_rows.begin() ? 0 : std::size_t(next - m_rows.begin()) - 1;
}

int TextRowsModel::rowAt(qint64 offset) const
{
    if (m_rows.empty())
        return -1;
    const auto row = rowOf(offset);
    if (m_filter < 0)
        return int(row);
    const auto found = std::lower_bound(m_filtered.begin(), m_filtered.end(), quint32(row));
    return found == m_filtered.end() || *found != row ? -1 : int(found - m_filtered.begin());
}

qint64 TextRowsModel::placeIn(int row) const
{
    const auto inText = sourceRow(row);
    const auto &places = m_findings.places();
    const auto place = std::lower_bound(places.begin(), places.end(), m_rows[inText].start,
                                        [](const FoundPlace &each, qint64 at) { return each.start < at; });
    return place != places.end() && place->start < rowEnd(inText) ? place - places.begin() : -1;
}

qint64 TextRowsModel::rowEnd(std::size_t row) const
{
    return row + 1 < m_rows.size() ? m_rows[row + 1].start : m_size;
}

TextRowsModel::Shown TextRowsModel::read(std::size_t row) const
{
    Shown made;
    if (!m_reader)
        return made;
    const auto start = m_rows[row].start;
    const auto end = rowEnd(row);
    if (m_rows[row].isSecret && !m_showSecrets) {
        made.text = decoding::secretMark();
        return made;
    }
    // What a long line has in other rows tells secrets; other lines do not.
    const bool goesOn = row + 1 < m_rows.size() && m_rows[row + 1].line == 0;
    auto head = row;
    while (m_rows[head].line == 0 && head > 0 && start - m_rows[head].start < Before)
        --head;
    const auto from = m_rows[head].start;
    const auto bytes = m_reader->read(from, goesOn ? end + Behind : end);
    const auto secrets = m_showSecrets ? std::vector<decoding::Secret>() : decoding::secretsIn(bytes);
    const auto &places = m_findings.places();
    auto place = std::lower_bound(places.begin(), places.end(), start,
                                  [](const FoundPlace &each, qint64 at) { return each.end <= at; });
    // The places where something begins or ends, one after the other.
    auto secret = secrets.begin();
    const qsizetype stop = std::min<qsizetype>(bytes.size(), end - from);
    qsizetype at = start - from;
    int rangeStart = -1;
    const auto append = [&made, &bytes](qsizetype first, qsizetype last) {
        auto part = QString::fromUtf8(QByteArrayView(bytes).sliced(first, last - first));
        for (auto &c : part) {
            if (c.unicode() < 0x20 || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
                c = u' ';
        }
        made.text += part;
    };
    while (at < stop) {
        while (secret != secrets.end() && secret->end <= at)
            ++secret;
        while (place != places.end() && place->end - from <= at)
            ++place;
        const bool inSecret = secret != secrets.end() && secret->start <= at;
        const bool inPlace = place != places.end() && place->start - from <= at && place->start < end;
        if (inPlace && rangeStart < 0)
            rangeStart = int(made.text.size());
        auto next = stop;
        if (secret != secrets.end())
            next = std::min(next, inSecret ? secret->end : secret->start);
        if (place != places.end() && place->start < end)
            next = std::min<qsizetype>(next, inPlace ? place->end - from : place->start - from);
        if (inSecret) {
            // Once for the whole of it.
            if (at == std::max<qsizetype>(secret->start, start - from))
                made.text += decoding::secretMark();
        } else {
            append(at, next);
        }
        at = std::max(next, at + 1);
        if (rangeStart >= 0 && (at >= stop || place->end - from <= at)) {
            made.ranges.append({rangeStart, int(made.text.size()) - rangeStart, place->row});
            rangeStart = -1;
        }
    }
    while (made.text.endsWith(u' '))
        made.text.chop(1);
    m_longest = std::max(m_longest, int(made.text.size()));
    return made;
}

const TextRowsModel::Shown &TextRowsModel::shown(std::size_t row) const
{
    if (const auto *found = m_cache.find(row))
        return *found;
    m_cache.insert(row, read(row));
    return *m_cache.find(row);
}

int TextRowsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_filter < 0 ? m_rows.size() : m_filtered.size());
}

int TextRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TextRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = sourceRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TextColumn)
            return shown(row).text;
        return m_rows[row].line > 0 ? QLocale().toString(m_rows[row].line) : QString();
    case RangesRole:
        return index.column() == TextColumn ? QVariant::fromValue(shown(row).ranges) : QVariant();
    case HasFindingRole:
        return !shown(row).ranges.isEmpty();
    case Qt::AccessibleDescriptionRole:
        return shown(row).ranges.isEmpty() ? QString() : tr("has an error code");
    case Qt::TextAlignmentRole:
        return index.column() == LineColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TextRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == LineColumn ? tr("Line") : tr("Text");
}

} // namespace errdex::models
