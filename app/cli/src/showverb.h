// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "selection.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "show VENDOR/CODE[/VARIANT]": everything known of a record.
class ShowVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::ShowVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    /// The record as lines for people.
    static QStringList sheet(const domain::CodeRecord &record, const Languages &languages);
    /// A text in the languages wanted, a line each, marked as the original or a translation.
    static QStringList marked(const domain::LocalizedText &text, const Languages &languages, bool mayBeInOne = false);
    static domain::Result<void> write(const QList<domain::CodeRecord> &records, const QString &format,
                                      const Languages &languages, Console &console);
};

} // namespace errdex::cli
