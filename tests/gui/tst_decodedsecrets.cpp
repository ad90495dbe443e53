// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>

using namespace errdex;
using ui::ActionId;

namespace {

constexpr auto Body = "{\"error_code\":10,\"error_name\":\"NOT_PAID\",\"message\":\"not paid\",\"detail\":{}}";

QString sample()
{
    return QStringLiteral("all is well\nERROR %1\nerror 1001 in Planfix\ntoken=abcdef1234567 x\nERROR %1\nend\n")
        .arg(QLatin1String(Body));
}

QString cell(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

/// All that the items of a model give away.
QByteArray everythingOf(const QAbstractItemModel *model)
{
    QByteArray all;
    QModelIndexList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const auto index = model->index(row, column);
            rows.append(index);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::EditRole),
                                   int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                all += index.data(role).toString().toUtf8() + '\n';
        }
    }
    const std::unique_ptr<QMimeData> dragged(model->mimeData(rows));
    const auto formats = dragged ? dragged->formats() : QStringList();
    for (const auto &format : formats)
        all += dragged->data(format);
    return all;
}

QByteArray everythingOnTheClipboard()
{
    QByteArray all;
    const auto *data = QGuiApplication::clipboard()->mimeData();
    const auto formats = data->formats();
    for (const auto &format : formats)
        all += data->data(format) + '\n';
    return all;
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

/// What nobody else may see in a text that is decoded in the window.
class DecodedSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreMasked();
    void longSecrets();
    void nothingIsWritten();
    void nothingLeaks_data();
    void nothingLeaks();
};

void DecodedSecretsTest::secretsAreMasked()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(sample() + QStringLiteral("-----BEGIN PRIVATE KEY-----\nMIIsecretbody\n"
                                                                    "-----END PRIVATE KEY-----\nafter\n"));
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    auto *text = fixture.find<QTableView>("decodedText");
    const auto shown = [text] {
        QString all;
        for (int row = 0; row < text->model()->rowCount(); ++row)
            all += cell(text, row, 1) + u'\n';
        return all;
    };
    QVERIFY(!shown().contains(QStringLiteral("abcdef1234567")));
    QVERIFY(!shown().contains(QStringLiteral("MIIsecretbody")));
    QVERIFY(shown().contains(QStringLiteral("token=••• x")) && shown().contains(QStringLiteral("after")));
    fixture.action(ActionId::SelectAll)->trigger();
    fixture.action(ActionId::CopyRows)->trigger();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("abcdef1234567")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("error 1001 in Planfix")));
    fixture.find<QToolButton>("showOriginal")->click();
    QVERIFY(shown().contains(QStringLiteral("abcdef1234567")) && shown().contains(QStringLiteral("MIIsecretbody")));
    // The next text begins masked.
    QGuiApplication::clipboard()->setText(sample());
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    QVERIFY(!shown().contains(QStringLiteral("abcdef1234567")));
}

/// A long line is shown in several rows: what its beginning says is known in all of them.
void DecodedSecretsTest::longSecrets()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QString line = QStringLiteral("Cookie: ");
    for (int i = 0; i < 300; ++i)
        line += QStringLiteral("c%1=fakecookie%1; ").arg(i);
    const auto body = QByteArray("{\"password\":\"fakesecret\",\"x\":\"" + QByteArray(4000, 'x') + "\"}").toBase64();
    QGuiApplication::clipboard()->setText(line + QStringLiteral("\nbody ") + QString::fromLatin1(body) + u'\n' +
                                          QLatin1String(Body));
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    const auto shown = everythingOf(fixture.find<QTableView>("decodedText")->model());
    QVERIFY(!shown.contains("fakecookie") && !shown.contains(body.mid(600, 40)));
    QVERIFY(shown.contains("NOT_PAID"));
}

/// Nothing that was pasted reaches the disk: not the settings, not the folders of the system.
void DecodedSecretsTest::nothingIsWritten()
{
    QTemporaryDir home;
    const QString secret = QStringLiteral("verysecretvalue123");
    {
        WindowFixture fixture(domain::Language::English, home.filePath(QStringLiteral("errdex.ini")));
        QVERIFY(fixture.open());
        QGuiApplication::clipboard()->setText(sample() + QStringLiteral("password=%1\n").arg(secret));
        fixture.action(ActionId::DecodeClipboard)->trigger();
        QVERIFY(fixture.settle());
        fixture.window->close();
    }
    const auto files = QDir(home.path()).entryInfoList(QDir::Files | QDir::Hidden);
    for (const auto &entry : files) {
        QFile file(entry.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY2(!bytes.contains(secret.toUtf8()) && !bytes.contains("NOT_PAID"), qPrintable(entry.fileName()));
    }
}

void DecodedSecretsTest::nothingLeaks_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("tuning") << QStringLiteral("tuning");
    QTest::newRow("aside") << QStringLiteral("aside");
}

/// No secret of the pastes is in what the window shows, copies, drags, exports or leaves on the disk.
void DecodedSecretsTest::nothingLeaks()
{
    QFETCH(QString, part);
    const QString folder = QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/pastes/") + part;
    QFile list(folder + QStringLiteral(".json"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QTemporaryDir home;
    for (const char *name : {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    QByteArray seen;
    QByteArrayList secrets;
    {
        WindowFixture fixture(domain::Language::English, home.filePath(QStringLiteral("errdex.ini")));
        QVERIFY(fixture.open());
        const auto pastes = QJsonDocument::fromJson(list.readAll()).array();
        for (const auto &paste : pastes) {
            const auto hidden = paste[u"secrets"].toArray();
            if (hidden.isEmpty())
                continue;
            for (const auto &secret : hidden)
                secrets.append(secret.toString().toUtf8());
            QFile file(folder + u'/' + paste[u"file"].toString());
            QVERIFY(file.open(QIODevice::ReadOnly));
            // With a finding, so that there is a summary and something to export.
            QGuiApplication::clipboard()->setText(QString::fromUtf8(file.readAll()) + u'\n' + QLatin1String(Body));
            fixture.action(ActionId::DecodeClipboard)->trigger();
            QVERIFY(fixture.settle());
            QGuiApplication::clipboard()->clear();
            seen += everythingOf(fixture.find<QTableView>("findings")->model());
            seen += everythingOf(fixture.find<QTableView>("decodedText")->model());
            seen += fixture.find<QLabel>("whyFinding")->text().toUtf8() + fixture.details()->toHtml().toUtf8();
            fixture.action(ActionId::SelectAll)->trigger();
            for (const auto id : {ActionId::CopyRows, ActionId::CopyRowsWithHeader}) {
                fixture.action(id)->trigger();
                seen += everythingOnTheClipboard();
            }
            const auto summaries = fixture.find<QPushButton>("copySummary")->menu()->actions();
            for (auto *summary : summaries) {
                summary->trigger();
                seen += everythingOnTheClipboard();
            }
            const auto path = home.filePath(QStringLiteral("found-%1.csv").arg(secrets.size()));
            fixture.dialogs.nextFile = path;
            fixture.action(ActionId::Export)->trigger();
            QTRY_VERIFY(QFile::exists(path));
            QVERIFY(fixture.settle());
        }
        fixture.window->close();
    }
    seen += everythingIn(home.path());
    QVERIFY(secrets.size() > 10 && seen.contains("NOT_PAID") && seen.contains("found_message"));
    const auto leaked = std::count_if(secrets.cbegin(), secrets.cend(),
                                      [&seen](const QByteArray &secret) { return seen.contains(secret); });
    QCOMPARE(leaked, 0);
}

QTEST_MAIN(DecodedSecretsTest)

#include "tst_decodedsecrets.moc"
