// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "templatemanager.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "literaltext.h"
#include "snippetpreview.h"
#include "templateeditor.h"
#include "templatelist.h"
#include "templatesource.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>

namespace errdex::ui {

using snippets::StoredTemplate;
using Origin = snippets::StoredTemplate::Origin;

namespace {

/// More records are not looked at while typing.
constexpr qsizetype MostPreviewed = 10;

} // namespace

void TemplateManager::open(const QString &id)
{
    const auto chosen = isVisible() || id.isEmpty() ? currentId() : id;
    m_parts.templates.reload();
    fillList(chosen);
    show();
    raise();
    activateWindow();
    m_list->setFocus(Qt::OtherFocusReason);
}

void TemplateManager::setSelection(const CopySelection &selection)
{
    m_selection = selection;
    if (isVisible())
        tryText();
}

void TemplateManager::reject()
{
    if (letGo())
        QDialog::reject();
}

QString TemplateManager::currentId() const
{
    const auto *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

const StoredTemplate *TemplateManager::current() const
{
    return m_parts.templates.find(currentId());
}

void TemplateManager::fillList(const QString &id)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const auto standard = m_parts.settings.defaultTemplate();
        for (const auto &stored : m_parts.templates.templates()) {
            QStringList states;
            if (m_drafts.contains(stored.id))
                states.append(tr("not saved", "state of a template"));
            if (stored.isBroken())
                states.append(tr("error", "state of a template"));
            if (stored.isHidden)
                states.append(tr("hidden", "state of a template"));
            if (stored.id == standard)
                states.append(QStringLiteral("Ctrl+C"));
            if (stored.origin == Origin::Own)
                states.append(tr("own", "state of a template"));
            else if (stored.origin == Origin::Changed)
                states.append(tr("changed", "state of a template"));
            auto *item = new QTreeWidgetItem(m_list, {templateName(stored), states.join(QStringLiteral(", "))});
            item->setData(0, Qt::UserRole, stored.id);
            item->setSizeHint(0, QSize(0, m_list->fontMetrics().height() + SpacingMedium));
            item->setToolTip(0, literalText(stored.isBroken() ? templateErrorText(stored.error) : templateName(stored)));
            if (stored.isHidden) {
                for (const int column : {0, 1})
                    item->setForeground(column, palette().color(QPalette::Disabled, QPalette::Text));
            }
            if (stored.id == id)
                m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem())
            m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    showCurrent();
}

void TemplateManager::showCurrent()
{
    const auto *stored = current();
    if (!stored)
        return;
    const auto text = m_drafts.value(stored->id, stored->source);
    if (m_editor->toPlainText() != text) {
        const QSignalBlocker quiet(m_editor);
        m_editor->setPlainText(text);
        // What another template has made.
        for (auto *preview : m_previews)
            preview->showNote({});
    }
    tryText();
}

void TemplateManager::takeText()
{
    const auto *stored = current();
    if (!stored)
        return;
    const bool wasDraft = m_drafts.contains(stored->id);
    if (m_editor->toPlainText() == stored->source)
        m_drafts.remove(stored->id);
    else
        m_drafts.insert(stored->id, m_editor->toPlainText());
    if (wasDraft != m_drafts.contains(stored->id))
        fillList(stored->id);
    m_typing.start();
}

/// Says what is wrong with the text, or shows what it makes of the selected records.
void TemplateManager::tryText()
{
    m_typing.stop();
    const auto parsed = snippets::Template::parse(m_editor->toPlainText());
    if (parsed) {
        m_editor->setError({});
        if (m_fieldsFormat != parsed->header().format) {
            m_fieldsFormat = parsed->header().format;
            fillFields();
        }
    } else {
        m_error = parsed.error();
        m_editor->setError(m_error);
    }
    showProblem(!parsed);
    constexpr domain::Language Languages[] = {domain::Language::Russian, domain::Language::English};
    const auto records = m_selection.records.first(std::min(m_selection.records.size(), MostPreviewed));
    for (int i = 0; i < 2; ++i) {
        // What it made last stays to be seen while something is being typed.
        m_previews[i]->setEnabled(parsed.has_value());
        if (records.isEmpty()) {
            m_previews[i]->showNote(tr("Select a record in the table to see what the template makes of it."));
            continue;
        }
        if (!parsed)
            continue;
        snippets::RenderOptions options;
        options.language = Languages[i];
        options.columns = m_selection.columns;
        options.extras = m_selection.extras;
        const auto made = m_parts.templates.render(*parsed, snippets::Records::of(records), options);
        if (made && !made->isEmpty())
            m_previews[i]->showSnippet(*made, parsed->header().format);
        else
            m_previews[i]->showNote(tr("The template has nothing to say about these records."));
    }
    updateButtons();
}

void TemplateManager::showProblem(bool isThere)
{
    const auto text = isThere ? templateErrorText(m_error) : tr("No errors");
    m_problem->setText(isThere ? QStringLiteral("<a href=\"#\" style=\"color: %1\">%2</a>")
                                     .arg(errorText(palette()).name(), text.toHtmlEscaped())
                               : text.toHtmlEscaped());
    m_problem->setAccessibleName(text);
    m_problem->setToolTip(isThere ? tr("Go to the place") : QString());
}

void TemplateManager::updateButtons()
{
    const auto *stored = current();
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool isDraft = stored && m_drafts.contains(stored->id);
    m_save->setEnabled(isDraft);
    m_revert->setEnabled(isDraft);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->topLevelItemCount());
    m_remove->setEnabled(stored && stored->origin != Origin::BuiltIn);
    m_default->setChecked(stored && stored->id == m_parts.settings.defaultTemplate());
    for (auto *button : {m_duplicate, m_hide, m_export, m_default})
        button->setEnabled(stored);
    retranslateButtons();
}

void TemplateManager::insertField(const QTreeWidgetItem *item)
{
    if (item)
        m_editor->insertTag(item->data(0, Qt::UserRole).toString());
}

/// A new file, and its text ready to be changed.
void TemplateManager::add(const QString &source, const QString &name)
{
    const auto id = m_parts.templates.freeId(name);
    if (!tell(m_parts.templates.save(id, source)))
        return;
    fillList(id);
    m_editor->setFocus(Qt::OtherFocusReason);
    Q_EMIT templatesChanged();
}

void TemplateManager::addNew()
{
    using wording::translated;
    const auto context = "errdex::ui::TemplateManager";
    const auto name = QT_TRANSLATE_NOOP("errdex::ui::TemplateManager", "My template");
    const domain::LocalizedText names{translated(domain::Language::English, context, name),
                                      translated(domain::Language::Russian, context, name)};
    add(newTemplateSource(names), names.in(wording::interfaceLanguage()));
}

void TemplateManager::duplicate()
{
    const auto *stored = current();
    if (!stored)
        return;
    using wording::translated;
    const auto context = "errdex::ui::TemplateManager";
    const auto copy = QT_TRANSLATE_NOOP("errdex::ui::TemplateManager", "%1 (copy)");
    const domain::LocalizedText names{
        translated(domain::Language::English, context, copy).arg(stored->name(domain::Language::English)),
        translated(domain::Language::Russian, context, copy).arg(stored->name(domain::Language::Russian))};
    add(renamedSource(m_editor->toPlainText(), names), names.in(wording::interfaceLanguage()));
}

void TemplateManager::save()
{
    const auto id = currentId();
    if (!m_drafts.contains(id) || !tell(m_parts.templates.save(id, m_drafts.value(id))))
        return;
    m_drafts.remove(id);
    fillList(id);
    Q_EMIT templatesChanged();
}

void TemplateManager::saveAll()
{
    const auto ids = m_drafts.keys();
    for (const auto &id : ids) {
        if (!tell(m_parts.templates.save(id, m_drafts.value(id))))
            return;
        m_drafts.remove(id);
    }
    Q_EMIT templatesChanged();
}

void TemplateManager::revert()
{
    m_drafts.remove(currentId());
    fillList(currentId());
}

void TemplateManager::removeCurrent()
{
    const auto *stored = current();
    if (!stored)
        return;
    const bool isOwn = stored->origin == Origin::Own;
    const auto name = templateName(*stored);
    const auto question = isOwn ? tr("Delete the template “%1”? Its file is removed.").arg(name)
                                : tr("Restore “%1” as it came with Errdex? Your changes are lost.").arg(name);
    const auto answer =
        m_parts.dialogs.choose(this, windowTitle(), question, {isOwn ? tr("Delete") : tr("Restore"), tr("Cancel")});
    const auto id = stored->id;
    if (answer != 0 || !tell(m_parts.templates.remove(id)))
        return;
    m_drafts.remove(id);
    if (isOwn && m_parts.settings.defaultTemplate() == id)
        m_parts.settings.setDefaultTemplate({});
    fillList(id);
    Q_EMIT templatesChanged();
}

void TemplateManager::move(int by)
{
    QStringList ids;
    for (const auto &stored : m_parts.templates.templates())
        ids.append(stored.id);
    const auto id = currentId();
    const auto from = ids.indexOf(id);
    const auto to = from + by;
    if (from < 0 || to < 0 || to >= ids.size())
        return;
    ids.move(from, to);
    tell(m_parts.templates.setOrder(ids));
    fillList(id);
    Q_EMIT templatesChanged();
}

void TemplateManager::toggleHidden()
{
    const auto *stored = current();
    if (!stored)
        return;
    const auto id = stored->id;
    tell(m_parts.templates.setHidden(id, !stored->isHidden));
    fillList(id);
    Q_EMIT templatesChanged();
}

void TemplateManager::importFile()
{
    const auto path =
        m_parts.dialogs.openFile(this, tr("Import a template"), tr("Templates (*.mustache);;All files (*)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        tell(domain::fail(domain::ErrorCode::CannotReadFile, path, file.errorString()));
        return;
    }
    const auto bytes = file.read(4 * snippets::Template::MaxLength + 1);
    if (!QUtf8StringView(bytes).isValidUtf8() || bytes.contains('\0') ||
        bytes.size() > 4 * snippets::Template::MaxLength) {
        m_parts.dialogs.choose(this, tr("Import a template"),
                            tr("%1 is no template: it is not UTF-8 text, or longer than a template can be.")
                                .arg(QDir::toNativeSeparators(path)),
                            {tr("Close")});
        return;
    }
    // One with an error comes in as well, and shows it.
    add(QString::fromUtf8(bytes), QFileInfo(path).completeBaseName());
}

void TemplateManager::exportFile()
{
    const auto *stored = current();
    if (!stored)
        return;
    const auto path = m_parts.dialogs.saveFile(this, tr("Export the template"),
                                               QDir::home().filePath(QString(stored->id + QStringLiteral(".mustache"))),
                                               tr("Templates (*.mustache)"));
    if (path.isEmpty())
        return;
    const auto bytes = m_editor->toPlainText().toUtf8();
    tell(exporting::writeFileGuarded(path, [&](QIODevice &device) -> domain::Result<void> {
        if (device.write(bytes) != bytes.size())
            return domain::fail(domain::ErrorCode::CannotWriteFile, path, device.errorString());
        return {};
    }));
}

void TemplateManager::takeDefault(bool isDefault)
{
    m_parts.settings.setDefaultTemplate(isDefault ? currentId() : QString());
    fillList(currentId());
    Q_EMIT templatesChanged();
}

/// False when something went wrong, which it says.
bool TemplateManager::tell(const domain::Result<void> &result)
{
    if (!result)
        m_parts.dialogs.choose(this, windowTitle(), wording::errorSentence(result.error()), {tr("Close")});
    return result.has_value();
}

/// Asks what becomes of drafts; false to stay.
bool TemplateManager::letGo()
{
    if (m_drafts.isEmpty())
        return true;
    const auto question = tr("%Ln template(s) have changes that are not saved.", "", int(m_drafts.size()));
    switch (m_parts.dialogs.choose(this, windowTitle(), question, {tr("Save"), tr("Discard"), tr("Cancel")})) {
    case 0:
        saveAll();
        return m_drafts.isEmpty();
    case 1:
        m_drafts.clear();
        return true;
    default:
        return false;
    }
}

void TemplateManager::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillList(currentId());
    }
    QDialog::changeEvent(event);
}

} // namespace errdex::ui
