// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/exportdialog.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

namespace errdex::ui {

namespace {

using domain::Column;
using domain::ContentLanguage;
using exporting::Format;

constexpr Format Formats[] = {Format::Csv, Format::Tsv, Format::Json, Format::Markdown};
constexpr ContentLanguage Languages[] = {ContentLanguage::Russian, ContentLanguage::English, ContentLanguage::Both};

QLabel *makeLabel(QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ExportDialog::ExportDialog(const Start &start, QWidget *parent)
    : QDialog(parent)
    , m_rows(start.rows)
    , m_intro(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_columns(new QListWidget(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
    , m_columnsNote(new QLabel(this))
    , m_byteOrderMark(new QCheckBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_accept(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
{
    setObjectName(QStringLiteral("exportDialog"));
    m_formatLabel = makeLabel(m_format, this);
    m_languageLabel = makeLabel(m_language, this);
    m_columnsLabel = makeLabel(m_columns, this);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_language->setObjectName(QStringLiteral("exportLanguage"));
    m_columns->setObjectName(QStringLiteral("exportColumns"));
    m_accept->setObjectName(QStringLiteral("exportAccept"));
    m_accept->setDefault(true);
    m_byteOrderMark->setObjectName(QStringLiteral("exportByteOrderMark"));
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    m_columns->setUniformItemSizes(true);
    m_columnsNote->setWordWrap(true);
    for ([[maybe_unused]] const auto format : Formats)
        m_format->addItem(QString());
    for ([[maybe_unused]] const auto language : Languages)
        m_language->addItem(QString());
    m_language->setCurrentIndex(int(
        std::distance(std::begin(Languages), std::find(std::begin(Languages), std::end(Languages), start.language))));
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
    // A mark that Excel needs and everything else can read.
    m_byteOrderMark->setChecked(true);
    fillColumns(start.columns);

    auto *grid = new QGridLayout;
    grid->setSpacing(SpacingMedium);
    grid->addWidget(m_formatLabel, 0, 0);
    grid->addWidget(m_format, 0, 1, 1, 2);
    grid->addWidget(m_languageLabel, 1, 0);
    grid->addWidget(m_language, 1, 1, 1, 2);
    grid->addWidget(m_columnsLabel, 2, 0, Qt::AlignTop);
    grid->addWidget(m_columns, 2, 1, 3, 1);
    grid->addWidget(m_up, 2, 2);
    grid->addWidget(m_down, 3, 2);
    grid->addWidget(m_columnsNote, 5, 1, 1, 2);
    grid->addWidget(m_byteOrderMark, 6, 1, 1, 2);
    grid->setRowStretch(4, 1);
    grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingLarge);
    layout->addWidget(m_intro);
    layout->addLayout(grid, 1);
    layout->addWidget(m_buttons);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::updateState);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ExportDialog::updateState);
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::updateState);
    connect(m_columns, &QListWidget::currentRowChanged, this, &ExportDialog::updateState);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_columns->setCurrentRow(0);
    retranslate();
    resize(sizeHint().expandedTo(QSize(460, 480)));
}

exporting::Format ExportDialog::format() const
{
    return Formats[m_format->currentIndex()];
}

QList<Column> ExportDialog::columns() const
{
    QList<Column> columns;
    for (int row = 0; row < m_columns->count(); ++row) {
        const auto *item = m_columns->item(row);
        if (item->checkState() == Qt::Checked)
            columns.append(Column(item->data(Qt::UserRole).toInt()));
    }
    return columns;
}

exporting::ExportOptions ExportDialog::options() const
{
    exporting::ExportOptions options;
    if (m_byteOrderMark->isChecked())
        options.encoding = exporting::Encoding::Utf8WithMark;
    const auto leading = domain::leadingLanguage(language(), wording::interfaceLanguage());
    const auto add = [&options](Column column, domain::Language in) {
        options.columns.append({column, in, wording::columnTitle(column, in)});
    };
    const auto chosen = columns();
    for (const auto column : chosen) {
        add(column, leading);
        if (language() == ContentLanguage::Both && domain::isLocalized(column))
            add(column, domain::otherLanguage(leading));
    }
    return options;
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportDialog::fillColumns(const QList<Column> &checked)
{
    const auto add = [this](Column column, Qt::CheckState state) {
        auto *item = new QListWidgetItem(m_columns);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(state);
        item->setSizeHint(QSize(0, m_columns->fontMetrics().height() + SpacingMedium));
        item->setData(Qt::UserRole, int(column));
    };
    for (const auto column : checked)
        add(column, Qt::Checked);
    for (const auto column : domain::AllColumns) {
        if (!checked.contains(column))
            add(column, Qt::Unchecked);
    }
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    m_intro->setText(tr("%Ln row(s) will be written, in the order shown.", "", int(m_rows)));
    m_formatLabel->setText(tr("&Format:"));
    m_format->setAccessibleName(tr("Format"));
    const QString formats[] = {tr("CSV, for Excel and other spreadsheets"), tr("TSV, separated by tabs"), tr("JSON"),
                               tr("Markdown table")};
    for (int i = 0; i < m_format->count(); ++i)
        m_format->setItemText(i, formats[i]);
    m_languageLabel->setText(tr("&Language:"));
    m_language->setAccessibleName(tr("Language"));
    const QString languages[] = {tr("Russian"), tr("English"), tr("Both, a column each")};
    for (int i = 0; i < m_language->count(); ++i)
        m_language->setItemText(i, languages[i]);
    m_columnsLabel->setText(tr("&Columns:"));
    m_columns->setAccessibleName(tr("Columns"));
    {
        const QSignalBlocker quiet(m_columns);
        for (int row = 0; row < m_columns->count(); ++row) {
            auto *item = m_columns->item(row);
            item->setText(wording::columnTitle(Column(item->data(Qt::UserRole).toInt())));
        }
    }
    m_up->setToolTip(tr("Move the column up"));
    m_up->setAccessibleName(tr("Move the column up"));
    m_down->setToolTip(tr("Move the column down"));
    m_down->setAccessibleName(tr("Move the column down"));
    m_byteOrderMark->setText(tr("Mark the file as &UTF-8, so that Excel shows Cyrillic right"));
    m_accept->setText(tr("Choose the file…"));
    updateState();
}

void ExportDialog::updateState()
{
    const bool isJson = format() == Format::Json;
    m_columns->setEnabled(!isJson);
    m_language->setEnabled(!isJson);
    m_byteOrderMark->setEnabled(format() == Format::Csv);
    const bool hasColumns = isJson || !columns().isEmpty();
    if (isJson)
        m_columnsNote->setText(tr("JSON always has every field, in both languages."));
    else
        m_columnsNote->setText(hasColumns ? tr("Drag the columns, or use the arrows, to put them in order.")
                                          : tr("Choose at least one column."));
    m_up->setEnabled(!isJson && m_columns->currentRow() > 0);
    m_down->setEnabled(!isJson && m_columns->currentRow() >= 0 && m_columns->currentRow() + 1 < m_columns->count());
    m_accept->setEnabled(hasColumns);
}

void ExportDialog::moveCurrent(int by)
{
    const int row = m_columns->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_columns->count())
        return;
    m_columns->insertItem(target, m_columns->takeItem(row));
    m_columns->setCurrentRow(target);
}

ContentLanguage ExportDialog::language() const
{
    return Languages[m_language->currentIndex()];
}

} // namespace errdex::ui
