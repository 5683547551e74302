import { generator } from './linear-machine.ts'

/** A made-up clause for one pattern of a CAMEO verb dictionary, and the code the pattern stands for. */
export interface CameoClause {
  /** with `<s>` and `<t>` around the two sides */
  readonly marked: string
  readonly code: string
  readonly weight: number
}

interface Verb {
  readonly base: string
  readonly past: string
}

/**
 * Clauses in the words of a verb dictionary in PETRARCH's format: "Xland imposed sanctions on Yland" for
 * `- * SANCTIONS [163]` under IMPOSE. Each pattern gives one clause with its own verb and one with another of its block.
 */
export function cameoClauses(dictionary: string): readonly CameoClause[] {
  const lines = dictionary.split('\n')
  const start = lines.findIndex((line) => line.includes('VERB PATTERNS'))
  const classes = wordClasses(lines.slice(0, start))
  const pick = picker()
  const clauses: CameoClause[] = []
  let verbs: Verb[] = []
  let blockCode = ''
  for (const line of lines.slice(start + 1)) {
    if (line.includes('TRANSFORMATIONS')) break
    const told = line.replace(/#.*$/, '').trimEnd()
    const block = /^---\s+.*?\[(.*?)\]\s+---/.exec(told)
    if (block !== null) {
      verbs = []
      blockCode = block[1] ?? ''
      continue
    }
    const pattern = /^\s*-+\s+(.*?)\[(.*?)\]/.exec(told)
    if (pattern !== null) {
      const [, words = '', code = ''] = pattern
      const source = /#\s*([A-Z_]+)/.exec(line)?.[1]
      const own = verbs.find((verb) => verb.base === source) ?? verbs[0]
      const used = verbs.length > 1 ? [own, pick(verbs)] : [own]
      for (const verb of used) add(clauses, words, code, verb, 1 / used.length, (name) => pick(classes.get(name) ?? []))
      continue
    }
    const verb = verbOf(told)
    if (verb === null) continue
    verbs.push(verb)
    const code = /\[(.*?)\]/.exec(told)?.[1] ?? blockCode
    add(clauses, '*', code, verb, 1, () => undefined)
  }
  return clauses
}

function picker(): <T>(list: readonly T[]) => T | undefined {
  const random = generator(3)
  return (list) => list[Math.floor(random() * list.length)]
}

function wordClasses(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>()
  let members: string[] = []
  for (const line of lines) {
    const word = line.replace(/#.*$/, '').trim()
    if (word.startsWith('&')) {
      members = []
      classes.set(word.slice(1).replace(/_$/, ''), members)
    } else if (word.startsWith('+')) members.push(word.slice(1))
  }
  return classes
}

function verbOf(line: string): Verb | null {
  const found = /^\+?([A-Z_-]+)\s*(?:\{(.*?)\})?/.exec(line)
  if (found === null) return null
  const base = found[1] as string
  const forms = (found[2] ?? '').split(/\s+/).filter((form) => form !== '')
  const known = forms.find((form) => /ED(?:_|$)/.test(form)) ?? forms.find((form) => !/(?:S|ING)$/.test(form))
  return { base, past: spoken(known ?? (base.includes('_') ? base : regularPast(base))) }
}

function regularPast(verb: string): string {
  if (verb.endsWith('E')) return `${verb}D`
  return /[^AEIOU]Y$/.test(verb) ? `${verb.slice(0, -1)}IED` : `${verb}ED`
}

function spoken(word: string): string {
  return word.replace(/[_+]/g, ' ').trim().toLowerCase()
}

const SOURCE = '<s>Xland</s>'
const TARGET = '<t>Yland</t>'

function add(
  clauses: CameoClause[],
  pattern: string,
  codes: string,
  verb: Verb | undefined,
  weight: number,
  member: (name: string) => string | undefined,
): void {
  const [first = '', second = ''] = codes.split(':')
  const code = first || second
  if (!/^\d/.test(code) || verb === undefined) return
  const side = (words: string) =>
    words
      .replace(/[{}()]/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        if (word === '+') return TARGET
        if (word === '$') return SOURCE
        if (word === '^' || word === '%') return 'them'
        if (!word.startsWith('&')) return spoken(word)
        const name = word.slice(1).replace(/_$/, '')
        return spoken(member(name) ?? name)
      })
      .join(' ')
  const [before = '', after = ''] = pattern.split('*')
  const passive = /\+\s*$/.test(before) || after.includes('$')
  const [left, right] = [side(before), side(after)]
  const [opens, ends] = passive ? [TARGET, SOURCE] : [SOURCE, TARGET]
  const start = left.includes(opens) ? left : `${opens} ${left}`
  const end = `${left} ${right}`.includes(ends) ? right : `${right} ${passive ? 'by ' : ''}${ends}`
  const marked = `${start} ${passive ? 'was ' : ''}${verb.past} ${end} .`
  clauses.push({ marked: marked.replace(/\s+/g, ' '), code, weight })
}
