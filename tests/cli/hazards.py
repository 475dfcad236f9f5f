"""Texts that a careless reader chokes on, of any size: for hazards_test.py, which reads each once,
and for benchmarks, which read each at a size and its double: `hazards.py FOLDER N` writes them."""

import pathlib
import sys

HAZARDS = {  # name: the text of size n
    "sentence": lambda n: "Gout\n\nGout causes " + "pain and swelling or " * (n // 4) + "heat.\n",
    "sentences": lambda n: "Gout\n\n" + "Gout causes pain and swelling. " * (n // 5),
    "bullets": lambda n: "Gout\n\nSymptoms of gout include:\n" + "- joint pain\n" * n,
    "brackets": lambda n: "Gout\n\nGout " + "(" * n + "podagra" + ")" * n + " causes pain.\n",
    "open_brackets": lambda n: "Gout\n\nGout " + "(also [" * (n // 2) + "causes pain.\n",
    "headings": lambda n: "Gout\n\n" + "What causes gout?\n\n" * n,
    "emphasis": lambda n: "Gout\n\nGout " + "**" * n + " causes pain.\n",
    "commas": lambda n: "Gout\n\n" + ("Gout causes " + "pain of the toe, " * 400 + "and heat. ") * (n // 400),
    "pronouns": lambda n: "Gout\n\n" + "It causes pain. This disorder affects them. " * (n // 8),
    "abbreviations": lambda n: "Gout\n\n" + "".join(
        f"Bad Disease {i} (BD{i}) causes pain in the toes and in the skin. "
        for i in range(n // 12)),
    "word": lambda n: "Gout\n\nGout causes " + "x" * n + ".\n",
    "lines": lambda n: "Gout\n" + "\n" * n,
    "spaces": lambda n: "Gout\n\nGout causes" + " " * n + "pain.\n",
}


def main(folder, size):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in HAZARDS.items():
        for n in (int(size), 2 * int(size)):
            (folder / f"{name}-{n:08}.txt").write_text(make(n))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
