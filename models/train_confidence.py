#!/usr/bin/env python3
"""Learns from annotated documents how far to trust what the reader finds.

train_confidence.py PROGRAM GOLD [WEIGHTS]
  PROGRAM  causeway; GOLD a folder of ID.txt and ID.jsonl, with score.py in the folder above it
  WEIGHTS  the table to write (importers/prose/confidence_weights.inc); without it nothing is

Prints a reliability table of predictions for sources (the part of ID before the first "-") that
were left out in training. Logistic regression with an L2 penalty, by AdaGrad over all examples
(Duchi et al. 2011, "Adaptive Subgradient Methods"): nothing is random, so the same reading and the
same documents give the same weights.
"""
import collections
import math
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "benchmarks"))
import reading_quality

PENALTY = 40.0  # chosen by the likelihood of left-out sources, of 1, 4, 15, 40, 100 and 300
LEAST = 10  # rarer features are left out
ROUNDS, RATE = 120, 0.3


def read(program, path):
    """The assertions of a document as the scorer takes them, with their features."""
    shown = subprocess.run([program, "read", path, "--stage", "confidence"], check=True,
                           capture_output=True, text=True).stdout
    assertions = []
    for line in shown.splitlines():
        if line.startswith("  "):
            assertions[-1]["features"].append(line.split(" ", 3)[3])
        else:
            _, subject, relation, obj, polarity = line.split("\t")
            assertions.append({"source": path.stem.split("-")[0], "subj": subject, "rel": relation,
                               "obj": obj, "neg": polarity == "denied", "features": []})
    return assertions


def mark_right(scorer, assertions, gold):
    """An assertion is right when the scorer matches it, or one equal to it."""
    def key(a):
        names = scorer.norm(a["subj"]), scorer.norm(a["obj"])
        site = a["rel"] in ("OCCURS_IN", "AFFECTS")
        return (frozenset(names) if a["rel"] in scorer.SYMMETRIC else names,
                "SITE" if site else a["rel"], a["neg"])

    predicted, _, _, matched, _ = scorer.match(assertions, gold, False, False)
    right = {key(predicted[i][4]) for i in matched}
    for assertion in assertions:
        assertion["right"] = key(assertion) in right


def train(examples):
    counts = collections.Counter(f for e in examples for f in e["features"])
    features = sorted(f for f in counts if counts[f] >= LEAST)
    number = {f: i for i, f in enumerate(features)}
    rows = [([number[f] for f in e["features"] if f in number], e["right"]) for e in examples]
    weights, squares = [0.0] * len(features), [1e-3] * len(features)
    for _ in range(ROUNDS):
        slopes = [PENALTY * w for w in weights]
        for row, right in rows:
            miss = 1 / (1 + math.exp(-sum(weights[i] for i in row))) - right
            for i in row:
                slopes[i] += miss
        for i, slope in enumerate(slopes):
            squares[i] += slope * slope
            weights[i] -= RATE * slope / math.sqrt(squares[i])
    return dict(zip(features, weights))


def probability(weights, example):
    return 1 / (1 + math.exp(-sum(weights.get(f, 0) for f in example["features"])))


def predict_left_out(examples):
    for source in sorted({e["source"] for e in examples}):
        weights = train([e for e in examples if e["source"] != source])
        for example in examples:
            if example["source"] == source:
                example["probability"] = probability(weights, example)


def mean(values):
    return sum(values) / len(values)


def print_reliability(examples):
    loss = mean([-math.log(e["probability"] if e["right"] else 1 - e["probability"])
                 for e in examples])
    share = mean([e["right"] for e in examples])
    blind = -share * math.log(share) - (1 - share) * math.log(1 - share)
    print(f"{len(examples)} assertions, {share:.3f} right; log loss {loss:.4f}, "
          f"{blind:.4f} without features")
    print("confidence  assertions  said   right")
    for tenth in range(10):
        group = [e for e in examples if tenth <= 10 * e["probability"] < tenth + 1]
        if group:
            said, right = (mean([e[k] for e in group]) for k in ("probability", "right"))
            print(f"{tenth / 10:.1f}-{tenth / 10 + 0.1:.1f}     {len(group):>10}  {said:.3f}  {right:.3f}")


def main(program, gold, table=None):
    gold = pathlib.Path(gold).resolve()
    scorer = reading_quality.load_scorer(gold.parent)
    annotated = scorer.load(gold)
    examples = []
    for path in sorted(gold.glob("*.txt")):
        assertions = read(pathlib.Path(program).resolve(), path)
        mark_right(scorer, assertions, annotated[path.stem])
        examples += assertions
    predict_left_out(examples)
    print_reliability(examples)
    if table is not None:
        lines = [f'{{"{f}", {round(1000 * w)}}},\n' for f, w in train(examples).items()]
        pathlib.Path(table).write_text("".join(lines))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
