// The gated recurrence of one layer and its gradient, for train-syntax.py (loaded with ctypes). Packed sentences: sentence s is
// rows starts[s] to starts[s + 1]. A row of `gates` holds, for each direction, candidate, forget gate and output gate of
// `width` units before their squashing; direction 0 reads forwards, 1 backwards.
#include <math.h>
#include <stdlib.h>

static inline float squash(float x) { return 1.0f / (1.0f + expf(-x)); }
static inline float bend(float x) { return 2.0f / (1.0f + expf(-2.0f * x)) - 1.0f; }

void forward(const float *gates, const float *peep, const float *skip, const int *starts, int sentences, int width,
             float *cells, float *out) {
  for (int s = 0; s < sentences; s++)
    for (int d = 0; d < 2; d++) {
      const float *pf = peep + d * 2 * width, *po = pf + width;
      int first = starts[s], count = starts[s + 1] - first;
      for (int step = 0; step < count; step++) {
        int t = d ? first + count - 1 - step : first + step;
        const float *z = gates + (size_t)t * 6 * width + d * 3 * width, *f = z + width, *o = f + width;
        float *c = cells + (size_t)t * 2 * width + d * width, *h = out + (size_t)t * 2 * width + d * width;
        const float *before = step ? cells + (size_t)(d ? t + 1 : t - 1) * 2 * width + d * width : NULL;
        const float *through = skip ? skip + (size_t)t * 2 * width + d * width : NULL;
        for (int i = 0; i < width; i++) {
          float p = before ? before[i] : 0, x = through ? through[i] : 0;
          float fv = squash(f[i] + pf[i] * p), ov = squash(o[i] + po[i] * p), zv = bend(z[i]);
          c[i] = fv * p + (1 - fv) * zv;
          h[i] = ov * c[i] + (1 - ov) * x;
        }
      }
    }
}

void backward(const float *gates, const float *peep, const float *skip, const int *starts, int sentences, int width,
              const float *cells, const float *grad, float *gradGates, float *gradPeep, float *gradSkip) {
  float *carry = malloc(sizeof(float) * width);
  for (int s = 0; s < sentences; s++)
    for (int d = 0; d < 2; d++) {
      const float *pf = peep + d * 2 * width, *po = pf + width;
      float *gpf = gradPeep + d * 2 * width, *gpo = gpf + width;
      int first = starts[s], count = starts[s + 1] - first;
      for (int i = 0; i < width; i++) carry[i] = 0;
      for (int step = count - 1; step >= 0; step--) {
        int t = d ? first + count - 1 - step : first + step;
        size_t g = (size_t)t * 6 * width + d * 3 * width, at = (size_t)t * 2 * width + d * width;
        const float *z = gates + g, *f = z + width, *o = f + width, *c = cells + at, *gh = grad + at;
        float *gz = gradGates + g, *gf = gz + width, *go = gf + width;
        const float *before = step ? cells + (size_t)(d ? t + 1 : t - 1) * 2 * width + d * width : NULL;
        const float *through = skip ? skip + at : NULL;
        float *gs = skip ? gradSkip + at : NULL;
        for (int i = 0; i < width; i++) {
          float p = before ? before[i] : 0, x = through ? through[i] : 0;
          float fv = squash(f[i] + pf[i] * p), ov = squash(o[i] + po[i] * p), zv = bend(z[i]);
          float dc = gh[i] * ov + carry[i];
          float a = dc * (p - zv) * fv * (1 - fv), b = gh[i] * (c[i] - x) * ov * (1 - ov);
          if (gs) gs[i] = gh[i] * (1 - ov);
          gz[i] = dc * (1 - fv) * (1 - zv * zv);
          gf[i] = a;
          go[i] = b;
          gpf[i] += a * p;
          gpo[i] += b * p;
          carry[i] = dc * fv + a * pf[i] + b * po[i];
        }
      }
    }
  free(carry);
}
