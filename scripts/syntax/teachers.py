"""What several trained parsers together think of every sentence of the treebanks: something to learn from beside the treebanks."""
import numpy as np
import torch
import torch.nn.functional as F
from parser_model import Parser, arcs_of
from training_data import batches


def load(path, data, drop):
    arrays = np.load(path)
    layers = sum(name.startswith('peep.') for name in arrays.files)
    model = Parser(data, layers, arrays['peep.0'].shape[1] // 2, drop)
    model.load_state_dict({name: torch.from_numpy(arrays[name]) for name in model.state_dict()})
    return model


class Teachers:
    def __init__(self, paths, data):
        models = [load(path, data, 0).eval() for path in paths]
        self.known = {}
        with torch.no_grad():
            for batch in batches(sorted(data.training, key=lambda s: len(s['forms'])), 700):
                self.ask(models, batch)

    def ask(self, models, batch):
        sums = None
        for model in models:
            found = model(batch)
            _, inside, dependents, governors = arcs_of(batch, found)
            labels = model.label_scores(found['h'], found['starts'], dependents, governors)
            own = [F.softmax(found['scores'], 2), F.softmax(labels, 1), F.softmax(model.tag(found['h']), 1)]
            sums = own if sums is None else [a + b for a, b in zip(sums, own)]
        arcs, labels, tags = [one / len(models) for one in sums]
        every = torch.zeros(len(inside), labels.shape[1])
        every[inside] = labels
        for i, sentence in enumerate(batch):
            count, at = found['lengths'][i], int(found['starts'][i])
            self.known[sentence['index']] = (arcs[i, :count, :count + 1].half(), every[at:at + count].half(), tags[at:at + count].half())

    def of(self, batch, found, inside):
        """Shares of heads, of relations and of tags; a sentence that has lost its last word is asked about without it."""
        longest = max(found['lengths'])
        arcs = torch.zeros(len(batch), longest, longest + 1)
        labels, tags = [], []
        for i, sentence in enumerate(batch):
            own, named, tagged = self.known[sentence['index']]
            count = found['lengths'][i]
            arcs[i, :count, :count + 1] = own[:count, :count + 1].float()
            labels.append(named[:count])
            tags.append(tagged[:count])
        arcs = arcs[found['wide']]
        arcs = arcs / arcs.sum(1, keepdim=True).clamp(min=1e-6)
        return arcs, torch.cat(labels).float()[inside], torch.cat(tags).float()
