// Products of matrices and bent functions on four floats or eight short integers at once, in a fixed order.
#include <stdint.h>
#include <wasm_simd128.h>

typedef int16_t i16;
typedef int32_t i32;
#define ALIGNED __attribute__((aligned(16)))

// tanh as a continued fraction, right to 1e-4
static inline v128_t bend(v128_t x) {
  const v128_t most = wasm_f32x4_splat(4.97f);
  x = wasm_f32x4_pmin(wasm_f32x4_pmax(x, wasm_f32x4_neg(most)), most);
  v128_t s = wasm_f32x4_mul(x, x);
  v128_t a = wasm_f32x4_add(s, wasm_f32x4_splat(378.0f));
  a = wasm_f32x4_add(wasm_f32x4_mul(a, s), wasm_f32x4_splat(17325.0f));
  a = wasm_f32x4_add(wasm_f32x4_mul(a, s), wasm_f32x4_splat(135135.0f));
  v128_t b = wasm_f32x4_add(wasm_f32x4_mul(s, wasm_f32x4_splat(28.0f)), wasm_f32x4_splat(3150.0f));
  b = wasm_f32x4_add(wasm_f32x4_mul(b, s), wasm_f32x4_splat(62370.0f));
  b = wasm_f32x4_add(wasm_f32x4_mul(b, s), wasm_f32x4_splat(135135.0f));
  return wasm_f32x4_div(wasm_f32x4_mul(x, a), b);
}

static inline v128_t squash(v128_t x) {
  const v128_t half = wasm_f32x4_splat(0.5f);
  return wasm_f32x4_add(half, wasm_f32x4_mul(half, bend(wasm_f32x4_mul(half, x))));
}

// result[row][column] = sum over k of x[row][k] w[column][k], times scale, plus bias; depth even, columns by eights
static void multiply(const i16 *x, const i16 *w, const float *bias, float scale, float *result, int rows, int depth, int columns) {
  const v128_t unit = wasm_f32x4_splat(scale);
  for (int column = 0; column < columns; column += 8) {
    const i16 *wa = w + column * depth, *wb = wa + 4 * depth;
    const v128_t ba = wasm_v128_load(bias + column), bb = wasm_v128_load(bias + column + 4);
    for (int row = 0; row < rows; row += 4) {
      const i16 *x0 = x + row * depth, *x1 = x0 + depth, *x2 = x1 + depth, *x3 = x2 + depth;
      v128_t a0 = wasm_i32x4_splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      for (int k = 0; k < depth; k += 2) {
        v128_t ya = wasm_v128_load(wa + 4 * k), yb = wasm_v128_load(wb + 4 * k);
        v128_t v = wasm_v128_load32_splat(x0 + k);
        a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(v, ya));
        b0 = wasm_i32x4_add(b0, wasm_i32x4_dot_i16x8(v, yb));
        v = wasm_v128_load32_splat(x1 + k);
        a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(v, ya));
        b1 = wasm_i32x4_add(b1, wasm_i32x4_dot_i16x8(v, yb));
        v = wasm_v128_load32_splat(x2 + k);
        a2 = wasm_i32x4_add(a2, wasm_i32x4_dot_i16x8(v, ya));
        b2 = wasm_i32x4_add(b2, wasm_i32x4_dot_i16x8(v, yb));
        v = wasm_v128_load32_splat(x3 + k);
        a3 = wasm_i32x4_add(a3, wasm_i32x4_dot_i16x8(v, ya));
        b3 = wasm_i32x4_add(b3, wasm_i32x4_dot_i16x8(v, yb));
      }
      float *to = result + row * columns + column;
#define STORE(a, b)                                                                                   \
  wasm_v128_store(to, wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(a), unit), ba));         \
  wasm_v128_store(to + 4, wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(b), unit), bb));     \
  to += columns;
      STORE(a0, b0)
      STORE(a1, b1)
      STORE(a2, b2)
      STORE(a3, b3)
    }
  }
}

static inline v128_t toShort(v128_t low, v128_t high, float size) {
  const v128_t unit = wasm_f32x4_splat(size);
  low = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(low, unit)));
  high = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(high, unit)));
  return wasm_i16x8_narrow_i32x4(low, high);
}

static inline float sumOf(v128_t v) {
  return (wasm_f32x4_extract_lane(v, 0) + wasm_f32x4_extract_lane(v, 1)) + (wasm_f32x4_extract_lane(v, 2) + wasm_f32x4_extract_lane(v, 3));
}

static inline float dot(const float *a, const float *b, int count) {
  v128_t sum = wasm_f32x4_splat(0);
  for (int i = 0; i < count; i += 4) sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(a + i), wasm_v128_load(b + i)));
  return sumOf(sum);
}
