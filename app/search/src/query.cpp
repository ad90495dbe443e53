// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/search/query.h"

#include "errdex/text/fold.h"
#include "errdex/text/script.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace errdex::search {

using domain::VendorPtr;

namespace {

/// What stands behind this in a pasted text adds nothing to a query.
constexpr qsizetype LongestQuery = 8192;

enum class FieldName { Vendor, Category, Http, Name, Code, Own, Tag };

const QHash<QString, FieldName> &fieldNames()
{
    static const QHash<QString, FieldName> names{
        {QStringLiteral("vendor"), FieldName::Vendor}, {QStringLiteral("вендор"), FieldName::Vendor},
        {QStringLiteral("cat"), FieldName::Category},  {QStringLiteral("category"), FieldName::Category},
        {QStringLiteral("кат"), FieldName::Category},  {QStringLiteral("категория"), FieldName::Category},
        {QStringLiteral("http"), FieldName::Http},     {QStringLiteral("status"), FieldName::Http},
        {QStringLiteral("статус"), FieldName::Http},   {QStringLiteral("name"), FieldName::Name},
        {QStringLiteral("имя"), FieldName::Name},      {QStringLiteral("code"), FieldName::Code},
        {QStringLiteral("код"), FieldName::Code},      {QStringLiteral("my"), FieldName::Own},
        {QStringLiteral("мои"), FieldName::Own},       {QStringLiteral("мое"), FieldName::Own},
        {QStringLiteral("моя"), FieldName::Own},       {QStringLiteral("tag"), FieldName::Tag},
        {QStringLiteral("метка"), FieldName::Tag},
    };
    return names;
}

std::optional<FieldName> fieldNamed(const QString &folded)
{
    const auto found = fieldNames().constFind(folded);
    return found == fieldNames().constEnd() ? std::nullopt : std::optional(*found);
}

/// What a value of `my:` begins to say; nothing for any other value.
std::optional<Unit::OwnRows> ownRowsNamed(const QString &folded)
{
    static const std::pair<QString, Unit::OwnRows> names[] = {
        {QStringLiteral("favourites"), Unit::Favourites}, {QStringLiteral("favorites"), Unit::Favourites},
        {QStringLiteral("избранное"), Unit::Favourites},  {QStringLiteral("избранные"), Unit::Favourites},
        {QStringLiteral("notes"), Unit::Noted},           {QStringLiteral("заметки"), Unit::Noted},
        {QStringLiteral("history"), Unit::History},       {QStringLiteral("история"), Unit::History},
        {QStringLiteral("entries"), Unit::Entries},       {QStringLiteral("own"), Unit::Entries},
        {QStringLiteral("коды"), Unit::Entries},          {QStringLiteral("свои"), Unit::Entries},
        {QStringLiteral("texts"), Unit::Texts},           {QStringLiteral("тексты"), Unit::Texts},
    };
    if (folded.isEmpty())
        return Unit::AllOwn;
    const auto *found = std::find_if(std::begin(names), std::end(names),
                                     [&folded](const auto &each) { return each.first.startsWith(folded); });
    return found == std::end(names) ? std::nullopt : std::optional(found->second);
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'«' || c == u'»' || c == u'“' || c == u'”' || c == u'„';
}

QString slugOf(const QString &folded, const QList<VendorPtr> &vendors)
{
    const auto found = std::find_if(vendors.begin(), vendors.end(), [&](const VendorPtr &vendor) {
        return vendor->slug == folded || vendor->aliases.contains(folded);
    });
    return found == vendors.end() ? QString() : (*found)->slug;
}

/// Words that say that a code follows.
bool announcesCode(const QString &word)
{
    static const QSet<QString> words = [] {
        const auto all =
            QStringLiteral("error errors err errno errorcode errcode exception code codes exit return result hresult "
                           "status ошибка ошибки ошибку ошибкой ошибке ошибок код кода коду "
                           "кодом коде коды кодов статус исключение");
        const auto list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// Where the code begins in "error_code=-5" or "#1001"; 0 when the text announces none.
qsizetype announcedCode(const QString &text, const QList<text::Token> &tokens)
{
    if (tokens.size() < 2 || !hasDigit(tokens.last().text))
        return 0;
    const bool announced = std::all_of(tokens.begin(), tokens.end() - 1,
                                       [](const text::Token &token) { return announcesCode(token.text); });
    if (!announced)
        return 0;
    const qsizetype start = tokens.last().start;
    const bool isNegative =
        start > 1 && text.at(start - 1) == u'-' && QStringView(u"=:(#").contains(text.at(start - 2));
    return isNegative ? start - 1 : start;
}

/// A word or a quoted text as it stands in the query.
struct Piece
{
    QString text;
    bool quoted = false;
    /// The closing quotation mark is not typed yet.
    bool open = false;
};

class Parser
{
public:
    Parser(const QString &text, const QList<VendorPtr> &vendors) : m_text(text.left(LongestQuery)), m_vendors(vendors)
    {
    }

    Query parse();

private:
    void skipSpaces();
    Piece quoted();
    Piece bare(bool untilColon);
    void addWords(const Piece &piece, Unit::Kind kind);
    void addField(FieldName field, const Piece &value);
    void addVendor(const Piece &value);
    bool addHttp(const QString &typed);
    void addCode(const Piece &value);
    void addOwn(const Piece &value);
    void addTag(const Piece &value);
    void add(const Unit &unit);
    void markAnnouncing();

    QString m_text;
    const QList<VendorPtr> &m_vendors;
    qsizetype m_at = 0;
    Query m_query;
};

void Parser::skipSpaces()
{
    while (m_at < m_text.size() && (m_text.at(m_at).isSpace() || m_text.at(m_at).isNull()))
        ++m_at;
}

Piece Parser::quoted()
{
    const auto start = ++m_at;
    while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
        ++m_at;
    const Piece piece{m_text.sliced(start, m_at - start), true, m_at >= m_text.size()};
    ++m_at;
    return piece;
}

Piece Parser::bare(bool untilColon)
{
    const auto start = m_at;
    while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && !isQuote(m_text.at(m_at)) &&
           !(untilColon && m_text.at(m_at) == u':'))
        ++m_at;
    return {m_text.sliced(start, m_at - start)};
}

void Parser::add(const Unit &unit)
{
    if (m_query.units.size() < MaxUnits && !m_query.units.contains(unit))
        m_query.units.append(unit);
}

void Parser::addWords(const Piece &piece, Unit::Kind kind)
{
    const auto tokens = text::tokenize(piece.text);
    const auto codeStart = kind == Unit::Kind::Word && !piece.quoted ? announcedCode(piece.text, tokens) : 0;
    if (codeStart > 0) {
        addWords({piece.text.first(codeStart)}, kind);
        addWords({piece.text.sliced(codeStart)}, kind);
        return;
    }
    Unit unit;
    unit.kind = kind;
    unit.text = text::fold(piece.text).trimmed();
    unit.prefix = !piece.quoted || piece.open;
    for (const auto &token : tokens.first(std::min(tokens.size(), qsizetype(MaxWords))))
        unit.words.append(token.text);
    // Punctuation alone asks for nothing.
    if (!unit.words.isEmpty())
        add(unit);
}

void Parser::addVendor(const Piece &value)
{
    if (const auto slug = slugOf(text::fold(value.text).trimmed(), m_vendors); !slug.isEmpty()) {
        Unit unit;
        unit.kind = Unit::Kind::Vendor;
        unit.text = slug;
        add(unit);
    } else {
        addWords(value, Unit::Kind::Vendor);
    }
}

bool Parser::addHttp(const QString &typed)
{
    static const QRegularExpression status(QStringLiteral("\\A[1-9][0-9]{2}\\z"));
    static const QRegularExpression statusClass(QStringLiteral("\\A([1-9])[xх*]{0,2}\\z"));
    // "4o4" is 404, in whichever letters.
    const auto digits = text::digitLookalike(typed);
    const auto &value = digits.isEmpty() ? typed : digits;
    Unit unit;
    if (status.match(value).hasMatch()) {
        unit.kind = Unit::Kind::HttpStatus;
        unit.low = value.toInt();
    } else if (value == u"none" || value == u"нет") {
        unit.kind = Unit::Kind::HttpStatus;
    } else if (const auto match = statusClass.match(value); match.hasMatch()) {
        unit.kind = Unit::Kind::HttpClass;
        unit.low = match.captured(1).toInt();
    } else {
        return false;
    }
    add(unit);
    return true;
}

void Parser::addCode(const Piece &value)
{
    static const QRegularExpression range(QStringLiteral("\\A([0-9]{1,18})(?:-|\\.\\.)([0-9]{1,18})\\z"));
    Unit unit;
    unit.text = text::fold(value.text).trimmed();
    if (const auto match = range.match(unit.text); match.hasMatch()) {
        const auto low = match.captured(1).toLongLong();
        const auto high = match.captured(2).toLongLong();
        unit.kind = Unit::Kind::CodeRange;
        unit.low = std::min(low, high);
        unit.high = std::max(low, high);
    } else {
        unit.kind = Unit::Kind::Code;
        unit.prefix = unit.text.endsWith(u'*');
        while (unit.text.endsWith(u'*'))
            unit.text.chop(1);
        unit.words = {unit.text};
    }
    if (!unit.text.isEmpty())
        add(unit);
}

void Parser::addOwn(const Piece &value)
{
    if (const auto rows = ownRowsNamed(text::fold(value.text).trimmed())) {
        Unit unit;
        unit.kind = Unit::Kind::Own;
        unit.low = *rows;
        add(unit);
    } else {
        addWords({QStringLiteral("my:") + value.text, value.quoted, value.open}, Unit::Kind::Word);
    }
}

void Parser::addTag(const Piece &value)
{
    Unit unit;
    unit.kind = Unit::Kind::Tag;
    unit.text = text::fold(value.text).trimmed();
    unit.prefix = !value.quoted || value.open;
    add(unit);
}

void Parser::addField(FieldName field, const Piece &value)
{
    switch (field) {
    case FieldName::Vendor:
        addVendor(value);
        break;
    case FieldName::Category:
        addWords(value, Unit::Kind::Category);
        break;
    case FieldName::Http:
        // "http://example.com" is no filter.
        if (!value.text.isEmpty() && !addHttp(text::fold(value.text).trimmed()))
            addWords({QStringLiteral("http:") + value.text, value.quoted, value.open}, Unit::Kind::Word);
        break;
    case FieldName::Name:
        addWords(value, Unit::Kind::Name);
        break;
    case FieldName::Code:
        addCode(value);
        break;
    case FieldName::Own:
        addOwn(value);
        break;
    case FieldName::Tag:
        addTag(value);
        break;
    }
}

Query Parser::parse()
{
    for (skipSpaces(); m_at < m_text.size(); skipSpaces()) {
        if (isQuote(m_text.at(m_at))) {
            addWords(quoted(), Unit::Kind::Phrase);
            continue;
        }
        const auto start = m_at;
        const auto key = text::fold(bare(true).text);
        const bool hasColon = m_at < m_text.size() && m_text.at(m_at) == u':';
        const auto field = hasColon ? fieldNamed(key) : std::nullopt;
        const auto slug = hasColon ? slugOf(key, m_vendors) : QString();
        // `http` is a field and a vendor: "http:404" filters by the status, which finds the vendor's record as well.
        if (!field && slug.isEmpty()) {
            m_at = start;
            const auto piece = bare(false);
            addWords(piece, Unit::Kind::Word);
            continue;
        }
        ++m_at;
        const bool valueQuoted = m_at < m_text.size() && isQuote(m_text.at(m_at));
        if (field) {
            addField(*field, valueQuoted ? quoted() : bare(false));
        } else {
            addVendor({slug});
            // What follows the colon is the next piece of the query.
        }
    }
    markAnnouncing();
    return m_query;
}

void Parser::markAnnouncing()
{
    const auto isCode = [](const Unit &unit) { return unit.kind == Unit::Kind::Word && hasDigit(unit.text); };
    if (std::none_of(m_query.units.begin(), m_query.units.end(), isCode))
        return;
    for (auto &unit : m_query.units) {
        unit.announces =
            unit.kind == Unit::Kind::Word && std::all_of(unit.words.begin(), unit.words.end(), announcesCode);
    }
}

} // namespace

Query parseQuery(const QString &text, const QList<VendorPtr> &vendors)
{
    return Parser(text, vendors).parse();
}

QString codeInAnnouncement(const QString &word)
{
    const auto digits = std::find_if(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const auto length = std::distance(word.begin(), digits);
    const bool isNumber = std::all_of(digits, word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && digits != word.end() && announcesCode(word.first(length)) ? word.sliced(length) : QString();
}

QStringList fieldKeys(const QList<VendorPtr> &vendors)
{
    auto keys = fieldNames().keys();
    for (const auto &vendor : vendors)
        keys += vendor->aliases + QStringList{vendor->slug};
    return keys;
}

} // namespace errdex::search
