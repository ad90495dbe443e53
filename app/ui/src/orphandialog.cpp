// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "orphandialog.h"

#include "errdex/engine/catalogueservice.h"
#include "errdex/ui/theme.h"
#include "focusring.h"
#include "owntexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace errdex::ui {

using domain::RecordKey;

namespace {

constexpr QSize DialogSize(680, 420);

} // namespace

OrphanDialog::OrphanDialog(engine::CatalogueService &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_explanation(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_targetLabel(new QLabel(this))
    , m_target(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_reattach(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("orphanDialog"));
    setWindowModality(Qt::WindowModal);
    m_list->setObjectName(QStringLiteral("orphans"));
    m_text->setObjectName(QStringLiteral("orphanText"));
    m_target->setObjectName(QStringLiteral("orphanTarget"));
    m_problem->setObjectName(QStringLiteral("orphanProblem"));
    m_reattach->setObjectName(QStringLiteral("orphanReattach"));
    for (auto *label : {m_explanation, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    new FocusRing(m_text);
    m_targetLabel->setBuddy(m_target);
    m_problem->hide();
    m_close->setAutoDefault(false);
    m_reattach->setDefault(true);
    auto *lists = new QHBoxLayout;
    lists->addWidget(m_list, 1);
    lists->addWidget(m_text, 2);
    auto *target = new QHBoxLayout;
    target->addWidget(m_targetLabel);
    target->addWidget(m_target, 1);
    target->addWidget(m_reattach);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_explanation);
    layout->addLayout(lists, 1);
    layout->addLayout(target);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &OrphanDialog::showOrphan);
    connect(m_reattach, &QPushButton::clicked, this, &OrphanDialog::reattach);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_target, &QLineEdit::textChanged, this, [this] { say({}); });
    connect(&service, &engine::CatalogueService::detailsReady, this, [this](const engine::RecordDetails &details) {
        const auto key = details.record.key();
        if (m_wanted.isEmpty() || key.vendor != m_wanted.vendor ||
            key.code.compare(m_wanted.code, Qt::CaseInsensitive) != 0)
            return;
        m_wanted = {};
        Q_EMIT reattachWanted(m_from, key);
    });
    connect(&service, &engine::CatalogueService::detailsMissing, this, [this](const RecordKey &key) {
        if (!m_wanted.isEmpty() && key == std::exchange(m_wanted, {}))
            say(tr("%1 is not in the catalogue.").arg(key.toString()));
    });
    resize(DialogSize);
    retranslate();
}

void OrphanDialog::setOrphans(const QList<RecordKey> &orphans, const domain::AnnotationBook &book)
{
    const int current = std::max(0, m_list->currentRow());
    m_orphans.clear();
    for (const auto &key : orphans)
        m_orphans.append(book.of(key));
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto &orphan : std::as_const(m_orphans))
            m_list->addItem(orphan.record.toString());
        m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    }
    showOrphan();
    if (m_orphans.isEmpty() && isVisible())
        accept();
}

void OrphanDialog::setShownRecord(const RecordKey &record)
{
    m_target->setText(record.isEmpty() ? QString() : record.toString());
}

void OrphanDialog::showOrphan()
{
    const auto orphan = m_orphans.value(m_list->currentRow());
    QStringList parts;
    if (!orphan.status.isEmpty())
        parts.append(orphan.status);
    if (!orphan.tags.isEmpty())
        parts.append(tr("Tags: %1").arg(orphan.tags.join(QStringLiteral(", "))));
    if (orphan.isFavourite)
        parts.append(tr("A favourite"));
    for (const auto &note : orphan.notes)
        parts.append(aboutVersion(note.author, note.written) + u'\n' + note.text);
    for (const auto &overlay : orphan.overlays)
        parts.append(aboutVersion(overlay.author, overlay.written) + u'\n' + ownTextOf(overlay.content));
    m_text->setPlainText(parts.join(QStringLiteral("\n\n")));
    m_reattach->setEnabled(!orphan.record.isEmpty());
    say({});
}

void OrphanDialog::reattach()
{
    m_from = m_orphans.value(m_list->currentRow()).record;
    const auto to = RecordKey::fromString(m_target->text().trimmed());
    if (to.isEmpty() || to == m_from) {
        say(tr("Write the code that it is to hang on, with its vendor: planfix/1001."));
        m_target->setFocus();
        return;
    }
    m_wanted = to;
    m_service.requestDetails(to);
}

void OrphanDialog::say(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void OrphanDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showOrphan();
    }
    QDialog::changeEvent(event);
}

void OrphanDialog::retranslate()
{
    setWindowTitle(tr("Notes without a code"));
    m_explanation->setText(
        tr("These hang on codes that are not in the catalogue any more. They are kept, and can hang on "
           "other codes."));
    m_list->setAccessibleName(windowTitle());
    m_text->setAccessibleName(tr("What was said of the code"));
    m_targetLabel->setText(tr("Hang it on:"));
    m_target->setPlaceholderText(tr("vendor/code"));
    m_reattach->setText(tr("Re-attach"));
    m_reattach->setToolTip(tr("Hang notes, tags, status and text on this code"));
    m_close->setText(tr("Close"));
}

} // namespace errdex::ui
