// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QTabWidget;

namespace errdex::ui {

class SafeBrowser;

/// What this program is: versions and places, what is new, the licences of all that it is made of.
class AboutWindow final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutWindow)

public:
    enum Page { About, News, Licences, PageCount };

    /// `catalogues` are the files that are open.
    AboutWindow(const QStringList &catalogues, qint64 records, QWidget *parent = nullptr);

    void showPage(Page page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void writeAbout();
    void writeNews();
    void writeLicences();

    QStringList m_catalogues;
    qint64 m_records;
    QTabWidget *m_tabs;
    QList<SafeBrowser *> m_texts;
    QDialogButtonBox *m_buttons;
};

} // namespace errdex::ui
