/** What sort of thing an actor is. */
export const ACTOR_KINDS = [
  'state',
  'person',
  'office',
  'organisation',
  'armed-group',
  'group-of-states',
  'outlet',
  'people',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** How a name stands for its actor. `demonym` is the people and the adjective ("Iranian"), `metonym` a capital, seat or building. */
export const NAME_ROLES = ['name', 'short', 'alias', 'demonym', 'metonym'] as const
export type NameRole = (typeof NAME_ROLES)[number]

export interface ActorName {
  readonly text: string
  /** ISO 639-1 language of the form, `en` unless told */
  readonly language: string
  readonly role: NameRole
}

/** That an actor belongs to, holds an office for, or speaks for another during an interval; open ends are null. */
export interface Membership {
  readonly of: string
  /** the office, where it is one: "president", "foreign minister" */
  readonly as: string | null
  /** ISO date of any precision, inclusive */
  readonly from: string | null
  /** ISO date of any precision, inclusive */
  readonly to: string | null
}

export interface Actor {
  /** ISO 3166-1 alpha-3 of a state, else a lower-case slug */
  readonly id: string
  readonly kind: ActorKind
  readonly names: readonly ActorName[]
  readonly partOf: readonly Membership[]
  /** for an outlet: the actors whose official voice it is; empty where it speaks for itself */
  readonly speaksFor: readonly string[]
  /** for a group of states: its members' ids */
  readonly members: readonly string[]
  /** the state (or body) where it is at home, without standing for it; absent or null where there is none */
  readonly base?: string | null
  /** what it does: `government`, `army`, `party`, `militia`, `igo` …; absent where the tables do not tell */
  readonly sector?: string
}

/** Whom a phrase means on a date. A doubtful reading is data. */
export type Resolution =
  | {
      readonly kind: 'actor'
      /** whom the phrase counts as on the date: a state where it acts for one, else the actor, else a slug made of the words */
      readonly id: string
      /** the actor whose name was read: the person behind the state, the ministry behind the government; else the same as `id` */
      readonly via: string
      /** the office a person holds on the date ("foreign minister"), or the office or institution the words give ("embassy") */
      readonly office: string | null
      /** the state (or `un`, `eu`) it belongs to, whether or not it acts for it: LBN for Hezbollah; null where there is none */
      readonly country?: string | null
      /** what it does: `government`, `army`, `party`, `people` …; null where the words do not tell */
      readonly sector?: string | null
    }
  /** `sector` where the words tell what somebody does without telling whose */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly sector?: string }
  | { readonly kind: 'unknown'; readonly sector?: string }
