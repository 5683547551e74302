import type { Bidi } from 'bidi-js'

/** A look of text on the page, by which its font is found. */
export interface TextLook {
  readonly size: number
  readonly weight: 'regular' | 'strong'
  readonly colour: string
  /** raised, as numbers of notes are */
  readonly raised: boolean
  /** where a click leads within the document */
  readonly goTo: string | null
  /** where a click leads outside */
  readonly link: string | null
}

export interface StyledText {
  readonly text: string
  readonly look: TextLook
}

/** Words of one look, font and direction, in the place where they are seen. */
export interface LaidPiece {
  readonly text: string
  readonly look: TextLook
  readonly font: string
  /** from the line's start */
  readonly x: number
  readonly width: number
}

export interface LaidLine {
  readonly pieces: readonly LaidPiece[]
  readonly width: number
  readonly rtl: boolean
}

/** What a layout asks of fonts. */
export interface Fonts {
  /** the font that has a character at a weight */
  fontOf(character: string, weight: TextLook['weight']): string
  widthOf(text: string, font: string, size: number): number
}

interface PieceKind {
  readonly font: string
  readonly level: number
  readonly space: boolean
}

interface Piece extends PieceKind {
  readonly text: string
  readonly look: TextLook
  readonly width: number
}

/**
 * Breaks text into lines and puts each line's words where the Unicode bidirectional algorithm sees them. Shaping within a word is the font's.
 *
 * @param width in points
 * @param base  direction of the paragraph; told from its first letter where it is open
 */
export function layOutLines(
  texts: readonly StyledText[],
  width: number,
  fonts: Fonts,
  bidi: Bidi,
  base: 'ltr' | 'rtl' | 'auto' = 'ltr',
): readonly LaidLine[] {
  const whole = texts.map(({ text }) => text).join('')
  if (whole.trim() === '') return []
  const levels = bidi.getEmbeddingLevels(whole, base)
  const rtl = ((levels.paragraphs[0]?.level ?? 0) & 1) === 1
  const pieces = piecesOf(texts, levels.levels, fonts, bidi)
  return linesOf(pieces, width, fonts).map((line) => placed(line, rtl))
}

/** Words and spaces, cut where look, font or direction changes. */
function piecesOf(texts: readonly StyledText[], levels: Uint8Array, fonts: Fonts, bidi: Bidi): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { text, look } of texts) {
    let held = ''
    let as: PieceKind | null = null
    const flush = () => {
      if (as !== null && held !== '') {
        pieces.push({ text: held, look, ...as, width: fonts.widthOf(held, as.font, look.size) })
      }
      held = ''
    }
    for (const character of text) {
      const next = kindOf(character, levels[at] ?? 0, look, as, fonts)
      at += character.length
      if (as === null || as.font !== next.font || as.level !== next.level || as.space !== next.space) flush()
      as = next
      held += (next.level & 1) === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character
    }
    flush()
  }
  return pieces
}

/** A mark that is set upon a letter, or joins two, has the letter's font. */
function kindOf(
  character: string,
  level: number,
  { weight }: TextLook,
  before: PieceKind | null,
  fonts: Fonts,
): PieceKind {
  const joins = before !== null && !before.space && /[\p{M}\u200c\u200d]/u.test(character)
  return { font: joins ? before.font : fonts.fontOf(character, weight), level, space: /\s/.test(character) }
}

/** Words that nothing parts stay together; one that is wider than the page is cut by its letters. */
function linesOf(pieces: readonly Piece[], width: number, fonts: Fonts): readonly (readonly Piece[])[] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0
  const wordsOf = (list: readonly Piece[]): readonly (readonly Piece[])[] => {
    const words: Piece[][] = []
    for (const piece of list) {
      const last = words.at(-1)
      if (last === undefined || piece.space || last.at(-1)?.space === true) words.push([piece])
      else last.push(piece)
    }
    return words
  }
  const next = () => {
    while (line.at(-1)?.space === true) line.pop()
    if (line.length > 0) lines.push(line)
    line = []
    used = 0
  }
  for (const word of wordsOf(pieces)) {
    const wide = word.reduce((sum, one) => sum + one.width, 0)
    if (used + wide > width && word[0]?.space !== true) next()
    if (line.length === 0 && word[0]?.space === true) continue
    for (const piece of wide > width ? word.flatMap((one) => letters(one, width, fonts)) : word) {
      if (used + piece.width > width && !piece.space) next()
      line.push(piece)
      used += piece.width
    }
  }
  next()
  return lines
}

function letters(piece: Piece, width: number, fonts: Fonts): readonly Piece[] {
  const parts: Piece[] = []
  let text = ''
  const widthOf = (of: string) => fonts.widthOf(of, piece.font, piece.look.size)
  for (const character of piece.text) {
    if (text !== '' && widthOf(text + character) > width) {
      parts.push({ ...piece, text, width: widthOf(text) })
      text = ''
    }
    text += character
  }
  return [...parts, { ...piece, text, width: widthOf(text) }]
}

/** Reverses stretches from the highest level down to the lowest odd one. */
function placed(line: readonly Piece[], rtl: boolean): LaidLine {
  const order = [...line]
  const highest = Math.max(0, ...order.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      if ((order[from]?.level ?? 0) < level) continue
      let to = from
      while ((order[to + 1]?.level ?? 0) >= level) to++
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse())
      from = to
    }
  }
  const pieces: (LaidPiece & { readonly level: number })[] = []
  let x = 0
  for (const { text, look, font, width, level } of order) {
    const last = pieces.at(-1)
    // words that read from left to right are drawn at once
    const joins = last !== undefined && level === 0 && last.level === 0 && last.look === look && last.font === font
    if (joins) pieces[pieces.length - 1] = { ...last, text: last.text + text, width: last.width + width }
    else pieces.push({ text, look, font, x, width, level })
    x += width
  }
  return { pieces, width: x, rtl }
}
