// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "entrydialog.h"

#include "errdex/wording/wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace errdex::ui {

using domain::Language;
using domain::OwnVersion;

namespace {

QString vendorName(const domain::CodeRecord &record, const QString &slug)
{
    const auto name = record.vendor ? record.vendor->name.in(wording::interfaceLanguage()) : QString();
    return name.isEmpty() ? slug : name;
}

} // namespace

QString EntryDialog::vendorSays() const
{
    const auto &summary = m_vendorRecord.summary();
    const auto language = wording::interfaceLanguage();
    const auto &text = summary.in(language).isEmpty() ? summary.original() : summary.in(language);
    const auto who = vendorName(m_vendorRecord, m_original.record.vendor);
    return tr("%1 %2 says: %3", "a vendor, its code, the vendor's message").arg(who, m_vendorRecord.shownCode(), text);
}

void EntryDialog::retranslate()
{
    const bool isEntry = m_original.kind == OwnVersion::Kind::Entry;
    setWindowTitle(isEntry
                       ? tr("An entry of your own")
                       : tr("Own text on %1 %2", "a vendor, its code")
                             .arg(vendorName(m_vendorRecord, m_original.record.vendor), m_vendorRecord.shownCode()));
    m_vendorSays->setText(isEntry ? QString() : vendorSays());
    const QStringList labels{tr("Vendor"), tr("Code"), tr("Category"), tr("Name"), tr("HTTP status")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels.at(i)->setText(wording::fieldLabel(labels.at(i)));
        m_labels.at(i)->buddy()->setAccessibleName(labels.at(i));
    }
    // The field in a box has the keyboard, and no label.
    m_vendor->lineEdit()->setAccessibleName(labels.at(0));
    m_category->lineEdit()->setAccessibleName(labels.at(2));
    m_vendor->lineEdit()->setPlaceholderText(tr("Choose one, or write a new name"));
    m_category->lineEdit()->setPlaceholderText(tr("May be left empty"));
    m_name->setPlaceholderText(tr("Such as INVALID_TOKEN"));
    m_http->setPlaceholderText(tr("Such as 404"));
    m_english->setText(wording::languageName(Language::English));
    m_russian->setText(wording::languageName(Language::Russian));
    const auto name = [this](const auto &pair, const QString &title) {
        pair.setTitle(title, m_english->text(), m_russian->text());
    };
    name(m_message, tr("Message"));
    name(m_description, tr("Description"));
    name(m_cause, wording::attributeTitle(QStringLiteral("cause")));
    name(m_action, wording::attributeTitle(QStringLiteral("action")));
    for (const auto &words : std::as_const(m_words))
        name(words, wording::attributeTitle(words.key));
    const auto source = wording::attributeTitle(QStringLiteral("source"));
    m_sourceLabel->setText(wording::fieldLabel(source));
    m_source->setAccessibleName(source);
    m_source->setPlaceholderText(tr("Such as https://example.com/errors"));
    m_hint->setText(
        isEntry ? tr("One language is enough. Your own entries are searched, copied and exported like any other, "
                     "and marked as yours.")
                : tr("Your text stands beside the vendor's, never in its place, and is marked “Own text”."));
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Close and forget what was typed"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close; what was typed is kept for the next time (Esc)"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
    alignFields();
}

void EntryDialog::alignFields()
{
    auto labels = m_labels;
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        const auto *item = m_grid->itemAtPosition(row, 0);
        if (auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr)
            labels.append(label);
    }
    int width = 0;
    for (const auto *label : std::as_const(labels))
        width = std::max(width, label->sizeHint().width());
    for (auto *label : std::as_const(labels))
        label->setMinimumWidth(width);
}

} // namespace errdex::ui
