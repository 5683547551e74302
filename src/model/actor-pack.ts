import type { Actor } from './actor.ts'

/** Somebody else's actors, laid on top of the tables: new ones, and more names and memberships for those that are there. */
export interface ActorPack {
  readonly name: string
  /** where it comes from: a file's name, with what was said of its licence */
  readonly source: string
  readonly actors: readonly Actor[]
  /** rows of the file that could not be used: its line, counted from 1, and why */
  readonly skipped?: readonly { readonly line: number; readonly reason: string }[]
}
