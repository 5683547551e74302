// From the scores of all arcs of a sentence to one tree: see `scores` of parser-kernel.c.

#define SCORE(dependent, head) scores[(dependent) * (LONGEST + 1) + (head) + 1]

// Takes for each word its best head; says whether that makes a tree with one root. Heads from 0 in the sentence, -1 the root.
static int bestHeads(int count, i32 *to) {
  int roots = 0;
  for (int d = 0; d < count; d++) {
    int best = -1;
    for (int h = 0; h < count; h++)
      if (SCORE(d, h) > SCORE(d, best)) best = h;
    to[d] = best;
    roots += best < 0;
  }
  if (roots != 1) return 0;
  static uint8_t seen[LONGEST];
  for (int d = 0; d < count; d++) seen[d] = 0;
  for (int d = 0; d < count; d++) {
    int at = d;
    while (at >= 0 && seen[at] == 0) {
      seen[at] = 1;
      at = to[at];
    }
    if (at >= 0 && seen[at] == 1) return 0;
    for (at = d; at >= 0 && seen[at] == 1; at = to[at]) seen[at] = 2;
  }
  return 1;
}

// Eisner's best tree without crossing arcs. Tables by [from][to]: a head at one end with its words up to the other end, whole
// (arcs within) or with the arc between both ends on top.
static float wholeRight[LONGEST * LONGEST], wholeLeft[LONGEST * LONGEST], arcRight[LONGEST * LONGEST], arcLeft[LONGEST * LONGEST];
static uint8_t cutRight[LONGEST * LONGEST], cutLeft[LONGEST * LONGEST], cutArc[LONGEST * LONGEST];
#define AT(i, j) ((i) * LONGEST + (j))

static void follow(int from, int to, int leftwards, i32 *heads) {
  while (from != to) {
    int cut = leftwards ? cutLeft[AT(from, to)] : cutRight[AT(from, to)];
    int a = leftwards ? cut : from, b = leftwards ? to : cut;
    heads[leftwards ? a : b] = leftwards ? b : a;
    int middle = cutArc[AT(a, b)];
    follow(a, middle, 0, heads);
    follow(middle + 1, b, 1, heads);
    if (leftwards) to = cut;
    else from = cut;
  }
}

static void bestTree(int count, i32 *to) {
  for (int i = 0; i < count; i++) wholeRight[AT(i, i)] = wholeLeft[AT(i, i)] = 0;
  for (int size = 1; size < count; size++)
    for (int i = 0, j = size; j < count; i++, j++) {
      float best = -1e38f;
      int cut = i;
      for (int m = i; m < j; m++) {
        float value = wholeRight[AT(i, m)] + wholeLeft[AT(m + 1, j)];
        if (value > best) best = value, cut = m;
      }
      cutArc[AT(i, j)] = cut;
      arcRight[AT(i, j)] = best + SCORE(j, i);
      arcLeft[AT(i, j)] = best + SCORE(i, j);
      best = -1e38f;
      for (int m = i + 1; m <= j; m++) {
        float value = arcRight[AT(i, m)] + wholeRight[AT(m, j)];
        if (value > best) best = value, cut = m;
      }
      wholeRight[AT(i, j)] = best;
      cutRight[AT(i, j)] = cut;
      best = -1e38f;
      for (int m = i; m < j; m++) {
        float value = wholeLeft[AT(i, m)] + arcLeft[AT(m, j)];
        if (value > best) best = value, cut = m;
      }
      wholeLeft[AT(i, j)] = best;
      cutLeft[AT(i, j)] = cut;
    }
  float best = -1e38f;
  int root = 0;
  for (int r = 0; r < count; r++) {
    float value = SCORE(r, -1) + wholeLeft[AT(0, r)] + wholeRight[AT(r, count - 1)];
    if (value > best) best = value, root = r;
  }
  to[root] = -1;
  follow(0, root, 1, to);
  follow(root, count - 1, 0, to);
}
