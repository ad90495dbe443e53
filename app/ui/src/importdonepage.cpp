// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importdonepage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace errdex::ui {

namespace {

constexpr int ProgressSteps = 1000;

} // namespace

ImportDonePage::ImportDonePage(QWidget *parent)
    : QWizardPage(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_show(new QPushButton(tr("&Show the new codes")))
    , m_undo(new QPushButton(tr("&Undo the import")))
{
    setTitle(tr("Import"));
    setFinalPage(true);
    m_text->setObjectName(QStringLiteral("importDone"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Importing"));
    m_show->setObjectName(QStringLiteral("importShow"));
    m_undo->setObjectName(QStringLiteral("importUndo"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    column->addStretch();
    connect(m_show, &QPushButton::clicked, this, &ImportDonePage::showWanted);
    connect(m_undo, &QPushButton::clicked, this, &ImportDonePage::undoWanted);
}

void ImportDonePage::initializePage()
{
    m_isDone = false;
    m_text->setText(tr("Importing…"));
    m_progress->setValue(0);
    m_progress->show();
    m_show->hide();
    m_undo->hide();
    Q_EMIT started();
}

void ImportDonePage::showProgress(qint64 records, qint64 total)
{
    // The indexes take as long as the records.
    m_progress->setRange(0, records >= total ? 0 : ProgressSteps);
    m_progress->setValue(total > 0 ? int(records * ProgressSteps / total) : 0);
}

void ImportDonePage::showDone(qint64 records, const QString &vendor)
{
    m_isDone = true;
    m_progress->hide();
    m_text->setText(vendor.isEmpty() ? tr("%Ln code(s) imported.", nullptr, int(records))
                                     : tr("%Ln code(s) of %1 imported.", nullptr, int(records)).arg(vendor));
    m_show->show();
    m_undo->show();
    m_show->setFocus();
    Q_EMIT completeChanged();
}

void ImportDonePage::showUndone()
{
    m_text->setText(tr("The import was undone."));
    m_show->hide();
    m_undo->hide();
}

void ImportDonePage::showProblem(const QString &sentence)
{
    m_isDone = true;
    m_progress->hide();
    m_text->setText(sentence);
    Q_EMIT completeChanged();
}

} // namespace errdex::ui
