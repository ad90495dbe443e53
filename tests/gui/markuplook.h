// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

/// What Qt reads out of a text that it takes for HTML, and whether that is more than letters.
namespace markup {

/// Notes what a text asks for and gives nothing.
class Reader final : public QTextDocument
{
public:
    QStringList wanted;

    explicit Reader(const QString &html)
    {
        setHtml(html);
        // Pictures are asked for when the lines are laid out.
        setTextWidth(400);
        size();
    }

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        wanted.append(name.toString());
        return type == ImageResource ? QVariant(QPixmap(1, 1)) : QVariant(QByteArray(" "));
    }
};

/// Links that the program makes itself, and those to the web, which a person may follow.
inline bool isHarmless(const QString &link)
{
    bool isNumber = false;
    link.toInt(&isNumber);
    return isNumber || link == u"#" || link.startsWith(u"errdex:") || link.startsWith(u"errdex-") ||
           link.startsWith(u"http://") || link.startsWith(u"https://");
}

/// The pictures and links in a document; empty when there are none that may not be.
inline QStringList problemsOf(const QTextDocument &document)
{
    QStringList found;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto format = at.fragment().charFormat();
            if (format.isImageFormat())
                found.append(QStringLiteral("a picture: ") + format.toImageFormat().name());
            if (format.isAnchor() && !isHarmless(format.anchorHref()))
                found.append(QStringLiteral("a link: ") + format.anchorHref());
        }
    }
    return found;
}

inline QStringList problemsOf(const QString &text, Qt::TextFormat format = Qt::AutoText)
{
    if (format == Qt::PlainText || (format == Qt::AutoText && !Qt::mightBeRichText(text)))
        return {};
    // The same tooltips are met many times.
    static QHash<QString, QStringList> known;
    if (const auto found = known.constFind(text); found != known.constEnd())
        return *found;
    const Reader reader(text);
    return *known.insert(text, reader.wanted + problemsOf(static_cast<const QTextDocument &>(reader)));
}

/// The letters that a person sees of a text that Qt may take for HTML.
inline QString readable(const QString &text, Qt::TextFormat format = Qt::AutoText)
{
    const bool isRich = format == Qt::RichText || (format == Qt::AutoText && Qt::mightBeRichText(text));
    return isRich ? Reader(text).toPlainText() : text;
}

/// Lets somebody look at everything in a widget: paints it, rests the mouse on each part and each cell, opens what
/// shows on hovering. Keeps the texts that are read there, and what is not text in them.
class Look final
{
public:
    QStringList problems;
    /// All that can be read, a line each.
    QString text;
    int toolTips = 0;

    explicit Look(QWidget *root)
    {
        root->grab();
        widget(root);
        const auto all = root->findChildren<QWidget *>();
        for (auto *each : all) {
            if (each->isVisibleTo(root) && (!each->isWindow() || each == root))
                widget(each);
        }
        const auto actions = root->findChildren<QAction *>();
        for (const auto *action : actions)
            toolTip(action->toolTip(), QString(QStringLiteral("action ") + action->text()));
        QToolTip::hideText();
        QCoreApplication::processEvents();
    }
    bool shows(const QString &wanted) const { return flat(text).contains(flat(wanted)); }

private:
    static QString flat(QString text)
    {
        return text.replace(QChar::Nbsp, u' ').remove(u'\u200b').simplified().remove(u' ');
    }
    void read(const QString &shown) { text += shown + u'\n'; }
    void check(const QString &shown, Qt::TextFormat format, const QString &where)
    {
        for (const auto &each : problemsOf(shown, format))
            problems.append(QStringLiteral("%1 has %2").arg(where, each));
    }
    void toolTip(const QString &shown, const QString &where)
    {
        if (shown.isEmpty())
            return;
        ++toolTips;
        check(shown, Qt::AutoText, QString(QStringLiteral("the tooltip of ") + where));
    }
    /// The mouse rests at a place.
    void hover(QWidget *on, const QPoint &at, const QString &where)
    {
        QHelpEvent event(QEvent::ToolTip, at, on->mapToGlobal(at));
        QApplication::sendEvent(on, &event);
        toolTip(QToolTip::text(), where);
    }
    void widget(QWidget *each)
    {
        const auto where =
            QStringLiteral("%1 %2").arg(QString::fromLatin1(each->metaObject()->className()), each->objectName());
        if (!each->toolTip().isEmpty())
            hover(each, each->rect().center(), where);
        check(each->whatsThis(), Qt::AutoText, where);
        if (const auto *label = qobject_cast<QLabel *>(each)) {
            check(label->text(), label->textFormat(), where);
            read(readable(label->text(), label->textFormat()));
        } else if (const auto *edit = qobject_cast<QTextEdit *>(each)) {
            for (const auto &problem : problemsOf(*edit->document()))
                problems.append(QStringLiteral("%1 has %2").arg(where, problem));
            read(edit->toPlainText());
        } else if (const auto *plain = qobject_cast<QPlainTextEdit *>(each)) {
            read(plain->toPlainText());
        } else if (const auto *line = qobject_cast<QLineEdit *>(each)) {
            read(line->text());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(each)) {
            read(button->text().replace(QStringLiteral("&&"), QStringLiteral("&")));
        } else if (const auto *choice = qobject_cast<QComboBox *>(each)) {
            for (int i = 0; i < choice->count(); ++i) {
                read(choice->itemText(i));
                toolTip(choice->itemData(i, Qt::ToolTipRole).toString(), where);
            }
        } else if (auto *tabs = qobject_cast<QTabBar *>(each)) {
            for (int i = 0; i < tabs->count(); ++i) {
                read(tabs->tabText(i));
                if (tabs->isTabVisible(i) && !tabs->tabToolTip(i).isEmpty())
                    hover(tabs, tabs->tabRect(i).center(), where);
                toolTip(tabs->tabToolTip(i), where);
            }
        } else if (auto *header = qobject_cast<QHeaderView *>(each)) {
            sections(header, where);
        } else if (auto *view = qobject_cast<QAbstractItemView *>(each)) {
            cells(view, {}, where);
        } else if (auto *menu = qobject_cast<QMenu *>(each)) {
            const auto entries = menu->actions();
            for (auto *entry : entries) {
                read(entry->text().replace(QStringLiteral("&&"), QStringLiteral("&")));
                if (menu->toolTipsVisible() && !entry->isSeparator())
                    hover(menu, menu->actionGeometry(entry).center(), where);
            }
        }
    }
    void sections(QHeaderView *header, const QString &where)
    {
        for (int i = 0; header->model() && i < std::min(header->count(), 200); ++i) {
            read(header->model()->headerData(i, header->orientation()).toString());
            const int at = header->sectionViewportPosition(i) + 3;
            const auto place = header->orientation() == Qt::Horizontal ? QPoint(at, 3) : QPoint(3, at);
            if (!header->isSectionHidden(i) && header->viewport()->rect().contains(place))
                hover(header->viewport(), place, where);
            toolTip(header->model()->headerData(i, header->orientation(), Qt::ToolTipRole).toString(), where);
        }
    }
    void cells(QAbstractItemView *view, const QModelIndex &parent, const QString &where)
    {
        const auto *model = view->model();
        if (!model)
            return;
        for (int row = 0; row < std::min(model->rowCount(parent), 200); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const auto index = model->index(row, column, parent);
                read(index.data().toString());
                const auto area = view->visualRect(index).intersected(view->viewport()->rect());
                if (!area.isEmpty())
                    hover(view->viewport(), area.center(), where);
                // Some views make a whole of this and the text; what is said alone is read alone.
                toolTip(index.data(Qt::ToolTipRole).toString(), where);
            }
            cells(view, model->index(row, 0, parent), where);
        }
    }
};

} // namespace markup
