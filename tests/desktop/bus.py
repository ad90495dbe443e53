# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Parts of a desktop that a program talks to over the session bus: a tray (StatusNotifierItem), a portal for keys."""

import threading

from gi.repository import Gio, GLib

NOTIFIER = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
WATCHER = """<node><interface name="org.kde.StatusNotifierWatcher">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
<signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
<signal name="StatusNotifierItemUnregistered"><arg type="s"/></signal>
<signal name="StatusNotifierHostRegistered"/></interface></node>"""
PORTAL = """<node><interface name="org.freedesktop.portal.GlobalShortcuts">
<method name="CreateSession"><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
<method name="BindShortcuts"><arg type="o" direction="in"/><arg type="a(sa{sv})" direction="in"/><arg type="s" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
<signal name="Activated"><arg type="o"/><arg type="s"/><arg type="t"/><arg type="a{sv}"/></signal>
<property name="version" type="u" access="read"/></interface></node>"""
SESSION = """<node><interface name="org.freedesktop.portal.Session"><method name="Close"/></interface></node>"""


class Desktop:
    """Owns names on the session bus and answers on a thread of its own."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.loop = GLib.MainLoop()
        threading.Thread(target=self.loop.run, daemon=True).start()

    def offer(self, name, path, description, call, get=lambda name: None):
        """Registers an object; `call(sender, method, arguments)` gives the variant of the answer."""
        def answer(_bus, sender, _path, _interface, method, arguments, invocation):
            invocation.return_value(call(sender, method, arguments.unpack()))
        node = Gio.DBusNodeInfo.new_for_xml(description)
        self.bus.register_object(path, node.interfaces[0], answer,
                                 lambda _bus, _sender, _path, _interface, property: get(property), None)
        if name:
            self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                               GLib.Variant("(su)", (name, 4)), None, Gio.DBusCallFlags.NONE, 5000)

    def call(self, service, path, interface, method, arguments=None, type_of_answer=None):
        return self.bus.call_sync(service, path, interface, method, arguments, type_of_answer, Gio.DBusCallFlags.NONE,
                                  5000).unpack()

    def get(self, service, path, interface, name):
        return self.call(service, path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)))[0]

    def emit(self, path, interface, name, arguments, to=None):
        self.bus.emit_signal(to, path, interface, name, arguments)


class Tray(Desktop):
    """A panel that shows icons: the watcher that they register with."""

    def __init__(self):
        super().__init__()
        self.items = []
        values = {"RegisteredStatusNotifierItems": GLib.Variant("as", []), "ProtocolVersion": GLib.Variant("i", 0),
                  "IsStatusNotifierHostRegistered": GLib.Variant("b", True)}
        self.offer("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", WATCHER, self.register, values.get)
        self.bus.signal_subscribe("org.freedesktop.DBus", "org.freedesktop.DBus", "NameOwnerChanged", None, None,
                                  Gio.DBusSignalFlags.NONE, self.forget)

    def register(self, sender, method, arguments):
        if method == "RegisterStatusNotifierItem":
            self.items.append(arguments[0] if not arguments[0].startswith("/") else sender)
        return None

    def forget(self, _bus, _sender, _path, _interface, _name, arguments):
        name, _, owner = arguments.unpack()
        if not owner and name in self.items:
            self.items.remove(name)

    def property(self, name):
        return self.get(self.items[-1], "/StatusNotifierItem", NOTIFIER, name)

    def activate(self):
        self.call(self.items[-1], "/StatusNotifierItem", NOTIFIER, "Activate", GLib.Variant("(ii)", (0, 0)))

    def menu(self):
        """What the menu says when it is opened: {text: id}."""
        item, path = self.items[-1], self.property("Menu")
        self.call(item, path, MENU, "AboutToShow", GLib.Variant("(i)", (0,)))
        _, (_, _, children) = self.call(item, path, MENU, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))
        return {values.get("label", "").replace("_", ""): number for number, values, _ in children if values.get("label")}

    def choose(self, number):
        self.call(self.items[-1], self.property("Menu"), MENU, "Event",
                  GLib.Variant("(isvu)", (number, "clicked", GLib.Variant("s", ""), 0)))


class Portal(Desktop):
    """A Wayland desktop's portal that gives keys to programs."""

    PATH = "/org/freedesktop/portal/desktop"
    INTERFACE = "org.freedesktop.portal.GlobalShortcuts"

    def __init__(self, gives=True):
        super().__init__()
        self.gives = gives
        self.calls = []
        self.session = None
        self.client = None
        self.offer("org.freedesktop.portal.Desktop", self.PATH, PORTAL, self.answer, {"version": GLib.Variant("u", 1)}.get)

    def respond(self, sender, options, response, results):
        """The answer to a request comes as a signal of an object whose name the caller knows."""
        request = f"{self.PATH}/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
        self.emit(request, "org.freedesktop.portal.Request", "Response", GLib.Variant("(ua{sv})", (response, results)), sender)
        return GLib.Variant("(o)", (request,))

    def answer(self, sender, method, arguments):
        self.calls.append((method, arguments))
        self.client = sender
        if method == "CreateSession":
            self.session = f"{self.PATH}/session/{sender[1:].replace('.', '_')}/{arguments[0]['session_handle_token']}"
            self.offer(None, self.session, SESSION, self.answer)
            return self.respond(sender, arguments[0], 0, {"session_handle": GLib.Variant("s", self.session)})
        if method == "BindShortcuts":
            shortcuts = GLib.Variant("a(sa{sv})", [(name, {}) for name, _ in arguments[1]])
            return self.respond(sender, arguments[3], 0 if self.gives else 1, {"shortcuts": shortcuts})
        return None

    def press(self, shortcut):
        self.emit(self.PATH, self.INTERFACE, "Activated", GLib.Variant("(osta{sv})", (self.session, shortcut, 0, {})))
