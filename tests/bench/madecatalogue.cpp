// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madecatalogue.h"

#include <QSet>

#include <algorithm>

namespace errdex::bench {

namespace {

constexpr const char *EnglishRoots[] = {
    "the",        "not",      "is",         "invalid",   "error",    "found",     "token",       "request",    "access",
    "failed",     "missing",  "user",       "parameter", "value",    "expired",   "limit",       "exceeded",   "connection",
    "timeout",    "denied",   "account",    "file",      "server",   "field",     "required",    "unsupported", "format",
    "permission", "database", "message",    "password",  "session",  "unknown",   "unable",      "resource",   "operation",
    "type",       "template", "service",    "already",   "exists",   "authorization", "internal", "certificate", "signature",
    "invoice",    "payment",  "queue",      "network",   "memory",   "device",    "driver",      "quota",      "upload",
};
constexpr const char *RussianRoots[] = {
    "не",        "ошибка",   "запрос",    "токен",   "недействительный", "найден",   "доступ",    "запрещён", "истёк",
    "срок",      "действия", "параметр",  "значение", "превышен",         "лимит",    "соединение", "время",   "ожидания",
    "аккаунт",   "файл",     "сервер",    "поле",    "обязательное",     "формат",   "база",      "данных",   "сообщение",
    "пароль",    "сессия",   "неизвестная", "удалось", "ресурс",          "операция", "тип",       "шаблон",   "уже",
    "существует", "счёт",    "подписка",  "сеть",    "память",           "устройство", "драйвер", "квота",    "загрузка",
};
constexpr const char *NameRoots[] = {
    "ERROR",    "NOT",     "FOUND",    "INVALID", "ACCESS",  "DENIED",  "TOKEN",     "CONNECTION", "AMOCRM",  "WABA",
    "TEMPLATE", "EXPIRED", "TIMEOUT",  "LIMIT",   "REQUEST", "FILE",    "USER",      "PHONE",      "INVOICE", "SUBSCRIPTION",
    "MESSAGE",  "FAILED",  "DATABASE", "DEVICE",  "DRIVER",  "MEMORY",  "SIGNATURE", "SERVICE",    "QUOTA",   "TELEGRAM",
};

template<size_t N>
QList<QByteArray> list(const char *const (&words)[N])
{
    QList<QByteArray> made;
    for (const char *word : words)
        made.append(word);
    return made;
}

QList<QByteArray> split(const char *syllables)
{
    return QByteArray(syllables).split(' ');
}

constexpr int Statuses[] = {400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504};

} // namespace

Vocabulary::Vocabulary(const QList<QByteArray> &real, const QList<QByteArray> &syllables, int size, std::uint64_t seed)
    : m_words(real)
{
    Random random(seed);
    QSet<QByteArray> known(real.begin(), real.end());
    while (m_words.size() < size) {
        QByteArray word;
        for (std::uint32_t left = 2 + random.below(3); left > 0; --left)
            word += syllables.at(random.below(std::uint32_t(syllables.size())));
        if (!known.contains(word)) {
            known.insert(word);
            m_words.append(word);
        }
    }
    double sum = 0;
    for (int rank = 1; rank <= size; ++rank)
        sum += 1.0 / rank;
    double running = 0;
    for (int rank = 1; rank <= size; ++rank) {
        running += 1.0 / rank;
        m_sums.push_back(std::uint32_t(std::min(running / sum * 4294967295.0, 4294967295.0)));
    }
}

const QByteArray &Vocabulary::pick(Random &random) const
{
    const auto at = std::lower_bound(m_sums.begin(), m_sums.end(), std::uint32_t(random.next() >> 32));
    return m_words.at(std::min(qsizetype(at - m_sums.begin()), m_words.size() - 1));
}

Vocabulary englishWords()
{
    return Vocabulary(list(EnglishRoots),
                      split("con tro ver tion al in ter pre fix sta ble or dex lo gan mi ser vi po tra ne cu re sol ph ty qu ex"),
                      12000, 1);
}

Vocabulary russianWords()
{
    return Vocabulary(list(RussianRoots),
                      split("пре об ра зо ва ние ста ло ко ми ре на ль ный по сле до ти ца ще ма вы бо рка ёл ки шо ву ю щий"),
                      12000, 2);
}

Vocabulary nameWords()
{
    return Vocabulary(list(NameRoots), split("AC BO CRY DAT EX FLU GRI HO IN JO KEY LO MAP NET OP PRO QUE RE SY TA UN VER XI ZO"),
                      3000, 3);
}

CatalogueMaker::CatalogueMaker(int count) : m_count(count) {}

QByteArray CatalogueMaker::sentence(const Vocabulary &words, int shortest, int longest)
{
    QByteArray text;
    for (int left = shortest + int(m_random.below(std::uint32_t(longest - shortest + 1))); left > 0; --left) {
        if (!text.isEmpty())
            text += ' ';
        text += words.pick(m_random);
    }
    return text;
}

QByteArray CatalogueMaker::code(int indexInVendor)
{
    // A sixth of the vendors write their codes otherwise.
    const int vendor = int(qint64(m_index) * VendorCount / m_count);
    switch (vendor % 18) {
    case 5:
        return "0x8007" + QByteArray::number(indexInVendor, 16).rightJustified(4, '0').toUpper();
    case 11:
        return "ORA-" + QByteArray::number(indexInVendor).rightJustified(5, '0');
    case 17:
        return "E" + QByteArray::number(indexInVendor);
    default:
        return QByteArray::number(100 * (vendor % 7) + indexInVendor);
    }
}

bool CatalogueMaker::next(MadeRecord &record)
{
    if (m_index >= m_count)
        return false;
    const auto firstOf = [this](int vendor) { return int((qint64(vendor) * m_count + VendorCount - 1) / VendorCount); };
    record.vendor = int(qint64(m_index) * VendorCount / m_count);
    const int inVendor = m_index - firstOf(record.vendor);
    const int ofVendor = std::max(1, firstOf(record.vendor + 1) - firstOf(record.vendor));
    record.category = int(qint64(inVendor) * CategoryCount / ofVendor);
    record.code = code(inVendor);
    record.name.clear();
    if (!m_random.oneIn(5)) {
        for (std::uint32_t left = 2 + m_random.below(3); left > 0; --left) {
            if (!record.name.isEmpty())
                record.name += '_';
            record.name += m_names.pick(m_random);
        }
    }
    record.httpStatus = m_random.below(10) < 3 ? Statuses[m_random.below(std::size(Statuses))] : 0;
    record.messageEn = sentence(m_english, 3, 8);
    record.messageRu = sentence(m_russian, 3, 8);
    const bool described = m_random.below(10) < 6;
    record.descriptionEn = described ? sentence(m_english, 6, 16) : QByteArray();
    record.descriptionRu = described ? sentence(m_russian, 6, 16) : QByteArray();
    ++m_index;
    return true;
}

QList<QByteArray> keystrokeStates(int atLeast)
{
    const auto english = englishWords();
    const auto russian = russianWords();
    const auto names = nameWords();
    Random random(7);
    QSet<QByteArray> known;
    QList<QByteArray> states;
    const auto type = [&](const QByteArray &query) {
        const auto text = QString::fromUtf8(query);
        for (qsizetype length = 1; length <= text.size(); ++length) {
            const auto state = text.first(length).toUtf8();
            if (!known.contains(state)) {
                known.insert(state);
                states.append(state);
            }
        }
    };
    for (const char *query : {"token", "invalid token", "ошибка соединения", "1001", "vendor-7:1001", "WABA_ACCESS", "http:404 token",
                              "http:4xx доступ", "code:400-499", "0x80070010", "ORA-00042", "cat:category-9 error", "name:INVOICE",
                              "qqqq", "счет", "not found", "\"not found\"", "AMOCRM_NOT_FOUND"})
        type(query);
    while (states.size() < atLeast) {
        type(english.pick(random) + ' ' + english.pick(random));
        type(russian.pick(random) + ' ' + russian.pick(random));
        type(names.pick(random) + '_' + names.pick(random));
        type(QByteArray::number(random.below(6000)));
        type("vendor-" + QByteArray::number(random.below(VendorCount)) + ' ' + english.pick(random));
        type(names.pick(random).mid(1, 4).toLower());
    }
    return states;
}

} // namespace errdex::bench
