// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/exportdialog.h"

#include "buttonbox.h"
#include "columnchooser.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace errdex::ui {

namespace {

using domain::Column;
using domain::ContentLanguage;
using exporting::Encoding;
using publishing::Format;
using publishing::Preset;

constexpr ContentLanguage Languages[] = {ContentLanguage::Russian, ContentLanguage::English, ContentLanguage::Both};
constexpr Encoding Encodings[] = {Encoding::Utf8WithMark, Encoding::Utf8, Encoding::Windows1251};
/// 0: as the system's spreadsheets expect it.
constexpr char Separators[] = {'\0', ',', ';', '\t'};
/// Behind these formats the list has a line.
constexpr Format LastOfGroup[] = {Format::Markdown, Format::Pack};

template<typename T, size_t N>
int indexOf(const T (&all)[N], T value)
{
    const auto *found = std::find(std::begin(all), std::end(all), value);
    return found == std::end(all) ? 0 : int(found - std::begin(all));
}

/// Which of its rows a combo box offers: a row that makes no sense now stays, greyed.
void setItemEnabled(QComboBox &box, int row, bool enabled)
{
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    box.setItemData(row, enabled ? QVariant(int(flags)) : QVariant(0), Qt::UserRole - 1);
}

} // namespace

ExportDialog::ExportDialog(const Start &start, QWidget *parent)
    : QDialog(parent)
    , m_start(start)
    , m_preset(new QComboBox(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_scope(new QComboBox(this))
    , m_vendor(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_columns(new ColumnChooser(this))
    , m_attributes(new QCheckBox(this))
    , m_ownTexts(new QCheckBox(this))
    , m_separator(new QComboBox(this))
    , m_encoding(new QComboBox(this))
    , m_guarded(new QCheckBox(this))
    , m_forPrograms(new QCheckBox(this))
    , m_sheetPerVendor(new QCheckBox(this))
    , m_note(new QLabel(this))
    , m_buttons(new ButtonBox(QDialogButtonBox::Cancel, this))
    , m_accept(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
{
    setObjectName(QStringLiteral("exportDialog"));
    makeChoices();
    auto *grid = new QGridLayout;
    grid->setSpacing(SpacingMedium);
    auto *presetButtons = new QWidget(this);
    auto *presetLayout = new QHBoxLayout(presetButtons);
    presetLayout->setContentsMargins(0, 0, 0, 0);
    presetLayout->addWidget(m_save);
    presetLayout->addWidget(m_remove);
    m_presetLabel = addRow(*grid, m_preset, presetButtons);
    auto *scopes = new QWidget(this);
    auto *scopeLayout = new QHBoxLayout(scopes);
    scopeLayout->setContentsMargins(0, 0, 0, 0);
    scopeLayout->addWidget(m_scope, 1);
    scopeLayout->addWidget(m_vendor, 1);
    m_scopeLabel = addRow(*grid, scopes);
    m_scopeLabel->setBuddy(m_scope);
    m_formatLabel = addRow(*grid, m_format);
    m_languageLabel = addRow(*grid, m_language);
    m_columnsLabel = addRow(*grid, m_columns);
    grid->setRowStretch(grid->rowCount() - 1, 1);
    for (auto *box : {m_attributes, m_ownTexts})
        grid->addWidget(box, grid->rowCount(), 1, 1, 2);
    m_separatorLabel = addRow(*grid, m_separator);
    m_encodingLabel = addRow(*grid, m_encoding);
    for (auto *box : {m_guarded, m_forPrograms, m_sheetPerVendor})
        grid->addWidget(box, grid->rowCount(), 1, 1, 2);
    grid->addWidget(m_note, grid->rowCount(), 1, 1, 2);
    grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingLarge);
    layout->addLayout(grid, 1);
    layout->addWidget(m_buttons);

    m_presets = m_start.presets;
    retranslate();
    apply(m_start.last);
    m_language->setCurrentIndex(indexOf(Languages, m_start.language));
    connectChoices();
    takeChange();
    m_scope->setFocus();
    resize(sizeHint().expandedTo(QSize(560, 690)));
}

QLabel *ExportDialog::addRow(QGridLayout &grid, QWidget *field, QWidget *beside)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    const int row = grid.rowCount();
    const bool isTall = qobject_cast<ColumnChooser *>(field) != nullptr;
    grid.addWidget(label, row, 0, isTall ? Qt::AlignTop : Qt::AlignVCenter);
    grid.addWidget(field, row, 1, 1, beside ? 1 : 2);
    if (beside)
        grid.addWidget(beside, row, 2);
    return label;
}

void ExportDialog::makeChoices()
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_preset, "exportPreset"},
        {m_save, "exportSavePreset"},
        {m_remove, "exportRemovePreset"},
        {m_scope, "exportScope"},
        {m_vendor, "exportVendor"},
        {m_format, "exportFormat"},
        {m_language, "exportLanguage"},
        {m_attributes, "exportAttributes"},
        {m_ownTexts, "exportOwnTexts"},
        {m_separator, "exportSeparator"},
        {m_encoding, "exportEncoding"},
        {m_guarded, "exportGuarded"},
        {m_forPrograms, "exportForPrograms"},
        {m_sheetPerVendor, "exportSheetPerVendor"},
        {m_note, "exportNote"},
        {m_accept, "exportAccept"},
    };
    for (const auto &[widget, name] : names)
        widget->setObjectName(QString::fromLatin1(name));
    m_accept->setDefault(true);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    for (auto *box : {m_preset, m_vendor, m_format, m_language, m_scope}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    for (int i = 0; i < 4; ++i)
        m_scope->addItem(QString());
    for (const auto &vendor : std::as_const(m_start.vendors))
        m_vendor->addItem(QString(), vendor->slug);
    m_vendor->setCurrentIndex(std::max(0, m_vendor->findData(m_start.vendor)));
    for (const auto format : publishing::AllFormats) {
        m_format->addItem(QString(), int(format));
        if (std::find(std::begin(LastOfGroup), std::end(LastOfGroup), format) != std::end(LastOfGroup))
            m_format->insertSeparator(m_format->count());
    }
    for (int i = 0; i < int(std::size(Languages)); ++i)
        m_language->addItem(QString());
    for (int i = 0; i < int(std::size(Separators)); ++i)
        m_separator->addItem(QString());
    for (int i = 0; i < int(std::size(Encodings)); ++i)
        m_encoding->addItem(QString());
    // One row clicked is where one stands; several are a choice.
    auto scope = m_start.selected > 1 ? Scope::Selection : Scope::Shown;
    if (m_start.shown == 0)
        scope = Scope::All;
    m_scope->setCurrentIndex(int(scope));
    setItemEnabled(*m_scope, int(Scope::Selection), m_start.selected > 0);
    setItemEnabled(*m_scope, int(Scope::Shown), m_start.shown > 0);
    setItemEnabled(*m_scope, int(Scope::Vendor), !m_start.vendors.isEmpty());
}

void ExportDialog::connectChoices()
{
    for (auto *box : {m_format, m_language, m_separator, m_encoding})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::takeChange);
    for (auto *box : {m_attributes, m_ownTexts, m_guarded, m_forPrograms, m_sheetPerVendor})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::takeChange);
    connect(m_columns, &ColumnChooser::changed, this, &ExportDialog::takeChange);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportDialog::updateState);
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        if (const auto *preset = chosenPreset())
            apply(*preset);
        updateState();
    });
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForName);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto *preset = chosenPreset())
            Q_EMIT presetRemoved(preset->name);
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportDialog::Scope ExportDialog::scope() const
{
    return Scope(m_scope->currentIndex());
}

QString ExportDialog::vendor() const
{
    return m_vendor->currentData().toString();
}

Format ExportDialog::format() const
{
    return Format(m_format->currentData().toInt());
}

ContentLanguage ExportDialog::language() const
{
    return Languages[m_language->currentIndex()];
}

Preset ExportDialog::choices() const
{
    Preset preset;
    preset.format = format();
    preset.columns = m_columns->columns();
    preset.language = language();
    preset.forPrograms = m_forPrograms->isChecked();
    preset.separator = Separators[m_separator->currentIndex()];
    preset.encoding = Encodings[m_encoding->currentIndex()];
    // Programs on Windows expect it with the mark, all others do not.
    preset.crlf = preset.encoding != Encoding::Utf8;
    preset.guarded = m_guarded->isChecked();
    preset.sheetPerVendor = m_sheetPerVendor->isChecked();
    preset.withAttributes = m_attributes->isChecked();
    preset.withOwnTexts = m_ownTexts->isChecked();
    return preset;
}

publishing::Plan ExportDialog::plan() const
{
    const auto chosen = choices();
    const auto leading = domain::leadingLanguage(language(), wording::interfaceLanguage());
    publishing::Plan plan;
    plan.format = chosen.format;
    plan.options = publishing::optionsOf(chosen);
    plan.options.sheetLanguage = leading;
    const bool forPrograms = chosen.forPrograms && m_forPrograms->isVisibleTo(this);
    plan.options.columns = publishing::columnsOf(chosen.columns, language(), leading, forPrograms) +
                           publishing::furtherColumnsOf(chosen, language(), leading, forPrograms);
    plan.languages = {leading};
    if (language() == ContentLanguage::Both)
        plan.languages.append(domain::otherLanguage(leading));
    return plan;
}

void ExportDialog::setPresets(const QList<Preset> &presets)
{
    m_presets = presets;
    retranslatePresets();
    updateState();
}

void ExportDialog::selectPreset(const QString &name)
{
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(name)));
}

void ExportDialog::showProblem(const QString &sentence)
{
    m_problem = sentence;
    updateNote();
}

const Preset *ExportDialog::chosenPreset() const
{
    static const Preset excel = publishing::excelPreset();
    static const Preset programs = publishing::dataPreset();
    const auto name = m_preset->currentData().toString();
    // Those of the person stand behind the two of the program, which may have the same names.
    const int own = m_preset->currentIndex() - 3;
    if (own >= 0 && own < m_presets.size())
        return &m_presets.at(own);
    return name == excel.name ? &excel : name == programs.name ? &programs : nullptr;
}

/// What a preset does not say stays as it is.
void ExportDialog::apply(const Preset &preset)
{
    m_isApplying = true;
    m_format->setCurrentIndex(std::max(0, m_format->findData(int(preset.format))));
    if (preset.language)
        m_language->setCurrentIndex(indexOf(Languages, *preset.language));
    if (!preset.columns.isEmpty())
        m_columns->setColumns(preset.columns);
    m_separator->setCurrentIndex(indexOf(Separators, preset.separator));
    m_encoding->setCurrentIndex(indexOf(Encodings, preset.encoding));
    m_guarded->setChecked(preset.guarded);
    m_forPrograms->setChecked(preset.forPrograms);
    m_sheetPerVendor->setChecked(preset.sheetPerVendor);
    m_attributes->setChecked(preset.withAttributes);
    m_ownTexts->setChecked(preset.withOwnTexts);
    m_isApplying = false;
}

/// A choice has changed: it is no preset's any more, unless it happens to be what one says.
void ExportDialog::takeChange()
{
    m_problem.clear();
    if (!m_isApplying) {
        const auto isChosen = [chosen = choices()](const Preset &preset) {
            Preset wanted = preset;
            wanted.name.clear();
            wanted.crlf = chosen.crlf;
            if (wanted.columns.isEmpty())
                wanted.columns = chosen.columns;
            if (!wanted.language)
                wanted.language = chosen.language;
            return wanted == chosen;
        };
        const auto *current = chosenPreset();
        if (!current || !isChosen(*current)) {
            const auto kept = std::find_if(m_presets.cbegin(), m_presets.cend(), isChosen);
            int row = kept == m_presets.cend() ? 0 : int(kept - m_presets.cbegin()) + 3;
            if (isChosen(publishing::excelPreset()))
                row = 1;
            else if (isChosen(publishing::dataPreset()))
                row = 2;
            const QSignalBlocker quiet(m_preset);
            m_preset->setCurrentIndex(row);
        }
    }
    updateState();
}

void ExportDialog::askForName()
{
    auto *input = new QInputDialog(this);
    input->setObjectName(QStringLiteral("exportPresetName"));
    input->setAttribute(Qt::WA_DeleteOnClose);
    input->setWindowTitle(tr("Keep these choices"));
    input->setLabelText(tr("Name:"));
    if (const auto *preset = chosenPreset(); preset && m_preset->currentIndex() >= 3)
        input->setTextValue(preset->name);
    connect(input, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        auto preset = choices();
        preset.name = text.simplified();
        if (preset.name == publishing::excelPreset().name || preset.name == publishing::dataPreset().name)
            showProblem(tr("This name belongs to the program. Choose another one."));
        else if (!preset.name.isEmpty())
            Q_EMIT presetSaved(preset);
    });
    input->open();
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportDialog::updateState()
{
    const bool isCsv = format() == Format::Csv;
    const bool isPlain = isCsv || format() == Format::Tsv;
    const bool hasColumns = publishing::hasColumns(format());
    const auto show = [](bool shown, std::initializer_list<QWidget *> widgets) {
        for (auto *widget : widgets)
            widget->setVisible(shown);
    };
    show(scope() == Scope::Vendor, {m_vendor});
    show(isCsv, {m_separatorLabel, m_separator, m_guarded});
    show(isPlain, {m_encodingLabel, m_encoding, m_forPrograms});
    show(format() == Format::Xlsx, {m_sheetPerVendor});
    for (auto *choice : std::initializer_list<QWidget *>{m_columns, m_attributes, m_ownTexts})
        choice->setEnabled(hasColumns);
    m_language->setEnabled(publishing::hasLanguage(format()));
    m_remove->setEnabled(m_preset->currentIndex() >= 3);
    m_accept->setText(publishing::isFolder(format()) ? tr("Choose the folder…") : tr("Choose the file…"));
    m_accept->setEnabled(!hasColumns || !m_columns->columns().isEmpty());
    updateNote();
}

} // namespace errdex::ui
