// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "navigationcontroller.h"

#include "browsecontroller.h"
#include "decodecontroller.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/detailpane.h"
#include "searchsession.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>

#include <utility>

namespace errdex::ui {

namespace {

/// Who goes on typing within this time has not looked.
constexpr qint64 LookedAfterMs = 1000;

const QString TextKey = QStringLiteral("text");
const QString RecordKeyName = QStringLiteral("record");
const QString VendorsKey = QStringLiteral("vendors");
const QString CategoriesKey = QStringLiteral("categories");
const QString StatusesKey = QStringLiteral("statuses");

} // namespace

NavigationController::NavigationController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(m_parts.actions.get(ActionId::Back), &QAction::triggered, this, [this] { go(false); });
    connect(m_parts.actions.get(ActionId::Forward), &QAction::triggered, this, [this] { go(true); });
    connect(&m_parts.session, &SearchSession::answered, this, &NavigationController::look);
    connect(&m_parts.pane, &DetailPane::shown, this, &NavigationController::look);
    qApp->installEventFilter(this);
    updateActions();
}

bool NavigationController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto button = static_cast<QMouseEvent *>(event)->button();
        const auto *widget = qobject_cast<QWidget *>(watched);
        if ((button == Qt::BackButton || button == Qt::ForwardButton) && widget && widget->window() == &m_parts.window) {
            go(button == Qt::ForwardButton);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

LookUpPlace NavigationController::here() const
{
    const auto &request = m_parts.session.request();
    const auto &details = m_parts.pane.details();
    return {request.text, request.filters, details ? details->record.key() : domain::RecordKey()};
}

void NavigationController::look()
{
    // A decoded text is no look-up, and an answer on its way is none yet.
    if (m_parts.decode.isActive() || !m_parts.session.isSettled())
        return;
    const auto place = here();
    const bool isOther = place.text != m_text || place.filters != m_filters || !m_looking.isValid();
    const bool hasLooked = !m_looking.isValid() || m_looking.elapsed() >= LookedAfterMs;
    if (isOther) {
        m_text = place.text;
        m_filters = place.filters;
        m_looking.start();
    }
    m_trail.visit(place, hasLooked);
    updateActions();
}

void NavigationController::go(bool forward)
{
    // Out of a decoded text leads back to where one came from.
    if (m_parts.decode.isActive()) {
        if (!forward)
            m_parts.decode.close();
        return;
    }
    if (forward ? !m_trail.canGoForward() : !m_trail.canGoBack())
        return;
    const auto place = forward ? m_trail.goForward() : m_trail.goBack();
    m_text = place.text;
    m_filters = place.filters;
    m_looking.start();
    m_parts.browse.showPlace(place.text, place.filters, place.record);
    updateActions();
}

void NavigationController::updateActions()
{
    m_parts.actions.get(ActionId::Back)->setEnabled(m_trail.canGoBack() || m_parts.decode.isActive());
    m_parts.actions.get(ActionId::Forward)->setEnabled(m_trail.canGoForward());
}

QByteArray NavigationController::session() const
{
    const auto place = here();
    QJsonArray categories;
    for (const auto &[vendor, category] : place.filters.categories)
        categories.append(QJsonArray{vendor, category});
    QJsonArray statuses;
    for (const int status : place.filters.httpStatuses)
        statuses.append(status);
    return QJsonDocument(QJsonObject{{TextKey, place.text},
                                     {RecordKeyName, place.record.isEmpty() ? QString() : place.record.toString()},
                                     {VendorsKey, QJsonArray::fromStringList(place.filters.vendors)},
                                     {CategoriesKey, categories},
                                     {StatusesKey, statuses}})
        .toJson(QJsonDocument::Compact);
}

void NavigationController::restore(const QByteArray &session)
{
    const auto object = QJsonDocument::fromJson(session).object();
    if (object.isEmpty())
        return;
    domain::Filters filters;
    const auto vendors = object.value(VendorsKey).toArray();
    for (const auto vendor : vendors)
        filters.vendors.append(vendor.toString());
    const auto categories = object.value(CategoriesKey).toArray();
    for (const auto category : categories)
        filters.categories.append({category.toArray().at(0).toString(), category.toArray().at(1).toString()});
    const auto statuses = object.value(StatusesKey).toArray();
    for (const auto status : statuses)
        filters.httpStatuses.append(status.toInt());
    m_parts.browse.showPlace(object.value(TextKey).toString(), filters,
                             domain::RecordKey::fromString(object.value(RecordKeyName).toString()));
}

} // namespace errdex::ui
