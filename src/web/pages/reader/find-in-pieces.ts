/** Letters of one of several pieces of text. */
export interface PieceSpan {
  /** index of the piece */
  readonly piece: number
  readonly from: number
  readonly to: number
}

/** Words that run over the end of a page are known by so many letters of their beginning. */
const BEGINNING = 40

/**
 * Where do words stand in a text that comes in pieces, as a PDF has its lines? Spaces, hyphens at line ends and ligatures are passed over, since
 * each program that takes text out of a file sets them its own way.
 *
 * @returns spans of the pieces, in their order; none where the words are not there
 */
export function findInPieces(pieces: readonly string[], words: string): readonly PieceSpan[] {
  const letters: { readonly letter: string; readonly piece: number; readonly at: number }[] = []
  for (const [piece, text] of pieces.entries()) {
    for (let at = 0; at < text.length; at++) {
      for (const letter of bare(text[at] ?? '')) letters.push({ letter, piece, at })
    }
  }
  const all = letters.map(({ letter }) => letter).join('')
  const wanted = bare(words)
  if (wanted === '') return []
  const whole = all.indexOf(wanted)
  const begun = whole === -1 && wanted.length > BEGINNING ? all.indexOf(wanted.slice(0, BEGINNING)) : -1
  if (whole === -1 && begun === -1) return []
  const start = Math.max(whole, begun)
  const spans = new Map<number, { from: number; to: number }>()
  for (const { piece, at } of letters.slice(start, start + wanted.length)) {
    const span = spans.get(piece)
    if (span === undefined) spans.set(piece, { from: at, to: at + 1 })
    else spans.set(piece, { from: Math.min(span.from, at), to: Math.max(span.to, at + 1) })
  }
  return [...spans].map(([piece, { from, to }]) => ({ piece, from, to }))
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u2010-\u2015-]/gu, '')
    .replace(/[’‘]/gu, "'")
    .replace(/[“”]/gu, '"')
}
