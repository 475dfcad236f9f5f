"""Tables of answers, read by readers that are not ours: Python's csv and html.parser, cmark-gfm."""

import csv
import html.parser
import subprocess
import unittest

from awkward_graph import NAMES, AwkwardGraphTest


class Cells(html.parser.HTMLParser):
    """The texts of the cells of a page's table, row by row, and the elements that it has."""

    def __init__(self):
        super().__init__()
        self.rows, self.elements, self.open = [], set(), False

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        if tag == "tr":
            self.rows.append([])
        self.open = tag in ("td", "th")
        if self.open:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        self.open = self.open and tag not in ("td", "th")

    def handle_data(self, data):
        if self.open:
            self.rows[-1][-1] += data


def read_html(text):
    cells = Cells()
    cells.feed(text)
    return cells


class TablesTest(AwkwardGraphTest):
    def sources(self, rows):
        """Those of the edges, each of which is a row; the first row is the heading."""
        self.assertEqual(rows[0][:3], ["source", "relation", "target"])
        self.assertEqual(rows[0][-2:], ["evidence", "sentence"])
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        return {row[0] for row in rows[1:]}

    def test_csv_and_tsv(self):
        guarded = {"'" + name if name.startswith("=") else name for name in NAMES}
        for form, separator in (("csv", ","), ("tsv", "\t")):
            with open(self.export(form), encoding="utf-8", newline="") as file:
                self.assertTrue(guarded <= self.sources(list(csv.reader(file, delimiter=separator))))

    def test_html(self):
        text = self.export("html-table").read_text()
        cells = read_html(text)
        self.assertTrue(set(NAMES) <= self.sources(cells.rows))
        self.assertEqual(cells.elements & {"script", "a", "b", "i", "img"}, set())
        self.assertIn("default-src 'none'", text)

    def test_markdown(self):
        done = subprocess.run(["cmark-gfm", "--unsafe", "--extension", "table", "--extension", "autolink",
                               self.export("markdown")], capture_output=True, check=True)
        cells = read_html(done.stdout.decode())
        self.assertTrue({" ".join(name.split()) for name in NAMES} <= self.sources(cells.rows))
        self.assertEqual(cells.elements - {"table", "thead", "tbody", "tr", "th", "td"}, set())


if __name__ == "__main__":
    unittest.main()
