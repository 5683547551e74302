import type { Actor, Membership } from '../../model/actor.ts'
import type { ActorPack } from '../../model/actor-pack.ts'
import { EntenteError } from '../../model/error.ts'
import { type CameoActor, cameoActorCode } from './cameo-actor-code.ts'
import { type DictionarySpan, dictionaryDate } from './dictionary-date.ts'

interface Entry {
  readonly names: string[]
  readonly codes: { readonly code: CameoActor; readonly span: DictionarySpan }[]
}

/**
 * Actors from a PETRARCH, TABARI or KEDS dictionary: `NAME_ [CODE]`, below it `+SYNONYM_` and dated codes
 * `[IRNGOV 790101-891231]`; `#` and `;` begin a comment. A name with a state's bare code is another name of the state.
 *
 * @param name the pack's name
 * @throws EntenteError "invalid_input" where no line is of that kind
 */
export function actorDictionary(name: string, text: string): ActorPack {
  const entries: Entry[] = []
  const skipped: { line: number; reason: string }[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = at + 1
    const content = raw.replace(/[#;].*$/, '').trim()
    if (content === '' || /^[<&!{]/.test(content)) continue
    const codes = [...content.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '')
    const words = content.replace(/\[[^\]]*\]?/g, '').trim()
    let entry = entries.at(-1)
    if (words.startsWith('+')) {
      if (entry === undefined) skipped.push({ line, reason: 'a synonym without a name above it' })
      else addName(entry, words.slice(1))
    } else if (words !== '') {
      entry = { names: [], codes: [] }
      entries.push(entry)
      addName(entry, words)
    }
    for (const one of codes) addCode(entry, one, line, skipped)
  }
  const actors = merged(entries.flatMap(actorsOf))
  if (actors.length === 0) {
    throw new EntenteError(
      'invalid_input',
      `${name}: no line is an entry of an actor dictionary, such as HASSAN_ROUHANI_ [IRNGOV 130803-210803].`,
    )
  }
  return { name, source: name, actors, ...(skipped.length > 0 ? { skipped } : {}) }
}

function addName(entry: Entry, words: string): void {
  const spelled = spell(words)
  if (spelled !== '' && !entry.names.includes(spelled)) entry.names.push(spelled)
}

function addCode(
  entry: Entry | undefined,
  text: string,
  line: number,
  skipped: { line: number; reason: string }[],
): void {
  const [, letters = '', dates = ''] = /^\s*([A-Za-z#*-]+)\s*(.*?)\s*$/.exec(text) ?? []
  if (/^[#*-]+$/.test(letters)) return
  const code = cameoActorCode(letters.toUpperCase())
  const span = dictionaryDate(dates)
  if (entry === undefined) skipped.push({ line, reason: `[${text}] has no name above it` })
  else if (code === null) skipped.push({ line, reason: `[${text}] is no actor code` })
  else if (span === null) skipped.push({ line, reason: `"${dates}" is no interval of dates` })
  else entry.codes.push({ code, span })
}

/** `ALI_KHAMENEI_` as `Ali Khamenei`; words of up to three letters without a vowel or alone are taken for initials. */
function spell(words: string): string {
  const parts = words.replace(/_/g, ' ').trim().split(/\s+/)
  return parts
    .map((part) => {
      if (part !== part.toUpperCase() || part.includes('.')) return part
      if (part.length <= 4 && (parts.length === 1 || !/[AEIOUY]/.test(part))) return part
      return part
        .toLowerCase()
        .replace(/(^|[-'’(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    })
    .join(' ')
}

function actorsOf({ names, codes }: Entry): readonly Actor[] {
  const [name = ''] = names
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const [only] = codes
  if (only === undefined || slug === '') return []
  const bare =
    codes.length === 1 &&
    only.code.sector === null &&
    only.code.home !== null &&
    only.span.from === null &&
    only.span.to === null
  if (bare && only.code.home !== null && only.code.official) {
    const state = /^[A-Z]{3}$/.test(only.code.home)
    return [actor(only.code.home, state ? 'state' : 'organisation', names, 'alias', {})]
  }
  const partOf = codes.flatMap(({ code, span }): readonly Membership[] =>
    code.official && code.home !== null ? [{ of: code.home, as: null, ...span }] : [],
  )
  const dated = codes.some(({ span }) => span.from !== null || span.to !== null)
  const former = codes.some(({ code }) => code.sector === 'former')
  const rebels = codes.some(({ code }) => code.sector === 'rebels' || code.sector === 'crime')
  const kind = (dated && partOf.length > 0) || former ? 'person' : rebels ? 'armed-group' : 'organisation'
  const base = codes.find(({ code }) => code.home !== null)?.code.home ?? null
  return [actor(slug, kind, names, 'name', { partOf, base, sector: only.code.sector ?? undefined })]
}

function actor(
  id: string,
  kind: Actor['kind'],
  names: readonly string[],
  role: 'name' | 'alias',
  more: Partial<Actor>,
): Actor {
  const written = names.map((text, i) => ({ text, language: 'en', role: i === 0 ? role : ('alias' as const) }))
  return { id, kind, names: written, partOf: [], speaksFor: [], members: [], ...more }
}

/** Entries of one id as one actor. */
function merged(actors: readonly Actor[]): readonly Actor[] {
  const byId = new Map<string, Actor>()
  for (const one of actors) {
    const there = byId.get(one.id)
    if (there === undefined) byId.set(one.id, one)
    else byId.set(one.id, { ...there, names: [...there.names, ...one.names], partOf: [...there.partOf, ...one.partOf] })
  }
  return [...byId.values()]
}
