// The arithmetic of the English parser, compiled to WebAssembly (how: models/README.md). Works on one batch of sentences at a
// time in fixed places of its memory; parser-kernel.ts fills them and calls the exported functions. Integer sums and floats in
// a fixed order only, so that every machine finds the same numbers.
#include "vector-math.h"

#ifndef LAYERS
#error "LAYERS, WIDTH and the other sizes are given on the command line; they must match the weights"
#endif

#define EXPORT(name) __attribute__((export_name(#name)))
#define GATES (6 * WIDTH)
#define STATE (2 * WIDTH)
// words taken in at once; words of a batch; words of a sentence
#define FRESH 64
#define BATCH 256
#define LONGEST 160
// rows of what is computed from the last layer: tags, arcs (dependent, head), relations (dependent, head)
#define OUT_TAG 0
#define OUT_DEPENDENT TAGS_PADDED
#define OUT_HEAD (OUT_DEPENDENT + ARC)
#define OUT_LABEL_DEPENDENT (OUT_HEAD + ARC)
#define OUT_LABEL_HEAD (OUT_LABEL_DEPENDENT + LABEL)
#define OUT (OUT_LABEL_HEAD + LABEL)
// what is kept for a word: gates it adds to the word after, to itself, to the word before; rows of the last layer
#define KEPT (3 * GATES + OUT)

// weights; matrices for `multiply` are packed by fours of rows
static i16 wordWeights[FEATURES * WORD] ALIGNED;
static float wordBias[WORD] ALIGNED;
static i16 windowWeights[WORD * KEPT] ALIGNED;
static float windowBias[KEPT] ALIGNED;
static i16 layerWeights[(LAYERS - 1) * STATE * GATES] ALIGNED;
static float layerBias[(LAYERS - 1) * GATES] ALIGNED;
static float peep[LAYERS * 2 * STATE] ALIGNED;
static i16 outWeights[STATE * OUT] ALIGNED;
static float outBias[OUT] ALIGNED;
static float bilinear[ARC * ARC] ALIGNED;
static float headBias[ARC] ALIGNED;
static float rootHead[ARC] ALIGNED;
static float distanceWeights[BUCKETS * ARC] ALIGNED;
static float distanceBias[BUCKETS] ALIGNED;
static float labelDistance[BUCKETS * LABEL] ALIGNED;
static float labelWeights[LABEL * LABELS_PADDED] ALIGNED;
static float labelBias[LABELS_PADDED] ALIGNED;
// what one unit of an integer product is worth: words, window, layers, out
static float scales[3 + LAYERS] ALIGNED;
static uint8_t bucketOf[2 * LONGEST + 1] ALIGNED;

// what comes in and goes out
static i16 features[FRESH * FEATURES] ALIGNED;
static i32 freshSlots[FRESH];
static i32 slots[BATCH];
static i32 starts[BATCH + 1];
static uint8_t tags[BATCH];
static i32 heads[BATCH];
static uint8_t relations[BATCH];

// scratch
static i16 wordState[FRESH * WORD] ALIGNED;
static i16 cache[SLOTS * KEPT] ALIGNED;
static float gates[BATCH * GATES] ALIGNED;
static float state[BATCH * STATE] ALIGNED;
static i16 packed[BATCH * STATE] ALIGNED;
static float out[BATCH * OUT] ALIGNED;
static float scores[LONGEST * (LONGEST + 1)] ALIGNED;

#include "best-tree.h"

#define PLACE(name) (i32)(uintptr_t)(name)
static i32 places[32];
EXPORT(placesOf) i32 placesOf(void) {
  i32 all[] = {PLACE(wordWeights), PLACE(wordBias), PLACE(windowWeights), PLACE(windowBias), PLACE(layerWeights), PLACE(layerBias),
               PLACE(peep), PLACE(outWeights), PLACE(outBias), PLACE(bilinear), PLACE(headBias), PLACE(rootHead),
               PLACE(distanceWeights), PLACE(distanceBias), PLACE(labelDistance), PLACE(labelWeights), PLACE(labelBias),
               PLACE(scales), PLACE(bucketOf), PLACE(features), PLACE(freshSlots), PLACE(slots), PLACE(starts), PLACE(tags),
               PLACE(heads), PLACE(relations)};
  for (unsigned i = 0; i < sizeof(all) / sizeof(all[0]); i++) places[i] = all[i];
  return PLACE(places);
}

// Takes in `count` words (rows of `features`, by fours) that are new: what they add to the gates of the first layer goes to `cache`.
EXPORT(takeIn) void takeIn(int count) {
  int rows = (count + 3) & ~3;
  multiply(features, wordWeights, wordBias, scales[0], out, rows, FEATURES, WORD);
  for (int i = 0; i < rows * WORD; i += 8)
    wasm_v128_store(wordState + i, toShort(bend(wasm_v128_load(out + i)), bend(wasm_v128_load(out + i + 4)), UNIT));
  for (int row = 0; row < rows; row += 4) {
    multiply(wordState + row * WORD, windowWeights, windowBias, scales[1], gates, 4, WORD, KEPT);
    for (int r = 0; r < 4 && row + r < count; r++) {
      i16 *to = cache + freshSlots[row + r] * KEPT;
      const float *from = gates + r * KEPT;
      for (int i = 0; i < KEPT; i += 8)
        wasm_v128_store(to + i, toShort(wasm_v128_load(from + i), wasm_v128_load(from + i + 4), CACHE_UNIT));
    }
  }
}

// Gates of the first layer: what the word before, the word itself and the word after add.
static void firstGates(int sentences) {
  const v128_t unit = wasm_f32x4_splat(1.0f / CACHE_UNIT);
  for (int s = 0; s < sentences; s++)
    for (int t = starts[s]; t < starts[s + 1]; t++) {
      const i16 *own = cache + slots[t] * KEPT + GATES;
      const i16 *before = t > starts[s] ? cache + slots[t - 1] * KEPT : 0;
      const i16 *after = t + 1 < starts[s + 1] ? cache + slots[t + 1] * KEPT + 2 * GATES : 0;
      float *to = gates + t * GATES;
      for (int i = 0; i < GATES; i += 8) {
        v128_t sum = wasm_v128_load(own + i);
        if (before) sum = wasm_i16x8_add_sat(sum, wasm_v128_load(before + i));
        if (after) sum = wasm_i16x8_add_sat(sum, wasm_v128_load(after + i));
        wasm_v128_store(to + i, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(sum)), unit));
        wasm_v128_store(to + i + 4, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(sum)), unit));
      }
    }
}

// What the words themselves add to the rows of the last layer.
static void addWords(int words) {
  const v128_t unit = wasm_f32x4_splat(1.0f / CACHE_UNIT);
  for (int t = 0; t < words; t++) {
    const i16 *own = cache + slots[t] * KEPT + 3 * GATES;
    float *to = out + t * OUT;
    for (int i = 0; i < OUT; i += 8) {
      v128_t part = wasm_v128_load(own + i);
      v128_t low = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(part)), unit);
      v128_t high = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(part)), unit);
      wasm_v128_store(to + i, wasm_f32x4_add(wasm_v128_load(to + i), low));
      wasm_v128_store(to + i + 4, wasm_f32x4_add(wasm_v128_load(to + i + 4), high));
    }
  }
}

// The recurrence of one layer, from `gates` (and `state`, where it passes through) to `state` and `packed`.
static void recur(const float *peeps, int sentences, int through) {
  static float cell[WIDTH] ALIGNED;
  const v128_t zero = wasm_f32x4_splat(0), one = wasm_f32x4_splat(1);
  for (int s = 0; s < sentences; s++)
    for (int d = 0; d < 2; d++) {
      const float *pf = peeps + d * STATE, *po = pf + WIDTH;
      int first = starts[s], count = starts[s + 1] - first;
      for (int i = 0; i < WIDTH; i += 4) wasm_v128_store(cell + i, zero);
      for (int step = 0; step < count; step++) {
        int t = d ? first + count - 1 - step : first + step;
        const float *z = gates + t * GATES + d * 3 * WIDTH, *f = z + WIDTH, *o = f + WIDTH;
        float *h = state + t * STATE + d * WIDTH;
        i16 *q = packed + t * STATE + d * WIDTH;
        for (int i = 0; i < WIDTH; i += 8) {
          v128_t value[2];
          for (int half = 0; half < 2; half++) {
            int j = i + 4 * half;
            v128_t p = wasm_v128_load(cell + j);
            v128_t fv = squash(wasm_f32x4_add(wasm_v128_load(f + j), wasm_f32x4_mul(wasm_v128_load(pf + j), p)));
            v128_t ov = squash(wasm_f32x4_add(wasm_v128_load(o + j), wasm_f32x4_mul(wasm_v128_load(po + j), p)));
            v128_t zv = bend(wasm_v128_load(z + j));
            v128_t c = wasm_f32x4_add(wasm_f32x4_mul(fv, p), wasm_f32x4_mul(wasm_f32x4_sub(one, fv), zv));
            wasm_v128_store(cell + j, c);
            v128_t r = wasm_f32x4_mul(ov, c);
            if (through) r = wasm_f32x4_add(r, wasm_f32x4_mul(wasm_f32x4_sub(one, ov), wasm_v128_load(h + j)));
            wasm_v128_store(h + j, r);
            value[half] = r;
          }
          wasm_v128_store(q + i, toShort(value[0], value[1], UNIT));
        }
      }
    }
}

// scores[d][h]: how well word d (from 0) hangs on word h (from 1; 0 is the root)
static void scoreArcs(int first, int count) {
  static float left[ARC] ALIGNED;
  float byDistance[BUCKETS];
  const v128_t zero = wasm_f32x4_splat(0);
  for (int d = 0; d < count; d++) {
    float *own = out + (first + d) * OUT + OUT_DEPENDENT;
    for (int i = 0; i < 2 * ARC; i += 4) wasm_v128_store(own + i, wasm_f32x4_pmax(zero, wasm_v128_load(own + i)));
  }
  for (int d = 0; d < count; d++) {
    const float *own = out + (first + d) * OUT + OUT_DEPENDENT;
    for (int i = 0; i < ARC; i += 16) {
      v128_t a = wasm_v128_load(headBias + i), b = wasm_v128_load(headBias + i + 4);
      v128_t c = wasm_v128_load(headBias + i + 8), e = wasm_v128_load(headBias + i + 12);
      for (int k = 0; k < ARC; k++) {
        if (own[k] == 0) continue;
        v128_t v = wasm_f32x4_splat(own[k]);
        const float *row = bilinear + k * ARC + i;
        a = wasm_f32x4_add(a, wasm_f32x4_mul(v, wasm_v128_load(row)));
        b = wasm_f32x4_add(b, wasm_f32x4_mul(v, wasm_v128_load(row + 4)));
        c = wasm_f32x4_add(c, wasm_f32x4_mul(v, wasm_v128_load(row + 8)));
        e = wasm_f32x4_add(e, wasm_f32x4_mul(v, wasm_v128_load(row + 12)));
      }
      wasm_v128_store(left + i, a);
      wasm_v128_store(left + i + 4, b);
      wasm_v128_store(left + i + 8, c);
      wasm_v128_store(left + i + 12, e);
    }
    for (int b = 0; b < BUCKETS; b++) byDistance[b] = distanceBias[b] + dot(own, distanceWeights + b * ARC, ARC);
    float *to = scores + d * (LONGEST + 1);
    to[0] = dot(left, rootHead, ARC);
    for (int h = 0; h < count; h++)
      to[h + 1] = h == d ? -1e30f : dot(left, out + (first + h) * OUT + OUT_HEAD, ARC) + byDistance[bucketOf[h - d + LONGEST]];
  }
}

static void label(int first, int count) {
  static float z[LABEL] ALIGNED, found[LABELS_PADDED] ALIGNED;
  const v128_t zero = wasm_f32x4_splat(0);
  for (int d = 0; d < count; d++) {
    int head = heads[first + d];
    if (head < 0) {
      relations[first + d] = ROOT_LABEL;
      continue;
    }
    const float *a = out + (first + d) * OUT + OUT_LABEL_DEPENDENT, *b = out + (first + head) * OUT + OUT_LABEL_HEAD;
    const float *c = labelDistance + bucketOf[head - d + LONGEST] * LABEL;
    for (int i = 0; i < LABEL; i += 4)
      wasm_v128_store(z + i, wasm_f32x4_pmax(zero, wasm_f32x4_add(wasm_f32x4_add(wasm_v128_load(a + i), wasm_v128_load(b + i)), wasm_v128_load(c + i))));
    v128_t sums[LABELS_PADDED / 4];
    for (int l = 0; l < LABELS_PADDED / 4; l++) sums[l] = wasm_v128_load(labelBias + 4 * l);
    for (int k = 0; k < LABEL; k++) {
      if (z[k] == 0) continue;
      v128_t v = wasm_f32x4_splat(z[k]);
      const float *row = labelWeights + k * LABELS_PADDED;
#pragma clang loop unroll(full)
      for (int l = 0; l < LABELS_PADDED / 4; l++) sums[l] = wasm_f32x4_add(sums[l], wasm_f32x4_mul(v, wasm_v128_load(row + 4 * l)));
    }
    for (int l = 0; l < LABELS_PADDED / 4; l++) wasm_v128_store(found + 4 * l, sums[l]);
    int best = ROOT_LABEL == 0 ? 1 : 0;
    for (int l = 0; l < LABELS; l++)
      if (l != ROOT_LABEL && found[l] > found[best]) best = l;
    relations[first + d] = best;
  }
}

// Reads sentences `starts[0]` to `starts[sentences]` of `slots`; writes `tags`, `heads` (in the batch, -1 the root), `relations`.
EXPORT(parse) void parse(int sentences) {
  int words = starts[sentences], rows = (words + 3) & ~3;
  firstGates(sentences);
  recur(peep, sentences, 0);
  for (int layer = 1; layer < LAYERS; layer++) {
    multiply(packed, layerWeights + (layer - 1) * STATE * GATES, layerBias + (layer - 1) * GATES, scales[1 + layer], gates, rows, STATE, GATES);
    recur(peep + layer * 2 * STATE, sentences, 1);
  }
  multiply(packed, outWeights, outBias, scales[1 + LAYERS], out, rows, STATE, OUT);
  addWords(words);
  for (int t = 0; t < words; t++) {
    const float *own = out + t * OUT + OUT_TAG;
    int best = 0;
    for (int tag = 1; tag < TAGS; tag++)
      if (own[tag] > own[best]) best = tag;
    tags[t] = best;
  }
  for (int s = 0; s < sentences; s++) {
    int first = starts[s], count = starts[s + 1] - first;
    i32 *own = heads + first;
    scoreArcs(first, count);
    if (!bestHeads(count, own)) bestTree(count, own);
    label(first, count);
    for (int d = 0; d < count; d++)
      if (own[d] >= 0) own[d] += first;
  }
}
