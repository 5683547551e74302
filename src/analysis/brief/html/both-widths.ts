/** Widths at which pictures of a page are drawn, in pixels: for a desk and for a telephone. */
export const WIDE = 690
export const NARROW = 330

/** A picture drawn for wide and for narrow pages; the style sheet shows one of the two. */
export function bothWidths(draw: (width: number) => string): string {
  return `<div class="wide">${draw(WIDE)}</div><div class="narrow">${draw(NARROW)}</div>`
}
