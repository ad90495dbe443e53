// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/domain/column.h"
#include "errdex/domain/error.h"
#include "errdex/domain/filters.h"
#include "errdex/domain/markedtext.h"
#include "errdex/domain/match.h"
#include "errdex/domain/record.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

class QLocale;

namespace errdex::wording {

/// What the window and the command line both say: error sentences, column titles, names of HTTP classes. Everything
/// is translated at the moment of the call into the interface language, or into `language` where one is asked for.

/// What happened, where, and what to do, in one or two sentences.
QString errorSentence(const domain::Error &error);
/// Why a catalogue file, most often a pack, is not among those that are searched; `where` is its path.
QString leftOutSentence(const domain::Error &error);
/// What is wrong with a place of a file that is read in: a text that the importing library marked, and its arguments.
QString sourceProblem(const QString &detail, const QStringList &arguments);
/// What a person should know of how their notes were found: a damaged file was moved aside, a backup was taken, they can
/// only be read. Nothing where all is well.
QStringList userDataSentences(const domain::UserDataState &state);
/// The sentence of a text that the decoding library marked, with its arguments put in, in this language.
QString sentence(const domain::MarkedText &text, domain::Language language);
/// The same of a text that the library of snippets marked: why a text is no template, what a field holds.
QString templateSentence(const domain::MarkedText &text, domain::Language language);
/// What stands beside a field: "Code:". Check boxes and headings have no colon.
QString fieldLabel(const QString &title);
/// "Code", "HTTP", "Message" …
QString columnTitle(domain::Column column);
/// The same in a given language whatever the interface speaks (headers of a CSV file in the customer's language).
QString columnTitle(domain::Column column, domain::Language language);
/// What a record's attribute is called: "Cause", "What to do" for the well-known keys, any other key as it stands.
QString attributeTitle(const QString &key);
QString attributeTitle(const QString &key, domain::Language language);
/// 4 → "Client error (4xx)"; 0 → "No status".
QString httpClassName(int httpClass);
/// What a status class says about whose problem it is; empty for 0.
QString httpClassMeaning(int httpClass);
QString languageName(domain::Language language);
/// What of a record a file cannot hold: a character, or, where that is empty, the end of a long text. `record` is empty
/// for the header.
QString lossSentence(const domain::RecordKey &record, const QString &column, const QString &character);
/// After an export over a file whose folder takes no other (exporting::Placing::Overwritten).
QString overwrittenSentence();

/// Why a record answers a query: "a word of the name"; empty for Match::Filter.
QString matchReason(domain::Match match);
/// "Showing results for “ошибка” (keyboard layout)."; empty for Kind::None.
QString correctionSentence(const domain::Correction &correction);
/// "Did you mean “token”? 10 records"
QString suggestionText(const domain::Suggestion &suggestion);
/// "Without HTTP statuses: 3 records": what there would be without filters of this kind.
QString withoutFiltersText(domain::FilterKind kind, qint64 total);
/// As much of a query as a sentence bears, on one line.
QString shortened(const QString &query);

/// Makes `language` the language of the interface: installs our translation and Qt's own. Main thread. May be called
/// again at any time; widgets get QEvent::LanguageChange.
void setInterfaceLanguage(domain::Language language);
domain::Language interfaceLanguage();
/// A translation in a given language, whatever the interface speaks: `context` and `source` as for tr().
QString translated(domain::Language language, const char *context, const char *source, int n = -1);

} // namespace errdex::wording
