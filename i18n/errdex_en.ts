<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>errdex::cli::CatalogueBuildVerb</name>
    <message numerus="yes">
        <source>%n error(s); no catalogue was written.</source>
        <translation>
            <numerusform>%n error; no catalogue was written.</numerusform>
            <numerusform>%n errors; no catalogue was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s)</source>
        <translation>
            <numerusform>%n vendor</numerusform>
            <numerusform>%n vendors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::CatalogueCheckVerb</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s)</source>
        <translation>
            <numerusform>%n vendor</numerusform>
            <numerusform>%n vendors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::ExportVerb</name>
    <message numerus="yes">
        <source>%n record(s) written to “%1”.</source>
        <translation>
            <numerusform>%n record written to “%1”.</numerusform>
            <numerusform>%n records written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file does not have everything: %Ln place(s) could not be written as they are.</source>
        <translation>
            <numerusform>The file does not have everything: %Ln place could not be written as it is.</numerusform>
            <numerusform>The file does not have everything: %Ln places could not be written as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::ImportVerb</name>
    <message numerus="yes">
        <source>%Ln row(s) read.</source>
        <translation>
            <numerusform>%Ln row read.</numerusform>
            <numerusform>%Ln rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) made.</source>
        <translation>
            <numerusform>%Ln record made.</numerusform>
            <numerusform>%Ln records made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with a code that stood before.</source>
        <translation>
            <numerusform>%Ln row with a code that stood before.</numerusform>
            <numerusform>%Ln rows with a code that stood before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them left out or joined to the first.</source>
        <translation>
            <numerusform>%Ln of them left out or joined to the first.</numerusform>
            <numerusform>%Ln of them left out or joined to the first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be used.</source>
        <translation>
            <numerusform>%Ln row could not be used.</numerusform>
            <numerusform>%Ln rows could not be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more problem(s).</source>
        <translation>
            <numerusform>And %Ln more problem.</numerusform>
            <numerusform>And %Ln more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::NotesExportVerb</name>
    <message numerus="yes">
        <source>“%1”: %n note(s).</source>
        <translation>
            <numerusform>“%1”: %n note.</numerusform>
            <numerusform>“%1”: %n notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::PackInstallVerb</name>
    <message numerus="yes">
        <source>%n new code(s)</source>
        <translation>
            <numerusform>%n new code</numerusform>
            <numerusform>%n new codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reworded</source>
        <translation>
            <numerusform>%n reworded</numerusform>
            <numerusform>%n reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renumbered</source>
        <translation>
            <numerusform>%n renumbered</numerusform>
            <numerusform>%n renumbered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s); nothing was changed.</source>
        <translation>
            <numerusform>%n error; nothing was changed.</numerusform>
            <numerusform>%n errors; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s)</source>
        <translation>
            <numerusform>%n vendor</numerusform>
            <numerusform>%n vendors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::Progress</name>
    <message numerus="yes">
        <source>Reading: %Ln record(s), %1%</source>
        <translation>
            <numerusform>Reading: %Ln record, %1%</numerusform>
            <numerusform>Reading: %Ln records, %1%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indexing %Ln record(s)…</source>
        <translation>
            <numerusform>Indexing %Ln record…</numerusform>
            <numerusform>Indexing %Ln records…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing: %Ln record(s), %1%</source>
        <translation>
            <numerusform>Writing: %Ln record, %1%</numerusform>
            <numerusform>Writing: %Ln records, %1%</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::AboutWindow</name>
    <message numerus="yes">
        <source>Catalogue of %Ln record(s)</source>
        <translation>
            <numerusform>Catalogue of %Ln record</numerusform>
            <numerusform>Catalogue of %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::CopyController</name>
    <message numerus="yes">
        <source>%Ln record(s) would be about %1, too much for the clipboard. Export them to a file (Ctrl+E) instead.</source>
        <translation>
            <numerusform>%Ln record would be about %1, too much for the clipboard. Export it to a file (Ctrl+E) instead.</numerusform>
            <numerusform>%Ln records would be about %1, too much for the clipboard. Export them to a file (Ctrl+E) instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln record(s) as “%1”? With all kinds of content together that is about %2.</source>
        <translation>
            <numerusform>Copy %Ln record as “%1”? In all forms together that is about %2.</numerusform>
            <numerusform>Copy %Ln records as “%1”? In all forms together that is about %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <comment>what is dragged</comment>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln sample response(s)</source>
        <translation>
            <numerusform>Copied %Ln sample response</numerusform>
            <numerusform>Copied %Ln sample responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln record(s) as “%1”, in English</source>
        <translation>
            <numerusform>Copied %Ln record as “%1”, in English</numerusform>
            <numerusform>Copied %Ln records as “%1”, in English</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln record(s) as “%1”, in Russian</source>
        <translation>
            <numerusform>Copied %Ln record as “%1”, in Russian</numerusform>
            <numerusform>Copied %Ln records as “%1”, in Russian</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::DecodeController</name>
    <message numerus="yes">
        <source>Wrote %Ln finding(s) to %1</source>
        <translation>
            <numerusform>Wrote %Ln finding to %1</numerusform>
            <numerusform>Wrote %Ln findings to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied a summary of %Ln code(s)</source>
        <translation>
            <numerusform>Copied a summary of %Ln code</numerusform>
            <numerusform>Copied a summary of %Ln codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::DecodedPage</name>
    <message numerus="yes">
        <source>%1: %Ln finding(s). %2</source>
        <translation>
            <numerusform>%1: %Ln finding. %2</numerusform>
            <numerusform>%1: %Ln findings. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s) so far</source>
        <translation>
            <numerusform>%1: %Ln finding so far</numerusform>
            <numerusform>%1: %Ln findings so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s), then stopped</source>
        <translation>
            <numerusform>%1: %Ln finding, then stopped</numerusform>
            <numerusform>%1: %Ln findings, then stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s)</source>
        <translation>
            <numerusform>%1: %Ln finding</numerusform>
            <numerusform>%1: %Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::EntryDialog</name>
    <message numerus="yes">
        <source>A code has at most %n character(s).</source>
        <translation>
            <numerusform>A code has at most %n character.</numerusform>
            <numerusform>A code has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text has at most %n character(s).</source>
        <translation>
            <numerusform>A text has at most %n character.</numerusform>
            <numerusform>A text has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::ExportController</name>
    <message numerus="yes">
        <source>Wrote %Ln row(s) to %1</source>
        <translation>
            <numerusform>Wrote %Ln row to %1</numerusform>
            <numerusform>Wrote %Ln rows to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file does not have everything: %Ln place(s) could not be written as they are.</source>
        <translation>
            <numerusform>The file does not have everything: %Ln place could not be written as it is.</numerusform>
            <numerusform>The file does not have everything: %Ln places could not be written as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportController</name>
    <message numerus="yes">
        <source>%Ln code(s) imported</source>
        <translation>
            <numerusform>%Ln code imported</numerusform>
            <numerusform>%Ln codes imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportDonePage</name>
    <message numerus="yes">
        <source>%Ln code(s) imported.</source>
        <translation>
            <numerusform>%Ln code imported.</numerusform>
            <numerusform>%Ln codes imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) of %1 imported.</source>
        <translation>
            <numerusform>%Ln code of %1 imported.</numerusform>
            <numerusform>%Ln codes of %1 imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportSummaryPage</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is wrong in the &amp;table: %Ln</source>
        <translation>
            <numerusform>What is wrong in the &amp;table: %Ln</numerusform>
            <numerusform>What is wrong in the &amp;table: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportTexts</name>
    <message numerus="yes">
        <source>%Ln row(s) read.</source>
        <translation>
            <numerusform>%Ln row read.</numerusform>
            <numerusform>%Ln rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) will be imported.</source>
        <translation>
            <numerusform>%Ln code will be imported.</numerusform>
            <numerusform>%Ln codes will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more vendor(s).</source>
        <translation>
            <numerusform>And %Ln more vendor.</numerusform>
            <numerusform>And %Ln more vendors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a code that stood before.</source>
        <translation>
            <numerusform>%Ln row has a code that stood before.</numerusform>
            <numerusform>%Ln rows have a code that stood before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them left out or joined.</source>
        <translation>
            <numerusform>%Ln of them left out or joined.</numerusform>
            <numerusform>%Ln of them left out or joined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be used.</source>
        <translation>
            <numerusform>%Ln row cannot be used.</numerusform>
            <numerusform>%Ln rows cannot be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::MainWindow</name>
    <message numerus="yes">
        <source>Compared the first four of %Ln record(s)</source>
        <translation>
            <numerusform>Compared the first four of %Ln record</numerusform>
            <numerusform>Compared the first four of %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::NotesController</name>
    <message numerus="yes">
        <source>%n note(s) or text(s) were changed in two places. All versions are kept: choose in Notes, Changed in two places.</source>
        <translation>
            <numerusform>%n note or text was changed in two places. All versions are kept: choose in Notes, Changed in two places.</numerusform>
            <numerusform>%n notes or texts were changed in two places. All versions are kept: choose in Notes, Changed in two places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::OwnController</name>
    <message numerus="yes">
        <source>What you have typed into %n entry(s) or text(s) of your own is not saved.</source>
        <translation>
            <numerusform>What you have typed into %n entry or text of your own is not saved.</numerusform>
            <numerusform>What you have typed into %n entries or texts of your own is not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::PackManager</name>
    <message numerus="yes">
        <source>%n code(s) read</source>
        <translation>
            <numerusform>%n code read</numerusform>
            <numerusform>%n codes read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the pack: %n code(s)</source>
        <translation>
            <numerusform>Reading the pack: %n code</numerusform>
            <numerusform>Reading the pack: %n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is installed: version %2, %n code(s).</source>
        <translation>
            <numerusform>“%1” is installed: version %2, %n code.</numerusform>
            <numerusform>“%1” is installed: version %2, %n codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>…and %n more problem(s).</source>
        <translation>
            <numerusform>…and %n more problem.</numerusform>
            <numerusform>…and %n more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::PackOfferDialog</name>
    <message numerus="yes">
        <source>“%1”, version %2: %n code(s)</source>
        <comment>a pack</comment>
        <translation>
            <numerusform>“%1”, version %2: %n code</numerusform>
            <numerusform>“%1”, version %2: %n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>codes of a pack</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another text</source>
        <comment>codes of a pack</comment>
        <translation>
            <numerusform>%n with another text</numerusform>
            <numerusform>%n with another text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>codes of a pack</comment>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another code</source>
        <comment>the same texts under another code</comment>
        <translation>
            <numerusform>%n with another code</numerusform>
            <numerusform>%n with another code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stay as they are.</source>
        <translation>
            <numerusform>%n code stays as it is.</numerusform>
            <numerusform>%n codes stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::PinController</name>
    <message numerus="yes">
        <source>%Ln record(s) are pinned already: unpin one first</source>
        <translation>
            <numerusform>%Ln record is pinned already: unpin one first</numerusform>
            <numerusform>%Ln records are pinned already: unpin one first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) unpinned: %1 brings them back</source>
        <translation>
            <numerusform>%Ln record unpinned: %1 brings it back</numerusform>
            <numerusform>%Ln records unpinned: %1 brings them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::PrintController</name>
    <message numerus="yes">
        <source>At most %Ln row(s) can be printed at once. Select fewer, or export them as PDF.</source>
        <translation>
            <numerusform>At most %Ln row can be printed at once. Select fewer, or export them as PDF.</numerusform>
            <numerusform>At most %Ln rows can be printed at once. Select fewer, or export them as PDF.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::QuickWindow</name>
    <message numerus="yes">
        <source>%Ln code(s) in the copied text; Ctrl+Enter shows all of it</source>
        <translation>
            <numerusform>%Ln code in the copied text; Ctrl+Enter shows all of it</numerusform>
            <numerusform>%Ln codes in the copied text; Ctrl+Enter shows all of it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::RecordDocument</name>
    <message numerus="yes">
        <source>…and %n more: search for code:%1</source>
        <comment>records with the same code</comment>
        <translation>
            <numerusform>…and %n more record: search for code:%1</numerusform>
            <numerusform>…and %n more records: search for code:%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::SettingsDialog</name>
    <message numerus="yes">
        <source>Imported %Ln setting(s)</source>
        <translation>
            <numerusform>Imported %Ln setting</numerusform>
            <numerusform>Imported %Ln settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::SnippetChooser</name>
    <message numerus="yes">
        <source>Copy %Ln record(s)</source>
        <translation>
            <numerusform>Copy %Ln record</numerusform>
            <numerusform>Copy %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %Ln record(s). To the clipboard: %2.</source>
        <translation>
            <numerusform>The first %1 of %Ln record. On the clipboard: %2.</numerusform>
            <numerusform>The first %1 of %Ln records. On the clipboard: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln record(s)</source>
        <translation>
            <numerusform>%L1 of %Ln record</numerusform>
            <numerusform>%L1 of %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::TemplateManager</name>
    <message numerus="yes">
        <source>%Ln template(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%Ln template has changes that are not saved.</numerusform>
            <numerusform>%Ln templates have changes that are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::wording::DiagnosisWording</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s), mark(s) and text(s)</source>
        <translation>
            <numerusform>%n note, mark or text</numerusform>
            <numerusform>%n notes, marks and texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::wording::DocumentWords</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::wording::SearchWording</name>
    <message numerus="yes">
        <source>Did you mean “%1”? %Ln record(s)</source>
        <translation>
            <numerusform>Did you mean “%1”? %Ln record</numerusform>
            <numerusform>Did you mean “%1”? %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code near it: “%1”, %Ln record(s)</source>
        <translation>
            <numerusform>A code near it: “%1”, %Ln record</numerusform>
            <numerusform>A code near it: “%1”, %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the restriction: “%1”, %Ln record(s)</source>
        <translation>
            <numerusform>Without the restriction: “%1”, %Ln record</numerusform>
            <numerusform>Without the restriction: “%1”, %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Statuses of the same class: “%1”, %Ln record(s)</source>
        <translation>
            <numerusform>Statuses of the same class: “%1”, %Ln record</numerusform>
            <numerusform>Statuses of the same class: “%1”, %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The code “%1” alone: %Ln record(s)</source>
        <translation>
            <numerusform>The code “%1” alone: %Ln record</numerusform>
            <numerusform>The code “%1” alone: %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without any filter: %Ln record(s)</source>
        <translation>
            <numerusform>Without any filter: %Ln record</numerusform>
            <numerusform>Without any filter: %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without vendors and categories: %Ln record(s)</source>
        <comment>filters that are left out</comment>
        <translation>
            <numerusform>Without vendors and categories: %Ln record</numerusform>
            <numerusform>Without vendors and categories: %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without HTTP statuses: %Ln record(s)</source>
        <comment>filters that are left out</comment>
        <translation>
            <numerusform>Without HTTP statuses: %Ln record</numerusform>
            <numerusform>Without HTTP statuses: %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::wording::Wording</name>
    <message numerus="yes">
        <source>Your notes were damaged. %n note(s) and mark(s) were read from the damaged file, which is kept as “%1”.</source>
        <translation>
            <numerusform>Your notes were damaged. %n note or mark was read from the damaged file, which is kept as “%1”.</numerusform>
            <numerusform>Your notes were damaged. %n notes and marks were read from the damaged file, which is kept as “%1”.</numerusform>
        </translation>
    </message>
</context>
</TS>
