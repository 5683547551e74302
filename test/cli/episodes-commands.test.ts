import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Episode } from '../../src/model/episode.ts'
import { episodeId } from '../../src/model/episode-id.ts'
import { exampleCase } from './example-case.ts'
import { run } from './memory-io.ts'

let cwd = ''
let episodes: readonly Episode[] = []
const chronology = (...args: readonly string[]) => run(cwd, ['chronology', 'Syria', 'Iran', ...args])
const list = async (...args: readonly string[]): Promise<readonly Episode[]> =>
  JSON.parse((await chronology('--json', ...args)).out)
const compare = (...args: readonly string[]) => run(cwd, ['compare', ...args])

beforeAll(async () => {
  cwd = await exampleCase([
    '2024-05-30-damascus-readout',
    '2024-05-30-tehran-readout',
    '2024-06-what-was-left-out',
    '2022-05-assad-in-tehran',
  ])
  episodes = await list()
}, 120_000)
afterAll(() => rmSync(cwd, { recursive: true }))

/** The visit of 30 May 2024 as SANA tells it. */
const visit = () =>
  episodes.find(({ reports }) => reports.some(({ mention }) => mention.words.includes('visited Tehran on Thursday')))

describe('entente compare --about', () => {
  it('takes all channels that tell of the episode, and of them no other text', async () => {
    const { out, err, exit } = await compare('--about', visit()?.id ?? '', '--json')
    expect(exit).toBe(0)
    expect(err).toContain('Told by Office of the Supreme Leader of Iran, SANA, Media Watch Levant.')
    const { channels, rows } = JSON.parse(out)
    expect(channels.map(({ documents }: { documents: number }) => documents)).toEqual([1, 1, 1])
    expect(rows.some(({ tellers }: { tellers: number }) => tellers >= 2)).toBe(true)
    expect(out).not.toContain('It was his second visit to the Iranian capital')
  })

  it('knows an episode by the beginning of the id it has by another of its reports', async () => {
    const told = visit()
    const { err } = await compare(
      '--about',
      episodeId(told?.reports.at(-1)?.mention.id ?? '').slice(0, 10),
      '--first',
      '1',
    )
    expect(err).toContain(`${told?.id}, 2024-05-30`)
  })

  it('sets two channels side by side, and counts no silence of one that does not tell of it', async () => {
    const { out } = await compare('--about', visit()?.id ?? '', '--channel', 'sana', '--channel', 'Media Watch Levant')
    expect(out).toContain('What both tell')
    const presidency = ['--channel', 'SANA', '--channel', 'Presidency of the Syrian Arab Republic']
    const { err, exit } = await compare('--about', visit()?.id ?? '', ...presidency)
    expect(exit).toBe(1)
    expect(err).toContain('Presidency of the Syrian Arab Republic published nothing on e-')
    expect(err).toContain('so its silence on parts of it says nothing')
  })

  it('says where ids come from, and which episodes one may mean', async () => {
    const none = await compare('--about', 'e-zzz')
    expect(none).toMatchObject({ exit: 1 })
    expect(none.err).toContain('"entente chronology A B" prints the ids')
    const several = await compare('--about', 'e-')
    expect(several).toMatchObject({ exit: 2 })
    expect(several.err).toMatch(/"e-" means \d+ episodes, among them e-[0-9a-f]{12} \(/)
  })
})

describe('entente compare of documents of a case', () => {
  it('takes the beginnings of their ids, beside files', async () => {
    const ids = (await run(cwd, ['documents'])).out.split('\n').filter((line) => line.includes('2024'))
    const [tehran, damascus] = ['receives', 'condolences'].map((word) =>
      ids.find((line) => line.includes(word))?.slice(0, 8),
    )
    const { out, exit } = await compare(tehran ?? '', damascus ?? '', '--first', '3')
    expect(exit).toBe(0)
    expect(out).toContain('Tehran and Damascus')
    writeFileSync(join(cwd, 'note.txt'), 'President Assad of Syria met Ayatollah Khamenei of Iran in Tehran.\n')
    expect((await compare('note.txt', damascus ?? '')).exit).toBe(0)
  })

  it('says what prints the ids where there is none such', async () => {
    const { err, exit } = await compare('abcdef01', '99999999')
    expect(exit).toBe(1)
    expect(err).toContain(
      'No document of this case has an id that starts with "abcdef01"; "entente documents" prints them.',
    )
  })
})

describe('entente chronology', () => {
  it('prints dates, words, who tells, and ids, within the width', async () => {
    const { out, err, exit } = await chronology()
    expect(exit).toBe(0)
    expect(err).toContain(`${episodes.length} episodes.`)
    expect(out).toContain(visit()?.id)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('narrows by date', async () => {
    const later = await list('--since', '2024')
    expect(later.length).toBeLessThan(episodes.length)
    expect(later.length).toBeGreaterThan(0)
    for (const { span } of later) expect((span?.[1] ?? '') >= '2024').toBe(true)
  })

  it('is written as table, page, calendar and timeline', async () => {
    const written = async (name: string) => {
      expect((await chronology('--out', name)).exit).toBe(0)
      return readFileSync(join(cwd, name), 'utf8')
    }
    const table = await written('c.csv')
    expect(table.split('\n')[0]).toMatch(/^id,date,first,last/)
    const page = await written('c.html')
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('visited Tehran on Thursday')
    expect(page).not.toMatch(/(?:src|href)="http/)
    expect(await written('c.ics')).toContain('DTSTART;VALUE=DATE:20240530')
    expect(JSON.parse((await chronology('--timeline')).out).events.length).toBeGreaterThan(0)
    expect((await chronology('--out', 'c.pdf')).exit).toBe(2)
  })
})
