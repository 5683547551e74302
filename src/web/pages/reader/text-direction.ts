const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/gu
/** So many characters tell as well as all of them. */
const ENOUGH = 600

/**
 * Which way a paragraph is written: as most of its letters are, so that an Arabic one which opens with a Latin name stays right to left,
 * and a quotation in English among Arabic stays left to right.
 *
 * @param usual what its document is written in, for a paragraph without letters
 */
export function textDirection(text: string, usual: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const seen = text.slice(0, ENOUGH)
  const right = seen.match(RIGHT_TO_LEFT)?.length ?? 0
  const left = seen.match(LEFT_TO_RIGHT)?.length ?? 0
  return right === left ? usual : right > left ? 'rtl' : 'ltr'
}
