// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/vendor.h"

#include "errdex/domain/code.h"
#include "errdex/domain/record.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace errdex::domain {

namespace {

QString jsonString(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("\"…\"");
    // The document is an array of one string: the brackets around it are cut off.
    const auto array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QString jsonNumberOrString(const QString &code)
{
    bool isNumber = false;
    const auto value = numericCode(code, &isNumber);
    // "0005" is no JSON number and would lose its zeros.
    return isNumber && QString::number(value) == code ? code : jsonString(code);
}

} // namespace

QString Envelope::filled(const CodeRecord &record) const
{
    QString body;
    qsizetype from = 0;
    // One pass, so that braces inside an inserted text are never taken for placeholders.
    while (true) {
        const auto open = sample.indexOf(u"{{", from);
        const auto close = open < 0 ? -1 : sample.indexOf(u"}}", open);
        if (close < 0)
            return body + QStringView(sample).sliced(from);
        const auto name = QStringView(sample).sliced(open + 2, close - open - 2);
        body += QStringView(sample).sliced(from, open - from);
        if (name == u"code")
            body += jsonNumberOrString(record.code);
        else if (name == u"name")
            body += jsonString(record.name);
        else if (name == u"message")
            body += jsonString(record.message.original());
        else
            body += QStringView(sample).sliced(open, close + 2 - open);
        from = close + 2;
    }
}

bool VendorNote::appliesTo(QStringView code) const
{
    return std::any_of(codes.begin(), codes.end(), [code](const QString &pattern) {
        if (pattern.size() != code.size())
            return false;
        for (qsizetype i = 0; i < code.size(); ++i) {
            const bool anyDigit = pattern.at(i).toLower() == u'x' && code.at(i).isDigit();
            if (!anyDigit && pattern.at(i) != code.at(i))
                return false;
        }
        return true;
    });
}

int Vendor::categoryIndex(QStringView id) const
{
    for (int i = 0; i < categories.size(); ++i) {
        if (categories.at(i).id == id)
            return i;
    }
    return -1;
}

const Footnote *Vendor::footnote(QStringView mark) const
{
    const auto found = std::find_if(footnotes.begin(), footnotes.end(),
                                    [mark](const Footnote &footnote) { return footnote.mark == mark; });
    return found == footnotes.end() ? nullptr : &*found;
}

} // namespace errdex::domain
