// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "records.h"
#include "selection.h"

#include "errdex/decoding/decoder.h"

#include <QCoreApplication>
#include <QFile>

#include <memory>

namespace errdex::cli {

/// Writes findings in one of the formats as they come.
class FindingWriter;

/// "decode [FILE|-]": the error codes in a response, a log or any other text.
class DecodeVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::DecodeVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    static domain::Result<std::unique_ptr<QFile>> open(const QString &path);
    static domain::Result<void> read(QFile &file, bool follow, decoding::Decoder &decoder, FindingWriter &writer);
};

} // namespace errdex::cli
