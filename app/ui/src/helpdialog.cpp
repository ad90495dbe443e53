// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "helpdialog.h"

#include "buttonbox.h"
#include "errdex/ui/detailpane.h"
#include "errdex/ui/theme.h"
#include "helppages.h"
#include "textwriter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace errdex::ui {

namespace {

const QString QueryScheme = QStringLiteral("errdex-query");

struct Example
{
    const char *query;
    const char *meaning;
};

constexpr Example Examples[] = {
    {"1001", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "A code: the exact one first, then those that begin with it")},
    {"error 1001", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "The words and signs around a code do no harm")},
    {"0x194",
     QT_TRANSLATE_NOOP("errdex::ui::HelpDialog",
                       "A number in any notation: hexadecimal, negative, with leading zeros, without its prefix")},
    {"1OO1",
     QT_TRANSLATE_NOOP("errdex::ui::HelpDialog",
                       "Letters in place of others that look like them, or in place of digits, in codes and names")},
    {"planfix:1001", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "A code of one vendor")},
    {"access token",
     QT_TRANSLATE_NOOP("errdex::ui::HelpDialog",
                       "Several words: all of them must be there, in any order and in either language")},
    {"истекли токены", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Words in any form; the form typed comes first")},
    {"telerik timeout", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "A vendor or a category among the words")},
    {"ошиб контакт", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "The beginnings of words will do")},
    {"jib,rf", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog",
                                 "Typed in the wrong keyboard layout: read in the other one, and Errdex says so")},
    {"oshibka", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Russian in Latin letters")},
    {"invlid tokne",
     QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "With typos: the nearest word is searched for, and Errdex says so")},
    {"Duplicate values already exist for field Phone of content type \"Orders\"",
     QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "A whole message, even with other values in it")},
    {"\"not found\"", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog",
                                        "In quotation marks: exactly these words in these forms, in this order")},
    {"vendor:radist token", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Only the codes of a vendor")},
    {"cat:tasks", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Only the codes of a category")},
    {"http:404", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Only the codes returned with this HTTP status")},
    {"http:4xx", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Only the codes returned with a status of this class")},
    {"http:none", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Only the codes without an HTTP status")},
    {"name:token", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Only in the symbolic name")},
    {"code:100*", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Codes that begin like this")},
    {"my:favourites",
     QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Only your favourites; also my:notes, my:own, my:history and tag:…")},
    {"code:400-499", QT_TRANSLATE_NOOP("errdex::ui::HelpDialog", "Codes from one number to another")},
};

} // namespace

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget(this))
    , m_text(new SafeBrowser(this))
    , m_buttons(new ButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("helpDialog"));
    m_text->setObjectName(QStringLiteral("helpText"));
    m_pages->setObjectName(QStringLiteral("helpPages"));
    for (int i = 0; i <= HelpPageCount; ++i)
        m_pages->addItem(QString());
    m_pages->setCurrentRow(0);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(SpacingMedium);
    middle->addWidget(m_pages);
    middle->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingMedium, SpacingMedium, SpacingMedium, SpacingMedium);
    layout->addLayout(middle, 1);
    layout->addWidget(m_buttons);
    connect(m_pages, &QListWidget::currentRowChanged, this, &HelpDialog::writePage);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == QueryScheme)
            Q_EMIT queryWanted(url.path(QUrl::FullyDecoded));
    });
    retranslate();
    resize(820, 560);
    // The arrows go through the pages, Tab goes on to the text and its examples.
    m_pages->setFocus();
}

void HelpDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        retranslate();
    QDialog::changeEvent(event);
}

void HelpDialog::retranslate()
{
    setWindowTitle(tr("Help"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->item(0)->setText(tr("How to search"));
    for (int i = 0; i < HelpPageCount; ++i)
        m_pages->item(i + 1)->setText(helpPageTitle(i));
    // As wide as the longest title.
    m_pages->setFixedWidth(m_pages->sizeHintForColumn(0) + 2 * SpacingHuge);
    writePage();
}

void HelpDialog::writePage()
{
    const int page = m_pages->currentRow();
    m_text->setAccessibleName(m_pages->item(page)->text());
    if (page == 0) {
        writeSearch();
    } else {
        TextWriter writer(*m_text->document(), m_text->font(), palette(), {});
        writeHelpPage(writer, page - 1);
    }
    m_text->moveCursor(QTextCursor::Start);
}

void HelpDialog::writeSearch()
{
    TextWriter writer(*m_text->document(), m_text->font(), palette(), {});
    writer.paragraph();
    writer.text(m_pages->item(0)->text(), TextWriter::Title);
    writer.paragraph(SpacingMedium);
    writer.text(tr("Results appear as you type. The search looks at codes, names, messages, descriptions, vendors and "
                   "categories, in Russian and in English at once; capital and small letters are the same, and so are "
                   "the Russian letters ё and е. Click an example to try it."));
    for (const auto &example : Examples) {
        const auto query = QString::fromUtf8(example.query);
        QUrl url;
        url.setScheme(QueryScheme);
        url.setPath(query, QUrl::DecodedMode);
        writer.row({34, 66}, SpacingMedium, [&](int column) {
            writer.paragraph();
            if (column == 0)
                writer.link(query, url);
            else
                writer.text(tr(example.meaning));
        });
    }
    writer.heading(tr("When the query is read differently"));
    writer.paragraph(SpacingSmall);
    writer.text(tr("A query that finds nothing as typed is read under the other keyboard layout, as a transliteration, "
                   "without typos or by its closest texts; a line above the results says so. Where it finds something but "
                   "would find far more in another reading, the results stay, and a line below them offers that reading. "
                   "Ctrl+T changes between what was typed and what may have been meant. Numbers in codes are never "
                   "changed. The tooltip of a row tells what the query matched."));
    writer.heading(tr("Keyboard shortcuts"));
    writer.paragraph(SpacingSmall);
    writer.text(tr("Down or Enter goes from the search field to the results; a letter or a digit typed there starts a "
                   "new search; Esc clears the search. Letters work under the Russian keyboard layout too."));
}

} // namespace errdex::ui
