import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Episode } from '../../src/model/episode.ts'
import { gdeltText } from '../fixtures/feed-samples.ts'
import { run } from './memory-io.ts'

const VISIT =
  'President Bashar al-Assad of Syria visited Tehran on 30 May 2024 and met Ayatollah Ali Khamenei. Iran promised Syria two million barrels of oil. The two governments agreed to speed up work on a railway through Iraq.\n'
const TEXTS = [
  ['a.txt', 'Gulf Ledger', '2024-05-31', VISIT],
  ['b.txt', 'Levant Wire', '2024-05-31', VISIT],
  [
    'c.txt',
    'SANA',
    '2024-05-30',
    'Ayatollah Ali Khamenei of Iran received President Bashar al-Assad of Syria in Tehran on 30 May 2024. Damascus thanked Iran for its help.\n',
  ],
  [
    'f.txt',
    'Mashriq Monitor',
    '2021-03-10',
    'Iran and Syria signed an agreement on a railway in Damascus on 9 March 2021.\n',
  ],
  [
    'g.txt',
    'Tigris Daily',
    '2021-03-10',
    'Iran and Syria signed an agreement on a railway in Damascus on 9 March 2021.\n',
  ],
  ['d.txt', 'Orontes Herald', '2024-06-01', `${VISIT.trim()} Nothing was said of debts.\n`],
] as const

let cwd = ''
const cli = (...args: readonly string[]) => run(cwd, args)
const episodes = async (): Promise<readonly Episode[]> =>
  JSON.parse((await cli('chronology', 'Syria', 'Iran', '--json')).out)
const withWords = (all: readonly Episode[], words: string) =>
  all.find(({ reports }) => reports.some(({ mention }) => mention.words.includes(words)))
const fed = (all: readonly Episode[], line: number) =>
  all.find(({ reports }) => reports.some(({ mention }) => mention.id.endsWith(`.CSV:${line}`)))

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'entente-sources-'))
  await cli('init', 'case')
  for (const [file, publisher, date, text] of TEXTS) {
    writeFileSync(join(cwd, file), text)
    await cli('add', file, '--publisher', publisher, '--date', date)
  }
  const event = (id: string, day: string) => ({ id, day, actor1: 'SYR', actor2: 'IRNGOV' })
  writeFileSync(join(cwd, 'e.CSV'), gdeltText([event('1', '20240530'), event('2', '20240620')]))
  await cli('import', 'e.CSV')
}, 120_000)
afterAll(() => rmSync(cwd, { recursive: true }))

describe('entente sources', () => {
  it('lists all publishers a text stood under, their grades, and how to grade who cannot be judged', async () => {
    const { out, err, exit } = await cli('sources')
    expect(exit).toBe(0)
    for (const name of ['F  Levant Wire', 'F  Gulf Ledger', 'C  SANA']) expect(out).toContain(name)
    expect(err).toContain('6 sources; 1 text repeats an earlier one')
    expect(err).toMatch(/5 cannot be judged \(F\) and confirm nothing: entente sources grade "[^"]+" B --why/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const { sources, copies } = JSON.parse((await cli('sources', '--json')).out)
    expect(sources).toHaveLength(6)
    expect(copies).toHaveLength(1)
    expect((await cli('sources', '--csv')).out.split('\n')[0]).toMatch(/^id,name,kind,speaksFor,reliability/)
  })

  it('grade takes a letter and a reason, changes credibility, and can be undone', async () => {
    const before = withWords(await episodes(), '9 March 2021')
    expect(before?.credibility).toBe(6)
    expect((await cli('sources', 'grade', 'Mashriq Monitor', 'B')).exit).toBe(2)
    expect((await cli('sources', 'grade', 'Mashriq Monitor', 'G', '--why', 'x')).err).toContain('graded A to F')
    expect((await cli('sources', 'grade', 'Gulf Standard', 'B', '--why', 'x')).err).toContain('among others there are')
    expect((await cli('sources', 'grade', 'mashriq monitor', 'b', '--why', 'checked against records')).exit).toBe(0)
    expect((await cli('sources')).out).toContain('graded by analyst: checked against records')
    expect(withWords(await episodes(), '9 March 2021')?.credibility).toBe(3)
    expect((await cli('sources', 'grade', 'Mashriq Monitor', 'undo')).exit).toBe(0)
    expect(withWords(await episodes(), '9 March 2021')?.credibility).toBe(6)
    expect((await cli('sources', 'grade', 'Mashriq Monitor', 'undo')).err).toContain('there is nothing to undo')
  })
})

describe('entente chronology of copies', () => {
  it('counts each place a text stood in, and copies as one word', async () => {
    const { out, err } = await cli('chronology', 'Syria', 'Iran')
    const flat = out.replace(/\s+/g, ' ')
    expect(flat).toContain('Mashriq Monitor (the same text: Tigris Daily) ')
    expect(flat).toContain('reported by 2, one of them independent')
    expect(flat).toContain('Orontes Herald, repeating Gulf Ledger')
    expect(err).toContain('5 of 7 sources cannot be judged (F) and confirm nothing')
    expect(flat).toContain('gdelt:')
  })
})

describe('entente judge split and join', () => {
  it('takes a claim out of its episode, and undoes it', async () => {
    const told = withWords(await episodes(), 'received President Bashar')
    expect(withWords(await episodes(), 'visited Tehran')?.id).toBe(told?.id)
    const claim = told?.reports.find(({ mention }) => mention.words.includes('received President'))?.mention.id ?? ''
    expect((await cli('judge', claim, 'split', '--why', 'another day')).out).toContain('is now split from its episode')
    expect(withWords(await episodes(), 'visited Tehran')?.id).not.toBe(
      withWords(await episodes(), 'received President')?.id,
    )
    const again = await cli('judge', claim, 'split')
    expect(again.err).toContain('there is nothing to split')
    await cli('judge', claim, 'undo')
    expect(withWords(await episodes(), 'visited Tehran')?.id).toBe(
      withWords(await episodes(), 'received President')?.id,
    )
  })

  it('takes an event of a feed out of its episode, and puts one into another', async () => {
    const all = await episodes()
    const [near, far] = [fed(all, 1), fed(all, 2)]
    expect(near?.id).toBe(withWords(all, 'received President')?.id)
    expect(far?.reports).toHaveLength(1)
    const [one, two] = [near, far].map(
      (episode) => episode?.reports.find(({ mention }) => mention.feed === 'gdelt')?.mention.id,
    )
    expect((await cli('judge', one ?? '', 'split')).out).toContain('is now split from its episode: 2024-05-30')
    expect(fed(await episodes(), 1)?.reports).toHaveLength(1)
    const claim = withWords(all, 'received President')?.reports[0]?.mention.id ?? ''
    expect((await cli('judge', two ?? '', 'join', '--with', claim)).exit).toBe(0)
    expect(fed(await episodes(), 2)?.id).toBe(withWords(await episodes(), 'received President')?.id)
    await cli('judge', one ?? '', 'undo')
    await cli('judge', two ?? '', 'undo')
    expect(fed(await episodes(), 1)?.id).toBe(near?.id)
    expect(fed(await episodes(), 2)?.reports).toHaveLength(1)
  })

  it('says what it needs, and what cannot be judged of an event', async () => {
    const event = fed(await episodes(), 2)?.reports[0]?.mention.id ?? ''
    expect((await cli('judge', event, 'join')).err).toContain('judge EVENT join --with CLAIM')
    expect((await cli('judge', event, 'accept')).err).toContain('its fields are the feed’s'.replace('’', "'"))
    expect((await cli('judge', 'gdelt:nowhere:9', 'split')).err).toContain('No event of a feed is called')
    expect((await cli('judge', event, 'split')).err).toContain('shares its episode with nothing')
  })

  it('has an event’s episode compared where documents tell of it', async () => {
    const all = await episodes()
    const near = fed(all, 1)?.reports.find(({ mention }) => mention.feed === 'gdelt')?.mention.id ?? ''
    expect((await cli('compare', '--about', near, '--first', '1')).err).toContain('Told by ')
    const far = fed(all, 2)?.reports[0]?.mention.id ?? ''
    expect((await cli('compare', '--about', far)).err).toContain('Only feeds tell of')
  })
})
