// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "diagnosticswindow.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/diagnosiswords.h"
#include "focusring.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace errdex::ui {

namespace {

constexpr QSize DefaultSize(760, 560);

} // namespace

DiagnosticsWindow::DiagnosticsWindow(QWidget *parent)
    : QDialog(parent)
    , m_verdict(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_check(new QPushButton(this))
    , m_repair(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_log(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("diagnosticsWindow"));
    m_verdict->setObjectName(QStringLiteral("diagnosticsVerdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("diagnosticsText"));
    m_text->setReadOnly(true);
    new FocusRing(m_text);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_check->setObjectName(QStringLiteral("diagnosticsCheck"));
    m_repair->setObjectName(QStringLiteral("diagnosticsRepair"));
    m_copy->setObjectName(QStringLiteral("diagnosticsCopy"));
    m_log->setObjectName(QStringLiteral("diagnosticsLog"));
    m_close->setObjectName(QStringLiteral("diagnosticsClose"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(SpacingMedium);
    for (auto *button : {m_repair, m_check, m_copy, m_log}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_verdict);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(m_check, &QPushButton::clicked, this, &DiagnosticsWindow::checkWanted);
    connect(m_repair, &QPushButton::clicked, this, [this] { Q_EMIT repairWanted(m_diagnosis); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT logWanted(QFileInfo(m_diagnosis.logFile).path()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    resize(DefaultSize);
    retranslate();
}

void DiagnosticsWindow::setBusy()
{
    m_isBusy = true;
    retranslate();
}

void DiagnosticsWindow::showDiagnosis(const domain::Diagnosis &diagnosis)
{
    m_diagnosis = diagnosis;
    m_isBusy = false;
    retranslate();
}

void DiagnosticsWindow::showRepair(const domain::RepairReport &report)
{
    m_report = report;
    retranslate();
}

void DiagnosticsWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void DiagnosticsWindow::retranslate()
{
    const bool isThere = !m_diagnosis.parts.isEmpty();
    setWindowTitle(tr("Diagnostics"));
    m_text->setAccessibleName(tr("What Errdex is made of here, and how it is"));
    QStringList said;
    if (m_report)
        said = wording::repairSentences(*m_report);
    said.append(m_isBusy || !isThere ? tr("Everything is being read…") : wording::diagnosisVerdict(m_diagnosis));
    m_verdict->setText(said.join(u'\n'));
    if (isThere)
        m_text->setPlainText(wording::diagnosisLines(m_diagnosis).join(u'\n'));
    m_check->setText(tr("Look again"));
    m_check->setToolTip(tr("Read everything once more"));
    m_check->setEnabled(!m_isBusy);
    m_repair->setText(tr("Repair"));
    m_repair->setToolTip(tr("Mend what the text says that a repair would mend; nothing of yours is deleted"));
    m_repair->setEnabled(!m_isBusy && m_diagnosis.canBeRepaired());
    m_copy->setText(tr("Copy details"));
    m_copy->setToolTip(tr("Copy this text for whoever helps you; it has places and numbers, and none of your notes"));
    m_copy->setEnabled(isThere);
    m_log->setText(tr("Show the log"));
    m_log->setToolTip(tr("Open the folder of the log, which has none of what you search for, paste or write"));
    m_log->setEnabled(QFileInfo::exists(m_diagnosis.logFile));
    m_close->setText(tr("Close"));
}

} // namespace errdex::ui
