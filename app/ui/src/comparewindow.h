// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

#include <QDialog>

class QDialogButtonBox;

namespace errdex::ui {

class SafeBrowser;

/// Two to four records side by side. A field in which they differ is marked with "≠", and in it the words that only some
/// of them have.
class CompareWindow final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareWindow)

public:
    static constexpr int MostRecords = 4;

    explicit CompareWindow(QWidget *parent = nullptr);

    /// The first MostRecords of them.
    void showRecords(const QList<domain::CodeRecord> &records, domain::ContentLanguage content);
    void setContentLanguage(domain::ContentLanguage content);

Q_SIGNALS:
    void recordWanted(const errdex::domain::RecordKey &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    SafeBrowser *m_text;
    QDialogButtonBox *m_buttons;
    QList<domain::CodeRecord> m_records;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
};

} // namespace errdex::ui
