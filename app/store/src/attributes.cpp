// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "attributes.h"

namespace errdex::store {

namespace {

constexpr qsizetype LinesOfOne = 3;

QString onOneLine(QString text)
{
    return text.replace(u'\n', QChar(QChar::LineSeparator));
}

QString onItsLines(QString text)
{
    return text.replace(QChar(QChar::LineSeparator), u'\n');
}

} // namespace

QString packedAttributes(const QList<domain::Attribute> &attributes)
{
    QStringList lines;
    for (const auto &attribute : attributes) {
        lines.append(QString::number(int(attribute.text.origin)) + onOneLine(attribute.key));
        lines.append(onOneLine(attribute.text.en));
        lines.append(onOneLine(attribute.text.ru));
    }
    return lines.join(u'\n');
}

QList<domain::Attribute> unpackedAttributes(const QString &packed)
{
    QList<domain::Attribute> attributes;
    if (packed.isEmpty())
        return attributes;
    const auto lines = packed.split(u'\n');
    for (qsizetype i = 0; i + LinesOfOne <= lines.size(); i += LinesOfOne) {
        const auto &head = lines.at(i);
        const auto number = head.isEmpty() ? 0 : head.front().digitValue();
        const auto origin = number > 0 && number <= int(domain::TextOrigin::Own) ? domain::TextOrigin(number)
                                                                                 : domain::TextOrigin::English;
        attributes.append({onItsLines(head.mid(1)), {onItsLines(lines.at(i + 1)), onItsLines(lines.at(i + 2)), origin}});
    }
    return attributes;
}

QStringList attributeTexts(const QString &packed)
{
    QStringList texts;
    const auto attributes = unpackedAttributes(packed);
    for (const auto &attribute : attributes)
        texts << attribute.text.en << attribute.text.ru;
    texts.removeAll(QString());
    return texts;
}

} // namespace errdex::store
