import type { Source } from '../model/source.ts'
import { wrapText } from './wrap-text.ts'

const WIDEST = 100
const MOST_NAMED = 3

/** Sources for a terminal: grade and name, then whom it speaks for, how much and on what, and whom it cites. */
export function sourcesScreen(sources: readonly Source[], nameOf: (actor: string) => string, columns: number): string {
  const width = Math.min(columns, WIDEST) - 3
  return sources.map((source) => `${source.reliability}  ${source.name}\n${details(source, nameOf, width)}`).join('')
}

function details(source: Source, nameOf: (actor: string) => string, width: number): string {
  const { documents, copies, claims, dyads, leaning, oneSided, cites, graded } = source
  const ties = dyads.slice(0, MOST_NAMED).map(({ dyad, claims: told }) => `${dyad.map(nameOf).join('–')} ${told}`)
  const facts = [
    `${source.kind}${source.speaksFor === null ? '' : ` for ${nameOf(source.speaksFor)}`}`,
    ...(graded.kind === 'judged' ? [`graded by ${graded.by}: ${graded.why}`] : []),
    `${documents} ${documents === 1 ? 'document' : 'documents'}${copies === 0 ? '' : ` (${copies} copied)`}, ${claims} claims`,
    ...(ties.length === 0 ? [] : [ties.join(', ')]),
    ...(leaning === null ? [] : [`leans ${signed(leaning)}`]),
    ...(oneSided === null ? [] : [`${signed(oneSided)} from others on the same ties`]),
    ...(cites.length === 0
      ? []
      : [
          `cites ${cites
            .slice(0, MOST_NAMED)
            .map(({ name, claims: n }) => `${name} ${n}`)
            .join('; ')}`,
        ]),
  ]
  return wrapText(facts.join(' · '), width)
    .map((line) => `   ${line}\n`)
    .join('')
}

function signed(number: number): string {
  return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(2)}`
}
