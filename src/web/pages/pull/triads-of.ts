import type { BalanceReport } from '../../../model/balance-report.ts'

/** Three actors with a tie between each two. */
export interface SignedTriad {
  /** those who stand together first, in the order of the network */
  readonly actors: readonly [string, string, string]
  /** how many of its ties are negative; with one or two, the first two actors are those whose tie is of the other sign than the rest */
  readonly negative: 0 | 1 | 2 | 3
  readonly balanced: boolean
}

/** All triangles of a network, those with most of some actors first. */
export function triadsOf(
  { actors, ties }: Pick<BalanceReport, 'actors' | 'ties'>,
  first: readonly string[],
): readonly SignedTriad[] {
  const signs = new Map(ties.flatMap(({ a, b, sign }) => [[`${a} ${b}`, sign] as const, [`${b} ${a}`, sign] as const]))
  const ids = actors.map(({ id }) => id)
  const triads: SignedTriad[] = []
  ids.forEach((a, i) => {
    for (let j = i + 1; j < ids.length; j++) {
      for (let k = j + 1; k < ids.length; k++) {
        const [b, c] = [ids[j] as string, ids[k] as string]
        const found = [signs.get(`${a} ${b}`), signs.get(`${b} ${c}`), signs.get(`${a} ${c}`)] as const
        const [ab, bc, ac] = found
        if (ab === undefined || bc === undefined || ac === undefined) continue
        const negative = found.filter((sign) => sign === 'negative').length as SignedTriad['negative']
        const odd = negative === 1 ? 'negative' : 'positive'
        const order: SignedTriad['actors'] = ab === odd ? [a, b, c] : bc === odd ? [b, c, a] : [a, c, b]
        triads.push({
          actors: negative === 0 || negative === 3 ? [a, b, c] : order,
          negative,
          balanced: negative % 2 === 0,
        })
      }
    }
  })
  const of = ({ actors: own }: SignedTriad) => own.filter((id) => first.includes(id)).length
  return triads
    .map((triad, i) => ({ triad, i }))
    .sort((x, y) => of(y.triad) - of(x.triad) || x.i - y.i)
    .map(({ triad }) => triad)
}
