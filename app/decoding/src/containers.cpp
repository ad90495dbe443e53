// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "containers.h"

#include "utf8.h"

namespace errdex::decoding {

namespace {

constexpr std::size_t DeepestNesting = 64;
constexpr qsizetype LongestTag = 256;
/// An element whose end is farther away counts as text around its content.
constexpr qsizetype LongestElement = 4096;

qsizetype nameEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (isWordByte(text[at]) || text[at] == ':' || text[at] == '-' || text[at] == '.'))
        ++at;
    return at;
}

} // namespace

void Containers::open(quint32 at, char kind)
{
    if (m_stack.size() >= DeepestNesting)
        return;
    m_containers.push_back({m_stack.empty() ? -1 : m_stack.back(), at, 0, kind});
    m_stack.push_back(int(m_containers.size()) - 1);
}

void Containers::close(quint32 at, char opening)
{
    for (std::size_t i = m_stack.size(); i > 0; --i) {
        auto &container = m_containers[std::size_t(m_stack[i - 1])];
        if (container.kind == opening) {
            container.end = at;
            m_stack.resize(i - 1);
            return;
        }
        // A bracket closes nothing beyond a brace.
        if (opening == '(')
            return;
    }
}

int Containers::resolved(int container) const
{
    while (container >= 0 && m_containers[std::size_t(container)].kind == '(' &&
           m_containers[std::size_t(container)].end == 0)
        container = m_containers[std::size_t(container)].parent;
    return container;
}

/// Handles "<" and returns the place after the name of the tag, or after the "<".
qsizetype Containers::tag(QByteArrayView text, qsizetype at)
{
    if (hasAt(text, at, "</"))
        close(quint32(at), '<');
    if (!isAsciiLetter(byteAt(text, at + 1)) || (at > 0 && isWordByte(text[at - 1])))
        return at + 1;
    const auto end = nameEnd(text, at + 1);
    const auto head = text.sliced(at, std::min(LongestTag, text.size() - at));
    const auto close = head.indexOf('>');
    if (close < 0 || head[close - 1] == '/')
        return end;
    QByteArray closing("</");
    closing += text.sliced(at + 1, end - at - 1);
    const auto rest = text.sliced(at, std::min(LongestElement, text.size() - at));
    if (rest.indexOf(closing) < 0)
        return end;
    open(quint32(at), '<');
    return end;
}

void Containers::find(QByteArrayView text, std::span<const Mark> marks)
{
    m_ofMark.assign(marks.size(), -1);
    std::size_t mark = 0;
    const auto assign = [&](qsizetype before) {
        const int current = m_stack.empty() ? -1 : m_stack.back();
        for (; mark < marks.size() && marks[mark].start < before; ++mark)
            m_ofMark[mark] = current;
    };
    for (qsizetype at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '{') {
            assign(at);
            open(quint32(at), '{');
        } else if (c == '}') {
            assign(at);
            close(quint32(at), '{');
        } else if (c == '(' && isWordByte(byteAt(text, at - 1))) {
            assign(at);
            open(quint32(at), '(');
        } else if (c == ')') {
            assign(at);
            close(quint32(at), '(');
        } else if (c == '<') {
            assign(at);
            // The name of an element is a key of the element around it, its attributes are its own.
            const int outer = m_stack.empty() ? -1 : m_stack.back();
            const auto next = tag(text, at);
            for (; mark < marks.size() && marks[mark].start < next; ++mark)
                m_ofMark[mark] = outer;
            at = next;
            continue;
        }
        ++at;
    }
    assign(text.size() + 1);
}

} // namespace errdex::decoding
