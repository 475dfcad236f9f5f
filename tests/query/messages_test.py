"""Every error message of the parser, the resolver and the binder stands in a golden conversation, or
in another test of this folder: so that somebody has read it as a user does."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).parents[2]
SAYERS = "Fail|QueryError|Expected|NeedWord|NeedCount|ReadNames|Facets"
# The binder leaves no pattern that the evaluator meets; if it did, this would be better than a crash.
NEVER_SHOWN = {"a pattern cannot stand here"}
LITERAL = r'"(?:[^"\\\n]|\\.)*"'
STRING = rf"{LITERAL}(?:\s*{LITERAL})*"


def messages(source):
    """The first string of each call that makes an error, adjacent literals joined."""
    for call in re.finditer(rf"\b(?:{SAYERS})\(", source):
        depth, end = 1, call.end()
        while depth and end < len(source):
            literal = re.match(LITERAL, source[end:])
            if literal:
                end += literal.end()
                continue
            depth += {"(": 1, ")": -1}.get(source[end], 0)
            end += 1
        found = re.search(STRING, source[call.end():end])
        if found:
            text = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', found.group()))
            yield text.replace('\\"', '"').replace("\\\\", "\\")


def pattern(message):
    """A regular expression in which each {} of the message stands for any text."""
    parts = re.split(r"\{\d*\}", message.replace("{{", "\0").replace("}}", "\1"))
    return "[^\n]+".join(re.escape(part.replace("\0", "{").replace("\1", "}")) for part in parts)


class Messages(unittest.TestCase):
    def test_messages(self):
        source = 'return Fail(place, fmt::format("a {} \\"b\\" " "c", x), "hint");\nFail(p, x);'
        self.assertEqual(list(messages(source)), ['a {} "b" c'])

    def test_pattern(self):
        self.assertRegex("a 7 (b)\n", pattern("a {} (b)"))
        self.assertNotRegex("a \nb", pattern("a {}b"))

    def test_each_is_shown_somewhere(self):
        tests = ROOT / "tests/query"
        shown = "\n".join(path.read_text() for path in [*sorted(tests.glob("golden/*.txt")),
                                                        *sorted(tests.glob("*_test.cc")),
                                                        ROOT / "docs/query-language.md"])
        for path in sorted((ROOT / "query").glob("*.cc")):
            for message in {*messages(path.read_text())} - NEVER_SHOWN:
                with self.subTest(f"{path.name}: {message}"):
                    self.assertRegex(shown.replace('\\"', '"'), pattern(message))


if __name__ == "__main__":
    unittest.main()
