# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Reads the docset, the PDF, the book and the text with other programs: test_files.py ERRDEX-CLI."""

import os
import plistlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

CLI = sys.argv.pop(1)


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8").stdout


def has(*programs):
    return all(map(shutil.which, programs))


class Files(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)

    def export(self, form, language, *options):
        path = os.path.join(self.temporary.name, f"{language}.{form}")
        run(CLI, "export", "--ui-lang", language, "--format", form, "--output", path, *options)
        return path

    def test_docset(self):
        docset = self.export("docset", "ru")
        with open(f"{docset}/Contents/Info.plist", "rb") as file:
            info = plistlib.load(file)
        documents = f"{docset}/Contents/Resources/Documents/"
        self.assertTrue(info["isDashDocset"])
        self.assertTrue(os.path.isfile(documents + info["dashIndexFilePath"]))
        database = sqlite3.connect(f"file:{docset}/Contents/Resources/docSet.dsidx?mode=ro", uri=True)
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        entries = database.execute("SELECT name, type, path FROM searchIndex").fetchall()
        self.assertIn(("1001 (Planfix)", "Error", "ru/planfix/tasks.html#planfix/1001"), entries)
        pages = {}
        for name, _, path in entries:
            page, _, place = path.partition("#")
            if page not in pages:
                with open(documents + page, encoding="utf-8") as file:
                    pages[page] = file.read()
            self.assertIn(f'id="{place}"' if place else "<h1>", pages[page], name)
        self.assertEqual(len({path for _, kind, path in entries if kind == "Error"}), 349)
        self.assertNotIn("<script", "".join(pages.values()))

    @unittest.skipUnless(has("pdftotext", "pdffonts", "pdfinfo"), "Poppler's programs are not here")
    def test_pdf(self):
        for language, title, group in (("ru", "Коды ошибок API", "Задачи"), ("en", "API error codes", "Tasks")):
            path = self.export("pdf", language)
            self.assertIn(title, run("pdfinfo", path))
            fonts = run("pdffonts", path).splitlines()[2:]
            self.assertTrue(fonts)
            for font in fonts:
                self.assertIn(" yes yes yes ", font)
            pages = run("pdftotext", "-layout", path, "-").split("\f")
            self.assertIn(title, pages[0])
            # What the contents promise is on that page, and the page says its number.
            entries = [entry for page in pages[1:3] for entry in re.findall(r"^ *(\S.*?) +(\d+)$", page, re.M)]
            self.assertEqual(len(entries), 5 + 61)
            for name, number in entries:
                page = pages[int(number) - 1]
                self.assertIn(name, page)
                self.assertRegex(page, rf"(?m)^ *{number}$")
            self.assertTrue(any(name == group for name, _ in entries))
            text = "".join(pages)
            self.assertIn("Error adding task", text)
            self.assertIn("Ошибка при добавлении задачи", text)

    @unittest.skipUnless(has("qpdf"), "qpdf is not here")
    def test_pdf_bookmarks(self):
        path = self.export("pdf", "ru", "--vendor", "planfix")
        run("qpdf", "--check", path)
        outlines = run("qpdf", "--json", "--json-key=outlines", path)
        for title in ("Содержание", "Planfix", "Задачи"):
            self.assertIn(f'"title": "{title}"', outlines)

    def test_book(self):
        book = self.export("book", "en")
        with open(f"{book}/src/SUMMARY.md", encoding="utf-8") as file:
            summary = file.read()
        links = re.findall(r"\]\((.*?)\)", summary)
        self.assertEqual(len(links), 2 * (5 + 61))
        codes = 0
        for link in links:
            with open(f"{book}/src/{link}", encoding="utf-8") as file:
                codes += file.read().count('<a id="')
        self.assertEqual(codes, 2 * 349)

    def test_text(self):
        with open(self.export("txt", "ru"), encoding="utf-8") as file:
            text = file.read()
        self.assertEqual(len(re.findall(r"\[[a-z-]+/\S+\]$", text, re.M)), 349)
        # Only what cannot be broken is longer.
        self.assertEqual([line for line in text.splitlines() if len(line) > 78 and " " in line.strip()
                          and not re.search(r"\[[a-z-]+/\S+\]$|https?://", line)], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
