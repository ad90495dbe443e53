// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "cataloguerecords.h"

#include "errdex/snippets/store.h"

using namespace errdex;
using domain::Language;
using snippets::Records;
using snippets::RenderOptions;
using snippets::TemplateStore;

/// Every built-in template for one record, three and a whole vendor in both languages, as files that were read. After a
/// change that is meant: ERRDEX_UPDATE_GOLDEN=1 tst_snippets.golden, and read the difference.
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matches_data();
    void matches();
    void noFileIsLeftOver();
    void attributesAreAList();

private:
    static QString folder() { return QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/snippets/"); }

    QList<domain::CodeRecord> m_all;
    QStringList m_names;
};

void GoldenTest::initTestCase()
{
    m_all = test::allRecords();
    QVERIFY(m_all.size() > 300);
}

void GoldenTest::matches_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("language");
    const TemplateStore store;
    for (const auto &stored : store.templates()) {
        for (const auto *set : {"one", "three", "vendor"}) {
            for (const auto *language : {"en", "ru"})
                QTest::addRow("%s %s %s", qPrintable(stored.id), set, language)
                    << stored.id << QString::fromLatin1(set) << QString::fromLatin1(language);
        }
    }
}

void GoldenTest::matches()
{
    QFETCH(QString, id);
    QFETCH(QString, set);
    QFETCH(QString, language);
    const TemplateStore store;
    RenderOptions options;
    options.language = *domain::languageFromCode(language);
    options.date = QDate(2026, 11, 27);
    // One came from a pasted text, and the team knows something about it.
    options.extras = [&set](const domain::CodeRecord &) -> snippets::Extras {
        if (set != u"one")
            return {};
        return {QStringLiteral("TCK-7"), QStringLiteral("{\"message\": \"Bad token\", \"errorCode\": 107}"),
                QStringLiteral("Bad token"), 12};
    };
    const auto one = test::withKeys(m_all, {QStringLiteral("telerik-backend-services/107/2")});
    const auto three = test::withKeys(
        m_all, {QStringLiteral("planfix/1001"), QStringLiteral("radist-online/429"), QStringLiteral("oz-api/1")});
    const auto records = set == u"one"     ? one
                         : set == u"three" ? three
                                           : test::ofVendor(m_all, QStringLiteral("oz-api"));
    QVERIFY(!records.isEmpty());
    const auto made = snippets::render(*store.find(id)->parsed, Records::of(records), options);
    QVERIFY(made);
    const QString name = id + u'.' + set + u'.' + language + QStringLiteral(".txt");
    m_names.append(name);
    QFile file(folder() + name);
    if (qEnvironmentVariableIsSet("ERRDEX_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made->text.toUtf8() + '\n');
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const auto expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const auto actual = QString(made->text + u'\n').split(u'\n');
    for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
        QVERIFY2(expected.at(i) == actual.at(i), qPrintable(QStringLiteral("%1, line %2:\nexpected: %3\nactual:   %4")
                                                                .arg(name)
                                                                .arg(i + 1)
                                                                .arg(expected.at(i), actual.at(i))));
    QCOMPARE(actual.size(), expected.size());
}

void GoldenTest::noFileIsLeftOver()
{
    for (const auto &file : QDir(folder()).entryList(QDir::Files))
        QVERIFY2(m_names.contains(file), qPrintable(file));
}

void GoldenTest::attributesAreAList()
{
    auto record = m_all.first();
    record.attributes = {{QStringLiteral("action"), {QStringLiteral("Restart"), QStringLiteral("Перезапустить")}},
                         {QStringLiteral("Unit"), {QStringLiteral("pump"), {}}}};
    const auto parsed = snippets::Template::parse(
        QStringLiteral("{{!\nname: t\nformat: text\n}}\n"
                       "{{#records}}{{#attributes}}[{{attribute}}|{{title}}: {{text}}]{{/attributes}}{{/records}}"));
    QVERIFY(parsed);
    RenderOptions options;
    options.language = Language::Russian;
    const auto made = snippets::render(*parsed, Records::of({record, m_all.last()}), options);
    QVERIFY(made);
    QCOMPARE(made->text, QStringLiteral("[action|Что делать: Перезапустить][Unit|Unit: pump]"));
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_goldens.moc"
