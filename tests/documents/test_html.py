# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Uses the one-page documentation as a person would, in a real browser: test_html.py ERRDEX-CLI."""

import os
import subprocess
import sys
import tempfile
import unittest

import browser

CLI = sys.argv.pop(1)
AXE = os.environ.get("ERRDEX_AXE")


def export(folder, name, *options):
    path = os.path.join(folder, name)
    subprocess.run([CLI, "export", "--format", "html", "--output", path, *options], check=True,
                   stderr=subprocess.DEVNULL)
    return path


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.english = export(cls.folder.name, "en.html", "--ui-lang", "en")
        cls.russian = export(cls.folder.name, "ru.html", "--ui-lang", "ru")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def check_quiet(self, page):
        """Nothing was asked of anyone, and nothing went wrong."""
        self.assertTrue(page.requests)
        for url in page.requests:
            self.assertTrue(url.startswith(("file:", "data:")), url)
        self.assertEqual(page.errors, [])

    def shown(self, page):
        return page.evaluate("Array.from(document.querySelectorAll('article'), a => a)"
                             ".filter(a => a.checkVisibility()).map(a => a.id)")

    def test_search(self):
        with browser.Browser() as page:
            page.open(self.english)
            everything = self.shown(page)
            self.assertEqual(len(everything), 349)
            # Cyrillic in the other language than shown, and its case.
            for text in ("токен", "ТОКЕН"):
                page.type("#query", text)
                found = self.shown(page)
                self.assertIn("radist-online/10001" if "radist-online/10001" in found else found[0], found)
                self.assertLess(len(found), 60)
                for anchor in found:
                    words = page.evaluate(f"document.getElementById({anchor!r}).textContent.toLowerCase()")
                    self.assertIn("токен", words)
            page.type("#query", "счет")
            with_yo = self.shown(page)
            page.type("#query", "счёт")
            self.assertEqual(self.shown(page), with_yo)
            self.assertTrue(with_yo)
            # Every word has to be there, each as a beginning.
            page.type("#query", "planfix 1001")
            self.assertEqual(self.shown(page), ["planfix/1001"])
            page.type("#query", "unauthor radist")
            self.assertIn("radist-online/11000", self.shown(page))
            # A caption is not a text of a record.
            page.type("#query", "message translation")
            for anchor in self.shown(page):
                self.assertNotIn("planfix/1001", anchor)
            page.type("#query", "zzzz")
            self.assertEqual(self.shown(page), [])
            self.assertEqual(len(page.visible("#nothing")), 1)
            page.click("button[type=reset]")
            self.assertEqual(self.shown(page), everything)
            self.check_quiet(page)

    def test_filters(self):
        with browser.Browser() as page:
            page.open(self.english)
            page.choose("#vendor", "oz-api")
            self.assertEqual(len(self.shown(page)), 13)
            self.assertEqual(page.visible("p[role=status] .l"), ["Shown: 13 of 349"])
            page.choose("#vendor", "")
            page.choose("#category", "category:planfix/tasks")
            self.assertTrue(self.shown(page))
            self.assertTrue(all(anchor.startswith("planfix/") for anchor in self.shown(page)))
            page.choose("#category", "")
            page.choose("#http", "404")
            self.assertIn("http/404", self.shown(page))
            self.assertTrue(all(page.evaluate(f"document.getElementById({a!r}).dataset.http") == "404"
                                for a in self.shown(page)))
            page.choose("#http", "5")
            self.assertIn("http/503", self.shown(page))
            self.assertNotIn("http/404", self.shown(page))
            page.choose("#http", "none")
            self.assertIn("planfix/1001", self.shown(page))
            self.check_quiet(page)

    def test_language(self):
        with browser.Browser() as page:
            page.open(self.english)
            self.assertEqual(page.visible("h1 .l"), ["API error codes"])
            texts = "[id='planfix/1001'] dd p"
            self.assertEqual(page.visible(texts), ["Error adding task original"])
            page.click("label[for=lang-ru]")
            self.assertEqual(page.visible("h1 .l"), ["Коды ошибок API"])
            self.assertEqual(page.evaluate("document.documentElement.lang + document.title"), "ruКоды ошибок API")
            # The vendor's own words stay, behind ours.
            spoken = page.evaluate(f"Array.from(document.querySelectorAll(\"{texts}\")).map(e => [e.lang, "
                                   "e.getBoundingClientRect().top]).sort((a, b) => a[1] - b[1]).map(e => e[0])")
            self.assertEqual(spoken, ["ru", "en"])
            self.assertEqual(page.evaluate("document.querySelector('#vendor option').textContent"), "Все вендоры")
            page.click("label[for=lang-both]")
            self.assertEqual(len(page.visible(texts)), 2)
            self.check_quiet(page)
            page.open(self.russian)
            self.assertEqual(page.visible("h1 .l"), ["Коды ошибок API"])
            self.check_quiet(page)

    def test_anchor(self):
        with browser.Browser() as page:
            page.open(self.english, "#telerik-backend-services/107/2")
            place = "document.getElementById('telerik-backend-services/107/2').getBoundingClientRect().top"
            self.assertTrue(0 <= page.evaluate(place) < 450, page.evaluate(place))
            # A filter that hides the target gives way.
            page.choose("#vendor", "oz-api")
            page.evaluate("location.hash = '#planfix/1001'; new Promise(r => setTimeout(r, 200))")
            self.assertIn("planfix/1001", self.shown(page))
            page.click("nav a[href='#vendor:oz-api']")
            self.assertEqual(page.evaluate("location.hash"), "#vendor:oz-api")
            self.check_quiet(page)

    def test_without_scripts(self):
        with browser.Browser(scripts=False) as page:
            page.open(self.english)
            # The page's own scripts are off; what is asked here still runs.
            self.assertEqual(page.visible("form"), [])
            self.assertEqual(len(self.shown(page)), 349)
            page.click("label[for=lang-ru]")
            self.assertEqual(page.visible("h1 .l"), ["Коды ошибок API"])
            self.assertEqual(len(page.visible("[id='planfix/1001'] dd p.ru")), 1)
            page.click("nav a[href='#category:planfix/tasks']")
            self.assertEqual(page.evaluate("location.hash"), "#category:planfix/tasks")
            self.check_quiet(page)

    def test_one_language(self):
        path = export(self.folder.name, "one.html", "--lang", "ru", "--vendor", "planfix")
        with browser.Browser() as page:
            page.open(path)
            self.assertEqual(page.visible("label[for^=lang]"), [])
            self.assertEqual(len(self.shown(page)), 71)
            page.type("#query", "задачи")
            self.assertIn("planfix/1001", self.shown(page))
            self.check_quiet(page)

    def test_print(self):
        with browser.Browser() as page:
            page.open(self.english)
            page.media("print")
            self.assertEqual(page.visible("form, details, .skip, label"), [])
            self.assertEqual(len(self.shown(page)), 349)

    @unittest.skipUnless(AXE, "ERRDEX_AXE does not name axe.min.js")
    def test_accessible(self):
        for dark in (False, True):
            for state in ("", "language", "nothing"):
                with self.subTest(dark=dark, state=state), browser.Browser(dark=dark) as page:
                    page.open(self.russian)
                    if state == "language":
                        page.click("label[for=lang-both]")
                        page.type("#query", "token")
                    if state == "nothing":
                        page.type("#query", "zzzz")
                    self.assertEqual(page.axe(AXE), [])


if __name__ == "__main__":
    if not browser.find_chromium():
        print("skipped: there is no Chromium here")
        sys.exit(browser.SKIPPED)
    unittest.main(verbosity=2)
