"""The rules of the source tree that a program can check. Each rule is a function from the tree,
{path: text}, to the violations that it finds, as lines "path:line: what is wrong".
Tested by rules_test.py, which also holds the project to them."""

import pathlib
import posixpath
import re

LAYERS = {  # layer: what it may include besides itself
    "base": set(),
    "graph": {"base"},
    "importers": {"base", "graph"},
    "query": {"base", "graph"},
    "export": {"base", "graph"},
    "api": {"base", "graph", "query"},
    "serve": {"base", "graph", "query", "export"},
    "cli": {"base", "graph", "importers", "query", "export", "api", "serve"},
    "models": {"base", "importers"},
}

# Headers that stay where they are understood: pattern, who may include it, and why.
CONFINED = [
    (r"boost/", r"(.*\.cc|graph/boost\.h)$", "slow to include: only in .cc files and graph/boost.h"),
    (r"CLI/", r"cli/command_line\.cc$", "slow to include: only in cli/command_line.cc"),
    (r"histedit\.h", r"cli/line_editor\.cc$", "the terminal is used by cli/line_editor.cc"),
    (r"(graphviz/)?(cgraph|gvc)\.h", r"(export|tests/export)/", "Graphviz is used in export/ only"),
    (r"sqlite3\.h", r"(graph/sqlite\.|tests/graph/)", "SQLite is used in graph/sqlite.* only"),
    (r"rapidjson/document\.h", r"$^", "does not compile with newer compilers: use the reader"),
    (r"boost/graph/graphviz\.hpp", r"$^", "use export/"),
    (r"iostream", r".*\.cc$", "runs a constructor wherever a header includes it"),
    (r"regex", r"$^", "std::regex recurses on long input"),
]

BANNED_NAMES = {"util", "utils", "common", "helper", "helpers", "manager", "misc"}
MAX_LINES = 500


def includes(text):
    """The (line number, header) of each #include."""
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if found:
            yield number, found.group(1)


def sources(tree):
    return {p: t for p, t in tree.items() if p.endswith((".h", ".cc"))}


def layering(tree):
    for path, text in sources(tree).items():
        layer = path.split("/")[0]
        for number, header in includes(text):
            other = header.split("/")[0]
            if layer in LAYERS and other in LAYERS and other not in LAYERS[layer] | {layer}:
                yield f"{path}:{number}: {layer} may not include {header}"


def confinement(tree):
    for path, text in sources(tree).items():
        for number, header in includes(text):
            for pattern, allowed, reason in CONFINED:
                if re.fullmatch(pattern + ".*" * pattern.endswith("/"), header):
                    if not re.match(allowed, path):
                        yield f"{path}:{number}: {header}: {reason}"


def sizes(tree):
    for path, text in sources(tree).items():
        lines = text.count("\n")
        if lines > MAX_LINES:
            yield f"{path}:{lines}: more than {MAX_LINES} lines: does it hold one thing?"


def names(tree):
    for path in tree:
        for part in path.split("/"):
            words = set(re.split(r"[._-]", part.lower()))
            if words & BANNED_NAMES:
                yield f"{path}:1: a name that says nothing: {part}"


def links(tree):
    """Relative links in Markdown, but for fenced code, lead to a file or a folder of the tree."""
    folders = {str(parent) for path in tree for parent in pathlib.PurePosixPath(path).parents}
    for path, text in tree.items():
        if not path.endswith(".md"):
            continue
        fenced = False
        for number, line in enumerate(text.splitlines(), 1):
            fenced ^= line.startswith("```")
            for target in [] if fenced else re.findall(r"\]\(([^)#\s]+)", line):
                if re.match(r"[a-z]+:", target):
                    continue
                full = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
                if full not in tree and full not in folders:
                    yield f"{path}:{number}: no such file: {target}"


def paths_in_code(tree):
    """`layer/file.ext` in Markdown, and "Tested by tests/…" in a source, name what exists."""
    folders = {str(parent) for path in tree for parent in pathlib.PurePosixPath(path).parents}
    root = "|".join([*LAYERS, "tests", "cmake", "docs", "examples", "benchmarks"])
    for path, text in tree.items():
        if path.endswith(".md"):
            named = rf"`((?:{root})/[\w./-]*)`"
        elif path.endswith((".h", ".cc")):
            named = r"[Tt]ested\s+by\s+(?://\s*)?(tests/[\w./-]*\w)"
        else:
            continue
        for found in re.finditer(named, text):
            target = found.group(1).rstrip("/")
            if target not in tree and target not in folders:
                number = text[: found.start()].count("\n") + 1
                yield f"{path}:{number}: no such file: {target}"


def own_header_first(tree):
    """a.cc includes a.h before all else, so that compiling it shows that the header stands alone."""
    for path, text in tree.items():
        header = path[: -len(".cc")] + ".h"
        if not path.endswith(".cc") or header not in tree:
            continue
        number, first = next(includes(text), (1, "nothing"))
        if first != header:
            yield f"{path}:{number}: includes {first} before {header}"


def one_type_one_header(tree):
    """All headers share one namespace: a type name stands for one type (C++ [basic.def.odr])."""
    first = {}
    for path, text in sorted(tree.items()):
        if not path.endswith(".h"):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            found = re.match(r"(?:struct|class|enum class|using) (\w+)\b[^;]*[{=]", line)
            if found and first.setdefault(found.group(1), path) != path:
                yield f"{path}:{number}: {found.group(1)} is a type of {first[found.group(1)]}"


RULES = [layering, confinement, own_header_first, one_type_one_header, sizes, names, links,
         paths_in_code]


def read_tree(root):
    """Every text file of the project, by its path from `root`; what a build leaves is not read."""
    root = pathlib.Path(root)
    tree = {}
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if relative.parts[0] in {"build", "out", ".git", ".cache"} or not path.is_file():
            continue
        tree[relative.as_posix()] = path.read_text(encoding="utf-8", errors="replace")
    return tree
