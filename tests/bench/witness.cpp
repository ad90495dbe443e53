// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "witness.h"

#include "errdex/models/resultsmodel.h"
#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/resultsview.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>

#include <cstdio>

namespace errdex::bench {

namespace {

constexpr int IdleMs = 2500;

} // namespace

Witness::Witness(ui::MainWindow &window, engine::CatalogueService &service, const QString &catalogue)
    : m_catalogue(catalogue)
    , m_field(window.findChild<QLineEdit *>(QStringLiteral("searchField")))
    , m_view(window.findChild<ui::ResultsView *>())
    , m_model(qobject_cast<models::ResultsModel *>(m_view->model()))
{
    connect(&service, &engine::CatalogueService::answered, this, [this](const engine::SearchAnswer &answer) {
        m_requests.insert(answer.ticket, answer.request);
        // Nothing found is a page of its own, and no painting of the table.
        if (answer.total == 0)
            takeAnswered(answer.ticket);
    });
    connect(m_field, &QLineEdit::textChanged, this, &Witness::takeText);
    m_view->viewport()->installEventFilter(this);
    m_idle.setSingleShot(true);
    m_idle.setInterval(IdleMs);
    connect(&m_idle, &QTimer::timeout, this, &Witness::finish);
}

bool Witness::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        takePaint();
    return QObject::eventFilter(object, event);
}

void Witness::takeText()
{
    ++m_texts;
    m_idle.start();
    m_sinceText.start();
    if (!m_behind.isValid())
        m_behind.start();
}

void Witness::takePaint()
{
    ++m_paints;
    // Scrolling and sorting go on as well.
    if (m_idle.isActive())
        m_idle.start();
    if (m_model->ticket() < m_lastTicket)
        ++m_paintsOfAnOlderAnswer;
    m_lastTicket = m_model->ticket();
    takeAnswered(m_lastTicket);
}

void Witness::takeAnswered(quint64 ticket)
{
    if (!m_behind.isValid() || m_requests.value(ticket).text != m_field->text())
        return;
    m_longestBehind = std::max(m_longestBehind, double(m_behind.nsecsElapsed()) / 1e6);
    m_longestSinceText = std::max(m_longestSinceText, double(m_sinceText.nsecsElapsed()) / 1e6);
    m_behind.invalidate();
}

QString Witness::fault() const
{
    const auto &request = m_requests[m_model->ticket()];
    if (request.text != m_field->text())
        return QStringLiteral("the rows are those of “%1”").arg(request.text);
    const auto catalogue = store::Catalogue::open(m_catalogue);
    if (!catalogue)
        return QStringLiteral("the catalogue cannot be opened anew");
    search::Searcher searcher(**catalogue);
    const auto wanted = searcher.run(request.text, request.filters, request.sort);
    if (!wanted || wanted->total() != m_model->total())
        return QStringLiteral("%1 rows").arg(m_model->total());
    const int last = m_view->rowAt(m_view->viewport()->height() - 1);
    for (int row = std::max(m_view->rowAt(0), 0); row <= (last < 0 ? int(wanted->total()) - 1 : last); ++row) {
        const auto records = searcher.records(*wanted, row, 1);
        const auto *shown = m_model->loadedRecord(row);
        if (!records || records->size() != 1 || !shown || shown->key() != records->constFirst().key())
            return QStringLiteral("row %1 is %2")
                .arg(row)
                .arg(shown ? shown->key().toString() : QStringLiteral("missing"));
    }
    return {};
}

void Witness::finish()
{
    const QString wrong = fault();
    std::printf("text in the field at the end\t%s\n", qPrintable(m_field->text()));
    std::printf("rows at the end\t%lld, first on the screen %d, sorted by %d\n",
                static_cast<long long>(m_model->total()), m_view->rowAt(0),
                m_requests[m_model->ticket()].sort.column ? int(*m_requests[m_model->ticket()].sort.column) : -1);
    std::printf("texts typed\t%d\npaintings of the table\t%d\npaintings that went back to an older answer\t%d\n",
                m_texts, m_paints, m_paintsOfAnOlderAnswer);
    std::printf("longest time from a key that nothing overtook to its rows (ms)\t%.1f\n", m_longestSinceText);
    std::printf("longest time in which rows of an older text stood under the keys (ms)\t%.1f\n", m_longestBehind);
    std::printf("longest stall (ms)\t%.1f\n", m_heartbeat.longest());
    std::printf("rows on the screen at the end\t%s\n", wrong.isEmpty() ? "those of the text" : qPrintable(wrong));
    std::fflush(stdout);
    QApplication::exit(wrong.isEmpty() && m_paintsOfAnOlderAnswer == 0 ? 0 : 1);
}

} // namespace errdex::bench
