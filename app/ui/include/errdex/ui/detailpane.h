// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/engine/catalogueservice.h"

#include <QTextBrowser>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace errdex::ui {

class EmptyLine;

/// A browser that opens nothing by itself: no files, no images, no navigation.
class SafeBrowser final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SafeBrowser)

public:
    explicit SafeBrowser(QWidget *parent = nullptr);

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
};

/// Everything about the current record, or a line that says how to choose one.
class DetailPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailPane)

public:
    /// `buttons` stand over the details and belong to the pane from then on.
    explicit DetailPane(QWidget *buttons, QWidget *parent = nullptr);

    /// A button of its own for something that can be done with the record.
    void addTool(QAction *action);
    /// Shows a widget below the record; it is hidden and shown by its owner.
    void setEditor(QWidget *editor);
    /// What the user has said of the record that is shown.
    void setAnnotations(const domain::RecordAnnotations &own);

    void showRecord(const engine::RecordDetails &details, const search::Highlighter &highlighter);
    /// With rows to choose from, says so.
    void showNothing(bool hasRows);
    void setContentLanguage(domain::ContentLanguage language);
    const std::optional<engine::RecordDetails> &details() const { return m_details; }
    QTextBrowser *browser() const { return m_browser; }
    bool hasSelectedText() const;

Q_SIGNALS:
    void recordWanted(const errdex::domain::RecordKey &key);
    void webPageWanted(const QUrl &url);
    /// Another record is shown, or the same anew, or none.
    void shown();
    void noteEditWanted(const QString &note);
    void noteRemoveWanted(const QString &note);
    /// The user's own entry, or their text beside the vendor's.
    void ownEditWanted(errdex::domain::OwnVersion::Kind kind);
    void ownRemoveWanted(errdex::domain::OwnVersion::Kind kind);
    /// One of several versions is to be chosen.
    void choiceWanted();
    /// The target of the link under the mouse or the focus; empty when there is none.
    void linkHovered(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuild(bool keepPlace);
    void follow(const QUrl &url);

    QLabel *m_title;
    QHBoxLayout *m_tools;
    QVBoxLayout *m_column;
    QStackedWidget *m_stack;
    SafeBrowser *m_browser;
    /// Made when it is needed: until the first answer the browser stands empty.
    EmptyLine *m_nothing = nullptr;
    std::optional<engine::RecordDetails> m_details;
    domain::RecordAnnotations m_own;
    search::Highlighter m_highlighter;
    bool m_hasRows = false;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
};

} // namespace errdex::ui
