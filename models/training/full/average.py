# The mean of two networks of which one was fitted on from the other: steadier than either (Wortsman et al. 2022, "model soups").
# python average.py --names pupil last --out shipped [--cache models/.cache]
import argparse
from pathlib import Path

import torch

HERE = Path(__file__).resolve().parent
args = argparse.ArgumentParser()
args.add_argument("--cache", type=Path, default=HERE.parent.parent / ".cache")
args.add_argument("--names", nargs="+", required=True)
args.add_argument("--out", required=True)
args = args.parse_args()

nets = [torch.load(args.cache / f"{name}.pt") for name in args.names]
mean = {key: sum(net[key] for net in nets) / len(nets) if value.is_floating_point() else value for key, value in nets[0].items()}
torch.save(mean, args.cache / f"{args.out}.pt")
