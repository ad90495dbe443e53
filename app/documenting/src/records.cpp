// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "records.h"

#include <QLocale>
#include <QUrl>

namespace errdex::documenting {

using domain::Result;

namespace {

constexpr qint64 ProgressInterval = 256; // records

} // namespace

Result<qint64> forEachChapter(domain::RowSource &source, Chapters &chapters, const Progress &progress)
{
    domain::VendorPtr vendor;
    int category = -1;
    qint64 count = 0;
    const auto endCategory = [&]() -> Result<void> {
        return category < 0 ? Result<void>() : chapters.endCategory(*vendor, category);
    };
    const auto endVendor = [&]() -> Result<void> { return vendor ? chapters.endVendor(*vendor) : Result<void>(); };
    while (true) {
        auto next = source.next();
        if (!next)
            return tl::unexpected(next.error());
        const auto &record = *next;
        const bool isNewVendor = !record || !vendor || record->vendor->slug != vendor->slug;
        const bool isNewCategory = isNewVendor || record->category != category;
        Result<void> done;
        if (isNewCategory)
            done = endCategory();
        if (done && isNewVendor)
            done = endVendor();
        if (!done)
            return tl::unexpected(done.error());
        if (!record)
            return count;
        if (isNewVendor)
            done = chapters.beginVendor(*record->vendor);
        if (done && isNewCategory)
            done = chapters.beginCategory(*record->vendor, record->category);
        vendor = record->vendor;
        category = record->category;
        if (done)
            done = chapters.record(*record);
        if (!done)
            return tl::unexpected(done.error());
        if (++count % ProgressInterval == 0 && progress && !progress(count))
            return domain::fail(domain::ErrorCode::Cancelled);
    }
}

const QString &shownIn(const domain::LocalizedText &text, domain::Language language)
{
    return text.in(spokenIn(text, language));
}

domain::Language spokenIn(const domain::LocalizedText &text, domain::Language language)
{
    return text.in(language).isEmpty() ? domain::otherLanguage(language) : language;
}

QList<Spoken> spoken(const domain::LocalizedText &text, const QList<domain::Language> &languages)
{
    QList<Spoken> forms;
    const auto leading = languages.constFirst();
    const bool isSame = text.en == text.ru;
    for (const auto language : {leading, domain::otherLanguage(leading)}) {
        const auto &words = text.in(language);
        if (words.isEmpty() || (isSame && language != leading))
            continue;
        Spoken form{language, words, std::nullopt, false};
        form.isOwn = isSame || text.isOriginal(language) || text.in(domain::otherLanguage(language)).isEmpty();
        if (!isSame && text.isOriginal(language))
            form.mark = wording::DocumentWord::Original;
        else if (!isSame)
            form.mark = text.isTranslation(language) ? wording::DocumentWord::Translation : wording::DocumentWord::ByErrdex;
        if (language == leading || languages.size() > 1 || form.isOwn)
            forms.append(form);
    }
    return forms;
}

domain::LocalizedText operationsOf(const domain::CodeRecord &record)
{
    domain::LocalizedText all;
    if (!record.returnedBy.isEmpty())
        all.origin = record.returnedBy.constFirst().operation.origin;
    all.en = domain::columnText(record, domain::Column::ReturnedBy, domain::Language::English);
    all.ru = domain::columnText(record, domain::Column::ReturnedBy, domain::Language::Russian);
    return all;
}

QString shownDate(const QDate &date, domain::Language language)
{
    const bool isRussian = language == domain::Language::Russian;
    return QLocale(isRussian ? QLocale::Russian : QLocale::English)
        .toString(date, isRussian ? QStringLiteral("d MMMM yyyy 'г'.") : QStringLiteral("d MMMM yyyy"));
}

bool isWebAddress(const QString &url)
{
    const QUrl address(url, QUrl::StrictMode);
    return address.isValid() && !address.host().isEmpty() &&
           (address.scheme() == QStringLiteral("http") || address.scheme() == QStringLiteral("https"));
}

QString sampleOf(const domain::Vendor &vendor)
{
    return vendor.envelope.sample.isEmpty() ? QString() : vendor.envelope.filled(domain::CodeRecord());
}

} // namespace errdex::documenting
