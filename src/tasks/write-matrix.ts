import { Document, isMap, isScalar, Scalar, visit, type YAMLMap } from 'yaml'
import type { Evidence, Matrix, Rating } from '../model/matrix.ts'

const HEAD = ` How consistent is each piece of evidence with each explanation? CC very consistent, C consistent, N neutral,
 I inconsistent, II very inconsistent, NA does not bear on it. Rate along a row: if the explanation were right, how
 likely would this be? Then: entente explain import FILE. Every field is told in docs/explanations.md.`

/** What stands beside a piece of evidence in a file, for whoever rates it. */
export interface MatrixRemarks {
  /** ratings proposed by rule, by hypothesis */
  readonly proposed: (evidence: Evidence) => Readonly<Record<string, Rating>>
}

/**
 * A matrix as YAML, to be edited and taken in again.
 *
 * @param remarks put in as comments, which nobody reads back
 */
export function writeMatrix(matrix: Matrix, remarks: MatrixRemarks = { proposed: () => ({}) }): string {
  const { id, question, tie, hypotheses, evidence } = matrix
  const document = new Document({
    matrix: id,
    question,
    ...(tie === null ? {} : { tie: [...tie] }),
    hypotheses: hypotheses.map(({ prior, expects, ...rest }) => ({
      ...rest,
      ...(prior === null ? {} : { prior }),
      ...(expects === null ? {} : { expects }),
    })),
    evidence: evidence.map((one) => entryOf(one, matrix)),
  })
  document.commentBefore = HEAD
  visit(document, {
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key.value : null
      if (key === 'tie' && pair.value !== null) (pair.value as { flow?: boolean }).flow = true
      if (key === 'ratings' && isMap(pair.value)) {
        for (const { value } of pair.value.items) if (isMap(value)) value.flow = true
      }
    },
  })
  const rows = document.get('evidence') as { items: YAMLMap[] } | null
  for (const [i, one] of evidence.entries()) {
    const proposed = Object.entries(remarks.proposed(one)).map(([hypothesis, rating]) => `${hypothesis}: ${rating}`)
    const node = rows?.items[i]
    if (node === undefined || proposed.length === 0) continue
    node.comment = ` proposed by rule, to be taken over or not: {${proposed.join(', ')}}`
  }
  return document.toString({ lineWidth: 110 })
}

function entryOf(
  { id, says, ground, relevance, group }: Evidence,
  { ratings }: Matrix,
): Readonly<Record<string, unknown>> {
  const rows = ratings.filter(({ evidence }) => evidence === id)
  const why = rows.flatMap((row) => (row.why === null ? [] : [[row.analyst, row.why] as const]))
  const nameOf = (address: string) => address.slice(address.lastIndexOf('/') + 1)
  return {
    id,
    says,
    ...(ground.kind === 'passage'
      ? { document: nameOf(ground.address), quote: plain(ground.quote) }
      : { [ground.kind]: true }),
    ...(relevance === 'medium' ? {} : { relevance }),
    ...(group === null ? {} : { group }),
    ratings: Object.fromEntries(rows.map((row) => [row.analyst, row.ratings])),
    ...(why.length === 0 ? {} : { why: Object.fromEntries(why) }),
  }
}

/** Words of a text in one line, so that a file can be edited by hand. */
function plain(text: string): Scalar<string> {
  return new Scalar(text.replace(/\s+/g, ' '))
}
