# From token strings to numbers: the tokenizer file, the layout of a message with the turns before it, and padded batches. The same layout stands in models/full/layout.ts.
import random
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import WhitespaceSplit
from tokenizers.trainers import WordPieceTrainer

PAD, UNK, CLS, SEP, MASK = range(5)
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
MESSAGE_MAX, MESSAGE_HEAD = 64, 40  # pieces of the message; of a longer one the beginning and the end
TURN_MAX, TURN_HEAD = 20, 14  # of one earlier turn
CONTEXT_MAX = 44  # of all earlier turns with their marks, newest first


def make_tokenizer(texts, size: int) -> Tokenizer:
    """A WordPiece tokenizer of our own: Han characters, words and word parts that occur in the training text."""
    made = Tokenizer(WordPiece(unk_token="[UNK]", max_input_chars_per_word=40))
    made.pre_tokenizer = WhitespaceSplit()
    trainer = WordPieceTrainer(vocab_size=size, limit_alphabet=4700, special_tokens=SPECIAL, min_frequency=3, show_progress=False)
    made.train_from_iterator(texts, trainer)
    return made


def load_tokenizer(file: Path) -> Tokenizer:
    return Tokenizer.from_file(str(file))


def clip(ids, most: int, head: int):
    return ids if len(ids) <= most else ids[:head] + ids[len(ids) - (most - head) :]


def layout(message, turns):
    """message: ids; turns: [(kind, ids)] oldest first → (ids, kinds): [CLS] message [SEP] newest turn [SEP] the one before [SEP] …"""
    ids = [CLS, *clip(message, MESSAGE_MAX, MESSAGE_HEAD), SEP]
    kinds = [0] * len(ids)
    left = CONTEXT_MAX
    for kind, turn in reversed(turns):
        part = clip(turn, TURN_MAX, TURN_HEAD)[: left - 1]
        if left < 4 or not part:
            if left < 4:
                break
            continue
        ids += [*part, SEP]
        kinds += [kind] * (len(part) + 1)
        left -= len(part) + 1
    return ids, kinds


def batch(rows):
    """[(ids, kinds)] → arrays ids, mask, kinds, padded to the longest."""
    longest = max(len(ids) for ids, _ in rows)
    ids = np.zeros((len(rows), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    kinds = np.zeros_like(ids)
    for i, (one, kind) in enumerate(rows):
        ids[i, : len(one)] = one
        mask[i, : len(one)] = 1
        kinds[i, : len(one)] = kind
    return ids, mask, kinds


def batches(lengths, tokens: int, rng: random.Random):
    """Shuffled batches of row numbers with rows of like length together, each of about `tokens` pieces with padding."""
    order = list(range(len(lengths)))
    rng.shuffle(order)
    pool = 4096
    made = []
    for start in range(0, len(order), pool):
        chunk = sorted(order[start : start + pool], key=lambda i: lengths[i])
        current, longest = [], 0
        for i in chunk:
            longest = max(longest, lengths[i])
            if current and longest * (len(current) + 1) > tokens:
                made.append(current)
                current, longest = [], lengths[i]
            current.append(i)
        if current:
            made.append(current)
    rng.shuffle(made)
    return made
