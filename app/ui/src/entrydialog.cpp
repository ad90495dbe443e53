// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "entrydialog.h"

#include "buttonbox.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QUrl>

#include <algorithm>

namespace errdex::ui {

using domain::Language;
using domain::OwnVersion;

namespace {

constexpr int LongestCode = 200;
/// A longer text is none that a person reads beside a code.
constexpr qsizetype LongestText = 50'000;
constexpr int DialogWidth = 760;

const QString CauseKey = QStringLiteral("cause");
const QString ActionKey = QStringLiteral("action");
const QString SourceKey = QStringLiteral("source");
/// Who acts, whether to try again, how bad it is: a word or two.
const QStringList WordKeys{QStringLiteral("actor"), QStringLiteral("retry"), QStringLiteral("severity")};
constexpr int LongestAddress = 2000;
/// Of the height of the screen; beyond it the fields scroll.
constexpr double MostOfScreen = 0.9;

/// An address that a browser can open.
bool isAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
}

/// A status from 100 to 599, 0 for none, or -1.
int statusOf(const QString &text)
{
    if (text.trimmed().isEmpty())
        return 0;
    bool isNumber = false;
    const int status = text.trimmed().toInt(&isNumber);
    return isNumber && status >= 100 && status <= 599 ? status : -1;
}

QString nameOf(const domain::Vendor &vendor)
{
    const auto &name = vendor.name.in(wording::interfaceLanguage());
    return name.isEmpty() ? vendor.slug : name;
}

} // namespace

EntryDialog::EntryDialog(QWidget *parent)
    : QDialog(parent)
    , m_vendorSays(new QLabel(this))
    , m_keyFields(new QWidget(this))
    , m_grid(new QGridLayout)
    , m_english(new QLabel(this))
    , m_russian(new QLabel(this))
    , m_sourceLabel(new QLabel(this))
    , m_source(new QLineEdit(this))
    , m_fields(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_error(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_discard(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("entryDialog"));
    setWindowModality(Qt::WindowModal);
    for (auto *label : {m_vendorSays, m_error, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_vendorSays->setObjectName(QStringLiteral("entryVendorSays"));
    m_error->setObjectName(QStringLiteral("entryError"));
    m_discard->setObjectName(QStringLiteral("entryDiscard"));
    m_close->setObjectName(QStringLiteral("entryClose"));
    m_save->setObjectName(QStringLiteral("entrySave"));
    for (auto *button : {m_discard, m_close, m_save})
        button->setAutoDefault(false);
    auto *form = new QFormLayout(m_keyFields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(SpacingMedium);
    makeKeyFields(form);

    m_grid->setHorizontalSpacing(SpacingMedium);
    m_grid->setVerticalSpacing(SpacingSmall);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    m_grid->addWidget(m_english, 0, 1);
    m_grid->addWidget(m_russian, 0, 2);
    m_message = addTexts("entryMessage", 2);
    m_description = addTexts("entryDescription", 3);
    m_cause = addTexts("entryCause", 2);
    m_action = addTexts("entryAction", 2);
    auto *problem = new QLabel(this);
    problem->setObjectName(QStringLiteral("entryTextsProblem"));
    m_problems.insert(int(Field::Texts), problem);
    m_grid->addWidget(problem, m_grid->rowCount(), 1, 1, 2);
    for (const auto &key : WordKeys)
        m_words.append(WordPair(*m_grid, this, QStringLiteral("entry-") + key, key));
    addSource();
    layOut();
    for (auto *label : std::as_const(m_problems)) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
    }
    for (auto *widget : findChildren<QWidget *>())
        widget->installEventFilter(this);
    connect(m_save, &QPushButton::clicked, this, &EntryDialog::saveWanted);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        type(m_original);
        reject();
    });
    retranslate();
}

void EntryDialog::layOut()
{
    auto *inside = new QVBoxLayout(m_fields);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(SpacingMedium);
    inside->addWidget(m_vendorSays);
    inside->addWidget(m_keyFields);
    inside->addLayout(m_grid, 1);
    // On a small screen, and with large letters, the fields scroll and the buttons stay.
    m_scroll->setWidget(m_fields);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_discard);
    buttons->addStretch();
    addInOrder(*buttons, *m_save, *m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
}

QLabel *EntryDialog::addLabel(QFormLayout *form, QWidget *field)
{
    auto *label = new QLabel(m_keyFields);
    label->setBuddy(field);
    form->addRow(label, field);
    m_labels.append(label);
    return label;
}

void EntryDialog::addProblem(Field field, QFormLayout *form)
{
    auto *label = new QLabel(m_keyFields);
    label->setObjectName(QStringLiteral("entryProblem%1").arg(int(field)));
    m_problems.insert(int(field), label);
    form->addRow(QString(), label);
}

void EntryDialog::makeKeyFields(QFormLayout *form)
{
    m_vendor = new QComboBox(m_keyFields);
    m_code = new QLineEdit(m_keyFields);
    m_category = new QComboBox(m_keyFields);
    m_name = new QLineEdit(m_keyFields);
    m_http = new QLineEdit(m_keyFields);
    m_vendor->setObjectName(QStringLiteral("entryVendor"));
    m_code->setObjectName(QStringLiteral("entryCode"));
    m_category->setObjectName(QStringLiteral("entryCategory"));
    m_name->setObjectName(QStringLiteral("entryName"));
    m_http->setObjectName(QStringLiteral("entryHttp"));
    for (auto *box : {m_vendor, m_category}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    addLabel(form, m_vendor);
    addProblem(Field::Vendor, form);
    addLabel(form, m_code);
    addProblem(Field::Code, form);
    addLabel(form, m_category);
    addLabel(form, m_name);
    addLabel(form, m_http);
    addProblem(Field::HttpStatus, form);
    connect(m_vendor, &QComboBox::editTextChanged, this, [this] {
        setProblem(Field::Vendor, {});
        fillCategories();
        Q_EMIT keyChanged();
    });
    connect(m_code, &QLineEdit::textChanged, this, [this] {
        setProblem(Field::Code, {});
        Q_EMIT keyChanged();
    });
    connect(m_http, &QLineEdit::textChanged, this, [this] { setProblem(Field::HttpStatus, {}); });
}

TextPair EntryDialog::addTexts(const char *name, int lines)
{
    const TextPair texts(*m_grid, this, QString::fromLatin1(name), lines);
    for (auto *field : {texts.en, texts.ru})
        connect(field, &QPlainTextEdit::textChanged, this, [this] { setProblem(Field::Texts, {}); });
    return texts;
}

void EntryDialog::addSource()
{
    const int row = m_grid->rowCount();
    m_source->setObjectName(QStringLiteral("entrySource"));
    m_source->setMaxLength(LongestAddress);
    m_sourceLabel->setBuddy(m_source);
    m_grid->addWidget(m_sourceLabel, row, 0);
    m_grid->addWidget(m_source, row, 1, 1, 2);
    auto *problem = new QLabel(this);
    problem->setObjectName(QStringLiteral("entrySourceProblem"));
    m_problems.insert(int(Field::Source), problem);
    m_grid->addWidget(problem, row + 1, 1, 1, 2);
    connect(m_source, &QLineEdit::textChanged, this, [this] { setProblem(Field::Source, {}); });
}

void EntryDialog::edit(const engine::OwnDraft &there, const engine::OwnDraft &typed,
                       const QList<domain::VendorPtr> &vendors, const domain::CodeRecord &vendorRecord)
{
    m_original = there;
    m_vendorRecord = vendorRecord;
    m_vendors = vendors;
    const bool isEntry = there.kind == OwnVersion::Kind::Entry;
    m_keyFields->setVisible(isEntry);
    m_vendorSays->setVisible(!isEntry);
    fillVendors(vendors);
    type(typed);
    for (const auto field : {Field::Vendor, Field::Code, Field::HttpStatus, Field::Texts, Field::Source})
        setProblem(field, {});
    m_error->hide();
    setSaving(false);
    retranslate();
    // The fields ask for more than a screen has; what they need is enough, and what there is at most.
    layout()->activate();
    const int beside = sizeHint().height() - m_scroll->sizeHint().height();
    const int room = std::max(width(), DialogWidth) - (sizeHint().width() - m_scroll->sizeHint().width());
    const int wanted = beside + std::max(m_fields->minimumSizeHint().height(), m_fields->heightForWidth(room));
    resize(std::max(width(), DialogWidth),
           screen() ? std::min(wanted, int(screen()->availableGeometry().height() * MostOfScreen)) : wanted);
    auto *first = !isEntry                          ? static_cast<QWidget *>(m_message.en)
                  : there.record.vendor.isEmpty() ? static_cast<QWidget *>(m_vendor)
                  : there.record.code.isEmpty()   ? static_cast<QWidget *>(m_code)
                                                  : static_cast<QWidget *>(m_name);
    if (wording::interfaceLanguage() == Language::Russian && !isEntry)
        first = m_message.ru;
    first->setFocus();
}

void EntryDialog::fillVendors(const QList<domain::VendorPtr> &vendors)
{
    const QSignalBlocker quiet(m_vendor);
    m_vendor->clear();
    for (const auto &vendor : vendors)
        m_vendor->addItem(nameOf(*vendor), vendor->slug);
    m_vendor->setCurrentIndex(-1);
}

const domain::Vendor *EntryDialog::vendor() const
{
    const auto typed = m_vendor->currentText().trimmed();
    const auto slug = domain::slugOf(typed);
    const auto found = std::find_if(m_vendors.begin(), m_vendors.end(), [&](const domain::VendorPtr &each) {
        return each->slug == slug || each->name.en.compare(typed, Qt::CaseInsensitive) == 0 ||
               each->name.ru.compare(typed, Qt::CaseInsensitive) == 0;
    });
    return found == m_vendors.end() ? nullptr : found->get();
}

void EntryDialog::fillCategories()
{
    const auto typed = m_category->currentText();
    m_category->clear();
    if (const auto *known = vendor()) {
        for (const auto &category : known->categories) {
            const auto &name = category.name.in(wording::interfaceLanguage());
            m_category->addItem(name.isEmpty() ? category.id : name, category.id);
        }
    }
    m_category->setCurrentIndex(-1);
    m_category->setEditText(typed);
}

void EntryDialog::type(const engine::OwnDraft &draft)
{
    const auto &content = draft.content;
    const auto known = std::find_if(m_vendors.begin(), m_vendors.end(), [&draft](const domain::VendorPtr &each) {
        return each->slug == draft.record.vendor;
    });
    m_vendor->setEditText(known != m_vendors.end() ? nameOf(**known) : content.vendorName);
    m_code->setText(draft.record.code);
    fillCategories();
    const auto category = m_category->findData(content.categoryId);
    if (category >= 0)
        m_category->setCurrentIndex(category);
    else
        m_category->setEditText(content.categoryName);
    m_name->setText(content.name);
    m_http->setText(content.httpStatus > 0 ? QString::number(content.httpStatus) : QString());
    m_message.setText(content.message);
    m_description.setText(content.description);
    const auto attribute = [&content](const QString &key) {
        const auto found = std::find_if(content.attributes.begin(), content.attributes.end(),
                                        [&key](const domain::Attribute &each) { return each.key == key; });
        return found == content.attributes.end() ? domain::LocalizedText() : found->text;
    };
    m_cause.setText(attribute(CauseKey));
    m_action.setText(attribute(ActionKey));
    for (const auto &words : std::as_const(m_words))
        words.setText(attribute(words.key));
    const auto source = attribute(SourceKey);
    m_source->setText(source.en.isEmpty() ? source.ru : source.en);
}

QList<domain::Attribute> EntryDialog::attributes() const
{
    // What the dialog has no fields for stays as it is.
    auto all = m_original.content.attributes;
    const auto set = [&all](const QString &key, const domain::LocalizedText &text) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&key](const domain::Attribute &each) { return each.key == key; });
        if (found != all.end())
            found->text = text;
        else
            all.append({key, text});
    };
    set(CauseKey, m_cause.text());
    set(ActionKey, m_action.text());
    for (const auto &words : m_words)
        set(words.key, words.text());
    // An address is the same in both languages; it stands where it stood.
    const auto before = std::find_if(all.begin(), all.end(), [](const domain::Attribute &each) { return each.key == SourceKey; });
    const auto address = m_source->text().trimmed();
    const bool isRussian = before != all.end() && before->text.en.isEmpty();
    set(SourceKey, isRussian ? domain::LocalizedText{{}, address, domain::TextOrigin::Own}
                             : domain::LocalizedText{address, {}, domain::TextOrigin::Own});
    all.removeIf([](const domain::Attribute &each) { return each.text.isEmpty(); });
    return all;
}

engine::OwnDraft EntryDialog::draft() const
{
    auto draft = m_original;
    auto &content = draft.content;
    content.message = m_message.text();
    content.description = m_description.text();
    content.attributes = attributes();
    if (draft.kind == OwnVersion::Kind::Overlay)
        return draft;
    const auto *known = vendor();
    content.vendorName = known ? (known->name.en.isEmpty() ? known->name.ru : known->name.en)
                               : m_vendor->currentText().simplified();
    draft.record.vendor = known ? known->slug : domain::slugOf(content.vendorName);
    draft.record.code = m_code->text().simplified();
    const auto category = m_category->currentText().simplified();
    const auto index = m_category->findText(category, Qt::MatchFixedString);
    content.categoryName = category;
    content.categoryId = index >= 0 ? m_category->itemData(index).toString() : domain::slugOf(category);
    content.name = m_name->text().simplified();
    content.httpStatus = std::max(0, statusOf(m_http->text()));
    if (!m_original.content.isEmpty() && draft.record != m_original.record)
        draft.formerly = m_original.record;
    return draft;
}

bool EntryDialog::isChanged() const
{
    const auto now = draft();
    auto before = m_original;
    before.content.vendorName = now.content.vendorName;
    return now.record != before.record || now.content != before.content || statusOf(m_http->text()) < 0;
}

bool EntryDialog::validate()
{
    const auto now = draft();
    QWidget *first = nullptr;
    const auto complain = [&](Field field, QWidget *widget, const QString &sentence) {
        setProblem(field, sentence);
        first = first ? first : widget;
    };
    if (now.kind == OwnVersion::Kind::Entry) {
        if (now.record.vendor.isEmpty())
            complain(Field::Vendor, m_vendor, tr("Whose code is it? Choose a vendor or write a new name."));
        if (now.record.code.isEmpty())
            complain(Field::Code, m_code, tr("Which code is it?"));
        else if (now.record.code.size() > LongestCode)
            complain(Field::Code, m_code, tr("A code has at most %n character(s).", nullptr, LongestCode));
        if (statusOf(m_http->text()) < 0)
            complain(Field::HttpStatus, m_http, tr("An HTTP status is a number from 100 to 599."));
    }
    const auto &content = now.content;
    const bool hasText = !content.message.isEmpty() || !content.description.isEmpty() || !content.attributes.isEmpty() ||
                         !content.name.isEmpty();
    qsizetype longest = content.name.size();
    for (const auto *texts : {&m_message, &m_description, &m_cause, &m_action})
        longest = std::max({longest, texts->text().en.size(), texts->text().ru.size()});
    auto *message = wording::interfaceLanguage() == Language::Russian ? m_message.ru : m_message.en;
    if (!hasText)
        complain(Field::Texts, message, tr("Write what the code means, in one language at least."));
    else if (longest > LongestText)
        complain(Field::Texts, message, tr("A text has at most %n character(s).", nullptr, int(LongestText)));
    if (const auto address = m_source->text().trimmed(); !address.isEmpty() && !isAddress(address))
        complain(Field::Source, m_source, tr("An address begins with http:// or https://."));
    if (first) {
        first->setFocus();
        // With what is said below it.
        layout()->activate();
        m_scroll->ensureWidgetVisible(first, SpacingMedium, first->height() + SpacingLarge);
    }
    return !first;
}

void EntryDialog::setProblem(Field field, const QString &sentence)
{
    auto *label = m_problems.value(int(field));
    if (!label)
        return;
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
}

void EntryDialog::setSaving(bool saving)
{
    m_isSaving = saving;
    m_save->setEnabled(!saving);
}

void EntryDialog::showError(const QString &sentence)
{
    setSaving(false);
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

bool EntryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            if (!m_isSaving)
                Q_EMIT saveWanted();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void EntryDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace errdex::ui
