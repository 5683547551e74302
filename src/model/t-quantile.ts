/** Two-sided 90 % point of the standard normal distribution. */
export const Z90 = 1.6448536269514722

/**
 * How many standard errors hold 90 % of Student's t on both sides?
 *
 * @param freedom degrees of freedom, at least 10 (the expansion is then right to 4 digits)
 * @source Abramowitz & Stegun 1964, 26.7.5, to the third order
 * @example tQuantile90(20) // 1.7247
 */
export function tQuantile90(freedom: number): number {
  const [a, b, c] = T90_TERMS
  return Z90 + a / freedom + b / freedom ** 2 + c / freedom ** 3
}

/** Coefficients of 1/ν, 1/ν², 1/ν³ at the 90 % point. */
export const T90_TERMS = [
  (Z90 ** 3 + Z90) / 4,
  (5 * Z90 ** 5 + 16 * Z90 ** 3 + 3 * Z90) / 96,
  (3 * Z90 ** 7 + 19 * Z90 ** 5 + 17 * Z90 ** 3 - 15 * Z90) / 384,
] as const
