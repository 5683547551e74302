import { describe, expect, it } from 'vitest'
import { EPISODES } from '../../../src/analysis/episodes/episodes.ts'
import { chronologyIcs } from '../../../src/analysis/episodes/formats/chronology-ics.ts'
import { chronologyTimeline } from '../../../src/analysis/episodes/formats/chronology-timeline.ts'
import { sayDisagreement, sayFigures, sayReported } from '../../../src/analysis/episodes/say-episode.ts'
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

describe('chronology files', () => {
  const odd = report('f', { ...strike, words: `${'Ünïted; “über”, back\\slash '.repeat(6)}\nDamascus on 1 April 2024` })
  const ics = chronologyIcs(find([...reports, odd]), 'A, B', '2024-06-01T10:00:00.000Z')

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
