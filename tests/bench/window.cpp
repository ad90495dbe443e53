// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "copier.h"
#include "heartbeat.h"
#include "importer.h"
#include "locker.h"
#include "startclock.h"
#include "witness.h"

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/packservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/accessibleviews.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/fontpreload.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace errdex;

namespace {

/// Types the states one after another, each when the one before it has been painted, and measures as a person sees it.
class Typist final : public QObject
{
public:
    Typist(ui::MainWindow &window, QStringList states) : m_window(window), m_states(std::move(states))
    {
        m_field = window.findChild<QLineEdit *>(QStringLiteral("searchField"));
        connect(&window, &ui::MainWindow::settled, this, [this] { next(); });
    }

private:
    void next()
    {
        if (m_at > 0)
            m_times.push_back(double(m_since.nsecsElapsed()) / 1e6);
        if (!m_heartbeat)
            m_heartbeat = std::make_unique<bench::Heartbeat>();
        if (m_at >= m_states.size()) {
            m_window.disconnect(this);
            bench::printTimes("window", m_times);
            std::printf("stall\t%.1f\nmemory\t%.1f\n", m_heartbeat->longest(), bench::residentMegabytes());
            std::fflush(stdout);
            QApplication::exit();
            return;
        }
        QTimer::singleShot(2, this, [this] {
            m_since.restart();
            m_field->setText(m_states.at(m_at++));
        });
    }

    ui::MainWindow &m_window;
    QStringList m_states;
    QLineEdit *m_field = nullptr;
    qsizetype m_at = 0;
    QElapsedTimer m_since;
    std::vector<double> m_times;
    std::unique_ptr<bench::Heartbeat> m_heartbeat;
};

/// Decodes a file while somebody scrolls and goes from finding to finding, then once more and stops.
class Reader final : public QObject
{
public:
    Reader(ui::MainWindow &window, const QString &path) : m_window(window), m_path(path)
    {
        connect(&window, &ui::MainWindow::settled, this, [this] { settled(); });
        connect(&m_hand, &QTimer::timeout, this, [this] { move(); });
    }

private:
    double passed() const { return double(m_since.nsecsElapsed()) / 1e6; }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_window.findChild<Widget *>(QLatin1String(name));
    }

    void begin()
    {
        m_since.start();
        m_heartbeat = std::make_unique<bench::Heartbeat>();
        m_window.openFile(m_path);
        m_hand.start(50);
    }

    void move()
    {
        const auto *findings = find<QTableView>("findings")->model();
        if (m_first == 0 && findings->rowCount() > 0)
            m_first = passed();
        if (m_stage == 2) {
            m_hand.stop();
            m_since.restart();
            find<QPushButton>("cancelDecoding")->click();
            return;
        }
        m_window.actions().get(ui::ActionId::NextFinding)->trigger();
        auto *bar = find<QTableView>("decodedText")->verticalScrollBar();
        bar->setValue(++m_moves % 2 ? bar->maximum() : bar->value() / 2);
    }

    void settled()
    {
        if (m_stage > 0 && find<QPushButton>("cancelDecoding")->isVisible())
            return;
        switch (m_stage++) {
        case 0:
            QTimer::singleShot(0, this, [this] { begin(); });
            break;
        case 1:
            std::printf("first finding (ms)\t%.0f\nall (ms)\t%.0f\nlongest stall (ms)\t%.1f\nmemory (MB)\t%.1f\n",
                        m_first, passed(), m_heartbeat->longest(), bench::residentMegabytes());
            std::fflush(stdout);
            m_hand.stop();
            QTimer::singleShot(0, this, [this] { begin(); });
            break;
        default:
            std::printf("stopped after (ms)\t%.1f\n", passed());
            std::fflush(stdout);
            m_hand.stop();
            m_window.disconnect(this);
            QApplication::exit();
        }
    }

    ui::MainWindow &m_window;
    QString m_path;
    QTimer m_hand;
    QElapsedTimer m_since;
    std::unique_ptr<bench::Heartbeat> m_heartbeat;
    double m_first = 0;
    int m_moves = 0;
    int m_stage = 0;
};

int window(const QByteArray &mode, const QString &catalogue, const QStringList &states,
           const std::function<void()> &waitForFonts)
{
    engine::CatalogueService service;
    service.open(catalogue);
    waitForFonts();
    const QTemporaryDir folder;
    settings::useDataFolder(folder.path());
    settings::Settings settings(folder.filePath(QStringLiteral("errdex.ini")));
    wording::setInterfaceLanguage(domain::Language::English);
    ui::installAccessibleViews();
    ui::ThemeController theme;
    theme.setTheme(settings::Theme::Light);
    bench::Agreeing dialogs(states.value(0));
    engine::UserDataService notes;
    engine::PackService packs;
    ui::MainWindow window({service, notes, settings, dialogs, theme, packs});
    // As the program does it: behind the first picture.
    QObject::connect(&window, &ui::MainWindow::settled, &notes, [&] { notes.open(folder.path()); },
                     Qt::ConnectionType(Qt::AutoConnection | Qt::SingleShotConnection));
    window.resize(1280, 800);
    std::unique_ptr<bench::PaintWatch> watch;
    std::unique_ptr<Typist> typist;
    std::unique_ptr<Reader> reader;
    std::unique_ptr<bench::Witness> witness;
    std::unique_ptr<bench::Copier> copier;
    std::unique_ptr<bench::Importer> importer;
    std::unique_ptr<bench::Locker> locker;
    if (mode == "watch") {
        witness = std::make_unique<bench::Witness>(window, service, catalogue);
    } else if (mode == "start") {
        watch = std::make_unique<bench::PaintWatch>(*window.findChild<QTableView *>());
        watch->painted = bench::finishStart;
    } else if (mode == "copy") {
        copier = std::make_unique<bench::Copier>(window);
    } else if (mode == "import") {
        packs.open(folder.path());
        importer = std::make_unique<bench::Importer>(window, folder.filePath(QStringLiteral("packs")));
    } else if (mode == "locked") {
        locker = std::make_unique<bench::Locker>(window, notes, folder.path(), states.front().toInt());
    } else if (mode == "decode") {
        reader = std::make_unique<Reader>(window, states.front());
    } else {
        typist = std::make_unique<Typist>(window, states);
    }
    window.showWithRows();
    return QApplication::exec();
}

} // namespace

/// errdex-bench-window start CATALOGUE | typing CATALOGUE STATES | watch CATALOGUE | copy CATALOGUE | decode CATALOGUE
/// FILE | import CATALOGUE TABLE | locked CATALOGUE SECONDS: the time to the first painted rows and the memory, for
/// errdex-bench-starts; the time from a key to the painted answer, and the longest stall; what is seen while typing.sh
/// types; all rows copied, and the copying stopped; a file decoded while somebody scrolls, and stopped; a table imported
/// with the wizard, and stopped; or the user's database held by another process while somebody works.
int main(int argc, char **argv)
{
    const auto waitForFonts = ui::preloadFonts();
    const QApplication application(argc, argv);
    const QByteArray mode(argc > 1 ? argv[1] : "");
    QStringList states;
    if (QFile file(argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString());
        mode == "typing" && file.open(QIODevice::ReadOnly))
        states = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (mode == "hold" && argc == 4)
        return bench::holdDatabase(QString::fromLocal8Bit(argv[2]), std::atoi(argv[3]));
    if ((mode == "decode" || mode == "import" || mode == "locked") && argc > 3)
        states = {QString::fromLocal8Bit(argv[3])};
    const bool isKnown = mode == "start" || mode == "watch" || mode == "copy" ||
                         ((mode == "typing" || mode == "decode" || mode == "import" || mode == "locked") && !states.isEmpty());
    if (argc < 3 || !isKnown) {
        std::fprintf(stderr,
                     "usage: %s start CATALOGUE | typing CATALOGUE STATES | watch CATALOGUE | copy CATALOGUE | "
                     "decode CATALOGUE FILE | import CATALOGUE TABLE | locked CATALOGUE SECONDS\n",
                     argv[0]);
        return 2;
    }
    auto catalogue = QString::fromLocal8Bit(argv[2]);
    // What is imported is shown beside the shipped catalogue alone.
    if (mode == "import") {
        qputenv("ERRDEX_CATALOG_DIR", QFileInfo(catalogue).absolutePath().toLocal8Bit());
        catalogue = settings::shippedCatalogPath();
    }
    return window(mode, catalogue, states, waitForFonts);
}
