/** Two-sided 90 % point of the standard normal distribution. */
const Z = 1.6448536269514722

/**
 * How many standard errors hold 90 % of Student's t on both sides?
 *
 * @param freedom degrees of freedom, at least 10 (the expansion is then right to 4 digits)
 * @source Abramowitz & Stegun 1964, 26.7.5, to the third order
 * @example tQuantile90(20) // 1.7247
 */
export function tQuantile90(freedom: number): number {
  const [a, b, c] = T90_TERMS
  return Z + a / freedom + b / freedom ** 2 + c / freedom ** 3
}

/** Coefficients of 1/ν, 1/ν², 1/ν³ at the 90 % point. */
export const T90_TERMS = [
  (Z ** 3 + Z) / 4,
  (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
  (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
] as const
