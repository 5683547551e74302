import { z } from '@hono/zod-openapi'
import type { PositionsActor, PositionsInput } from '../model/positions-input.ts'

const MOST_ACTORS = 100
const MOST_AXES = 10
const NUMBER = z.number().min(-1e12).max(1e12)
const WORDS = z.string().trim().min(1).max(300)

const VALUE = z
  .strictObject({ low: NUMBER, likely: NUMBER, high: NUMBER })
  .refine(({ low, likely, high }) => low <= likely && likely <= high, 'the likeliest lies between low and high')
const VALUES = z.array(VALUE).min(1).max(MOST_AXES)
const END = z.strictObject({ at: NUMBER, means: WORDS })
const NAMES = z.array(z.string().max(300)).max(100).optional()

/** One who has a say, as the page sends it. */
export const POSITIONS_ACTOR = z.strictObject({
  actor: WORDS,
  name: WORDS,
  capability: VALUE,
  salience: VALUES,
  position: VALUES,
  evidence: z.array(z.strictObject({ says: z.string().max(2000), claims: NAMES, documents: NAMES })).max(100),
}) satisfies z.ZodType<Loose<PositionsActor>>

/** An issue and those who have a say on it, as the page sends them. */
export const POSITIONS_INPUT = z
  .strictObject({
    issue: WORDS,
    asOf: z.string().max(40).nullable(),
    axes: z
      .array(
        z
          .strictObject({ name: WORDS, from: END, to: END })
          .refine(({ from, to }) => from.at < to.at, 'an axis goes from a lower number to a higher one'),
      )
      .min(1)
      .max(MOST_AXES),
    actors: z.array(POSITIONS_ACTOR).max(MOST_ACTORS),
  })
  .refine(
    ({ axes, actors }) =>
      actors.every(({ salience, position }) => salience.length === axes.length && position.length === axes.length),
    'each actor has a salience and a position on each axis',
  ) satisfies z.ZodType<Loose<PositionsInput>>

/** The same data as a parser gives it: what may be left out may also be undefined. */
type Loose<T> = T extends readonly (infer I)[]
  ? readonly Loose<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Loose<T[K]> | (undefined extends T[K] ? undefined : never) }
    : T
