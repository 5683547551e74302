const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const INVISIBLE = /\u00ad|\u200b|\u200d|\u200e|\u200f|[\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed end lines as well
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
const STRAY_JOINER = /(?<![\u0600-\u06ff])\u200c|\u200c(?![\u0600-\u06ff])/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g

/**
 * Text as a reader of sentences wants it: no soft hyphens, zero-width or control characters, ligatures as letters, every
 * space a plain one, line feeds alone at line ends, no blanks around lines, one empty line at most. Cleaning twice changes
 * nothing. Plain text files are not cleaned: offsets into them must hold in the file.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(STRAY_JOINER, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(SPACES, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
