import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TakeInOptions, type TakenIn, takeIn } from '../../src/tasks/take-in.ts'

let cwd = ''
let server: Server
let origin = ''

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'entente-'))
  await mkdir(join(cwd, 'papers/deep/.hidden'), { recursive: true })
  await writeFile(join(cwd, 'papers/b.txt'), 'The second of the papers.')
  await writeFile(join(cwd, 'papers/a.md'), '---\ntitle: First\n---\nThe first of the papers.')
  await writeFile(join(cwd, 'papers/deep/c.TXT'), 'The third of the papers.')
  await writeFile(join(cwd, 'papers/deep/.hidden/d.txt'), 'hidden')
  await writeFile(join(cwd, 'papers/e.constructor'), 'of no known kind')
  await writeFile(join(cwd, 'papers/z.txt'), '')
  await mkdir(join(cwd, 'none'))
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/page?x=1' }).end()
    else if (request.url === '/gone') response.writeHead(404).end('no')
    else if (request.url === '/packed')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('Words from afar, packed.'))
    else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('Words from afar.')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await rm(cwd, { recursive: true })
})

async function take(inputs: readonly string[], more: Partial<TakeInOptions> = {}): Promise<readonly TakenIn[]> {
  const stdin = async () => new TextEncoder().encode('Words from a pipe.')
  const options = { stdin, now: '2024-08-20T10:00:00Z', cwd, allowPrivate: false, overrides: {}, ...more }
  return collect(takeIn(inputs, options))
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const told = (item: TakenIn): string =>
  item.kind === 'problem' ? `! ${item.message}` : `${item.name}: ${item.document.text}`

describe('takeIn', () => {
  it('takes a folder by name, leaves out what is hidden or of no known kind, and goes on after a bad file', async () => {
    expect((await take(['papers'])).map(told)).toEqual([
      'papers/a.md: The first of the papers.',
      'papers/b.txt: The second of the papers.',
      'papers/deep/c.TXT: The third of the papers.',
      '! papers/z.txt is empty: there is no text in it to read.',
    ])
  })

  it('tells of inputs that are not there or hold nothing, and takes the rest', async () => {
    const all = (await take(['missing.txt', 'none', 'papers/b.txt', '/dev/null'])).map(told)
    expect(all[0]).toBe('! missing.txt is not there: no file or folder has this name.')
    expect(all[1]).toContain('! none holds no file that can be read')
    expect(all[2]).toBe('papers/b.txt: The second of the papers.')
    expect(all[3]).toContain('neither a file nor a folder')
  })

  it('takes standard input, with what the user says of it', async () => {
    const [item] = await take(['-'], { overrides: { title: 'Piped', date: 'May 2024' } })
    expect(item).toMatchObject({
      kind: 'document',
      document: { title: 'Piped', published: '2024-05', retrieved: '2024-08-20T10:00:00Z', address: 'standard input' },
    })
  })

  it('keeps the bytes of an address and where it led', async () => {
    const [item] = await take([`${origin}/moved`], { allowPrivate: true })
    expect(item).toMatchObject({ kind: 'document', name: `${origin}/page?x=1`, document: { mediaType: 'text/plain' } })
    expect(item?.kind === 'document' && Buffer.from(item.bytes).toString()).toBe('Words from afar.')
  })

  it('unpacks what a server packs, and tells what it refuses', async () => {
    const all = (await take([`${origin}/packed`, `${origin}/gone`], { allowPrivate: true })).map(told)
    expect(all[0]).toContain('Words from afar, packed.')
    expect(all[1]).toContain('answered with status 404')
    expect((await take([`${origin}/page`])).map(told)[0]).toContain('--allow-private lets it through')
  })
})
