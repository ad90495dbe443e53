// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/domain/language.h"
#include "errdex/engine/catalogueservice.h"

#include <QCoreApplication>
#include <QFont>
#include <QPalette>

#include <optional>

class QTextDocument;
class QUrl;

namespace errdex::ui {

class TextWriter;

/// Writes everything that is known about a record into a document.
class RecordDocument final
{
    Q_DECLARE_TR_FUNCTIONS(errdex::ui::RecordDocument)

public:
    struct Options
    {
        domain::ContentLanguage content = domain::ContentLanguage::Both;
        domain::Language interfaceLanguage = domain::Language::English;
        QFont font;
        QPalette palette;
        domain::RecordAnnotations own;
    };

    RecordDocument(const engine::RecordDetails &details, const search::Highlighter &highlighter,
                   const Options &options);

    void write(QTextDocument &document) const;

    /// A link to a record inside the program, and back; nothing for any other link.
    static QUrl recordLink(const domain::RecordKey &key);
    static std::optional<domain::RecordKey> linkedRecord(const QUrl &url);
    /// What a link in a note of the user asks for.
    struct NoteLink
    {
        QString note;
        bool isRemoval = false;
    };
    static QUrl noteLink(const NoteLink &link);
    static std::optional<NoteLink> linkedNote(const QUrl &url);
    /// Likewise in an entry or a text of one's own.
    struct OwnLink
    {
        enum Action { Edit, Remove, Choose };
        Action action = Edit;
        domain::OwnVersion::Kind kind = domain::OwnVersion::Kind::Entry;
    };
    static QUrl ownLink(const OwnLink &link);
    static std::optional<OwnLink> linkedOwn(const QUrl &url);
    /// True for links that may be given to the system: http and https with a host.
    static bool isWebLink(const QUrl &url);

private:
    using Text = domain::LocalizedText;

    QString mark(const Text &text, domain::Language language) const;
    void writeTitle(TextWriter &writer) const;
    void writeOwn(TextWriter &writer) const;
    void writeNote(TextWriter &writer, const domain::NoteVersion &note) const;
    void writeOwnHead(TextWriter &writer, const QString &title, const QList<domain::OwnVersion> &versions) const;
    void writeOverlay(TextWriter &writer) const;
    void writeTexts(TextWriter &writer) const;
    void writeAttribute(TextWriter &writer, const domain::Attribute &attribute) const;
    void writeField(TextWriter &writer, const QString &caption, const Text &text) const;
    void writeParagraph(TextWriter &writer, const Text &text, bool isQuiet) const;
    void writeHttp(TextWriter &writer) const;
    void writeSample(TextWriter &writer) const;
    void writeSameCode(TextWriter &writer) const;
    void writeNotes(TextWriter &writer) const;
    void writeSource(TextWriter &writer) const;

    const engine::RecordDetails &m_details;
    const domain::CodeRecord &m_record;
    const search::Highlighter &m_highlighter;
    Options m_options;
    domain::Language m_leading;
    /// The languages shown, the leading one first.
    QList<domain::Language> m_languages;
};

} // namespace errdex::ui
