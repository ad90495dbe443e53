// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

QString sourceFile(const QString &path)
{
    return QStringLiteral(ERRDEX_SOURCE_DIR "/") + path;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One entry of a .ts file as far as it is checked here.
struct Message
{
    QString context;
    QString source;
    /// The translation, or its plural forms.
    QStringList forms;
    /// "unfinished", "vanished", "obsolete" or nothing.
    QString type;
    bool isPlural = false;
};

QList<Message> messagesOf(const QString &path)
{
    QXmlStreamReader xml(contents(path));
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append(
                {context, QString(), {}, QString(), xml.attributes().value(QStringLiteral("numerus")) == u"yes"});
        } else if (xml.name() == u"source") {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.back().type = xml.attributes().value(QStringLiteral("type")).toString();
            if (!messages.back().isPlural)
                messages.back().forms.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            messages.back().forms.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:\\d|n)"));
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured().remove(u'L'));
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

/// The translations are complete, and they are of the strings that the sources have now.
class FinishedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsTranslated_data();
    void everythingIsTranslated();
    void typography();
    void upToDate_data();
    void upToDate();
};

void FinishedTest::everythingIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("pluralForms");
    QTest::newRow("Russian") << QStringLiteral("i18n/errdex_ru.ts") << 3;
    QTest::newRow("English plurals") << QStringLiteral("i18n/errdex_en.ts") << 2;
}

void FinishedTest::everythingIsTranslated()
{
    QFETCH(QString, file);
    QFETCH(int, pluralForms);
    const auto messages = messagesOf(sourceFile(file));
    QVERIFY(!messages.isEmpty());
    QStringList problems;
    for (const auto &message : messages) {
        const QString name = message.context + QStringLiteral(": ") + message.source;
        if (!message.type.isEmpty() || message.forms.contains(QString()))
            problems.append(message.type + u' ' + name);
        if (message.isPlural && message.forms.size() != pluralForms)
            problems.append(QStringLiteral("plural forms: ") + name);
        for (const auto &form : message.forms) {
            if (message.type.isEmpty() && placeholders(form) != placeholders(message.source))
                problems.append(QStringLiteral("placeholders: ") + name);
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void FinishedTest::typography()
{
    const auto messages = messagesOf(sourceFile(QStringLiteral("i18n/errdex_ru.ts")));
    QStringList problems;
    for (const auto &message : messages) {
        const auto text = message.forms.join(u'\n');
        // «ёлочки» only, no two spaces, no dots made by hand.
        if (text.contains(u'“') || text.contains(u'”') || text.contains(QStringLiteral("  ")) ||
            text.contains(QStringLiteral("...")))
            problems.append(message.context + QStringLiteral(": ") + text);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void FinishedTest::upToDate_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Russian") << QStringLiteral("i18n/errdex_ru.ts") << QStringList();
    QTest::newRow("English plurals") << QStringLiteral("i18n/errdex_en.ts")
                                     << QStringList{QStringLiteral("-pluralonly")};
}

void FinishedTest::upToDate()
{
    QFETCH(QString, file);
    QFETCH(QStringList, options);
    const QTemporaryDir folder;
    const auto copy = folder.filePath(QFileInfo(file).fileName());
    QVERIFY(QFile::copy(sourceFile(file), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    // The options of the target errdex_lupdate.
    const QStringList arguments = QStringList{QStringLiteral("-silent"), QStringLiteral("-locations"),
                                              QStringLiteral("none"), QStringLiteral("-no-obsolete")} +
                                  options + QStringList{sourceFile(QStringLiteral("app")), QStringLiteral("-ts"), copy};
    QCOMPARE(QProcess::execute(QStringLiteral(ERRDEX_LUPDATE), arguments), 0);
    QVERIFY2(contents(copy) == contents(sourceFile(file)), "run: cmake --build build/debug --target errdex_lupdate");
}

QTEST_GUILESS_MAIN(FinishedTest)
#include "tst_finished.moc"
