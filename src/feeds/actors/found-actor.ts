/** An actor found for a stretch of days; the ends are null where open. */
export interface Found {
  readonly actor: string | null
  readonly known: boolean
  readonly home: string | null
  readonly from: string | null
  readonly before: string | null
}

/** One that is known, always; or nobody, with a home or without. */
export function always(actor: string | null, home: string | null = actor): readonly Found[] {
  return [{ actor, known: actor !== null, home, from: null, before: null }]
}
