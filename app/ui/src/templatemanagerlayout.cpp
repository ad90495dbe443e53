// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// The part of the template manager that places its widgets and names them.

#include "buttonbox.h"
#include "errdex/text/fold.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "snippetpreview.h"
#include "templateeditor.h"
#include "templatelist.h"
#include "templatemanager.h"
#include "typedwords.h"

#include "errdex/ui/dialogs.h"

#include <QAction>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QUrl>

namespace errdex::ui {

namespace {

constexpr int TypingPause = 150; // ms

QTreeWidget *makeTree(QWidget *parent, const QString &objectName)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(objectName);
    tree->setColumnCount(2);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    return tree;
}

/// Breaks the text of a cell into lines in the width of its column.
class WrappingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        auto inColumn = option;
        if (const auto *tree = qobject_cast<const QTreeView *>(option.widget))
            inColumn.rect = QRect(0, 0, tree->columnWidth(index.column()), 1);
        auto size = QStyledItemDelegate::sizeHint(inColumn, index);
        size.rheight() += SpacingSmall;
        return size;
    }
};

/// A panel of the splitter; the caller fills it.
QVBoxLayout *makePanel(QWidget *&panel, QWidget *parent)
{
    panel = new QWidget(parent);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(SpacingSmall);
    return layout;
}

} // namespace

TemplateManager::TemplateManager(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_buttons(new ButtonBox(QDialogButtonBox::Close, this))
    , m_folder(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
{
    setObjectName(QStringLiteral("templateManager"));
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeEditor());
    m_splitter->addWidget(makePreviews());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingLarge);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_buttons);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connectButtons();
    retranslate();
    resize(1180, 720);
    m_splitter->setHandleWidth(SpacingMedium);
    m_splitter->setSizes({435, 430, 315});
    // Enter goes on writing.
    const auto buttons = findChildren<QPushButton *>();
    for (auto *button : buttons)
        button->setAutoDefault(false);
}

QWidget *TemplateManager::makeList()
{
    QWidget *panel = nullptr;
    auto *layout = makePanel(panel, this);
    const auto button = [panel](const char *objectName) {
        auto *made = new QPushButton(panel);
        made->setObjectName(QString::fromLatin1(objectName));
        return made;
    };
    m_list = makeTree(panel, QStringLiteral("templateList"));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_listLabel = new QLabel(panel);
    m_listLabel->setBuddy(m_list);
    m_new = button("templateNew");
    m_duplicate = button("templateDuplicate");
    m_up = button("templateUp");
    m_down = button("templateDown");
    m_hide = button("templateHide");
    m_remove = button("templateRemove");
    m_import = button("templateImport");
    m_export = button("templateExport");
    m_default = button("templateDefault");
    m_default->setCheckable(true);
    layout->addWidget(m_listLabel);
    layout->addWidget(m_list, 1);
    auto *grid = new QGridLayout;
    grid->setSpacing(SpacingSmall);
    const QList<QPushButton *> buttons{m_new, m_duplicate, m_up, m_down, m_hide, m_remove, m_import, m_export};
    for (int i = 0; i < buttons.size(); ++i)
        grid->addWidget(buttons.at(i), i / 2, i % 2);
    grid->addWidget(m_default, 4, 0, 1, 2);
    layout->addLayout(grid);
    return panel;
}

QWidget *TemplateManager::makeEditor()
{
    QWidget *panel = nullptr;
    auto *layout = makePanel(panel, this);
    m_editor = new TemplateEditor(panel);
    m_editorLabel = new QLabel(panel);
    m_editorLabel->setBuddy(m_editor);
    m_problem = new QLabel(panel);
    m_problem->setObjectName(QStringLiteral("templateProblem"));
    m_problem->setTextFormat(Qt::RichText);
    m_problem->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // The text of the template does not jump when an error comes and goes.
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    m_save = new QPushButton(panel);
    m_save->setObjectName(QStringLiteral("templateSave"));
    m_revert = new QPushButton(panel);
    m_revert->setObjectName(QStringLiteral("templateRevert"));
    m_fieldFilter = new QLineEdit(panel);
    m_fieldFilter->setObjectName(QStringLiteral("fieldFilter"));
    m_fieldFilter->setClearButtonEnabled(true);
    m_fields = makeTree(panel, QStringLiteral("fieldList"));
    m_fields->setUniformRowHeights(false);
    m_fields->setWordWrap(true);
    m_fields->setItemDelegate(new WrappingDelegate(m_fields));
    connect(m_fields->header(), &QHeaderView::sectionResized, m_fields, &QTreeWidget::doItemsLayout,
            Qt::QueuedConnection);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(SpacingSmall);
    buttons->addStretch();
    addInOrder(*buttons, *m_save, *m_revert);
    layout->addWidget(m_editorLabel);
    layout->addWidget(m_editor, 3);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    layout->addSpacing(SpacingMedium);
    layout->addWidget(m_fieldFilter);
    layout->addWidget(m_fields, 2);
    return panel;
}

QWidget *TemplateManager::makePreviews()
{
    QWidget *panel = nullptr;
    auto *layout = makePanel(panel, this);
    for (int i = 0; i < 2; ++i) {
        m_previewLabels[i] = new QLabel(panel);
        auto *frame = new QFrame(panel);
        frame->setFrameShape(QFrame::StyledPanel);
        auto *inFrame = new QVBoxLayout(frame);
        inFrame->setContentsMargins(1, 1, 1, 1);
        m_previews[i] = new SnippetPreview(frame);
        m_previews[i]->setObjectName(QStringLiteral("templatePreview%1").arg(i));
        inFrame->addWidget(m_previews[i]);
        if (i > 0)
            layout->addSpacing(SpacingMedium);
        layout->addWidget(m_previewLabels[i]);
        layout->addWidget(frame, 1);
    }
    return panel;
}

void TemplateManager::connectButtons()
{
    const auto on = [this](QPushButton *button, auto slot) { connect(button, &QPushButton::clicked, this, slot); };
    on(m_new, &TemplateManager::addNew);
    on(m_duplicate, &TemplateManager::duplicate);
    on(m_up, [this] { move(-1); });
    on(m_down, [this] { move(1); });
    on(m_hide, &TemplateManager::toggleHidden);
    on(m_remove, &TemplateManager::removeCurrent);
    on(m_import, &TemplateManager::importFile);
    on(m_export, &TemplateManager::exportFile);
    on(m_default, &TemplateManager::takeDefault);
    on(m_save, &TemplateManager::save);
    on(m_revert, &TemplateManager::revert);
    connect(m_problem, &QLabel::linkActivated, this, [this] { m_editor->goTo(m_error); });
    on(m_folder, [this] {
        // The folder comes with the first template.
        QDir().mkpath(m_parts.templates.folder());
        m_parts.dialogs.openUrl(QUrl::fromLocalFile(m_parts.templates.folder()));
    });
    // An action, which works under the Russian layout as well.
    auto *save = new QAction(this);
    save->setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));
    connect(save, &QAction::triggered, m_save, &QPushButton::click);
    addAction(save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &TemplateManager::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TemplateManager::showCurrent);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &TemplateManager::takeText);
    connect(&m_typing, &QTimer::timeout, this, &TemplateManager::tryText);
    connect(m_fieldFilter, &QLineEdit::textChanged, this, &TemplateManager::filterFields);
    connect(m_fields, &QTreeWidget::itemActivated, this, &TemplateManager::insertField);
}

void TemplateManager::fillFields()
{
    m_fields->clear();
    const auto fields = snippets::fields(m_fieldsFormat.value_or(snippets::Format::Text));
    const auto language = wording::interfaceLanguage();
    for (const auto &field : fields) {
        auto meaning = wording::templateSentence(field.meaning, language);
        if (field.isLocalized)
            meaning = tr("%1; also %2.en, %2.ru and %2.original").arg(meaning, field.name);
        else if (!field.list.isEmpty())
            meaning = tr("%1 (inside of %2)").arg(meaning, field.list);
        auto *item = new QTreeWidgetItem(m_fields, {field.name, meaning});
        item->setFont(0, monospaceFont(font()));
        item->setData(0, Qt::UserRole, field.tag());
        item->setToolTip(0, field.tag());
        item->setToolTip(1, meaning);
    }
    m_fields->resizeColumnToContents(0);
    filterFields();
}

void TemplateManager::filterFields()
{
    const auto typed = m_fieldFilter->text();
    for (int row = 0; row < m_fields->topLevelItemCount(); ++row) {
        auto *item = m_fields->topLevelItem(row);
        const QString words = item->text(0) + u' ' + item->text(1);
        item->setHidden(!hasTypedWords(text::fold(words), typed));
    }
}

void TemplateManager::retranslate()
{
    setWindowTitle(tr("Templates"));
    m_listLabel->setText(tr("&Templates:"));
    m_list->setHeaderLabels({tr("Name", "of a template"), tr("State", "of a template")});
    m_list->setAccessibleName(tr("Templates"));
    m_editorLabel->setText(tr("Te&xt of the template:"));
    m_editor->setAccessibleName(tr("Text of the template"));
    m_fieldFilter->setPlaceholderText(tr("Find a field to insert"));
    m_fieldFilter->setAccessibleName(tr("Find a field to insert"));
    m_fields->setHeaderLabels({tr("Field", "of a template"), tr("What it holds")});
    m_fields->setAccessibleName(tr("Fields to insert"));
    m_fields->setToolTip(tr("Double-click a field, or press Enter, to insert it"));
    const QString previews[] = {tr("In Russian:"), tr("In English:")};
    const QString names[] = {tr("What the template makes in Russian"), tr("What the template makes in English")};
    for (int i = 0; i < 2; ++i) {
        m_previewLabels[i]->setText(previews[i]);
        m_previews[i]->setName(names[i]);
    }
    fillFields();
    retranslateButtons();
}

void TemplateManager::retranslateButtons()
{
    using Origin = snippets::StoredTemplate::Origin;
    const auto set = [](QPushButton *button, const QString &text, const QString &toolTip) {
        button->setText(text);
        button->setToolTip(toolTip);
        button->setAccessibleDescription(toolTip);
    };
    const auto *stored = current();
    set(m_new, tr("New"), tr("Begin a template"));
    set(m_duplicate, tr("Duplicate"), tr("Make a template of your own out of this one"));
    set(m_up, tr("Move up"), tr("Move the template up in the menu"));
    set(m_down, tr("Move down"), tr("Move the template down in the menu"));
    if (stored && stored->isHidden)
        set(m_hide, tr("Show"), tr("Show the template in the menu again"));
    else
        set(m_hide, tr("Hide"), tr("Leave the template out of the menu"));
    if (stored && stored->origin == Origin::Own)
        set(m_remove, tr("Delete"), tr("Remove the template and its file"));
    else
        set(m_remove, tr("Restore"), tr("Put the template back as it came with Errdex"));
    set(m_import, tr("Import…"), tr("Take in a template from a file"));
    set(m_export, tr("Export…"), tr("Write the template to a file, to share it"));
    set(m_default, tr("Use this template for Ctrl+C"),
        tr("Without any, Ctrl+C copies the rows as they stand in the table"));
    set(m_save, tr("Save"), tr("Write the template to its file (Ctrl+S)"));
    set(m_revert, tr("Undo changes"), tr("Go back to the template as it was saved"));
    set(m_folder, tr("Show folder"), tr("Open the folder with your templates"));
}

} // namespace errdex::ui
