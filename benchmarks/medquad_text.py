#!/usr/bin/env python3
"""medquad_text.py XML_FOLDER TEXT_FOLDER: the documents of MedQuAD (CC BY 4.0, Ben Abacha and
Demner-Fushman 2019) as plain text, one file each: its focus is the title, its questions are the
headings."""

import pathlib
import sys
import xml.etree.ElementTree as xml


def text_of(root):
    parts = [root.findtext("Focus", "").strip()]
    for pair in root.iter("QAPair"):
        parts.append(pair.findtext("Question", "").strip())
        parts.append(pair.findtext("Answer", "").strip())
    return "\n\n".join(part for part in parts if part) + "\n"


def main(source, target):
    for path in sorted(pathlib.Path(source).rglob("*.xml")):
        name = "-".join(path.relative_to(source).with_suffix(".txt").parts)
        folder = pathlib.Path(target)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text_of(xml.parse(path).getroot()), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
