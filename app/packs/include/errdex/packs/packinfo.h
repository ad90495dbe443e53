// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/language.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace errdex::packs {

/// What went wrong, everything that is known of it.
using Errors = QList<domain::Error>;
template<typename T>
using Outcome = tl::expected<T, Errors>;

/// What a pack says of itself: the file pack.json.
struct PackInfo
{
    /// Small Latin letters, digits, single hyphens; also the name of its folder.
    QString id;
    domain::LocalizedText title;
    /// As its maintainer counts: "2026.11".
    QString version;
    QDate date;
    QString maintainer;
    /// Where its texts are from, an address or a title.
    QString source;
    QString licence;
    /// Who compiles it: empty for vendor files, else a name that Library::addCompiler() knows.
    QString kind;

    /// The title, in the other language where there is none in this one; the id where there is none at all.
    QString titleIn(domain::Language language) const;

    friend bool operator==(const PackInfo &, const PackInfo &) = default;
};

QJsonObject packInfoToJson(const PackInfo &info);
/// `where` is for messages: the file. Errors: InvalidSource, one for each field that is wrong.
Outcome<PackInfo> packInfoFromJson(const QJsonObject &object, const QString &where);

/// Small Latin letters, digits and single hyphens made of any text; empty when nothing is left.
QString slugOf(const QString &text);

} // namespace errdex::packs
