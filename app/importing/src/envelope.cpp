// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"

#include "headerwords.h"
#include "jsonspan.h"
#include "sourcedevice.h"

#include <QMap>

namespace errdex::importing {

namespace {

/// A member of a body and where its value stands.
struct Member
{
    QString key;
    JsonSpan value;
};

/// The members of an object and of the objects in it: codes often stand under "error".
void collect(const JsonSpan &object, QList<Member> &members, int depth)
{
    JsonMembers all(object);
    while (all.next()) {
        members.append({all.key(), all.value()});
        if (all.value().isObject() && depth < 8)
            collect(all.value(), members, depth + 1);
    }
}

/// How likely a key names this field: the best reading of it.
int certaintyOf(const QString &key, Field field)
{
    int best = 0;
    const auto readings = readHeader(key);
    for (const auto &reading : readings) {
        if (reading.field == field)
            best = std::max(best, reading.certainty);
    }
    return best;
}

/// The member that names the field best and is not taken; -1 when none does.
qsizetype bestMember(const QList<Member> &members, Field field, const QList<qsizetype> &taken)
{
    qsizetype best = -1;
    int bestCertainty = 30;
    for (qsizetype i = 0; i < members.size(); ++i) {
        const int certainty = certaintyOf(members.at(i).key, field);
        if (certainty > bestCertainty && !taken.contains(i) && !members.at(i).value.isContainer()) {
            best = i;
            bestCertainty = certainty;
        }
    }
    return best;
}

} // namespace

domain::Result<domain::Envelope> envelopeOf(const QString &sampleBody)
{
    const auto bytes = sampleBody.trimmed().toUtf8();
    if (jsonValueEnd(bytes) != bytes.size() || !bytes.startsWith('{'))
        return invalid({}, QT_TRANSLATE_NOOP("errdex::importing", "the sample is no JSON object"));
    QList<Member> members;
    collect(JsonSpan(bytes), members, 0);
    domain::Envelope envelope;
    QMap<qsizetype, std::pair<qsizetype, QByteArray>> replacements;
    QList<qsizetype> taken;
    const auto take = [&](Field field, const QByteArray &placeholder) -> QString {
        const auto found = bestMember(members, field, taken);
        if (found < 0)
            return {};
        taken.append(found);
        const auto text = members.at(found).value.text();
        if (!placeholder.isEmpty())
            replacements.insert(text.data() - bytes.constData(), {text.size(), placeholder});
        return members.at(found).key;
    };
    envelope.codeKey = take(Field::Code, "{{code}}");
    if (envelope.codeKey.isEmpty())
        return invalid({}, QT_TRANSLATE_NOOP("errdex::importing", "the sample has no key that may hold a code"));
    envelope.messageKey = take(Field::Message, "{{message}}");
    envelope.nameKey = take(Field::Name, "{{name}}");
    envelope.detailKey = take(Field::Description, {});
    for (qsizetype i = 0; i < members.size(); ++i) {
        if (!taken.contains(i) && !envelope.otherKeys.contains(members.at(i).key))
            envelope.otherKeys.append(members.at(i).key);
    }
    QByteArray sample = bytes;
    for (auto replacement = replacements.cend(); replacement != replacements.cbegin();) {
        --replacement;
        sample.replace(replacement.key(), replacement->first, replacement->second);
    }
    envelope.sample = QString::fromUtf8(sample);
    envelope.confirmed = true;
    return envelope;
}

} // namespace errdex::importing
