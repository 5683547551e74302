import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { briefCommand } from '../../src/cli/commands/brief.ts'
import type { Io } from '../../src/cli/io.ts'
import { editBrief } from '../../src/tasks/edit-brief.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import { sampleClaim, sampleDocument } from '../store/sample-claim.ts'

let cwd = ''
let out = ''
let err = ''
let exit = 0
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'brief-cli-'))
  out = ''
  err = ''
  exit = 0
  await writeFile(
    join(cwd, 'note.txt'),
    'A cool month\nOrontes Post, 2023-05-04\n\nSyria accused Iran of delaying the oil. Iran sent an envoy to Damascus on 2 May 2023.\n',
  )
})
afterEach(() => rm(cwd, { recursive: true }))

function run(...args: readonly string[]): Promise<unknown> {
  const io: Io = {
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
    columns: 100,
    color: false,
    terminal: null,
    now: () => '2025-01-01T00:00:00.000Z',
    env: {},
    cwd,
    stdin: async () => new Uint8Array(),
    setExit: (code) => {
      exit = code
    },
  }
  return briefCommand(io).exitOverride().parseAsync(args, { from: 'user' })
}

describe('entente brief', () => {
  it('makes a brief of a file without a case, by names, and tells where it is', async () => {
    await run('note.txt', '--tie', 'Syria,Iran', '--out', 'b.md')
    expect(out).toBe(`${join(cwd, 'b.md')}\n`)
    const text = await readFile(join(cwd, 'b.md'), 'utf8')
    expect(text).toContain('# How Iran and Syria stand')
    expect(text).toContain('Syria accused Iran of delaying the oil')
    expect(exit).toBe(0)
  })

  it('writes HTML to a named file unless told otherwise, and JSON to standard output', async () => {
    await run('note.txt', '--tie', 'SYR,IRN')
    expect(await readFile(join(cwd, 'brief-IRN-SYR.html'), 'utf8')).toMatch(/^<!doctype html>/)
    out = ''
    await run('note.txt', '--tie', 'SYR,IRN', '--out', '-', '--format', 'json')
    expect(JSON.parse(out).tie).toEqual(['IRN', 'SYR'])
  })

  it('refuses to write out a case’s brief in which a typed sentence rests on nothing, but for its data', async () => {
    const at = '2025-01-01T00:00:00.000Z'
    const store = await openCase(join(cwd, 'case'), at, { create: true })
    const document = sampleDocument('Iran thanked Syria.')
    await store.addDocument(document, null, at)
    await store.addReading(
      document.id,
      { name: 'test', version: '1' },
      [sampleClaim(document, 'Iran thanked Syria')],
      at,
    )
    const step = {
      kind: 'brief-add',
      section: 'summary',
      after: null,
      text: 'All is well.',
      rests: [],
      judgedBy: null,
    } as const
    await editBrief(store, { tie: ['SYR', 'IRN'], asOf: null, step, by: 'Weber', at })
    store.close()
    for (const file of ['b.html', 'b.md', 'b.docx', 'b.pdf']) {
      await expect(run('--tie', 'SYR,IRN', '--case', 'case', '--out', file)).rejects.toThrow(
        /cannot be published yet.*by Weber: “All is well\.”/,
      )
    }
    await run('--tie', 'SYR,IRN', '--case', 'case', '--out', 'b.json', '--sections', 'summary')
    const { sections } = JSON.parse(await readFile(join(cwd, 'b.json'), 'utf8'))
    expect(sections.map(({ id }: { readonly id: string }) => id)).toEqual(['summary'])
    expect(sections[0].paragraphs[0].sentences[0]).toMatchObject({ text: 'All is well.', support: 'none' })
  })

  it('says that nothing was found, and fails', async () => {
    await run('note.txt', '--tie', 'Peru,Chile', '--out', 'b.html')
    expect(err).toContain('No claim on Chile and Peru was found in the one document')
    expect(exit).toBe(1)
  })

  it.each([
    [['note.txt', '--tie', 'Syria'], /two actors/],
    [['note.txt', '--tie', 'Syria,Iran', '--as-of', 'May'], /--as-of needs a date/],
    [['note.txt', '--tie', 'Syria,Iran', '--out', 'b.rtf'], /\.html, \.md, \.docx, \.pdf or \.json/],
    [['note.txt', '--tie', 'Syria,Iran', '--sections', 'summary,gossip'], /no section "gossip"; it has summary/],
    [['note.txt', '--tie', 'Syria,Iran', '--out', '-', '--format', 'pdf'], /no text for a terminal/],
    [['--tie', 'Syria,Iran', '--case', 'nowhere'], /no case/],
  ] as const)('refuses %j with a sentence', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message)
  })
})
