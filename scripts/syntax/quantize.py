"""Turns learned weights (.npz of train-syntax.py) into the whole numbers and floats that the parser's kernel works with.

Usage: quantize.py WEIGHTS.npz FOLDER OUT, FOLDER being that of prepare-training.ts; OUT is read by pack-syntax.ts.
"""
import json
import os
import struct
import sys

import numpy as np

# one unit of a state; of a weight; of a weight over words; of a gate kept for a word (the kernel is compiled for them)
UNIT, WEIGHT, WORD_WEIGHT, CACHE_UNIT = 4095, 2047, 16383, 1024


def eights(x, size):
    """Pads the first dimension with zeros."""
    return np.concatenate([x, np.zeros((size - len(x),) + x.shape[1:], x.dtype)]) if len(x) < size else x


def by_fours(w):
    """[columns][depth] to fours of columns, pairs of depth: what `multiply` reads."""
    columns, depth = w.shape
    return w.reshape(columns // 4, 4, depth // 2, 2).transpose(0, 2, 1, 3).reshape(-1)


def shorts(w, most):
    step = float(np.abs(w).max()) / most
    return by_fours(np.round(w / step).astype(np.int16)), step


def bytes_of(table):
    """Eight bits a number; the few largest are cut where that brings the rest closer."""
    best = None
    for share in (1.0, 0.85, 0.7, 0.6, 0.5):
        step = float(np.abs(table).max()) * share / 127
        rounded = np.clip(np.round(table / step), -127, 127)
        error = float(((rounded * step - table) ** 2).sum())
        if best is None or error < best[0]:
            best = (error, rounded.astype(np.int8), step)
    return best[1], best[2]


def main(weights, folder, target):
    w = dict(np.load(weights))
    names = json.loads(str(w['names']))
    with open(os.path.join(folder, 'training.json')) as file:
        data = json.load(file)
    forms = np.array(data['forms'])
    used = {f for name in ('ewtTrain', 'gumTrain') for s in data['sentences'][name] for f in s['forms']}
    used = np.array(sorted(used | {v for f in used for v in data['variants'][f]}))
    affixes, shapes = w['affixes.weight'][:-1].copy(), w['shapes.weight'].copy()
    affixes[np.setdiff1d(np.arange(len(affixes)), forms[used, 2:10])] = 0
    shapes[np.setdiff1d(np.arange(len(shapes)), forms[used, 10])] = 0
    learned, learned_step = bytes_of(w['words.weight'])
    affixes, affix_step = bytes_of(affixes)
    shapes, shape_step = bytes_of(shapes)
    vectors = w['vector_bytes']
    vector_step = 0.45 / 127 * 10
    layers = sum(name.startswith('gates.') and name.endswith('weight') for name in w)
    width = w['peep.0'].shape[1] // 2
    word = w['word.weight'].copy()
    ends = np.cumsum([0, vectors.shape[1], learned.shape[1], affixes.shape[1], shapes.shape[1]])
    for i, step in enumerate((vector_step, learned_step, affix_step, shape_step)):
        word[:, ends[i]:ends[i + 1]] *= step
    word_q, word_step = shorts(word, WORD_WEIGHT)
    size = word.shape[0]
    window = np.concatenate([w['gates.0.weight'][:, i * size:(i + 1) * size] for i in range(3)])
    bias = w['gates.0.bias']
    layer_q, layer_steps = [], []
    for i in range(1, layers):
        q, step = shorts(w[f'gates.{i}.weight'], WEIGHT)
        layer_q.append(q)
        layer_steps.append(step / UNIT)
    tags, relations = names['tags'], names['relations']
    tags_padded, labels_padded = (len(tags) + 7) // 8 * 8, (len(relations) + 3) // 4 * 4
    heads = ('arc_dependent', 'arc_head', 'label_dependent', 'label_head')
    out = np.concatenate([eights(w['tag.weight'], tags_padded)] + [w[f'{name}.weight'] for name in heads])
    out_bias = np.concatenate([eights(w['tag.bias'], tags_padded)] + [w[f'{name}.bias'] for name in heads])
    # the words themselves speak here too: that part goes with what is kept for each word
    out_q, out_step = shorts(out[:, :2 * width], WEIGHT)
    window_q, window_step = shorts(np.concatenate([window, out[:, 2 * width:]]), WEIGHT)
    floats = lambda x: np.ascontiguousarray(x, dtype=np.float32).reshape(-1)
    sections = {
        'words.keys': np.array(data['keys'], dtype=np.int32),
        'words.vectors': vectors, 'words.learned': learned, 'affixes': affixes, 'shapes': shapes,
        'wordWeights': word_q, 'wordBias': floats(w['word.bias']),
        'windowWeights': window_q, 'windowBias': floats(np.concatenate([0 * bias, bias, 0 * bias, 0 * out_bias])),
        'layerWeights': np.concatenate(layer_q),
        'layerBias': floats(np.concatenate([w[f'gates.{i}.bias'] for i in range(1, layers)])),
        'peep': floats(np.concatenate([w[f'peep.{i}'].reshape(-1) for i in range(layers)])),
        'outWeights': out_q, 'outBias': floats(out_bias),
        'bilinear': floats(w['bilinear']), 'headBias': floats(w['head_bias']), 'rootHead': floats(w['root']),
        'distanceWeights': floats(w['distance.weight']), 'distanceBias': floats(w['distance.bias']),
        'labelDistance': floats(w['label_distance.weight']),
        'labelWeights': floats(eights(w['label.weight'], labels_padded).T), 'labelBias': floats(eights(w['label.bias'], labels_padded)),
        'scales': floats([word_step, window_step / UNIT] + layer_steps + [out_step / UNIT]),
    }
    sizes = dict(VECTOR=vectors.shape[1], LEARNED=learned.shape[1], AFFIX=affixes.shape[1], SHAPE=shapes.shape[1], LAYERS=layers, WIDTH=width, FEATURES=int(ends[-1]), WORD=size, ARC=len(w['bilinear']), LABEL=w['label.weight'].shape[1],
                 TAGS=len(tags), TAGS_PADDED=tags_padded, LABELS=len(relations), LABELS_PADDED=labels_padded,
                 ROOT_LABEL=relations.index('root'), BUCKETS=len(w['distance.bias']), UNIT=UNIT, CACHE_UNIT=CACHE_UNIT)
    kinds = {'int8': 'i8', 'int16': 'i16', 'int32': 'i32', 'float32': 'f32'}
    described = [dict(name=name, kind=kinds[x.dtype.name], length=x.size) for name, x in sections.items()]
    head = json.dumps(dict(tags=tags, relationNames=relations, steps=names['steps'], sizes=sizes, learned=data['learned'], sections=described)).encode()
    with open(target, 'wb') as file:
        file.write(struct.pack('<I', len(head)) + head)
        for x in sections.values():
            file.write(np.ascontiguousarray(x).tobytes())


if __name__ == '__main__':
    main(*sys.argv[1:])
