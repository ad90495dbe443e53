// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/decodingservice.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace errdex::ui {

class SearchSession;

/// A field and some rows over whatever somebody works with. It brings what is on the clipboard: a code is searched for, a
/// response is decoded and its first code is shown. Enter copies the chosen record, Ctrl+Enter goes on in the main window,
/// Esc closes. Searches with a connection of its own, so that the main window keeps what it shows.
class QuickWindow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuickWindow)

public:
    /// Opens the catalogue files at once.
    explicit QuickWindow(const QStringList &cataloguePaths, QWidget *parent = nullptr);

    void popUp();
    void setContentLanguage(domain::ContentLanguage content);

Q_SIGNALS:
    void copyWanted(const errdex::domain::CodeRecord &record);
    /// In the main window; `text` is what was decoded, empty for a query.
    void mainWindowWanted(const QString &query, const QString &text);
    /// The rows of the newest answer stand on the screen.
    void painted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void takeClipboard();
    void takeFindings(const engine::DecodedBatch &batch);
    void takeAnswer();
    void accept(bool inMainWindow);
    void updateNote();
    void retranslate();

    enum class Source { Typed, CopiedCode, CopiedText };

    QStringList m_paths;
    engine::CatalogueService m_service;
    SearchSession *m_session;
    engine::DecodingService *m_decoding = nullptr;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_note;
    QLabel *m_keys;
    Source m_source = Source::Typed;
    /// What was decoded.
    QString m_text;
    /// Codes found in it.
    int m_found = 0;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
};

} // namespace errdex::ui
