// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "clipboarddata.h"

#include <QMimeData>

namespace errdex::ui {

namespace {

/// Programs that are not told guess the encoding by the system's language.
constexpr auto HtmlBegin =
    "<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"></head><body>\n";
constexpr auto HtmlEnd = "\n</body></html>";

} // namespace

QMimeData *clipboardData(const snippets::Snippet &snippet)
{
    auto *data = new QMimeData;
    for (const auto &part : snippet.parts) {
        const bool isHtml = part.mimeType == QStringLiteral("text/html");
        data->setData(part.mimeType, isHtml ? QByteArray(HtmlBegin + part.data + HtmlEnd) : part.data);
    }
    return data;
}

} // namespace errdex::ui
