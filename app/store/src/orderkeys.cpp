// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "orderkeys.h"

#include "schema.h"

#include "errdex/domain/code.h"
#include "errdex/text/fold.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace errdex::store {

using domain::CodeRecord;
using domain::Column;
using domain::Language;

namespace {

/// A byte string that sorts as compareCodesNaturally() does: a run of digits is its length without leading zeros and
/// the digits, everything else is folded.
QByteArray naturalKey(const QString &code)
{
    QByteArray key;
    const auto isDigit = [&](qsizetype at) { return code.at(at) >= u'0' && code.at(at) <= u'9'; };
    for (qsizetype i = 0; i < code.size();) {
        if (!isDigit(i)) {
            key += QString(code.at(i++).toCaseFolded()).toUtf8();
            continue;
        }
        while (i < code.size() && code.at(i) == u'0')
            ++i;
        const auto start = i;
        while (i < code.size() && isDigit(i))
            ++i;
        key += '0';
        key += char(std::min<qsizetype>(i - start, std::numeric_limits<char>::max()));
        key += QStringView(code).sliced(start, i - start).toLatin1();
    }
    key += '\0';
    key += char(std::min<qsizetype>(code.size(), std::numeric_limits<char>::max()));
    return key;
}

/// Numbers as bytes that sort as they do.
QByteArray numberKey(qint64 value)
{
    QByteArray key(sizeof value, Qt::Uninitialized);
    qToBigEndian(quint64(value) ^ (quint64(1) << 63), key.data());
    return key;
}

/// The folded text, its beginning.
QByteArray textKey(const QString &text)
{
    return text.isEmpty() ? QByteArray() : text::fold(text).toUtf8().left(SortKeyBytes);
}

/// Of a number that is absent as 0.
QByteArray positiveKey(int value)
{
    return value > 0 ? numberKey(value) : QByteArray();
}

} // namespace

QByteArray codeNumberKey(const QString &code)
{
    bool isNumber = false;
    const auto value = domain::numericCode(code, &isNumber);
    return isNumber ? numberKey(value) : QByteArray();
}

QByteArray orderKey(Column column, const QString &text)
{
    switch (column) {
    case Column::Code:
        return naturalKey(text);
    case Column::Name:
        // The order of names is searched by beginnings as well, so names keep all of theirs.
        return text::fold(text).toUtf8();
    case Column::HttpStatus:
    case Column::Variant:
        return positiveKey(text.toInt());
    default:
        return textKey(text);
    }
}

QString orderedText(const CodeRecord &record, Column column, Language language)
{
    switch (column) {
    case Column::Code:
        return record.code;
    case Column::Name:
        return record.name;
    case Column::HttpStatus:
        return record.httpStatus > 0 ? QString::number(record.httpStatus) : QString();
    case Column::Variant:
        return record.variant > 0 ? QString::number(record.variant) : QString();
    case Column::Reference:
        return record.reference;
    case Column::Description:
        return record.description.in(language);
    case Column::Message: {
        const auto &message = record.message.in(language);
        return message.isEmpty() ? record.description.in(language) : message;
    }
    case Column::ReturnedBy: {
        QStringList operations;
        for (const auto &item : record.returnedBy)
            operations.append(item.operation.in(language));
        return operations.join(u'\n');
    }
    case Column::Vendor:
    case Column::Category:
        break;
    }
    return {};
}

QString orderedTextSql(Column column, Language language)
{
    const auto code = domain::languageCode(language);
    switch (column) {
    case Column::Message:
        return QStringLiteral("iif(message_%1 <> '', message_%1, description_%1)").arg(code);
    case Column::Description:
        return QStringLiteral("description_%1").arg(code);
    case Column::ReturnedBy:
        return QStringLiteral("returned_by_%1").arg(code);
    default:
        return domain::columnId(column);
    }
}

} // namespace errdex::store
