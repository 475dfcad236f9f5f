#!/usr/bin/env python3
"""How well documents are read: imports annotated documents, exports what was read, and scores it.

reading_quality.py PROGRAM GOLD
  PROGRAM  causeway; GOLD the folder with score.py and the annotated sets dev, check and seed
"""
import importlib.util
import pathlib
import subprocess
import sys
import tempfile

COMPARISONS = "cmp-"  # the documents of dev that compare two conditions


def load_scorer(gold):
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def read(scorer, program, documents):
    """What the program reads in them, in a file as the scorer takes it."""
    with tempfile.TemporaryDirectory() as folder:
        graph, lines = f"{folder}/g.kg", f"{folder}/read.jsonl"
        subprocess.run([program, "import", graph, *documents], check=True, capture_output=True)
        subprocess.run([program, "export", graph, "--format", "jsonl", "-o", lines], check=True)
        return scorer.load(lines)


def totals(scorer, gold, predicted, strict=False):
    tp, fp, fn, hedges, evidence, denials, *_ = scorer.run(gold, predicted, strict, False)
    return {"counts": (tp, fp, fn), "hedges": hedges, "evidence": evidence, "denials": denials,
            "prf": scorer.prf(*(sum(c.values()) for c in (tp, fp, fn)))}


def share(right):
    return f"{right[0] / right[1]:.3f}" if right[1] else "    –"


def figures(values):
    return "  ".join(f"{v:.3f}" for v in values)


def print_set(scorer, name, gold, predicted):
    lenient, strict = totals(scorer, gold, predicted), totals(scorer, gold, predicted, strict=True)
    print(f"{name:<14}{len(gold):>9}  {figures(lenient['prf'])}  {strict['prf'][2]:>6.3f}"
          f"  {share(lenient['hedges']):>6}  {share(lenient['evidence']):>8}"
          f"  {figures(scorer.prf(*lenient['denials'])[:2]) if any(lenient['denials']) else '–'}")
    return lenient


def print_relations(scorer, lenient):
    tp, fp, fn = lenient["counts"]
    print("\nrelation in dev   gold  P      R      F1")
    for relation in scorer.RELATIONS:
        gold = tp[relation] + fn[relation]
        if gold:
            prf = scorer.prf(tp[relation], fp[relation], fn[relation])
            print(f"{relation:<14}{gold:>8}  {figures(prf)}")


def main(program, gold):
    scorer = load_scorer(gold)
    print("documents         number  P      R      F1     strict  hedges  evidence  denials P, R")
    of_dev = None
    for name in ("seed", "dev", "check"):
        annotated = scorer.load(gold / name)
        scorer.locate(gold / name, annotated)
        predicted = read(scorer, program, sorted((gold / name).glob("*.txt")))
        lenient = print_set(scorer, name, annotated, predicted)
        if name == "dev":
            of_dev = lenient
            compared = {d: a for d, a in annotated.items() if d.startswith(COMPARISONS)}
            print_set(scorer, "of which cmp", compared, predicted)
    print_relations(scorer, of_dev)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
