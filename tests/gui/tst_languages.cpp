// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/exportdialog.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>

using namespace errdex;
using domain::Language;
using ui::ActionId;

namespace {

/// Every text of the interface that can be seen or heard, with where it stands. Texts of the catalogue are left out:
/// they have a language of their own.
QMap<QString, QString> textsOf(const QWidget &window)
{
    QMap<QString, QString> texts;
    int number = 0;
    const auto add = [&](const QObject *owner, const char *what, const QString &text) {
        if (text.isEmpty())
            return;
        texts.insert(QStringLiteral("%1 %2 %3 %4")
                         .arg(++number)
                         .arg(QString::fromLatin1(owner->metaObject()->className()), owner->objectName(),
                              QString::fromLatin1(what)),
                     text);
    };
    add(&window, "title", window.windowTitle());
    const auto widgets = window.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        add(widget, "name", widget->accessibleName());
        add(widget, "tooltip", widget->toolTip());
        add(widget, "window", widget->windowTitle());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(widget, "text", label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(widget, "text", button->text());
        if (const auto *menu = qobject_cast<const QMenu *>(widget))
            add(widget, "text", menu->title());
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            add(widget, "placeholder", field->placeholderText());
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                add(widget, "item", box->itemText(i));
        }
        if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            for (int i = 0; i < table->model()->columnCount(); ++i)
                add(widget, "header", table->model()->headerData(i, Qt::Horizontal).toString());
        }
    }
    const auto actions = window.findChildren<QAction *>();
    for (const auto *action : actions) {
        add(action, "text", action->text());
        add(action, "tooltip", action->toolTip());
    }
    return texts;
}

/// Texts that read the same in both languages, or name a language in itself.
bool isNeutral(const QString &text)
{
    static const QStringList neutral{
        QStringLiteral("Русский"),
        QStringLiteral("English"),
        QStringLiteral("RU"),
        QStringLiteral("EN"),
        QStringLiteral("RU + EN"),
        QStringLiteral("Markdown"),
        QStringLiteral("JSON"),
        QStringLiteral("Errdex"),
        QStringLiteral("HTTP"),
        QStringLiteral("UTF-8"),
        QStringLiteral("Planfix"),
        QStringLiteral("Telerik Backend Services"),
        QStringLiteral("Radist.Online"),
        QStringLiteral("Oz Forensics"),
    };
    auto plain = text;
    plain.remove(u'&');
    return neutral.contains(plain) || !plain.contains(QRegularExpression(QStringLiteral("\\p{L}")));
}

bool hasCyrillic(const QString &text)
{
    static const QRegularExpression cyrillic(QStringLiteral("\\p{Cyrillic}"));
    return text.contains(cyrillic);
}

void setLanguage(WindowFixture &fixture, Language language)
{
    fixture.action(language == Language::Russian ? ActionId::InterfaceRussian : ActionId::InterfaceEnglish)->trigger();
    QTRY_COMPARE(fixture.view()->accessibleName().isEmpty(), false);
    // The change reaches the widgets by events.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

} // namespace

class LanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingInTheOtherLanguage_data();
    void leavesNothingInTheOtherLanguage();
    void translatesTheStandardButtons();
    void countsInBothLanguages_data();
    void countsInBothLanguages();
    void keepsContentApart();
    void remembersBoth();
    void aClassOfStatusesHasOneName_data();
    void aClassOfStatusesHasOneName();
};

void LanguagesTest::leavesNothingInTheOtherLanguage_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("results") << QStringLiteral("token");
    QTest::newRow("nothing") << QStringLiteral("qqqq");
}

void LanguagesTest::leavesNothingInTheOtherLanguage()
{
    QFETCH(QString, query);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(query));
    fixture.action(ActionId::Export)->trigger();
    fixture.action(ActionId::SearchSyntax)->trigger();
    fixture.action(ActionId::CopyRows)->trigger();
    fixture.action(ActionId::ManageTemplates)->trigger();
    fixture.action(ActionId::ChooseCopy)->trigger();
    setLanguage(fixture, Language::English);
    const auto before = textsOf(*fixture.window);
    for (int round = 0; round < 2; ++round) {
        for (const auto language : {Language::Russian, Language::English}) {
            setLanguage(fixture, language);
            const auto texts = textsOf(*fixture.window);
            for (auto at = texts.begin(); at != texts.end(); ++at) {
                if (isNeutral(at.value()))
                    continue;
                // The example in the syntax help names the letters ё and е.
                QVERIFY2(hasCyrillic(at.value()) == (language == Language::Russian),
                         qPrintable(at.key() + QStringLiteral(": ") + at.value()));
            }
        }
    }
    const auto after = textsOf(*fixture.window);
    for (auto at = before.begin(); at != before.end(); ++at)
        QVERIFY2(after.value(at.key()) == at.value(), qPrintable(at.key() + QStringLiteral(" was ") + at.value()));
    QCOMPARE(after.size(), before.size());
}

void LanguagesTest::translatesTheStandardButtons()
{
    WindowFixture fixture(Language::Russian);
    QVERIFY(fixture.open());
    fixture.action(ActionId::Export)->trigger();
    const auto *dialog = fixture.window->findChild<ui::ExportDialog *>();
    QStringList texts;
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (const auto *button : buttons)
        texts.append(button->text().remove(u'&'));
    QVERIFY2(texts.contains(QStringLiteral("Отмена")), qPrintable(texts.join(u'|')));
}

void LanguagesTest::countsInBothLanguages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("en one") << QStringLiteral("planfix:1001") << Language::English << QStringLiteral("1 of ");
    QTest::newRow("ru one") << QStringLiteral("planfix:1001") << Language::Russian << QStringLiteral("1 из ");
    QTest::newRow("ru many") << QStringLiteral("vendor:oz") << Language::Russian << QStringLiteral("13 из ");
}

void LanguagesTest::countsInBothLanguages()
{
    QFETCH(QString, query);
    QFETCH(Language, language);
    QFETCH(QString, beginning);
    WindowFixture fixture(language);
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(query));
    QVERIFY2(fixture.count().startsWith(beginning), qPrintable(fixture.count()));
    QVERIFY(!fixture.count().contains(QStringLiteral("(s)")));
    QCOMPARE(hasCyrillic(fixture.count()), language == Language::Russian);
}

void LanguagesTest::keepsContentApart()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    const auto message = [&fixture] { return fixture.cell(0, domain::Column::Message); };
    QCOMPARE(message(), QStringLiteral("Error adding task"));
    QTest::keyClick(fixture.window.get(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(hasCyrillic(message()));
    QCOMPARE(fixture.view()->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Code"));
    QTest::keyClick(fixture.window.get(), Qt::Key_2, Qt::AltModifier);
    setLanguage(fixture, Language::Russian);
    QCOMPARE(message(), QStringLiteral("Error adding task"));
    // With both, the interface's language leads.
    QTest::keyClick(fixture.window.get(), Qt::Key_3, Qt::AltModifier);
    QVERIFY(hasCyrillic(message()));
    setLanguage(fixture, Language::English);
    QCOMPARE(message(), QStringLiteral("Error adding task"));
}

void LanguagesTest::remembersBoth()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::ContentEnglish)->trigger();
    setLanguage(fixture, Language::Russian);
    QCOMPARE(fixture.settings.contentLanguage(), domain::ContentLanguage::English);
    QCOMPARE(fixture.settings.interfaceLanguage(), Language::Russian);
}

void LanguagesTest::aClassOfStatusesHasOneName_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Russian") << Language::Russian;
}

void LanguagesTest::aClassOfStatusesHasOneName()
{
    QFETCH(Language, language);
    WindowFixture fixture(language);
    QVERIFY(fixture.open());
    // What the catalogue calls it and what the filters call it stand in one window.
    for (int httpClass = 1; httpClass <= 5; ++httpClass) {
        QVERIFY(fixture.search(QStringLiteral("vendor:http http:%1xx").arg(httpClass)));
        QCOMPARE(fixture.cell(0, domain::Column::Category), wording::httpClassName(httpClass));
    }
}

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
