import { existsSync, readFileSync } from 'node:fs'
import type { Resolution } from '../src/model/actor.ts'
import type { Registry } from '../src/model/registry.ts'

const CASES = new URL('../../shared/gold/actors/actor_resolution_cases.jsonl', import.meta.url)
/** what the cases call today */
const TODAY = '2022-07-01'

interface Case {
  readonly case: string
  readonly actor_text: string
  readonly context: string
  readonly date: string
  readonly expect: {
    readonly country?: string
    readonly code_1?: string
    readonly code?: null
    readonly [more: string]: unknown
  }
}

/** One case and what the registry makes of it. */
export interface ActorCaseResult {
  readonly text: string
  readonly want: string
  readonly got: string
  readonly right: boolean
}

export interface ActorFigures {
  readonly cases: number
  /** share of the cases with an expected country (or none expected) where it is right */
  readonly country: number
  /** share of the cases that name a country where it is right */
  readonly countryNamed: number
  /** share of the cases without a country where none is given */
  readonly countryAbsent: number
  /** share of the resolved cases with an expected sector where it is right */
  readonly sector: number
  readonly sectorCases: number
  readonly wrong: readonly ActorCaseResult[]
}

/** How well phrases are resolved, on the cases of gold/actors; null where they are not there. */
export function evaluateActors(registry: Registry): ActorFigures | null {
  if (!existsSync(CASES)) return null
  const rows = readFileSync(CASES, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const cases = rows.map((line) => JSON.parse(line) as Case)
  const asked = cases.filter((one) => one.expect.country !== undefined || one.expect.code === null)
  const results = asked.map((one) => countryResult(registry, one))
  const named = results.filter((one) => one.want !== '')
  const absent = results.filter((one) => one.want === '')
  const sectors = cases.flatMap((one) => {
    const want = SECTORS[String(one.expect.code_1)]
    const sector = sectorOf(resolveCase(registry, one))
    return want === undefined || sector === null ? [] : [want.includes(sector)]
  })
  return {
    cases: asked.length,
    country: share(results.map((one) => one.right)),
    countryNamed: share(named.map((one) => one.right)),
    countryAbsent: share(absent.map((one) => one.right)),
    sector: share(sectors),
    sectorCases: sectors.length,
    wrong: results.filter((one) => !one.right),
  }
}

/** which sectors of the registry a code of the cases may be */
const SECTORS: Readonly<Record<string, readonly string[]>> = {
  GOV: ['government', 'diplomacy', 'ministry', 'bank', 'media', 'agency', 'igo', 'army', 'state'],
  MIL: ['army'],
  COP: ['police'],
  SPY: ['intelligence'],
  LEG: ['parliament'],
  JUD: ['court', 'labour'],
  PTY: ['party'],
  REB: ['militia', 'rebels'],
  UAF: ['rebels', 'militia'],
  PRM: ['rebels', 'militia'],
  CRM: ['crime'],
  BUS: ['business', 'company'],
  REL: ['religion', 'religious'],
  EDU: ['education', 'university'],
  LAB: ['labour'],
  OPP: ['opposition'],
  NGO: ['ngo'],
  ELI: ['former'],
  PRE: ['breakaway', 'government'],
}

function sectorOf(found: Resolution): string | null {
  return found.kind === 'actor' ? (found.sector ?? null) : null
}

function resolveCase(registry: Registry, one: Case): Resolution {
  return registry.resolve(one.actor_text, {
    date: dateOf(one.date),
    context: one.context === '' ? undefined : one.context,
  })
}

function countryResult(registry: Registry, one: Case): ActorCaseResult {
  const found = resolveCase(registry, one)
  const want = one.expect.country ?? ''
  const got = found.kind === 'actor' ? (found.country ?? bodyOf(registry, found.via)) : ''
  return {
    text: `${one.actor_text}${one.date === '' ? '' : ` (${one.date})`}`,
    want,
    got,
    right: COUNTRY[got] === want || got === want,
  }
}

/** how the cases call bodies that are no states */
const COUNTRY: Readonly<Record<string, string>> = { un: 'UNO', eu: 'EUR', VAT: '' }

function bodyOf(registry: Registry, id: string): string {
  const actor = registry.actors.get(id)
  return actor?.sector === 'igo' || (actor?.sector === 'bank' && actor.base === null) ? 'IGO' : ''
}

function dateOf(text: string): string | null {
  if (text === '') return null
  if (/^today$/i.test(text)) return TODAY
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const time = Date.parse(`${text} UTC`)
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

function share(right: readonly boolean[]): number {
  return right.length === 0 ? 0 : right.filter(Boolean).length / right.length
}

/** The figures as lines to print. */
export function printActors(figures: ActorFigures | null): string {
  if (figures === null) return 'actors: ../shared/gold/actors is not there, nothing evaluated\n'
  const percent = (value: number) => value.toFixed(3)
  return [
    `actors: country right ${percent(figures.country)} of ${figures.cases} cases`,
    `  named ${percent(figures.countryNamed)}, rightly none ${percent(figures.countryAbsent)}`,
    `  sector right ${percent(figures.sector)} of the ${figures.sectorCases} that were resolved with one`,
    '',
  ].join('\n')
}
