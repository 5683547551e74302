import type { BriefParagraph, BriefSentence } from '../../../model/brief.ts'
import type { Claim, Passage } from '../../../model/claim.ts'
import type { OneSidedItem, Readout, ReadoutComparison, ReadoutItem, SharedItem } from '../../../model/readout.ts'
import { possessive, sayOneSided } from '../../readouts/say-one-sided.ts'
import type { BriefScope } from '../brief-scope.ts'
import { itemWords } from '../prose/item-words.ts'
import { innerQuotes } from '../prose/quote-sentence.ts'
import { sayDay, sayWhen } from '../prose/say-date.ts'
import { joinNames, sayCounts } from '../prose/say-name.ts'

/** How much of each kind is told of two accounts. */
const MOST_ONLY = 3
const MOST_AGAINST = 2
/** Words that begin with so many characters of what was quoted before are not quoted again. */
const ALIKE = 40

/** What both accounts of one happening tell, where they contradict each other, and what only the one or the other has. */
export function twoAccounts(scope: BriefScope, comparison: ReadoutComparison): BriefParagraph {
  const [first = '', second = ''] = comparison.accounts.map(({ published }) => published ?? '').sort()
  const day = first === second ? sayDay(first) : sayWhen(`${first}/${second}`).replace(/^\S+ /, '')
  return {
    heading: `Two accounts, ${day}`,
    sentences: [
      ...counts(scope, comparison),
      ...both(scope, comparison),
      ...against(scope, comparison),
      ...([0, 1] as const).flatMap((k) => only(scope, comparison, k)),
    ],
  }
}

/** Whose the accounts are, and how much stands in both and in the one or the other alone. */
function counts(scope: BriefScope, { accounts, shared }: ReadoutComparison): readonly BriefSentence[] {
  const inBoth = accounts.map((_, k) => new Set(shared.map(({ a, b }) => (k === 0 ? a : b))))
  const resting = accounts.flatMap(({ items }, k) =>
    items.filter(({ number }) => shared.length === 0 || inBoth[k]?.has(number)),
  )
  if (resting.length === 0) return []
  const tellers = accounts.map((account) => {
    const document = scope.documents.find(({ id }) => id === account.document)
    const publisher = document === undefined ? account.name : scope.context.publisher(document)
    return account.name === account.publisher ? publisher : `${account.name} through ${publisher}`
  })
  const alone = accounts.map(({ items }, k) => items.length - (inBoth[k]?.size ?? 0))
  const [a, b, c] = sayCounts([shared.length, alone[0] ?? 0, alone[1] ?? 0])
  const [one, two] = accounts.map(({ name }) => possessive(name))
  const things = shared.length === 1 ? 'point stands' : 'points stand'
  const text = `each side gave its own account, ${joinNames(tellers)}: ${a} ${things} in both, ${b} in ${one} alone and ${c} in ${two} alone.`
  return [
    scope.prose.state(
      text,
      resting.flatMap((item) => evidenceOf(scope, item)),
      'several',
    ),
  ]
}

function against(scope: BriefScope, { accounts, shared }: ReadoutComparison): readonly BriefSentence[] {
  const found = shared.flatMap(({ a, b, contradictions, why }) => {
    const [one, two] = [itemOf(accounts[0], a), itemOf(accounts[1], b)]
    return one !== undefined && two !== undefined && isWorth(contradictions, [one, two]) ? [{ one, two, why }] : []
  })
  return found.slice(0, MOST_AGAINST).map(({ one, two, why }, i) => {
    const [here, there] = [one, two].map(({ passage }) => quoted(passage.quote))
    const point = i === 0 ? 'They contradict each other. On one point' : 'On another'
    const text = `${found.length > 1 ? point : 'They contradict each other:'} ${why}. ${accounts[0].name} has ${here}, ${accounts[1].name} ${there}.`
    return scope.prose.state(text, [one, two].flatMap(telling(scope)), 'several')
  })
}

/** That two sides each say much the same of their own is no contradiction worth a sentence; whose idea a thing was is. */
function isWorth(about: SharedItem['contradictions'], items: readonly ReadoutItem[]): boolean {
  return (
    about.some((one) => one !== 'speaker') ||
    (about.length > 0 && items.every(({ initiators }) => initiators.length > 0))
  )
}

/** What both tell in one sentence: the surest that can be read alone. */
function both(scope: BriefScope, { accounts, shared }: ReadoutComparison): readonly BriefSentence[] {
  const agreed = shared.filter(({ contradictions }) => contradictions.length === 0)
  for (const { a, b } of [...agreed].sort((x, y) => y.probability - x.probability || x.a - y.a)) {
    const [one, two] = [itemOf(accounts[0], a), itemOf(accounts[1], b)]
    if (one === undefined || two === undefined) continue
    const [here, there] = [wordsOf(scope, one.passage), wordsOf(scope, two.passage)]
    const words = here ?? there
    if (words === null) continue
    const { name } = here === null ? accounts[1] : accounts[0]
    const text = `Both tell, in ${possessive(name)} words: ${quoted(words)}.`
    return [scope.prose.state(text, [one, two].flatMap(telling(scope)), 'several')]
  }
  return []
}

function only(scope: BriefScope, { accounts, only: items }: ReadoutComparison, k: 0 | 1): readonly BriefSentence[] {
  const [account, other] = [accounts[k], accounts[1 - k] as Readout]
  const readable: { readonly whole: ReadoutItem; readonly why: string }[] = []
  for (const item of items[k]) {
    const whole = itemOf(account, item.number)
    const why = whole === undefined ? null : sayItem(scope, account, whole, item)
    if (whole === undefined || why === null) continue
    const beginning = why.slice(why.indexOf('“')).slice(0, ALIKE)
    if (!readable.some((before) => before.why.includes(beginning))) readable.push({ whole, why })
  }
  return readable.slice(0, MOST_ONLY).map(({ whole, why }, i) => {
    const text = [why, again(why, account), nor(why, account, other)][i] ?? why
    return scope.prose.state(`${text}.`, telling(scope)(whole), 'single')
  })
}

/** "it alone also has Mr Assad say …" */
function again(why: string, { name }: Readout): string {
  return why.replace(`only ${possessive(name)} account`, 'it alone also')
}

/** "nor does Tehran have Mr Assad say …", "nor does Tehran have this: “…”" */
function nor(why: string, { name }: Readout, other: Readout): string {
  const rest = why.slice(`only ${possessive(name)} account `.length)
  const said = /^has (.* say that .*)$/su.exec(rest)?.[1]
  return `nor does ${other.name} have ${said ?? `this: ${rest.slice(rest.indexOf('“'))}`}`
}

/** What only one account tells, in words that can be read alone; null where there are none. */
function sayItem(scope: BriefScope, account: Readout, whole: ReadoutItem, item: OneSidedItem): string | null {
  if (/^only .*? say that /.test(item.why)) return item.why
  const cut = item.added ? `… ${item.passage.quote.replace(/[.;,]$/, '')}` : wordsOf(scope, item.passage)
  if (cut === null) return null
  const passage = { ...item.passage, quote: innerQuotes(cut) }
  return sayOneSided(account, { ...whole, passage, said: null }, item.kind, item.added)
}

/** The numbers of an item's passages; its claims count as told from then on. */
function telling(scope: BriefScope): (item: ReadoutItem) => readonly number[] {
  return (item) => {
    for (const { id } of claimsIn(scope, item)) scope.told.add(id)
    return evidenceOf(scope, item)
  }
}

/** The numbers of an item's passages: of the claims made of its words, where one of them has most of it; else its own. */
function evidenceOf(scope: BriefScope, item: ReadoutItem): readonly number[] {
  const { start, end } = item.passage
  const inside = claimsIn(scope, item)
  const longest = Math.max(0, ...inside.map(({ passage }) => passage.end - passage.start))
  return longest * 2 >= end - start
    ? scope.context.cite(inside)
    : [scope.context.citePassage(item.passage, item.speakers)]
}

function claimsIn({ claims }: BriefScope, { passage: { document, start, end } }: ReadoutItem): readonly Claim[] {
  return claims.filter(({ passage }) => passage.document === document && passage.start >= start && passage.end <= end)
}

function wordsOf({ documents }: BriefScope, passage: Passage): string | null {
  const document = documents.find(({ id }) => id === passage.document)
  return document === undefined ? null : itemWords(document.text, passage)
}

function itemOf({ items }: Readout, number: number): ReadoutItem | undefined {
  return items.find((item) => item.number === number)
}

function quoted(words: string): string {
  return `“${innerQuotes(words.replace(/\s+/g, ' ').replace(/[.;,]$/, ''))}”`
}
