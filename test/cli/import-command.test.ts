import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gdeltText } from '../fixtures/feed-samples.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { run } from './memory-io.ts'

const TRADE = `feed: trade
kind: indicators
period: year
source: {column: a, codes: cow}
target: {column: b, codes: cow}
figures: [{column: v, name: imports, unit: million USD}]`

describe('entente import and indicators', () => {
  it('take in a feed, tell its account, and know it again', async () => {
    const folder = temporaryFolder()
    await run(folder, ['init', 'case'])
    writeFileSync(
      join(folder, 'a.CSV'),
      gdeltText([{ id: '1' }, { id: '1' }, { id: 'x' }, { id: '2', actor1: 'SYRREB' }]),
    )
    const ran = await run(folder, ['import', 'a.CSV'])
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(ran.out).toBe(
      `${join(folder, 'a.CSV')} (gdelt): 4 read = 2 stored + 1 duplicate + 1 rejected
  rejected rows: rejects/1-a.CSV.tsv in the case
  1 actor code not known, 1 time; most often SYRREB (1)
`,
    )
    const again = await run(folder, ['import', 'a.CSV', '--json'])
    expect(JSON.parse(again.out)).toMatchObject({
      files: [
        { feed: 'gdelt', account: { read: 4, stored: 0, duplicate: 3, rejected: 1 }, before: expect.any(String) },
      ],
      problems: [],
      total: { account: { read: 4, stored: 0 } },
    })
    expect((await run(folder, ['status'])).out).toContain(
      'Feed        gdelt: 2 events from 1 file, 2024-05-30 to 2024-05-30\n',
    )
  })

  it('tell what is wrong in one sentence, and take in the rest', async () => {
    const folder = temporaryFolder()
    await run(folder, ['init', 'case'])
    writeFileSync(join(folder, 'note.txt'), 'Dear all\n')
    writeFileSync(join(folder, 'a.CSV'), gdeltText([{ id: '1' }]))
    const ran = await run(folder, ['import', 'note.txt', 'none.csv', 'a.CSV'])
    expect(ran.exit).toBe(1)
    expect(ran.err).toMatch(/^note\.txt is of none of the feeds .*\.\n.*none\.csv cannot be read\.\n$/)
    expect(ran.out).toContain('1 read = 1 stored + 0 duplicate + 0 rejected')
    for (const [args, sentence] of [
      [['--feed', 'csv'], /--feed csv needs --map/],
      [['--feed', 'gdelt', '--map', 'm.yaml'], /leave --feed gdelt out/],
      [['--map', 'm.yaml'], /m\.yaml cannot be read/],
    ] as const) {
      expect((await run(folder, ['import', 'a.CSV', ...args])).err).toMatch(sentence)
    }
  })

  it('take in figures through a mapping and print them', async () => {
    const folder = temporaryFolder()
    await run(folder, ['init', 'case'])
    writeFileSync(join(folder, 'm.yaml'), TRADE)
    writeFileSync(join(folder, 't.csv'), 'a,b,year,v\n652,630,1985,1200.5\n630,652,1986,3\n265,652,1985,7\n')
    expect((await run(folder, ['indicators'])).out).toMatch(/^No figures were imported yet/)
    await run(folder, ['import', 't.csv', '--map', 'm.yaml'])
    expect((await run(folder, ['indicators'])).out).toBe(
      'imports (million USD), trade: 3 figures of 3 pairs or actors, 1985 to 1986\n',
    )
    const tie = await run(folder, ['indicators', 'imports', '--tie', 'Syria,Iran', '--since', '1980'])
    expect(tie.out).toBe(
      '1986  IRN → SYR  imports 3 million USD  (trade)\n1985  SYR → IRN  imports 1,200.5 million USD  (trade)\n',
    )
    expect((await run(folder, ['indicators', '--actor', 'DDR', '--csv'])).out).toMatch(
      /^name,unit,source,target,period,value,feed,file,line\nimports,million USD,DDR,SYR,1985,7,trade,[^,\n]+t\.csv,4\n$/,
    )
    const none = await run(folder, ['indicators', 'aid', '--json'])
    expect(none).toMatchObject({ out: '[]\n', exit: 0 })
  })
})
