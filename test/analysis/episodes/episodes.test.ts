import { describe, expect, it } from 'vitest'
import { EPISODES } from '../../../src/analysis/episodes/episodes.ts'
import { chronologyIcs } from '../../../src/analysis/episodes/formats/chronology-ics.ts'
import { chronologyTimeline } from '../../../src/analysis/episodes/formats/chronology-timeline.ts'
import {
  sayDisagreement,
  sayFigures,
  sayReported,
  sayTeller,
  sayTellers,
  sayUnjudged,
} from '../../../src/analysis/episodes/say-episode.ts'
import type { EpisodeReport } from '../../../src/model/episode.ts'
import type { Judgement } from '../../../src/model/judgement.ts'
import { loadEpisodeVocabulary } from '../../../src/tasks/load-episode-vocabulary.ts'
import { registry } from '../brief/small-case.ts'
import { report } from './mention.ts'

const vocabulary = loadEpisodeVocabulary()
const find = (reports: readonly EpisodeReport[], judgements: readonly Judgement[] = []) =>
  EPISODES.run({ tie: null, reports, judgements, registry, vocabulary }, {})
const members = (reports: readonly EpisodeReport[], judgements: readonly Judgement[] = []) =>
  find(reports, judgements)
    .map((episode) =>
      episode.reports
        .map(({ mention }) => mention.id)
        .sort()
        .join('+'),
    )
    .sort()
const judged = (claim: string, verdict: Judgement['verdict']): Judgement => ({
  id: claim,
  claim,
  verdict,
  by: 'A',
  at: '2024-06-01',
})

const strike = {
  words: 'Israel struck the consulate in Damascus on 1 April 2024',
  when: '2024-04-01',
  type: 'ASSAULT',
  source: ['ISR'],
} as const
const reports = [
  report('a'),
  report('b'),
  report('c', { words: 'the meeting of Khamenei and Assad in Tehran on 30 May 2024' }),
  report('d', strike),
  report('e', { ...strike, words: 'the strike on the consulate in Damascus on 1 April 2024' }),
]

describe('episodes', () => {
  it('puts reports of one happening together, and keeps look-alikes of another day apart', () => {
    const later = report('z', { words: 'Khamenei received Assad in Tehran on 8 May 2022', when: '2022-05-08' })
    expect(members([...reports, later])).toEqual(['a+b+c', 'd+e', 'z'])
  })

  it('take what is said at a meeting into it, keep its background apart, and attach what is recalled elsewhere', () => {
    const readout = [
      ['1', 'Norway’s Prime Minister Kari Lund received President Otto Berg in Oslo on 3 May 2023', '2023-05-03'],
      ['2', 'Mr Berg thanked his host for the invitation', '2023-05-03'],
      ['3', 'Ms Lund told her guest that trade between the two countries should grow', '2023-05-03'],
      ['4', 'In March 2021 the two countries signed an agreement on fisheries in Bergen', '2021-03'],
    ].map(([id, words, when], i) =>
      report(`r${id}`, {
        document: 'readout',
        title: 'Prime Minister receives President Berg',
        words: words as string,
        sentence: `${words}.`,
        when: when as string,
        place: [Math.min(1, Math.floor(i / 3)), i],
        start: i * 100,
        end: i * 100 + 90,
        published: '2023-05-03',
        source: ['NOR'],
        target: ['DNK'],
        type: i === 3 ? 'AGREE' : 'CONSULT',
      }),
    )
    const recalled = report('later', {
      words: 'the agreement on fisheries signed in Bergen in March 2021',
      sentence: 'Boats still keep to the agreement on fisheries signed in Bergen in March 2021.',
      when: '2021-03',
      published: '2023-09-01',
      source: ['NOR'],
      target: ['DNK'],
      type: 'AGREE',
    })
    expect(members([...readout, recalled])).toEqual(['later+r4', 'r1+r2+r3'])
  })

  it('do not hang on the order in which reports are given', () => {
    expect(members([...reports].reverse())).toEqual(members(reports))
  })

  it('are split and joined by judgement, the later one winning', () => {
    const split = judged('a', { kind: 'split', from: ['b', 'c'], why: null })
    expect(members(reports, [split])).toEqual(['a', 'b+c', 'd+e'])
    expect(members(reports, [split, judged('a', { kind: 'join', with: 'b', why: null })])).toEqual(['a+b+c', 'd+e'])
    expect(members(reports, [judged('d', { kind: 'join', with: 'a', why: null })])).toEqual(['a+b+c+d+e'])
  })

  it('take events of feeds of the same day, source, target and type', () => {
    const event = (id: string, when: string) =>
      report(
        id,
        { document: null, feed: 'gdelt', words: '', sentence: '', when },
        { times: 7, origin: 'feed:gdelt', reliability: 'C' },
      )
    expect(members([...reports, event('gdelt:1:1', '2024-05-31'), event('gdelt:1:2', '2024-06-09')])).toEqual(
      expect.arrayContaining(['a+b+c+gdelt:1:1', 'gdelt:1:2']),
    )
  })

  it('keep an event of a feed where it was joined to, and away from what it was split from', () => {
    const event = (id: string, when: string) =>
      report(id, { document: null, feed: 'gdelt', words: '', sentence: '', when }, { origin: 'feed:gdelt' })
    const all = [...reports, event('gdelt:1:1', '2024-05-31'), event('gdelt:1:2', '2024-06-09')]
    const split = judged('gdelt:1:1', { kind: 'split', from: ['a', 'b', 'c'], why: null })
    expect(members(all, [split])).toEqual(['a+b+c', 'd+e', 'gdelt:1:1', 'gdelt:1:2'])
    expect(members(all, [split, judged('gdelt:1:1', { kind: 'join', with: 'b', why: null })])).toContain(
      'a+b+c+gdelt:1:1',
    )
    expect(members(all, [judged('gdelt:1:1', { kind: 'join', with: 'd', why: null })])).toContain('d+e+gdelt:1:1')
    expect(members(all, [judged('gdelt:1:2', { kind: 'join', with: 'gdelt:1:1', why: null })])).toContain(
      'a+b+c+gdelt:1:1+gdelt:1:2',
    )
    expect(members(all, [judged('b', { kind: 'join', with: 'gdelt:1:2', why: null })])).toContain(
      'a+b+c+gdelt:1:1+gdelt:1:2',
    )
  })

  it('of a feed alone are called by what it codes', () => {
    const fed = report('gdelt:1:1', { document: null, feed: 'gdelt', words: '', sentence: '' }, { title: 'gdelt 042' })
    expect(find([fed])[0]?.title).toBe('IRN → SYR: consult (gdelt 042)')
  })

  it('show the range of figures that differ, and every date', () => {
    const killed = (amount: number) => ({ values: [{ amount, unit: 'killed' }] })
    const told = [
      report('a', { ...strike, ...killed(7) }),
      report('b', {
        ...strike,
        ...killed(13),
        words: 'Israel struck the consulate in Damascus on 2 April 2024',
        when: '2024-04-02',
      }),
      report('c', { ...strike, ...killed(7) }),
    ]
    const [episode] = find(told)
    expect(episode?.figures.map(sayFigures)).toEqual(['7 to 13 killed (reports differ)'])
    expect(episode).toMatchObject({ date: '2024-04-01', disagree: true })
    expect(sayDisagreement(episode as NonNullable<typeof episode>)).toBe('dates differ: 2024-04-01 (2), 2024-04-02 (1)')
  })

  it('count copies once', () => {
    const copied = ['b', 'c'].map((id) => report(id, {}, { origin: 'paper-a' }))
    const [episode] = find([report('a'), ...copied, report('d', {}, { origin: 'elsewhere' })])
    expect(episode).toMatchObject({ reported: 4, independent: 2, credibility: 2 })
    expect(sayReported(episode as NonNullable<typeof episode>)).toBe('reported by 4, two of them independent')
  })
})

describe('who tells an episode', () => {
  const place = (publisher: string, reliability: 'B' | 'F') => ({ publisher, address: 'x', reliability })
  const copied = report(
    'b',
    { attribution: ['reuters', 'anonymous: five sources'] },
    { origin: 'paper-a', repeats: 'Paper a', reliability: 'F', also: [place('Gulf Ledger', 'F')] },
  )

  it('is told in chains, with where else the same text stood', () => {
    const nameOf = (source: string) => source.replace('anonymous: ', '')
    expect(sayTeller(copied, nameOf)).toBe(
      'Paper b, repeating Paper a, citing reuters, citing five sources (the same text: Gulf Ledger)',
    )
    expect(sayTellers({ reports: [copied, copied, report('a')] }, nameOf)).toHaveLength(2)
  })

  it('counts every place a text stood in, and its word once', () => {
    const [episode] = find([report('a'), copied])
    expect(episode).toMatchObject({ reported: 3, independent: 1, credibility: 3 })
    expect(sayReported(episode as NonNullable<typeof episode>)).toBe('reported by 3, one of them independent')
  })

  it('can be judged where the same text stood with somebody who can be', () => {
    const unknown = report('a', {}, { reliability: 'F' })
    expect(find([unknown])[0]?.credibility).toBe(6)
    expect(find([{ ...unknown, also: [place('Reuters', 'B')] }])[0]?.credibility).toBe(3)
  })

  it('is said to be unjudged, where it is', () => {
    expect(sayUnjudged(find([report('a')]))).toBeNull()
    expect(sayUnjudged(find([report('a', {}, { reliability: 'F' }), report('d', strike)]))).toBe(
      '1 of 2 sources cannot be judged (F) and confirm nothing, so the credibility of 1 of 2 episodes cannot be judged: grade them with "entente sources grade".',
    )
  })
})

describe('chronology files', () => {
  const odd = report('f', { ...strike, words: `${'Ünïted; “über”, back\\slash '.repeat(6)}\nDamascus on 1 April 2024` })
  const ics = chronologyIcs(find([...reports, odd]), 'A, B', (one) => one, '2024-06-01T10:00:00.000Z')

  it('is iCalendar: folded at 75 octets, escaped, whole days with the end after the last', () => {
    for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const whole = ics.replaceAll('\r\n ', '')
    expect(whole).toContain('DTSTAMP:20240601T100000Z')
    expect(whole).toContain('DTSTART;VALUE=DATE:20240530\r\nDTEND;VALUE=DATE:20240531')
    expect(whole).toContain('X-WR-CALNAME:A\\, B')
    expect(whole).toContain('Paper f: Ünïted\\; “über”\\, back\\\\slash')
    const uids = [...whole.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    expect(whole.match(/BEGIN:VEVENT/g)?.length).toBe(whole.match(/END:VEVENT/g)?.length)
  })

  it('is JSON that TimelineJS places, as exact as the date is', () => {
    const month = report('m', { when: '2023-01', words: 'Syria signed a memorandum in January 2023', type: 'AGREE' })
    const { events } = JSON.parse(chronologyTimeline(find([month]), 'x <b>'))
    expect(events[0].start_date).toEqual({ year: 2023, month: 1 })
  })
})
