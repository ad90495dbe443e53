// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include "errdex/domain/error.h"
#include "errdex/store/catalogue.h"

#include <QList>
#include <QString>

#include <utility>

namespace errdex::store {

/// Sees the terms of the index as they are written and stores what else they are looked up by: words by their stems,
/// codes by their other writings. One thread.
class FormWriter final
{
    Q_DISABLE_COPY_MOVE(FormWriter)

public:
    explicit FormWriter(Connection &connection) : m_connection(connection) {}

    void add(Field field, const QString &term);
    domain::Result<void> finish();

private:
    using Pairs = QList<std::pair<QString, QString>>;

    void addCode(const QString &code);
    domain::Result<void> write(const QString &insertion, Pairs &pairs);

    Connection &m_connection;
    Pairs m_words;
    Pairs m_codes;
    /// Terms come in order, each once for every field that has it.
    QString m_lastWord;
};

} // namespace errdex::store
