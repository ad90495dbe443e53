// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/wording/wording.h"

#include "errdex/wording/ownwords.h"

#include <QCoreApplication>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace errdex::wording {

namespace {

/// The translation context of this library.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(errdex::wording::Wording)

public:
    static QString errorSentence(const domain::Error &error);
    static QString httpClassName(int httpClass);
    static QString httpClassMeaning(int httpClass);
    static QString languageName(domain::Language language);
    static QString lossSentence(const domain::RecordKey &record, const QString &column, const QString &character);
    static QString overwrittenSentence();
    static QString fieldLabel(const QString &title) { return tr("%1:", "what stands beside a field").arg(title); }
    static QString leftOutSentence(const domain::Error &error);
    static QString nameClashSentence(const domain::NameClash &clash);
    static QStringList userDataSentences(const domain::UserDataState &state);
};

constexpr auto Context = "errdex::wording::Wording";

/// What the layers below and the system say as a reason, in English, in Qt's Russian or in the system's own language:
/// the interface may have spoken another language when the error came. What is not listed is shown as it came: better a
/// foreign reason than none.
constexpr const char *KnownReasons[] = {
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "No such file"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "No such file or directory"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Is a directory"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "larger than 4 GiB"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Not a directory"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Directory not empty"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Not a regular file"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Permission denied"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Read-only file system"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "No space left on device"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "File name too long"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Input/output error"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "file is not a database"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "database disk image is malformed"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "Unknown error"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "not a file of settings"),
    QT_TRANSLATE_NOOP("errdex::wording::Wording", "written by a newer Errdex"),
};

/// What Qt calls it while it speaks Russian.
QString russianOfQt(const char *text)
{
    static const auto qt = [] {
        auto loaded = std::make_unique<QTranslator>();
        // Without the file, which is part of the program, only our own words are known.
        (void)loaded->load(QStringLiteral(":/i18n/qtbase_ru.qm"));
        return loaded;
    }();
    return qt->translate("QIODevice", text);
}

/// The known reason that this is, in whatever language, or null.
const char *knownReason(const QString &detail)
{
    // Qt has no Russian for some of them.
    if (detail.isEmpty())
        return nullptr;
    const auto *known = std::find_if(std::begin(KnownReasons), std::end(KnownReasons), [&detail](const char *text) {
        return detail == QLatin1String(text) || detail == translated(domain::Language::Russian, Context, text) ||
               detail == russianOfQt(text);
    });
    return known == std::end(KnownReasons) ? nullptr : *known;
}

/// As it stands inside of a sentence: the system begins its reasons with a capital letter. "SQLite" and "UTF-8" keep theirs.
QString insideSentence(QString text)
{
    if (text.size() > 1 && text.at(0).isUpper() && (text.at(1).isLower() || text.at(1).isSpace()))
        text[0] = text.at(0).toLower();
    return text;
}

QString reason(const QString &detail)
{
    const auto *known = knownReason(detail.isEmpty() ? QStringLiteral("Unknown error") : detail);
    return insideSentence(known ? QCoreApplication::translate(Context, known) : detail);
}

QString withArguments(const QString &text, const QStringList &arguments)
{
    // All at once: what stands in for %1 may itself contain "%2".
    if (arguments.size() > 2)
        return text.arg(arguments.at(0), arguments.at(1), arguments.at(2));
    if (arguments.size() > 1)
        return text.arg(arguments.at(0), arguments.at(1));
    return arguments.isEmpty() ? text : text.arg(arguments.front());
}

const char *columnSource(domain::Column column)
{
    switch (column) {
    case domain::Column::Code:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Code");
    case domain::Column::Vendor:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Vendor");
    case domain::Column::Category:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Category");
    case domain::Column::Name:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Name");
    case domain::Column::HttpStatus:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "HTTP");
    case domain::Column::Message:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Message");
    case domain::Column::Description:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Description");
    case domain::Column::ReturnedBy:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Returned by");
    case domain::Column::Variant:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Variant");
    case domain::Column::Reference:
        return QT_TRANSLATE_NOOP("errdex::wording::Wording", "Defined in");
    }
    Q_UNREACHABLE();
}

/// Null for a key of a foreign file.
const char *attributeSource(const QString &key)
{
    struct Known
    {
        QLatin1StringView key;
        const char *title;
    };
    static constexpr Known known[] = {
        {QLatin1StringView("cause"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Cause")},
        {QLatin1StringView("action"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "What to do")},
        {QLatin1StringView("actor"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Who acts")},
        {QLatin1StringView("retry"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Retry")},
        {QLatin1StringView("severity"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Severity")},
        {QLatin1StringView("source"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Source page")},
        {QLatin1StringView("own-message"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Own message")},
        {QLatin1StringView("own-description"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Own description")},
        {QLatin1StringView("own-cause"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Own view: cause")},
        {QLatin1StringView("own-action"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Own view: what to do")},
        {QLatin1StringView("own-actor"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Own view: who acts")},
        {QLatin1StringView("own-retry"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Own view: retry")},
        {QLatin1StringView("own-severity"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Own view: severity")},
        {QLatin1StringView("own-source"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "Own link")},
    };
    const auto *found = std::find_if(std::begin(known), std::end(known),
                                     [&key](const Known &one) { return key == one.key; });
    return found == std::end(known) ? nullptr : found->title;
}

/// Usual words of a statement; null at the end.
const char *const *choiceSources(const QString &key)
{
    static constexpr const char *actors[] = {
        QT_TRANSLATE_NOOP("errdex::wording::Wording", "the customer"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "support"),
        QT_TRANSLATE_NOOP("errdex::wording::Wording", "the developers"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "the vendor"), nullptr};
    static constexpr const char *retries[] = {QT_TRANSLATE_NOOP("errdex::wording::Wording", "yes"),
                                              QT_TRANSLATE_NOOP("errdex::wording::Wording", "after a pause"),
                                              QT_TRANSLATE_NOOP("errdex::wording::Wording", "no"), nullptr};
    static constexpr const char *severities[] = {
        QT_TRANSLATE_NOOP("errdex::wording::Wording", "low"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "medium"),
        QT_TRANSLATE_NOOP("errdex::wording::Wording", "high"), QT_TRANSLATE_NOOP("errdex::wording::Wording", "critical"), nullptr};
    static constexpr const char *none[] = {nullptr};
    return key == u"actor" ? actors : key == u"retry" ? retries : key == u"severity" ? severities : none;
}

QString Wording::errorSentence(const domain::Error &error)
{
    const QString why = reason(error.detail);
    switch (error.code) {
    case domain::ErrorCode::CannotOpenFile:
        return tr("Could not open “%1”: %2. Check the path and whether you may read it.").arg(error.where, why);
    case domain::ErrorCode::CannotReadFile:
        return tr("Could not read “%1”: %2. Check the disk and whether you may read the file.").arg(error.where, why);
    case domain::ErrorCode::CannotWriteFile:
        if (error.where.isEmpty())
            return tr("Could not write the output: %1. Check the free space of the disk.").arg(why);
        return tr("Could not write “%1”: %2. What stood there before is unchanged. Check the free space and whether "
                  "you may write there, or choose another place.")
            .arg(error.where, why);
    case domain::ErrorCode::NotACatalogue:
        return tr("“%1” is not an Errdex catalogue (%2). Choose a file made by “errdex-cli catalog build”.")
            .arg(error.where, why);
    case domain::ErrorCode::NewerCatalogue:
        return tr("“%1” was made for a newer Errdex (catalogue format %2). Update Errdex to open it.")
            .arg(error.where, why);
    case domain::ErrorCode::DamagedCatalogue:
        return tr("The catalogue “%1” is damaged: %2. Install Errdex again, or build the catalogue anew.")
            .arg(error.where, why);
    case domain::ErrorCode::InvalidSource:
        return (error.where.isEmpty() ? QString() : QString(error.where + QStringLiteral(": "))) +
               withArguments(QCoreApplication::translate("errdex::importing", error.detail.toUtf8().constData()),
                             error.arguments);
    case domain::ErrorCode::DamagedUserData:
        return tr("Your notes in “%1” are damaged: %2. Restore a backup with “errdex-cli restore”.")
            .arg(error.where, why);
    case domain::ErrorCode::NewerUserData:
        return tr("Your notes in “%1” were written by a newer Errdex (format %2): they can be read here, not changed. "
                  "Update Errdex to change them.")
            .arg(error.where, why);
    case domain::ErrorCode::ForeignUserData:
        return tr("“%1” is a database of another program and was left alone. Move it away, or choose another folder "
                  "for "
                  "your notes with --data-dir.")
            .arg(error.where);
    case domain::ErrorCode::FileInUse:
        return tr("“%1” is in use by another program. Try again in a moment.").arg(error.where);
    case domain::ErrorCode::NotANotesFile:
        return tr("“%1” is not a file of notes (%2). Choose a file made by “errdex-cli notes export”.")
            .arg(error.where, why);
    case domain::ErrorCode::NewerNotesFile:
        return tr("“%1” was written by a newer Errdex (format %2). Update Errdex to take it in.").arg(error.where, why);
    case domain::ErrorCode::UnknownVendor:
        return tr("There is no vendor “%1” in the catalogue. Check the spelling.").arg(error.detail);
    case domain::ErrorCode::UnknownRecord:
        return tr("There is no record “%1” in the catalogue. Check the vendor and the code.").arg(error.detail);
    case domain::ErrorCode::WrongUse:
        return tr("This cannot be done: %1.").arg(error.detail);
    case domain::ErrorCode::Cancelled:
        return tr("Stopped on request.");
    case domain::ErrorCode::Internal:
        return tr("An error inside Errdex: %1. Please report it to the authors.").arg(error.detail);
    }
    Q_UNREACHABLE();
}

QString Wording::nameClashSentence(const domain::NameClash &clash)
{
    return tr("“%1” names several vendors: %2. Before a colon it means %3; the others are found by their own names.")
        .arg(clash.name, clash.vendors.join(QStringLiteral(", ")), clash.vendors.value(0));
}

QString Wording::leftOutSentence(const domain::Error &error)
{
    if (error.code == domain::ErrorCode::NewerCatalogue)
        return tr("“%1” was made for a newer Errdex and is left out of the search. Update Errdex to use it.").arg(error.where);
    return tr("“%1” cannot be used and is left out of the search: %2. Install it again, or remove it.")
        .arg(error.where, reason(error.detail));
}

QString Wording::httpClassName(int httpClass)
{
    switch (httpClass) {
    case 0:
        return tr("No status");
    case 1:
        return tr("Informational (1xx)");
    case 2:
        return tr("Successful (2xx)");
    case 3:
        return tr("Redirection (3xx)");
    case 4:
        return tr("Client error (4xx)");
    case 5:
        return tr("Server error (5xx)");
    default:
        return tr("Other (%1xx)").arg(httpClass);
    }
}

QString Wording::httpClassMeaning(int httpClass)
{
    // The classes as RFC 9110, section 15 defines them.
    switch (httpClass) {
    case 1:
        return tr("The request was received; the server goes on with it.");
    case 2:
        return tr("The request was received, understood and accepted.");
    case 3:
        return tr("The client has to take a further step to complete the request.");
    case 4:
        return tr("The problem is on the client's side: the request is wrong or cannot be fulfilled as sent.");
    case 5:
        return tr("The problem is on the server's side: it failed to fulfil a request that appears valid.");
    default:
        return {};
    }
}

QString Wording::overwrittenSentence()
{
    return tr("The folder takes no other file, so the file was overwritten where it stands: an interruption would have "
              "left it incomplete.");
}

QString Wording::lossSentence(const domain::RecordKey &record, const QString &column, const QString &character)
{
    if (character.isEmpty())
        return tr("%1, %2: the text is too long for a cell and was cut.").arg(record.toString(), column);
    const auto number =
        QStringLiteral("U+%1").arg(uint(character.toUcs4().value(0)), 4, 16, QLatin1Char('0')).toUpper();
    if (record.isEmpty())
        return tr("title “%1”: “%2” (%3) is not in this encoding and became “?”.").arg(column, character, number);
    return tr("%1, %2: “%3” (%4) is not in this encoding and became “?”.")
        .arg(record.toString(), column, character, number);
}

QString Wording::languageName(domain::Language language)
{
    return language == domain::Language::English ? tr("English") : tr("Russian");
}

QStringList Wording::userDataSentences(const domain::UserDataState &state)
{
    QStringList sentences;
    if (!state.movedAside.isEmpty()) {
        sentences.append(
            tr("Your notes were damaged. %n note(s) and mark(s) were read from the damaged file, which is kept "
               "as “%1”.",
               nullptr, int(state.salvaged))
                .arg(state.movedAside));
    }
    if (!state.restoredFrom.isEmpty())
        sentences.append(tr("The backup “%1” was put in place.").arg(state.restoredFrom));
    if (state.readOnly) {
        sentences.append(state.readOnly->code == domain::ErrorCode::NewerUserData
                             ? errorSentence(*state.readOnly)
                             : tr("Your notes in “%1” can be read, not changed: %2.")
                                   .arg(state.path, reason(state.readOnly->detail)));
    }
    return sentences;
}

} // namespace

QString nameClashSentence(const domain::NameClash &clash)
{
    return Wording::nameClashSentence(clash);
}

QString leftOutSentence(const domain::Error &error)
{
    return Wording::leftOutSentence(error);
}

QString sourceProblem(const QString &detail, const QStringList &arguments)
{
    return withArguments(QCoreApplication::translate("errdex::importing", detail.toUtf8().constData()), arguments);
}

QStringList userDataSentences(const domain::UserDataState &state)
{
    return Wording::userDataSentences(state);
}

QString errorSentence(const domain::Error &error)
{
    return Wording::errorSentence(error);
}

QString sentence(const domain::MarkedText &text, domain::Language language)
{
    return withArguments(translated(language, "errdex::decoding", text.text.toUtf8().constData()), text.arguments);
}

QString templateSentence(const domain::MarkedText &text, domain::Language language)
{
    auto arguments = text.arguments;
    for (auto &argument : arguments) {
        // Why a file cannot be read.
        if (const auto *known = knownReason(argument))
            argument = insideSentence(translated(language, Context, known));
    }
    return withArguments(translated(language, "errdex::snippets", text.text.toUtf8().constData()), arguments);
}

QString fieldLabel(const QString &title)
{
    return Wording::fieldLabel(title);
}

QString columnTitle(domain::Column column)
{
    return QCoreApplication::translate(Context, columnSource(column));
}

QString columnTitle(domain::Column column, domain::Language language)
{
    return translated(language, Context, columnSource(column));
}

QString attributeTitle(const QString &key)
{
    const auto *source = attributeSource(key);
    return source ? QCoreApplication::translate(Context, source) : key;
}

QString attributeTitle(const QString &key, domain::Language language)
{
    const auto *source = attributeSource(key);
    return source ? translated(language, Context, source) : key;
}

QStringList attributeChoices(const QString &key, domain::Language language)
{
    QStringList choices;
    for (const auto *source = choiceSources(key); *source; ++source)
        choices.append(translated(language, Context, *source));
    return choices;
}

QString httpClassName(int httpClass)
{
    return Wording::httpClassName(httpClass);
}

QString httpClassMeaning(int httpClass)
{
    return Wording::httpClassMeaning(httpClass);
}

QString languageName(domain::Language language)
{
    return Wording::languageName(language);
}

QString overwrittenSentence()
{
    return Wording::overwrittenSentence();
}

QString lossSentence(const domain::RecordKey &record, const QString &column, const QString &character)
{
    return Wording::lossSentence(record, column, character);
}

} // namespace errdex::wording
