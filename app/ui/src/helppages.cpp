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
                        "Paste a response, a log or an email into the search field, or press Ctrl+Shift+V, or drop a "
                        "file on the window. Every error code in it is found, with its vendor and the reason why it "
                        "is taken for one."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "F3 goes from code to code; “Only this code” shows only the lines that contain it; “Copy "
                        "summary” makes a list for a ticket; Export writes out every finding. Esc returns to the "
                        "search."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Tokens, passwords, addresses, phone numbers and card numbers are masked in everything that "
                        "is shown, copied or exported. Nothing you paste is written to disk.")},
     ""},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Copying"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Ctrl+C copies the selected rows. Ctrl+Shift+C shows every template with a preview: a line, "
                        "a table, a reply to the customer, a question to the vendor, code in ten languages. The "
                        "digits 1 to 9 copy at once. Ctrl+Shift+L copies a link to the record."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "The language of copies does not depend on that of the window: customers get an answer in "
                        "their own language."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Edit → Templates… lets you change, hide, reorder and create templates. Ctrl+C can copy by "
                        "any of them.")},
     ""},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Import"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "A table of your own codes becomes a vendor like the others: you can search, decode, copy "
                        "and export it. Ctrl+I asks for a file, Ctrl+Alt+I takes copied cells, and a file can be "
                        "dropped on the window: CSV, XLSX, JSON, Markdown or a saved HTML page."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Errdex guesses what each column means; you can change it at the head of the column. The "
                        "last page shows what is new, changed and gone, and which lines have a problem. Nothing is "
                        "written before you press Import, and an import can be undone."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "What you import is a pack. Catalogue → Packs… installs other packs, disables and removes "
                        "them, goes back to an earlier version and follows shared folders.")},
     "errdex-cli import codes.csv --dry-run\nerrdex-cli packs install acme.errdex-pack"},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Your notes and codes"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Ctrl+N adds a note to the record, with tags and a status; Ctrl+D adds the record to your "
                        "favourites. You can search for them: my:notes, my:favourites, tag:billing. Ctrl+S saves a "
                        "search under a name."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Ctrl+B pins the record: it stays in the bar below the search field, whatever you search "
                        "for, and is still there at the next start. A click, Ctrl+Alt+1 to 9 or Ctrl+Tab goes to a "
                        "pinned record; its cross, the middle mouse button or Delete unpins it; dragging changes the "
                        "order."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "A code that is not in the catalogue can be added with Ctrl+Alt+N. Ctrl+Alt+W writes your "
                        "own text beside the vendor's, which stays as it is. Ctrl+Alt+Z undoes removals and changes."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Notes → Export notes… writes a file for your colleagues; Notes → Take in notes… adds "
                        "theirs. Nothing is overwritten: if two people changed the same thing independently, both "
                        "versions stay until you choose one.")},
     ""},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Links and quick look-up"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Links to records open in the window from emails, web pages and the command line. A link "
                        "only shows a record and changes nothing."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "The quick look-up is a small window on top of your work, with what you copied already "
                        "looked up. A shortcut for it that works in every program is set in Settings → Desktop. "
                        "Enter copies the record, Ctrl+Enter opens it in the main window, Esc closes the quick "
                        "look-up.")},
     "errdex://planfix/1001\nerrdex://search?q=token%20403\nerrdex://decode\nerrdex --quick"},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Command line"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "errdex-cli does the same without a window and can answer in JSON. “errdex-cli --help” lists "
                        "the commands, “errdex-cli search --help” explains one of them.")},
     "errdex-cli search http:403 token\nerrdex-cli show planfix/1001\nerrdex-cli decode app.log\n"
     "errdex-cli export --vendor oz-api --preset excel --output oz.csv\n"
     "errdex-cli catalog build data/vendors --output my.sqlite"},
    {QT_TRANSLATE_NOOP("errdex::ui::Help", "Data and privacy"),
     {QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Errdex never uses the network. A link to a vendor's page is opened by your browser when you "
                        "click it."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "Notes, tags, favourites and history are kept in a database of their own, which stays when "
                        "the catalogue is replaced; a backup is made once a day. Help → About Errdex shows where "
                        "everything is. The history can be switched off and cleared in the Notes menu."),
      QT_TRANSLATE_NOOP("errdex::ui::Help",
                        "The tray icon, the shortcut for every program and watching the clipboard are off until you "
                        "switch them on in Settings → Desktop.")},
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
