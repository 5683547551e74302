import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/run-command-line.ts'
import { type CommandServer, serveCommands } from '../../src/cli/serve-commands.ts'
import type { Store } from '../../src/store/store.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import { sayServed, servedCase } from '../../src/tasks/served-case.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { run } from './memory-io.ts'

const NOW = '2026-01-05T12:00:00.000Z'
const NOTE = `A cool month
Orontes Post, 2023-05-04

Syria accused Iran of delaying the oil. Iran sent an envoy to Damascus on 2 May 2023.
`

let cwd: string
let store: Store
let commands: CommandServer
let forget: () => Promise<void>
beforeEach(async () => {
  cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.txt'), NOTE)
  const folder = join(cwd, 'case')
  store = await openCase(folder, NOW, { create: true })
  commands = await serveCommands({ store, folder, now: () => NOW, run: runCommandLine })
  const { port, token } = commands
  forget = await sayServed(folder, { pid: process.pid, address: 'http://127.0.0.1:4680/', port, token })
})
afterEach(async () => {
  await forget()
  await commands.close()
  store.close()
})

function status(path: string, headers: Readonly<Record<string, string>>, method = 'GET', body = ''): Promise<number> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: commands.port, path, method, headers, agent: false }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

describe('a command on a case that is served', () => {
  it('is carried out by the server: what it prints, its exit status and what it stores are the same', async () => {
    expect(await run(cwd, ['add', 'a.txt'])).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^1 document added; 1 read with \d+ claims\.\n$/),
    })
    const [document] = await store.documents()
    expect(document).toMatchObject({ title: 'A cool month', address: 'a.txt' })
    const listed = await run(cwd, ['claims', '--jsonl'])
    const ids = listed.out
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { id: string }).id)
    expect(ids.length).toBeGreaterThan(1)
    const judged = await run(cwd, ['judge', String(ids[0]), 'reject', '--why', 'hearsay'], { env: { USER: 'Haddad' } })
    expect(judged).toMatchObject({ exit: 0, out: expect.stringContaining('is now rejected') })
    expect(await store.judgements()).toMatchObject([{ claim: ids[0], by: 'Haddad', verdict: { kind: 'reject' } }])
    expect(await run(cwd, ['init'])).toMatchObject({ exit: 0, out: expect.stringContaining('is a case already') })
  })

  it('fails as it would at home', async () => {
    expect(await run(cwd, ['add', 'nope.txt'])).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/nope\.txt is not there/),
    })
    expect(await run(cwd, ['claims', '--tie', 'Syria,Nowhereland'])).toMatchObject({ exit: 2, out: '' })
    const asJson = await run(cwd, ['claims', '--tie', 'Syria', '--json'])
    expect(JSON.parse(asJson.err)).toMatchObject({ error: { code: 'invalid_input' } })
  })

  it('writes its files where it was typed, and reads what is typed into it', async () => {
    await run(cwd, ['add', '-', '--date', '2023-05-04'], { stdin: async () => new TextEncoder().encode(NOTE) })
    expect(await store.documents()).toMatchObject([{ title: 'A cool month' }])
    const brief = await run(cwd, ['brief', '--tie', 'Syria,Iran', '--out', 'out/b.md'])
    expect(brief).toMatchObject({ exit: 0, out: `${join(cwd, 'out/b.md')}\n` })
    expect(readFileSync(join(cwd, 'out/b.md'), 'utf8')).toContain('delaying the oil')
  })

  it('draws its progress line in the terminal that it was typed in', async () => {
    let drawn = ''
    const write = (text: string) => {
      drawn += text
      return true
    }
    const terminal = { write, isTTY: true, columns: 70 } as unknown as NodeJS.WritableStream
    await run(cwd, ['add', 'a.txt'], { terminal })
    expect(drawn).toMatch(/1 of 1, .* to go {2}A cool month/)
  })

  it('is stopped there by Ctrl-C here', async () => {
    const press = (stop: () => void) => {
      setTimeout(stop, 20)
      return () => {}
    }
    const names = Array.from({ length: 12 }, (_, i) => `n${i}.txt`)
    for (const [i, name] of names.entries())
      writeFileSync(join(cwd, name), NOTE.replace('2 May', `${i + 3} May`).repeat(30))
    const stopped = await run(cwd, ['add', ...names], { onInterrupt: press })
    expect(stopped).toMatchObject({ exit: 130, err: expect.stringContaining('Stopped. What was added stays') })
    expect((await store.documents()).length).toBeLessThan(12)
  })

  it('is told where it is served, where another server is asked for', async () => {
    const ran = await run(cwd, ['serve', '--port', '0'])
    expect(ran).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('http://127.0.0.1:4680/ already') })
  })
})

describe('the word that a server leaves', () => {
  it('is for its owner alone, and goes when the server does', async () => {
    const file = join(cwd, 'case', 'serving.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await forget()
    expect(existsSync(file)).toBe(false)
  })

  it('counts for nothing where the server was killed', async () => {
    await forget()
    const gone = { pid: 2 ** 22 + 1, address: 'http://127.0.0.1:4680/', port: 9, token: 'x'.repeat(64) }
    await sayServed(join(cwd, 'case'), gone)
    expect(await servedCase(join(cwd, 'case'))).toBeNull()
    await sayServed(join(cwd, 'case'), { ...gone, pid: process.pid })
    store.close()
    await commands.close()
    expect(await run(cwd, ['status', '--json'])).toMatchObject({ exit: 0 })
    rmSync(join(cwd, 'case', 'serving.json'))
    store = await openCase(join(cwd, 'case'), NOW)
  })

  it('is nothing that another user left unreadable, or that is no word of a server', async () => {
    const file = join(cwd, 'case', 'serving.json')
    chmodSync(file, 0o600)
    writeFileSync(file, '{"pid":1}')
    expect(await servedCase(join(cwd, 'case'))).toBeNull()
    writeFileSync(file, 'http')
    expect(await servedCase(join(cwd, 'case'))).toBeNull()
  })
})

describe('the listener for commands refuses', () => {
  const right = () => ({ authorization: `Bearer ${commands.token}` })
  it('whoever does not know the token, and whatever comes from a browser', async () => {
    expect(await status('/', right())).toBe(204)
    expect(await status('/', {})).toBe(403)
    expect(await status('/', { authorization: `Bearer ${'0'.repeat(64)}` })).toBe(403)
    expect(await status('/', { ...right(), origin: 'http://127.0.0.1:4680' })).toBe(403)
    expect(await status('/', { ...right(), 'sec-fetch-site': 'same-origin' })).toBe(403)
  })

  it('what is no command', async () => {
    expect(await status('/commands', right(), 'POST', '{')).toBe(400)
    expect(await status('/commands', right(), 'POST', JSON.stringify({ args: ['status'] }))).toBe(400)
    const relative = { args: ['status'], cwd: 'here', env: {}, columns: 80, color: false, terminal: null }
    expect(await status('/commands', right(), 'POST', JSON.stringify(relative))).toBe(400)
    expect(await status('/commands/none/stop', right(), 'POST')).toBe(404)
    expect(await status('/../etc/passwd', right())).toBe(404)
    expect(await status('/commands', right(), 'POST', 'x'.repeat(9 * 1024 * 1024))).toBe(413)
  })
})
