// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace errdex::test {

/// Pieces that mean something in one of the formats, or nothing good in any.
inline const QStringList &hostilePieces()
{
    static const QStringList pieces{QStringLiteral("\""),
                                    QStringLiteral("'"),
                                    QStringLiteral("`"),
                                    QStringLiteral("\\"),
                                    QStringLiteral("\n"),
                                    QStringLiteral("\r\n"),
                                    QStringLiteral("\r"),
                                    QStringLiteral("\t"),
                                    QString(QChar(0)),
                                    QStringLiteral("\x1b[2J"),
                                    QStringLiteral("{{"),
                                    QStringLiteral("}}"),
                                    QStringLiteral("{{{code}}}"),
                                    QStringLiteral("{{#records}}"),
                                    QStringLiteral("</script>"),
                                    QStringLiteral("<script>"),
                                    QStringLiteral("<!--"),
                                    QStringLiteral("-->"),
                                    QStringLiteral("]]>"),
                                    QStringLiteral("</td>"),
                                    QStringLiteral("&lt;"),
                                    QStringLiteral("&"),
                                    QStringLiteral("*/"),
                                    QStringLiteral("/*"),
                                    QStringLiteral("//"),
                                    QStringLiteral("--"),
                                    QStringLiteral("#"),
                                    QStringLiteral("?>"),
                                    QStringLiteral("<?php"),
                                    QStringLiteral("${x}"),
                                    QStringLiteral("#{x}"),
                                    QStringLiteral("$x"),
                                    QStringLiteral("\\(x)"),
                                    QStringLiteral("%s %d"),
                                    QStringLiteral("{noformat}"),
                                    QStringLiteral("{code}"),
                                    QStringLiteral("[a|b]"),
                                    QStringLiteral("|"),
                                    QStringLiteral("||"),
                                    QStringLiteral("```"),
                                    QStringLiteral("~~~"),
                                    QStringLiteral("- a"),
                                    QStringLiteral("1. a"),
                                    QStringLiteral("# a"),
                                    QStringLiteral("> a"),
                                    QStringLiteral("*b*"),
                                    QStringLiteral("__c__"),
                                    QStringLiteral("[l](javascript:x)"),
                                    QStringLiteral("'''"),
                                    QStringLiteral("\"\"\""),
                                    QStringLiteral("?\?/"),
                                    QStringLiteral("\\u000a"),
                                    QStringLiteral("\\u"),
                                    QStringLiteral("\\"),
                                    QStringLiteral("coding: latin-1"),
                                    QStringLiteral(","),
                                    QStringLiteral(";"),
                                    QStringLiteral("=1+1"),
                                    QStringLiteral(" "),
                                    QStringLiteral("Ошибка «ё»"),
                                    QStringLiteral("é"),
                                    QString::fromUtf8("\xf0\x9f\x94\xa5"),
                                    QString(QChar(0xd83d)),
                                    QString(QChar(0xdc00)),
                                    QString(QChar(0x202e)),
                                    QString(QChar(0x2069)),
                                    QString(QChar(0x2067)),
                                    QString(QChar(0x200f)),
                                    QString(QChar(0x2028)),
                                    QString(QChar(0xfeff)),
                                    QString(QChar(0x85)),
                                    QString(QChar(0x7f)),
                                    QString(QChar(0x9f)),
                                    QStringLiteral("word"),
                                    QStringLiteral("0"),
                                    QStringLiteral("a")};
    return pieces;
}

/// Every piece alone, in pairs that are likely to matter, and at random; always the same texts.
inline QStringList hostileTexts(int random)
{
    QStringList texts;
    for (const auto &piece : hostilePieces())
        texts << piece << QString(u"a" + piece + u"b") << QString(piece + piece);
    QRandomGenerator generator(20261127);
    const auto &pieces = hostilePieces();
    for (int i = 0; i < random; ++i) {
        QString text;
        const int count = generator.bounded(1, 9);
        for (int j = 0; j < count; ++j)
            text += pieces.at(generator.bounded(int(pieces.size())));
        texts.append(text);
    }
    return texts;
}

/// A megabyte of them.
inline QString hostileMegabyte()
{
    QString text;
    while (text.size() < 1024 * 1024)
        text += hostilePieces().at(text.size() % hostilePieces().size()) + u'.';
    return text;
}

} // namespace errdex::test
