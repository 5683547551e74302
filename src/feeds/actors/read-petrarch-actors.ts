import type { Actor, ActorName, Membership } from '../../model/actor.ts'
import type { ActorPack } from '../../model/actor-pack.ts'

const CODE = /\[([A-Z0-9]{3,}|---)(?:[^\]]*)\]/
const DATED = /^\s*\[([A-Z0-9]{3,})(?:\s+([<>])?(\d{6,8})(?:-(\d{6,8}))?)?\]/
const STATE = /^[A-Z]{3}/
const CENTURY_TURN = 50

/**
 * The actors of a PETRARCH or TABARI/CAMEO dictionary: `NAME [CODE]` or `NAME ; remark`, with `+SYNONYM` lines and dated
 * `[CODE 910101-951231]` lines below. A code's first three letters are the state.
 *
 * @param name   what to call the pack
 * @param source the file's name
 */
export function readPetrarchActors(name: string, text: string, source: string): ActorPack {
  const actors = new Map<string, Actor>()
  const skipped: { line: number; reason: string }[] = []
  let current: { forms: string[]; partOf: Membership[]; line: number } | null = null
  const close = () => {
    if (current === null) return
    const actor = actorOf(current.forms, current.partOf)
    if (actor !== null) actors.set(actor.id, actor)
    else skipped.push({ line: current.line, reason: 'no code of a state stands with this name' })
    current = null
  }
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/[;#].*$/, '').trimEnd()
    if (line.trim() === '' || /^[.!<&]/.test(line)) continue
    const dated = DATED.exec(line)
    if (dated !== null) {
      current?.partOf.push(membership(dated))
      continue
    }
    if (line.startsWith('+')) {
      current?.forms.push(spell(line.slice(1)))
      continue
    }
    close()
    const code = CODE.exec(line)?.[1]
    current = { forms: [spell(line)], partOf: code && code !== '---' ? [wholly(code)] : [], line: i + 1 }
  }
  close()
  return { name, source, actors: [...actors.values()], skipped }
}

function actorOf(forms: readonly string[], partOf: readonly Membership[]): Actor | null {
  const [first] = forms.filter((form) => form !== '')
  const of = partOf.filter((one) => STATE.test(one.of))
  if (first === undefined || of.length === 0) return null
  const id = first
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (id === '') return null
  const names = [...new Set(forms)]
    .filter((form) => form !== '')
    .map((text, i): ActorName => ({ text, language: 'en', role: i === 0 ? 'name' : 'alias' }))
  const dated = of.some((one) => one.from !== null || one.to !== null)
  return { id, kind: dated ? 'person' : 'organisation', names, partOf: of, speaksFor: [], members: [] }
}

function wholly(code: string): Membership {
  return { of: code.slice(0, 3), as: null, from: null, to: null }
}

/** `[IRQGOV 790716-030409]`, `[RUSGOV >000507]`, `[USAGOV <930120]` */
function membership([, code = '', side, first, second]: RegExpExecArray): Membership {
  const from = side === '<' ? null : (first ?? null)
  const to = side === '<' ? (first ?? null) : (second ?? null)
  return { of: code.slice(0, 3), as: null, from: day(from), to: day(to) }
}

function day(digits: string | null): string | null {
  if (digits === null) return null
  const full = digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) < CENTURY_TURN ? '20' : '19'}${digits}`
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`
}

/** `MOHAMMAD_JAVAD_ZARIF_` as people write it. */
function spell(words: string): string {
  return words
    .replace(/\[.*$/, '')
    .replaceAll('_', ' ')
    .trim()
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
