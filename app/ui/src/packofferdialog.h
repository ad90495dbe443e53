// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/packservice.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace errdex::ui {

/// Shows what a pack brings, or what an update changes code by code, before it is installed. Accepted for a yes.
class PackOfferDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackOfferDialog)

public:
    explicit PackOfferDialog(const engine::PackOffer &offer, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void addChange(const packs::Change &change, QTreeWidgetItem *group);
    QString groupTitle(packs::Change::Kind kind) const;

    engine::PackOffer m_offer;
    QLabel *m_heading;
    QLabel *m_about;
    QTreeWidget *m_changes;
    QLabel *m_more;
    QDialogButtonBox *m_buttons;
};

} // namespace errdex::ui
