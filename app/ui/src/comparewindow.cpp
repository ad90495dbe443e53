// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "comparewindow.h"

#include "buttonbox.h"
#include "errdex/text/fold.h"
#include "errdex/ui/detailpane.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "recorddocument.h"

#include <QEvent>
#include <QPushButton>
#include <QSet>
#include <QTextCursor>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace errdex::ui {

using domain::CodeRecord;
using domain::Column;
using domain::Language;

namespace {

constexpr QSize DefaultSize(1000, 640);
const QString Differs = QStringLiteral("≠ ");

struct Field
{
    QString title;
    /// One for each record.
    QStringList values;
};

QStringList wordsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// The folded words that each of the texts has.
QSet<QString> commonWords(const QStringList &texts)
{
    QSet<QString> common;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QSet<QString> words;
        const auto all = wordsOf(texts.at(i));
        for (const auto &word : all)
            words.insert(text::fold(word));
        common = i == 0 ? words : common.intersect(words);
    }
    return common;
}

QList<Field> fieldsOf(const QList<CodeRecord> &records, const QList<Language> &languages)
{
    QList<Field> fields;
    const auto add = [&fields, &records](const QString &title, const auto &value) {
        Field field{title, {}};
        for (const auto &record : records)
            field.values.append(value(record).simplified());
        const bool isEmpty = std::all_of(field.values.begin(), field.values.end(),
                                         [](const QString &text) { return text.isEmpty(); });
        if (!isEmpty)
            fields.append(field);
    };
    const auto leading = languages.constFirst();
    for (const auto column : domain::AllColumns) {
        // Code and vendor stand in the heads.
        if (column == Column::Code || column == Column::Vendor || column == Column::Variant)
            continue;
        if (!domain::isLocalized(column) || languages.size() == 1) {
            add(wording::columnTitle(column),
                [column, leading](const CodeRecord &record) { return domain::columnText(record, column, leading); });
            continue;
        }
        for (const auto language : languages) {
            const auto title = language == Language::Russian ? CompareWindow::tr("%1, Russian", "a field")
                                                             : CompareWindow::tr("%1, English", "a field");
            add(title.arg(wording::columnTitle(column)),
                [column, language](const CodeRecord &record) { return domain::columnText(record, column, language); });
        }
    }
    QStringList keys;
    for (const auto &record : records) {
        for (const auto &attribute : record.attributes) {
            if (!keys.contains(attribute.key))
                keys.append(attribute.key);
        }
    }
    for (const auto &key : std::as_const(keys)) {
        for (const auto language : languages) {
            add(wording::attributeTitle(key), [&key, language](const CodeRecord &record) {
                const auto found = std::find_if(record.attributes.begin(), record.attributes.end(),
                                                [&key](const auto &attribute) { return attribute.key == key; });
                return found == record.attributes.end() ? QString() : found->text.in(language);
            });
        }
    }
    return fields;
}

void writeValue(QTextCursor cursor, const QString &value, const QSet<QString> &common, bool differs,
                const QPalette &palette)
{
    QTextCharFormat plain;
    plain.setForeground(palette.text());
    if (value.isEmpty()) {
        plain.setForeground(quietText(palette));
        cursor.insertText(QStringLiteral("–"), plain);
        return;
    }
    auto marked = plain;
    marked.setBackground(matchBackground(palette));
    marked.setFontUnderline(true);
    const auto words = wordsOf(value);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0)
            cursor.insertText(QStringLiteral(" "), plain);
        // Texts without a word in common differ as a whole.
        const bool isOwn = differs && !common.isEmpty() && !common.contains(text::fold(words.at(i)));
        cursor.insertText(words.at(i), isOwn ? marked : plain);
    }
}

} // namespace

CompareWindow::CompareWindow(QWidget *parent)
    : QDialog(parent), m_text(new SafeBrowser(this)), m_buttons(new ButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("compareWindow"));
    m_text->setObjectName(QStringLiteral("compareText"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingMedium, SpacingMedium, SpacingMedium, SpacingMedium);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (const auto key = RecordDocument::linkedRecord(url))
            Q_EMIT recordWanted(*key);
    });
    resize(DefaultSize);
}

void CompareWindow::showRecords(const QList<CodeRecord> &records, domain::ContentLanguage content)
{
    m_records = records.mid(0, MostRecords);
    m_content = content;
    rebuild();
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void CompareWindow::setContentLanguage(domain::ContentLanguage content)
{
    m_content = content;
    rebuild();
}

void CompareWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        rebuild();
    QDialog::changeEvent(event);
}

void CompareWindow::rebuild()
{
    setWindowTitle(tr("Compare"));
    m_text->setAccessibleName(tr("Records side by side"));
    m_text->setAccessibleDescription(tr("Fields that differ begin with the sign “not equal”."));
    if (m_records.isEmpty())
        return;
    const auto leading = domain::leadingLanguage(m_content, wording::interfaceLanguage());
    QList<Language> languages{leading};
    if (m_content == domain::ContentLanguage::Both)
        languages.append(domain::otherLanguage(leading));
    const auto fields = fieldsOf(m_records, languages);
    auto &document = *m_text->document();
    document.clear();
    document.setDefaultFont(font());
    QTextCursor cursor(&document);
    QTextTableFormat format;
    format.setCellPadding(SpacingMedium);
    format.setCellSpacing(0);
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(hairline(palette()));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setHeaderRowCount(1);
    constexpr double TitlePercent = 16;
    QList<QTextLength> widths{QTextLength(QTextLength::PercentageLength, TitlePercent)};
    for (qsizetype i = 0; i < m_records.size(); ++i)
        widths.append(QTextLength(QTextLength::PercentageLength, (100 - TitlePercent) / double(m_records.size())));
    format.setColumnWidthConstraints(widths);
    auto *table = cursor.insertTable(int(fields.size()) + 1, int(m_records.size()) + 1, format);
    for (int i = 0; i < m_records.size(); ++i) {
        const auto &record = m_records.at(i);
        QTextCharFormat head;
        head.setAnchor(true);
        head.setAnchorHref(RecordDocument::recordLink(record.key()).toString());
        head.setForeground(palette().link());
        head.setFontWeight(QFont::Bold);
        const auto vendor = record.vendor ? record.vendor->name.in(leading) : QString();
        table->cellAt(0, i + 1).firstCursorPosition().insertText(QString(vendor + u' ' + record.shownCode()), head);
    }
    for (int row = 0; row < fields.size(); ++row) {
        const auto &field = fields.at(row);
        const bool differs = std::any_of(field.values.begin(), field.values.end(),
                                         [&field](const QString &value) { return value != field.values.constFirst(); });
        QTextCharFormat title;
        title.setForeground(quietText(palette()));
        title.setFontWeight(differs ? QFont::Bold : QFont::Normal);
        table->cellAt(row + 1, 0).firstCursorPosition().insertText(differs ? Differs + field.title : field.title, title);
        const auto common = commonWords(field.values);
        for (int i = 0; i < m_records.size(); ++i)
            writeValue(table->cellAt(row + 1, i + 1).firstCursorPosition(), field.values.at(i), common, differs, palette());
    }
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace errdex::ui
