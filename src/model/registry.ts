import type { Actor, NameRole, Resolution } from './actor.ts'

/** One way of writing an actor, as the reader looks it up. */
export interface Form {
  /** actor id; for a person this is the person's slug, whose state on a date `standsFor` tells */
  readonly actor: string
  readonly role: NameRole
  readonly text: string
  /** true where the form is an ordinary word unless capitalised ("Jordan", "Chad", "Turkey", "Us") or all capitals ("US") */
  readonly exactCase: boolean
  /** true for a place that is no capital ("Aleppo"): it tells where something happens, not that the state's government acts */
  readonly weak?: boolean
}

/** The actors a reader knows, and how they are written. Plain data with pure look-ups. */
export interface Registry {
  readonly actors: ReadonlyMap<string, Actor>
  /** folded form (`foldName`, words separated by one space) to every actor so written */
  readonly forms: ReadonlyMap<string, readonly Form[]>
  /** the most words a form has */
  readonly longestForm: number
  /** the id an actor counts as on a date: a state's official, ministry, army, official outlet -> the state; else itself */
  standsFor(actorId: string, date: string | null): string
  /** whom a whole phrase means ("the Syrian Prime Minister", "Great Britain", "Kash Patel"); context is the text around it */
  resolve(phrase: string, at: { readonly date: string | null; readonly context?: string }): Resolution
  /** how people write it: "Iran", "Hezbollah", "the Arab League"; an unknown slug is spelled out */
  displayName(actorId: string): string
  /** "Iranian" for IRN; null where there is none */
  demonym(actorId: string): string | null
}
