// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "languagepairs.h"

#include "errdex/domain/record.h"
#include "errdex/engine/userdataservice.h"

#include <QDialog>
#include <QHash>
#include <QList>

class QComboBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace errdex::ui {

/// Where a person writes a code of their own, or a text beside the vendor's: both languages side by side. What is wrong is
/// said below its field. What was typed stays in it when it is closed.
class EntryDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryDialog)

public:
    enum class Field { Vendor, Code, HttpStatus, Texts, Source };

    explicit EntryDialog(QWidget *parent = nullptr);

    /// Shows what is there, and over it what had been typed. `vendorRecord` is the record that a text is written beside.
    void edit(const engine::OwnDraft &there, const engine::OwnDraft &typed, const QList<domain::VendorPtr> &vendors,
              const domain::CodeRecord &vendorRecord);
    engine::OwnDraft draft() const;
    /// What was there when editing began.
    const engine::OwnDraft &original() const { return m_original; }
    bool isChanged() const;
    /// True when nothing is wrong with what was typed; otherwise it is said at the fields, and the first has the focus.
    bool validate();
    /// Says what is wrong at a field; an empty sentence says nothing any more.
    void setProblem(Field field, const QString &sentence);
    /// While it is being written nothing can be typed.
    void setSaving(bool saving);
    /// Why it could not be written; it can be tried again.
    void showError(const QString &sentence);

Q_SIGNALS:
    void saveWanted();
    /// Vendor or code are other ones now.
    void keyChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeKeyFields(QFormLayout *form);
    void addSource();
    void layOut();
    TextPair addTexts(const char *name, int lines);
    void addProblem(Field field, QFormLayout *form);
    void fillVendors(const QList<domain::VendorPtr> &vendors);
    void fillCategories();
    void type(const engine::OwnDraft &draft);
    const domain::Vendor *vendor() const;
    QList<domain::Attribute> attributes() const;
    QString vendorSays() const;
    void retranslate();
    /// The fields of the upper part and those in two languages begin at one line.
    void alignFields();
    QLabel *addLabel(QFormLayout *form, QWidget *field);

    QLabel *m_vendorSays;
    QWidget *m_keyFields;
    QComboBox *m_vendor = nullptr;
    QLineEdit *m_code = nullptr;
    QComboBox *m_category = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_http = nullptr;
    QList<QLabel *> m_labels;
    QGridLayout *m_grid;
    QLabel *m_english;
    QLabel *m_russian;
    TextPair m_message;
    TextPair m_description;
    TextPair m_cause;
    TextPair m_action;
    QList<WordPair> m_words;
    QLabel *m_sourceLabel;
    QLineEdit *m_source;
    QWidget *m_fields;
    QScrollArea *m_scroll;
    QHash<int, QLabel *> m_problems;
    QLabel *m_error;
    QLabel *m_hint;
    QPushButton *m_discard;
    QPushButton *m_close;
    QPushButton *m_save;
    QList<domain::VendorPtr> m_vendors;
    engine::OwnDraft m_original;
    domain::CodeRecord m_vendorRecord;
    bool m_isSaving = false;
};

} // namespace errdex::ui
