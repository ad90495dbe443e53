// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importvendorpage.h"

#include "importstate.h"
#include "importtexts.h"

#include "errdex/wording/wording.h"

#include <QComboBox>
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
{
    setTitle(tr("Whose codes are these?"));
    setSubTitle(tr("The name is what you see; the short name is what you type before a colon, as in “acme:1001”."));
    m_name->setObjectName(QStringLiteral("importVendorName"));
    m_slug->setObjectName(QStringLiteral("importVendorSlug"));
    m_repeated->setObjectName(QStringLiteral("importRepeated"));
    m_sample->setObjectName(QStringLiteral("importSample"));
    m_envelope->setObjectName(QStringLiteral("importEnvelope"));
    m_slug->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[a-z0-9]+(-[a-z0-9]+)*")), m_slug));
    for (const auto repeated : importing::AllRepeatedCodes)
        m_repeated->addItem(repeatedTitle(repeated), int(repeated));
    m_sample->setTabChangesFocus(true);
    m_sample->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_sample->setPlaceholderText(QStringLiteral("{\"error\": {\"code\": 1001, \"message\": \"Invalid token\"}}"));
    for (auto *label : {m_column, m_envelope}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_column);
    form->addRow(tr("N&ame:"), m_name);
    form->addRow(tr("S&hort name:"), m_slug);
    form->addRow(tr("A code that stands seve&ral times:"), m_repeated);
    auto *sampleLabel = new QLabel(tr("Sample r&esponse (JSON), so that pasted ones are recognised; may be empty:"));
    sampleLabel->setBuddy(m_sample);
    form->addRow(sampleLabel);
    form->addRow(m_sample);
    form->addRow(m_envelope);
    connect(m_name, &QLineEdit::textEdited, this, &ImportVendorPage::takeName);
    connect(m_slug, &QLineEdit::textChanged, this, &ImportVendorPage::completeChanged);
    connect(m_sample, &QPlainTextEdit::textChanged, this, &ImportVendorPage::takeSample);
}

bool ImportVendorPage::hasColumn() const
{
    return m_state.plan.columnOf(Field::Vendor) >= 0;
}

void ImportVendorPage::initializePage()
{
    const auto &plan = m_state.plan;
    m_column->setVisible(hasColumn());
    if (hasColumn())
        m_column->setText(
            tr("The vendors are in the column “%1”. What you enter here is for rows that name none; it may stay empty.")
                .arg(plan.columns.at(plan.columnOf(Field::Vendor)).header));
    m_name->setText(plan.vendor.name.en);
    m_slug->setText(plan.vendor.slug);
    if (m_name->text().isEmpty() && !hasColumn() && !m_state.source.path.isEmpty()) {
        m_name->setText(QFileInfo(m_state.source.path).completeBaseName());
        takeName();
    }
    m_name->selectAll();
    m_repeated->setCurrentIndex(m_repeated->findData(int(plan.repeated)));
    m_sample->setPlainText(plan.vendor.envelope.sample);
    takeSample();
}

void ImportVendorPage::takeName()
{
    m_slug->setText(m_name->text().trimmed().isEmpty() ? QString() : importing::slugOf(m_name->text()));
    Q_EMIT completeChanged();
}

void ImportVendorPage::takeSample()
{
    m_isSampleGood = true;
    const auto text = m_sample->toPlainText();
    if (text.trimmed().isEmpty()) {
        m_state.plan.vendor.envelope = {};
        m_envelope->clear();
    } else if (text != m_state.plan.vendor.envelope.sample) {
        const auto envelope = importing::envelopeOf(text);
        m_isSampleGood = envelope.has_value();
        if (envelope) {
            m_state.plan.vendor.envelope = *envelope;
            const QString nothing = tr("none");
            m_envelope->setText(tr("The code is in “%1”, the message in “%2”, the name in “%3”.")
                                    .arg(envelope->codeKey,
                                         envelope->messageKey.isEmpty() ? nothing : envelope->messageKey,
                                         envelope->nameKey.isEmpty() ? nothing : envelope->nameKey));
        } else {
            m_envelope->setText(wording::sourceProblem(envelope.error().detail, envelope.error().arguments));
        }
    }
    Q_EMIT completeChanged();
}

bool ImportVendorPage::isComplete() const
{
    const bool isNamed = m_slug->hasAcceptableInput() && !m_name->text().trimmed().isEmpty();
    const bool isEmpty = m_slug->text().isEmpty() && m_name->text().trimmed().isEmpty();
    return m_isSampleGood && (isNamed || (hasColumn() && isEmpty));
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
