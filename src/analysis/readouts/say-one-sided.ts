import type { Readout, ReadoutItem, ReadoutKind } from '../../model/readout.ts'

/** Longer than this, what an item says is cut at a word. */
const LONGEST = 220

const TOLD: Readonly<Record<ReadoutKind, string>> = {
  relation: 'speaks of the tie itself',
  promise: 'tells of a promise',
  demand: 'tells of a demand',
  sovereignty: 'speaks of who leads and who follows',
  'third-party': 'tells where they stand towards others',
  news: 'tells',
  praise: 'has the praise',
  ceremony: 'has the ceremony',
}

/** Why an item that only one account has counts: "only Tehran's account has Mr Assad say that the relations …". */
export function sayOneSided(account: Readout, item: ReadoutItem, kind: ReadoutKind, added = false): string {
  const whose = `only ${possessive(account.name)} account`
  const said = saidWords(item)
  if (said !== null && item.speakerName !== null) {
    return `${whose} has ${midSentence(item.speakerName)} say that ${said}`
  }
  if (added && item.speakerName !== null && item.speakers.length > 0) {
    return `${whose} adds, of what ${midSentence(item.speakerName)} says: “${cut(item.passage.quote)}”`
  }
  return `${whose} ${added ? 'adds' : TOLD[kind]}: “${cut(item.passage.quote.replace(/[.;,]$/, ''))}”`
}

/** What somebody says as a clause; null where it stands in quotation marks or is no clause of its own. */
function saidWords({ passage, said, quoted }: ReadoutItem): string | null {
  if (said === null || quoted) return null
  const words = passage.quote.slice(said[0] - passage.start, said[1] - passage.start)
  const clause = /^that\s+(.+?)[.;,]?$/su.exec(words)?.[1]
  return clause === undefined ? null : cut(clause.replace(/\s+/g, ' '))
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const head = text.slice(0, LONGEST)
  return `${head.slice(0, head.lastIndexOf(' ')).replace(/[,;]$/, '')} …`
}

function midSentence(name: string): string {
  return name.replace(/^(The|His|Her|Their|Both|An?) /, (word) => word.toLowerCase())
}

/** "Tehran’s", "Damascus’" */
export function possessive(name: string): string {
  return /s$/.test(name) ? `${name}’` : `${name}’s`
}
