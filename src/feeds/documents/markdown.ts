import { cleanText } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import type { RawText } from './extracted-text.ts'
import { readDate } from './read-date.ts'

const EXTRACTOR = { name: 'markdown', version: '1' }
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n?(?:---|\.\.\.)[ \t]*(?:\n|$)/
const BLOCK_START =
  /^(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,2}[.)]\s|\[\^[^\]\s]+\]:|\||```|~~~|(?:[-*_]\s*){3,}$|\[(?!\^)[^\]]+\]:\s)/

/**
 * A Markdown text as prose: front matter becomes title, publisher, date and language; headings, quotes and list items are
 * lines without their marks; links keep their words; wrapped lines of one paragraph become one line.
 */
export async function readMarkdown(bytes: Uint8Array, declared: string | null): Promise<RawText> {
  const decoded = decodeText(bytes, declared)
  const source = decoded.text.replace(/\r\n?/g, '\n')
  const matter = FRONT_MATTER.exec(source)
  const { fields, note } = matter === null ? { fields: {}, note: null } : await frontMatter(matter[1] ?? '')
  const body = note === null && matter !== null ? source.slice(matter[0].length) : source
  const heading = /^#\s+(.+?)\s*#*$/m.exec(body.slice(0, 2000))?.[1]
  return {
    text: cleanText(plainProse(body)),
    title: field(fields, ['title', 'headline', 'name']) ?? (heading === undefined ? null : inline(heading)),
    publisher: field(fields, ['publisher', 'source', 'outlet', 'site', 'organisation', 'organization', 'publication']),
    published: dateField(fields, ['date', 'published', 'publishdate', 'pubdate', 'created']),
    language: field(fields, ['language', 'lang', 'locale'])?.slice(0, 2).toLowerCase() ?? null,
    languageHint: null,
    extractor: EXTRACTOR,
    notes: note === null ? decoded.notes : [...decoded.notes, note],
  }
}

type Fields = Readonly<Record<string, unknown>>

async function frontMatter(yaml: string): Promise<{ fields: Fields; note: string | null }> {
  const { parse } = await import('yaml')
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'error' })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return notRead()
    return { fields: Object.fromEntries(Object.entries(value).map(([key, of]) => [key.toLowerCase(), of])), note: null }
  } catch {
    return notRead()
  }
}

function notRead(): { fields: Fields; note: string } {
  return { fields: {}, note: 'The front matter is not valid YAML and was read as text' }
}

function field(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'string' && value.trim() !== '') return cleanText(value).replaceAll('\n', ' ')
  }
  return null
}

function dateField(fields: Fields, names: readonly string[]): string | null {
  const words = field(fields, names)
  return words === null ? null : readDate(words)
}

/** Markdown without its marks, a paragraph a line. */
function plainProse(body: string): string {
  const blocks: string[] = []
  let open: string[] = []
  let fence: string | null = null
  const close = (): void => {
    if (open.length > 0) blocks.push(inline(open.join(' ')))
    open = []
  }
  for (const raw of body.replace(/<!--[\s\S]*?(?:-->|$)/g, '').split('\n')) {
    const line = raw
      .trim()
      .replace(/^(?:>\s?)+/, '')
      .trim()
    const mark = /^(?:```|~~~)/.exec(line)?.[0] ?? null
    if (fence !== null || mark !== null) {
      close()
      if (mark === null) blocks.push(line)
      else if (fence === null) fence = mark
      else if (mark === fence) fence = null
      continue
    }
    if (/^(?:=+|-+)$/.test(line) && open.length > 0) {
      close()
      continue
    }
    if (line === '' || BLOCK_START.test(line)) close()
    const words = blockWords(line)
    if (words !== '') open.push(words)
    if (/^#{1,6}\s/.test(line) || /^\|/.test(line) || / {2}$|\\$/.test(raw)) close()
  }
  close()
  return blocks.join('\n\n')
}

function blockWords(line: string): string {
  if (/^(?:[-*_]\s*){3,}$/.test(line) || /^\[(?!\^)[^\]]+\]:\s/.test(line) || /^\|?[\s:|-]+\|[\s:|-]*$/.test(line))
    return ''
  if (line.startsWith('|'))
    return line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim())
      .join(' ')
  return line
    .replace(/^#{1,6}(?:\s+|$)/, '')
    .replace(/\s+#+$/, '')
    .replace(/^(?:[-*+]|\d{1,2}[.)])\s+(?:\[[ xX]\]\s+)?/, '')
    .replace(/\\$/, '')
}

/** Words of a line without emphasis marks, link targets, footnote marks, tags and entities. */
function inline(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(ESCAPED + sign.charCodeAt(0)))
    .replace(/!\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\[\^[^\]\s]+\]:?/g, '')
    .replace(/\[([^[\]]+)\]\((?:[^()\s]|\([^()]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replace(/(?<!`)(`{1,3})(?!`)(.+?)\1/g, '$2')
    .replace(/(\*{1,3})(?=\S)([^*]*[^*\s])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)([^~]+)~~/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\ue021-\ue07e]/g, (kept) => String.fromCharCode(kept.charCodeAt(0) - ESCAPED))
}

/** Where escaped signs wait, out of reach of the rules for marks: a private range of Unicode. */
const ESCAPED = 0xe000
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }
