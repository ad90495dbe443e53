// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/snippets/render.h"

#include "escaping.h"
#include "program.h"
#include "survey.h"
#include "values.h"

#include "errdex/exporting/bytesink.h"

#include <functional>

namespace errdex::snippets {

namespace {

constexpr qint64 ProgressInterval = 256;

using Done = domain::Result<void>;

/// Takes the text piece by piece and keeps line breaks back until something follows them.
class Output
{
public:
    virtual ~Output() = default;

    void add(const QString &text)
    {
        qsizetype end = text.size();
        while (end > 0 && text.at(end - 1) == u'\n')
            --end;
        if (end == 0) {
            // Nothing at the beginning either.
            m_breaks += m_isEmpty ? 0 : text.size();
            return;
        }
        if (m_breaks > 0)
            write(QString(m_breaks, u'\n'));
        write(end == text.size() ? text : text.first(end));
        m_breaks = text.size() - end;
        m_isEmpty = false;
    }
    bool isEmpty() const { return m_isEmpty; }
    /// Between two records.
    virtual domain::Result<void> settle() { return {}; }

protected:
    virtual void write(const QString &text) = 0;

private:
    qsizetype m_breaks = 0;
    bool m_isEmpty = true;
};

class TextOutput final : public Output
{
public:
    QString text;

protected:
    void write(const QString &piece) override { text += piece; }
};

class DeviceOutput final : public Output
{
public:
    explicit DeviceOutput(QIODevice &device) : m_sink(device) {}
    domain::Result<void> settle() override { return m_sink.settle(); }
    Done finish()
    {
        if (!isEmpty())
            write(QStringLiteral("\n"));
        return m_sink.flush();
    }

protected:
    void write(const QString &piece) override { m_sink.buffer() += piece.toUtf8(); }

private:
    exporting::ByteSink m_sink;
};

class Renderer
{
public:
    Renderer(const Program &program, const Records &records, const RenderOptions &options, Output &output)
        : m_program(program)
        , m_records(records)
        , m_output(&output)
        , m_context{options, options.language, program.header.format}
    {
        m_context.language = program.header.language.value_or(options.language);
        m_context.count = records.count;
    }

    /// How many records had something to say.
    domain::Result<qint64> run();

private:
    Done eachApart();
    Done nodes(const std::vector<Node> &nodes);
    Done section(const Node &node);
    /// Goes through the records.
    Done pass(const std::function<Done()> &each);
    QString value(const Node &node) const;

    const Program &m_program;
    const Records &m_records;
    Output *m_output;
    Survey m_survey;
    std::optional<CodeNames> m_names;
    Context m_context;
    qint64 m_written = 0;
};

/// A JSON value; numbers as numbers, what is not there as null.
QString jsonValue(const FieldSpec &spec, const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("null");
    return spec.isNumber || spec.field == Field::Json ? text : literal(Format::Json, text);
}

QString Renderer::value(const Node &node) const
{
    const auto text = textOf(node.reference, m_context);
    const auto &spec = *node.reference.spec;
    if (node.place.kind != Place::Bare)
        return escaped(m_context.format, node.place, text);
    if (m_context.format == Format::Json)
        return jsonValue(spec, text).replace(u'\n', QString(u'\n' + QString(node.indent, u' ')));
    return text.isEmpty() && spec.isNumber ? QStringLiteral("0") : text;
}

Done Renderer::nodes(const std::vector<Node> &nodes)
{
    for (const auto &node : nodes) {
        if (node.kind == Node::Text)
            m_output->add(node.text);
        else if (node.kind == Node::Value)
            m_output->add(value(node));
        else if (auto done = section(node); !done)
            return done;
    }
    return {};
}

Done Renderer::section(const Node &node)
{
    const auto &spec = *node.reference.spec;
    const bool isInverted = node.kind == Node::Inverted;
    if (spec.field == Field::Records) {
        if (isInverted)
            return m_context.count == 0 ? nodes(node.children) : Done();
        return pass([&] { return nodes(node.children); });
    }
    if (spec.kind == FieldInfo::Kind::List) {
        const auto items = itemsOf(node.reference, m_context);
        if (isInverted)
            return items.isEmpty() ? nodes(node.children) : Done();
        const auto *outer = m_context.item;
        for (const auto &item : items) {
            m_context.item = &item;
            if (auto done = nodes(node.children); !done)
                return done;
        }
        m_context.item = outer;
        return {};
    }
    if (isThere(node.reference, m_context) == isInverted)
        return {};
    if (spec.field == Field::One && !isInverted && !m_context.record)
        return pass([&] { return nodes(node.children); });
    return nodes(node.children);
}

Done Renderer::pass(const std::function<Done()> &each)
{
    if (m_names)
        m_names->begin();
    const auto source = m_records.open();
    auto next = source->next();
    Done result;
    for (qint64 number = 1; result; ++number) {
        if (!next) {
            result = tl::unexpected(next.error());
            break;
        }
        if (!*next)
            break;
        const auto record = std::move(**next);
        // One ahead, so that the last one is known.
        next = source->next();
        m_context.record = &record;
        m_context.number = number;
        m_context.isLast = next && !*next;
        m_context.extras.reset();
        if (m_names)
            m_names->enter(record);
        result = each();
        m_context.record = nullptr;
        if (result)
            result = m_output->settle();
        if (result && number % ProgressInterval == 0 && m_context.options.progress &&
            !m_context.options.progress(number))
            result = domain::fail(domain::ErrorCode::Cancelled);
    }
    return result;
}

Done Renderer::eachApart()
{
    // Records of several lines are told apart by an empty one.
    bool hasLines = m_program.hasLines;
    auto *whole = m_output;
    return pass([&]() -> Done {
        TextOutput one;
        m_output = &one;
        const auto done = nodes(m_program.nodes);
        m_output = whole;
        if (!done || one.isEmpty())
            return done;
        hasLines = hasLines || one.text.contains(u'\n');
        if (m_written > 0)
            m_output->add(hasLines ? QStringLiteral("\n\n") : QStringLiteral("\n"));
        m_output->add(one.text);
        ++m_written;
        return {};
    });
}

domain::Result<qint64> Renderer::run()
{
    if (m_records.count == 0)
        return 0;
    if (m_program.needsSurvey) {
        auto options = m_context.options;
        options.language = m_context.language;
        auto survey = surveyed(m_records, options, m_context.format);
        if (!survey)
            return tl::unexpected(survey.error());
        m_survey = *survey;
        m_context.survey = &m_survey;
        if (isCode(m_context.format))
            m_context.names = &m_names.emplace(m_context.format, m_survey, m_program.casings);
    }
    const bool isApart = m_program.header.scope == Header::Scope::Record;
    if (const auto done = isApart ? eachApart() : nodes(m_program.nodes); !done)
        return tl::unexpected(done.error());
    return isApart ? m_written : m_output->isEmpty() ? 0 : m_records.count;
}

} // namespace

Records Records::of(const QList<domain::CodeRecord> &records)
{
    return {records.size(), [records] { return std::make_unique<domain::ListSource>(records); }};
}

domain::Result<Rendered> render(const Template &made, const Records &records, const RenderOptions &options)
{
    TextOutput output;
    const auto written = Renderer(made.program(), records, options, output).run();
    if (!written)
        return tl::unexpected(written.error());
    return Rendered{output.text, *written};
}

domain::Result<qint64> renderTo(const Template &made, const Records &records, const RenderOptions &options,
                                QIODevice &device)
{
    DeviceOutput output(device);
    auto written = Renderer(made.program(), records, options, output).run();
    if (!written)
        return written;
    if (auto finished = output.finish(); !finished)
        return tl::unexpected(finished.error());
    return written;
}

QByteArray Snippet::data(const QString &mimeType) const
{
    for (const auto &part : parts) {
        if (part.mimeType == mimeType)
            return part.data;
    }
    return {};
}

} // namespace errdex::snippets
