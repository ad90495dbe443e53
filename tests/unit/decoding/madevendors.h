// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/decoder.h"

/// Vendors that exist nowhere: what the decoder knows of them comes from these values alone.
namespace errdex::test {

struct MadeVendors
{
    QList<domain::VendorPtr> vendors;
    QList<domain::CodeRecord> records;

    domain::VendorPtr addVendor(const QString &slug, const QString &name, const domain::Envelope &envelope,
                                const QStringList &aliases = {}, const QString &home = {})
    {
        auto vendor = std::make_shared<domain::Vendor>();
        vendor->slug = slug;
        vendor->position = int(vendors.size());
        vendor->name = {name, name};
        vendor->product = {name + QStringLiteral(" API"), name + QStringLiteral(" API")};
        vendor->aliases = aliases;
        vendor->home = home;
        vendor->envelope = envelope;
        vendors.append(vendor);
        return vendors.back();
    }

    void addRecord(const QString &code, const QString &name, const QString &en, const QString &ru, int http = 0,
                   int variant = 0)
    {
        domain::CodeRecord record;
        record.row = records.size();
        record.vendor = vendors.back();
        record.code = code;
        record.name = name;
        record.httpStatus = http;
        record.variant = variant;
        record.message = {en, ru};
        records.append(record);
    }

    decoding::LexiconPtr lexicon() const { return decoding::Lexicon::of(vendors, records); }
};

inline domain::Envelope envelope(const QString &code, const QString &name, const QString &message,
                                 const QString &detail = {}, const QStringList &others = {})
{
    domain::Envelope made;
    made.confirmed = true;
    made.codeKey = code;
    made.nameKey = name;
    made.messageKey = message;
    made.detailKey = detail;
    made.otherKeys = others;
    return made;
}

/// Three vendors that share the codes 1 and 77, and the statuses of HTTP.
inline MadeVendors madeVendors()
{
    MadeVendors made;
    made.addVendor(QStringLiteral("zorka"), QStringLiteral("Zorka"),
                   envelope(QStringLiteral("code"), {}, QStringLiteral("error"), {}, {QStringLiteral("result")}), {},
                   QStringLiteral("https://zorka.example/"));
    made.addRecord(QStringLiteral("1"), {}, QStringLiteral("Wrong ticket"), QStringLiteral("Неверный билет"));
    made.addRecord(QStringLiteral("77"), {}, QStringLiteral("Wagon not found"), QStringLiteral("Вагон не найден"));
    made.addRecord(QStringLiteral("4005"), {}, QStringLiteral("Error adding wagon"),
                   QStringLiteral("Ошибка добавления вагона"));
    made.addRecord(QStringLiteral("403"), {}, QStringLiteral("Platform not found"),
                   QStringLiteral("Платформа не найдена"));
    made.addVendor(QStringLiteral("big-rail"), QStringLiteral("Big Rail"),
                   envelope(QStringLiteral("fault_id"), QStringLiteral("fault_name"), QStringLiteral("message"),
                            QStringLiteral("detail")),
                   {QStringLiteral("br")}, QStringLiteral("https://docs.bigrail.example/"));
    made.addRecord(QStringLiteral("1"), QStringLiteral("BAD_TICKET"), QStringLiteral("bad ticket given"),
                   QStringLiteral("дан плохой билет"));
    made.addRecord(QStringLiteral("77"), QStringLiteral("WAGON_GONE"), QStringLiteral("the wagon has gone"),
                   QStringLiteral("вагон ушёл"));
    made.addRecord(QStringLiteral("429"), QStringLiteral("TOO_MANY_REQUESTS"), QStringLiteral("too many requests sent"),
                   QStringLiteral("слишком много запросов"));
    made.addRecord(QStringLiteral("9001"), QStringLiteral("TRACK_NOT_PAID"), QStringLiteral("the track is not paid"),
                   QStringLiteral("путь не оплачен"));
    made.addVendor(QStringLiteral("third"), QStringLiteral("Third Rail"),
                   envelope(QStringLiteral("errorCode"), {}, QStringLiteral("message")));
    made.addRecord(QStringLiteral("1"), {}, QStringLiteral("Unexpected signal"), QStringLiteral("Неожиданный сигнал"));
    made.addRecord(QStringLiteral("E77"), {}, QStringLiteral("Sleeper missing"), QStringLiteral("Нет шпалы"));
    made.addRecord(QStringLiteral("300"), {}, QStringLiteral("General switch error."), QStringLiteral("Ошибка стрелки"),
                   0, 1);
    made.addRecord(QStringLiteral("300"), {}, QStringLiteral("Switch Number of yard \"New\" is taken already."),
                   QStringLiteral("Стрелка занята"), 400, 2);
    made.addVendor(QStringLiteral("http"), QStringLiteral("HTTP status codes"), {});
    made.addRecord(QStringLiteral("200"), QStringLiteral("OK"), QStringLiteral("OK"), QStringLiteral("Успешно"), 200);
    made.addRecord(QStringLiteral("403"), QStringLiteral("Forbidden"), QStringLiteral("Forbidden"),
                   QStringLiteral("Доступ запрещён"), 403);
    made.addRecord(QStringLiteral("404"), QStringLiteral("Not Found"), QStringLiteral("Not Found"),
                   QStringLiteral("Не найдено"), 404);
    made.addRecord(QStringLiteral("429"), QStringLiteral("Too Many Requests"), QStringLiteral("Too Many Requests"),
                   QStringLiteral("Слишком много запросов"), 429);
    return made;
}

/// All findings of a text that comes in pieces of this size; 0: at once.
inline std::vector<decoding::Finding> decode(const decoding::LexiconPtr &lexicon, const QByteArray &text,
                                             qsizetype pieceSize = 0, const decoding::DecoderOptions &options = {})
{
    decoding::Decoder decoder(lexicon, options);
    std::vector<decoding::Finding> all;
    const auto add = [&all](const std::vector<decoding::Finding> &more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    const qsizetype size = pieceSize > 0 ? pieceSize : std::max<qsizetype>(1, text.size());
    for (qsizetype at = 0; at < text.size(); at += size)
        add(decoder.feed(QByteArrayView(text).sliced(at, std::min(size, text.size() - at))));
    add(decoder.finish());
    return all;
}

/// "zorka/77" for each, "?" where the catalogue has no such code.
inline QStringList keys(const std::vector<decoding::Finding> &findings)
{
    QStringList made;
    for (const auto &finding : findings) {
        const auto &best = finding.best();
        made.append((best.vendor ? best.key().toString() : best.code) +
                    (best.isKnown ? QString() : QStringLiteral("?")));
    }
    return made;
}

/// "zorka/77 at 77, NAME “message”" for each: whose code it is, the place in the text, what else stands there.
inline QString toldOf(const std::vector<decoding::Finding> &findings, const QByteArray &text)
{
    QStringList told;
    for (const auto &finding : findings) {
        QString said = keys({finding}).first() + QStringLiteral(" at ") +
                       QString::fromUtf8(text.mid(finding.start, finding.end - finding.start));
        if (!finding.name.isEmpty())
            said += QStringLiteral(", ") + finding.name;
        if (!finding.message.isEmpty())
            said += QStringLiteral(" “") + finding.message + u'”';
        told.append(said);
    }
    return told.join(QStringLiteral("; "));
}

/// What cannot be, whatever a text says: places, lines, chances and excerpts that do not belong to it; and whether
/// pieces, or lines before it, make a difference. Empty when all is well.
inline QString faultsOf(const decoding::LexiconPtr &lexicon, const QByteArray &text, bool withLinesBefore = true)
{
    const auto findings = decode(lexicon, text);
    QStringList faults;
    for (const auto &finding : findings) {
        const auto place = text.mid(finding.start, finding.end - finding.start);
        const auto check = [&](bool isRight, const char *fault) {
            if (!isRight)
                faults.append(QStringLiteral("%1: %2").arg(QString::fromUtf8(place), QString::fromUtf8(fault)));
        };
        check(finding.start >= 0 && finding.start < finding.end && finding.end <= text.size(), "place");
        check(finding.line == 1 + text.first(finding.start).count('\n'), "line");
        const auto excerpt = finding.excerpt;
        check(!excerpt.isEmpty() && excerpt.size() <= decoding::MaxExcerpt && !excerpt.contains(u'\n'), "excerpt");
        check(place.size() > 40 || place.contains('\n') || excerpt.contains(QString::fromUtf8(place).simplified()) ||
                  excerpt.contains(QStringLiteral("•••")),
              "excerpt of another place");
        check(!finding.candidates.isEmpty() && finding.candidates.size() <= decoding::MaxCandidates, "candidates");
        double sum = 0;
        double before = 1;
        for (const auto &candidate : finding.candidates) {
            check(candidate.confidence > 0 && candidate.confidence <= before, "order");
            before = candidate.confidence;
            sum += candidate.confidence;
            check(candidate.isKnown == (candidate.row >= 0) && (candidate.vendor || !candidate.isKnown), "row");
            check(!candidate.reasons.isEmpty() && candidate.reasons.size() <= (candidate.isKnown ? 3 : 4), "reasons");
        }
        check(sum <= 1.000001, "sum");
    }
    const auto isSame = [&](const std::vector<decoding::Finding> &others, qsizetype bytes, qsizetype lines) {
        if (others.size() != findings.size())
            return false;
        for (std::size_t i = 0; i < others.size(); ++i) {
            if (others[i].start != findings[i].start + bytes || others[i].end != findings[i].end + bytes ||
                others[i].line != findings[i].line + lines || others[i].excerpt != findings[i].excerpt ||
                others[i].name != findings[i].name || others[i].message != findings[i].message ||
                keys({others[i]}) != keys({findings[i]}))
                return false;
        }
        return true;
    };
    if (!isSame(decode(lexicon, text, 1), 0, 0))
        faults.append(QStringLiteral("pieces"));
    const QByteArray lines = QByteArray("Good day.\n").repeated(100) + "\n";
    if (withLinesBefore && !isSame(decode(lexicon, lines + text), lines.size(), 101))
        faults.append(QStringLiteral("lines before"));
    return faults.join(u'\n');
}

} // namespace errdex::test
