# Teaches the encoder the language before its task: hidden pieces are to be guessed (masked language modelling, Devlin et al. 2018), in their talk where there is one.
# python pretrain.py [--cache models/.cache] [--minutes 25] [--seed 7]; goes on where it stopped when the checkpoint is there.
import argparse
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from corpus import laid_out, rows_of
from network import Ear
from pieces import CLS, MASK, PAD, SEP, batch, batches, load_tokenizer, make_tokenizer

HERE = Path(__file__).resolve().parent
args = argparse.ArgumentParser()
args.add_argument("--cache", type=Path, default=HERE.parent.parent / ".cache")
args.add_argument("--minutes", type=float, default=25)
args.add_argument("--seed", type=int, default=7)
args.add_argument("--pieces", type=int, default=6600)
args.add_argument("--threads", type=int, default=2)
args = args.parse_args()

HIDDEN = 0.2
RATE = 1.5e-3
TOKENS = 8192

torch.manual_seed(args.seed)
torch.set_num_threads(args.threads)
rng = random.Random(args.seed)
lines = rows_of(args.cache / "lines.jsonl")
labelled = [row for row in rows_of(args.cache / "labelled.jsonl") if row["part"] == "train" and row["source"] not in ("pairs", "wrapped")]
rows = lines + [row for row in labelled if len(row["t"]) < 400] + rows_of(args.cache / "dialogues.jsonl")
file = args.cache / "tokenizer.json"
if file.exists():
    tokenizer = load_tokenizer(file)
else:
    tokenizer = make_tokenizer([row["t"] for row in rows], args.pieces)
    tokenizer.save(str(file))
size = tokenizer.get_vocab_size()
data = [one for one in laid_out(tokenizer, rows) if len(one[0]) > 5]
lengths = [len(ids) for ids, _ in data]
print(f"{size} pieces, {len(data)} rows, {sum(lengths) / 1e6:.1f} M pieces a pass", flush=True)

net = Ear(size, 49, dropout=0.0)  # few passes: nothing is learned by heart, and hiding is noise enough
guess = nn.Linear(128, size)
guess.weight = net.encoder.piece.weight
narrow = nn.Linear(256, 128)
parameters = [*net.parameters(), *narrow.parameters(), guess.bias]
optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
begun, spent, step, seen = time.time(), 0.0, 0, 0
checkpoint = args.cache / "pretrained.pt"
if checkpoint.exists():
    saved = torch.load(checkpoint)
    net.load_state_dict(saved["net"])
    narrow.load_state_dict(saved["narrow"])
    optimizer.load_state_dict(saved["optimizer"])
    spent, step, seen = saved["spent"], saved["step"], saved["seen"]
    rng.seed(args.seed + step)


def save():
    torch.save({"net": net.state_dict(), "narrow": narrow.state_dict(), "optimizer": optimizer.state_dict(), "spent": spent, "step": step, "seen": seen}, checkpoint)


def hide(ids: np.ndarray, mask: np.ndarray):
    chosen = (np.random.rand(*ids.shape) < HIDDEN) & (mask == 1) & (ids != CLS) & (ids != SEP)
    truth = ids[chosen]
    dice = np.random.rand(*ids.shape)
    shown = ids.copy()
    shown[chosen & (dice < 0.85)] = MASK
    other = chosen & (dice >= 0.93)
    shown[other] = np.random.randint(5, size, other.sum())
    return shown, chosen, truth


np.random.seed(args.seed + step)
net.train()
recent = []
done = False
while not done:
    for chosen_rows in batches(lengths, TOKENS, rng):
        at = spent / (args.minutes * 60)
        if at >= 1:
            done = True
            break
        started = time.time()
        rate = RATE * min(1.0, (step + 1) / 300) * max(0.02, 0.5 * (1 + math.cos(math.pi * at)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        ids, mask, kinds = batch([data[i] for i in chosen_rows])
        shown, chosen, truth = hide(ids, mask)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = net.encoder(torch.from_numpy(shown), torch.from_numpy(mask), torch.from_numpy(kinds))
            scores = guess(narrow(x[torch.from_numpy(chosen)]))
        loss = F.cross_entropy(scores.float(), torch.from_numpy(truth))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        step += 1
        seen += int(mask.sum())
        recent.append(loss.item())
        spent += time.time() - started
        if step % 100 == 0:
            print(f"{step} steps, {seen / 1e6:.1f} M pieces, {seen / spent:.0f} a second, loss {np.mean(recent[-100:]):.3f}, {spent / 60:.1f} min", flush=True)
        if step % 1000 == 0:
            save()
save()
print(f"done: {step} steps, {seen / 1e6:.1f} M pieces", flush=True)
