"""The golden files of JSON keep docs/causeway.schema.json, and the schema is not empty words: it
refuses a file with any one member taken out that it requires. Run by ctest."""

import copy
import json
import pathlib
import unittest

import jsonschema

ROOT = pathlib.Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs/causeway.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def golden(name):
    return json.loads((ROOT / "tests/export/golden" / name).read_text(encoding="utf-8"))


class Schema(unittest.TestCase):
    def test_is_a_schema(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_takes_what_is_written(self):
        for name in ["graph.json", "answer.json"]:
            with self.subTest(name):
                self.assertEqual([e.message for e in VALIDATOR.iter_errors(golden(name))], [])

    def test_refuses_what_lacks_something(self):
        graph = golden("graph.json")
        for path in [["format"], ["documents", 0, "key"], ["nodes", 0, "name"],
                     ["edges", 0, "source"], ["edges", 0, "evidence", 0, "subject"]]:
            with self.subTest(path):
                broken = copy.deepcopy(graph)
                parent = broken
                for step in path[:-1]:
                    parent = parent[step]
                del parent[path[-1]]
                self.assertFalse(VALIDATOR.is_valid(broken))

    def test_refuses_what_it_does_not_know(self):
        graph = golden("graph.json")
        graph["edges"][0]["evidence"][0]["page"] = 7
        self.assertFalse(VALIDATOR.is_valid(graph))


if __name__ == "__main__":
    unittest.main()
