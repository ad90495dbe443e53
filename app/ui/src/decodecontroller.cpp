// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "decodecontroller.h"

#include "browsecontroller.h"
#include "decodedpage.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/detailpane.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/filterpanel.h"
#include "errdex/ui/resultspage.h"
#include "errdex/wording/wording.h"
#include "recordquery.h"
#include "statusline.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace errdex::ui {

using domain::Language;
using engine::DecodingService;

namespace {

/// Nobody types a query this long.
constexpr qsizetype LongestQuery = 160;

QString localFile(const QMimeData &data)
{
    const auto urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

bool isMoreThanQuery(const QString &text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.size() > LongestQuery || trimmed.contains(u'\n'))
        return true;
    const bool hasBrace = trimmed.contains(u'{') || trimmed.contains(u'<') || trimmed.contains(QStringLiteral("%7B"));
    const bool hasValue = trimmed.contains(u':') || trimmed.contains(u'=') || trimmed.contains(u'>');
    return (hasBrace && hasValue) || trimmed.startsWith(QStringLiteral("HTTP/")) || trimmed.count(u'=') > 1;
}

DecodeController::DecodeController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.service, &engine::CatalogueService::detailsReady, this,
            [this](const engine::RecordDetails &details) {
                if (!m_isActive || m_awaited.isEmpty() || details.record.key() != m_awaited)
                    return;
                m_awaited = {};
                m_parts.pane.showRecord(details, {});
                Q_EMIT stateChanged();
                if (isSettled())
                    Q_EMIT settled();
            });
    // Whoever types a query wants its answer; a link leads to a record in the table.
    connect(&m_parts.field, &QLineEdit::textChanged, this, &DecodeController::close);
    connect(&m_parts.pane, &DetailPane::recordWanted, this, &DecodeController::close);
    connect(&m_parts.page, &ResultsPage::decodeWanted, this, &DecodeController::decodeText);
}

void DecodeController::makePage()
{
    m_decoding = new DecodingService(this);
    m_page = new DecodedPage(&m_parts.page);
    connect(m_decoding, &DecodingService::batchReady, this, [this](const engine::DecodedBatch &batch) {
        m_page->add(batch);
        Q_EMIT stateChanged();
    });
    connect(m_decoding, &DecodingService::finished, this, [this](quint64, bool whole) { finish(whole, {}); });
    connect(m_decoding, &DecodingService::failed, this,
            [this](quint64, const domain::Error &error) { finish(true, wording::errorSentence(error)); });
    connect(m_decoding, &DecodingService::exported, this, [this](const QString &path, qint64 findings) {
        m_parts.status.setFolder(QFileInfo(path).absolutePath());
        m_parts.status.setMessage([path, findings] {
            return tr("Wrote %Ln finding(s) to %1", "", int(findings)).arg(QDir::toNativeSeparators(path));
        });
    });
    connect(m_decoding, &DecodingService::exportFailed, this, [this](const domain::Error &error) {
        m_parts.status.setFolder({});
        m_parts.status.setError([error] { return wording::errorSentence(error); });
    });
    connect(m_page, &DecodedPage::findingChosen, this, &DecodeController::showFinding);
    connect(m_page, &DecodedPage::alternativeChosen, this, [this](int row, int candidate) {
        const auto &candidates = m_page->findings().firstFinding(row).candidates;
        if (candidate > 0 && candidate < candidates.size())
            showRecord(candidates.at(candidate).key(), candidates.at(candidate).row);
    });
    connect(m_page, &DecodedPage::cancelWanted, m_decoding, &DecodingService::cancel);
    connect(m_page, &DecodedPage::closeWanted, this, [this] {
        close();
        m_parts.field.setFocus();
    });
    connect(m_page, &DecodedPage::exportWanted, this, &DecodeController::exportFindings);
    connect(m_page, &DecodedPage::copyWanted, this, &DecodeController::copySummary);
    connect(m_page, &DecodedPage::searchWanted, this, [this] {
        const auto query = QString::fromUtf8(m_source.text).simplified();
        close();
        m_parts.field.setText(query);
        m_parts.field.setFocus();
    });
    QWidget *before = &m_parts.field;
    const auto order = m_page->tabOrder();
    for (auto *widget : order)
        QWidget::setTabOrder(std::exchange(before, widget), widget);
    setContentLanguage(m_content);
}

void DecodeController::start(const engine::TextSource &source, const QString &title)
{
    if (!m_page)
        makePage();
    m_source = source;
    m_name = title;
    m_isActive = true;
    m_isRunning = true;
    m_awaited = {};
    m_parts.browse.setPaused(true);
    m_parts.pane.showNothing(false);
    m_parts.filters.hide();
    m_page->start(source, title);
    m_parts.page.showOther(m_page);
    m_decoding->decode(source, m_parts.service.paths());
    Q_EMIT stateChanged();
}

void DecodeController::finish(bool whole, const QString &problem)
{
    m_isRunning = false;
    m_page->finish(whole, problem);
    Q_EMIT stateChanged();
    if (isSettled())
        Q_EMIT settled();
}

void DecodeController::decodeFile(const QString &path)
{
    start({path, {}}, QFileInfo(path).fileName());
}

void DecodeController::decodeText(const QString &text)
{
    if (!text.trimmed().isEmpty())
        start({{}, text.toUtf8()}, {});
}

void DecodeController::decodeClipboard()
{
    const auto *data = QGuiApplication::clipboard()->mimeData();
    const auto file = data ? localFile(*data) : QString();
    if (!file.isEmpty())
        decodeFile(file);
    else if (data && looksLikeCode(data->text()))
        m_parts.field.setText(data->text().trimmed());
    else if (data && !data->text().trimmed().isEmpty())
        decodeText(data->text());
    else
        m_parts.status.setMessage([] { return tr("There is no text on the clipboard"); });
}

void DecodeController::askForFile()
{
    const auto path = m_parts.dialogs.openFile(&m_parts.window, tr("Decode a file"),
                                               tr("Logs and texts (*.log *.txt *.json *.xml *.out);;All files (*)"));
    if (!path.isEmpty())
        decodeFile(path);
}

bool DecodeController::accepts(const QMimeData &data)
{
    return !localFile(data).isEmpty() || (data.hasText() && !data.hasUrls());
}

bool DecodeController::take(const QMimeData &data)
{
    if (!accepts(data))
        return false;
    if (const auto file = localFile(data); !file.isEmpty())
        decodeFile(file);
    else if (isMoreThanQuery(data.text()))
        decodeText(data.text());
    else
        m_parts.field.setText(data.text().simplified());
    return true;
}

void DecodeController::close()
{
    if (!m_isActive)
        return;
    m_isActive = false;
    m_isRunning = false;
    m_awaited = {};
    m_decoding->cancel();
    m_parts.page.hideOther();
    m_parts.filters.setVisible(m_parts.actions.get(ActionId::ShowFilters)->isChecked());
    m_parts.browse.setPaused(false);
    // What was pasted is not kept longer than it is shown.
    m_source = {};
    m_page->start({}, {});
    Q_EMIT stateChanged();
}

bool DecodeController::hasFindings() const
{
    return m_isActive && m_page->findings().rowCount() > 0;
}

std::optional<CopySelection> DecodeController::selection() const
{
    if (!m_isActive)
        return std::nullopt;
    CopySelection selection;
    const int row = m_page->currentFinding();
    auto record = row < 0 ? std::nullopt : m_page->findings().summaryRow(row).record;
    // Another meaning of the finding may have been chosen since.
    if (const auto &shown = m_parts.pane.details(); row >= 0 && shown && m_awaited.isEmpty())
        record = shown->record;
    if (!record)
        return selection;
    const auto &finding = m_page->findings().firstFinding(row);
    selection.records = {*record};
    selection.count = 1;
    selection.extras = [extras = snippets::Extras{{}, finding.excerpt, finding.message, finding.line}](
                           const domain::CodeRecord &) { return extras; };
    return selection;
}

bool DecodeController::isSettled() const
{
    return !m_isActive || (!m_isRunning && m_awaited.isEmpty());
}

void DecodeController::setContentLanguage(domain::ContentLanguage content)
{
    m_content = content;
    if (m_page)
        m_page->setContentLanguage(domain::leadingLanguage(content, wording::interfaceLanguage()));
}

void DecodeController::showFinding(int row)
{
    if (!m_isActive)
        return;
    m_awaited = {};
    const auto record = row < 0 ? std::nullopt : m_page->findings().summaryRow(row).record;
    if (record) {
        showRecord(record->key(), record->row);
    } else {
        m_parts.pane.showNothing(false);
    }
    Q_EMIT stateChanged();
}

void DecodeController::showRecord(const domain::RecordKey &key, qint64 row)
{
    m_awaited = key;
    m_parts.service.requestDetails(row);
}

void DecodeController::copyRows()
{
    const auto text = m_page->selectedText();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    const int rows = int(text.count(u'\n')) + 1;
    m_parts.status.setFolder({});
    m_parts.status.setMessage([rows] { return tr("Copied %Ln row(s)", "", rows); });
}

void DecodeController::copySummary(decoding::SummaryForm form, Language language)
{
    const auto rows = m_page->findings().byCount();
    const char *const context = "errdex::ui::DecodeController";
    const decoding::SummaryLabels labels{
        wording::translated(language, context,
                            QT_TRANSLATE_NOOP("errdex::ui::DecodeController", "not in the catalogue")),
        wording::translated(language, context, QT_TRANSLATE_NOOP("errdex::ui::DecodeController", "unknown vendor"))};
    QGuiApplication::clipboard()->setText(decoding::summaryText(form, rows, language, labels));
    const int codes = int(rows.size());
    m_parts.status.setFolder({});
    m_parts.status.setMessage([codes] { return tr("Copied a summary of %Ln code(s)", "", codes); });
}

void DecodeController::selectAll()
{
    m_page->selectAll();
}

void DecodeController::step(bool forward)
{
    m_page->step(forward);
}

void DecodeController::exportFindings()
{
    if (!hasFindings() || m_isRunning)
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto base = m_name.isEmpty() ? tr("findings", "the name of a file") : QFileInfo(m_name).completeBaseName();
    const auto path = m_parts.dialogs.saveFile(&m_parts.window, tr("Export the findings"),
                                               folder.filePath(base + QStringLiteral(".csv")), tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    DecodingService::ExportWishes wishes;
    wishes.language = domain::leadingLanguage(m_content, wording::interfaceLanguage());
    wishes.showSecrets = m_page->showsSecrets();
    wishes.sentence = [language = wishes.language](const domain::MarkedText &text) {
        return wording::sentence(text, language);
    };
    wishes.path = path;
    m_decoding->exportFindings(m_source, m_parts.service.paths(), wishes);
}

} // namespace errdex::ui
