# The figures a training run prints about itself. What counts is `npm run eval`, on the exported file; this only steers.
import numpy as np
from scipy.stats import rankdata


def auroc(scores, truth) -> float:
    ranks, yes = rankdata(scores), np.asarray(truth, bool)
    n = yes.sum()
    return float((ranks[yes].sum() - n * (n + 1) / 2) / max(1, n * (~yes).sum()))


def report(rows, scores, names) -> str:
    parts = []
    best = scores["intents"].argmax(1)
    right = lambda i: names[best[i]] in (rows[i].get("intents") or ["none"])
    for part in ("tune", "test"):
        for source in ("jddc", "own", "turns", "talks", "clinc"):
            at = [i for i, row in enumerate(rows) if row["source"] == source and row["part"] == part and "intents" in row]
            if at:
                parts.append(f"{source} {part} {np.mean([right(i) for i in at]):.3f}")
            if source == "turns" and at:
                asking = [i for i in at if not set(rows[i]["intents"]) <= {"greeting", "thanks_bye"}]
                parts.append(f"asking {np.mean([right(i) for i in asking]):.3f}")
                mood = scores["mood"][at]
                truth = [rows[i]["mood"] == "negative" for i in at]
                parts.append(f"neg AUROC {auroc(mood[:, 0] - np.logaddexp(mood[:, 1], mood[:, 2]), truth):.3f}")
                parts.append(f"human AUROC {auroc(scores['human'][at], [rows[i]['human'] for i in at]):.3f}")
    for source in ("jd_reviews_few", "online_shopping", "weibo_emotions"):
        at = [i for i, row in enumerate(rows) if row["source"] == source and row["part"] == "test"]
        if at:
            parts.append(f"{source} {np.mean([('negative', 'neutral', 'positive')[scores['mood'][i].argmax()] == rows[i]['mood'] for i in at]):.3f}")
    at = [i for i, row in enumerate(rows) if row["source"] == "cold" and row["part"] == "test"]
    if at:
        parts.append(f"cold {np.mean([(scores['abuse'][i] > 0) == rows[i]['abuse'] for i in at]):.3f}")
    return " · ".join(parts)
