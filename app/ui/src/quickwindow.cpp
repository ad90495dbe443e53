// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "quickwindow.h"

#include "decodecontroller.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "quickrows.h"
#include "recordquery.h"
#include "searchsession.h"

#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyleOption>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace errdex::ui {

namespace {

constexpr int WindowWidth = 680;
constexpr int RowsShown = 7;
/// A log of a day is for the main window.
constexpr qsizetype MostDecoded = 256 * 1024;

} // namespace

QuickWindow::QuickWindow(const QStringList &cataloguePaths, QWidget *parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_paths(cataloguePaths)
    , m_session(new SearchSession(m_service, this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
    , m_keys(new QLabel(this))
{
    setObjectName(QStringLiteral("quickWindow"));
    setAttribute(Qt::WA_QuitOnClose, false);
    m_field->setObjectName(QStringLiteral("quickField"));
    m_field->setMaxLength(4096);
    m_field->setMinimumHeight(m_field->fontMetrics().height() + 2 * SpacingMedium);
    m_list->setObjectName(QStringLiteral("quickList"));
    m_list->setModel(new QuickRows(m_session->results(), this));
    m_list->setItemDelegate(new QuickDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->installEventFilter(this);
    m_note->setObjectName(QStringLiteral("quickNote"));
    m_keys->setObjectName(QStringLiteral("quickKeys"));
    for (auto *label : {m_note, m_keys})
        label->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_field);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_keys);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_source = Source::Typed;
        m_text.clear();
        updateNote();
    });
    connect(m_field, &QLineEdit::textChanged, m_session, &SearchSession::setText);
    connect(m_session, &SearchSession::answered, this, &QuickWindow::takeAnswer);
    connect(m_list, &QListView::clicked, this, [this] { accept(false); });
    m_field->installEventFilter(this);
    retranslate();
    m_session->open(m_paths);
}

void QuickWindow::setContentLanguage(domain::ContentLanguage content)
{
    m_content = content;
    m_session->setLanguage(domain::leadingLanguage(content, wording::interfaceLanguage()));
}

void QuickWindow::popUp()
{
    takeClipboard();
    place();
    show();
    raise();
    activateWindow();
    m_field->setFocus(Qt::PopupFocusReason);
    m_field->selectAll();
}

void QuickWindow::place()
{
    // Whole rows, also before there are any.
    QStyleOptionViewItem row;
    row.fontMetrics = m_list->fontMetrics();
    m_list->setMinimumHeight(RowsShown * m_list->itemDelegate()->sizeHint(row, {}).height() + 2 * m_list->frameWidth());
    const int height = layout()->totalMinimumSize().height();
    const auto *screen = QApplication::screenAt(QCursor::pos());
    const auto room = (screen ? screen : QApplication::primaryScreen())->availableGeometry();
    const int width = std::min(std::max(WindowWidth, fontMetrics().averageCharWidth() * 90), room.width());
    // Above the middle, where a person looks.
    setGeometry(room.x() + (room.width() - width) / 2, room.y() + room.height() / 5, width, std::min(height, room.height()));
}

void QuickWindow::takeClipboard()
{
    const auto copied = QApplication::clipboard()->text();
    m_source = Source::Typed;
    m_text.clear();
    m_found = 0;
    if (isMoreThanQuery(copied) && copied.size() <= MostDecoded) {
        if (!m_decoding) {
            m_decoding = new engine::DecodingService(this);
            connect(m_decoding, &engine::DecodingService::batchReady, this, &QuickWindow::takeFindings);
        }
        m_source = Source::CopiedText;
        m_text = copied;
        m_field->clear();
        m_decoding->decode({{}, copied.toUtf8()}, m_service.paths().isEmpty() ? m_paths : m_service.paths());
    } else if (looksLikeCode(copied)) {
        m_source = Source::CopiedCode;
        m_field->setText(copied.trimmed());
    } else {
        m_field->clear();
    }
    updateNote();
}

void QuickWindow::takeFindings(const engine::DecodedBatch &batch)
{
    if (m_source != Source::CopiedText || batch.findings.isEmpty())
        return;
    const auto known = std::find_if(batch.findings.begin(), batch.findings.end(), [](const decoding::Finding &finding) {
        return finding.best().row >= 0;
    });
    if (m_found == 0 && known != batch.findings.end()) {
        m_field->setText(queryFor(known->best().key()));
        m_field->selectAll();
    }
    m_found += int(batch.findings.size());
    updateNote();
}

void QuickWindow::takeAnswer()
{
    m_list->setCurrentIndex(m_list->model()->index(0, 0));
    updateNote();
}

void QuickWindow::updateNote()
{
    QString note;
    if (m_source == Source::CopiedText)
        note = m_found > 0 ? tr("%Ln code(s) in the copied text; Ctrl+Enter shows all of it", "", m_found)
                           : tr("No code was found in the copied text yet");
    else if (m_session->isOpen() && m_session->isSettled())
        note = m_session->results().total() > 0 ? tr("%Ln record(s)", "", int(m_session->results().total()))
                                                : tr("Nothing found");
    if (m_source == Source::CopiedCode)
        note = tr("%1 for what you copied", "%1 is a count of records").arg(note);
    m_note->setText(note);
    m_list->setAccessibleDescription(note);
}

void QuickWindow::accept(bool inMainWindow)
{
    const auto record = m_list->currentIndex().data(models::ResultsModel::RecordRole).value<domain::CodeRecord>();
    if (inMainWindow) {
        hide();
        Q_EMIT mainWindowWanted(m_field->text(), m_text);
    } else if (record.row >= 0) {
        hide();
        Q_EMIT copyWanted(record);
    }
}

bool QuickWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Paint && m_session->isSettled() &&
        m_list->model()->rowCount() > 0)
        QTimer::singleShot(0, this, &QuickWindow::painted);
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const int last = m_list->model()->rowCount() - 1;
        const auto go = [this, last](int to) {
            m_list->setCurrentIndex(m_list->model()->index(std::clamp(to, 0, std::max(last, 0)), 0));
        };
        switch (key->key()) {
        case Qt::Key_Up:
            go(row - 1);
            return true;
        case Qt::Key_Down:
            go(row + 1);
            return true;
        case Qt::Key_PageUp:
            go(row - RowsShown);
            return true;
        case Qt::Key_PageDown:
            go(row + RowsShown);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            accept(key->modifiers() & Qt::ControlModifier);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QuickWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void QuickWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // There is no frame around it.
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void QuickWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Somebody went on to something else.
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && isVisible())
        hide();
    QWidget::changeEvent(event);
}

void QuickWindow::retranslate()
{
    setWindowTitle(tr("Quick look-up"));
    m_field->setPlaceholderText(tr("Code, name or text"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setAccessibleDescription(tr("Up and Down choose a record, Enter copies it, Ctrl+Enter opens the window, Esc closes."));
    m_list->setAccessibleName(tr("Results"));
    m_keys->setText(tr("Enter: copy · Ctrl+Enter: open in the main window · Esc: close"));
    setContentLanguage(m_content);
    updateNote();
}

} // namespace errdex::ui
