// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "lexicon_p.h"

#include "utf8.h"

#include "errdex/store/catalogue.h"
#include "errdex/text/fold.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace errdex::decoding {

namespace {

/// The slug of the vendor whose codes are the statuses of the protocol itself.
constexpr QLatin1String HttpSlug("http");
/// A Latin name is looked for in Cyrillic letters from this length on.
constexpr qsizetype LeastTransliterated = 5;

constexpr const char *ErrorWords[] = {"error",   "err",    "errcode", "exception", "fault",   "failed",
                                      "failure", "ошибка", "ошибки",  "ошибку",    "ошибкой", "ошибке"};
constexpr const char *CodeWords[] = {"code", "codes", "код", "кода", "коду", "кодом", "коде"};
constexpr const char *StatusWords[] = {
    "http",     "https",    "status", "statuscode", "returned", "returns", "response", "responded", "replied",
    "статус",   "статусом", "ответ",  "ответил",    "ответила", "вернул",  "вернула",  "вернули",   "возвращает",
    "отвечает", "вернулся", "отдаёт", "отдает",     "got",      "gets",    "answers",  "answered"};

/// Words that stand at the beginning of many names and tell nothing.
constexpr const char *PlainWords[] = {"http",  "rest",  "api",    "the",   "backend",
                                      "cloud", "error", "status", "codes", "data"};

bool isPlain(const QString &word)
{
    return std::any_of(std::begin(PlainWords), std::end(PlainWords),
                       [&word](const char *plain) { return word == QLatin1String(plain); });
}

/// The words of a name as they are written there.
QStringList writtenWordsOf(const QString &name)
{
    QStringList words;
    for (const auto &token : text::tokenize(name))
        words.append(name.mid(token.start, token.length));
    return words;
}

/// As it is pronounced, so that «Планфикс» is found for "planfix".
QString inCyrillic(const QString &word)
{
    struct Pair
    {
        const char *latin;
        const char16_t *cyrillic;
    };
    static constexpr Pair Pairs[] = {
        {"sh", u"ш"}, {"ch", u"ч"}, {"zh", u"ж"}, {"ya", u"я"}, {"yu", u"ю"}, {"ts", u"ц"}, {"a", u"а"}, {"b", u"б"},
        {"c", u"к"},  {"d", u"д"},  {"e", u"е"},  {"f", u"ф"},  {"g", u"г"},  {"h", u"х"},  {"i", u"и"}, {"j", u"дж"},
        {"k", u"к"},  {"l", u"л"},  {"m", u"м"},  {"n", u"н"},  {"o", u"о"},  {"p", u"п"},  {"q", u"к"}, {"r", u"р"},
        {"s", u"с"},  {"t", u"т"},  {"u", u"у"},  {"v", u"в"},  {"w", u"в"},  {"x", u"кс"}, {"y", u"и"}, {"z", u"з"}};
    QString made;
    for (qsizetype at = 0; at < word.size();) {
        const auto *pair = std::find_if(std::begin(Pairs), std::end(Pairs), [&](const Pair &each) {
            return QStringView(word).sliced(at).startsWith(QLatin1String(each.latin));
        });
        if (pair == std::end(Pairs))
            return {};
        made += QStringView(pair->cyrillic);
        at += qsizetype(qstrlen(pair->latin));
    }
    return made;
}

/// The word in small letters, with a capital and in capitals: the scan folds the case of ASCII letters only.
QStringList casesOf(const QString &word)
{
    if (word.isEmpty())
        return {};
    const QString lower = word.toLower();
    QStringList cases{lower, QString(lower.front().toUpper() + lower.mid(1)), lower.toUpper()};
    cases.removeDuplicates();
    return cases;
}

} // namespace

QByteArray canonicalCode(QByteArrayView code)
{
    QByteArray upper = code.toByteArray().trimmed().toUpper();
    if (upper.startsWith("0X") && upper.size() > 2 && upper.size() <= 10) {
        bool ok = false;
        const quint32 value = upper.mid(2).toUInt(&ok, 16);
        if (ok)
            return QByteArray::number(qint32(value));
    }
    const bool negative = upper.startsWith('-');
    const auto digits = negative ? upper.mid(1) : upper;
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return upper;
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits.at(zeros) == '0')
        ++zeros;
    return (negative ? QByteArray("-") : QByteArray()) + digits.mid(zeros);
}

QByteArray nameKey(QByteArrayView name)
{
    QByteArray folded;
    for (const char c : name) {
        if (uchar(c) >= 0x80 || isDigit(c) || isAsciiLetter(c))
            folded += char(ByteClasses[uchar(c)] >= FirstWordByte ? ByteClasses[uchar(c)] : uchar(c));
    }
    return folded;
}

quint64 messageKey(const QString &message)
{
    const QString folded = text::fold(message).simplified();
    qsizetype size = folded.size();
    const auto isTrailing = [](QChar c) { return c == u'.' || c == u'!' || c == u'…' || c == u':' || c == u' '; };
    while (size > 0 && isTrailing(folded.at(size - 1)))
        --size;
    return size == 0 ? 0 : wordHash(QStringView(folded).first(size).toUtf8()) | 1;
}

std::vector<quint32> messageWords(const QString &message)
{
    std::vector<quint32> words;
    for (const auto &token : text::tokenize(message))
        words.push_back(quint32(wordHash(token.text.toUtf8())));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

Key &Lexicon::Private::key(QByteArrayView text, KeyRole role)
{
    auto &word = words.add(text);
    word.kinds |= KeyWord;
    if (word.key < 0) {
        word.key = int(keys.size());
        keys.push_back({role});
    }
    return keys[std::size_t(word.key)];
}

void Lexicon::Private::addUsualWords()
{
    for (const auto &usual : usualKeys()) {
        for (const auto &text : casesOf(QString::fromUtf8(usual.text)))
            key(text.toUtf8(), usual.role).role = usual.role;
    }
    const auto add = [this](std::span<const char *const> list, WordKind kind) {
        for (const char *each : list) {
            for (const auto &text : casesOf(QString::fromUtf8(each)))
                words.add(text.toUtf8()).kinds |= kind;
        }
    };
    add(ErrorWords, ErrorWord);
    add(CodeWords, CodeWord);
    add(StatusWords, StatusWord);
}

void Lexicon::Private::addVendorWord(int vendor, QStringView text)
{
    auto &word = words.add(text.toUtf8());
    word.kinds |= VendorWord;
    if (std::find(word.vendors.begin(), word.vendors.end(), vendor) == word.vendors.end())
        word.vendors.push_back(vendor);
}

void Lexicon::Private::addVendorName(int vendor, const QString &name)
{
    const auto parts = writtenWordsOf(name);
    if (parts.size() < 2)
        return;
    QStringList capitals;
    for (const auto &part : parts)
        capitals.append(part.front().toUpper() + part.mid(1));
    const auto joined = parts.join(u' ');
    QStringList forms = casesOf(joined) + QStringList{joined, capitals.join(u' ')};
    // «Лёгкие пути» and «Легкие пути».
    for (const auto &form : QStringList(forms))
        forms.append(QString(form).replace(u'ё', u'е').replace(u'Ё', u'Е'));
    std::set<QByteArrayList> known;
    for (const auto &form : std::as_const(forms)) {
        VendorName made{vendor, {}};
        for (const auto &part : form.split(u' '))
            made.words.append(foldedWord(part.toUtf8()));
        if (!known.insert(made.words).second)
            continue;
        auto &word = words.add(made.words.front());
        word.kinds |= VendorStart;
        word.vendorNames.push_back(int(vendorNames.size()));
        vendorNames.push_back(made);
    }
    addVendorWord(vendor, text::fold(parts.join(QString())));
}

void Lexicon::Private::addVendorWords(int vendor)
{
    const auto &values = *vendors.at(vendor);
    QStringList single{values.slug};
    single += values.aliases;
    for (const auto &name : {values.slug, values.name.en, values.name.ru, values.product.en, values.product.ru}) {
        addVendorName(vendor, name);
        if (const auto parts = writtenWordsOf(name); !parts.isEmpty())
            single.append(parts.front());
    }
    // The site's own name, where it is the vendor's too: "ozforensics" of "doc.ozforensics.com".
    for (const auto &url : {values.home, values.source.url}) {
        const auto labels = QUrl(url).host().split(u'.');
        if (labels.size() < 2)
            continue;
        const auto label = labels.at(labels.size() - 2);
        const bool isOurs = std::any_of(single.cbegin(), single.cend(), [&label](const QString &word) {
            return label.contains(word, Qt::CaseInsensitive) || word.contains(label, Qt::CaseInsensitive);
        });
        if (isOurs)
            single.append(label);
    }
    for (const auto &each : std::as_const(single)) {
        const QString word = text::fold(each);
        if (word.isEmpty() || isPlain(word))
            continue;
        for (const auto &form : QStringList{each} + casesOf(each) + casesOf(word))
            addVendorWord(vendor, form);
        for (const auto *ending : {u"_error_code", u"_error", u"_code"})
            key(QString(word + QStringView(ending)).toUtf8(), KeyRole::Code)
                .uses.push_back({vendor, KeyRole::Code, word + QStringView(ending)});
        const QString cyrillic = word.size() >= LeastTransliterated ? inCyrillic(word) : QString();
        for (const auto *ending : {u"", u"а", u"у", u"ом", u"е", u"ы"}) {
            if (cyrillic.isEmpty())
                break;
            for (const auto &form : casesOf(cyrillic + QStringView(ending)))
                addVendorWord(vendor, form);
        }
    }
}

void Lexicon::Private::addVendor(int vendor)
{
    const auto &values = *vendors.at(vendor);
    if (values.slug == HttpSlug) {
        http = vendor;
        return;
    }
    addVendorWords(vendor);
    const auto &envelope = values.envelope;
    const auto use = [this, vendor](const QString &text, KeyRole role) {
        if (text.isEmpty())
            return;
        for (const auto &form : {text, QString(QStringLiteral("x_") + text)})
            key(form.toUtf8(), role).uses.push_back({vendor, role, text});
    };
    use(envelope.codeKey, KeyRole::Code);
    use(envelope.nameKey, KeyRole::Name);
    use(envelope.messageKey, KeyRole::Message);
    use(envelope.detailKey, KeyRole::Detail);
    for (const auto &other : envelope.otherKeys)
        use(other, KeyRole::Other);
}

void Lexicon::Private::addRecord(const domain::CodeRecord &record, int vendor)
{
    Entry entry{vendor, record.row, record.code, record.variant, record.httpStatus, record.name.toUtf8()};
    const int index = int(entries.size());
    byCode[canonicalCode(record.code.toUtf8())].push_back(index);
    if (!entry.name.isEmpty()) {
        byName[nameKey(entry.name)].push_back(index);
        if (entry.name.contains('_'))
            words.add(entry.name).kinds |= NameWord;
        const auto space = entry.name.indexOf(' ');
        if (space > 0 || vendor == http) {
            auto &word = words.add(QByteArrayView(entry.name).first(space > 0 ? space : entry.name.size()));
            word.kinds |= NameStart;
            word.names.push_back(int(spacedNames.size()));
            spacedNames.append(entry.name);
        }
    }
    const auto &message = record.summary();
    for (int i = 0; i < 2; ++i) {
        const auto &text = i == 0 ? message.en : message.ru;
        entry.messages[i] = messageKey(text);
        if (entry.messages[i] == 0 || vendor == http)
            continue;
        const auto more = messageWords(text);
        entry.words.insert(entry.words.end(), more.begin(), more.end());
        auto &found = byMessage[entry.messages[i]];
        if (found.empty() || found.back() != index)
            found.push_back(index);
        const auto bytes = text.toUtf8();
        longestMessage = std::max(longestMessage, bytes.size());
        qsizetype end = 0;
        while (end < bytes.size() && isWordByte(bytes.at(end)))
            ++end;
        auto next = end;
        while (next < bytes.size() && isBlank(bytes.at(next)))
            ++next;
        auto nextEnd = next;
        while (nextEnd < bytes.size() && isWordByte(bytes.at(nextEnd)))
            ++nextEnd;
        const auto nextHash = quint32(wordHash(QByteArrayView(bytes).sliced(next, nextEnd - next)));
        for (const auto &form : casesOf(QString::fromUtf8(QByteArrayView(bytes).first(end)))) {
            auto &word = words.add(form.toUtf8());
            word.kinds |= MessageStart;
            const auto place = std::lower_bound(word.nextWords.begin(), word.nextWords.end(), nextHash);
            if (place == word.nextWords.end() || *place != nextHash)
                word.nextWords.insert(place, nextHash);
        }
    }
    std::sort(entry.words.begin(), entry.words.end());
    entries.push_back(std::move(entry));
}

namespace {

template<typename Map, typename Key>
const Entries &entriesOf(const Map &map, const Key &key)
{
    static const Entries none;
    const auto found = map.constFind(key);
    return found == map.cend() ? none : *found;
}

} // namespace

const Entries &Lexicon::Private::withCode(QByteArrayView code) const
{
    return entriesOf(byCode, canonicalCode(code));
}

const Entries &Lexicon::Private::withName(QByteArrayView name) const
{
    return entriesOf(byName, nameKey(name));
}

const Entries &Lexicon::Private::withMessage(const QString &message) const
{
    return entriesOf(byMessage, messageKey(message));
}

const Entry *Lexicon::Private::find(int vendor, QByteArrayView code) const
{
    for (const int index : withCode(code)) {
        if (entries[std::size_t(index)].vendor == vendor)
            return &entries[std::size_t(index)];
    }
    return nullptr;
}

Lexicon::Lexicon(std::unique_ptr<Private> p) : d(std::move(p)) {}
Lexicon::~Lexicon() = default;

const QList<domain::VendorPtr> &Lexicon::vendors() const
{
    return d->vendors;
}

namespace {

int indexOf(const QList<domain::VendorPtr> &vendors, const domain::VendorPtr &vendor)
{
    const auto found = std::find_if(vendors.begin(), vendors.end(), [&vendor](const domain::VendorPtr &each) {
        return each == vendor || (vendor && each->slug == vendor->slug);
    });
    return found == vendors.end() ? -1 : int(found - vendors.begin());
}

std::unique_ptr<Lexicon::Private> lexiconWith(const QList<domain::VendorPtr> &vendors)
{
    auto made = std::make_unique<Lexicon::Private>();
    made->vendors = vendors;
    for (int i = 0; i < vendors.size(); ++i)
        made->addVendor(i);
    made->addUsualWords();
    return made;
}

} // namespace

LexiconPtr Lexicon::of(const QList<domain::VendorPtr> &vendors, const QList<domain::CodeRecord> &records)
{
    auto made = lexiconWith(vendors);
    for (const auto &record : records) {
        if (const int vendor = indexOf(vendors, record.vendor); vendor >= 0)
            made->addRecord(record, vendor);
    }
    return LexiconPtr(new Lexicon(std::move(made)));
}

domain::Result<LexiconPtr> Lexicon::read(store::Catalogue &catalogue, const domain::Cancellation &cancellation)
{
    auto made = lexiconWith(catalogue.vendors());
    constexpr quint32 RowsAtOnce = 256;
    std::array<quint32, RowsAtOnce> rows{};
    for (quint32 first = 0; first < catalogue.recordCount(); first += RowsAtOnce) {
        if (cancellation.isCancelled())
            return domain::fail(domain::ErrorCode::Cancelled);
        const auto count = std::min(RowsAtOnce, catalogue.recordCount() - first);
        std::iota(rows.begin(), rows.begin() + count, first);
        const auto records = catalogue.records(std::span(rows).first(count));
        if (!records)
            return tl::unexpected(records.error());
        for (const auto &record : *records)
            made->addRecord(record, record.vendor->position);
    }
    return LexiconPtr(new Lexicon(std::move(made)));
}

} // namespace errdex::decoding
