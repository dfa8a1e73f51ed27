# Teaches the pre-trained encoder its tasks, all at once: intents, mood, abuse, wants-a-person, several, and what means the same. Also a pupil: it may learn a teacher's soft labels.
# python fit.py --name a [--seed 7] [--epochs 8] [--teach soft.npz]: writes models/.cache/<name>.pt and its scores for every row (<name>.npz); goes on after a stop.
import argparse
import json
import math
import random
import re
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from corpus import encode_all, laid_out, rows_of, talks
from measure import report
from network import Ear
from pieces import batch, batches, layout, load_tokenizer

HERE = Path(__file__).resolve().parent
# Rows of a source read in one epoch (a share above 1: several times), and how much an intent label of it weighs.
SHARE = {
    "jddc": (2.6, 1.3),
    "csds": (0.4, 0.3),
    "own": (1.0, 1.0),
    "turns": (1.4, 1.2),
    "asked": (1.4, 1.0),
    "talks": (1.4, 1.0),
    "pairs": (0.25, 0.5),
    "wrapped": (0.3, 0.5),
    "smp": (0.6, 0.6),
    "bitext": (0.3, 0.4),
    "banking77": (0.4, 0.4),
    "clinc": (0.3, 0.3),
    "online_shopping": (0.1, 0.0),
    "food_delivery": (0.3, 0.0),
    "jd_reviews_few": (2.0, 0.0),
    "weibo_emotions": (0.15, 0.0),
    "cold": (0.2, 0.0),
}
# The last touch: one short epoch of what shoppers wrote, above all lines that may ask for a person, from a network that is done.
TOUCH = {
    "asked": (3.0, 1.2), "twins": (1.5, 1.0), "jddc": (1.6, 1.3), "turns": (1.0, 1.2), "talks": (1.0, 1.0), "own": (0.6, 1.0), "csds": (0.03, 0.3), "pairs": (0.1, 0.5),
    "wrapped": (0.12, 0.5), "smp": (0.2, 0.6), "bitext": (0.08, 0.4), "banking77": (0.1, 0.4), "clinc": (0.1, 0.3), "online_shopping": (0.02, 0.0),
    "food_delivery": (0.05, 0.0), "weibo_emotions": (0.03, 0.0), "cold": (0.05, 0.0),
}
MOODS = ["negative", "neutral", "positive"]
MOOD_WEIGHT = {"turns": 3.0, "asked": 1.0, "talks": 2.5, "own": 2.5, "jddc": 0.5, "jd_reviews_few": 1.5, "online_shopping": 0.6, "food_delivery": 0.6, "weibo_emotions": 0.3}
TWINS = re.compile("电 话|联 系|客 服|人 工|真 人|专 员|号 码|找 谁|找 哪|\\b(?:phone|call|ring|agent|person|human|number|contact|speak|talk)")  # words of a wish for a person, and of its innocent twins
WANTED = 6.0  # a wish for a person that is not heard costs more than one heard where there is none, and there are few to learn from
STRANGERS = ("weibo_emotions",)  # nobody's question to a shop: what is none of our business has many faces. COLD is not read so: it measures what is out of scope
RATE, DECAY, TOKENS, SMOOTH = 8e-4, 0.02, 4096, 0.05
SHOWN = 1000  # rows of a source that the running figures are made of
SAME_EVERY = 4  # of so many steps one also learns what means the same


def targets(rows, names):
    """Labels as arrays; a negative weight-free entry (weight 0) says nothing about that task."""
    number = {name: i for i, name in enumerate(names)}
    n = len(rows)
    out = {
        "intents": np.zeros((n, len(names)), np.float32), "intents_w": np.zeros(n, np.float32),
        "mood": np.zeros((n, 3), np.float32), "mood_w": np.zeros(n, np.float32),
        "abuse": np.zeros(n, np.float32), "abuse_w": np.zeros(n, np.float32),
        "human": np.zeros(n, np.float32), "human_w": np.zeros(n, np.float32),
        "several": np.zeros(n, np.float32), "several_w": np.zeros(n, np.float32),
    }
    for i, row in enumerate(rows):
        source = row["source"]
        if "intents" in row:
            ids = [number[one] for one in row["intents"]] or [number["none"]]
            out["intents"][i, ids] = 1 / len(ids)
            out["intents_w"][i] = SHARE[source][1] if source in SHARE else 0.5
            if source in ("own", "turns", "asked", "talks", "pairs", "wrapped", "jddc"):
                out["several"][i] = len(ids) > 1
                out["several_w"][i] = 0.3 if source == "jddc" else 1
        elif source in STRANGERS:
            out["intents"][i, number["out_of_scope"]] = 1
            out["intents_w"][i] = 0.15
        if "mood" in row:
            out["mood"][i, MOODS.index(row["mood"])] = 1
            out["mood_w"][i] = MOOD_WEIGHT.get(source, 0.6)
        for task in ("abuse", "human"):
            if task in row:
                out[task][i] = row[task]
                out[task + "_w"][i] = 1 if source in ("own", "turns", "asked", "talks", "cold") else 0.4
        if row.get("human"):
            out["human_w"][i] *= WANTED
    return out


def weighted(loss, weight):
    return (loss * weight).sum() / weight.sum().clamp(min=1.0)


def losses(said, want):
    intents, several, mood, abuse, human, _ = (one.float() for one in said)
    smooth = want["intents"] * (1 - SMOOTH) + SMOOTH / intents.shape[1]
    total = weighted(-(smooth * F.log_softmax(intents, -1)).sum(-1), want["intents_w"])
    total = total + 0.6 * weighted(-(want["mood"] * F.log_softmax(mood, -1)).sum(-1), want["mood_w"])
    for name, scores, share in (("abuse", abuse, 0.4), ("human", human, 0.4), ("several", several, 0.2)):
        total = total + share * weighted(F.binary_cross_entropy_with_logits(scores, want[name], reduction="none"), want[name + "_w"])
    return total


def kept(said, before):
    """What a frozen network says of mood, abuse and intents, taken as soft labels: a last touch is not to forget what it does not read (Li & Hoiem 2016)."""
    intents, _, mood, abuse, _, _ = (one.float() for one in said)
    wanted, _, felt, insult, _, _ = (one.float() for one in before)
    far = lambda now, then: -(then.softmax(-1) * F.log_softmax(now, -1)).sum(-1).mean()
    return 0.3 * far(intents, wanted) + 0.6 * far(mood, felt) + 0.4 * F.binary_cross_entropy_with_logits(abuse, insult.sigmoid())


class Same:
    """Messages of the same meaning (groups by people, question pairs) as batches for an in-batch contrast (van den Oord et al. 2018)."""

    def __init__(self, cache, tokenizer, rng):
        groups = rows_of(cache / "groups.jsonl")
        asked = [row for row in rows_of(cache / "asked.jsonl")]
        self.ids = encode_all(tokenizer, [text for g in groups for text in [g["t"], *g["same"], *g["other"]]] + [t for a in asked for t in (a["a"], a["b"])])
        self.groups, self.rng = groups, rng
        self.asked = [row for row in asked if row["same"]]

    def batch(self, size=96):
        rng = self.rng
        dice = rng.random()
        lone = lambda text: layout(self.ids[text], [])
        if dice < 0.2 and self.asked:
            chosen = rng.sample(self.asked, size)
            return [lone(one["a"]) for one in chosen], [lone(one["b"]) for one in chosen], []
        chosen = rng.sample(self.groups, size)
        left = [lone(one["t"]) for one in chosen]
        right = [lone(rng.choice(one["same"])) for one in chosen]
        hard = [lone(rng.choice(one["other"])) for one in chosen if one["other"]]
        return left, right, hard


def contrast(net, left, right, hard):
    ids, mask, kinds = (torch.from_numpy(one) for one in batch(left + right + hard))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors = net(ids, mask, kinds)[-1].float()
    n = len(left)
    a, b = vectors[:n], vectors[n:]
    scores = a @ b.T / 0.07
    return F.cross_entropy(scores, torch.arange(n))


def scores_of(net, data, tokens=8192):
    """All heads' outputs for every row, in order."""
    names = ("intents", "several", "mood", "abuse", "human", "vector")
    if not data:  # no unlabelled lines: the shapes of the heads, without a row
        return {name: one[:0] for name, one in scores_of(net, [([2, 3], [0, 0])]).items()}
    net.eval()
    order = sorted(range(len(data)), key=lambda i: len(data[i][0]))
    outs = None
    i = 0
    with torch.no_grad():
        while i < len(order):
            longest = len(data[order[min(i + 256, len(order)) - 1]][0])
            count = max(1, min(256, tokens // max(1, longest)))
            chosen = order[i : i + count]
            tensors = (torch.from_numpy(one) for one in batch([data[j] for j in chosen]))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                said = [one.float().numpy() for one in net(*tensors)]
            if outs is None:
                outs = [np.zeros((len(data), *one.shape[1:]), np.float32) for one in said]
            for out, one in zip(outs, said):
                out[chosen] = one
            i += count
    net.train()
    return dict(zip(names, outs))


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--cache", type=Path, default=HERE.parent.parent / ".cache")
    args.add_argument("--name", default="a")
    args.add_argument("--seed", type=int, default=7)
    args.add_argument("--epochs", type=int, default=8)
    args.add_argument("--threads", type=int, default=2)
    args.add_argument("--dropout", type=float, default=0.0, help="inside the encoder; slow on a CPU, and unread pieces are noise of the same kind")
    args.add_argument("--start", default="pretrained.pt")
    args.add_argument("--teach", default="")
    args.add_argument("--rate", type=float, default=RATE)
    args.add_argument("--touch", action="store_true", help="the shares of the last touch")
    args.add_argument("--keep", default="", help="a network whose moods, insults and intents are not to be forgotten")
    args.add_argument("--all", action="store_true", help="learn from the tune part too: the last fit, when every setting is chosen")
    args = args.parse_args()
    if args.touch:
        SHARE.update(TOUCH)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    cache = args.cache
    names = json.loads((cache / "intents.json").read_text()) + ["none"]
    tokenizer = load_tokenizer(cache / "tokenizer.json")
    rows = rows_of(cache / "labelled.jsonl")
    data = laid_out(tokenizer, rows)
    want = targets(rows, names)
    trains = [i for i, row in enumerate(rows) if row["part"] == "train" or (args.all and row["part"] == "tune" and row["source"] in ("turns", "talks", "own", "jddc"))]
    held, count = [], {}
    for i, row in enumerate(rows):
        count[row["part"], row["source"]] = count.get((row["part"], row["source"]), 0) + 1
        if row["part"] != "train" and count[row["part"], row["source"]] <= SHOWN and row["source"] not in ("csds", "bitext"):
            held.append(i)
    lines = []
    if args.teach:
        soft = dict(np.load(cache / args.teach))
        lines = talks(cache)
        n = len(rows)
        data += laid_out(tokenizer, lines)
        rows += [{**row, "source": "taught"} for row in lines]
        for name in want:
            fill = np.zeros((len(lines), *want[name].shape[1:]), np.float32)
            want[name] = np.concatenate([want[name], fill])
        for name in ("intents", "mood", "human", "abuse", "several"):
            want[name][n:] = soft[name + "_lines"]
            want[name + "_w"][n:] = 0.7
        # Where a label and the teacher both speak, half of each: labels are silver.
        known = [i for i in trains if rows[i]["source"] in ("jddc", "turns", "asked", "talks", "csds", "own")]
        for i in known:
            share = 0.65 if rows[i]["source"] == "jddc" else 0.7 if rows[i]["source"] != "csds" else 0.3
            want["intents"][i] = share * want["intents"][i] + (1 - share) * soft["intents"][i]
    of = {}
    for i in trains:
        of.setdefault(rows[i]["source"], []).append(i)
    if args.touch:
        of["twins"] = [i for i in trains if rows[i]["source"] in ("own", "talks") and TWINS.search(rows[i]["t"])]
    net = Ear(tokenizer.get_vocab_size(), len(names) - 1, dropout=args.dropout)
    begun = torch.load(cache / args.start)
    if "net" in begun:  # pre-trained: the heads begin anew
        missing = net.load_state_dict({k: v for k, v in begun["net"].items() if k.startswith("encoder.")}, strict=False)
        assert not missing.unexpected_keys
    else:
        net.load_state_dict(begun)
    before = None
    if args.keep:
        before = Ear(tokenizer.get_vocab_size(), len(names) - 1).eval()
        before.load_state_dict(torch.load(cache / args.keep))
    print(f"{len(trains)} rows train, {len(lines)} taught, from {args.start}", flush=True)
    same = Same(cache, tokenizer, rng)
    slow = [p for k, p in net.named_parameters() if k.startswith("encoder.")]
    fast = [p for k, p in net.named_parameters() if not k.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": slow, "peak": args.rate * 0.6}, {"params": fast, "peak": args.rate}], lr=args.rate, weight_decay=DECAY, betas=(0.9, 0.98), fused=True)
    begin = time.time()
    step, first, mean = 0, 0, []
    average = {k: v.clone() for k, v in net.state_dict().items()}
    state = cache / f"{args.name}.state.pt"
    if state.exists():
        saved = torch.load(state)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        average, first, step = saved["average"], saved["epoch"], saved["step"]
        rng.seed(args.seed + first)
    for epoch in range(first, args.epochs):
        chosen = []
        for source, members in of.items():
            share = SHARE[source][0]
            chosen += members * int(share) + rng.sample(members, int(len(members) * (share % 1)))
        if lines:
            taught = range(len(rows) - len(lines), len(rows))
            chosen += rng.sample(taught, min(len(taught), 14000))
        lengths = [len(data[i][0]) for i in chosen]
        steps = batches(lengths, TOKENS, rng)
        for at, some in enumerate(steps):
            done = (epoch + at / len(steps)) / args.epochs
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * min(1.0, (step + 1) / 200) * max(0.01, 0.5 * (1 + math.cos(math.pi * done)))
            members = [chosen[i] for i in some]
            ids, mask, kinds = (torch.from_numpy(one) for one in batch([data[i] for i in members]))
            if rng.random() < 0.5:  # some pieces unread: typos, rare words, lazy reading
                ids = torch.where((torch.rand(ids.shape) < 0.12) & (ids > 4), 1, ids)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                said = net(ids, mask, kinds)
            loss = losses(said, {name: torch.from_numpy(value[members]) for name, value in want.items()})
            if before is not None:
                with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                    then = before(ids, mask, kinds)
                loss = loss + kept(said, then)
            mean.append(loss.item())
            if step % SAME_EVERY == 0:
                loss = loss + 0.3 * contrast(net, *same.batch())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 100 == 0:
                print(f"  step {step}, {100 * done:.0f} %, loss {np.mean(mean[-100:]):.3f}, {(time.time() - begin) / 60:.1f} min", flush=True)
            if done > 0.3 and step % 5 == 0:
                with torch.no_grad():
                    for k, v in net.state_dict().items():
                        average[k].lerp_(v, 0.02) if v.is_floating_point() else average[k].copy_(v)
            elif step % 5 == 0 and done <= 0.3:
                average = {k: v.clone() for k, v in net.state_dict().items()}
        torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "average": average, "epoch": epoch + 1, "step": step}, state)
        keep = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(average)
        scores = scores_of(net, [data[i] for i in held])
        print(f"epoch {epoch + 1}: loss {np.mean(mean):.3f}, {(time.time() - begin) / 60:.1f} min; " + report([rows[i] for i in held], scores, names), flush=True)
        net.load_state_dict(keep)
        mean = []
    net.load_state_dict(average)
    torch.save(net.state_dict(), cache / f"{args.name}.pt")
    state.unlink()
    extra = {}
    if not args.teach:
        extra = {key + "_lines": value.astype(np.float16) for key, value in scores_of(net, laid_out(tokenizer, talks(cache))).items() if key != "vector"}
    n = len(rows) - len(lines)
    every = scores_of(net, data[:n])
    np.savez(cache / f"{args.name}.npz", **{k: v.astype(np.float16) for k, v in every.items() if k != "vector"}, **extra)


if __name__ == "__main__":
    main()
