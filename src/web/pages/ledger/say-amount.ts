/** An amount in few letters: "5.8B", "120M". */
export function shortAmount(amount: number): string {
  return Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 2 }).format(amount)
}

/** A range in few letters: one amount where both ends are alike. */
export function shortRange([low, high]: readonly [number, number]): string {
  return low === high ? shortAmount(low) : `${shortAmount(low)} – ${shortAmount(high)}`
}
