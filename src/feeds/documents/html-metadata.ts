import { cleanText } from './clean-text.ts'
import { readDate } from './read-date.ts'

/** What a page says about itself. */
export interface HtmlMetadata {
  readonly title: string | null
  readonly publisher: string | null
  /** ISO date of any precision */
  readonly published: string | null
  /** ISO 639-1 */
  readonly language: string | null
}

const TITLES = ['citation_title', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline']
const PUBLISHERS = [
  'citation_publisher',
  'citation_journal_title',
  'dc.publisher',
  'dcterms.publisher',
  'og:site_name',
  'application-name',
]
const DATES = [
  'article:published_time',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'parsely-pub-date',
  'sailthru.date',
]
const ARTICLE = /(?:Article|Report|BlogPosting|WebPage|Posting)$/
const MAX_JSON = 500_000

/** Title, publisher, date and language from a page's JSON-LD, meta elements and marked-up time, in this order of trust. */
export function htmlMetadata(document: Document): HtmlMetadata {
  const article = jsonArticle(document)
  const meta = metaFields(document)
  const language = document.documentElement?.getAttribute('lang') ?? meta.get('og:locale') ?? null
  const time = document.querySelector(
    'time[pubdate], time[itemprop="datePublished"], article time[datetime], header time[datetime]',
  )
  return {
    title: text(article?.headline) ?? first(meta, TITLES) ?? heading(document),
    publisher: named(article?.publisher) ?? first(meta, PUBLISHERS),
    published:
      date(text(article?.datePublished)) ??
      DATES.map((name) => date(meta.get(name) ?? null)).find((found) => found !== null) ??
      date(time?.getAttribute('datetime') ?? null),
    language: /^[a-z]{2}(?=$|[-_])/i.exec(language ?? '')?.[0].toLowerCase() ?? null,
  }
}

function metaFields(document: Document): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = element.getAttribute('content')?.trim()
    if (name === null || content === undefined || content === '') continue
    const key = name.trim().toLowerCase()
    if (!fields.has(key)) fields.set(key, content)
  }
  return fields
}

function first(meta: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = text(meta.get(name))
    if (value !== null) return value
  }
  return null
}

/** The page's own heading, else its title without the site's name at the end. */
function heading(document: Document): string | null {
  const headings = document.querySelectorAll('h1')
  const only = headings.length === 1 ? text(headings[0]?.textContent) : null
  const title = text(document.querySelector('title')?.textContent)
  return only ?? title?.replace(/\s+[|–—»-]\s+[^|–—»]{2,40}$/, '') ?? null
}

type Json = Readonly<Record<string, unknown>>

function jsonArticle(document: Document): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length > MAX_JSON) continue
    try {
      const found = articleIn(JSON.parse(source), 0)
      if (found !== null) return found
    } catch {
      // a page with broken JSON-LD still has its other metadata
    }
  }
  return null
}

function articleIn(value: unknown, depth: number): Json | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  const record = value as Json
  const types = [record['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type)) && record.datePublished !== undefined)
    return record
  return articleIn(record['@graph'] ?? record.mainEntity ?? null, depth + 1)
}

function named(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'object' && one !== null && 'name' in one) return text(one.name)
  return text(one)
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const words = cleanText(value).replace(/\s+/g, ' ')
  return words === '' || words.length > 500 ? null : words
}

function date(value: string | null): string | null {
  return value === null ? null : readDate(value)
}
