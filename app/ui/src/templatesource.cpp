// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "templatesource.h"

#include <QStringList>

namespace errdex::ui {

QString newTemplateSource(const domain::LocalizedText &name)
{
    return QStringLiteral("{{!\n"
                          "name: %1\n"
                          "name.ru: %2\n"
                          "format: text\n"
                          "scope: record\n"
                          "}}\n"
                          "{{vendor}} {{shown_code}}{{#name}} {{name}}{{/name}}{{#summary}}: {{summary}}{{/summary}}\n")
        .arg(name.en, name.ru);
}

QString renamedSource(const QString &source, const domain::LocalizedText &name)
{
    const auto end = source.indexOf(QStringLiteral("}}"));
    if (!source.trimmed().startsWith(QStringLiteral("{{!")) || end < 0)
        return source;
    const auto begin = source.indexOf(QStringLiteral("{{!")) + 3;
    QStringList lines{QStringLiteral("{{!"), QStringLiteral("name: %1").arg(name.en),
                      QStringLiteral("name.ru: %1").arg(name.ru)};
    const auto old = source.mid(begin, end - begin).split(u'\n');
    for (const auto &line : old) {
        const auto key = line.section(u':', 0, 0).trimmed();
        if (key != QStringLiteral("name") && !key.startsWith(QStringLiteral("name.")) && !line.trimmed().isEmpty())
            lines.append(line);
    }
    return QString(lines.join(u'\n') + u'\n' + source.mid(end));
}

} // namespace errdex::ui
