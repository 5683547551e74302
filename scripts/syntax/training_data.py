"""The treebanks as prepare-training.ts wrote them, and the ways in which their sentences are varied while learning."""
import json
import os

import numpy as np
import torch

VECTOR = 100
VECTOR_STEP = 0.45 / 127
MARKS = {'.', ',', ':', "''", '``', '-RRB-', '-LRB-'}
SMALL = {'IN', 'DT', 'CC', 'TO', 'RP', 'POS', 'PRP$'}
JOINED = {'compound', 'flat', 'goeswith', 'nmod:desc'}
LOWER, TITLE, UPPER = 0, 1, 2


class TrainingData:
    def __init__(self, folder, chance):
        with open(os.path.join(folder, 'training.json')) as file:
            data = json.load(file)
        parts = data['sentences']
        training = parts['ewtTrain'] + parts['gumTrain']
        self.chance = chance
        self.tags = sorted({tag for s in training for tag in s['tags']})
        self.poses = sorted({pos for s in training for pos in s['pos']})
        self.relations = sorted({relation for s in training for relation in s['relations']})
        self.forms = torch.tensor(data['forms'])
        self.variants = data['variants']
        self.learned = data['learned']
        vectors = np.fromfile(os.path.join(folder, 'vectors.f32'), dtype=np.float32).reshape(-1, VECTOR)
        vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        self.vectors = np.clip(np.round(vectors / VECTOR_STEP), -127, 127).astype(np.int8)
        # news and newsgroups are closest to what will be read: they are seen twice
        self.training = [self.encode(s) for s in training for _ in range(2 if s['id'].startswith(('GUM_news', 'newsgroup')) else 1)]
        for index, sentence in enumerate(self.training):
            sentence['index'] = index
        self.dev = {name: [self.encode(s) for s in parts[name]] for name in ('ewtDev', 'gumDev')}
        self.names = {}
        for sentence in self.training:
            for place in self.lone_names(sentence):
                self.names.setdefault(sentence['gold'][place], []).append(sentence['forms'][place])

    def encode(self, sentence):
        index = lambda names, found: [names.index(x) if x in names else 0 for x in found]
        return dict(forms=sentence['forms'], tags=index(self.tags, sentence['tags']), pos=index(self.poses, sentence['pos']),
                    heads=sentence['heads'], relations=index(self.relations, sentence['relations']), gold=sentence['relations'])

    def tag(self, sentence, i):
        return self.tags[sentence['tags'][i]]

    def lone_names(self, sentence):
        """Places of names of one word."""
        joined = {i for i, r in enumerate(sentence['gold']) if r in JOINED}
        joined |= {sentence['heads'][i] - 1 for i in joined}
        return [i for i in range(len(sentence['forms'])) if self.tag(sentence, i) == 'NNP' and i not in joined]

    def vary(self, sentence):
        """Now and then other names; a sentence as a headline, in small letters or in capitals."""
        chance = self.chance
        draw = chance.random()
        if chance.random() < 0.2:
            sentence = dict(sentence, forms=list(sentence['forms']))
            for place in self.lone_names(sentence):
                sentence['forms'][place] = chance.choice(self.names[sentence['gold'][place]])
        if draw > 0.10 or len(sentence['forms']) < 4:
            return sentence
        if draw < 0.06:
            return self.headline(sentence)
        kind = LOWER if draw < 0.08 else UPPER
        return dict(sentence, forms=[self.variants[f][kind] for f in sentence['forms']])

    def headline(self, sentence):
        """In title case, mostly with its small words left small and without its full stop."""
        chance = self.chance
        short = chance.random() < 0.7
        keeps = lambda i: short and i > 0 and self.tag(sentence, i) in SMALL
        own = dict(sentence, forms=[f if keeps(i) else self.variants[f][TITLE] for i, f in enumerate(sentence['forms'])])
        last = len(own['forms'])
        if self.tag(sentence, last - 1) in MARKS and last not in sentence['heads'] and chance.random() < 0.8:
            for key in ('forms', 'tags', 'pos', 'heads', 'relations', 'gold'):
                own[key] = own[key][:-1]
        return own

    def epoch(self, size):
        """All sentences, varied, in batches of about `size` words and of similar lengths, in any order."""
        sentences = [self.vary(sentence) for sentence in self.training]
        sentences.sort(key=lambda sentence: len(sentence['forms']) + self.chance.uniform(-3, 3))
        result = batches(sentences, size)
        self.chance.shuffle(result)
        return result


def batches(sentences, size):
    result, own, words = [], [], 0
    for sentence in sentences:
        count = len(sentence['forms'])
        if own and words + count > size:
            result.append(own)
            own, words = [], 0
        own.append(sentence)
        words += count
    return result + [own]
