// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importvendorpage.h"

#include "focusring.h"
#include "importstate.h"
#include "importtexts.h"

#include "errdex/wording/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QRegularExpressionValidator>

namespace errdex::ui {

using importing::Field;

ImportVendorPage::ImportVendorPage(ImportState &state, QWidget *parent)
    : QWizardPage(parent)
    , m_state(state)
    , m_column(new QLabel)
    , m_name(new QLineEdit)
    , m_slug(new QLineEdit)
    , m_repeated(new QComboBox)
    , m_sample(new QPlainTextEdit)
    , m_envelope(new QLabel)
    , m_nameLabel(new QLabel)
    , m_slugLabel(new QLabel)
    , m_repeatedLabel(new QLabel)
    , m_sampleLabel(new QLabel)
{
    m_name->setObjectName(QStringLiteral("importVendorName"));
    m_slug->setObjectName(QStringLiteral("importVendorSlug"));
    m_repeated->setObjectName(QStringLiteral("importRepeated"));
    m_sample->setObjectName(QStringLiteral("importSample"));
    m_envelope->setObjectName(QStringLiteral("importEnvelope"));
    m_slug->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[a-z0-9]+(-[a-z0-9]+)*")), m_slug));
    for (const auto repeated : importing::AllRepeatedCodes)
        m_repeated->addItem(QString(), int(repeated));
    m_sample->setTabChangesFocus(true);
    new FocusRing(m_sample);
    m_sample->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_sample->setPlaceholderText(QStringLiteral("{\"error\": {\"code\": 1001, \"message\": \"Invalid token\"}}"));
    for (auto *label : {m_column, m_envelope}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_column);
    form->addRow(m_nameLabel, m_name);
    form->addRow(m_slugLabel, m_slug);
    form->addRow(m_repeatedLabel, m_repeated);
    m_nameLabel->setBuddy(m_name);
    m_slugLabel->setBuddy(m_slug);
    m_repeatedLabel->setBuddy(m_repeated);
    m_sampleLabel->setBuddy(m_sample);
    form->addRow(m_sampleLabel);
    form->addRow(m_sample);
    form->addRow(m_envelope);
    connect(m_name, &QLineEdit::textEdited, this, &ImportVendorPage::takeName);
    connect(m_slug, &QLineEdit::textChanged, this, &ImportVendorPage::completeChanged);
    connect(m_sample, &QPlainTextEdit::textChanged, this, &ImportVendorPage::takeSample);
    retranslate();
}

void ImportVendorPage::retranslate()
{
    setTitle(tr("Whose codes are these?"));
    setSubTitle(tr("The name is what you see; the short name is what you type before a colon, as in “acme:1001”."));
    m_nameLabel->setText(tr("N&ame:"));
    m_slugLabel->setText(tr("S&hort name:"));
    m_repeatedLabel->setText(tr("A code that occurs seve&ral times:"));
    m_sampleLabel->setText(tr("Sample r&esponse (JSON), so that pasted ones are recognised; may be empty:"));
    for (int i = 0; i < m_repeated->count(); ++i)
        m_repeated->setItemText(i, repeatedTitle(importing::RepeatedCodes(m_repeated->itemData(i).toInt())));
    showColumn();
    showEnvelope();
}

void ImportVendorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizardPage::changeEvent(event);
}

void ImportVendorPage::showColumn()
{
    m_column->setVisible(hasColumn());
    if (hasColumn())
        m_column->setText(
            tr("The vendors are in the column “%1”. What you enter here is for rows that name none; it may stay empty.")
                .arg(m_state.plan.columns.at(m_state.plan.columnOf(Field::Vendor)).header));
}

void ImportVendorPage::showEnvelope()
{
    const auto &envelope = m_state.plan.vendor.envelope;
    if (m_sampleError)
        m_envelope->setText(wording::sourceProblem(m_sampleError->detail, m_sampleError->arguments));
    else if (envelope.isEmpty())
        m_envelope->clear();
    else if (envelope.messageKey.isEmpty() && envelope.nameKey.isEmpty())
        m_envelope->setText(tr("The code is in “%1”.").arg(envelope.codeKey));
    else if (envelope.nameKey.isEmpty())
        m_envelope->setText(tr("The code is in “%1”, the message in “%2”.").arg(envelope.codeKey, envelope.messageKey));
    else if (envelope.messageKey.isEmpty())
        m_envelope->setText(tr("The code is in “%1”, the name in “%2”.").arg(envelope.codeKey, envelope.nameKey));
    else
        m_envelope->setText(tr("The code is in “%1”, the message in “%2”, the name in “%3”.")
                                .arg(envelope.codeKey, envelope.messageKey, envelope.nameKey));
}

bool ImportVendorPage::hasColumn() const
{
    return m_state.plan.columnOf(Field::Vendor) >= 0;
}

void ImportVendorPage::initializePage()
{
    const auto &plan = m_state.plan;
    showColumn();
    m_name->setText(plan.vendor.name.en);
    m_slug->setText(plan.vendor.slug);
    if (m_name->text().isEmpty() && !hasColumn() && !m_state.source.path.isEmpty()) {
        m_name->setText(QFileInfo(m_state.source.path).completeBaseName());
        takeName();
    }
    m_name->selectAll();
    m_repeated->setCurrentIndex(m_repeated->findData(int(plan.repeated)));
    // The plan keeps a sample with places for its values; what was typed stays as it was typed.
    if (plan.vendor.envelope.sample != m_takenSample)
        m_sample->setPlainText(plan.vendor.envelope.sample);
    takeSample();
}

void ImportVendorPage::cleanupPage()
{
    validatePage();
}

void ImportVendorPage::takeName()
{
    m_slug->setText(m_name->text().trimmed().isEmpty() ? QString() : importing::slugOf(m_name->text()));
    Q_EMIT completeChanged();
}

void ImportVendorPage::takeSample()
{
    m_sampleError.reset();
    const auto text = m_sample->toPlainText();
    if (text.trimmed().isEmpty()) {
        m_state.plan.vendor.envelope = {};
    } else if (text != m_state.plan.vendor.envelope.sample) {
        if (const auto envelope = importing::envelopeOf(text))
            m_state.plan.vendor.envelope = *envelope;
        else
            m_sampleError = envelope.error();
    }
    m_takenSample = m_state.plan.vendor.envelope.sample;
    showEnvelope();
    Q_EMIT completeChanged();
}

bool ImportVendorPage::isComplete() const
{
    const bool isNamed = m_slug->hasAcceptableInput() && !m_name->text().trimmed().isEmpty();
    const bool isEmpty = m_slug->text().isEmpty() && m_name->text().trimmed().isEmpty();
    return !m_sampleError && (isNamed || (hasColumn() && isEmpty));
}

bool ImportVendorPage::validatePage()
{
    const auto name = m_name->text().simplified();
    auto &vendor = m_state.plan.vendor;
    vendor.name = {name, name, domain::TextOrigin::English};
    vendor.slug = m_slug->text();
    m_state.plan.repeated = importing::RepeatedCodes(m_repeated->currentData().toInt());
    return true;
}

} // namespace errdex::ui
