// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "packofferdialog.h"

#include "buttonbox.h"
#include "literaltext.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/recordchanges.h"
#include "errdex/wording/wording.h"
#include "packwords.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace errdex::ui {

using packs::Change;

namespace {

constexpr Change::Kind Kinds[] = {Change::Kind::Added, Change::Kind::Reworded, Change::Kind::Removed,
                                  Change::Kind::Renumbered};

qint64 countOf(const packs::Difference &difference, Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Added:
        return difference.added;
    case Change::Kind::Reworded:
        return difference.reworded;
    case Change::Kind::Removed:
        return difference.removed;
    case Change::Kind::Renumbered:
        return difference.renumbered;
    }
    Q_UNREACHABLE();
}

QString shown(const domain::LocalizedText &text, domain::Language language)
{
    return text.in(language).isEmpty() ? text.original() : text.in(language);
}

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PackOfferDialog::PackOfferDialog(const engine::PackOffer &offer, QWidget *parent)
    : QDialog(parent)
    , m_offer(offer)
    , m_heading(plainLabel(QStringLiteral("offerHeading"), this))
    , m_about(plainLabel(QStringLiteral("offerAbout"), this))
    , m_changes(new QTreeWidget(this))
    , m_more(plainLabel(QStringLiteral("offerMore"), this))
    , m_buttons(new ButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("packOffer"));
    auto font = m_heading->font();
    font.setBold(true);
    m_heading->setFont(font);
    m_changes->setObjectName(QStringLiteral("offerChanges"));
    m_changes->setColumnCount(2);
    m_changes->setUniformRowHeights(true);
    m_changes->setAllColumnsShowFocus(true);
    m_changes->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_heading);
    layout->addWidget(m_about);
    layout->addWidget(m_changes, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(820, 560);
    retranslate();
}

void PackOfferDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PackOfferDialog::retranslate()
{
    const auto title = m_offer.info.titleIn(wording::interfaceLanguage());
    const bool isUpdate = m_offer.installed.has_value();
    setWindowTitle(isUpdate ? tr("Update a pack") : tr("Install a pack"));
    if (isUpdate)
        m_heading->setText(tr("“%1” changes from version %2 to version %3", "a pack")
                               .arg(title, shownVersion(m_offer.installed->info), shownVersion(m_offer.info)));
    else
        m_heading->setText(tr("“%1”, version %2: %n code(s)", "a pack", int(m_offer.records)).arg(title, shownVersion(m_offer.info)));
    const auto about = aboutPack(m_offer.info);
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    m_changes->setHeaderLabels({tr("Code"), tr("Text")});
    m_changes->setAccessibleName(tr("What changes"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(isUpdate ? tr("Update") : tr("Install"));
    fill();
}

QString PackOfferDialog::groupTitle(Change::Kind kind) const
{
    const int count = int(countOf(m_offer.difference, kind));
    switch (kind) {
    case Change::Kind::Added:
        return tr("%n new", "codes of a pack", count);
    case Change::Kind::Reworded:
        return tr("%n with another text", "codes of a pack", count);
    case Change::Kind::Removed:
        return tr("%n removed", "codes of a pack", count);
    case Change::Kind::Renumbered:
        return tr("%n with another code", "the same texts under another code", count);
    }
    Q_UNREACHABLE();
}

void PackOfferDialog::addChange(const Change &change, QTreeWidgetItem *group)
{
    const auto language = wording::interfaceLanguage();
    const bool isGone = change.kind == Change::Kind::Removed;
    const auto &record = isGone ? change.before : change.after;
    auto code = record.key().toString();
    if (change.kind == Change::Kind::Renumbered)
        code = QStringLiteral("%1 → %2").arg(change.before.key().toString(), code);
    auto *item = new QTreeWidgetItem(group, {code, shown(record.summary(), language)});
    item->setToolTip(1, literalText(item->text(1)));
    if (change.kind != Change::Kind::Reworded)
        return;
    const auto fields = wording::recordChanges(change.before, change.after, language);
    for (const auto &field : fields) {
        for (const auto &[mark, text] : {std::pair(QStringLiteral("−"), field.before), std::pair(QStringLiteral("+"), field.after)}) {
            if (text.isEmpty())
                continue;
            auto *line = new QTreeWidgetItem(item, {field.title, QStringLiteral("%1 %2").arg(mark, text)});
            line->setToolTip(1, literalText(text));
        }
    }
    item->setExpanded(true);
}

void PackOfferDialog::fill()
{
    m_changes->clear();
    for (const auto kind : Kinds) {
        if (countOf(m_offer.difference, kind) == 0)
            continue;
        auto *group = new QTreeWidgetItem(m_changes, {groupTitle(kind)});
        group->setFirstColumnSpanned(true);
        for (const auto &change : std::as_const(m_offer.difference.changes)) {
            if (change.kind == kind)
                addChange(change, group);
        }
        group->setExpanded(true);
    }
    QStringList remarks;
    if (m_offer.difference.isEmpty())
        remarks.append(tr("Every code is as it was."));
    else if (m_offer.installed && m_offer.difference.unchanged > 0)
        remarks.append(tr("%n code(s) stay as they are.", nullptr, int(m_offer.difference.unchanged)));
    if (std::any_of(std::begin(Kinds), std::end(Kinds),
                    [this](Change::Kind kind) { return countOf(m_offer.difference, kind) > packs::Difference::MostShown; }))
        remarks.append(tr("Of each kind the first %1 are shown.").arg(packs::Difference::MostShown));
    m_more->setText(remarks.join(u' '));
    m_more->setVisible(!remarks.isEmpty());
}

} // namespace errdex::ui
