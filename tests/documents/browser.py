# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Drives a headless Chromium over its debugging pipe, with nothing but Python's own library."""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

SKIPPED = 77
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def find_chromium():
    return next((path for path in map(shutil.which, PROGRAMS) if path), None)


class Browser:
    """One page. Requests, script errors and console errors are collected from the first navigation on."""

    def __init__(self, scripts=True, dark=False, width=1280, height=900):
        self.requests = []
        self.errors = []
        self._id = 0
        self._answers = {}
        self._events = []
        self._buffer = b""
        self._profile = tempfile.mkdtemp(prefix="errdex-browser-")
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()
        command = [find_chromium(), "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
                   "--no-first-run", "--disable-background-networking", "--disable-component-update",
                   "--disable-default-apps", "--disable-sync", "--disable-dev-shm-usage",
                   "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", f"--user-data-dir={self._profile}",
                   f"--window-size={width},{height}", "about:blank"]

        def take_pipes():
            # Out of the way first: a pipe may itself have the number 3 or 4.
            reading, writing = os.dup(to_read), os.dup(to_write)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self._process = subprocess.Popen(command, preexec_fn=take_pipes, close_fds=False,
                                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self._session = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        if not scripts:
            self.send("Emulation.setScriptExecutionDisabled", value=True)
        if dark:
            self.set_dark()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self._session = None
            self.send("Browser.close")
        except (OSError, RuntimeError):
            pass
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def set_dark(self, dark=True):
        self.media(color_scheme="dark" if dark else "light")

    def media(self, media="", color_scheme="light"):
        self.send("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": "prefers-color-scheme", "value": color_scheme}])

    def send(self, method, **params):
        self._id += 1
        message = {"id": self._id, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        return self._wait_for(self._id)

    def _wait_for(self, wanted, timeout=60):
        end = time.monotonic() + timeout
        while wanted not in self._answers:
            self._receive(end - time.monotonic())
        answer = self._answers.pop(wanted)
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return answer["result"]

    def _receive(self, timeout):
        if timeout <= 0 or not select.select([self._read], [], [], timeout)[0]:
            raise RuntimeError("the browser does not answer")
        piece = os.read(self._read, 1 << 20)
        if not piece:
            raise RuntimeError("the browser has gone")
        self._buffer += piece
        *messages, self._buffer = self._buffer.split(b"\0")
        for message in map(json.loads, messages):
            if "id" in message:
                self._answers[message["id"]] = message
            else:
                self._event(message["method"], message["params"])

    def _event(self, method, params):
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.errors.append(params["exceptionDetails"].get("exception", {}).get("description", "exception"))
        elif method == "Log.entryAdded" and params["entry"]["level"] == "error":
            self.errors.append(params["entry"]["text"])
        elif method == "Runtime.consoleAPICalled" and params["type"] == "error":
            self.errors.append(str(params["args"]))
        self._events.append(method)

    def open(self, path, fragment=""):
        self.go("file://" + os.path.abspath(path) + fragment)

    def go(self, url):
        self._events.clear()
        answer = self.send("Page.navigate", url=url)
        if answer.get("errorText"):
            raise RuntimeError(f"{url}: {answer['errorText']}")
        # A place in the page that is open already loads nothing.
        if "loaderId" in answer:
            self._wait_event("Page.loadEventFired")

    def follow(self, selector):
        """Clicks a link to another page and waits for it."""
        self._events.clear()
        self.click(selector)
        self._wait_event("Page.loadEventFired")

    def _wait_event(self, name, timeout=60):
        end = time.monotonic() + timeout
        while name not in self._events:
            self._receive(end - time.monotonic())

    def evaluate(self, expression):
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True,
                           userGesture=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "exception"))
        return answer["result"].get("value")

    def type(self, selector, text):
        self.evaluate(f"document.querySelector({json.dumps(selector)}).focus(); document.activeElement.select?.()")
        self.send("Input.insertText", text=text)

    def click(self, selector):
        """A real click, in the middle of the element."""
        place = self.evaluate(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); "
            "e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getClientRects()[0]; "
            "return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    def choose(self, selector, value):
        self.evaluate(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); "
                      f"e.value = {json.dumps(value)}; "
                      "e.dispatchEvent(new Event('change', {bubbles: true})); return e.value; })()")

    def visible(self, selector):
        """The texts of the elements that are seen."""
        return self.evaluate(
            f"Array.from(document.querySelectorAll({json.dumps(selector)})).filter(e => e.checkVisibility())"
            ".map(e => (e.scrollIntoView({behavior: 'instant'}), e.innerText.trim()))")

    def screenshot(self, path, full=False):
        import base64
        data = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=full)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def axe(self, script):
        """What the accessibility checker axe-core finds, as "rule: elements"."""
        with open(script, encoding="utf-8") as file:
            self.evaluate(file.read() + "; 0")
        found = self.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map("
                              "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')))")
        return found
