# Averages what several teachers say of every row into soft labels for a pupil (Hinton et al. 2015): the networks' probabilities, and the linear reference's for intents.
# python soften.py --names a b [--linear 0.35] [--cache models/.cache]: writes soft.npz
import argparse
from pathlib import Path

import numpy as np

from softly import sigmoid, softmax

HERE = Path(__file__).resolve().parent
args = argparse.ArgumentParser()
args.add_argument("--cache", type=Path, default=HERE.parent.parent / ".cache")
args.add_argument("--names", nargs="+", default=["a", "b"])
args.add_argument("--linear", type=float, default=0.35, help="share of the linear reference among the teachers of intents")
args = args.parse_args()


nets = [np.load(args.cache / f"{name}.npz") for name in args.names]
linear = np.load(args.cache / "linear.npz")
out = {}
for where in ("", "_lines"):
    said = np.mean([softmax(one["intents" + where]) for one in nets], axis=0)
    beside = linear["intents" + where].astype(np.float32)
    mixed = np.exp((1 - args.linear) * np.log(said + 1e-4) + args.linear * np.log(beside + 1e-4))
    out["intents" + where] = mixed / mixed.sum(1, keepdims=True)
    out["mood" + where] = np.mean([softmax(one["mood" + where]) for one in nets], axis=0)
    for task in ("abuse", "human", "several"):
        out[task + where] = np.mean([sigmoid(one[task + where]) for one in nets], axis=0)
np.savez(args.cache / "soft.npz", **{name: value.astype(np.float32) for name, value in out.items()})
print({name: value.shape for name, value in out.items()})
