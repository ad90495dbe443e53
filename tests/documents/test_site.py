# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Walks through the documentation site as a visitor would, in a real browser: test_site.py ERRDEX-CLI."""

import functools
import http.server
import os
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse
import xml.etree.ElementTree
from html.parser import HTMLParser

import browser

CLI = sys.argv.pop(1)
AXE = os.environ.get("ERRDEX_AXE")
ADDRESS = "https://docs.example.com/errors"


class Links(HTMLParser):
    """What a page links to, and the places it has."""

    def __init__(self):
        super().__init__()
        self.hrefs = []
        self.ids = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.hrefs += [attributes[name] for name in ("href", "src") if name in attributes]
        self.ids += [attributes["id"]] if "id" in attributes else []


def pages(folder):
    for at, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".html"):
                yield os.path.join(at, name)


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = os.path.join(cls.temporary.name, "site")
        subprocess.run([CLI, "export", "--ui-lang", "ru", "--format", "site", "--base-url", ADDRESS, "--output", cls.folder],
                       check=True, stderr=subprocess.DEVNULL)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def page(self, name):
        return os.path.join(self.folder, name)

    def check_quiet(self, page, allowed=("file:", "data:")):
        self.assertTrue(page.requests)
        for url in page.requests:
            self.assertTrue(url.startswith(allowed), url)
        self.assertEqual(page.errors, [])

    def test_every_link_leads_somewhere(self):
        parsed = {}
        for path in pages(self.folder):
            parsed[path] = Links()
            with open(path, encoding="utf-8") as file:
                parsed[path].feed(file.read())
        self.assertGreater(len(parsed), 100)
        codes = 0
        for path, links in parsed.items():
            self.assertEqual(len(links.ids), len(set(links.ids)), path)
            codes += sum("/" in place for place in links.ids)
            for href in links.hrefs:
                target, _, place = href.partition("#")
                if urllib.parse.urlsplit(target).scheme:
                    continue
                to = os.path.normpath(os.path.join(os.path.dirname(path), target)) if target else path
                self.assertTrue(os.path.isfile(to), f"{path}: {href}")
                if place:
                    self.assertIn(place, parsed[to].ids, f"{path}: {href}")
        self.assertEqual(codes, 2 * 349)

    def test_site_map(self):
        names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
        index = xml.etree.ElementTree.parse(self.page("sitemap.xml"))
        maps = [loc.text for loc in index.findall("s:sitemap/s:loc", names)]
        self.assertEqual(maps, [ADDRESS + "/sitemap-1.xml"])
        listed = {loc.text for loc in xml.etree.ElementTree.parse(self.page("sitemap-1.xml")).findall("s:url/s:loc", names)}
        there = {ADDRESS + "/" + os.path.relpath(path, self.folder) for path in pages(self.folder)}
        self.assertEqual(listed, there - {ADDRESS + "/index.html"})

    def test_walk(self):
        with browser.Browser() as page:
            page.open(self.page("index.html"))
            page.follow("a[hreflang=ru]")
            self.assertEqual(page.evaluate("document.documentElement.lang"), "ru")
            page.follow("a[href='planfix/index.html']")
            page.follow("a[href='../planfix/tasks.html']")
            self.assertEqual(page.visible("[id='planfix/1001'] dd p.ru"), ["Ошибка при добавлении задачи перевод"])
            self.assertEqual(page.visible("[id='planfix/1001'] dd p.en"), ["Error adding task оригинал"])
            page.follow("a.language")
            self.assertEqual(page.evaluate("document.documentElement.lang"), "en")
            self.assertEqual(page.visible("[id='planfix/1001'] dd p"), ["Error adding task original"])
            self.check_quiet(page)

    def search(self, page):
        page.type("#query", "ТОКЕН")
        page.evaluate("new Promise(done => { const look = () => document.querySelector('#results li') ? done() "
                      ": setTimeout(look, 20); look(); })")
        self.assertTrue(all("токен" in text.lower() or "token" in text.lower() for text in page.visible("#results li")))
        page.type("#query", "1001")
        first = page.visible("#results li a")
        self.assertEqual(first[0], "1001")
        page.choose("#vendor", "planfix")
        page.evaluate("document.querySelector('#vendor').dispatchEvent(new Event('input'))")
        self.assertEqual(page.visible("#results li a"), ["1001"])
        page.follow("#results li a")
        self.assertTrue(page.evaluate("location.href").endswith("/ru/planfix/tasks.html#planfix/1001"))
        place = page.evaluate("document.getElementById('planfix/1001').getBoundingClientRect().top")
        self.assertTrue(0 <= place < 600, place)
        page.type("#query", "zzzz")
        page.evaluate("new Promise(done => setTimeout(done, 300))")
        self.assertEqual(len(page.visible("#results .nothing")), 1)

    def test_search_from_the_disk(self):
        with browser.Browser() as page:
            page.open(self.page("ru/index.html"))
            self.search(page)
            self.check_quiet(page)

    def test_search_from_a_server(self):
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=self.folder)
        handler.log_message = lambda *_: None
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            with browser.Browser() as page:
                address = f"http://127.0.0.1:{server.server_address[1]}/"
                page.go(address + "ru/index.html")
                self.search(page)
                page.errors = [error for error in page.errors if "404" not in error]  # the browser asks for an icon
                self.check_quiet(page, (address, "data:"))
            server.shutdown()

    def test_without_scripts(self):
        with browser.Browser(scripts=False) as page:
            page.open(self.page("en/planfix/tasks.html"), "#planfix/1001")
            self.assertEqual(page.visible("form, #results"), [])
            self.assertEqual(page.visible("[id='planfix/1001'] dd p"), ["Error adding task original"])
            self.check_quiet(page)

    @unittest.skipUnless(AXE, "ERRDEX_AXE does not name axe.min.js")
    def test_accessible(self):
        for dark in (False, True):
            with browser.Browser(dark=dark) as page:
                for name in ("index.html", "ru/index.html", "en/oz-api/index.html",
                             "ru/telerik-backend-services/users.html", "en/radist-online/general.html"):
                    with self.subTest(dark=dark, page=name):
                        page.open(self.page(name))
                        self.assertEqual(page.axe(AXE), [])
                page.open(self.page("ru/index.html"))
                page.type("#query", "токен")
                page.evaluate("new Promise(done => setTimeout(done, 500))")
                self.assertEqual(page.axe(AXE), [])


if __name__ == "__main__":
    if not browser.find_chromium():
        print("skipped: there is no Chromium here")
        sys.exit(browser.SKIPPED)
    unittest.main(verbosity=2)
