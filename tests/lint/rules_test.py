"""Each rule finds its violation and lets the rest be; and the project keeps every rule."""

import pathlib
import unittest

import rules

ROOT = pathlib.Path(__file__).parents[2]


class Rules(unittest.TestCase):
    def check(self, rule, tree, expected):
        self.assertEqual([v.split(": ")[0] for v in rule(tree)], expected)

    def test_layering(self):
        tree = {
            "base/a.h": '#include "graph/graph.h"\n',
            "graph/a.cc": '#include "base/id.h"\n#include "query/query.h"\n',
            "export/a.cc": '#include "export/b.h"\n#include <importers/import.h>\n',
            "cli/a.cc": '#include "export/export.h"\n',
        }
        self.check(rules.layering, tree, ["base/a.h:1", "graph/a.cc:2", "export/a.cc:2"])

    def test_confinement(self):
        tree = {
            "graph/a.h": "#include <boost/graph/graph_traits.hpp>\n",
            "graph/a.cc": "#include <boost/graph/graph_traits.hpp>\n#include <sqlite3.h>\n",
            "graph/boost.h": "#include <boost/graph/properties.hpp>\n",
            "graph/sqlite.cc": "#include <sqlite3.h>\n",
            "query/a.cc": "#include <rapidjson/document.h>\n#include <graphviz/cgraph.h>\n",
            "export/a.cc": "#include <graphviz/gvc.h>\n#include <boost/graph/graphviz.hpp>\n",
            "cli/a.h": "#include <iostream>\n#include <CLI/App.hpp>\n",
        }
        self.check(
            rules.confinement,
            tree,
            ["graph/a.h:1", "graph/a.cc:2", "query/a.cc:1", "query/a.cc:2", "export/a.cc:2",
             "cli/a.h:1", "cli/a.h:2"],
        )

    def test_own_header_first(self):
        tree = {
            "base/a.h": "",
            "base/a.cc": '// Why.\n#include "base/a.h"\n\n#include <map>\n',
            "base/b.h": "",
            "base/b.cc": '#include <map>\n#include "base/b.h"\n',
            "base/c.h": "",
            "base/c.cc": "",
            "base/d.cc": "#include <map>\n",
        }
        self.check(rules.own_header_first, tree, ["base/b.cc:1", "base/c.cc:1"])

    def test_one_type_one_header(self):
        tree = {
            "base/a.h": "struct Token {\n};\nclass Graph;\nusing Words = int;\n",
            "graph/b.h": "class Graph {\n};\nenum class Token { kWord };\n",
            "graph/c.cc": "struct Token {\n};\n",
            "query/d.h": "class Words final : public Graph {\n};\n",
        }
        self.check(rules.one_type_one_header, tree, ["graph/b.h:3", "query/d.h:1"])

    def test_sizes(self):
        tree = {"base/a.cc": "\n" * 500, "base/b.cc": "\n" * 501, "docs/c.md": "\n" * 501}
        self.check(rules.sizes, tree, ["base/b.cc:501"])

    def test_names(self):
        tree = {"base/commonplace.h": "", "base/string_util.h": "", "helpers/a.py": ""}
        self.check(rules.names, tree, ["base/string_util.h:1", "helpers/a.py:1"])

    def test_links(self):
        tree = {
            "README.md": "[a](docs/a.md) [b](docs/)\n[c](docs/c.md#top) [d](https://example.org)\n",
            "docs/a.md": "[up](../README.md)\n[wrong](README.md)\n",
        }
        self.check(rules.links, tree, ["README.md:2", "docs/a.md:2"])

    def test_paths_in_code(self):
        tree = {
            "README.md": "`base/a.h` and `base/b.h`, `tests/base/`\n",
            "base/a.h": "// Tested by\n// tests/base/a_test.cc.\n// Tested by tests/base/b_test.cc.\n",
            "tests/base/a_test.cc": "",
        }
        self.check(rules.paths_in_code, tree, ["README.md:1", "base/a.h:3"])


class Project(unittest.TestCase):
    def test_keeps_the_rules(self):
        tree = rules.read_tree(ROOT)
        self.assertIn("cli/main.cc", tree)
        for rule in rules.RULES:
            with self.subTest(rule=rule.__name__):
                self.assertEqual(list(rule(tree)), [])


if __name__ == "__main__":
    unittest.main()
