import type { Resolution } from '../src/model/actor.ts'
import { foldName } from '../src/model/fold-name.ts'
import type { Registry } from '../src/model/registry.ts'
import { loadRegistry } from '../src/tasks/load-registry.ts'
import { filesUnder, readJsonl } from './annotated-files.ts'
import type { Evaluation } from './evaluation.ts'

/** what the cases call today */
const TODAY = '2022-07-01'

interface ActorCase {
  readonly actor_text: string
  readonly context: string
  readonly date: string
  readonly expect: {
    /** ISO 3166-1 alpha-3, `IGO`, `UNO`, `EUR`; empty or null for none */
    readonly country?: string | null
    /** what the actor does, in the codes of CAMEO and PLOVER */
    readonly code_1?: string | null | { readonly in: readonly string[] }
    readonly code_2?: string | null
    /** null: the phrase is no actor */
    readonly code?: null
  }
}

interface Judged {
  readonly what: 'country' | 'sector'
  readonly phrase: string
  readonly want: readonly string[]
  readonly got: string
  readonly right: boolean
}

/**
 * How well phrases are resolved: to a country (or to none), and to what the actor does.
 *
 * @param path a JSONL file of cases, or a folder of such files
 */
export function evaluateActors(path: string): Evaluation {
  const cases = filesUnder(path, '.jsonl').flatMap((file) => readJsonl<ActorCase>(file))
  if (cases.length === 0 || cases.some((one) => one.actor_text === undefined || one.expect === undefined)) {
    throw new Error(`actors needs a JSONL file of cases with actor_text and expect; ${path} is none`)
  }
  const registry = loadRegistry()
  const judged = cases.flatMap((one) => judge(registry, one))
  const countries = judged.filter((one) => one.what === 'country')
  const sectors = judged.filter((one) => one.what === 'sector')
  const named = countries.filter((one) => !one.want.includes(''))
  const absent = countries.filter((one) => one.want.includes(''))
  const figures = {
    country: share(countries),
    sector: share(sectors),
    countryNamed: share(named),
    countryAbsent: share(absent),
    countryCases: countries.length,
    sectorCases: sectors.length,
  }
  const table = [
    `country right          ${figures.country.toFixed(3)} of ${countries.length} cases`,
    `  where one is named   ${figures.countryNamed.toFixed(3)} of ${named.length}`,
    `  where there is none  ${figures.countryAbsent.toFixed(3)} of ${absent.length}`,
    `sector right           ${figures.sector.toFixed(3)} of ${sectors.length} cases`,
  ].join('\n')
  const misses = judged
    .filter((one) => !one.right)
    .map((one) => `${one.what} of "${one.phrase}": ${one.got || 'none'}, not ${one.want.join(' or ') || 'none'}`)
  return { figures, table, misses }
}

function judge(registry: Registry, one: ActorCase): readonly Judged[] {
  const { country, code, code_1, code_2 } = one.expect
  const context = one.context === '' ? undefined : one.context
  const found = registry.resolve(one.actor_text, { date: dayOf(one.date), context })
  const phrase = [one.actor_text, one.date, one.context].filter((part) => part !== '').join(' | ')
  const judged: Judged[] = []
  if (country !== undefined || code === null) {
    const want = [country ?? '']
    const got = countryOf(registry, found)
    judged.push({ what: 'country', phrase, want, got, right: want.includes(got) })
  }
  if (code_1 !== undefined) {
    const first = code_1 !== null && typeof code_1 === 'object' ? code_1.in : [code_1 ?? '']
    const want = typeof code_2 === 'string' && code_2 !== '' ? [...first, code_2] : first
    const codes = codesOf(registry, found, one.actor_text)
    judged.push({ what: 'sector', phrase, want, got: codes[0] ?? '', right: codes.some((got) => want.includes(got)) })
  }
  return judged
}

/** How the cases call bodies that are no states. */
const BODIES: Readonly<Record<string, string>> = { un: 'UNO', eu: 'EUR', VAT: '' }

function countryOf(registry: Registry, found: Resolution): string {
  if (found.kind !== 'actor') return ''
  if (typeof found.country === 'string') return BODIES[found.country] ?? found.country
  const actor = registry.actors.get(found.via)
  return actor?.sector === 'igo' || (actor?.sector === 'bank' && actor.base === null) ? 'IGO' : ''
}

/**
 * What the registry calls a sector, in the codes of the cases, the likeliest first. There are several where the registry does
 * not part what the codes do: rebels, paramilitaries and unidentified gunmen are one sector to it; so are people who are
 * civilians and people of whom nothing is known. A ministry is the government whatever it is in charge of, a capital that
 * acts is the government, and a town stands for who lives there or for nobody.
 */
const CODES: Readonly<Record<string, readonly string[]>> = {
  government: ['GOV'],
  diplomacy: ['GOV'],
  ministry: ['GOV'],
  agency: ['GOV'],
  bank: ['GOV'],
  army: ['MIL'],
  police: ['COP'],
  intelligence: ['SPY'],
  parliament: ['LEG'],
  court: ['JUD'],
  party: ['PTY'],
  militia: ['REB', 'PRM', 'UAF'],
  rebels: ['REB', 'PRM', 'UAF'],
  crime: ['CRM'],
  business: ['BUS'],
  company: ['BUS'],
  religion: ['REL'],
  religious: ['REL'],
  education: ['EDU'],
  university: ['EDU'],
  'think-tank': ['EDU'],
  labour: ['LAB', 'AGR'],
  opposition: ['OPP'],
  ngo: ['NGO'],
  movement: ['SOC'],
  former: ['ELI'],
  breakaway: ['PRE'],
  people: ['CVL', 'UNK'],
  minority: ['CVL'],
  place: ['CVL', ''],
}

/** Codes that say that nothing is known of what an actor does. */
const NOTHING: readonly string[] = ['', 'UNK', 'JNK']

function codesOf(registry: Registry, found: Resolution, phrase: string): readonly string[] {
  const { sector } = found
  if (found.kind === 'actor' && /minist|secretary|department/i.test(found.office ?? '')) {
    return ['GOV', ...(CODES[sector ?? ''] ?? [])]
  }
  const forms = registry.forms.get(foldName(phrase)) ?? []
  if (forms.length > 0 && forms.every((form) => form.role === 'metonym')) return ['GOV']
  if (sector === undefined || sector === null) return NOTHING
  if (sector === 'media') return found.kind === 'actor' && found.id === found.country ? ['GOV', 'JRN'] : ['JRN']
  return CODES[sector] ?? NOTHING
}

function dayOf(text: string): string | null {
  if (text === '') return null
  if (/^today$/i.test(text)) return TODAY
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const time = Date.parse(`${text} UTC`)
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

function share(judged: readonly Judged[]): number {
  return judged.length === 0 ? 0 : judged.filter((one) => one.right).length / judged.length
}
