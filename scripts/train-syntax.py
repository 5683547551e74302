"""Learns the weights of the English tagger and parser; models/README.md says from what and how.

Usage: train-syntax.py FOLDER OUT [--start WEIGHTS] [--teachers WEIGHTS …] … FOLDER is what scripts/syntax/prepare-training.ts wrote;
OUT gets the weights as named arrays (.npz). With --start it learns on from such arrays, with --teachers from what they say too.
"""
import argparse
import json
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn as nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'syntax'))
from parser_model import STEPS, Parser, loss_of
from parser_score import evaluate
from teachers import Teachers, load
from training_data import TrainingData

options = argparse.ArgumentParser()
options.add_argument('folder')
options.add_argument('out')
options.add_argument('--layers', type=int, default=3)
options.add_argument('--width', type=int, default=128)
options.add_argument('--epochs', type=int, default=22)
options.add_argument('--seed', type=int, default=2)
options.add_argument('--threads', type=int, default=1)
options.add_argument('--rate', type=float, default=2e-3)
options.add_argument('--batch', type=int, default=700)
options.add_argument('--drop', type=float, default=0.3)
options.add_argument('--start')
options.add_argument('--teachers', nargs='*', default=[])
options = options.parse_args()
torch.set_num_threads(options.threads)
torch.manual_seed(options.seed)


def main():
    data = TrainingData(options.folder, random.Random(options.seed))
    taught = Teachers(options.teachers, data) if options.teachers else None
    fresh = options.start is None
    model = Parser(data, options.layers, options.width, options.drop) if fresh else load(options.start, data, options.drop)
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    optimizer = torch.optim.Adam(model.parameters(), lr=options.rate, betas=(0.9, 0.95))
    steps = options.epochs * len(data.epoch(options.batch))
    step, began = 0, time.time()
    for epoch in range(options.epochs):
        total, count = 0.0, 0
        for batch in data.epoch(options.batch):
            rate = options.rate * min(1, (step + 1) / 200) * max(0.02, 1 - step / steps)
            for group in optimizer.param_groups:
                group['lr'] = rate
            loss = loss_of(model, batch, taught)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            total, count, step = total + float(loss), count + 1, step + 1
            if step % 5 == 0:
                keep = min(0.995, (1 + step / 5) / (10 + step / 5))
                with torch.no_grad():
                    for name, value in model.state_dict().items():
                        average[name].mul_(keep).add_(value, alpha=1 - keep)
        note = f'epoch {epoch + 1} loss {total / count:.3f} {time.time() - began:.0f} s'
        if epoch % 4 == 3 or epoch + 1 == options.epochs:
            own = {name: value.detach().clone() for name, value in model.state_dict().items()}
            model.load_state_dict(average)
            for name, sentences in data.dev.items():
                note += f' | {name} ' + ' '.join(f'{k} {v:.2f}' for k, v in evaluate(model, sentences, data.relations).items())
            if epoch + 1 < options.epochs:
                model.load_state_dict(own)
        print(note, flush=True)
    arrays = {name: value.numpy() for name, value in model.state_dict().items()}
    np.savez(options.out, **arrays, vector_bytes=data.vectors, names=json.dumps(dict(tags=data.tags, relations=data.relations, steps=STEPS)))


main()
