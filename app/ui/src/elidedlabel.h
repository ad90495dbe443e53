// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace errdex::ui {

/// A line of plain text that takes the room there is and ends in "…" where it is cut off. text() is the whole text, the
/// tooltip and the accessible name say it.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setWholeText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace errdex::ui
