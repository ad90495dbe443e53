// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "recordbuilder.h"

#include "columnprofile.h"

#include <QRegularExpression>

#include <algorithm>

namespace errdex::importing {

using domain::CodeRecord;
using domain::Language;
using domain::LocalizedText;
using domain::TextOrigin;

namespace {

constexpr qsizetype LongestCode = 200;

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\t' || c == QChar(0x85) || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

bool isSlug(const QString &text)
{
    bool isAfterHyphen = true;
    for (const QChar c : text) {
        if (!((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c == u'-' && !isAfterHyphen)))
            return false;
        isAfterHyphen = c == u'-';
    }
    return !text.isEmpty() && !isAfterHyphen;
}

TextOrigin originIn(Language language)
{
    return language == Language::Russian ? TextOrigin::Russian : TextOrigin::English;
}

/// The key of the attribute that a field is kept as; empty for fields that records have.
QString attributeKey(Field field)
{
    switch (field) {
    case Field::Cause:
    case Field::Action:
    case Field::Actor:
    case Field::Retry:
    case Field::Severity:
    case Field::Source:
        return mappingId(field, {});
    default:
        return {};
    }
}

/// "attributes.Market.ru" is the attribute "Market" in Russian.
QString withoutLanguage(QString header, std::optional<Language> &language)
{
    for (const auto known : {Language::English, Language::Russian}) {
        const QString ending = u'.' + domain::languageCode(known);
        if (header.size() > ending.size() && header.endsWith(ending)) {
            header.chop(ending.size());
            language = known;
        }
    }
    if (language && header.startsWith(u"attributes."))
        header.remove(0, 11);
    return header;
}

/// A cell holds all operations, parted as exports do it; where both languages have equally many, they belong together.
void splitOperations(CodeRecord &record)
{
    if (record.returnedBy.size() != 1)
        return;
    const auto all = record.returnedBy.constFirst().operation;
    const auto english = all.en.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    const auto russian = all.ru.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    if (!english.isEmpty() && !russian.isEmpty() && english.size() != russian.size())
        return;
    record.returnedBy.clear();
    for (qsizetype i = 0; i < std::max(english.size(), russian.size()); ++i)
        record.returnedBy.append(
            domain::ReturnedBy{domain::LocalizedText{english.value(i), russian.value(i), all.origin}, {}});
}

} // namespace

RecordBuilder::RecordBuilder(const ImportPlan &plan, const QStringList &header, Note note)
    : m_plan(plan), m_note(std::move(note))
{
    // Titles find their mapping even when columns have moved; what is new is kept.
    QList<ColumnMapping> left = plan.columns;
    for (const auto &title : header) {
        const auto found = std::find_if(left.begin(), left.end(),
                                        [&](const ColumnMapping &mapping) { return mapping.header == title; });
        m_columns.append(found == left.end() ? ColumnMapping{title} : *found);
        if (found != left.end())
            left.erase(found);
    }
    for (auto &column : m_columns) {
        if (column.field == Field::Attribute)
            column.header = withoutLanguage(column.header, column.language);
    }
}

void RecordBuilder::problem(const TableRow &row, const QString &field, const char *detail, const QStringList &arguments,
                            bool isLost)
{
    m_note({row.place, field, QString::fromUtf8(detail), arguments, isLost});
}

QString RecordBuilder::clean(const TableRow &row, qsizetype column)
{
    const auto &cell = row.cells.at(column);
    if (std::none_of(cell.begin(), cell.end(), isControl))
        return cell.trimmed();
    QString text;
    bool hasControls = false;
    for (const QChar c : cell) {
        if (isLineBreak(c)) {
            if (!text.endsWith(u' '))
                text += u' ';
        } else if (isControl(c)) {
            hasControls = true;
        } else {
            text += c;
        }
    }
    if (hasControls)
        problem(row, m_columns.value(column).header,
                QT_TRANSLATE_NOOP("errdex::importing", "control characters were taken out"));
    return text.trimmed();
}

QString RecordBuilder::cellOf(const TableRow &row, Field field, std::optional<Language> language)
{
    for (qsizetype i = 0; i < m_columns.size() && i < row.cells.size(); ++i) {
        if (m_columns.at(i).field != field || m_columns.at(i).language != language)
            continue;
        if (const auto text = clean(row, i); !text.isEmpty())
            return text;
    }
    return {};
}

int RecordBuilder::vendorOf(const QString &given, const QString &givenRussian)
{
    const bool isPlans = given.isEmpty();
    const auto name = isPlans ? m_plan.vendor.name.en : given;
    const QString key = isPlans ? QString() : given;
    if (const auto known = m_vendorOfName.constFind(key); known != m_vendorOfName.cend())
        return *known;
    QString slug = isPlans ? m_plan.vendor.slug : isSlug(given) ? given : slugOf(given);
    // "Acme" and "acme" are one vendor; two names that only look alike as slugs are two.
    if (const auto known = m_vendorOfSlug.constFind(slug); known != m_vendorOfSlug.cend()) {
        const auto &other = m_vendors.at(size_t(*known)).vendor.name.en;
        if (isSlug(given) || slugOf(other) != slug || isSlug(other) || other.compare(name, Qt::CaseInsensitive) == 0) {
            m_vendorOfName.insert(key, *known);
            if (isSlug(other) && !isSlug(name)) {
                m_vendors[size_t(*known)].vendor.name = {name, name, TextOrigin::English};
                m_vendors[size_t(*known)].vendor.product = m_vendors[size_t(*known)].vendor.name;
            }
            return *known;
        }
        const auto base = slug;
        for (int i = 2; m_vendorOfSlug.contains(slug); ++i)
            slug = QStringLiteral("%1-%2").arg(base).arg(i);
    }
    VendorDraft draft;
    const bool isNamedVendor = isPlans || slug == m_plan.vendor.slug;
    if (isNamedVendor)
        draft.vendor = m_plan.vendor;
    else
        draft.vendor.name = {name, givenRussian.isEmpty() ? name : givenRussian, TextOrigin::English};
    if (draft.vendor.name.en.isEmpty())
        draft.vendor.name.en = draft.vendor.name.ru.isEmpty() ? slug : draft.vendor.name.ru;
    if (draft.vendor.name.ru.isEmpty())
        draft.vendor.name.ru = draft.vendor.name.en;
    draft.vendor.slug = slug;
    if (draft.vendor.product.isEmpty())
        draft.vendor.product = draft.vendor.name;
    draft.vendor.categories.clear();
    const auto index = int(m_vendors.size());
    m_vendors.push_back(std::move(draft));
    m_vendorOfSlug.insert(slug, index);
    m_vendorOfName.insert(key, index);
    return index;
}

int RecordBuilder::categoryOf(VendorDraft &draft, const TableRow &row)
{
    const auto plain = cellOf(row, Field::Category, {});
    const auto english = cellOf(row, Field::Category, Language::English);
    const auto russian = cellOf(row, Field::Category, Language::Russian);
    const QString name = !plain.isEmpty() ? plain : !english.isEmpty() ? english : russian;
    if (const auto known = draft.categories.constFind(name); known != draft.categories.cend())
        return *known;
    domain::Category category;
    if (name.isEmpty()) {
        category.id = QStringLiteral("general");
        category.name = {QStringLiteral("General"), QStringLiteral("Общие"), TextOrigin::Errdex};
    } else {
        category.id = isSlug(name) ? name : slugOf(name);
        category.name.en = !english.isEmpty() ? english : !russian.isEmpty() && plain.isEmpty() ? russian : name;
        category.name.ru = !russian.isEmpty() ? russian : !english.isEmpty() && plain.isEmpty() ? english : name;
    }
    const auto base = category.id;
    for (int i = 2; draft.vendor.categoryIndex(category.id) >= 0; ++i)
        category.id = QStringLiteral("%1-%2").arg(base).arg(i);
    const auto index = int(draft.vendor.categories.size());
    draft.vendor.categories.append(category);
    draft.categories.insert(name, index);
    return index;
}

void RecordBuilder::put(LocalizedText &text, const ColumnMapping &mapping, const QString &cell)
{
    const auto language = mapping.language ? *mapping.language : languageOfText(cell).value_or(Language::English);
    auto &target = language == Language::English ? text.en : text.ru;
    // Two columns of one language: nothing is lost.
    target = target.isEmpty() ? cell : QString(target + u"; " + cell);
    if (text.en.isEmpty() || text.ru.isEmpty())
        text.origin = originIn(language);
}

void RecordBuilder::addAttribute(CodeRecord &record, const QString &key, const ColumnMapping &mapping,
                                 const QString &cell)
{
    const auto found = std::find_if(record.attributes.begin(), record.attributes.end(),
                                    [&](const domain::Attribute &attribute) { return attribute.key == key; });
    if (found != record.attributes.end()) {
        put(found->text, mapping, cell);
        return;
    }
    domain::Attribute attribute{key, {}};
    put(attribute.text, mapping, cell);
    record.attributes.append(attribute);
}

void RecordBuilder::readField(const TableRow &row, qsizetype column, CodeRecord &record)
{
    ColumnMapping surplus;
    if (column >= m_columns.size())
        surplus.header = QStringLiteral("column %1").arg(column + 1);
    const auto &mapping = column < m_columns.size() ? m_columns.at(column) : surplus;
    if (mapping.field == Field::Ignore || mapping.field == Field::Vendor || mapping.field == Field::Category)
        return;
    const auto cell = clean(row, column);
    if (cell.isEmpty())
        return;
    const auto keep = [&] { addAttribute(record, mapping.header, {mapping.header}, cell); };
    switch (mapping.field) {
    case Field::Code:
        record.code = cell;
        break;
    case Field::Name:
        record.name = cell;
        break;
    case Field::Reference:
        record.reference = cell;
        break;
    case Field::Message:
        put(record.message, mapping, cell);
        break;
    case Field::Description:
        put(record.description, mapping, cell);
        break;
    case Field::ReturnedBy: {
        if (record.returnedBy.isEmpty())
            record.returnedBy.append(domain::ReturnedBy());
        put(record.returnedBy.first().operation, mapping, cell);
        break;
    }
    case Field::HttpStatus: {
        bool isNumber = false;
        const int number = cell.toInt(&isNumber);
        const int status = isNumber ? (number >= 100 && number <= 599 ? number : 0) : statusOf(cell);
        if (status > 0) {
            record.httpStatus = status;
            // "503 Slow Down": the words are the vendor's.
            if (!isNumber)
                keep();
        } else {
            problem(row, mapping.header,
                    QT_TRANSLATE_NOOP("errdex::importing", "“%1” is no HTTP status from 100 to 599; kept as it is"),
                    {cell.left(40)});
            keep();
        }
        break;
    }
    case Field::Variant: {
        const int variant = cell.toInt();
        if (variant > 0 && variant < 1000000) {
            record.variant = variant;
        } else {
            problem(row, mapping.header,
                    QT_TRANSLATE_NOOP("errdex::importing", "“%1” is no number of a variant; kept as it is"),
                    {cell.left(40)});
            keep();
        }
        break;
    }
    case Field::OriginalLanguage:
        m_hasOriginal = true;
        m_isRussian = cell.compare(u"ru", Qt::CaseInsensitive) == 0;
        break;
    case Field::Attribute:
        addAttribute(record, mapping.header, mapping, cell);
        break;
    default:
        addAttribute(record, attributeKey(mapping.field), mapping, cell);
        break;
    }
}

bool RecordBuilder::build(const TableRow &row, CodeRecord &record, int &vendor)
{
    record = {};
    m_hasOriginal = false;
    const auto vendorColumn = std::find_if(m_columns.begin(), m_columns.end(),
                                           [](const ColumnMapping &column) { return column.field == Field::Vendor; });
    auto given = cellOf(row, Field::Vendor, {});
    if (given.isEmpty())
        given = cellOf(row, Field::Vendor, Language::English);
    const auto givenRussian = cellOf(row, Field::Vendor, Language::Russian);
    if (given.isEmpty())
        given = givenRussian;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        readField(row, i, record);
    const auto codeHeader = [this] {
        const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                        [](const ColumnMapping &column) { return column.field == Field::Code; });
        return found == m_columns.end() ? QString() : found->header;
    };
    if (record.code.isEmpty()) {
        problem(row, codeHeader(), QT_TRANSLATE_NOOP("errdex::importing", "has no code"), {}, true);
        return false;
    }
    if (record.code.size() > LongestCode) {
        problem(row, codeHeader(), QT_TRANSLATE_NOOP("errdex::importing", "a code of more than %1 characters is none"),
                {QString::number(LongestCode)}, true);
        return false;
    }
    if (given.isEmpty() && m_plan.vendor.slug.isEmpty()) {
        problem(row, vendorColumn == m_columns.end() ? QString() : vendorColumn->header,
                QT_TRANSLATE_NOOP("errdex::importing", "names no vendor"), {}, true);
        return false;
    }
    splitOperations(record);
    vendor = vendorOf(given, givenRussian);
    auto &draft = m_vendors[size_t(vendor)];
    record.category = categoryOf(draft, row);
    if (m_hasOriginal) {
        (m_isRussian ? draft.russianTexts : draft.englishTexts) += 1000;
        for (auto *text : {&record.message, &record.description}) {
            if (!text->isEmpty())
                text->origin = m_isRussian ? TextOrigin::Russian : TextOrigin::English;
        }
    }
    const auto &summary = record.summary();
    draft.englishTexts += !summary.en.isEmpty();
    draft.russianTexts += !summary.ru.isEmpty();
    return true;
}

std::vector<RecordBuilder::VendorDraft> &RecordBuilder::vendors()
{
    for (auto &draft : m_vendors) {
        if (draft.russianTexts > draft.englishTexts)
            draft.vendor.originalLanguage = TextOrigin::Russian;
    }
    return m_vendors;
}

} // namespace errdex::importing
