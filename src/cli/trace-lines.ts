import type { ClaimTrace, TracedWord, WeighedChoice } from '../tasks/explain-claim.ts'
import { wrapText } from './wrap-text.ts'

const MOST_SIGNS = 6
const INDENT = '  '

/**
 * Why a claim was read as it was, for a terminal: the sentence as a tree, whom its words mean, and what stands behind each field.
 *
 * @param nameOf an actor's id as people write it
 */
export function traceLines(trace: ClaimTrace, columns: number, nameOf: (id: string) => string): readonly string[] {
  const { claim, rule, guess, degree } = trace
  const names = (actors: readonly string[]) => actors.map(nameOf).join(', ') || 'nobody'
  const say = (label: string, text: string) => {
    const [first = '', ...rest] = wrapText(text, columns - LABEL)
    return [`${INDENT}${label.padEnd(LABEL - 2)}${first}`, ...rest.map((line) => `${' '.repeat(LABEL)}${line}`)]
  }
  const lines = [
    ...wrapText(`${claim.id.slice(0, 8)}  “${claim.passage.quote}”`, columns),
    '',
    ...treeLines(trace.words, nameOf),
    '',
    ...say(
      'who',
      `${names(claim.source)} → ${names(claim.target)}; the words name ${SIDES[trace.told] ?? 'both sides'}`,
    ),
    ...say(
      '',
      trace.who
        .slice(0, MOST_SIGNS)
        .map(({ sign, weight }) => `${sign} ${signed(weight)}`)
        .join(', '),
    ),
    ...say('what', `${claim.kind} ${claim.type}: ${whyType(trace)}`),
  ]
  const { judged } = trace
  const changed = judged !== null && (judged.rules.kind !== claim.kind || judged.rules.type !== claim.type)
  if (changed) lines.push(...say('', `the rules alone make it ${judged.rules.kind} ${judged.rules.type}`))
  if (rule === null && guess !== null)
    lines.push(...say('', `the words alone make it ${guess.type}, ahead by ${guess.margin.toFixed(2)}`))
  if (judged?.type) lines.push(...say('', weighed(judged.type)))
  const turned = judged !== null && judged.rules.direction !== claim.direction
  const byRules = turned ? `; the rules alone say ${judged.rules.direction}` : ''
  lines.push(...say('tie', `${claim.dimension}, ${claim.direction}${byRules}`))
  if (judged?.direction) lines.push(...say('', weighed(judged.direction)))
  lines.push(
    ...say(
      'how sure',
      `${claim.modality}${degree === null ? '' : `; degree ${signed(degree.degree)} of ±3: ${cues(degree.cues)}`}`,
    ),
  )
  const said = trace.attributions.flatMap((one) => one.sources)
  lines.push(...say('says who', said.length > 0 ? said.map(nameOf).join(', ') : 'the text itself'))
  const times = trace.times.map((time) => time.iso).join(', ')
  lines.push(
    ...say(
      'when',
      `${claim.when ?? 'not told'}${times === '' ? '; no time in the sentence' : `; the sentence has ${times}`}`,
    ),
  )
  return lines
}

const LABEL = 12
const SIDES: readonly string[] = ['neither side', 'one side', 'both sides']

function whyType({ rule, predicate }: ClaimTrace): string {
  if (rule === null) return `no rule for “${predicate}”`
  const conditions = rule.with.map(({ slot, words }) => `${slot} ${[...words].slice(0, 4).join('|')}…`).join(' and ')
  return `the rule for “${predicate}”${conditions === '' ? '' : ` with ${conditions}`} (${rule.reason})`
}

function weighed({ next, ahead, signs }: WeighedChoice): string {
  const heaviest = signs.slice(0, MOST_SIGNS).map(({ sign, weight }) => `${sign} ${signed(weight)}`)
  return `rather than ${next} by ${ahead.toFixed(2)}: ${heaviest.join(', ')}`
}

function cues(list: readonly { readonly cue: string; readonly adds: number }[]): string {
  return list
    .slice(0, MOST_SIGNS)
    .map(({ cue, adds }) => `${cue} ${signed(adds)}`)
    .join(', ')
}

/** Each word under the one it hangs on, in the order of the text; those of the passage with a bar before them. */
function treeLines(words: readonly TracedWord[], nameOf: (id: string) => string): readonly string[] {
  const children = new Map<number, TracedWord[]>()
  for (const word of words) children.set(word.head, [...(children.get(word.head) ?? []), word])
  const lines: string[] = []
  const open = [...(children.get(0) ?? [])].reverse().map((word) => ({ word, depth: 0 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { word, depth } = next
    const means = word.means === null ? '' : `  = ${word.means.actors.map(nameOf).join(', ')} (${word.means.by})`
    const left = `${word.carries ? '│' : ' '} ${'  '.repeat(Math.min(depth, DEEPEST))}${word.text}`
    lines.push(`${INDENT}${left.padEnd(WORD)} ${word.relation.padEnd(RELATION)} ${word.tag}${means}`)
    for (const child of [...(children.get(word.number) ?? [])].reverse()) open.push({ word: child, depth: depth + 1 })
  }
  return lines
}

const DEEPEST = 8
const WORD = 34
const RELATION = 13

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}
