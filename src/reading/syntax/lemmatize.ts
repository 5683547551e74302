import { hashString, pair } from './hash.ts'

/** What is known of base forms: those that the rules get wrong, and which words are verbs, nouns and adjectives. */
export interface LemmaTable {
  /** base form by `lemmaKey` */
  readonly exceptions: ReadonlyMap<number, string>
  /** hashes of known base forms by kind */
  readonly verbs: ReadonlySet<number>
  readonly nouns: ReadonlySet<number>
  readonly adjectives: ReadonlySet<number>
}

/** The key of a word (in lower case, quotes straight) with a tag. */
export function lemmaKey(lower: string, tag: string): number {
  return pair(hashString(lower), hashString(tag))
}

/**
 * What is the base form of a word with a Penn Treebank tag?
 *
 * Names keep their form; a noun loses its plural, a verb its person, time and "-ing", an adjective its "-er" and "-est".
 *
 * @param form the word with straight quotes, case kept
 */
export function lemmatize(form: string, tag: string, table: LemmaTable): string {
  const lower = form.toLowerCase()
  return table.exceptions.get(lemmaKey(lower, tag)) ?? ruleLemma(form, lower, tag, table)
}

/** The base form by rule alone. */
export function ruleLemma(form: string, lower: string, tag: string, table: LemmaTable): string {
  switch (tag) {
    case 'NNP':
    case 'NNPS':
    case 'ADD':
    case 'FW':
    case 'SYM':
    case 'NFP':
    case 'CD':
    case 'LS':
    case 'GW':
      return form
    case 'NN':
      return keepsCapitals(form) ? form : lower
    case 'NNS':
      return singular(form, lower, table.nouns)
    case 'VBZ':
      return known(plainOfS(lower), table.verbs)
    case 'VBD':
    case 'VBN':
      return lower.endsWith('ed') ? withoutEnding(lower, 2, table.verbs) : lower
    case 'VBG':
      return lower.endsWith('ing') && lower.length > 4 ? withoutEnding(lower, 3, table.verbs) : lower
    case 'JJR':
    case 'RBR':
      return lower.endsWith('er') ? withoutEnding(lower, 2, table.adjectives) : lower
    case 'JJS':
    case 'RBS':
      return lower.endsWith('est') ? withoutEnding(lower, 3, table.adjectives) : lower
    default:
      return lower
  }
}

function keepsCapitals(form: string): boolean {
  return form.length > 1 && form.length < 7 && /\p{Lu}/u.test(form.slice(1)) && !/\p{Ll}{2}/u.test(form)
}

function singular(form: string, lower: string, nouns: ReadonlySet<number>): string {
  if (/^\p{Lu}[\p{Lu}\d]+s$/u.test(form)) return form.slice(0, -1)
  if (/^\d+s$/.test(lower)) return lower.slice(0, -1)
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`
  return known(plainOfS(lower), nouns)
}

/** Candidates for a word without its "-s", the likeliest first. */
function plainOfS(lower: string): string[] {
  const n = lower.length
  if (!lower.endsWith('s') || lower.endsWith('ss') || n < 3) return [lower]
  if (lower.endsWith('ies') && n > 4) return [`${lower.slice(0, -3)}y`, lower.slice(0, -1)]
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower)) return [lower.slice(0, -2), lower.slice(0, -1)]
  if (lower.endsWith('oes')) return [lower.slice(0, -2), lower.slice(0, -1)]
  if (lower.endsWith('ves')) return [lower.slice(0, -1), `${lower.slice(0, -3)}f`, `${lower.slice(0, -3)}fe`]
  if (lower.endsWith('es')) return [lower.slice(0, -1), lower.slice(0, -2)]
  return [lower.slice(0, -1)]
}

/** The first candidate that is a known base form, else the first. */
function known(candidates: readonly string[], table: ReadonlySet<number>): string {
  for (const candidate of candidates) if (table.has(hashString(candidate))) return candidate
  return candidates[0] as string
}

/** The base form of a word in "-ed", "-ing", "-er" or "-est": with an "e" back, or one of two consonants taken off. */
function withoutEnding(lower: string, size: number, table: ReadonlySet<number>): string {
  const stem = lower.slice(0, -size)
  if (stem.length < 2) return lower
  if (stem.endsWith('i') && size !== 3) return `${stem.slice(0, -1)}y`
  if (stem.endsWith('i') && lower.endsWith('est')) return `${stem.slice(0, -1)}y`
  const doubled = /([bdgklmnprtvz])\1$/.test(stem) ? stem.slice(0, -1) : null
  const silent = wantsSilentE(stem)
  const candidates = silent ? [`${stem}e`, stem] : [stem, `${stem}e`]
  if (doubled !== null) candidates.splice(stem.endsWith('ll') ? 1 : 0, 0, doubled)
  return known(candidates, table)
}

function wantsSilentE(stem: string): boolean {
  if (/[aeiou](?:at|it|ot|en|on|er|or|et|al|el|il|ol|ow|aw|ew|ay|oy|ey)$/.test(stem)) return /[iu]at$/.test(stem)
  if (
    /(?:at|iz|is|us|ut|ur|ir|iv|av|ov|ev|rv|lv|ac|ic|uc|nc|rc|dg|rg|ag|ug|[^aeiou]l|u|as|os|rs|ns|ls|ps)$/.test(stem)
  ) {
    return !/(?:[rw]l|ll|focus|pass|oil)$/.test(stem)
  }
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem)
}
