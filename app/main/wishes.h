// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/settings/settings.h"

#include <QCoreApplication>
#include <QSize>
#include <QString>

#include <optional>

class QCommandLineParser;

namespace errdex {

/// What the command line asks for; absent values are left to the settings.
struct Wishes
{
    Q_DECLARE_TR_FUNCTIONS(errdex::Main)

public:
    QString catalog;
    QString query;
    /// The absolute path of a file to be looked into.
    QString file;
    /// errdex://…, as it came.
    QString link;
    QString screenshot;
    QString settingsFile;
    QString dataDir;
    QSize size;
    std::optional<domain::Language> interfaceLanguage;
    std::optional<domain::ContentLanguage> contentLanguage;
    std::optional<settings::Theme> theme;
    bool wantsHelp = false;
    bool wantsNewWindow = false;
    bool wantsQuick = false;
    bool wantsVersion = false;
    /// "man", "bash" …; empty: nothing of the kind.
    QString generate;
    /// A sentence when something is wrong.
    QString error;

    /// True when there is nothing that the window is to show first.
    bool asksNothing() const { return query.isEmpty() && file.isEmpty() && link.isEmpty(); }
    /// True when a window that is open already can do it: nothing is asked but what it shows.
    bool fitsOpenWindow() const;

    static void addOptions(QCommandLineParser &parser);
    static Wishes from(const QStringList &arguments);

private:
    void take(const QCommandLineParser &parser);
    void takeArguments(const QStringList &arguments);
};

} // namespace errdex
