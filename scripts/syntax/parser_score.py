"""Trees from scores of arcs, and how good they are."""
import numpy as np
import torch
from training_data import batches


def maximum_tree(scores):
    """Chu-Liu and Edmonds: scores[d][h] for words 1..n and head 0; one root."""
    n = scores.shape[0] - 1
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = cycle_of(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n + 1, bool)
    inside[cycle] = True
    rest = [i for i in range(n + 1) if not inside[i]]
    new = len(rest)
    small = np.full((new + 1, new + 1), -np.inf)
    own = np.array([scores[c, heads[c]] for c in cycle])
    enter, leave = {}, {}
    for a, i in enumerate(rest):
        for b, j in enumerate(rest):
            small[a, b] = scores[i, j]
        if a > 0:
            k = int(np.argmax(scores[i, cycle]))
            small[a, new] = scores[i, cycle[k]]
            leave[a] = cycle[k]
        gain = scores[cycle, i] - own
        k = int(np.argmax(gain))
        small[new, a] = gain[k] + own.sum()
        enter[a] = cycle[k]
    found = maximum_tree(small)
    for a, i in enumerate(rest):
        if a > 0:
            heads[i] = leave[a] if found[a] == new else rest[found[a]]
    entry = enter[found[new]]
    heads[entry] = rest[found[new]]
    return heads


def cycle_of(heads):
    state = [0] * len(heads)
    state[0] = 2
    for i in range(1, len(heads)):
        path, j = [], i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = int(heads[j])
        if state[j] == 1:
            return np.array(path[path.index(j):])
        for j in path:
            state[j] = 2
    return None


def decode(scores):
    """Heads of one sentence from scores[d][h], d from 0, h with 0 as the root; exactly one root."""
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    full[np.arange(n + 1), np.arange(n + 1)] = -np.inf
    heads = maximum_tree(full.copy())
    roots = [i for i in range(1, n + 1) if heads[i] == 0]
    if len(roots) <= 1:
        return heads[1:]
    best, result = -np.inf, None
    for root in roots:
        own = full.copy()
        own[1:, 0] = -np.inf
        own[root, 0] = full[root, 0]
        heads = maximum_tree(own)
        total = sum(full[i, heads[i]] for i in range(1, n + 1))
        if total > best:
            best, result = total, heads[1:]
    return result


def evaluate(model, sentences, relations):
    model.eval()
    total = right_tags = right_heads = right = 0
    counts = {name: [0, 0, 0] for name in ('nsubj', 'obj')}
    with torch.no_grad():
        for batch in batches(sentences, 3000):
            found = model(batch)
            own_tags = model.tag(found['h']).argmax(1)
            heads = [decode(found['scores'][i, :count, :count + 1].numpy().astype(np.float64)) for i, count in enumerate(found['lengths'])]
            flat = torch.tensor(np.concatenate(heads))
            base = found['starts'][:-1].long().repeat_interleave(torch.tensor(found['lengths']))
            dependents = torch.arange(len(flat))
            scores = model.label_scores(found['h'], found['starts'], dependents, torch.where(flat > 0, base + flat - 1, dependents))
            scores[:, relations.index('root')] = -1e9
            labels = [('root' if h == 0 else relations[r]) for h, r in zip(flat.tolist(), scores.argmax(1).tolist())]
            gold_heads = [h for s in batch for h in s['heads']]
            gold_tags = [t for s in batch for t in s['tags']]
            gold = [r for s in batch for r in s['gold']]
            total += len(gold)
            right_tags += sum(a == b for a, b in zip(own_tags.tolist(), gold_tags))
            same = [a == b for a, b in zip(flat.tolist(), gold_heads)]
            right_heads += sum(same)
            right += sum(s and a == b for s, a, b in zip(same, labels, gold))
            for name, count in counts.items():
                count[0] += sum(s and a == b == name for s, a, b in zip(same, labels, gold))
                count[1] += labels.count(name)
                count[2] += gold.count(name)
    model.train()
    f1 = {name: 200 * c[0] / max(1, c[1] + c[2]) for name, c in counts.items()}
    return dict(tags=100 * right_tags / total, uas=100 * right_heads / total, las=100 * right / total, **f1)
