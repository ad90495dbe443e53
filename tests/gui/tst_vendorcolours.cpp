// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "contrast.h"
#include "windowfixture.h"

#include <QApplication>
#include <QHash>
#include <QListView>
#include <QSet>
#include <QTableView>

#include <algorithm>

using namespace errdex;

namespace {

/// The colours of the vendors of the first rows found, by their names.
QHash<QString, QRgb> vendorColors(const WindowFixture &fixture, int rows)
{
    QHash<QString, QRgb> colors;
    const auto image = fixture.view()->viewport()->grab().toImage();
    for (int row = 0; row < rows; ++row) {
        const auto index = fixture.view()->model()->index(row, int(domain::Column::Vendor));
        const auto cell = fixture.view()->visualRect(index);
        colors.insert(index.data().toString(), image.pixelColor(cell.left() + ui::SpacingMedium + 4, cell.center().y()).rgb());
    }
    return colors;
}

/// Which vendors have their colour in a part of a picture.
QStringList vendorsSeen(const QImage &image, const QRect &part, const QHash<QString, QRgb> &colors)
{
    QSet<QRgb> found;
    for (int x = part.left(); x <= part.right(); ++x)
        found.insert(image.pixelColor(x, part.center().y()).rgb());
    QStringList vendors;
    for (auto color = colors.cbegin(); color != colors.cend(); ++color) {
        if (found.contains(color.value()))
            vendors.append(color.key());
    }
    return vendors;
}

} // namespace

/// Each vendor has a colour beside its name, the same everywhere.
class VendorColoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vendorsHaveColours_data();
    void vendorsHaveColours();
    void vendorsHaveTheirColoursEverywhere_data() { vendorsHaveColours_data(); }
    void vendorsHaveTheirColoursEverywhere();
};

void VendorColoursTest::vendorsHaveColours_data()
{
    addThemes();
}

void VendorColoursTest::vendorsHaveColours()
{
    QFETCH(settings::Theme, theme);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.theme.setTheme(theme);
    // One row of each of these, without the keyboard, and none of them selected.
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.view()->clearSelection();
    const auto ground = fixture.view()->palette().color(QPalette::Base);
    QHash<QString, QRgb> colors;
    const auto image = fixture.view()->viewport()->grab().toImage();
    for (int row = 0; row < 8; ++row) {
        const auto index = fixture.view()->model()->index(row, int(domain::Column::Vendor));
        const auto cell = fixture.view()->visualRect(index);
        const QPoint chip(cell.left() + ui::SpacingMedium + 4, cell.center().y());
        const auto color = image.pixelColor(chip);
        // What tells things apart needs 3 : 1.
        QVERIFY2(contrast(color, ground) >= 3, qPrintable(color.name()));
        const auto vendor = index.data().toString();
        QCOMPARE(colors.value(vendor, color.rgb()), color.rgb());
        colors.insert(vendor, color.rgb());
    }
    // The same vendor has the same colour, another one another.
    QVERIFY(colors.size() >= 3);
    const auto values = colors.values();
    QCOMPARE(QSet<QRgb>(values.begin(), values.end()).size(), colors.size());
}

void VendorColoursTest::vendorsHaveTheirColoursEverywhere()
{
    QFETCH(settings::Theme, theme);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.theme.setTheme(theme);
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.view()->clearSelection();
    const auto colors = vendorColors(fixture, 8);
    QVERIFY(colors.size() >= 3);
    // In the quick look-up window, on the row that is chosen and on the others.
    fixture.window->showQuick();
    const auto windows = QApplication::topLevelWidgets();
    const auto quick = std::find_if(windows.begin(), windows.end(), [](const QWidget *window) {
        return window->objectName() == QStringLiteral("quickWindow");
    });
    QVERIFY(quick != windows.end());
    auto *list = (*quick)->findChild<QListView *>(QStringLiteral("quickList"));
    (*quick)->findChild<QLineEdit *>(QStringLiteral("quickField"))->setText(QStringLiteral("token"));
    QTRY_VERIFY(list->model()->rowCount() >= 5 && list->currentIndex().isValid());
    const auto rows = list->viewport()->grab().toImage();
    QStringList seen;
    for (int row = 0; row < 5; ++row) {
        const auto index = list->model()->index(row, 0);
        const auto record = index.data(models::ResultsModel::RecordRole).value<domain::CodeRecord>();
        QCOMPARE(vendorsSeen(rows, list->visualRect(index), colors), QStringList(record.vendor->name.en));
        seen.append(record.vendor->name.en);
    }
    QVERIFY(seen.removeDuplicates() < 4);
    (*quick)->hide();
    // In what was found in a text.
    fixture.window->decodeText(QStringLiteral("{\"errorCode\": 301, \"message\": \"Invalid access token.\"}\n"
                                              "{\"error_code\":25001,\"error_name\":\"FACEBOOK_TOKEN_EXPIRED\"}\n"
                                              "error 1001 in Planfix\n"));
    QVERIFY(fixture.settle());
    const auto *table = fixture.find<QTableView>("findings");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const auto findings = table->viewport()->grab().toImage();
    for (int row = 0; row < 3; ++row) {
        const auto vendor = table->model()->index(row, 1);
        const auto cell = QRect(table->visualRect(vendor)).intersected(findings.rect());
        QCOMPARE(vendorsSeen(findings, cell, colors), QStringList(vendor.data().toString()));
    }
}

QTEST_MAIN(VendorColoursTest)
#include "tst_vendorcolours.moc"
