# The reference a neural ear must beat, and one of its teachers: TF-IDF of runs of one to three tokens and logistic regression, without a limit of size.
# python linear.py [--cache models/.cache] prints its figures and writes linear.npz: its intent probabilities for every labelled row and every dialogue line.
# python linear.py --asked FILE --answers FILE answers the texts that models/eval/eval.ts wrote with --ask; what the answers are worth is counted there.
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
        if not rows:  # trained on licensed texts only there is no unlabelled line
            return out
        out[:, self.model.classes_] = self.model.predict_proba(self.features(rows))
        return out


def accuracy(rows, chances, names):
    right = [names[i] in (row["intents"] or ["none"]) for row, i in zip(rows, chances.argmax(1))]
    return float(np.mean(right))


# How much a label of a source weighs; a source that is absent is not read. Reviews and Weibo lines are many: of these every third.
INTENTS = {"jddc": 2.5, "csds": 0.25, "own": 0.8, "turns": 1.2, "talks": 0.8}
ALL_INTENTS = {"jddc": 1.0, "csds": 0.3, "own": 1.5, "turns": 1.5, "talks": 1.0} | {"smp": 1.0, "clinc": 0.5, "bitext": 0.5, "banking77": 0.5}
MOODS = ["negative", "neutral", "positive"]
MOOD = {"own": 2.0, "turns": 2.0, "talks": 1.0, "jddc": 0.5, "smp": 0.5, "jd_reviews_few": 1.0, "food_delivery": 0.5, "online_shopping": 0.5, "weibo_emotions": 0.5}
ABUSE = {"cold": 1.0, "own": 1.0, "turns": 1.0, "jddc": 1.0}
HUMAN = {"own": 1.0, "turns": 1.0, "talks": 1.0, "jddc": 1.0, "bitext": 0.5}
MANY = ["online_shopping", "weibo_emotions"]


def train_of(rows, weights, task):
    chosen = [row for i, row in enumerate(rows) if task in row and row["part"] == "train" and row["source"] in weights and (row["source"] not in MANY or i % 3 == 0)]
    return chosen, [weights[row["source"]] * row["w"] for row in chosen]


def intents_of(rows, weights, number):
    train, weight = train_of(rows, weights, "intents")
    return Linear(True).fit(train, [number[(row["intents"] or ["none"])[0]] for row in train], weight)


def jddc_alone(rows, number):
    """The reference as the published figure was made."""
    train = [row for row in rows if row["source"] == "jddc" and row["part"] == "train"]
    return Linear(False).fit(train, [number[row["intents"][0]] for row in train], None)


def crossed(rows, number, folds=5) -> np.ndarray:
    """What the model of JDDC alone says of rows it has not read (each fold by the others): a teacher that has read the labels only repeats them."""
    out = np.zeros((len(rows), len(number)), np.float32)
    for fold in range(folds):
        read = [row for i, row in enumerate(rows) if i % folds != fold]
        held = [i for i in range(len(rows)) if i % folds == fold]
        model = Linear(False).fit(read, [number[row["intents"][0]] for row in read], None)
        out[held] = model.chances([rows[i] for i in held], len(number))
    return out


def answer(rows, names, number, asked_file: Path, answers_file: Path):
    """Writes the first three intents, the mood, abuse and the wish for a person for every asked text, a JSON line each."""
    asked = rows_of(asked_file)
    intents = intents_of(rows, ALL_INTENTS, number).chances(asked, len(names))
    alone = jddc_alone(rows, number).chances(asked, len(names))
    lone = {row["t"] for row in rows if row["source"] == "jddc" and row["part"] != "train"}
    print("intents heard", flush=True)
    heard = {}
    for task, weights, label in (("mood", MOOD, MOODS.index), ("abuse", ABUSE, int), ("human", HUMAN, int)):
        train, weight = train_of(rows, weights, task)
        heard[task] = Linear(False).fit(train, [label(row[task]) for row in train], weight).chances(asked, 3 if task == "mood" else 2)
        print(task, "heard", flush=True)
    short = lambda p: round(float(p), 4)
    best = lambda p: [{"id": names[j], "p": short(p[j])} for j in np.argsort(-p) if names[j] != "none"][:3]
    with open(answers_file, "w", encoding="utf8") as out:
        for i in range(len(asked)):
            said = {"intents": best(intents[i]), "mood": [short(p) for p in heard["mood"][i]]}
            if asked[i]["t"] in lone and not asked[i]["c"]:
                said["jddc"] = best(alone[i])
            out.write(json.dumps(said | {"abuse": short(heard["abuse"][i, 1]), "human": short(heard["human"][i, 1])}) + "\n")


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--cache", type=Path, default=HERE.parent.parent / ".cache")
    args.add_argument("--reference", action="store_true", help="only the figure on JDDC alone")
    args.add_argument("--asked", type=Path)
    args.add_argument("--answers", type=Path)
    args = args.parse_args()
    names = json.loads((args.cache / "intents.json").read_text()) + ["none"]
    number = {name: i for i, name in enumerate(names)}
    every = rows_of(args.cache / "labelled.jsonl")
    if args.asked is not None:
        return answer(every, names, number, args.asked, args.answers)
    rows = [row for row in every if "intents" in row]
    test = [row for row in rows if row["source"] == "jddc" and row["part"] == "test"]
    print("JDDC alone:", round(accuracy(test, jddc_alone(rows, number).chances(test, 50), names), 4), "n", len(test), flush=True)
    if args.reference:
        return
    model = intents_of(rows, INTENTS, number)
    for source in ("jddc", "turns", "own"):
        for part in ("tune", "test"):
            held = [row for row in rows if row["source"] == source and row["part"] == part]
            if held:
                print(source, part, round(accuracy(held, model.chances(held, 50), names), 4), len(held), flush=True)
    lines = talks(args.cache)
    alone = model.chances([{**row, "c": []} for row in lines], 50)
    heard = model.chances(every, 50)
    silver = [i for i, row in enumerate(every) if row["source"] == "jddc" and row["part"] == "train"]
    heard[silver] = crossed([every[i] for i in silver], number)
    right = [names[heard[i].argmax()] in every[i]["intents"] for i in silver]
    print("JDDC training rows, each by a model that has not read it:", round(float(np.mean(right)), 4), flush=True)
    said = {"intents": heard, "intents_lines": model.chances(lines, 50), "intents_alone": alone}
    np.savez_compressed(args.cache / "linear.npz", **{name: one.astype(np.float16) for name, one in said.items()})


if __name__ == "__main__":
    main()
