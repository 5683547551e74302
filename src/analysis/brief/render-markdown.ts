import type { Brief, BriefEvidence, BriefOutlook, BriefSentence } from '../../model/brief.ts'
import type { ToldOutcome } from '../../model/outlook-report.ts'
import { percent as sayPercent } from '../outlook/say-outlook.ts'
import { sayBalance } from './brief-scope.ts'
import { DIRECTION_MARKS } from './direction-mark.ts'
import { sourceLine } from './html/html-evidence.ts'
import { labelWhen, sayDay, sayPeriod } from './prose/say-date.ts'
import { capitalise, countOf, joinNames } from './prose/say-name.ts'

const SUPPORT_MARKS = { several: '', single: '°', anonymous: '†', none: '' }
const MOST_FOOTNOTES = 6
const MOST_KEPT = 6

/** A brief as Markdown with footnotes; sentences on many passages name the range of the list at the end. */
export function renderMarkdown(brief: Brief): string {
  const lines = [`# ${plain(brief.title)}`, '']
  const { closer, apart, neutral } = brief.balance.count
  lines.push(
    `${capitalise(countOf(brief.sources.length, 'document'))}; ${countOf(closer + apart + neutral, 'claim')} on the tie: ▲ ${closer} closer, ▼ ${apart} apart, ● ${neutral} neither way.${brief.asOf === null ? '' : ` As known on ${sayDay(brief.asOf)}.`}`,
    '',
    `Balance ${sayBalance(brief.balance)}. Confidence in the evidence is ${brief.confidence.level}: ${brief.confidence.why}.`,
    '',
    '° one source only, † source not named.',
    '',
  )
  for (const section of brief.sections) {
    lines.push(`## ${section.title}`, '')
    if (section.id === 'standing' && brief.periods.length > 0) lines.push(...periodTable(brief), '')
    if (section.id === 'outlook' && brief.outlook !== null) lines.push(...outlookTable(brief.outlook), '')
    for (const { heading, sentences } of section.paragraphs) {
      if (heading !== null) lines.push(`### ${plain(heading)}`, '')
      lines.push(sentences.map(sentenceText).join(' '), '')
    }
    if (section.id === 'figures' && brief.figures.length > 0) lines.push(...figureTable(brief), '')
    for (const note of section.notes) lines.push(`*${plain(note)}*`, '')
  }
  lines.push(
    '## Sources',
    '',
    '| Title | Publisher | Speaks for | Published | ▲ | ▼ | ● |',
    '| --- | --- | --- | --- | ---: | ---: | ---: |',
  )
  for (const one of brief.sources) {
    const cells = [
      one.title,
      one.publisher ?? 'not told',
      one.speaksFor ?? 'itself',
      one.published === null ? 'no date' : sayDay(one.published),
    ]
    lines.push(`| ${[...cells.map(plain), one.count.closer, one.count.apart, one.count.neutral].join(' | ')} |`)
  }
  lines.push(
    '',
    '## How it was made',
    '',
    ...brief.method.flatMap((line) => [line, '']),
    '## Passages',
    '',
    ...brief.evidence.map(footnote),
    '',
  )
  return lines.join('\n')
}

function sentenceText(one: BriefSentence): string {
  const marks = one.evidence.slice(0, MOST_FOOTNOTES).map((number) => `[^${number}]`)
  const rest = one.evidence.length - marks.length
  const judged = one.edit?.judgedBy ? ` (judgement of ${plain(one.edit.judgedBy)})` : ''
  return `${plain(one.text)}${judged}${SUPPORT_MARKS[one.support]}${marks.join('')}${rest > 0 ? ` (and ${rest} more)` : ''}`
}

function periodTable(brief: Brief): readonly string[] {
  const rows = brief.periods.map(({ period, balance, coverage }) => {
    const { closer, apart, neutral } = balance.count
    if (coverage !== 'covered')
      return `| ${sayPeriod(period)} | – | – | – | ${coverage === 'gap' ? 'no source' : 'no dated claim'} |`
    return `| ${sayPeriod(period)} | ${closer} | ${apart} | ${neutral} | ${sayBalance(balance)} |`
  })
  return [
    '| Period | ▲ closer | ▼ apart | ● neither | Balance (90 % interval) |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
  ]
}

function outlookTable({ outlooks, kept }: BriefOutlook): readonly string[] {
  const row = (question: string, outcomes: readonly ToldOutcome[], level: string, came: string) =>
    outcomes.map(
      ({ outcome, probability, words }, i) =>
        `| ${i === 0 ? plain(question) : ''} | ${plain(outcome)} | ${sayPercent(probability)} | ${words} | ${i === 0 ? level : ''} | ${i === 0 ? plain(came) : ''} |`,
    )
  return [
    '| Question | Outcome | Chance | In words | Confidence | Came |',
    '| --- | --- | ---: | --- | --- | --- |',
    ...outlooks.flatMap(({ question, outcomes, confidence }) => row(question, outcomes, confidence.level, '')),
    ...kept.slice(0, MOST_KEPT).flatMap(({ record, told, state, outcome }) => {
      const question = `As of ${sayDay(record.knownAsOf)}: ${record.question}`
      return row(question, told, record.confidence.level, state === 'settled' ? `${outcome}` : state)
    }),
  ]
}

function figureTable(brief: Brief): readonly string[] {
  const rows = brief.figures.map(
    (one) =>
      `| ${plain(one.amount)} | ${plain(one.what)}${one.evidence.map((number) => `[^${number}]`).join('')} | ${plain(one.period)} | ${plain(one.source)} |`,
  )
  return ['| Figure | In its words | Period | Source |', '| --- | --- | --- | --- |', ...rows]
}

function footnote(one: BriefEvidence): string {
  const speaks = one.speaksFor === null ? '' : `; speaks for ${plain(one.speaksFor)}`
  const head = `[^${one.number}]: “${plain(one.passage.quote)}” *${plain(one.title)}*, ${plain(sourceLine(one))}${speaks}.`
  if (one.kind === 'account') {
    return `${head} An item of an account${one.speakers.length === 0 ? '' : `, according to ${plain(joinNames(one.speakers))}`}.`
  }
  const way = DIRECTION_MARKS[one.direction]
  const attribution =
    one.attribution.length === 0 ? '' : ` According to ${one.attribution.map(plain).join(', citing ')}.`
  return `${head} ${way.sign} ${way.words}; ${one.kind}, ${one.type.toLowerCase()}, ${one.modality}, ${one.dimension}, ${labelWhen(one.when)}.${attribution} \`${one.claim}\``
}

/** Text that Markdown leaves as it is: one line, nothing that could be read as markup or HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>|#])/g, '\\$1')
}
