// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importdonepage.h"

#include <QEvent>
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
    , m_show(new QPushButton)
    , m_undo(new QPushButton)
{
    setFinalPage(true);
    m_text->setObjectName(QStringLiteral("importDone"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
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
    retranslate();
}

void ImportDonePage::retranslate()
{
    setTitle(tr("Imported"));
    setSubTitle(tr("Imported codes are a pack: Catalogue → Packs… can disable or remove it."));
    m_progress->setAccessibleName(tr("Importing"));
    m_show->setText(tr("&Show the new codes"));
    m_undo->setText(tr("&Undo the import"));
    m_text->setText(m_sentence ? m_sentence() : QString());
}

void ImportDonePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizardPage::changeEvent(event);
}

void ImportDonePage::say(const std::function<QString()> &sentence)
{
    m_sentence = sentence;
    retranslate();
}

void ImportDonePage::initializePage()
{
    m_isDone = false;
    say([] { return tr("Importing…"); });
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
    say([records, vendor] {
        return vendor.isEmpty() ? tr("%Ln code(s) imported.", nullptr, int(records))
                                : tr("%Ln code(s) of %1 imported.", nullptr, int(records)).arg(vendor);
    });
    m_show->show();
    m_undo->show();
    m_show->setFocus();
    Q_EMIT completeChanged();
}

void ImportDonePage::showUndone()
{
    say([] { return tr("The import was undone."); });
    m_show->hide();
    m_undo->hide();
}

void ImportDonePage::showProblem(const std::function<QString()> &sentence)
{
    m_isDone = true;
    m_progress->hide();
    say(sentence);
    Q_EMIT completeChanged();
}

} // namespace errdex::ui
