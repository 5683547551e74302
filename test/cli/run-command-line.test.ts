import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { run } from './memory-io.ts'

const NOTE = `A cool month
Orontes Post, 2023-05-04

Syria accused Iran of delaying the oil. Iran sent an envoy to Damascus on 2 May 2023.
`
const SECOND = `A warm month
Orontes Post, 2024-06-10

Iran praised Syria.
`

function folderWithNotes(): string {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'notes'))
  writeFileSync(join(cwd, 'notes', 'a.txt'), NOTE)
  writeFileSync(join(cwd, 'notes', 'b.txt'), SECOND)
  return cwd
}

interface Line {
  readonly [field: string]: unknown
}

function lines(text: string): readonly Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

describe('wrong usage', () => {
  it.each([
    [[], /Usage: entente/],
    [['blah'], /^entente: unknown command 'blah'/],
    [['read'], /^entente: missing required argument 'file'/],
    [['read', 'a.txt', '--format', 'xml'], /Allowed choices are table, jsonl, json/],
    [['judge', 'x', 'maybe'], /Allowed choices are accept, reject, correct, add, split, join, undo/],
  ])('%j ends with status 2', async (args, message) => {
    const ran = await run(temporaryFolder(), args)
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toMatch(message)
  })

  it('of a value ends with status 2 too', async () => {
    const cwd = temporaryFolder()
    await run(cwd, ['init'])
    for (const flags of [
      ['--tie', 'Syria'],
      ['--tie', 'Syria,Nowhereland'],
      ['--period', '2024-13'],
      ['--as-of', 'today'],
    ]) {
      const ran = await run(cwd, ['claims', ...flags])
      expect(ran, flags.join(' ')).toMatchObject({ exit: 2, out: '' })
      expect(ran.err).toMatch(/^entente: .+\.\n$/)
    }
  })
})

describe('failure', () => {
  it('is one sentence on stderr and status 1', async () => {
    const ran = await run(temporaryFolder(), ['status'])
    expect(ran).toMatchObject({ exit: 1, out: '' })
    expect(ran.err).toMatch(/^entente: .*case is no case: "entente init .*\n$/)
  })

  it('is one JSON object with --json', async () => {
    const ran = await run(temporaryFolder(), ['status', '--json'])
    expect(ran.exit).toBe(1)
    expect(JSON.parse(ran.err)).toMatchObject({ error: { code: 'not_found', message: expect.any(String) } })
  })

  it('of our own is said to be so, with a stack only where asked for', async () => {
    const broken = () => Promise.reject(new TypeError('x is undefined'))
    const io = {
      stdin: broken,
      stdout: () => {
        throw new TypeError('x is undefined')
      },
    }
    const plain = await run(folderWithNotes(), ['read', 'notes/a.txt'], io)
    expect(plain.exit).toBe(1)
    expect(plain.err).toMatch(/^entente: Something went wrong inside Entente: x is undefined \(set ENTENTE_DEBUG=1/)
    expect(plain.err).not.toContain('at ')
    const debug = await run(folderWithNotes(), ['read', 'notes/a.txt'], { ...io, env: { ENTENTE_DEBUG: '1' } })
    expect(debug.err).toContain('    at ')
  })
})

describe('entente read', () => {
  it('prints one claim a line with the guideline fields, each quote literally in the text', async () => {
    const cwd = folderWithNotes()
    const { out, exit } = await run(cwd, ['read', 'notes/a.txt', '--jsonl'])
    expect(exit).toBe(0)
    const claims = lines(out)
    expect(claims.length).toBeGreaterThan(1)
    const fields = 'n start end quote kind source target type attribution modality when dimension dyad direction value'
    for (const claim of claims) {
      expect(Object.keys(claim)).toEqual(fields.split(' '))
      expect(NOTE).toContain(claim.quote)
      expect(claim.end).toBe(Number(claim.start) + String(claim.quote).length)
      expect(claim.n).toBeGreaterThan(2)
    }
  })

  it('names the document of each line where there are several', async () => {
    const { out } = await run(folderWithNotes(), ['read', 'notes', '--jsonl'])
    expect(new Set(lines(out).map(({ document }) => document))).toEqual(new Set(['A cool month', 'A warm month']))
  })

  it('prints a table with the words marked', async () => {
    const { out, err } = await run(folderWithNotes(), ['read', 'notes/a.txt'])
    expect(err).toBe('')
    expect(out).toContain('A cool month\nOrontes Post, 4 May 2023, ')
    expect(out).toMatch(/«Syria accused Iran[^»]*»/)
    expect(out).toMatch(/^ {4}− Syria → Iran +ACCUSE +actual/m)
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
  })

  it('goes on after what cannot be read, and says so', async () => {
    const cwd = folderWithNotes()
    writeFileSync(join(cwd, 'empty.txt'), '')
    const ran = await run(cwd, ['read', 'nope.txt', 'empty.txt', 'notes', '--json'])
    expect(ran.exit).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject([{ title: 'A cool month' }, { title: 'A warm month' }])
    expect(ran.err).toMatch(
      /^nope\.txt is not there.*\n.*empty\.txt.*\n2 documents read with \d+ claims; 2 could not be read\.\n$/,
    )
  })

  it('reads standard input', async () => {
    const stdin = async () => new TextEncoder().encode(NOTE)
    const { out } = await run(temporaryFolder(), ['read', '-', '--jsonl', '--date', '2023-05-04'], { stdin })
    expect(lines(out).length).toBeGreaterThan(1)
  })
})

describe('a case on the command line', () => {
  it('grows from init to add, documents, claims, judge and status', async () => {
    const cwd = folderWithNotes()
    expect(await run(cwd, ['init'])).toMatchObject({ exit: 0, out: 'case is ready. Next: entente add FILE…\n' })
    const added = await run(cwd, ['add', 'notes'])
    expect(added).toMatchObject({ exit: 0, err: '' })
    expect(added.out).toMatch(/^2 documents added; 2 read with \d+ claims\.\n$/)
    expect((await run(cwd, ['add', 'notes/a.txt'])).out).toBe('1 known already.\n')
    expect(readdirSync(join(cwd, 'case', 'originals'))).toHaveLength(2)

    const documents = JSON.parse((await run(cwd, ['documents', '--json'])).out) as readonly Line[]
    expect(documents).toMatchObject([{ title: 'A cool month', published: '2023-05-04' }, { title: 'A warm month' }])
    const original = readFileSync(join(cwd, 'case', String(documents[0]?.original)), 'utf8')
    expect(original).toBe(NOTE)

    const all = lines((await run(cwd, ['claims', '--tie', 'Iran,Syria', '--jsonl'])).out)
    const accused = all.find(({ type }) => type === 'ACCUSE')
    expect(accused).toMatchObject({ source: ['SYR'], target: ['IRN'], direction: 'apart' })
    expect(Object.keys(accused ?? {}).slice(0, 3)).toEqual(['id', 'document', 'n'])
    const id = String(accused?.id)

    expect(await run(cwd, ['judge', id, 'reject'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('needs a reason'),
    })
    expect((await run(cwd, ['judge', id.slice(0, 10), 'reject', '--why', 'hearsay'])).out).toMatch(/is now rejected/)
    expect(lines((await run(cwd, ['claims', '--jsonl'])).out).map((row) => row.id)).not.toContain(id)
    const rejected = lines((await run(cwd, ['claims', '--jsonl', '--all'])).out).find((row) => row.id === id)
    expect(rejected).toMatchObject({ status: 'rejected' })
    expect((await run(cwd, ['judge', id, 'undo'])).out).toMatch(/is now unjudged/)
    expect((await run(cwd, ['judge', id, 'correct', '--set', 'direction=neutral', '--set', 'when=2023-05'])).exit).toBe(
      0,
    )
    const corrected = lines((await run(cwd, ['claims', '--direction', 'neutral', '--jsonl'])).out).find(
      (row) => row.id === id,
    )
    expect(corrected).toMatchObject({ when: '2023-05', direction: 'neutral' })

    const status = JSON.parse((await run(cwd, ['status', '--json'])).out) as Line
    expect(status).toMatchObject({ documents: 2, unread: 0, judgements: 3, byStatus: { corrected: 1, rejected: 0 } })
    expect((await run(cwd, ['status'])).out).toMatch(/^Documents {3}2 \(2 en\), 2023-05-04 to 2024-06-10, 0 unread$/m)
  })

  it('takes a claim that no reader found, on words of a document', async () => {
    const cwd = folderWithNotes()
    await run(cwd, ['init'])
    await run(cwd, ['add', 'notes'])
    const [document] = JSON.parse((await run(cwd, ['documents', '--json'])).out) as readonly { readonly id: string }[]
    const judge = (...args: readonly string[]) => run(cwd, ['judge', (document?.id ?? '').slice(0, 10), 'add', ...args])
    const fields = ['--set', 'type=COERCE', '--set', 'source=Syria', '--set', 'target=Iran', '--set', 'when=2023-05']
    expect(await judge(...fields)).toMatchObject({ exit: 2, err: expect.stringContaining('--quote') })
    expect(await judge('--quote', 'the gas', ...fields)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('does not stand in “A cool month”'),
    })
    const added = await judge(
      '--quote',
      'delaying  the oil',
      ...fields,
      '--why',
      'it is told as a lever',
      '--by',
      'Rima',
    )
    expect(added).toMatchObject({ exit: 0, err: '' })
    const [, id = ''] = /^([0-9a-f]{8}) is now added: “delaying the oil”\n$/.exec(added.out) ?? []
    const rows = lines((await run(cwd, ['claims', '--tie', 'Syria,Iran', '--jsonl', '--all'])).out)
    const row = rows.find((one) => String(one.id).startsWith(id))
    expect(row).toMatchObject({ quote: 'delaying the oil', type: 'COERCE', status: 'added', direction: 'apart' })
    expect((await run(cwd, ['claims'])).out).toContain('[added]')
    expect((await run(cwd, ['status'])).out).toMatch(/^Judged.* 1 added,/m)
    expect((await run(cwd, ['judge', id, 'undo'])).out).toMatch(/is now taken back/)
    expect((await run(cwd, ['claims', '--csv', '--all'])).out).not.toContain('COERCE')
  })

  it('is narrowed by period, document and date', async () => {
    const cwd = folderWithNotes()
    await run(cwd, ['init', 'other'])
    const env = { ENTENTE_CASE: 'other' }
    await run(cwd, ['add', 'notes'], { env })
    const quotes = async (...flags: string[]) => lines((await run(cwd, ['claims', '--jsonl', ...flags], { env })).out)
    const all = await quotes()
    expect((await quotes('--as-of', '2023-05')).every(({ quote }) => NOTE.includes(String(quote)))).toBe(true)
    expect((await quotes('--period', '2024/..')).every(({ quote }) => SECOND.includes(String(quote)))).toBe(true)
    expect((await quotes('--document', String(all[0]?.document).slice(0, 8))).length).toBeLessThan(all.length)
    expect(await run(cwd, ['claims', '--document', 'zz'], { env })).toMatchObject({ exit: 1 })
  })

  it('prints a table with ids, and CSV', async () => {
    const cwd = folderWithNotes()
    await run(cwd, ['init'])
    await run(cwd, ['add', 'notes'])
    const table = await run(cwd, ['claims', '--actor', 'Iran'])
    expect(table.out).toMatch(/^ {4}[0-9a-f]{8} {2}[+−·] /m)
    expect(table.err).toMatch(/^\d+ claims in 2 documents\.\n$/)
    const csv = (await run(cwd, ['claims', '--csv'])).out.split('\r\n')
    expect(csv[0]).toMatch(/^id,document,n,start,end,quote,kind,source/)
    expect(csv.length).toBeGreaterThan(3)
  })

  it('stops between documents on Ctrl-C, and goes on with the next call', async () => {
    const cwd = folderWithNotes()
    await run(cwd, ['init'])
    const press = (stop: () => void) => {
      stop()
      return () => {}
    }
    const stopped = await run(cwd, ['add', 'notes'], { onInterrupt: press })
    expect(stopped).toMatchObject({ exit: 130, out: 'Nothing was added.\n' })
    expect(stopped.err).toContain('Stopped. What was added stays')
    expect((await run(cwd, ['add', 'notes'])).out).toMatch(/^2 documents added/)
  })

  it('keeps a text it cannot read, and says so', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'fa.txt'), `${'وزیر امور خارجهٔ ایران گفت که روابط دو کشور گسترش می‌یابد. '.repeat(5)}\n`)
    await run(cwd, ['init'])
    const ran = await run(cwd, ['add', 'fa.txt'])
    expect(ran).toMatchObject({ exit: 0, out: '1 document added.\n' })
    expect(ran.err).toMatch(/recognised and kept, but not read so far/)
    expect((await run(cwd, ['documents'])).out).toMatch(/unread \(fa\)/)
  })
})
