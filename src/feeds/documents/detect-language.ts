const SAMPLE = 4000
const ARABIC_SCRIPT = /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]/g
const PERSIAN = /[پچژگکی]/g
const ARABIC = /[كيةىأإؤئ]/g
const URDU = /[ٹڈڑںےھ]/g
const ENGLISH =
  /(?<![\p{L}'’])(?:the|of|and|to|that|is|was|were|for|with|has|have|its|by|from|which|not)(?![\p{L}'’])/giu

/**
 * In which language a text is written.
 *
 * @returns ISO 639-1, or null where the text is too short or too mixed to tell
 */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return null
  if (count(sample, ARABIC_SCRIPT) > letters / 2) return arabicScript(sample)
  if (letters < 20) return null
  if (letters > 200 && count(sample, ENGLISH) > count(sample, /\p{L}+/gu) * 0.15) return 'en'
  const { eld } = await import('eld/small')
  const found = eld.detect(sample)
  return found.language !== '' && (found.isReliable() || letters > 200) ? found.language : null
}

/** What to tell about a text in a language that cannot be read so far; null for English. */
export function languageNote(language: string | null): string | null {
  if (language === null || language === 'en') return null
  return `${languageName(language)} is recognised and kept, but not read so far`
}

function arabicScript(sample: string): string {
  const arabic = count(sample, ARABIC)
  const persian = count(sample, PERSIAN)
  if (count(sample, URDU) > Math.max(arabic, 3)) return 'ur'
  return persian > arabic ? 'fa' : 'ar'
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
