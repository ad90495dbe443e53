// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"

#include <QObject>

class QWidget;

namespace errdex::ui {

class ResultsView;
class SearchSession;
class StatusLine;

/// Prints the rows found, or those selected when they are several, after a look at the pages.
class PrintController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrintController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        SearchSession &session;
        ResultsView &view;
        StatusLine &status;
        QWidget &window;
    };

    explicit PrintController(const Parts &parts, QObject *parent = nullptr);

    void setContentLanguage(domain::ContentLanguage language) { m_content = language; }
    void start();

private:
    void preview(const QList<domain::CodeRecord> &records);

    Parts m_parts;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
};

} // namespace errdex::ui
