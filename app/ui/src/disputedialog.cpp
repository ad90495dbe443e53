// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "disputedialog.h"

#include "errdex/ui/theme.h"
#include "focusring.h"
#include "owntexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace errdex::ui {

namespace {

constexpr QSize DialogSize(760, 460);

} // namespace

DisputeDialog::DisputeDialog(QWidget *parent)
    : QDialog(parent)
    , m_explanation(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_place(new QHBoxLayout)
    , m_show(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("disputeDialog"));
    setWindowModality(Qt::WindowModal);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("disputes"));
    m_list->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    m_show->setObjectName(QStringLiteral("disputeShow"));
    m_close->setObjectName(QStringLiteral("disputeClose"));
    for (auto *button : {m_show, m_close})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_explanation);
    layout->addWidget(m_list);
    layout->addLayout(m_place, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &DisputeDialog::showVersions);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const auto record = m_disputes.value(m_list->currentRow()).record;
        accept();
        Q_EMIT recordWanted(record);
    });
    resize(DialogSize);
    retranslate();
}

void DisputeDialog::setBook(const domain::AnnotationBook &book)
{
    const auto shown = m_disputes.value(m_list->currentRow()).record;
    m_disputes.clear();
    auto records = book.byKey().values();
    std::sort(records.begin(), records.end(),
              [](const domain::RecordAnnotations &left, const domain::RecordAnnotations &right) {
                  return left.record.toString() < right.record.toString();
              });
    for (const auto &said : std::as_const(records)) {
        if (!said.isDisputed())
            continue;
        for (const auto &note : said.notes) {
            // Once for each note, at its first version.
            const auto first = std::find_if(said.notes.begin(), said.notes.end(), [&note](const auto &each) {
                return each.note == note.note;
            });
            if (!said.isDisputed(note.note) || *first != note)
                continue;
            Dispute dispute{said.record, {}, {}};
            std::copy_if(said.notes.begin(), said.notes.end(), std::back_inserter(dispute.notes),
                         [&note](const domain::NoteVersion &each) { return each.note == note.note; });
            m_disputes.append(dispute);
        }
        for (const auto &versions : {said.entries, said.overlays}) {
            if (versions.size() > 1)
                m_disputes.append({said.record, {}, versions});
        }
    }
    retranslate();
    showRecord(shown);
    if (m_disputes.isEmpty() && isVisible())
        accept();
}

void DisputeDialog::showRecord(const domain::RecordKey &record)
{
    const auto found = std::find_if(m_disputes.begin(), m_disputes.end(),
                                    [&record](const Dispute &each) { return each.record == record; });
    m_list->setCurrentRow(found == m_disputes.end() ? 0 : int(found - m_disputes.begin()));
    showVersions();
}

QString DisputeDialog::titleOf(const Dispute &dispute) const
{
    const auto record = dispute.record.toString();
    if (!dispute.notes.isEmpty())
        return tr("%1: a note").arg(record);
    return dispute.own.first().kind == domain::OwnVersion::Kind::Entry ? tr("%1: an entry of your own").arg(record)
                                                                       : tr("%1: own text").arg(record);
}

void DisputeDialog::showVersions()
{
    delete m_versions;
    m_versions = new QWidget(this);
    auto *columns = new QHBoxLayout(m_versions);
    columns->setContentsMargins(0, 0, 0, 0);
    m_place->addWidget(m_versions);
    const auto dispute = m_disputes.value(m_list->currentRow());
    for (const auto &version : dispute.notes)
        addVersion(aboutVersion(version.author, version.written), version.text,
                   [this, version] { Q_EMIT noteChosen(version); });
    for (const auto &version : dispute.own)
        addVersion(aboutVersion(version.author, version.written), ownTextOf(version.content),
                   [this, version] { Q_EMIT ownChosen(version); });
    m_show->setEnabled(!dispute.record.isEmpty());
}

void DisputeDialog::addVersion(const QString &about, const QString &text, const std::function<void()> &choose)
{
    auto *columns = static_cast<QHBoxLayout *>(m_versions->layout());
    const int number = columns->count();
    auto *column = new QVBoxLayout;
    auto *title = new QLabel(about, m_versions);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *content = new QPlainTextEdit(text, m_versions);
    content->setObjectName(QStringLiteral("disputeVersion%1").arg(number));
    content->setReadOnly(true);
    content->setTabChangesFocus(true);
    new FocusRing(content);
    content->setAccessibleName(about);
    auto *keep = new QPushButton(tr("Keep this one"), m_versions);
    keep->setObjectName(QStringLiteral("disputeKeep%1").arg(number));
    keep->setAutoDefault(false);
    keep->setToolTip(tr("This version is valid from now on, for everybody who takes in your notes"));
    column->addWidget(title);
    column->addWidget(content, 1);
    column->addWidget(keep);
    columns->addLayout(column, 1);
    connect(keep, &QPushButton::clicked, this, choose);
}

void DisputeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showVersions();
    }
    QDialog::changeEvent(event);
}

void DisputeDialog::retranslate()
{
    setWindowTitle(tr("Changed in two places"));
    m_explanation->setText(tr("People have changed these apart from each other. All versions are kept until you choose one."));
    const QSignalBlocker quiet(m_list);
    const int current = m_list->currentRow();
    m_list->clear();
    for (const auto &dispute : std::as_const(m_disputes))
        m_list->addItem(titleOf(dispute));
    m_list->setCurrentRow(current);
    m_list->setAccessibleName(windowTitle());
    m_show->setText(tr("Show the record"));
    m_close->setText(tr("Close"));
}

} // namespace errdex::ui
