// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/cellguard.h"

#include <QRegularExpression>

#include <algorithm>

namespace errdex::domain {

namespace {

/// Longer texts are no values.
constexpr qsizetype LongestValue = 48;
/// Digits that a spreadsheet keeps of a number.
constexpr qsizetype ExactDigits = 15;
constexpr QChar Apostrophe = u'\'';

bool isTrigger(QChar c)
{
    return QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(c);
}

/// Also what is invisible: a byte order mark, a zero-width space.
bool isBlank(QChar c)
{
    return (c.isSpace() && !isTrigger(c)) || c.category() == QChar::Other_Format;
}

bool computes(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text.at(at) == Apostrophe)
        ++at;
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
    return at < text.size() && isTrigger(text.at(at));
}

/// Letters of Latin or Cyrillic text that no trigger, blank or apostrophe begins with.
bool beginsPlainly(char first)
{
    const auto byte = uchar(first);
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           byte == 0xD0 || byte == 0xD1;
}

bool isPlainInteger(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.isEmpty() && text.size() <= ExactDigits && std::all_of(text.begin(), text.end(), isDigit) &&
           (text.front() != '0' || text.size() == 1);
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// Numbers, amounts of money, shares, fractions, dates and times in digits alone: all of their characters, at least one
/// digit.
bool looksNumeric(QStringView text)
{
    static const QString between = QStringLiteral("+-.,:/%()'\u2212$\u20AC\u00A3\u00A5\u20BDeEdD ");
    // E01 is a text, 1E5 a number.
    const bool beginsAsNumber =
        text.front().isDigit() || QStringView(u"+-.,('\u2212$\u20AC\u00A3\u00A5\u20BD").contains(text.front());
    return beginsAsNumber && hasDigit(text) && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.isDigit() || c.isSpace() || between.contains(c);
           });
}

bool namesMonthOrTime(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,4}[\\s./,-]*)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
                       "янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\.?[\\s./,-]*\\d{0,4}"
                       "([\\s./,-]+\\d{1,4})?$|^\\d{1,2}(:\\d{2}){0,2}\\s*(am|pm|a|p)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return hasDigit(text) && pattern.match(text).hasMatch();
}

bool isWordWithValue(const QString &text)
{
    static const QStringList words{QStringLiteral("TRUE"),    QStringLiteral("FALSE"),    QStringLiteral("ИСТИНА"),
                                   QStringLiteral("ЛОЖЬ"),    QStringLiteral("#N/A"),     QStringLiteral("#Н/Д"),
                                   QStringLiteral("#REF!"),   QStringLiteral("#ССЫЛКА!"), QStringLiteral("#VALUE!"),
                                   QStringLiteral("#ЗНАЧ!"),  QStringLiteral("#DIV/0!"),  QStringLiteral("#ДЕЛ/0!"),
                                   QStringLiteral("#NAME?"),  QStringLiteral("#ИМЯ?"),    QStringLiteral("#NUM!"),
                                   QStringLiteral("#ЧИСЛО!"), QStringLiteral("#NULL!"),   QStringLiteral("#ПУСТО!")};
    return words.contains(text, Qt::CaseInsensitive);
}

} // namespace

bool readsAsFormula(QByteArrayView utf8)
{
    return !utf8.isEmpty() && !beginsPlainly(utf8.front()) && computes(QString::fromUtf8(utf8));
}

bool readsAsValue(QByteArrayView utf8)
{
    if (utf8.isEmpty() || utf8.size() > LongestValue * 2 || isPlainInteger(utf8))
        return false;
    const auto text = QString::fromUtf8(utf8).trimmed();
    if (text.isEmpty() || text.size() > LongestValue)
        return false;
    return looksNumeric(text) || namesMonthOrTime(text) || isWordWithValue(text);
}

QByteArray guardedCell(QByteArrayView utf8)
{
    // A line break has no place in such a formula, and no value has one.
    if (readsAsValue(utf8) && !utf8.contains('\n') && !utf8.contains('\r')) {
        QByteArray inside = utf8.toByteArray();
        inside.replace('"', "\"\"");
        return "=\"" + inside + '"';
    }
    return readsAsFormula(utf8) ? QByteArray('\'' + utf8.toByteArray()) : utf8.toByteArray();
}

QString unguardedCell(const QString &cell)
{
    if (cell.startsWith(Apostrophe) && computes(QStringView(cell).mid(1)))
        return cell.mid(1);
    if (cell.size() < 4 || !cell.startsWith(u"=\"") || !cell.endsWith(u'"'))
        return cell;
    QString inside = cell.mid(2, cell.size() - 3);
    QString without = inside;
    if (without.remove(QStringLiteral("\"\"")).contains(u'"'))
        return cell;
    return inside.replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

} // namespace errdex::domain
