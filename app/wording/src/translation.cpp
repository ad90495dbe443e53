// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/wording/wording.h"

#include <QLocale>
#include <QTranslator>

#include <memory>

namespace errdex::wording {

namespace {

/// The translators of the interface. They stay the same objects; only what they hold changes.
struct Interface
{
    QTranslator ours;
    QTranslator qt;
    domain::Language language = domain::Language::English;
    bool isSet = false;
};

Interface &interfaceState()
{
    static Interface state;
    return state;
}

QString translationFile(const QString &name, domain::Language language)
{
    return QStringLiteral(":/i18n/") + name + u'_' + domain::languageCode(language) + QStringLiteral(".qm");
}

/// Ours for one language, loaded once and never installed. English has plural forms only.
const QTranslator &translator(domain::Language language)
{
    const auto load = [](domain::Language wanted) {
        auto loaded = std::make_unique<QTranslator>();
        // Cannot fail: the file is part of the program (a test sees to that).
        (void)loaded->load(translationFile(QStringLiteral("errdex"), wanted));
        return loaded;
    };
    static const std::unique_ptr<QTranslator> english = load(domain::Language::English);
    static const std::unique_ptr<QTranslator> russian = load(domain::Language::Russian);
    return language == domain::Language::English ? *english : *russian;
}

QLocale localeOf(domain::Language language)
{
    const auto wanted = language == domain::Language::Russian ? QLocale::Russian : QLocale::English;
    // The person's own variant of the language where the system speaks it: a Briton keeps the British date.
    const QLocale system = QLocale::system();
    return system.language() == wanted ? system : QLocale(wanted);
}

} // namespace

void setInterfaceLanguage(domain::Language language)
{
    auto &state = interfaceState();
    if (state.isSet && state.language == language)
        return;
    QCoreApplication::removeTranslator(&state.ours);
    QCoreApplication::removeTranslator(&state.qt);
    state.language = language;
    state.isSet = true;
    QLocale::setDefault(localeOf(language));
    // Qt speaks English by itself; there is no English file of its own.
    if (language == domain::Language::Russian && state.qt.load(translationFile(QStringLiteral("qtbase"), language)))
        QCoreApplication::installTranslator(&state.qt);
    // Ours last: windows that hear of the change then find everything in place.
    if (state.ours.load(translationFile(QStringLiteral("errdex"), language)))
        QCoreApplication::installTranslator(&state.ours);
}

domain::Language interfaceLanguage()
{
    return interfaceState().language;
}

QString translated(domain::Language language, const char *context, const char *source, int n)
{
    QString text = translator(language).translate(context, source, nullptr, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    if (n >= 0) {
        text.replace(QStringLiteral("%n"), QString::number(n));
        text.replace(QStringLiteral("%Ln"), localeOf(language).toString(n));
    }
    return text;
}

} // namespace errdex::wording
