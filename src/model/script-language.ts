const PERSIAN_ONLY = /[پچژگک‌ی]/
/** the last character below which all letters are Latin */
const LAST_LATIN = 0x24f

/** The language a name of the tables is in, told from its first letter beyond Latin: `fa`, `ar`, `he`, `ru`, `ko`, `zh`, else `en`. */
export function scriptLanguage(text: string): string {
  const code = firstBeyondLatin(text)
  if (code >= 0x600 && code <= 0x6ff) return PERSIAN_ONLY.test(text) ? 'fa' : 'ar'
  if (code >= 0x590 && code < 0x600) return 'he'
  if (code >= 0x400 && code < 0x530) return 'ru'
  if (code >= 0xac00 && code <= 0xd7a3) return 'ko'
  return code >= 0x2e80 ? 'zh' : 'en'
}

function firstBeyondLatin(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > LAST_LATIN && (code < 0x1e00 || code > 0x20ff)) return code
  }
  return 0
}
