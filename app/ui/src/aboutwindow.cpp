// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "aboutwindow.h"

#include "buttonbox.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/detailpane.h"
#include "errdex/ui/theme.h"
#include "textwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QTabWidget>
#include <QVBoxLayout>

namespace errdex::ui {

namespace {

constexpr QSize DefaultSize(640, 520);

/// The newest first; the version, then what came with it.
constexpr const char *News[] = {
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow",
                      "One window however often Errdex is started, and links to records (errdex://) that open in "
                      "it."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow",
                      "A quick look-up by a shortcut that works in every program; an icon in the tray."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow",
                      "Settings in one place, shortcuts that can be changed, every command found by its words."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow",
                      "Back and forward through what you looked at; pinned records; records side by side."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow", "A high-contrast theme, text of any size, less motion."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow", "Codes in pasted responses and logs, with secrets masked."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow",
                      "Copies as replies, tables and code, by templates that you can change."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow", "Notes, tags, favourites and history of your own."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow",
                      "Codes and texts of your own beside the vendors', shared with colleagues."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow",
                      "Codes imported from tables, packs with versions, folders that are followed."),
    QT_TRANSLATE_NOOP("errdex::ui::AboutWindow",
                      "Export to tables, web pages, Markdown books and PDF; printing with a preview."),
};

struct Part
{
    const char *name;
    const char *licence;
};

constexpr Part Parts[] = {
    {"Qt", "LGPL 3.0"},
    {"SQLite", "Public Domain"},
    {"CRoaring", "Apache 2.0"},
    {"Snowball (libstemmer)", "BSD 3-Clause"},
    {"tl::expected", "CC0 1.0"},
    {"RapidJSON", "MIT"},
    {"zlib", "Zlib"},
    {"Pango", "LGPL 2.0"},
    {"Cairo", "LGPL 2.1 / MPL 1.1"},
    {"Fontconfig", "MIT"},
    {"XCB", "MIT"},
};

} // namespace

AboutWindow::AboutWindow(const QStringList &catalogues, qint64 records, QWidget *parent)
    : QDialog(parent)
    , m_catalogues(catalogues)
    , m_records(records)
    , m_tabs(new QTabWidget(this))
    , m_buttons(new ButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("aboutWindow"));
    for (int i = 0; i < PageCount; ++i) {
        m_texts.append(new SafeBrowser(m_tabs));
        m_texts.last()->setObjectName(QStringLiteral("aboutText%1").arg(i));
        m_tabs->addTab(m_texts.last(), QString());
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingLarge);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setAttribute(Qt::WA_DeleteOnClose);
    retranslate();
    resize(DefaultSize);
}

void AboutWindow::showPage(Page page)
{
    m_tabs->setCurrentIndex(page);
    show();
    raise();
    activateWindow();
}

void AboutWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AboutWindow::retranslate()
{
    setWindowTitle(tr("About Errdex"));
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->setTabText(About, tr("About"));
    m_tabs->setTabText(News, tr("What's new"));
    m_tabs->setTabText(Licences, tr("Licences"));
    for (int i = 0; i < PageCount; ++i)
        m_texts.at(i)->setAccessibleName(m_tabs->tabText(i));
    writeAbout();
    writeNews();
    writeLicences();
    for (auto *text : std::as_const(m_texts))
        text->moveCursor(QTextCursor::Start);
}

void AboutWindow::writeAbout()
{
    TextWriter writer(*m_texts.at(About)->document(), font(), palette(), {});
    writer.paragraph();
    writer.text(tr("Errdex %1").arg(QCoreApplication::applicationVersion()), TextWriter::Title);
    writer.paragraph(SpacingSmall);
    writer.text(
        tr("An offline reference of API error codes, in Russian and in English. MIT licence. Made by the Errdex "
           "authors. The texts of the vendors belong to the vendors."));
    const auto line = [&writer](const QString &caption, const QString &text) {
        writer.paragraph(SpacingMedium);
        writer.text(caption, TextWriter::Caption);
        writer.paragraph();
        writer.text(text);
    };
    line(tr("Qt"), QString::fromLatin1(qVersion()));
    const auto places = settings::places();
    line(tr("Notes, favourites, history"), QDir::toNativeSeparators(places.dataFolder));
    line(tr("Settings"), QDir::toNativeSeparators(places.settingsFile));
    line(tr("Catalogue of %Ln record(s)", "", int(m_records)),
         m_catalogues.isEmpty() ? tr("none is open") : QDir::toNativeSeparators(m_catalogues.join(u'\n')));
    writer.paragraph(SpacingMedium);
    writer.text(tr("Nothing is ever sent anywhere."), TextWriter::Strong);
}

void AboutWindow::writeNews()
{
    TextWriter writer(*m_texts.at(News)->document(), font(), palette(), {});
    writer.paragraph();
    writer.text(tr("Errdex %1").arg(QCoreApplication::applicationVersion()), TextWriter::Title);
    for (const char *one : ui::News) {
        writer.item(SpacingSmall);
        writer.text(tr(one));
    }
}

void AboutWindow::writeLicences()
{
    TextWriter writer(*m_texts.at(Licences)->document(), font(), palette(), {});
    writer.paragraph();
    writer.text(tr("Errdex is made with these libraries:"));
    for (const auto &[name, licence] : Parts) {
        writer.row({40, 60}, SpacingSmall, [&writer, name = name, licence = licence](int column) {
            writer.paragraph();
            writer.text(QString::fromLatin1(column == 0 ? name : licence),
                        column == 0 ? TextWriter::Strong : TextWriter::Body);
        });
    }
    writer.heading(tr("The licence of Errdex itself"));
    QFile licence(QStringLiteral(":/errdex/LICENSE"));
    if (licence.open(QIODevice::ReadOnly))
        writer.codeBlock(QString::fromUtf8(licence.readAll()).trimmed());
}

} // namespace errdex::ui
