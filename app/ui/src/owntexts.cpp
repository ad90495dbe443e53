// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "owntexts.h"

#include "errdex/wording/wording.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace errdex::ui {

using domain::Column;
using domain::Language;

QString ownTextOf(const domain::OwnContent &content)
{
    QStringList lines;
    const auto add = [&lines](const QString &title, const QString &text) {
        if (!text.isEmpty())
            lines.append(QStringLiteral("%1: %2").arg(title, text));
    };
    const auto addBoth = [&](const QString &title, const domain::LocalizedText &text) {
        for (const auto language : {Language::English, Language::Russian})
            add(QStringLiteral("%1 (%2)").arg(title, domain::languageCode(language).toUpper()), text.in(language));
    };
    add(wording::columnTitle(Column::Vendor), content.vendorName);
    add(wording::columnTitle(Column::Category), content.categoryName);
    add(wording::columnTitle(Column::Name), content.name);
    if (content.httpStatus > 0)
        add(wording::columnTitle(Column::HttpStatus), QString::number(content.httpStatus));
    addBoth(wording::columnTitle(Column::Message), content.message);
    addBoth(wording::columnTitle(Column::Description), content.description);
    for (const auto &attribute : content.attributes)
        addBoth(wording::attributeTitle(attribute.key), attribute.text);
    return lines.join(u'\n');
}

QString aboutVersion(const QString &author, qint64 written)
{
    const bool isRussian = wording::interfaceLanguage() == Language::Russian;
    const QLocale locale(isRussian ? QLocale::Russian : QLocale::English);
    const auto moment = QDateTime::fromMSecsSinceEpoch(written);
    QStringList parts{author, locale.toString(moment, isRussian ? QStringLiteral("d MMMM yyyy 'г'., HH:mm")
                                                               : QStringLiteral("d MMMM yyyy, HH:mm"))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace errdex::ui
