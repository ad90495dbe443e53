// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/models/resultsmodel.h"

#include "errdex/wording/wording.h"

#include <algorithm>
#include <limits>

namespace errdex::models {

namespace {

/// Some screens back and forth; a page is read again within a millisecond, and kept it takes an eighth of a megabyte.
constexpr int KeptPages = 24;
/// Qt's headers keep something for every row, which for a million of them takes longer than painting: a view gets this
/// many with the answer, and the rest when nobody is typing. So many that its scroll bar looks the same before and
/// after.
constexpr qint64 AnnouncedAtOnce = 10'000;
/// A screen shows two pages at most; what scrolled by in the meantime is not worth fetching.
constexpr int KeptRequests = 6;

const domain::LocalizedText *localizedText(const domain::CodeRecord &record, domain::Column column)
{
    switch (column) {
    case domain::Column::Vendor:
        return record.vendor ? &record.vendor->name : nullptr;
    case domain::Column::Category:
        return &record.categoryInfo().name;
    case domain::Column::Message:
        return &record.summary();
    case domain::Column::Description:
        return &record.description;
    case domain::Column::ReturnedBy:
        return record.returnedBy.isEmpty() ? nullptr : &record.returnedBy.constFirst().operation;
    case domain::Column::Code:
    case domain::Column::Name:
    case domain::Column::HttpStatus:
    case domain::Column::Variant:
    case domain::Column::Reference:
        break;
    }
    return nullptr;
}

} // namespace

ResultsModel::ResultsModel(QObject *parent) : QAbstractTableModel(parent), m_pages(KeptPages)
{
    m_requestTimer.setSingleShot(true);
    connect(&m_requestTimer, &QTimer::timeout, this, &ResultsModel::requestMissing);
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_announced;
}

bool ResultsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_announced < std::min<qint64>(m_total, std::numeric_limits<int>::max());
}

void ResultsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const int rows = int(std::min<qint64>(m_total, std::numeric_limits<int>::max()));
    beginInsertRows({}, m_announced, rows - 1);
    m_announced = rows;
    endInsertRows();
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : domain::ColumnCount;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool known = role == Qt::DisplayRole || role == RecordRole || role == HighlightRangesRole ||
                       role == TranslationRole || role == MatchRole || role == Qt::AccessibleTextRole;
    if (!known)
        return {};
    const auto *record = loadedRecord(index.row());
    if (!record) {
        noteMissing(index.row() / engine::PageSize);
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }
    const auto column = domain::Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*record, column);
    case Qt::AccessibleTextRole:
        return column == domain::Column::Code ? sentence(*record) : cellText(*record, column);
    case RecordRole:
        return QVariant::fromValue(*record);
    case HighlightRangesRole:
        return m_highlighter.isEmpty() ? QVariant()
                                       : QVariant::fromValue(m_highlighter.ranges(cellText(*record, column)));
    case MatchRole: {
        const auto &matches = m_pages.find(index.row() / engine::PageSize)->matches;
        const auto place = index.row() % engine::PageSize;
        return place < matches.size() ? QVariant(int(matches.at(place))) : QVariant();
    }
    default:
        return isTranslation(*record, column);
    }
}

QString ResultsModel::sentence(const domain::CodeRecord &record) const
{
    const auto message = cellText(record, domain::Column::Message);
    return cellText(record, domain::Column::Code) + QStringLiteral(", ") + cellText(record, domain::Column::Vendor) +
           QStringLiteral(": ") + (message.isEmpty() ? cellText(record, domain::Column::Name) : message);
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section >= 0 && section < domain::ColumnCount ? wording::columnTitle(domain::Column(section)) : QString();
}

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    domain::Sort sort;
    if (column >= 0 && column < domain::ColumnCount)
        sort.column = domain::Column(column);
    sort.descending = sort.column && order == Qt::DescendingOrder;
    sort.language = m_language;
    Q_EMIT sortRequested(sort);
}

void ResultsModel::setAnswer(const engine::SearchAnswer &answer)
{
    if (answer.ticket < m_ticket)
        return;
    beginResetModel();
    m_ticket = answer.ticket;
    m_total = answer.total;
    m_announced = int(std::min(answer.total, AnnouncedAtOnce));
    m_highlighter = answer.highlighter;
    m_pages.clear();
    m_missing.clear();
    // Fewer rows than a page would leave holes in it for good.
    if (!answer.firstRows.isEmpty() && answer.firstRows.size() >= std::min<qint64>(answer.total, engine::PageSize))
        m_pages.insert(0, {answer.firstRows.first(std::min<qsizetype>(answer.firstRows.size(), engine::PageSize)),
                           answer.firstMatches});
    endResetModel();
}

void ResultsModel::addRows(quint64 ticket, qint64 first, const QList<domain::CodeRecord> &rows,
                           const QList<domain::Match> &matches)
{
    if (ticket != m_ticket || first < 0 || first % engine::PageSize != 0 || rows.isEmpty())
        return;
    for (qsizetype i = 0; i < rows.size(); i += engine::PageSize) {
        const auto start = first + i;
        const auto expected = std::min<qint64>(engine::PageSize, m_total - start);
        if (expected > 0 && rows.size() - i >= expected)
            m_pages.insert(start / engine::PageSize, {rows.mid(i, expected), matches.mid(i, expected)});
    }
    const auto last = std::min<qint64>(first + rows.size(), rowCount()) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(int(first), 0), index(int(last), columnCount() - 1));
}

void ResultsModel::clear()
{
    beginResetModel();
    m_total = 0;
    m_announced = 0;
    m_pages.clear();
    m_missing.clear();
    endResetModel();
}

void ResultsModel::setLanguage(domain::Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ResultsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const domain::CodeRecord *ResultsModel::loadedRecord(int row) const
{
    if (row < 0 || row >= m_total)
        return nullptr;
    const auto *page = m_pages.find(row / engine::PageSize);
    return page ? &page->records.at(row % engine::PageSize) : nullptr;
}

int ResultsModel::loadedRow(const domain::RecordKey &key) const
{
    qint64 row = -1;
    m_pages.any([&](qint64 page, const Page &kept) {
        const auto &records = kept.records;
        const auto found = std::find_if(records.begin(), records.end(),
                                        [&key](const domain::CodeRecord &record) { return record.key() == key; });
        if (found == records.end())
            return false;
        row = page * engine::PageSize + std::distance(records.begin(), found);
        return true;
    });
    return int(row);
}

QString ResultsModel::cellText(const domain::CodeRecord &record, domain::Column column) const
{
    // As in the argument of "errdex-cli show": records of one code are told apart.
    if (column == domain::Column::Code)
        return record.shownCode();
    if (column == domain::Column::ReturnedBy || !domain::isLocalized(column))
        return domain::columnText(record, column, m_language);
    const auto *text = localizedText(record, column);
    if (!text)
        return {};
    return text->in(m_language).isEmpty() ? text->original() : text->in(m_language);
}

bool ResultsModel::isTranslation(const domain::CodeRecord &record, domain::Column column) const
{
    const auto *text = localizedText(record, column);
    return text && text->isTranslation(m_language);
}

void ResultsModel::noteMissing(qint64 page) const
{
    // The page asked for last is the one that is looked at: it stands at the end and is requested last, since the
    // service serves its newest request first.
    m_missing.removeOne(page);
    m_missing.append(page);
    if (m_missing.size() > KeptRequests)
        m_missing.removeFirst();
    if (!m_requestTimer.isActive())
        m_requestTimer.start(0);
}

void ResultsModel::requestMissing()
{
    const auto pages = std::exchange(m_missing, {});
    for (const auto page : pages) {
        const auto first = page * engine::PageSize;
        const auto count = std::min<qint64>(engine::PageSize, m_total - first);
        if (count > 0 && !m_pages.contains(page))
            Q_EMIT rowsNeeded(m_ticket, first, int(count));
    }
}

} // namespace errdex::models
