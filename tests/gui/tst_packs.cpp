// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include "errdex/ui/filterpanel.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace errdex;
using domain::Column;
using ui::ActionId;

/// The packs in the window, as a person meets them.
class PacksWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void installedWithoutRestart();
    void aPackThatTheWindowIsStartedWith();
    void updateIsShownBeforeItIsDone();
    void removedAndPutBack();
    void badPackIsToldInside();
    void damagedPackIsLeftOut();
    void damageFoundLaterIsLeftOut();
    void droppedOnTheWindow();
    void sharedFolderIsFollowed();
    void otherCatalogueStaysAlone();
    void languageChanges();
    void opensWithTheKeyboardWhereSomethingCanBeDone();

private:
    QString pack(const QString &name, const QString &message, const QString &id = QStringLiteral("acme")) const;
    /// A window with the packs of the data folder.
    std::unique_ptr<WindowFixture> start();
    QDialog *manager(WindowFixture &fixture) const { return fixture.find<QDialog>("packManager"); }
    static bool answerOffer(WindowFixture &fixture, QDialogButtonBox::StandardButton button);
    bool install(WindowFixture &fixture, const QString &path);
    QString message(WindowFixture &fixture) const { return fixture.find<QLabel>("packMessage")->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void PacksWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    settings::useDataFolder(m_folder->filePath(QStringLiteral("data")));
}

QString PacksWindowTest::pack(const QString &name, const QString &message, const QString &id) const
{
    const auto path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(QStringLiteral(R"({"format":"errdex-pack","version":1,"pack":{"id":"%1","title":{"en":"Acme codes","ru":"Коды Акме"},"version":"7"},
        "vendors":[{"slug":"%1","order":1,"name":{"en":"Acme","ru":"Акме"},"product":{"en":"Acme","ru":"Акме"},
        "original_language":"en","source":{"title":"Errors","retrieved":"2026-11-20"},
        "categories":[{"id":"all","name":{"en":"All","ru":"Все"}}],
        "records":[{"code":"E7","category":"all","message":{"en":"%2","ru":"Насос заклинило"}},
                   {"code":"E8","category":"all","message":{"en":"Door open","ru":"Дверь открыта"}}]}]})")
                   .arg(id, message)
                   .toUtf8());
    return path;
}

std::unique_ptr<WindowFixture> PacksWindowTest::start()
{
    auto fixture = std::make_unique<WindowFixture>();
    if (!fixture->open())
        return nullptr;
    QSignalSpy changed(&fixture->packs, &engine::PackService::changed);
    fixture->packs.open(settings::places().dataFolder, fixture->settings.sharedFolders());
    if (!changed.wait())
        return nullptr;
    fixture->action(ActionId::ManagePacks)->trigger();
    return fixture;
}

bool PacksWindowTest::answerOffer(WindowFixture &fixture, QDialogButtonBox::StandardButton button)
{
    QDialog *offer = nullptr;
    if (!QTest::qWaitFor([&] { return (offer = fixture.find<QDialog>("packOffer")) != nullptr; }))
        return false;
    QSignalSpy gone(offer, &QObject::destroyed);
    offer->findChild<QDialogButtonBox *>()->button(button)->click();
    return !gone.isEmpty() || gone.wait();
}

bool PacksWindowTest::install(WindowFixture &fixture, const QString &path)
{
    QSignalSpy opened(&fixture.service, &engine::CatalogueService::opened);
    fixture.dialogs.nextFile = path;
    fixture.find<QPushButton>("packFromFile")->click();
    const bool answered = answerOffer(fixture, QDialogButtonBox::Ok);
    const bool isOpen = answered && (!opened.isEmpty() || opened.wait());
    return isOpen && fixture.settle();
}

void PacksWindowTest::installedWithoutRestart()
{
    const auto fixture = start();
    QVERIFY(fixture);
    QVERIFY(fixture->search(QStringLiteral("planfix task")));
    QCOMPARE(fixture->count(), QStringLiteral("3 of 349 records"));
    QVERIFY(install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    // The query is as it was.
    QCOMPARE(fixture->field()->text(), QStringLiteral("planfix task"));
    QCOMPARE(fixture->count(), QStringLiteral("3 of 351 records"));
    QVERIFY(fixture->search(QStringLiteral("pump blocked")));
    QCOMPARE(fixture->cell(0, Column::Code), QStringLiteral("E7"));
    const auto *list = fixture->find<QTreeWidget>("packList");
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("Acme codes"));
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("2"));
    QVERIFY(message(*fixture).contains(QStringLiteral("is installed")));
    // And after a restart.
    const auto again = start();
    QVERIFY(again && again->settle());
    QVERIFY(QTest::qWaitFor([&] { return again->search(QStringLiteral("pump blocked")) && again->view()->model()->rowCount() == 1; }));
}

void PacksWindowTest::aPackThatTheWindowIsStartedWith()
{
    // The packs are opened after the first rows are painted; the file is there before.
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.window->openFile(pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked")));
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(answerOffer(fixture, QDialogButtonBox::Ok));
    QTRY_VERIFY(message(fixture).contains(QStringLiteral("is installed")));
}

void PacksWindowTest::updateIsShownBeforeItIsDone()
{
    const auto fixture = start();
    QVERIFY(fixture);
    QVERIFY(install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    fixture->dialogs.nextFile = pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump is blocked"));
    fixture->find<QPushButton>("packFromFile")->click();
    QTRY_VERIFY(fixture->find<QDialog>("packOffer"));
    const auto *changes = fixture->find<QTreeWidget>("offerChanges");
    QCOMPARE(changes->topLevelItemCount(), 1);
    const auto *reworded = changes->topLevelItem(0)->child(0);
    QCOMPARE(reworded->text(0), QStringLiteral("acme/E7"));
    QCOMPARE(reworded->child(0)->text(1), QStringLiteral("− Pump blocked"));
    QCOMPARE(reworded->child(1)->text(1), QStringLiteral("+ Pump is blocked"));
    QVERIFY(answerOffer(*fixture, QDialogButtonBox::Cancel));
    QCOMPARE(message(*fixture), QStringLiteral("Nothing was changed."));
    QVERIFY(fixture->search(QStringLiteral("\"pump blocked\"")));
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
    QVERIFY(install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump is blocked"))));
    QVERIFY(fixture->search(QStringLiteral("\"pump is blocked\"")));
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
    // Back again, to a version that by now an older program has compiled.
    QFile old(m_folder->filePath(QStringLiteral("data/packs/acme/1/catalogue.sqlite")));
    QVERIFY(old.open(QIODevice::ReadWrite) && old.seek(60) && old.write(QByteArray::fromHex("00000001")) == 4);
    old.close();
    QSignalSpy opened(&fixture->service, &engine::CatalogueService::opened);
    fixture->find<QPushButton>("packRollBack")->click();
    QVERIFY(opened.wait() && fixture->search(QStringLiteral("\"pump blocked\"")));
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
}

void PacksWindowTest::removedAndPutBack()
{
    const auto fixture = start();
    QVERIFY(fixture);
    QVERIFY(install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    QSignalSpy opened(&fixture->service, &engine::CatalogueService::opened);
    fixture->find<QPushButton>("packEnable")->click();
    QVERIFY(opened.wait() && fixture->search(QStringLiteral("acme:E7")));
    QCOMPARE(fixture->view()->model()->rowCount(), 0);
    fixture->find<QPushButton>("packEnable")->click();
    QVERIFY(opened.wait() && fixture->settle());
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
    fixture->find<QPushButton>("packRemove")->click();
    QVERIFY(opened.wait() && fixture->settle());
    QCOMPARE(fixture->view()->model()->rowCount(), 0);
    auto *undo = fixture->find<QPushButton>("packUndo");
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(opened.wait() && fixture->settle());
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
    QVERIFY(!undo->isVisible());
}

void PacksWindowTest::badPackIsToldInside()
{
    const auto fixture = start();
    QVERIFY(fixture);
    QFile file(m_folder->filePath(QStringLiteral("bad.errdex-pack")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"errdex-pack\", \"version\": 9}");
    file.close();
    fixture->dialogs.nextFile = file.fileName();
    fixture->find<QPushButton>("packFromFile")->click();
    QTRY_VERIFY(message(*fixture).contains(QStringLiteral("made for a newer Errdex")));
    QVERIFY(fixture->find<QPushButton>("packFromFile")->isEnabled());
    QVERIFY(fixture->dialogs.questions.isEmpty());
    QVERIFY(!fixture->find<QDialog>("packOffer"));
}

void PacksWindowTest::damagedPackIsLeftOut()
{
    {
        const auto fixture = start();
        QVERIFY(fixture && install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    }
    QFile file(m_folder->filePath(QStringLiteral("data/packs/acme/1/catalogue.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("rubbish");
    file.close();
    const auto fixture = start();
    QVERIFY(fixture);
    QTRY_VERIFY(fixture->find<QWidget>("packsNotice") && fixture->find<QWidget>("packsNotice")->isVisible());
    QVERIFY(fixture->search(QStringLiteral("planfix:1001")));
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
    // Installed anew it is whole, and the notice goes.
    QVERIFY(install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    QTRY_VERIFY(!fixture->find<QWidget>("packsNotice")->isVisible());
}

/// A page that nobody has read yet is broken: the others go on, and the window says which file it was.
void PacksWindowTest::damageFoundLaterIsLeftOut()
{
    const auto fixture = start();
    QVERIFY(fixture && install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    const auto path = m_folder->filePath(QStringLiteral("data/packs/acme/1/catalogue.sqlite"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Everything behind the first page, which says what the file is.
    const auto size = file.size();
    QVERIFY(file.seek(4096) && file.write(QByteArray(int(size) - 4096, '\xff')) > 0);
    file.close();
    fixture->field()->setText(QStringLiteral("door open"));
    QTRY_VERIFY(fixture->find<QWidget>("packsNotice") && fixture->find<QWidget>("packsNotice")->isVisible());
    QTRY_VERIFY(fixture->window->isSettled());
    QVERIFY(fixture->search(QStringLiteral("planfix:1001")));
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
}

void PacksWindowTest::droppedOnTheWindow()
{
    const auto fixture = start();
    QVERIFY(fixture);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked")))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture->window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture->window.get(), &drop);
    QVERIFY(answerOffer(*fixture, QDialogButtonBox::Ok));
    QTRY_COMPARE(fixture->find<QTreeWidget>("packList")->topLevelItemCount(), 1);
}

void PacksWindowTest::sharedFolderIsFollowed()
{
    const auto fixture = start();
    QVERIFY(fixture);
    const auto folder = m_folder->filePath(QStringLiteral("team"));
    pack(QStringLiteral("team/acme.errdex-pack"), QStringLiteral("Pump blocked"));
    QSignalSpy opened(&fixture->service, &engine::CatalogueService::opened);
    fixture->dialogs.nextFile = folder;
    fixture->find<QPushButton>("packAddFolder")->click();
    QVERIFY(opened.wait() && fixture->search(QStringLiteral("acme:E7")));
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
    QCOMPARE(fixture->settings.sharedFolders(), QStringList{folder});
    QVERIFY(!fixture->find<QPushButton>("packRemove")->isEnabled());
    // The drive goes: a line, and the codes stay.
    QVERIFY(QDir().rename(folder, folder + QStringLiteral("-away")));
    fixture->packs.refresh();
    auto *folders = fixture->find<QListWidget>("packFolders");
    QTRY_VERIFY(folders->item(0)->text().contains(QStringLiteral("cannot be reached")));
    QVERIFY(fixture->search(QStringLiteral("acme:E8")));
    QCOMPARE(fixture->view()->model()->rowCount(), 1);
    QVERIFY(QDir().rename(folder + QStringLiteral("-away"), folder));
    folders->setCurrentRow(0);
    fixture->find<QPushButton>("packRemoveFolder")->click();
    QVERIFY(opened.wait() && fixture->settle());
    QCOMPARE(fixture->view()->model()->rowCount(), 0);
}

void PacksWindowTest::otherCatalogueStaysAlone()
{
    {
        const auto fixture = start();
        QVERIFY(fixture && install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    }
    const auto copy = m_folder->filePath(QStringLiteral("copy.sqlite"));
    QVERIFY(QFile::copy(settings::shippedCatalogPath(), copy));
    WindowFixture fixture;
    QVERIFY(fixture.open(copy));
    QSignalSpy changed(&fixture.packs, &engine::PackService::changed);
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(changed.wait());
    QCOMPARE(fixture.service.paths(), QStringList{copy});
}

void PacksWindowTest::languageChanges()
{
    const auto fixture = start();
    QVERIFY(fixture && install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    fixture->action(ActionId::InterfaceRussian)->trigger();
    QTRY_COMPARE(manager(*fixture)->windowTitle(), QStringLiteral("Пакеты"));
    QCOMPARE(fixture->find<QTreeWidget>("packList")->topLevelItem(0)->text(0), QStringLiteral("Коды Акме"));
    fixture->action(ActionId::InterfaceEnglish)->trigger();
}

void PacksWindowTest::opensWithTheKeyboardWhereSomethingCanBeDone()
{
    const auto fixture = start();
    QVERIFY(fixture);
    manager(*fixture)->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), fixture->find<QPushButton>("packFromFile"));
    // Enter presses the button that has the keyboard, and closes the window from anywhere else.
    fixture->dialogs.nextFile = pack(QStringLiteral("bolt.errdex-pack"), QStringLiteral("Bolt loose"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(answerOffer(*fixture, QDialogButtonBox::Cancel));
    QVERIFY(manager(*fixture)->isVisible());
    QVERIFY(install(*fixture, pack(QStringLiteral("acme.errdex-pack"), QStringLiteral("Pump blocked"))));
    manager(*fixture)->close();
    fixture->action(ActionId::ManagePacks)->trigger();
    manager(*fixture)->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), fixture->find<QTreeWidget>("packList"));
}

QTEST_MAIN(PacksWindowTest)
#include "tst_packs.moc"
