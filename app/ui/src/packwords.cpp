// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "packwords.h"

#include "errdex/wording/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace errdex::ui {

namespace {

struct PackWords
{
    Q_DECLARE_TR_FUNCTIONS(errdex::ui::PackWords)

public:
    static QStringList about(const packs::PackInfo &info)
    {
        QStringList lines;
        if (!info.maintainer.isEmpty())
            lines.append(tr("Maintained by: %1").arg(info.maintainer));
        if (info.date.isValid()) {
            const bool isRussian = wording::interfaceLanguage() == domain::Language::Russian;
            const QLocale locale(isRussian ? QLocale::Russian : QLocale::English);
            lines.append(tr("Date: %1").arg(locale.toString(info.date, isRussian ? QStringLiteral("d MMMM yyyy 'г'.")
                                                                                 : QStringLiteral("d MMMM yyyy"))));
        }
        if (!info.source.isEmpty())
            lines.append(tr("Source: %1").arg(info.source));
        if (!info.licence.isEmpty())
            lines.append(tr("Licence: %1").arg(info.licence));
        return lines;
    }
    static QStringList about(const packs::InstalledPack &pack)
    {
        QStringList lines;
        if (pack.problem)
            lines.append(wording::errorSentence(*pack.problem));
        if (pack.isOutdated)
            lines.append(tr("It was compiled by an older Errdex and is being compiled again."));
        if (!pack.vendors.isEmpty())
            lines.append(tr("Vendors: %1").arg(pack.vendors.join(QStringLiteral(", "))));
        lines += about(pack.info);
        if (!pack.origin.isEmpty())
            lines.append(tr("Follows the shared folder: %1").arg(pack.origin));
        return lines;
    }
    static QString state(const packs::InstalledPack &pack)
    {
        if (pack.problem)
            return tr("cannot be used");
        if (pack.isOutdated)
            return tr("being compiled again");
        if (!pack.isEnabled)
            return tr("disabled");
        return pack.origin.isEmpty() ? tr("in use") : tr("in use, shared");
    }
};

} // namespace

QString shownVersion(const packs::PackInfo &info)
{
    return info.version.isEmpty() ? QStringLiteral("–") : info.version;
}

QString aboutPack(const packs::PackInfo &info)
{
    return PackWords::about(info).join(u'\n');
}

QString aboutPack(const packs::InstalledPack &pack)
{
    return PackWords::about(pack).join(u'\n');
}

QString packState(const packs::InstalledPack &pack)
{
    return PackWords::state(pack);
}

} // namespace errdex::ui
