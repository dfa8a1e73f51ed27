# Scores to probabilities, in one place for the scripts that average or write them.
import numpy as np


def softmax(z):
    z = z.astype(np.float32)
    p = np.exp(z - z.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True)


def sigmoid(z):
    return 1 / (1 + np.exp(-z.astype(np.float32)))
