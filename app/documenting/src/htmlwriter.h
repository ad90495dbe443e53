// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"
#include "errdex/wording/documentwords.h"

#include <QByteArray>

namespace errdex::documenting {

/// The text for an element or for an attribute in quotation marks.
QByteArray escaped(const QString &text);
/// The name of a record's place in a page: the path of its deep link, percent-encoded.
QString anchorOf(const domain::RecordKey &key);
QByteArray languageAttribute(domain::Language language);

/// Writes what the HTML formats have in common. With two languages every text is there in both, as elements of the classes
/// "en" and "ru", for the style to choose from; texts of the vendor's own have the class "o" and are never hidden, names
/// and words of the page have the class "l" and are shown in one language. With one language the vendor's own words stand
/// below their translation.
class HtmlWriter final
{
public:
    explicit HtmlWriter(QList<domain::Language> languages) : m_languages(std::move(languages)) {}

    QByteArray word(wording::DocumentWord word) const;
    QByteArray name(const domain::LocalizedText &text) const;
    QByteArray codeCount(qint64 count) const;

    /// An article with a heading of this level.
    void record(QByteArray &out, const domain::CodeRecord &record, int level) const;
    /// What is known of a vendor beside its codes, as a description list.
    void vendorFacts(QByteArray &out, const domain::Vendor &vendor) const;

private:
    QByteArray eachLanguage(const std::function<QByteArray(domain::Language)> &text) const;
    void texts(QByteArray &out, const domain::LocalizedText &text, const QString &before = {}) const;
    void field(QByteArray &out, const QByteArray &caption, const domain::LocalizedText &text) const;
    void source(QByteArray &out, const domain::Vendor &vendor) const;

    QList<domain::Language> m_languages;
};

} // namespace errdex::documenting
