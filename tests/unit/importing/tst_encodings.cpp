// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"

#include <QtTest>

using namespace errdex;

/// Encodings, byte by byte, and plans of imports that are kept.
class EncodingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansComeBack();
    void encodings_data();
    void encodings();
};

void EncodingsTest::plansComeBack()
{
    importing::ImportPlan plan;
    for (const auto field : importing::AllFields) {
        plan.columns.append({QStringLiteral("c%1").arg(int(field)), field, {}});
        if (importing::hasLanguage(field))
            plan.columns.append({QStringLiteral("d%1").arg(int(field)), field, domain::Language::Russian});
    }
    plan.vendor.slug = QStringLiteral("acme");
    plan.vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    for (const auto format : importing::AllTableFormats) {
        for (const auto encoding : importing::AllTextEncodings) {
            for (const auto repeated : importing::AllRepeatedCodes) {
                plan.dialect.format = format;
                plan.dialect.encoding = encoding;
                plan.repeated = repeated;
                const auto back = importing::planFromJson(importing::planToJson(plan));
                QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
                QCOMPARE(back->columns, plan.columns);
                QCOMPARE(back->repeated, repeated);
                QCOMPARE(back->dialect.format, format);
                QCOMPARE(back->dialect.encoding, encoding);
            }
        }
    }
    QVERIFY(!importing::planFromJson("no JSON"));
    QVERIFY(!importing::planFromJson("[]"));
}

void EncodingsTest::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("text");
    const auto text = QStringLiteral("код,сообщение\n1,Ошибка «ё»\n");
    const auto utf16 = [&text](QStringConverter::Encoding encoding) -> QByteArray {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return encoder(text);
    };
    const auto row = [&](const char *name, const QByteArray &bytes, importing::TextEncoding encoding,
                         const QString &wanted) { QTest::newRow(name) << bytes << int(encoding) << wanted; };
    row("UTF-8", text.toUtf8(), importing::TextEncoding::Utf8, text);
    row("UTF-8 with a mark", "\xEF\xBB\xBF" + text.toUtf8(), importing::TextEncoding::Utf8WithMark, text);
    row("UTF-16 LE", utf16(QStringConverter::Utf16LE), importing::TextEncoding::Utf16Le, text);
    row("UTF-16 BE", utf16(QStringConverter::Utf16BE), importing::TextEncoding::Utf16Be, text);
    row("Windows-1251", "\xea\xee\xe4;\xf1\xee\xee\xe1\xf9\xe5\xed\xe8\xe5\n1;\xce\xf8\xe8\xe1\xea\xe0 \xab\xb8\xbb\n",
        importing::TextEncoding::Windows1251, QStringLiteral("код;сообщение\n1;Ошибка «ё»\n"));
    row("KOI8-R", "\xcb\xcf\xc4;\xd3\xcf\xcf\xc2\xdd\xc5\xce\xc9\xc5\n1;\xef\xdb\xc9\xc2\xcb\xc1\n",
        importing::TextEncoding::Koi8R, QStringLiteral("код;сообщение\n1;Ошибка\n"));
    row("IBM 866", "\xaa\xae\xa4;\xe1\xae\xae\xa1\xe9\xa5\xad\xa8\xa5\n1;\x8e\xe8\xa8\xa1\xaa\xa0\n",
        importing::TextEncoding::Ibm866, QStringLiteral("код;сообщение\n1;Ошибка\n"));
    row("Windows-1252",
        "code;message\n1;Fehler \xfc"
        "berall f\xfcr M\xfcller\n",
        importing::TextEncoding::Windows1252, QStringLiteral("code;message\n1;Fehler überall für Müller\n"));
    row("Windows-1252, one word", "code;message\n1;Nicht g\xfcltig\n", importing::TextEncoding::Windows1252,
        QStringLiteral("code;message\n1;Nicht gültig\n"));
    row("Windows-1252, one capital", "code;message\n1;Fehler: \xdc" "berlauf\n", importing::TextEncoding::Windows1252,
        QStringLiteral("code;message\n1;Fehler: Überlauf\n"));
    row("Windows-1251, Latin words beside Russian ones",
        "code;message\n1;\xed\xe5\xf2 API-\xea\xeb\xfe\xf7\xe0, \xb9" "5\n", importing::TextEncoding::Windows1251,
        QStringLiteral("code;message\n1;нет API-ключа, №5\n"));
}

void EncodingsTest::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    QFETCH(QString, text);
    QCOMPARE(int(importing::detectEncoding(bytes)), encoding);
    // In one piece, and byte by byte.
    importing::Utf8Converter whole{importing::TextEncoding(encoding)};
    QCOMPARE(QString::fromUtf8(whole.convert(bytes, true)), text);
    importing::Utf8Converter pieces{importing::TextEncoding(encoding)};
    QByteArray made;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        made += pieces.convert(QByteArrayView(bytes).sliced(i, 1), i + 1 == bytes.size());
    QCOMPARE(QString::fromUtf8(made), text);
}

QTEST_GUILESS_MAIN(EncodingsTest)
#include "tst_encodings.moc"
