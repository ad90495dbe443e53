// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "globalhotkeysource.h"

#include <QGuiApplication>

#ifdef ERRDEX_HAS_XCB
#include <xcb/xcb.h>
#include <xcb/xcb_keysyms.h>

#include <cstdlib>
#include <cstring>
#include <utility>
#endif

namespace errdex::ui {

namespace {

#ifdef ERRDEX_HAS_XCB

constexpr quint16 OurModifiers = XCB_MOD_MASK_SHIFT | XCB_MOD_MASK_CONTROL | XCB_MOD_MASK_1 | XCB_MOD_MASK_4;
/// Caps Lock and Num Lock do not matter.
constexpr quint16 Locks[] = {0, XCB_MOD_MASK_LOCK, XCB_MOD_MASK_2, XCB_MOD_MASK_LOCK | XCB_MOD_MASK_2};
constexpr xcb_keysym_t FirstFunctionKey = 0xffbe;
constexpr int LastFunctionKey = Qt::Key_F24;

/// Where the letters are on a keyboard whose layouts have none of them, as the Russian one alone: rows of a PC keyboard.
xcb_keycode_t placeOf(int key)
{
    constexpr std::pair<const char *, xcb_keycode_t> Rows[] = {{"QWERTYUIOP", 24}, {"ASDFGHJKL", 38}, {"ZXCVBNM", 52}};
    for (const auto &[letters, first] : Rows) {
        const auto *found = key < Qt::Key_A || key > Qt::Key_Z ? nullptr : std::strchr(letters, key);
        if (found)
            return xcb_keycode_t(first + (found - letters));
    }
    return XCB_NO_SYMBOL;
}

xcb_connection_t *connection()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

quint16 modifiersOf(Qt::KeyboardModifiers modifiers)
{
    quint16 mask = 0;
    if (modifiers & Qt::ShiftModifier)
        mask |= XCB_MOD_MASK_SHIFT;
    if (modifiers & Qt::ControlModifier)
        mask |= XCB_MOD_MASK_CONTROL;
    if (modifiers & Qt::AltModifier)
        mask |= XCB_MOD_MASK_1;
    if (modifiers & Qt::MetaModifier)
        mask |= XCB_MOD_MASK_4;
    return mask;
}

/// 0 for keys that are not offered.
xcb_keysym_t symbolOf(int key)
{
    if (key >= Qt::Key_F1 && key <= LastFunctionKey)
        return FirstFunctionKey + xcb_keysym_t(key - Qt::Key_F1);
    if (key >= Qt::Key_A && key <= Qt::Key_Z)
        return xcb_keysym_t(key) + ('a' - 'A');
    return key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde ? xcb_keysym_t(key) : 0;
}

#endif

} // namespace

GlobalHotkey::GlobalHotkey(QObject *parent) : QObject(parent) {}

GlobalHotkey::~GlobalHotkey() = default;

#ifdef ERRDEX_HAS_XCB

GlobalHotkey::XcbSource::~XcbSource()
{
    qGuiApp->removeNativeEventFilter(this);
    auto *server = connection();
    if (!server)
        return;
    const auto root = xcb_setup_roots_iterator(xcb_get_setup(server)).data->root;
    for (const auto &grab : m_grabs)
        xcb_ungrab_key(server, grab.key, root, grab.modifiers);
    xcb_flush(server);
}

bool GlobalHotkey::XcbSource::take(const QKeySequence &keys, const QString &)
{
    auto *server = connection();
    const auto symbol = symbolOf(keys[0].key());
    const auto modifiers = modifiersOf(keys[0].keyboardModifiers());
    if (!server || symbol == 0)
        return false;
    auto *symbols = xcb_key_symbols_alloc(server);
    auto *codes = xcb_key_symbols_get_keycode(symbols, symbol);
    const xcb_keycode_t places[] = {placeOf(keys[0].key()), XCB_NO_SYMBOL};
    const auto root = xcb_setup_roots_iterator(xcb_get_setup(server)).data->root;
    for (const auto *code = codes && *codes != XCB_NO_SYMBOL ? codes : places; *code != XCB_NO_SYMBOL; ++code) {
        for (const auto lock : Locks) {
            const auto mask = quint16(modifiers | lock);
            auto *error = xcb_request_check(
                server, xcb_grab_key_checked(server, 1, root, mask, *code, XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC));
            if (!error)
                m_grabs.push_back({*code, mask});
            std::free(error);
        }
    }
    std::free(codes);
    xcb_key_symbols_free(symbols);
    if (m_grabs.empty())
        return false;
    qGuiApp->installNativeEventFilter(this);
    return true;
}

bool GlobalHotkey::XcbSource::nativeEventFilter(const QByteArray &, void *message, qintptr *)
{
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    constexpr int WithoutSent = 0x7f;
    if ((event->response_type & WithoutSent) != XCB_KEY_PRESS)
        return false;
    const auto *press = reinterpret_cast<const xcb_key_press_event_t *>(event);
    const auto root = xcb_setup_roots_iterator(xcb_get_setup(connection())).data->root;
    if (press->event != root)
        return false;
    for (const auto &grab : m_grabs) {
        if (grab.key == press->detail && (grab.modifiers & OurModifiers) == (press->state & OurModifiers)) {
            Q_EMIT q.pressed();
            break;
        }
    }
    return false;
}

#else

GlobalHotkey::XcbSource::~XcbSource() = default;

bool GlobalHotkey::XcbSource::take(const QKeySequence &, const QString &)
{
    return false;
}

bool GlobalHotkey::XcbSource::nativeEventFilter(const QByteArray &, void *, qintptr *)
{
    return false;
}

#endif

class GlobalHotkey::PortalSource final : public Source
{
public:
    explicit PortalSource(GlobalHotkey &hotkey) : Source(hotkey)
    {
        QObject::connect(&m_portal, &PortalShortcuts::pressed, &q, &GlobalHotkey::pressed);
        QObject::connect(&m_portal, &PortalShortcuts::refused, &q, &GlobalHotkey::refused);
    }
    bool take(const QKeySequence &keys, const QString &description) override { return m_portal.take(keys, description); }

private:
    PortalShortcuts m_portal;
};

bool GlobalHotkey::setKeys(const QKeySequence &keys, const QString &description)
{
    m_source.reset();
    if (keys.isEmpty())
        return true;
    if (QGuiApplication::platformName() == QStringLiteral("xcb"))
        m_source = std::make_unique<XcbSource>(*this);
    else if (QGuiApplication::platformName().startsWith(QStringLiteral("wayland")))
        m_source = std::make_unique<PortalSource>(*this);
    if (m_source && m_source->take(keys, description))
        return true;
    m_source.reset();
    return false;
}

} // namespace errdex::ui
