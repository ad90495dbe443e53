// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/importservice.h"

#include <QHash>
#include <QWizard>

#include <memory>

namespace errdex::ui {

class ImportDonePage;
struct ImportState;

/// Asks everything about a table that is to be imported, page by page, with the table before the eyes. What it then
/// takes to install the codes is the business of whoever listens to importWanted().
class ImportWizard final : public QWizard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportWizard)

public:
    struct Start
    {
        importing::TableSource source;
        /// The name of the file, or that it is the clipboard.
        QString sourceName;
        /// What the import is compared with.
        QStringList catalogues;
        QHash<QString, importing::ImportPlan> remembered;
    };

    ImportWizard(const Start &start, engine::ImportService &service, QWidget *parent = nullptr);
    ~ImportWizard() override;

    const importing::TableSource &source() const;
    /// Everything chosen.
    const importing::ImportPlan &plan() const;
    /// The codes that the summary has promised.
    qint64 expectedRecords() const { return m_expected; }
    ImportDonePage &donePage() { return *m_done; }

Q_SIGNALS:
    void importWanted();
    /// The person does not want to wait for it.
    void stopWanted();

protected:
    void done(int result) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::unique_ptr<ImportState> m_state;
    ImportDonePage *m_done;
    qint64 m_expected = 0;
};

} // namespace errdex::ui
