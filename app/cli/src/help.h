// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace errdex::cli {

/// The pages of help, in the interface language, laid out for a width in columns. Plain text, "\n" between lines.
class Help final
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::Help)

public:
    explicit Help(int columns);

    QString overview(const std::vector<std::unique_ptr<Verb>> &verbs) const;
    QString page(const Verb &verb) const;
    /// The options that every verb knows.
    static QList<Option> globalOptions();
    static QList<manual::Term> exitCodeTerms();

private:
    QString paragraph(const QString &text, int indent) const;
    /// Terms on the left, what they mean on the right.
    QString list(const QList<std::pair<QString, QString>> &items) const;
    QString optionList(const QList<Option> &options) const;
    QString exitCodes() const;

    int m_columns;
};

} // namespace errdex::cli
