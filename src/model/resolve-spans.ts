import type { Actor, Membership } from './actor.ts'
import { caseFits } from './case-fits.ts'
import { firstDay, lastDay } from './date-span.ts'
import { officeRank } from './office-on.ts'
import type { Form } from './registry.ts'
import { type PhraseWord, surfaceOf } from './resolve-words.ts'
import type { RoleWords } from './role-words.ts'
import { membershipsOn, standsFor } from './stands-for.ts'

/** What tells between actors of one name: how sure each is without a word around, and the words that speak for it. */
export interface NameCue {
  readonly actor: string
  /** `yes` where it is meant even without a context, `context` where a context without cues will do, else empty */
  readonly default: string
  /** folded */
  readonly cues: readonly string[]
}

/** What resolving a phrase looks things up in. */
export interface RegistryCore {
  readonly actors: ReadonlyMap<string, Actor>
  readonly forms: ReadonlyMap<string, readonly Form[]>
  /** people by family name alone, for words after a title */
  readonly families: () => ReadonlyMap<string, readonly Form[]>
  /** folded words that are given names or ordinary words, never a name on their own */
  readonly givenNames: ReadonlySet<string>
  readonly longestForm: number
  readonly roles: RoleWords
  readonly cues: ReadonlyMap<string, readonly NameCue[]>
}

/** Words that name one or more actors. */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly forms: readonly Form[]
  readonly key: string
}

/** The names in a phrase, longest first from the left. */
export function findNames(core: RegistryCore, words: readonly PhraseWord[]): readonly NameSpan[] {
  const spans: NameSpan[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + core.longestForm); to > from; to--) {
      if (words.slice(from + 1, to).some((word) => word.breaks)) continue
      const key = words
        .slice(from, to)
        .map((word) => word.key)
        .join(' ')
      const surface = surfaceOf(words, from, to)
      const forms = (core.forms.get(key) ?? []).filter((form) => caseFits(form, surface))
      if (forms.length === 0) continue
      spans.push({ from, to, forms, key })
      from = to - 1
      break
    }
  }
  return spans
}

/**
 * Which of the actors of one name is meant: the one the words around speak for, who is in office on the date, whose name
 * it is rather than a by-name. Several where nothing tells.
 *
 * @param around folded words of the context and of the phrase, with a space at both ends; null where there is no context
 * @param states states that the context names
 * @param office the title before the name
 */
export function pickForms(
  core: RegistryCore,
  span: Pick<NameSpan, 'forms' | 'key'>,
  at: {
    readonly date: string | null
    readonly around: string | null
    readonly states: ReadonlySet<string>
    readonly office?: string | null
  },
): readonly Form[] {
  if (span.forms.length === 1) return span.forms
  const told = byCues(core.cues.get(span.key), span.forms, at.around)
  if (told !== null) return told
  const ranked = best(span.forms, (form) => rank(core, form))
  if (ranked.length === 1 || !ranked.every((form) => core.actors.get(form.actor)?.kind === 'person')) return ranked
  return pickPerson(core, ranked, at)
}

function byCues(
  rows: readonly NameCue[] | undefined,
  forms: readonly Form[],
  around: string | null,
): readonly Form[] | null {
  if (rows === undefined) return null
  const scored = rows.map((row) => ({ row, hits: row.cues.filter((cue) => around?.includes(` ${cue} `)).length }))
  const most = Math.max(...scored.map((one) => one.hits))
  const told = scored.filter((one) => (most > 0 ? one.hits === most : usual(one.row.default, around)))
  const actors = new Set((told.length > 0 ? told.map((one) => one.row) : rows).map((row) => row.actor))
  const kept = forms.filter((form) => actors.has(form.actor))
  return kept.length > 0 ? kept : null
}

function usual(when: string, around: string | null): boolean {
  return when === 'yes' || (when === 'context' && around !== null)
}

function rank(core: RegistryCore, form: Form): number {
  const actor = core.actors.get(form.actor)
  const territory = actor?.sector === 'territory' ? 1.5 : 0
  if (form.weak === true) return 6
  const role = { name: 0, demonym: 0.5, alias: 1, short: 1, metonym: 2 }[form.role]
  return role + territory + (actor?.kind === 'person' && !form.text.includes(' ') ? 3 : 0)
}

function pickPerson(
  core: RegistryCore,
  forms: readonly Form[],
  at: { readonly date: string | null; readonly states: ReadonlySet<string>; readonly office?: string | null },
): readonly Form[] {
  const known = forms.filter((form) => (core.actors.get(form.actor)?.partOf ?? []).some((one) => at.states.has(one.of)))
  const among = known.length > 0 ? known : forms
  if (at.date === null) {
    const one = new Set(among.map((form) => standsFor(core.actors, form.actor, null)))
    return one.size === 1 ? best(among, (form) => -latest(core, form)).slice(0, 1) : among
  }
  const inOffice = among.filter((form) => held(core, form, at.date).length > 0)
  const titled = inOffice.filter((form) => {
    const office = at.office?.toLowerCase()
    return office !== undefined && held(core, form, at.date).some((one) => one.as?.toLowerCase().includes(office))
  })
  if (titled.length > 0) return highest(core, titled, at.date)
  if (inOffice.length > 0) return highest(core, inOffice, at.date)
  return best(among, (form) => distance(core, form, at.date ?? ''))
}

function held(core: RegistryCore, form: Form, date: string | null): readonly Membership[] {
  const actor = core.actors.get(form.actor)
  return actor === undefined ? [] : membershipsOn(actor, date)
}

/** Of several in office, the one of the highest; those of one state count as one. */
function highest(core: RegistryCore, forms: readonly Form[], date: string | null): readonly Form[] {
  const among = best(forms, (form) => Math.min(99, ...held(core, form, date).map((one) => officeRank(one.as))))
  const states = new Set(among.map((form) => standsFor(core.actors, form.actor, date)))
  return states.size === 1 ? among.slice(0, 1) : among
}

function latest(core: RegistryCore, form: Form): number {
  const days = (core.actors.get(form.actor)?.partOf ?? []).map((one) => Date.parse(lastDay(one.to)))
  return Math.max(0, ...days)
}

function distance(core: RegistryCore, form: Form, date: string): number {
  const day = Date.parse(firstDay(date.split('/')[0] ?? null))
  const gaps = (core.actors.get(form.actor)?.partOf ?? []).map((one) =>
    Math.max(Date.parse(firstDay(one.from)) - day, day - Date.parse(lastDay(one.to)), 0),
  )
  return Math.min(Number.MAX_SAFE_INTEGER, ...gaps)
}

function best<T>(items: readonly T[], cost: (item: T) => number): readonly T[] {
  const least = Math.min(...items.map(cost))
  return items.filter((item) => cost(item) === least)
}
