// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include "errdex/decoding/masker.h"
#include "errdex/store/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace errdex;

/// The pastes for tuning with the real catalogue: exactly what their list says is found (tests/data/pastes/README.md).
class PastesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pastes_data();
    void pastes();

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    decoding::LexiconPtr m_lexicon;
};

void PastesTest::initTestCase()
{
    auto catalogue =
        store::Catalogue::open(qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite"));
    QVERIFY(catalogue);
    const auto lexicon = decoding::Lexicon::read(**catalogue);
    QVERIFY(lexicon);
    m_lexicon = *lexicon;
}

void PastesTest::pastes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonObject>("paste");
    const QString folder = QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/pastes/tuning");
    const auto list = QJsonDocument::fromJson(contents(folder + QStringLiteral(".json"))).array();
    QVERIFY(!list.isEmpty());
    for (const auto &each : list) {
        const auto file = each[u"file"].toString();
        QTest::newRow(qPrintable(file)) << contents(QString(folder + u'/' + file)) << each.toObject();
    }
}

void PastesTest::pastes()
{
    QFETCH(QByteArray, text);
    QFETCH(QJsonObject, paste);
    QVERIFY(!text.isEmpty());
    auto found = test::decode(m_lexicon, text);
    const auto keyOf = [](const decoding::Candidate &candidate) {
        return QString((candidate.vendor ? candidate.vendor->slug : QString()) + u'/' + candidate.code);
    };
    for (const auto &value : paste[u"findings"].toArray()) {
        const auto line = value[u"line"].toInt();
        const auto key = QString(value[u"vendor"].toString() + u'/' + value[u"code"].toString());
        const int variant = value[u"variant"].toInt();
        QStringList others;
        for (const auto &other : value[u"alternatives"].toArray())
            others.append(other.toString());
        const auto isIt = [&](const decoding::Finding &finding) {
            const auto &best = finding.best();
            if (finding.line < value[u"from"].toInt(line) || finding.line > value[u"to"].toInt(line))
                return false;
            if (value[u"any"].toBool() && (others.contains(keyOf(best)) || others.contains(best.key().toString())))
                return true;
            if (value[u"optional"].toBool())
                return best.code == value[u"code"].toString();
            return keyOf(best) == key && best.isKnown == value[u"known"].toBool() &&
                   (variant == 0 || best.variant == variant);
        };
        const auto place = std::find_if(found.begin(), found.end(), isIt);
        if (place == found.end()) {
            QVERIFY2(value[u"optional"].toBool(), qPrintable(QStringLiteral("%1: %2").arg(line).arg(key)));
            continue;
        }
        for (const auto &other : others) {
            const auto &offered = place->candidates;
            QVERIFY2(std::any_of(offered.begin(), offered.end(),
                                 [&](const decoding::Candidate &candidate) {
                                     return keyOf(candidate) == other || candidate.key().toString() == other;
                                 }),
                     qPrintable(other));
        }
        found.erase(place);
    }
    QCOMPARE(test::keys(found), QStringList());
    // A code alone is a question where nothing stands before it.
    const bool isAlone = paste[u"kind"].toString() == QStringLiteral("code");
    QCOMPARE(test::faultsOf(m_lexicon, text, !isAlone), QString());
    const auto masked = decoding::masked(QByteArrayView(text));
    for (const auto &secret : paste[u"secrets"].toArray())
        QVERIFY2(!masked.contains(secret.toString().toUtf8()), qPrintable(secret.toString()));
    for (const auto &kept : paste[u"kept"].toArray())
        QVERIFY2(masked.contains(kept.toString().toUtf8()), qPrintable(kept.toString()));
}

QTEST_GUILESS_MAIN(PastesTest)

#include "tst_pastes.moc"
