# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Reads a text of a format with Python's own parsers and prints what it says, a value a line, in hexadecimal UTF-8.

readback.py csv|html|markdown < TEXT. Markdown comes as the HTML that cmark-gfm made of it.
"""

import csv
import html.parser
import io
import re
import sys


def show(value):
    print(value.encode("utf-8", "surrogatepass").hex())


def read_csv(text):
    csv.field_size_limit(1 << 30)
    for row in csv.reader(io.StringIO(text, newline=""), strict=True):
        for cell in row:
            show(cell)


class Page(html.parser.HTMLParser):
    """The text of each element "p", "td", "pre", and the attributes "title"."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.values = []
        self.depth = 0
        self.unexpected = []

    def handle_starttag(self, tag, attributes):
        if tag in ("p", "td", "pre"):
            self.values.append("")
            for name, value in attributes:
                if name != "title":
                    self.unexpected.append(name)
                else:
                    self.values[-1] = value
                    self.values.append("")
        elif tag == "br":
            self.values[-1] += "\n"
        elif tag not in ("table", "tr", "body", "code", "tbody", "thead", "th"):
            self.unexpected.append(tag)

    def handle_data(self, data):
        if self.values:
            self.values[-1] += data

    def handle_comment(self, data):
        self.handle_data("")


def read_html(text):
    page = Page()
    page.feed(text)
    page.close()
    if page.unexpected:
        sys.exit("not written by the template: %s" % page.unexpected[:5])
    for value in page.values:
        show(value)


def read_markdown(text):
    """Values stand between "@@1@@" and "@@2@@"."""
    plain = []
    unexpected = []

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            if tag == "br":
                plain.append("\n")
            elif tag not in ("p", "code", "pre", "table", "thead", "tbody", "tr", "th", "td"):
                unexpected.append(tag)

        def handle_data(self, data):
            plain.append(data)

    reader = Reader(convert_charrefs=True)
    reader.feed(text)
    reader.close()
    if unexpected:
        sys.exit("taken for markup: %s" % unexpected[:5])
    for value in re.split(r"@@\d+@@", "".join(plain))[1:]:
        show(value)


text = sys.stdin.buffer.read().decode("utf-8")
{"csv": read_csv, "html": read_html, "markdown": read_markdown}[sys.argv[1]](text)
