"""The tagger and parser as they learn; src/reading/syntax/kernel does the same sums when they are at work."""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from recurrence import Recurrence
from training_data import VECTOR, VECTOR_STEP

LEARNED, AFFIX, SHAPE, WORD = 64, 64, 28, 160
ARC, LABEL = 64, 128
AFFIXES, SHAPES = 2**14, 2**10
STEPS = [1, 2, 3, 4, 5, 7, 10, 15, 25]  # distances to the head from which a new bucket begins, on either side


def bucket_of(distance):
    size = sum(1 for step in STEPS if abs(distance) >= step)
    return size if distance > 0 else len(STEPS) + size if distance < 0 else 0


LONGEST = 512
BUCKETS = 2 * len(STEPS) + 1
bucket_table = torch.tensor([bucket_of(d) for d in range(-LONGEST, LONGEST + 1)])


class Parser(nn.Module):
    def __init__(self, data, layers, width, drop):
        super().__init__()
        self.share = drop
        self.learned = data.learned
        tags, poses, relations = data.tags, data.poses, data.relations
        self.register_buffer('forms', data.forms, persistent=False)
        self.register_buffer('vectors', torch.from_numpy(data.vectors).float() * (VECTOR_STEP * 10), persistent=False)
        self.words = nn.Embedding(self.learned + 1, LEARNED)
        self.affixes = nn.EmbeddingBag(AFFIXES + 1, AFFIX, mode='sum', padding_idx=AFFIXES)
        self.shapes = nn.Embedding(SHAPES, SHAPE)
        for table, size in ((self.words, 0.3), (self.affixes, 0.15), (self.shapes, 0.3)):
            nn.init.normal_(table.weight, 0, size)
        with torch.no_grad():
            self.affixes.weight[AFFIXES] = 0
        self.word = nn.Linear(VECTOR + LEARNED + AFFIX + SHAPE, WORD)
        self.gates = nn.ModuleList([nn.Linear(3 * WORD if i == 0 else 2 * width, 6 * width) for i in range(layers)])
        self.peep = nn.ParameterList([nn.Parameter(torch.zeros(2, 2 * width)) for _ in range(layers)])
        for gate in self.gates:
            nn.init.xavier_uniform_(gate.weight)
            nn.init.zeros_(gate.bias)
        self.tag = nn.Linear(2 * width + WORD, len(tags))
        self.pos = nn.Linear(2 * width, len(poses))
        self.arc_dependent = nn.Linear(2 * width + WORD, ARC)
        self.arc_head = nn.Linear(2 * width + WORD, ARC)
        self.bilinear = nn.Parameter(torch.eye(ARC) * 0.3)
        self.head_bias = nn.Parameter(torch.zeros(ARC))
        self.distance = nn.Linear(ARC, BUCKETS)
        self.root = nn.Parameter(torch.zeros(ARC))
        self.label_dependent = nn.Linear(2 * width + WORD, LABEL)
        self.label_head = nn.Linear(2 * width + WORD, LABEL)
        self.label_distance = nn.Embedding(BUCKETS, LABEL)
        nn.init.normal_(self.label_distance.weight, 0, 0.1)
        self.label = nn.Linear(LABEL, len(relations))

    def drop(self, x, starts, share):
        """Leaves out the same units throughout a sentence."""
        if not self.training:
            return x
        mask = (torch.rand(len(starts) - 1, x.shape[1]) >= share).float() / (1 - share)
        return x * mask.repeat_interleave((starts[1:] - starts[:-1]).long(), 0)

    def word_vectors(self, ids):
        own = self.forms[ids]
        row, count = own[:, 0], own[:, 1].float()
        learned = torch.where((row >= 0) & (row < self.learned), row, torch.full_like(row, self.learned))
        vector = torch.where((row >= 0)[:, None], self.vectors[row.clamp(min=0)], torch.zeros(1))
        affixes, shape = own[:, 2:10], own[:, 10]
        affixes = torch.where(affixes < 0, torch.full_like(affixes, AFFIXES), affixes)
        if self.training:
            learned = torch.where(torch.rand(len(ids)) < 0.4 / (0.4 + count), torch.full_like(learned, self.learned), learned)
            vector = vector * (torch.rand(len(ids), 1) >= 0.08).float()
            affixes = torch.where(torch.rand(affixes.shape) < 0.05, torch.full_like(affixes, AFFIXES), affixes)
        x = torch.cat([vector, self.words(learned), self.affixes(affixes), self.shapes(shape)], 1)
        return torch.tanh(self.word(F.dropout(x, 0.15, self.training)))

    def forward(self, batch):
        lengths = [len(s['forms']) for s in batch]
        starts = torch.tensor(np.concatenate([[0], np.cumsum(lengths)]), dtype=torch.int32)
        ids = torch.tensor([f for s in batch for f in s['forms']])
        x = self.drop(self.word_vectors(ids), starts, self.share * 0.8)
        begins, ends = torch.zeros(len(ids), 1), torch.zeros(len(ids), 1)
        begins[starts[:-1].long()] = 1
        ends[(starts[1:] - 1).long()] = 1
        before = torch.cat([x.new_zeros(1, WORD), x[:-1]]) * (1 - begins)
        after = torch.cat([x[1:], x.new_zeros(1, WORD)]) * (1 - ends)
        h = Recurrence.apply(self.gates[0](torch.cat([before, x, after], 1)), self.peep[0], None, starts)
        first = h
        for gates, peep in list(zip(self.gates, self.peep))[1:]:
            h = self.drop(h, starts, self.share)
            h = Recurrence.apply(gates(h), peep, h, starts)
        h = torch.cat([self.drop(h, starts, self.share), x], 1)
        longest = max(lengths)
        places = torch.zeros(len(batch), longest, dtype=torch.long)
        for i, count in enumerate(lengths):
            places[i, :count] = torch.arange(count) + int(starts[i])
        size = torch.tensor(lengths)
        dependent = self.drop(F.relu(self.arc_dependent(h)), starts, self.share)
        head = self.drop(F.relu(self.arc_head(h)), starts, self.share)
        left = dependent @ self.bilinear + self.head_bias
        scores = left[places] @ torch.cat([self.root.expand(len(batch), 1, ARC), head[places]], 1).transpose(1, 2)
        ahead = torch.arange(longest)[None, :] - torch.arange(longest)[:, None]
        by_distance = self.distance(dependent)[places].gather(2, bucket_table[ahead + LONGEST].expand(len(batch), -1, -1))
        scores = torch.cat([scores[:, :, :1], scores[:, :, 1:] + by_distance], 2)
        wide = torch.arange(longest)[None, :] < size[:, None]
        blocked = ~torch.cat([torch.ones(len(batch), 1, dtype=torch.bool), wide], 1)[:, None, :] | F.pad(torch.eye(longest, dtype=torch.bool), (1, 0))[None]
        scores = scores.masked_fill(blocked, -1e9)
        return dict(h=h, first=first, starts=starts, lengths=lengths, scores=scores, wide=wide, places=places)

    def label_scores(self, h, starts, dependents, heads):
        """Scores of the relations of arcs, both ends counted over the whole batch."""
        z = self.drop(self.label_dependent(h), starts, self.share)[dependents] + self.drop(self.label_head(h), starts, self.share)[heads]
        z = z + self.label_distance(bucket_table[(heads - dependents).clamp(-LONGEST, LONGEST) + LONGEST])
        return self.label(F.relu(z))


def arcs_of(batch, found):
    """Heads of all words, and of those that hang on a word: word and head, counted over the whole batch."""
    heads = torch.tensor([h for s in batch for h in s['heads']])
    base = found['starts'][:-1].long().repeat_interleave(torch.tensor(found['lengths']))
    inside = heads > 0
    return heads, inside, torch.arange(len(heads))[inside], (base + heads - 1)[inside]


def loss_of(model, batch, taught=None):
    """How far the model is from the treebanks and, where there are teachers (`taught`, see teachers.py), from them too."""
    found = model(batch)
    heads, inside, dependents, governors = arcs_of(batch, found)
    gold = {key: torch.tensor([x for s in batch for x in s[key]]) for key in ('tags', 'pos', 'relations')}
    labels = model.label_scores(found['h'], found['starts'], dependents, governors)
    parts = [(found['scores'][found['wide']], heads), (labels, gold['relations'][inside]), (model.tag(found['h']), gold['tags'])]
    told = [None] * 3 if taught is None else taught.of(batch, found, inside)
    losses = []
    for (scores, wanted), shares in zip(parts, told):
        likely = F.log_softmax(scores, 1)
        loss = F.nll_loss(likely, wanted)
        losses.append(loss if shares is None else 0.5 * loss - 0.5 * (shares * likely.clamp(min=-30)).sum(1).mean())
    own = F.cross_entropy(model.pos(model.drop(found['first'], found['starts'], model.share)), gold['pos'])
    return losses[0] + losses[1] * inside.float().mean() + losses[2] + 0.25 * own
