/** A count as Arabic writes it: ١٢٬٣٤٠. */
export function countAr(n: number): string {
  return n.toLocaleString('ar-EG')
}
