"""Reads WordNet's files: which words mean the same, and which words a definition uses for another."""
import os
import re
from collections import defaultdict

PARTS = ('noun', 'verb', 'adj', 'adv')
PART_OF = {'n': 'noun', 'v': 'verb', 'a': 'adj', 's': 'adj', 'r': 'adv'}
# Words that tell nothing of what a definition defines.
EMPTY = frozenset('a an the of to in and or for by with that is are be was were as at on from which who it its his her their one any '
                  'some used etc e.g. i.e. not something someone such usually often being having especially very than into have '
                  'has this has these those other'.split())
ENDINGS = (('ies', 'y'), ('es', 'e'), ('es', ''), ('s', ''), ('ied', 'y'), ('ed', 'e'), ('ed', ''), ('ing', 'e'), ('ing', ''))
# Senses of a word beyond these are rare.
SENSES = 4


class WordNet:
    """Synsets by part of speech and offset, as (words, pointers, gloss), and the senses of each word, the most frequent first."""

    def __init__(self, folder):
        self.synsets, self.rank = {}, {}
        for part in PARTS:
            for line in open(os.path.join(folder, 'data.' + part), encoding='latin1'):
                if not line.startswith(' '):
                    self._synset(part, line)
            for line in open(os.path.join(folder, 'index.' + part), encoding='latin1'):
                if not line.startswith(' '):
                    fields = line.split()
                    count, pointers = int(fields[2]), int(fields[3])
                    for rank, offset in enumerate(fields[6 + pointers:6 + pointers + count]):
                        self.rank[(fields[0], (part, offset))] = rank
        self.words = {word for word, _ in self.rank}

    def _synset(self, part, line):
        head, _, gloss = line.partition('|')
        fields = head.split(' ')
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].lower().split('(')[0] for i in range(count)]
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(fields[at]))]
        self.synsets[(part, fields[0])] = (words, [(sign, (PART_OF[to], offset), ends) for sign, offset, to, ends in pointers], gloss)

    def rank_of(self, word, synset):
        return self.rank.get((word, synset), 9)

    def base(self, word):
        """A word without its ending, where what is left is a word."""
        if word in self.words:
            return word
        for ending, instead in ENDINGS:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                stem = word[:-len(ending)] + instead
                if stem in self.words:
                    return stem
                if len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in self.words:
                    return stem[:-1]
        return word

    def ties(self, known):
        """Words that mean the same, are derived from each other or near: {(word, word): weight}, both ways."""
        ties = defaultdict(float)

        def tie(a, b, weight):
            if a != b and a in known and b in known:
                ties[(a, b)] = max(ties[(a, b)], weight)
                ties[(b, a)] = max(ties[(b, a)], weight)

        for synset, (words, pointers, _) in self.synsets.items():
            for a in words:
                rank = self.rank_of(a, synset)
                for b in words:
                    other = self.rank_of(b, synset)
                    if rank < SENSES and other < SENSES:
                        tie(a, b, 1 / (1 + 0.5 * (rank + other)))
                for sign, to, ends in pointers:
                    others = self.synsets[to][0]
                    if sign in '+\\<' and int(ends[:2], 16) and words[int(ends[:2], 16) - 1] == a:
                        tie(a, others[int(ends[2:], 16) - 1], 1)
                    elif sign in '&$*>' and rank < 3:
                        for b in others:
                            if self.rank_of(b, to) < 3:
                                tie(a, b, 0.5)
        return ties

    def bag(self, text, known):
        words = (self.base(word) for word in re.findall(r"[a-z][a-z\-']+", text.lower()))
        return [known[word] for word in words if word not in EMPTY and word in known]

    def paraphrases(self, known):
        """Pairs of lists of words that say the same: word and definition, example and definition, two words of a synset."""
        pairs = []
        for synset, (words, pointers, gloss) in self.synsets.items():
            ranks = [self.rank_of(word, synset) for word in words]
            if min(ranks) >= SENSES:
                continue
            heads = [[known[part] for part in word.split('_') if part in known and part not in EMPTY]
                     for word, rank in zip(words, ranks) if rank < SENSES]
            heads = [head for head in heads if head]
            definition, *rest = gloss.split('"')
            meaning = self.bag(definition, known)
            if len(meaning) >= 2:
                pairs += [(head, meaning) for head in heads[:3]]
                examples = [self.bag(example, known) for example in rest[::2]]
                pairs += [(example, meaning) for example in examples[:2] if len(example) >= 3]
            pairs += [(one, two) for i, one in enumerate(heads) for two in heads[:i] if set(one) != set(two)]
            for sign, to, ends in pointers:
                one, two = int(ends[:2], 16), int(ends[2:], 16)
                if sign == '+' and one and ranks[one - 1] < 3:
                    ends = words[one - 1], self.synsets[to][0][two - 1]
                    if all(word in known for word in ends):
                        pairs.append(([known[ends[0]]], [known[ends[1]]]))
        return pairs
