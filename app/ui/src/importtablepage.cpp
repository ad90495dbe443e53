// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importtablepage.h"

#include "importmemory.h"
#include "importstate.h"
#include "importtexts.h"
#include "literaltext.h"

#include "errdex/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace errdex::ui {

using importing::Field;

namespace {

/// More columns keep what was guessed.
constexpr int MostColumns = 100;
constexpr int WidestColumn = 320;

QLabel *labelFor(QWidget *field)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    return label;
}

} // namespace

ImportTablePage::ImportTablePage(ImportState &state, engine::ImportService &service, QWidget *parent)
    : QWizardPage(parent)
    , m_state(state)
    , m_service(service)
    , m_source(new QLabel)
    , m_encoding(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_encodingLabel(labelFor(m_encoding))
    , m_delimiterLabel(labelFor(m_delimiter))
    , m_hasHeader(new QCheckBox)
    , m_table(new QTableWidget)
    , m_note(new QLabel)
{
    m_encoding->setObjectName(QStringLiteral("importEncoding"));
    m_delimiter->setObjectName(QStringLiteral("importDelimiter"));
    m_hasHeader->setObjectName(QStringLiteral("importHasHeader"));
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_source->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("importNote"));
    makeChoices();
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_encodingLabel);
    choices->addWidget(m_encoding);
    choices->addWidget(m_delimiterLabel);
    choices->addWidget(m_delimiter);
    choices->addWidget(m_hasHeader);
    choices->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_source);
    column->addLayout(choices);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    retranslate();
}

void ImportTablePage::retranslate()
{
    setTitle(tr("What is in the columns?"));
    setSubTitle(tr("Errdex has guessed. At the head of each column you can choose what it is."));
    m_hasHeader->setText(tr("The first row has &titles"));
    m_table->setAccessibleName(tr("The first rows"));
    m_encodingLabel->setText(tr("&Encoding:"));
    m_delimiterLabel->setText(tr("&Delimiter:"));
    for (int i = 0; i < m_encoding->count(); ++i)
        m_encoding->setItemText(i, encodingTitle(importing::TextEncoding(m_encoding->itemData(i).toInt())));
    const QStringList delimiters{tr("Comma"), tr("Semicolon"), tr("Tab"), tr("Vertical bar")};
    for (int i = 0; i < delimiters.size(); ++i)
        m_delimiter->setItemText(i, delimiters.at(i));
    for (int column = 0; column < m_fields.size(); ++column) {
        auto *choice = m_fields.at(column);
        for (int i = 0; i < choice->count(); ++i)
            choice->setItemText(i, fieldTitle(choice->itemData(i).toString()));
        choice->setAccessibleName(tr("What the column “%1” is").arg(m_state.plan.columns.at(column).header));
    }
    if (m_state.isRead)
        m_source->setText(tr("%1 — %2").arg(m_state.sourceName, formatTitle(m_state.plan.dialect.format)));
    updateNote();
}

void ImportTablePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizardPage::changeEvent(event);
}

void ImportTablePage::makeChoices()
{
    for (const auto encoding : importing::AllTextEncodings)
        m_encoding->addItem(QString(), int(encoding));
    for (const QChar delimiter : {u',', u';', u'\t', u'|'})
        m_delimiter->addItem(QString(), delimiter);
    connect(m_encoding, &QComboBox::activated, this, &ImportTablePage::takeDialect);
    connect(m_delimiter, &QComboBox::activated, this, &ImportTablePage::takeDialect);
    connect(m_hasHeader, &QCheckBox::clicked, this, &ImportTablePage::takeDialect);
}

void ImportTablePage::initializePage()
{
    m_source->setText(m_state.sourceName);
    if (!m_state.isRead)
        m_service.look(m_state.source);
}

bool ImportTablePage::isComplete() const
{
    return m_state.isRead && problem().isEmpty() && m_state.plan.columnOf(Field::Code) >= 0;
}

void ImportTablePage::showLook(const engine::TableLook &look)
{
    const auto kept = m_state.plan;
    const bool isFirst = !m_state.isRead;
    m_state.plan = look.plan;
    m_state.isRead = true;
    m_error.reset();
    if (const auto known = m_state.remembered.constFind(importMemoryKey(look.header));
        !importing::isOwnFormat(look.plan.dialect.format) && known != m_state.remembered.cend()) {
        m_state.plan.columns = known->columns;
        if (isFirst) {
            m_state.plan.vendor = known->vendor;
            m_state.plan.repeated = known->repeated;
        }
    }
    if (!isFirst) {
        m_state.plan.vendor = kept.vendor;
        m_state.plan.repeated = kept.repeated;
    }
    fillDialect();
    fillTable(look);
    updateNote();
    Q_EMIT completeChanged();
}

void ImportTablePage::showError(const domain::Error &error)
{
    m_error = error;
    m_table->setVisible(false);
    m_fields.clear();
    m_table->clear();
    updateNote();
    Q_EMIT completeChanged();
}

void ImportTablePage::fillDialect()
{
    const auto &dialect = m_state.plan.dialect;
    m_source->setText(tr("%1 — %2").arg(m_state.sourceName, formatTitle(dialect.format)));
    m_encoding->setCurrentIndex(m_encoding->findData(int(dialect.encoding)));
    m_encoding->setEnabled(dialect.format != importing::TableFormat::Xlsx && !importing::isOwnFormat(dialect.format));
    const QChar delimiter = QLatin1Char(dialect.delimiter);
    if (m_delimiter->findData(delimiter) < 0)
        m_delimiter->addItem(QString(delimiter), delimiter);
    m_delimiter->setCurrentIndex(m_delimiter->findData(delimiter));
    const bool isText = importing::isDelimited(dialect.format);
    m_delimiter->setEnabled(isText);
    m_hasHeader->setEnabled(isText);
    m_hasHeader->setChecked(!isText || dialect.hasHeader);
}

QComboBox *ImportTablePage::fieldChoice(int column)
{
    auto *choice = new QComboBox;
    const auto &mapping = m_state.plan.columns.at(column);
    const auto current = importing::mappingId(mapping.field, mapping.language);
    auto ids = fieldChoices();
    if (!ids.contains(current))
        ids.append(current);
    for (const auto &id : std::as_const(ids))
        choice->addItem(fieldTitle(id), id);
    choice->setCurrentIndex(choice->findData(current));
    choice->setObjectName(QStringLiteral("importField%1").arg(column));
    choice->setAccessibleName(tr("What the column “%1” is").arg(mapping.header));
    choice->setMaxVisibleItems(25);
    choice->setFocusPolicy(Qt::StrongFocus);
    connect(choice, &QComboBox::activated, this,
            [this, column, choice] { takeField(column, choice->currentData().toString()); });
    return choice;
}

void ImportTablePage::fillTable(const engine::TableLook &look)
{
    m_isFilling = true;
    m_fields.clear();
    m_table->clear();
    const int columns = int(std::min<qsizetype>(look.header.size(), MostColumns));
    m_table->setColumnCount(columns);
    m_table->setRowCount(int(look.rows.size()) + 1);
    m_table->setHorizontalHeaderLabels(look.header.first(columns));
    for (int column = 0; column < columns; ++column) {
        auto *title = m_table->horizontalHeaderItem(column);
        title->setToolTip(literalText(look.header.at(column)));
        title->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        for (int row = 0; row < look.rows.size(); ++row) {
            auto *item = new QTableWidgetItem(look.rows.at(row).cells.value(column).simplified().left(500));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            m_table->setItem(row + 1, column, item);
        }
        auto *choice = fieldChoice(column);
        m_fields.append(choice);
        m_table->setCellWidget(0, column, choice);
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(
            column, std::clamp(m_table->columnWidth(column), m_fields.at(column)->sizeHint().width(), WidestColumn));
    m_table->setRowHeight(0, m_fields.isEmpty() ? 0 : m_fields.first()->sizeHint().height());
    m_table->setVisible(columns > 0);
    QWidget *before = m_hasHeader;
    for (auto *choice : std::as_const(m_fields)) {
        setTabOrder(before, choice);
        before = choice;
    }
    m_isFilling = false;
}

void ImportTablePage::takeDialect()
{
    auto dialect = m_state.plan.dialect;
    dialect.encoding = importing::TextEncoding(m_encoding->currentData().toInt());
    dialect.delimiter = m_delimiter->currentData().toChar().toLatin1();
    dialect.hasHeader = m_hasHeader->isChecked();
    m_service.look(m_state.source, dialect);
}

/// A field that only one column can be moves from the column that had it.
void ImportTablePage::takeField(int column, const QString &id)
{
    auto &columns = m_state.plan.columns;
    auto wanted = columns.at(column);
    if (!importing::readMappingId(id, wanted))
        return;
    for (int other = 0; other < columns.size(); ++other) {
        const bool isSame = columns.at(other).field == wanted.field && columns.at(other).language == wanted.language;
        if (other == column || !isSame || importing::mayRepeat(wanted.field))
            continue;
        columns[other].field = Field::Attribute;
        columns[other].language.reset();
        if (other < m_fields.size())
            m_fields.at(other)->setCurrentIndex(
                m_fields.at(other)->findData(importing::mappingId(Field::Attribute, {})));
    }
    columns[column] = wanted;
    updateNote();
    Q_EMIT completeChanged();
}

QString ImportTablePage::problem() const
{
    if (m_error)
        return wording::errorSentence(*m_error);
    return m_state.isRead && importing::isOwnFormat(m_state.plan.dialect.format)
               ? tr("This is a pack, not a table: install it as a pack.")
               : QString();
}

void ImportTablePage::updateNote()
{
    if (const auto sentence = problem(); !sentence.isEmpty())
        m_note->setText(sentence);
    else if (!m_state.isRead)
        m_note->clear();
    else if (m_state.plan.columnOf(Field::Code) < 0)
        m_note->setText(tr("Choose the column with the codes."));
    else
        m_note->setText(tr("Columns “kept with the code” are shown in its details and found by the search."));
}

} // namespace errdex::ui
