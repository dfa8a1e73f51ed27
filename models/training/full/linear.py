# The reference a neural ear must beat, and one of its teachers: TF-IDF of runs of one to three tokens and logistic regression, without a limit of size.
# python linear.py [--cache models/.cache] prints its figures and writes linear.npz: its intent probabilities for every labelled row and every dialogue line.
import argparse
import json
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from corpus import rows_of, speaker, talks

HERE = Path(__file__).resolve().parent
CONTEXT = 0.35  # how much a word of an earlier turn counts beside one of the message


def words(text: str):
    parts = text.split()
    return parts + [a + "_" + b for a, b in zip(parts, parts[1:])] + ["_".join(three) for three in zip(parts, parts[1:], parts[2:])]


def context_of(row) -> str:
    """Words of the last turns, each marked with who said it."""
    said = []
    for one in row["c"][-3:]:
        kind, text = one if isinstance(one, list) else [speaker(one), one]
        said += [f"{kind}{word}" for word in text.split()[:30]]
    return " ".join(said)


def pairs(text: str):
    parts = text.split()
    return parts + [a + "_" + b for a, b in zip(parts, parts[1:])]


class Linear:
    def __init__(self, with_context: bool):
        self.own = TfidfVectorizer(analyzer=words, min_df=2, sublinear_tf=True)
        self.before = TfidfVectorizer(analyzer=pairs, min_df=3, sublinear_tf=True) if with_context else None
        self.model = LogisticRegression(C=8.0, max_iter=60)

    def features(self, rows, fit=False):
        text = [row["t"] for row in rows]
        own = self.own.fit_transform(text) if fit else self.own.transform(text)
        if self.before is None:
            return own
        before = [context_of(row) for row in rows]
        return sparse.hstack([own, CONTEXT * (self.before.fit_transform(before) if fit else self.before.transform(before))]).tocsr()

    def fit(self, rows, labels, weights):
        self.model.fit(self.features(rows, True), labels, sample_weight=weights)
        return self

    def chances(self, rows, classes: int) -> np.ndarray:
        out = np.zeros((len(rows), classes), dtype=np.float32)
        out[:, self.model.classes_] = self.model.predict_proba(self.features(rows))
        return out


def accuracy(rows, chances, names):
    right = [names[i] in (row["intents"] or ["none"]) for row, i in zip(rows, chances.argmax(1))]
    return float(np.mean(right))


if __name__ == "__main__":
    args = argparse.ArgumentParser()
    args.add_argument("--cache", type=Path, default=HERE.parent.parent / ".cache")
    args.add_argument("--reference", action="store_true")
    args = args.parse_args()
    names = json.loads((args.cache / "intents.json").read_text()) + ["none"]
    number = {name: i for i, name in enumerate(names)}
    rows = [row for row in rows_of(args.cache / "labelled.jsonl") if "intents" in row]
    # The reference: JDDC alone, as the published figure was made.
    jddc = {part: [row for row in rows if row["source"] == "jddc" and row["part"] == part] for part in ("train", "test")}
    plain = Linear(False).fit(jddc["train"], [number[row["intents"][0]] for row in jddc["train"]], None)
    print("JDDC alone:", round(accuracy(jddc["test"], plain.chances(jddc["test"], 50), names), 4), "n", len(jddc["test"]), flush=True)
    if not args.reference:
        weight = {"jddc": 1.0, "csds": 0.3, "own": 1.5, "turns": 1.5}
        train = [row for row in rows if row["part"] == "train" and row["source"] in weight]
        model = Linear(True).fit(train, [number[(row["intents"] or ["none"])[0]] for row in train], [weight[row["source"]] * row["w"] for row in train])
        for source in ("jddc", "turns", "own"):
            for part in ("tune", "test"):
                held = [row for row in rows if row["source"] == source and row["part"] == part]
                if held:
                    print(source, part, round(accuracy(held, model.chances(held, 50), names), 4), len(held), flush=True)
        lines = talks(args.cache)
        rows = rows_of(args.cache / "labelled.jsonl")
        np.savez_compressed(args.cache / "linear.npz", intents=model.chances(rows, 50).astype(np.float16), intents_lines=model.chances(lines, 50).astype(np.float16))
