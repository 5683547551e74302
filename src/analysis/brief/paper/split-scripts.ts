/** A stretch of a text in scripts of one direction. */
export interface ScriptRun {
  readonly text: string
  readonly rtl: boolean
  /** language of a right-to-left stretch, for fonts and spelling */
  readonly language: string
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const NEUTRAL = /^[^\p{L}\p{N}]+$/u

/** Cuts a text where its direction changes; spaces and marks between two words of one direction stay with them. */
export function splitScripts(text: string): readonly ScriptRun[] {
  const pieces = text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []
  const runs: { text: string; rtl: boolean }[] = []
  for (const [i, piece] of pieces.entries()) {
    const last = runs.at(-1)
    const next = pieces[i + 1]
    const rtl = NEUTRAL.test(piece)
      ? last?.rtl === true && next !== undefined && RIGHT_TO_LEFT.test(next)
      : RIGHT_TO_LEFT.test(piece)
    if (last?.rtl === rtl) last.text += piece
    else runs.push({ text: piece, rtl })
  }
  return runs.map((run) => ({ ...run, language: languageOf(run.text) }))
}

/** Persian has letters that Arabic has not. */
function languageOf(text: string): string {
  if (/\p{Script=Hebrew}/u.test(text)) return 'he-IL'
  return /[پچژگکی]/u.test(text) ? 'fa-IR' : 'ar-SA'
}
