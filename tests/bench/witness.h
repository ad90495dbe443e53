// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "heartbeat.h"

#include "errdex/engine/catalogueservice.h"

#include <QMap>

class QLineEdit;

namespace errdex::models {
class ResultsModel;
}
namespace errdex::ui {
class MainWindow;
class ResultsView;
} // namespace errdex::ui

namespace errdex::bench {

/// Sees what a window shows while somebody types into it from outside, and ends the program when nothing has been done
/// for a while. At every painting of the table it compares the text in the field with the text whose answer is painted;
/// at the end it searches anew by another way and compares row by row.
class Witness final : public QObject
{
public:
    Witness(ui::MainWindow &window, engine::CatalogueService &service, const QString &catalogue);

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void takeText();
    void takePaint();
    void takeAnswered(quint64 ticket);
    void finish();
    /// What is wrong with the rows on the screen; empty when nothing is.
    QString fault() const;

    QString m_catalogue;
    QLineEdit *m_field;
    ui::ResultsView *m_view;
    models::ResultsModel *m_model;
    Heartbeat m_heartbeat;
    QTimer m_idle;
    QMap<quint64, engine::SearchRequest> m_requests;
    quint64 m_lastTicket = 0;
    int m_texts = 0;
    int m_paints = 0;
    int m_paintsOfAnOlderAnswer = 0;
    /// Runs while the rows on the screen are not those of the text in the field.
    QElapsedTimer m_behind;
    double m_longestBehind = 0;
    /// Since the newest text.
    QElapsedTimer m_sinceText;
    double m_longestSinceText = 0;
};

} // namespace errdex::bench
