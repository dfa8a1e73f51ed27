# Writes what the full network says of unlabelled shoppers' lines, each read alone, for the light ear to learn from (it reads a message alone and leans on the talk by rule).
# python teach_light.py --names a b [--most 45000] [--cache models/.cache]: writes taught.jsonl
import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch

from corpus import laid_out, talks
from fit import scores_of
from network import Ear
from pieces import load_tokenizer
from softly import sigmoid, softmax

HERE = Path(__file__).resolve().parent
args = argparse.ArgumentParser()
args.add_argument("--cache", type=Path, default=HERE.parent.parent / ".cache")
args.add_argument("--names", nargs="+", default=["pupil"])
args.add_argument("--most", type=int, default=45000)
args = args.parse_args()

torch.set_num_threads(1)
names = json.loads((args.cache / "intents.json").read_text())
tokenizer = load_tokenizer(args.cache / "tokenizer.json")
every = talks(args.cache)
chosen = [i for i, row in enumerate(every) if "raw" in row]
random.Random(7).shuffle(chosen)
chosen = chosen[: args.most]
rows = [every[i] for i in chosen]
data = laid_out(tokenizer, [{**row, "c": []} for row in rows])
said = []
for name in args.names:
    net = Ear(tokenizer.get_vocab_size(), len(names))
    net.load_state_dict(torch.load(args.cache / f"{name}.pt"))
    said.append(scores_of(net, data))
intents = np.mean([softmax(one["intents"]) for one in said], axis=0)
beside = np.load(args.cache / "linear.npz")["intents_alone"][chosen].astype(np.float32)
intents = np.sqrt((intents + 1e-4) * (beside + 1e-4))
intents /= intents.sum(1, keepdims=True)
mood = np.mean([softmax(one["mood"]) for one in said], axis=0)
abuse, human = (np.mean([sigmoid(one[task]) for one in said], axis=0) for task in ("abuse", "human"))
with open(args.cache / "taught.jsonl", "w", encoding="utf8") as out:
    for i, row in enumerate(rows):
        heard = [{"id": names[j], "p": round(float(intents[i, j]), 4)} for j in range(len(names)) if intents[i, j] > 0.01]
        line = {"text": row["raw"], "intents": heard, "mood": [round(float(p), 4) for p in mood[i]], "abuse": round(float(abuse[i]), 4), "human": round(float(human[i]), 4)}
        out.write(json.dumps(line, ensure_ascii=False) + "\n")
print(len(rows), "lines taught")
