// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "words.h"

#include "claims.h"
#include "utf8.h"

#include <algorithm>
#include <span>

namespace errdex::decoding {

namespace {

bool isOneOf(QByteArrayView word, std::span<const QByteArrayView> list)
{
    return std::any_of(list.begin(), list.end(), [word](QByteArrayView each) {
        return word.size() == each.size() && word.compare(each, Qt::CaseInsensitive) == 0;
    });
}

/// Words that may stand between "error" and its number.
constexpr QByteArrayView Fillers[] = {
    "number", "num",    "no",        "nr",   "id",     "is",       "was",    "of",    "the",  "a",  "an", "with",
    "from",   "in",     "api",       "and",  "type",   "номер",    "с",      "под",   "от",   "из", "в",  "на",
    "при",    "ответа", "состояния", "rest", "status", "response", "статус", "error", "http", "№"};

/// What a number counts that is no code, when it stands behind it.
constexpr QByteArrayView Units[] = {
    "ms",      "s",         "sec",       "secs",     "seconds", "second",        "min",
    "mins",    "minutes",   "minute",    "h",        "hours",   "days",          "day",
    "times",   "time",      "rows",      "row",      "items",   "files",         "file",
    "bytes",   "byte",      "kb",        "mb",       "gb",      "kib",           "mib",
    "errors",  "lines",     "tasks",     "records",  "results", "users",         "attempts",
    "attempt", "retries",   "requests",  "messages", "px",      "rub",           "usd",
    "eur",     "contacts",  "orders",    "objects",  "раз",     "раза",          "мс",
    "сек",     "секунд",    "секунды",   "мин",      "минут",   "минуты",        "час",
    "часа",    "часов",     "дней",      "дня",      "строк",   "строки",        "шт",
    "руб",     "рублей",    "рубля",     "файлов",   "файла",   "задач",         "задачи",
    "записей", "записи",    "ошибок",    "попыток",  "попытки", "байт",          "кб",
    "мб",      "контактов", "сообщений", "заказов",  "человек", "пользователей", "запросов",
    "года",    "год",       "январ"};

/// What "code" is of that no API returns, when it stands before it.
constexpr QByteArrayView OtherCodes[] = {
    "exit",   "return",   "zip",      "postal",       "post",         "area",   "country",  "dialing",
    "promo",  "coupon",   "discount", "verification", "confirmation", "auth",   "sms",      "otp",
    "bar",    "qr",       "product",  "item",         "color",        "colour", "currency", "process",
    "access", "security", "reset",    "invite",       "referral",     "bank",   "swift",    "region",
    "source", "byte",     "machine",  "char",         "key",          "пин",    "промо",    "смс"};

/// Words after a status that leave it one: "returned 404 for …".
constexpr QByteArrayView AfterStatus[] = {
    "from",  "for",  "on",    "in",     "when",    "while", "by",      "after",    "and",     "but",
    "with",  "at",   "to",    "error",  "because", "if",    "instead", "response", "code",    "status",
    "от",    "на",   "при",   "из",     "для",     "и",     "но",      "с",        "в",       "вместо",
    "после", "если", "когда", "ошибка", "ошибку",  "error", "again",   "снова",    "through", "via",
    "as",    "or",   "или",   "по",     "а",       "too",   "bad",     "not",      "internal"};

} // namespace

bool isFillerWord(QByteArrayView word)
{
    return isOneOf(word, Fillers);
}

bool isOtherCode(QByteArrayView word)
{
    return isOneOf(word, OtherCodes);
}

bool mayFollowStatus(QByteArrayView word)
{
    return isOneOf(word, AfterStatus);
}

QByteArrayView wordBefore(QByteArrayView text, qsizetype end)
{
    while (end > 0 && (isBlank(text[end - 1]) || text[end - 1] == '-' || text[end - 1] == '"' || text[end - 1] == '_'))
        --end;
    auto start = end;
    while (start > 0 && isWordByte(text[start - 1]) && end - start < 40)
        --start;
    return text.sliced(start, end - start);
}

QByteArrayView wordAfter(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    auto end = at;
    while (end < text.size() && isWordByte(text[end]) && end - at < 40)
        ++end;
    return text.sliced(at, end - at);
}

bool isNumberStart(QByteArrayView text, qsizetype at)
{
    return isDigit(byteAt(text, at)) || (byteAt(text, at) == '-' && isDigit(byteAt(text, at + 1)));
}

qsizetype loneNumberEnd(QByteArrayView text, qsizetype at)
{
    auto end = at + (text[at] == '-' ? 1 : 0);
    const bool isHex = byteAt(text, end) == '0' && (byteAt(text, end + 1) == 'x' || byteAt(text, end + 1) == 'X');
    if (isHex)
        end += 2;
    const auto digits = end;
    while (end < text.size() && (isDigit(text[end]) || (isHex && isAsciiLetter(text[end]))))
        ++end;
    if (end == digits || end - digits > (isHex ? 8 : MostDigits))
        return -1;
    const char next = byteAt(text, end);
    const char second = byteAt(text, end + 1);
    if (isWordByte(next) || next == '%' || next == '$' || next == '@')
        return -1;
    if ((next == '.' || next == ',' || next == ':' || next == '/' || next == '-') && isDigit(second))
        return -1;
    // "€", "₽" begin with these bytes.
    if (hasAt(text, end, "\xe2\x82") || hasAt(text, end, " \xe2\x82") || hasAt(text, end, "(s)"))
        return -1;
    const auto unit = wordAfter(text, end);
    // "5 of 10"
    const auto unitEnd = unit.data() - text.data() + unit.size();
    if ((unit == "of" || unit == "из") && isDigit(byteAt(text, unitEnd + 1)))
        return -1;
    return isOneOf(unit, Units) ? -1 : end;
}

int errorStatus(QByteArrayView text, qsizetype start, qsizetype end)
{
    if (end - start != 3)
        return 0;
    const int status = text.sliced(start, 3).toByteArray().toInt();
    return status >= 400 && status <= 599 ? status : 0;
}

} // namespace errdex::decoding
