// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/snippets/template.h"

#include "header.h"
#include "program.h"
#include "tags.h"

namespace errdex::snippets {

namespace {

const char *const TooLong = QT_TRANSLATE_NOOP("errdex::snippets", "A template has at most %1 characters.");
const char *const NoField = QT_TRANSLATE_NOOP("errdex::snippets", "There is no field “%1”.");
const char *const NearField = QT_TRANSLATE_NOOP("errdex::snippets", "There is no field “%1”. Did you mean “%2”?");
const char *const OnlyInRecord =
    QT_TRANSLATE_NOOP("errdex::snippets", "“%1” is a field of one record: it stands inside {{#records}} or {{#one}}.");
const char *const OnlyInList = QT_TRANSLATE_NOOP("errdex::snippets", "“%1” stands inside {{#%2}} only.");
const char *const NoValue =
    QT_TRANSLATE_NOOP("errdex::snippets", "“%1” is no text: write {{#%1}}…{{/%1}} around what it decides on.");
const char *const NotClosed = QT_TRANSLATE_NOOP("errdex::snippets", "{{#%1}} is not closed: {{/%1}} is missing.");
const char *const NotOpened = QT_TRANSLATE_NOOP("errdex::snippets", "{{/%1}} closes nothing.");
const char *const WrongClose =
    QT_TRANSLATE_NOOP("errdex::snippets", "{{/%1}} stands where {{/%2}} is expected, for line %3.");
const char *const NestedRecords =
    QT_TRANSLATE_NOOP("errdex::snippets", "{{#%1}} cannot stand where one record is meant already.");
const char *const TornApart =
    QT_TRANSLATE_NOOP("errdex::snippets", "A quotation mark, comment or element that is opened inside of {{#%1}} has "
                                          "to be closed there, and none from outside.");
const char *const NotBare = QT_TRANSLATE_NOOP(
    "errdex::snippets", "Put “%1” into quotation marks or a comment: as it stands it would not be valid %2.");

/// What is open at a place of the template.
struct Frame
{
    Node *node = nullptr;
    QString name;
    Tag tag;
    /// The scanner's state behind the opening tag.
    QString state;
    QString stateInNextLine;
    bool inRecord = false;
    QString list;
};

class Compiler
{
public:
    Compiler(const QString &source, const ReadHeader &read)
        : m_source(source)
        , m_begin(read.end)
        , m_program(std::make_shared<Program>())
        , m_scanner(PlaceScanner::of(read.header.format))
    {
        m_program->header = read.header;
    }

    tl::expected<std::shared_ptr<const Program>, TemplateError> run();

private:
    using Checked = tl::expected<void, TemplateError>;

    Checked take(const Tag &tag);
    Checked value(const Tag &tag);
    Checked open(const Tag &tag);
    Checked close(const Tag &tag);
    tl::expected<Reference, TemplateError> resolved(const Tag &tag) const;
    void text(qsizetype from, qsizetype to);
    void noteSurvey(const FieldSpec &spec)
    {
        using Survey = FieldSpec::Survey;
        const bool needed = spec.survey == Survey::Always || (spec.survey == Survey::OutsideOfRecords && !inRecord());
        m_program->needsSurvey = m_program->needsSurvey || needed;
        for (const auto &[field, casing] :
             {std::pair(Field::IdPascal, Casing::Pascal), std::pair(Field::IdCamel, Casing::Camel),
              std::pair(Field::IdSnake, Casing::Snake), std::pair(Field::IdConstant, Casing::Constant)}) {
            if (spec.field == field && !m_program->casings.contains(casing))
                m_program->casings.append(casing);
        }
    }
    std::vector<Node> &children() { return m_frames.empty() ? m_program->nodes : m_frames.back().node->children; }
    bool inRecord() const
    {
        return m_frames.empty() ? m_program->header.scope == Header::Scope::Record : m_frames.back().inRecord;
    }
    QString list() const { return m_frames.empty() ? QString() : m_frames.back().list; }
    tl::unexpected<TemplateError> fail(const Tag &tag, const char *what, const QStringList &arguments = {}) const
    {
        return tl::unexpected(errorAt(m_source, tag.start, tag.end - tag.start, what, arguments));
    }

    const QString &m_source;
    qsizetype m_begin;
    std::shared_ptr<Program> m_program;
    std::unique_ptr<PlaceScanner> m_scanner;
    std::vector<Frame> m_frames;
};

void Compiler::text(qsizetype from, qsizetype to)
{
    if (from >= to)
        return;
    QString text = m_source.mid(from, to - from);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    m_scanner->feed(text);
    auto &nodes = children();
    if (!nodes.empty() && nodes.back().kind == Node::Text)
        nodes.back().text += text;
    else
        nodes.push_back({Node::Text, text, {}, {}, 0, {}});
}

tl::expected<Reference, TemplateError> Compiler::resolved(const Tag &tag) const
{
    const auto format = m_program->header.format;
    const auto found = fieldOf(tag.name, format, list());
    if (!found) {
        const auto near = nearestField(tag.name, format);
        const auto length = std::min(tag.name.size(), tag.end - tag.nameStart);
        return tl::unexpected(near.isEmpty() ? errorAt(m_source, tag.nameStart, length, NoField, {tag.name})
                                             : errorAt(m_source, tag.nameStart, length, NearField, {tag.name, near}));
    }
    const auto &spec = *found->spec;
    const bool isOfAnyList = (spec.field == Field::First || spec.field == Field::Last) && !list().isEmpty();
    if (spec.place == FieldInfo::Place::Record && !inRecord() && !isOfAnyList)
        return fail(tag, OnlyInRecord, {tag.name});
    if (spec.list && list() != QStringView(spec.list))
        return fail(tag, OnlyInList, {tag.name, QString::fromUtf16(spec.list)});
    return *found;
}

Compiler::Checked Compiler::value(const Tag &tag)
{
    const auto reference = resolved(tag);
    if (!reference)
        return tl::unexpected(reference.error());
    const auto &spec = *reference->spec;
    if (spec.kind != FieldInfo::Kind::Text)
        return fail(tag, NoValue, {tag.name});
    const auto place = m_scanner->place();
    if (!place)
        return tl::unexpected(errorAt(m_source, tag.start, tag.end - tag.start, place.error().text.toUtf8().constData(),
                                      place.error().arguments));
    const auto format = m_program->header.format;
    if (place->kind == Place::Bare && isCode(format) && !spec.isNumber && !spec.isIdentifier())
        return fail(tag, NotBare, {tag.name, formatName(format)});
    noteSurvey(spec);
    qsizetype lineStart = tag.start;
    while (lineStart > m_begin && m_source.at(lineStart - 1) != u'\n')
        --lineStart;
    qsizetype indent = 0;
    while (m_source.at(lineStart + indent) == u' ')
        ++indent;
    children().push_back({Node::Value, {}, *reference, *place, indent, {}});
    m_scanner->pass();
    return {};
}

Compiler::Checked Compiler::open(const Tag &tag)
{
    const auto reference = resolved(tag);
    if (!reference)
        return tl::unexpected(reference.error());
    const auto &spec = *reference->spec;
    const bool isSection = tag.kind == Tag::Section;
    const bool opensRecord = isSection && (spec.field == Field::Records || spec.field == Field::One);
    if (spec.field == Field::Records && inRecord())
        return fail(tag, NestedRecords, {tag.name});
    noteSurvey(spec);
    // Cells follow the columns, which may have to be found out.
    m_program->needsSurvey |= spec.field == Field::Cells;
    children().push_back({isSection ? Node::Section : Node::Inverted, {}, *reference, {}, 0, {}});
    Frame frame{&children().back(),        tag.name, tag, m_scanner->state(), m_scanner->stateInNextLine(),
                inRecord() || opensRecord, list()};
    if (isSection && spec.kind == FieldInfo::Kind::List && spec.field != Field::Records)
        frame.list = tag.name;
    m_frames.push_back(frame);
    return {};
}

Compiler::Checked Compiler::close(const Tag &tag)
{
    if (m_frames.empty())
        return fail(tag, NotOpened, {tag.name});
    const auto frame = m_frames.back();
    if (frame.name != tag.name) {
        const auto line = errorAt(m_source, frame.tag.start, 0, NotClosed).line;
        return fail(tag, WrongClose, {tag.name, frame.name, QString::number(line)});
    }
    // A comment up to the end of the line may be opened here, when this is the end of the line.
    const auto behind = QStringView(m_source).sliced(tag.end);
    const bool isLineEnd = behind.isEmpty() || behind.startsWith(u'\n') || behind.startsWith(u"\r\n");
    const bool isSame =
        m_scanner->state() == frame.state || (isLineEnd && m_scanner->stateInNextLine() == frame.stateInNextLine);
    if (!isSame)
        return fail(frame.tag, TornApart, {frame.name});
    m_frames.pop_back();
    return {};
}

Compiler::Checked Compiler::take(const Tag &tag)
{
    switch (tag.kind) {
    case Tag::Value:
        return value(tag);
    case Tag::Section:
    case Tag::Inverted:
        return open(tag);
    case Tag::Close:
        return close(tag);
    case Tag::Comment:
        return {};
    }
    Q_UNREACHABLE();
}

tl::expected<std::shared_ptr<const Program>, TemplateError> Compiler::run()
{
    const auto tags = tagsOf(m_source, m_begin);
    if (!tags)
        return tl::unexpected(tags.error());
    qsizetype from = m_begin;
    for (const auto &tag : *tags) {
        text(from, tag.lineStart);
        if (auto taken = take(tag); !taken)
            return tl::unexpected(taken.error());
        from = std::max(from, tag.lineEnd);
    }
    text(from, m_source.size());
    if (!m_frames.empty()) {
        const auto &frame = m_frames.back();
        return fail(frame.tag, NotClosed, {frame.name});
    }
    m_program->hasLines = m_source.mid(m_begin).trimmed().contains(u'\n');
    return std::shared_ptr<const Program>(m_program);
}

} // namespace

tl::expected<Template, TemplateError> Template::parse(const QString &source)
{
    if (source.size() > MaxLength)
        return tl::unexpected(errorAt(source, MaxLength, 0, TooLong, {QString::number(MaxLength)}));
    const auto header = readHeader(source);
    if (!header)
        return tl::unexpected(header.error());
    auto program = Compiler(source, *header).run();
    if (!program)
        return tl::unexpected(program.error());
    return Template(*program);
}

const Header &Template::header() const
{
    return m_program->header;
}

} // namespace errdex::snippets
