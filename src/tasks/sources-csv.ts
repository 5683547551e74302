import type { Source } from '../model/source.ts'

/** Sources as rows of a table: what is a list in them becomes text. */
export function sourceRows(sources: readonly Source[]): readonly Readonly<Record<string, unknown>>[] {
  return sources.map(({ dyads, cites, graded, span, ...source }) => ({
    ...source,
    graded: graded.kind,
    by: graded.kind === 'judged' ? graded.by : null,
    why: graded.kind === 'judged' ? graded.why : null,
    first: span?.[0] ?? null,
    last: span?.[1] ?? null,
    dyads: dyads.map(({ dyad, claims }) => `${dyad.join('–')} ${claims}`),
    cites: cites.map(({ name, claims }) => `${name} ${claims}`),
  }))
}
