// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "taskprogress.h"

#include "errdex/ui/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace errdex::ui {

namespace {

constexpr int Steps = 1000;
constexpr int Width = 160;

} // namespace

TaskProgress::TaskProgress(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(this))
{
    setObjectName(objectName);
    m_bar->setRange(0, Steps);
    m_bar->setFixedWidth(Width);
    m_cancel->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(SpacingLarge);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &TaskProgress::cancelWanted);
    hide();
}

void TaskProgress::setTexts(const QString &name, const QString &cancel, const QString &cancelToolTip)
{
    m_bar->setAccessibleName(name);
    m_cancel->setText(cancel);
    m_cancel->setToolTip(cancelToolTip);
}

void TaskProgress::setProgress(qint64 done, qint64 total)
{
    m_bar->setValue(total > 0 ? int(done * Steps / total) : 0);
}

} // namespace errdex::ui
