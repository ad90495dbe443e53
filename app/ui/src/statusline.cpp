// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "statusline.h"

#include "elidedlabel.h"
#include "errdex/ui/theme.h"
#include "icons.h"
#include "taskprogress.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace errdex::ui {

namespace {

/// Long enough to read a path.
constexpr int MessageMs = 15'000;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
    , m_busy(new QLabel(this))
    , m_message(new ElidedLabel(this))
    , m_showFolder(new QPushButton(icon(Glyph::Folder), QString(), this))
    , m_export(new TaskProgress(QStringLiteral("exportProgress"), this))
{
    m_count->setObjectName(QStringLiteral("count"));
    m_busy->setObjectName(QStringLiteral("busy"));
    m_message->setObjectName(QStringLiteral("message"));
    m_showFolder->setObjectName(QStringLiteral("showFolder"));
    for (auto *label : {m_count, m_busy})
        label->setTextFormat(Qt::PlainText);
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(MessageMs);
    connect(&m_messageTimer, &QTimer::timeout, this, &StatusLine::clearMessage);
    m_showFolder->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    // The count begins where a tip does, which takes its place.
    layout->setContentsMargins(SpacingSmall, 0, SpacingMedium, 0);
    layout->setSpacing(SpacingLarge);
    layout->addWidget(m_count);
    layout->addWidget(m_busy);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_showFolder);
    layout->addWidget(m_export);
    connect(m_export, &TaskProgress::cancelWanted, this, &StatusLine::cancelWanted);
    connect(m_showFolder, &QPushButton::clicked, this, [this] { Q_EMIT folderWanted(m_folder); });
    setBusy(false);
    setFolder({});
    retranslate();
}

void StatusLine::setCount(qint64 shown, qint64 total)
{
    m_shown = shown;
    m_total = total;
    retranslate();
}

void StatusLine::clearCount()
{
    setCount(-1, -1);
}

QString StatusLine::countText() const
{
    return m_count->text();
}

void StatusLine::setBusy(bool busy)
{
    m_busy->setVisible(busy);
}

void StatusLine::setMessage(const std::function<QString()> &makeText)
{
    m_makeMessage = makeText;
    m_messageTimer.start();
    retranslate();
}

void StatusLine::setError(const std::function<QString()> &makeText)
{
    m_makeMessage = makeText;
    m_messageTimer.stop();
    retranslate();
}

void StatusLine::clearMessage()
{
    setError({});
    setFolder({});
}

void StatusLine::setFolder(const QString &folder)
{
    m_folder = folder;
    m_showFolder->setVisible(!folder.isEmpty());
}

void StatusLine::showProgress(qint64 done, qint64 total)
{
    m_export->setProgress(done, total);
    m_export->show();
}

void StatusLine::hideProgress()
{
    m_export->hide();
}

TaskProgress *StatusLine::addTask(const QString &objectName)
{
    auto *task = new TaskProgress(objectName, this);
    layout()->addWidget(task);
    return task;
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusLine::retranslate()
{
    if (m_total < 0)
        m_count->clear();
    else if (m_shown == m_total)
        m_count->setText(tr("%Ln record(s)", "", int(m_total)));
    else
        m_count->setText(tr("%L1 of %Ln record(s)", "", int(m_total)).arg(m_shown));
    m_busy->setText(tr("Searching…"));
    m_message->setWholeText(m_makeMessage ? m_makeMessage() : QString());
    m_showFolder->setText(tr("Show folder"));
    m_showFolder->setToolTip(tr("Open the folder with the file that was written"));
    m_export->setTexts(tr("Progress of the export"), tr("Cancel"), tr("Stop the export; no file is left behind"));
}

} // namespace errdex::ui
