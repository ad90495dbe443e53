// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "helppages.h"

#include "errdex/ui/theme.h"
#include "textwriter.h"

#include <QCoreApplication>

#include <initializer_list>
#include <iterator>

namespace errdex::ui {

namespace {

/// Owns the translation context.
class Help
{
    Q_DECLARE_TR_FUNCTIONS(errdex::ui::Help)
};

struct Page
{
    const char *title;
    std::initializer_list<const char *> paragraphs;
    /// Commands, one a line; may be empty. They are the same in every language.
    const char *commands;
};

const Page Pages[] = {
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Decoding"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Paste a response, a log or a letter into the search field, press Ctrl+Shift+V, or drop a file on the "
                        "window. Every error code in it is found, with its vendor and the reason why it is taken for one."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "F3 goes from code to code, “Only this code” leaves its lines, “Copy summary” makes a list for a "
                        "ticket, Export writes every finding. Esc goes back to the search."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Tokens, passwords, addresses and the numbers of phones and cards are masked in what is shown, copied "
                        "and exported. Nothing that was pasted is written to the disk.")},
     ""},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Copying"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Ctrl+C copies the selected rows, Ctrl+Shift+C shows all forms with a preview: a line, a table, a "
                        "reply to the customer, a question to the vendor, code in ten languages. The digits 1 to 9 copy at "
                        "once. Ctrl+Shift+L copies the address of the record."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "The language of copies is chosen apart from that of the window: an answer goes out in the language "
                        "of the customer."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Edit, Templates… changes, hides and orders the forms and makes new ones. One of them can be what "
                        "Ctrl+C copies.")},
     ""},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Import"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "A table of your own codes becomes a vendor like the others: searched, decoded, copied, exported. Ctrl+I "
                        "asks for a file, Ctrl+Alt+I takes the copied cells, and a file can be dropped on the window: CSV, XLSX, "
                        "JSON, Markdown or a saved HTML page."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "What each column means is guessed, and can be changed above the table. The last page shows what is new, "
                        "changed and gone, and which lines have a problem. Nothing is written before you press Import, and an "
                        "import can be undone."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "What was imported is a pack. Catalogue, Packs… installs packs of others, disables and removes them, goes "
                        "back to an earlier version and follows shared folders.")},
     "errdex-cli import codes.csv --dry-run\nerrdex-cli packs install acme.errdex-pack"},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Your notes and codes"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Ctrl+N writes a note to the record, with tags and a status; Ctrl+D keeps it among your favourites. Both "
                        "are searched: my:notes, my:favourites, tag:billing. Ctrl+S keeps a search under a name."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Ctrl+B pins the record: it stays in the bar below the search field, whatever you search for, and is "
                        "there at the next start. A click, Ctrl+Alt+1 to 9 or Ctrl+Tab go to a pinned record, its cross, the "
                        "middle button or Delete take it off, the mouse moves it."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "A code that no catalogue has becomes yours with Ctrl+Alt+N. Ctrl+Alt+W writes your own text beside the "
                        "vendor's, which stays as it is. Removing and changing can be undone with Ctrl+Alt+Z."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Notes, Export notes… writes a file for your colleagues, Take in notes… adds theirs. Nothing is "
                        "overwritten: what two people changed apart from each other stays in both versions until you choose.")},
     ""},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Links and quick look-up"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Addresses of records open in the window, from letters, pages and the command line. They can show "
                        "something and nothing else."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "The quick look-up is a small window over your work with what you have copied. Settings, Desktop "
                        "gives it keys that are heard in every program; Enter copies, Ctrl+Enter goes on in the window, Esc "
                        "closes.")},
     "errdex://planfix/1001\nerrdex://search?q=token%20403\nerrdex://decode\nerrdex --quick"},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Command line"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "errdex-cli answers the same without a window, also as JSON. “errdex-cli --help” lists what it can "
                        "do, “errdex-cli search --help” explains one of it.")},
     "errdex-cli search http:403 token\nerrdex-cli show planfix/1001\nerrdex-cli decode app.log\n"
     "errdex-cli export --vendor oz-api --preset excel --output oz.csv\n"
     "errdex-cli catalog build data/vendors --output my.sqlite"},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Data and privacy"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Errdex never uses a network. A link to a page of a vendor is opened by your browser, when you click "
                        "it."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Notes, tags, favourites and history are in a database of their own, which stays when the catalogue is "
                        "replaced; a backup is made once a day. Help, About Errdex tells where. The history can be switched "
                        "off and cleared in the Notes menu."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "The tray, keys for every program and the eye on the clipboard are off until you switch them on in "
                        "Settings, Desktop.")},
     ""},
};
static_assert(std::size(Pages) == HelpPageCount);

} // namespace

QString helpPageTitle(int page)
{
    return Help::tr(Pages[page].title);
}

void writeHelpPage(TextWriter &writer, int page)
{
    const auto &shown = Pages[page];
    writer.paragraph();
    writer.text(Help::tr(shown.title), TextWriter::Title);
    for (const char *paragraph : shown.paragraphs) {
        writer.paragraph(SpacingMedium);
        writer.text(Help::tr(paragraph));
    }
    if (*shown.commands)
        writer.codeBlock(QString::fromLatin1(shown.commands));
}

} // namespace errdex::ui
