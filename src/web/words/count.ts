/** A count as English writes it: 12,340. */
export function count(n: number): string {
  return n.toLocaleString('en-GB')
}
