import type { Brief, BriefEvidence, BriefSection, BriefSentence, Support } from '../../../model/brief.ts'
import { percent } from '../../outlook/say-outlook.ts'
import { sayBalance } from '../brief-scope.ts'
import { DIRECTION_MARKS } from '../direction-mark.ts'
import { MODALITY_WORDS, sourceLine } from '../html/html-evidence.ts'
import { labelWhen, sayDay, sayPeriod } from '../prose/say-date.ts'
import { capitalise, countOf, joinNames } from '../prose/say-name.ts'
import { type PaperPicture, paperPictures } from './paper-pictures.ts'

/** A stretch of text; `notes` are numbers of passages, printed small and high. */
export interface PaperRun {
  readonly text: string
  readonly look?: 'strong' | 'soft'
  readonly notes?: readonly number[]
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly PaperRun[]; readonly look?: 'meta' | 'note' }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly PaperRun[])[]
      /** shares of the page's width */
      readonly widths: readonly number[]
    }
  | ({ readonly kind: 'picture' } & PaperPicture)
  | { readonly kind: 'passage'; readonly passage: PaperPassage }

/** A passage as a note tells it. */
export interface PaperPassage {
  readonly number: number
  readonly quote: string
  readonly source: string
  readonly address: string
  readonly facts: string
}

/** A brief as it is laid out on paper, whatever the paper is. */
export interface Paper {
  readonly title: string
  readonly subject: string
  /** ISO instant */
  readonly made: string
  readonly blocks: readonly PaperBlock[]
  readonly passages: ReadonlyMap<number, PaperPassage>
}

const MARKS: Readonly<Record<Support, string>> = { several: '', single: '°', anonymous: '†', none: '' }
const MOST_KEPT = 6

/** Lays a brief out: headings, sentences with the numbers of their passages, pictures, tables, and the passages themselves. */
export function briefPaper(brief: Brief): Paper {
  const passages = new Map(brief.evidence.map((one) => [one.number, passageOf(one)]))
  const pictures = paperPictures(brief)
  const { closer, apart, neutral } = brief.balance.count
  const asOf = brief.asOf === null ? '' : ` As known on ${sayDay(brief.asOf)}.`
  const blocks: PaperBlock[] = [
    heading(1, brief.title),
    meta(
      `${capitalise(countOf(brief.sources.length, 'document'))}; ${countOf(closer + apart + neutral, 'claim')} on the tie: ▲ ${closer} closer, ▼ ${apart} apart, ● ${neutral} neither way.${asOf}`,
    ),
    meta(
      `Balance ${sayBalance(brief.balance)}, with its 90 % interval. Confidence in the evidence is ${brief.confidence.level}: ${brief.confidence.why}.`,
    ),
    meta('Numbers stand for the passages at the end. ° one source only, † source not named.'),
    ...brief.sections.flatMap((section) => [
      heading(2, section.title),
      ...pictures.filter((one) => one.section === section.id).map((one): PaperBlock => ({ kind: 'picture', ...one })),
      ...tables(section, brief),
      ...textOf(section),
      ...section.notes.map(note),
    ]),
    heading(2, 'Sources'),
    sources(brief),
    heading(2, 'How it was made'),
    ...brief.method.map(note),
    heading(2, 'Passages'),
    ...[...passages.values()].map((passage): PaperBlock => ({ kind: 'passage', passage })),
  ]
  return { title: brief.title, subject: 'Brief on a tie', made: brief.made, blocks, passages }
}

/** Characters that neither a page nor XML can hold. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** A text that can be printed, in one line. */
function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNPRINTABLE, '')
}

function textOf({ paragraphs }: BriefSection): readonly PaperBlock[] {
  return paragraphs.flatMap((paragraph): readonly PaperBlock[] => [
    ...(paragraph.heading === null ? [] : [heading(3, paragraph.heading)]),
    { kind: 'paragraph', runs: paragraph.sentences.flatMap(runsOf) },
  ])
}

function runsOf({ text, evidence, support, edit }: BriefSentence): readonly PaperRun[] {
  const judged: readonly PaperRun[] = edit?.judgedBy
    ? [{ text: ` [judgement of ${printable(edit.judgedBy)}]`, look: 'soft' }]
    : []
  return [{ text: printable(text) }, ...judged, { text: MARKS[support], notes: evidence }, { text: ' ' }]
}

function tables({ id }: BriefSection, brief: Brief): readonly PaperBlock[] {
  if (id === 'standing' && brief.periods.length > 1) return [periods(brief)]
  if (id === 'figures' && brief.figures.length > 0) return [figures(brief)]
  if (id === 'outlook' && brief.outlook !== null) return [outlook(brief.outlook)]
  return []
}

function periods(brief: Brief): PaperBlock {
  return {
    kind: 'table',
    title: 'Claims by period',
    head: ['Period', '▲ closer', '▼ apart', '● neither', 'Balance (90 % interval)'],
    widths: [2, 1.4, 1.4, 1.4, 4],
    rows: brief.periods.map(({ period, balance, coverage }) => {
      const { closer, apart, neutral } = balance.count
      if (coverage !== 'covered') {
        return cells([sayPeriod(period), '–', '–', '–', coverage === 'gap' ? 'no source' : 'no dated claim'])
      }
      return cells([sayPeriod(period), closer, apart, neutral, sayBalance(balance)])
    }),
  }
}

function figures(brief: Brief): PaperBlock {
  return {
    kind: 'table',
    title: 'Figures',
    head: ['Figure', 'In its words', 'Period', 'Source'],
    widths: [2, 5, 1.6, 2],
    rows: brief.figures.map(({ amount, what, period, source, evidence }) => [
      { text: printable(amount), look: 'strong' },
      { text: printable(what), notes: evidence },
      { text: printable(period) },
      { text: printable(source) },
    ]),
  }
}

function outlook({ outlooks, kept }: NonNullable<Brief['outlook']>): PaperBlock {
  const now = outlooks.map(({ question, outcomes, confidence }) => ({
    question,
    outcomes,
    level: confidence.level,
    came: '',
  }))
  const before = kept.slice(0, MOST_KEPT).map(({ record, told, state, outcome }) => ({
    question: `As of ${sayDay(record.knownAsOf)}: ${record.question}`,
    outcomes: told,
    level: record.confidence.level,
    came: state === 'settled' ? `${outcome}` : state,
  }))
  return {
    kind: 'table',
    title: 'Chances of each outcome',
    head: ['Question', 'Outcome', 'Chance', 'In words (ICD 203)', 'Confidence', 'Came'],
    widths: [4, 1.6, 1.2, 2, 1.6, 1.4],
    rows: [...now, ...before].flatMap(({ question, outcomes, level, came }) =>
      outcomes.map(({ outcome, probability, words }, i) =>
        cells([
          i === 0 ? question : '',
          outcome,
          percent(probability),
          words,
          i === 0 ? level : '',
          i === 0 ? came : '',
        ]),
      ),
    ),
  }
}

function sources(brief: Brief): PaperBlock {
  return {
    kind: 'table',
    title: 'Sources',
    head: ['Title', 'Publisher', 'Speaks for', 'Published', '▲', '▼', '●'],
    widths: [4, 2.4, 1.8, 2, 0.6, 0.6, 0.6],
    rows: brief.sources.map(({ title, publisher, speaksFor, published, count }) =>
      cells([
        title,
        publisher ?? 'not told',
        speaksFor ?? 'itself',
        published === null ? 'no date' : sayDay(published),
        count.closer,
        count.apart,
        count.neutral,
      ]),
    ),
  }
}

function passageOf(one: BriefEvidence): PaperPassage {
  const speaks = one.speaksFor === null ? '' : `; speaks for ${one.speaksFor}`
  return {
    number: one.number,
    quote: printable(one.passage.quote),
    source: printable(`${one.title}, ${sourceLine(one)}${speaks}`),
    address: printable(one.address),
    facts: printable(factsOf(one).join(' · ')),
  }
}

function factsOf(one: BriefEvidence): readonly string[] {
  if (one.kind === 'account') {
    return ['an item of an account', ...(one.speakers.length === 0 ? [] : [`according to ${joinNames(one.speakers)}`])]
  }
  const way = DIRECTION_MARKS[one.direction]
  return [
    `${way.sign} ${way.words}`,
    labelWhen(one.when),
    `told as ${MODALITY_WORDS[one.modality]}`,
    ...(one.attribution.length === 0 ? [] : [`according to ${one.attribution.join(', citing ')}`]),
  ]
}

function heading(level: 1 | 2 | 3, text: string): PaperBlock {
  return { kind: 'heading', level, text: printable(text) }
}

function meta(text: string): PaperBlock {
  return { kind: 'paragraph', runs: [{ text: printable(text) }], look: 'meta' }
}

function note(text: string): PaperBlock {
  return { kind: 'paragraph', runs: [{ text: printable(text) }], look: 'note' }
}

function cells(values: readonly (string | number)[]): readonly PaperRun[] {
  return values.map((value) => ({ text: printable(`${value}`) }))
}
