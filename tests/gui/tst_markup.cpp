// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "markupcase.h"

#include <QClipboard>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QTreeView>

using namespace errdex;
using markup::fetchedBy;
using markup::Look;
using markup::slug;
using ui::ActionId;

/// Texts of catalogues and of people are letters wherever the window shows them: nothing in them opens a file or a
/// connection.
class MarkupTest final : public QObject, private markup::Case
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(prepare()); }
    void init() { useNewFolder(); }
    void trapsShutAndEyesSee();
    void everyPartOfTheWindow();
    void queries();
    void decodedTexts();
    void compared();
    void quickWindow();
    void pinsAndCommands();
    void cleanupTestCase() { printFigures(); }
};

/// The control: what the others must not do is seen when it is done.
void MarkupTest::trapsShutAndEyesSee()
{
    QVERIFY(nothingTouched("control", 0));
    QFile file(m_traps->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().isEmpty());
    file.close();
    QVERIFY(m_traps->opened() >= 2);
    for (const auto *name : {"canary.png", "./canary.png", "\\\\127.0.0.1\\share\\canary.png"}) {
        QVERIFY(QFile(QString::fromLatin1(name)).open(QIODevice::ReadOnly));
        QCOMPARE(m_traps->opened(), 1);
    }
    QVERIFY(QFile(QDir::homePath() + QStringLiteral("/canary.png")).open(QIODevice::ReadOnly));
    QCOMPARE(m_traps->opened(), 1);
    const int caller = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(m_traps->port());
    QCOMPARE(::connect(caller, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(caller);
    QCOMPARE(m_traps->connections(), 1);
    // A label that reads HTML opens the file, and that it does is seen without the file, too.
    int alive = 0;
    int seen = 0;
    for (const auto &text : std::as_const(m_texts)) {
        QLabel label(text);
        label.setToolTip(text);
        const Look look(&label);
        seen += look.problems.isEmpty() ? 0 : 1;
        alive += m_traps->opened() > 0 ? 1 : 0;
    }
    QVERIFY2(alive >= 10, qPrintable(QString::number(alive)));
    QVERIFY2(seen >= alive, qPrintable(QString::number(seen)));
    QVERIFY(!fetchedBy("<iframe src=\"" + m_traps->file().toUtf8() + "\">").isEmpty());
    QVERIFY(fetchedBy(m_texts.join(u' ').toHtmlEscaped().toUtf8()).isEmpty());
    m_views.clear();
    m_toolTips = 0;
}

/// The table with every column, its tooltips, the details, the filters, the line below.
void MarkupTest::everyPartOfTheWindow()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    for (int column = 0; column < fixture.view()->model()->columnCount(); ++column)
        fixture.view()->setColumnHidden(column, false);
    auto *tree = fixture.find<QTreeView>("vendorTree");
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const auto &text = m_texts.at(i);
        QVERIFY(fixture.search(QStringLiteral("vendor:") + slug(i)));
        QCOMPARE(fixture.view()->model()->rowCount(), 3);
        QCOMPARE(fixture.cell(0, domain::Column::Message), text);
        fixture.view()->selectRow(int(i % 3));
        QVERIFY(fixture.settle());
        QVERIFY2(fixture.details()->toPlainText().count(text) > 5, qPrintable(fixture.details()->toPlainText()));
        for (QWidget *part : std::initializer_list<QWidget *>{fixture.view(), fixture.details()})
            QVERIFY2(isOnlyText(part, text, qPrintable(part->objectName())), qPrintable(text));
    }
    QVERIFY(fixture.search({}));
    tree->expandAll();
    constexpr qsizetype SeenAtOnce = 5;
    for (qsizetype i = 0; i < m_texts.size(); i += SeenAtOnce) {
        tree->scrollTo(tree->model()->index(int(i), 0), QAbstractItemView::PositionAtTop);
        QVERIFY(isOnlyText(tree, m_texts.at(i), "facets", std::min(SeenAtOnce, m_texts.size() - i)));
    }
    // The vendors that were chosen are named below the filters.
    for (int row = 0; row < tree->model()->rowCount(); ++row) {
        tree->setCurrentIndex(tree->model()->index(row, 0));
        QTest::keyClick(tree, Qt::Key_Space);
    }
    QVERIFY(fixture.settle());
    QVERIFY(isOnlyText(fixture.window.get(), m_texts.first(), "chosen vendors", m_texts.size()));
}

void MarkupTest::queries()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    int empty = 0;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const auto &text = m_texts.at(i);
        QStringList queries{text};
        if (i % 3 == 0)
            queries.append(QString(text).remove(u'"') + QStringLiteral(" qqqqzz"));
        for (const auto &query : std::as_const(queries)) {
            QVERIFY(fixture.search(query));
            QVERIFY2(isOnlyText(fixture.find<QWidget>("searchField")->parentWidget(), query, "query"),
                     qPrintable(text));
            // What else repeats a query, where it is there: no records, others, more elsewhere.
            for (const auto *name : {"nothingFound", "correction", "otherReading"}) {
                auto *part = fixture.find<QWidget>(name);
                if (!part || !part->isVisible())
                    continue;
                const bool isEmpty = qstrcmp(name, "nothingFound") == 0;
                empty += isEmpty ? 1 : 0;
                QVERIFY2(isOnlyText(part, isEmpty ? query.left(20) : QString(), name), qPrintable(query));
            }
        }
    }
    QVERIFY2(empty >= 5, qPrintable(QString::number(empty)));
}

void MarkupTest::decodedTexts()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const auto &text = m_texts.at(i);
        const QJsonObject body{{QStringLiteral("vendor"), slug(i)},
                               {QStringLiteral("error_code"), 1000},
                               {QStringLiteral("code"), text},
                               {QStringLiteral("message"), text}};
        const auto json = QString::fromUtf8(QJsonDocument(body).toJson());
        fixture.window->decodeText(QStringLiteral("%1\n%2 error 1000 %3\n%4").arg(text, slug(i), text, json));
        QVERIFY(fixture.settle());
        QVERIFY2(isOnlyText(fixture.find<QWidget>("decodedPage"), text, "decoded"), qPrintable(text));
    }
}

void MarkupTest::compared()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    fixture.action(ActionId::ContentEnglish)->trigger();
    QVERIFY(fixture.search(QStringLiteral("code:1000")));
    QCOMPARE(fixture.view()->model()->rowCount(), m_texts.size());
    constexpr qsizetype SideBySide = 4;
    for (qsizetype i = 0; i < m_texts.size(); i += SideBySide) {
        // The last ones with some that have been there.
        const auto first = std::min(i, m_texts.size() - SideBySide);
        fixture.view()->clearSelection();
        for (qsizetype row = first; row < first + SideBySide; ++row)
            fixture.view()->selectionModel()->select(fixture.view()->model()->index(int(row), 0),
                                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
        fixture.action(ActionId::Compare)->trigger();
        const auto shown = fixture.cell(int(first + SideBySide - 1), domain::Column::Message);
        QTRY_VERIFY(fixture.find<QTextBrowser>("compareText"));
        QTRY_VERIFY(fixture.find<QTextBrowser>("compareText")->toPlainText().contains(shown.simplified()));
        QVERIFY(isOnlyText(fixture.find<QDialog>("compareWindow"), shown, "compare", i - first + SideBySide));
    }
}

void MarkupTest::quickWindow()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        for (const auto &copied : {m_texts.at(i), QString(QStringLiteral("vendor:") + slug(i))}) {
            QGuiApplication::clipboard()->setText(copied);
            fixture.window->showQuick();
            const auto windows = QApplication::topLevelWidgets();
            const auto found = std::find_if(windows.begin(), windows.end(),
                                            [](const QWidget *each) { return each->objectName() == u"quickWindow"; });
            QVERIFY(found != windows.end());
            auto *quick = *found;
            auto *list = quick->findChild<QListView *>(QStringLiteral("quickList"));
            const bool isSearch = copied != m_texts.at(i);
            if (isSearch) {
                quick->findChild<QLineEdit *>(QStringLiteral("quickField"))->setText(copied);
                QTRY_VERIFY(list->model()->rowCount() == 3 &&
                            list->model()->index(0, 0).data().toString().contains(m_texts.at(i).left(20)));
            }
            QVERIFY2(isOnlyText(quick, isSearch ? m_texts.at(i).left(20) : QString(), "quick"), qPrintable(copied));
            quick->close();
        }
    }
}

void MarkupTest::pinsAndCommands()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        QVERIFY(fixture.search(QStringLiteral("vendor:") + slug(i)));
        fixture.action(ActionId::Pin)->trigger();
        QVERIFY(fixture.action(ActionId::Pin)->isChecked());
        // Nine have places, in the menu and among the commands.
        if (i % 9 != 8 && i + 1 != m_texts.size())
            continue;
        QVERIFY(isOnlyText(fixture.window.get(), m_texts.at(i).left(20), "pins", i % 9 + 1));
        fixture.action(ActionId::Palette)->trigger();
        auto *palette = fixture.find<QWidget>("commandPalette");
        palette->findChild<QLineEdit *>(QStringLiteral("commandField"))->setText(m_texts.at(i).left(12));
        QVERIFY(isOnlyText(palette, m_texts.at(i).left(12), "commands"));
        palette->findChild<QLineEdit *>(QStringLiteral("commandField"))->clear();
        QVERIFY(isOnlyText(palette, QString(), "all commands", i % 9 + 1));
        palette->hide();
        fixture.action(ActionId::UnpinAll)->trigger();
    }
}

QTEST_MAIN(MarkupTest)
#include "tst_markup.moc"
