import type { ZodObject, z } from 'zod'

/**
 * An analysis described as data: what it asks, what it takes and how it answers. Command-line flags, routes and forms are made
 * from this one description. Each parameter's schema carries its words (`describe`) and its default.
 *
 * @typeParam M what it works on, gathered by whoever calls it
 */
export interface Analysis<M, S extends ZodObject, R> {
  readonly id: string
  readonly question: string
  readonly parameters: S
  /** pure: same material and parameters, same answer */
  readonly run: (material: M, parameters: z.output<S>) => R
}
