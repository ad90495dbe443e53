// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "whylabel.h"

#include "errdex/decoding/report.h"
#include "errdex/models/findingsmodel.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

namespace errdex::ui {

WhyLabel::WhyLabel(const models::FindingsModel &findings, QWidget *parent) : QLabel(parent), m_findings(findings)
{
    setObjectName(QStringLiteral("whyFinding"));
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setContentsMargins(SpacingLarge, SpacingSmall, SpacingLarge, SpacingSmall);
    hide();
    connect(this, &QLabel::linkActivated, this,
            [this](const QString &candidate) { Q_EMIT candidateChosen(candidate.toInt()); });
}

void WhyLabel::showFinding(int row)
{
    setVisible(row >= 0);
    if (row < 0) {
        clear();
        return;
    }
    const auto &finding = m_findings.firstFinding(row);
    const auto why = decoding::reasonOf(finding, [](const domain::MarkedText &reason) {
        return wording::sentence(reason, wording::interfaceLanguage());
    });
    QStringList others;
    for (int i = 1; i < finding.candidates.size(); ++i) {
        const auto &candidate = finding.candidates.at(i);
        const auto text = m_findings.candidateText(candidate).toHtmlEscaped();
        others.append(candidate.row < 0 ? text : QStringLiteral("<a href=\"%1\">%2</a>").arg(QString::number(i), text));
    }
    QString text = why.toHtmlEscaped();
    if (!others.isEmpty())
        text += QStringLiteral("<br>") + tr("It may also be: %1").arg(others.join(QStringLiteral(", ")));
    setText(text);
}

} // namespace errdex::ui
