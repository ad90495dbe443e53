// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "languagepairs.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/ownwords.h"
#include "errdex/wording/wording.h"
#include "focusring.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace errdex::ui {

using domain::Language;

namespace {

constexpr int LongestWords = 200;

/// As high as its lines, unless there is room to share.
class LinesEdit final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

    QSize sizeHint() const override { return {QPlainTextEdit::sizeHint().width(), minimumHeight()}; }
};

template<typename Pair>
void nameFields(const Pair &pair, const QString &title, const QString &english, const QString &russian)
{
    pair.label->setText(wording::fieldLabel(title));
    pair.en->setAccessibleName(QStringLiteral("%1, %2").arg(title, english));
    pair.ru->setAccessibleName(QStringLiteral("%1, %2").arg(title, russian));
}

} // namespace

TextPair::TextPair(QGridLayout &grid, QWidget *parent, const QString &name, int lines) : label(new QLabel(parent))
{
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0, Qt::AlignTop);
    const auto field = [&](const QString &language, int column) {
        auto *edit = new LinesEdit(parent);
        edit->setObjectName(name + language);
        edit->setTabChangesFocus(true);
        new FocusRing(edit);
        edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * lines + 2 * SpacingMedium);
        grid.addWidget(edit, row, column);
        return edit;
    };
    grid.setRowStretch(row, lines);
    en = field(QStringLiteral("En"), 1);
    ru = field(QStringLiteral("Ru"), 2);
    label->setBuddy(en);
}

domain::LocalizedText TextPair::text() const
{
    return {en->toPlainText().trimmed(), ru->toPlainText().trimmed(), domain::TextOrigin::Own};
}

void TextPair::setText(const domain::LocalizedText &text) const
{
    en->setPlainText(text.en);
    ru->setPlainText(text.ru);
}

void TextPair::setTitle(const QString &title, const QString &english, const QString &russian) const
{
    nameFields(*this, title, english, russian);
}

WordPair::WordPair(QGridLayout &grid, QWidget *parent, const QString &name, const QString &attribute)
    : key(attribute), label(new QLabel(parent))
{
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    const auto field = [&](const QString &ending, Language language, int column) {
        auto *box = new QComboBox(parent);
        box->setObjectName(name + ending);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->addItems(wording::attributeChoices(key, language));
        box->setCurrentIndex(-1);
        box->lineEdit()->setMaxLength(LongestWords);
        grid.addWidget(box, row, column);
        return box;
    };
    en = field(QStringLiteral("En"), Language::English, 1);
    ru = field(QStringLiteral("Ru"), Language::Russian, 2);
    label->setBuddy(en);
    const auto follow = [](QComboBox *chosen, QComboBox *other) {
        QObject::connect(chosen, &QComboBox::activated, other, [other](int index) {
            if (other->currentText().isEmpty() || other->findText(other->currentText()) >= 0)
                other->setCurrentIndex(index);
        });
    };
    follow(en, ru);
    follow(ru, en);
}

domain::LocalizedText WordPair::text() const
{
    return {en->currentText().simplified(), ru->currentText().simplified(), domain::TextOrigin::Own};
}

void WordPair::setText(const domain::LocalizedText &text) const
{
    en->setEditText(text.en);
    ru->setEditText(text.ru);
}

void WordPair::setTitle(const QString &title, const QString &english, const QString &russian) const
{
    nameFields(*this, title, english, russian);
    // The keyboard is in the field of the box, which has no name of its own.
    for (auto *box : {en, ru})
        box->lineEdit()->setAccessibleName(box->accessibleName());
}

} // namespace errdex::ui
