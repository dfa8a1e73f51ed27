# Reads what models/training/dumpCorpus.ts wrote, as pieces. Owns nothing but the reading.
import json
import re
from pathlib import Path

from pieces import layout

US = re.compile("您|亲 |为 您|抱 歉|请 问 还 有|感 谢 您|小 妹|妹 子|客 官|稍 等|哦 ~|^亲")


def rows_of(file: Path):
    with open(file, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def encode_all(tokenizer, texts):
    """ids of many texts, each text once."""
    distinct = list(dict.fromkeys(texts))
    ids = [one.ids for one in tokenizer.encode_batch(distinct, add_special_tokens=False)]
    return dict(zip(distinct, ids))


def speaker(text: str) -> int:
    """Dialogue lines come without their speaker; a shop's staff is known by its courtesy."""
    return 2 if US.search(text) else 1


def laid_out(tokenizer, rows):
    """rows with t and c → (ids, kinds) each. c holds [kind, text] pairs, or bare texts whose speaker is guessed."""
    talk = lambda one: one if isinstance(one, list) else [speaker(one), one]
    known = encode_all(tokenizer, [text for row in rows for text in [row["t"], *(talk(one)[1] for one in row["c"])]])
    return [layout(known[row["t"]], [(talk(one)[0], known[talk(one)[1]]) for one in row["c"]]) for row in rows]


def talks(cache: Path):
    """Shoppers' turns without a label, with what stood before them: what a teacher may label for a pupil."""
    lines = [row for row in rows_of(cache / "lines.jsonl") if row["source"].endswith("dialogue_lines.txt") and speaker(row["t"]) == 1 and 2 < len(row["t"]) < 200]
    return rows_of(cache / "dialogues.jsonl") + lines
