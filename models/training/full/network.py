# The full ear's network: one small encoder, several heads, one pass. What it computes is what is exported; nothing here knows files or training.
import torch
from torch import nn
from torch.nn import functional as F

BUCKETS = 16384  # hashed pairs of neighbouring pieces: words and phrases the encoder need not spell out
MOODS = 3


def neighbours(ids: torch.Tensor) -> torch.Tensor:
    """The bucket of every piece with the one before it. Part of the exported graph, so no runtime needs to know the hash."""
    before = torch.cat([torch.zeros_like(ids[:, :1]), ids[:, :-1]], dim=1)
    return (ids * 31337 + before * 7919 + 101) % BUCKETS


class Block(nn.Module):
    """One layer of a pre-norm transformer (Xiong et al. 2020) with ReLU, which int8 runtimes do cheaply."""

    def __init__(self, width: int, inner: int, heads: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm1 = nn.LayerNorm(width)
        self.norm2 = nn.LayerNorm(width)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        b, t, d = x.shape
        q, k, v = (
            one.reshape(b, t, self.heads, d // self.heads).transpose(1, 2) for one in self.qkv(self.norm1(x)).split(d, -1)
        )
        scores = (q @ k.transpose(-1, -2)) * ((d // self.heads) ** -0.5) + mask.to(q.dtype)  # short rows: faster than a fused kernel on a CPU
        mixed = scores.softmax(-1).to(v.dtype) @ v
        x = x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, t, d)))
        return x + self.drop(self.down(F.relu(self.up(self.norm2(x)))))


class Encoder(nn.Module):
    def __init__(self, pieces: int, width=256, inner=512, layers=4, heads=4, longest=128, dropout=0.1):
        super().__init__()
        self.piece = nn.Embedding(pieces, 128)
        self.pair = nn.Embedding(BUCKETS, 64)
        self.widen = nn.Linear(192, width)
        self.place = nn.Embedding(longest, width)
        self.kind = nn.Embedding(3, width)
        self.norm = nn.LayerNorm(width)
        self.blocks = nn.ModuleList(Block(width, inner, heads, dropout) for _ in range(layers))
        self.last = nn.LayerNorm(width)
        self.drop = nn.Dropout(dropout)
        for one in (self.piece, self.pair, self.place, self.kind):
            nn.init.normal_(one.weight, std=0.05)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        """ids, mask (1: read), kinds (0 the message, 1 the shopper before, 2 us before): [batch, pieces] → [batch, pieces, width]."""
        x = torch.cat([self.piece(ids), self.pair(neighbours(ids))], dim=-1)
        x = self.widen(x) + self.place(torch.arange(ids.shape[1], device=ids.device)) + self.kind(kinds)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for block in self.blocks:
            x = block(x, bias)
        return self.last(x)


class Ear(nn.Module):
    """Encoder and heads. `forward` gives intent scores (the last one is "none"), how likely two intents are, mood scores, abuse, wants-a-person, and a unit vector."""

    def __init__(self, pieces: int, intents: int, **shape):
        super().__init__()
        self.encoder = Encoder(pieces, **shape)
        width = self.encoder.last.normalized_shape[0]
        self.mix = nn.Linear(3 * width, width)
        self.drop = nn.Dropout(0.2)
        self.intents = nn.Linear(width, intents + 1)
        self.mood_mix = nn.Linear(3 * width, 96)
        self.mood = nn.Linear(96, MOODS)
        self.abuse = nn.Linear(96, 1)
        self.human = nn.Linear(width, 1)
        self.several = nn.Linear(width, 1)
        self.vector = nn.Linear(2 * width, 128)

    def pooled(self, ids, mask, kinds):
        x = self.encoder(ids, mask, kinds)
        own = (mask * (kinds == 0)).to(x.dtype)[:, :, None]
        mean = (x * own).sum(1) / own.sum(1).clamp(min=1.0)
        top = (x + (1.0 - own) * -100.0).amax(1)
        return torch.cat([x[:, 0], mean, top], dim=-1)

    def forward(self, ids, mask, kinds):
        pooled = self.pooled(ids, mask, kinds)
        meant = F.relu(self.mix(self.drop(pooled)))
        felt = F.relu(self.mood_mix(self.drop(pooled)))
        width = self.encoder.last.normalized_shape[0]
        vector = F.normalize(self.vector(pooled[:, width:]), dim=-1)
        meant = self.drop(meant)
        return self.intents(meant), self.several(meant)[:, 0], self.mood(felt), self.abuse(felt)[:, 0], self.human(meant)[:, 0], vector
