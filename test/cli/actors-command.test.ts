import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actorsCommand } from '../../src/cli/commands/actors.ts'
import type { Io } from '../../src/cli/io.ts'
import { openCase } from '../../src/tasks/open-case.ts'

let cwd = ''
let out = ''
let err = ''
let exit = 0
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'actors-cli-'))
  out = ''
  err = ''
  exit = 0
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
    stdin: async () => new TextEncoder().encode('id,name\nnew-front,New Front\n'),
    setExit: (code) => {
      exit = code
    },
  }
  const command = actorsCommand(io).exitOverride()
  command.configureOutput({ writeErr: (text) => io.stderr(text) })
  for (const sub of command.commands) sub.exitOverride().configureOutput({ writeErr: (text) => io.stderr(text) })
  return command.parseAsync([...args], { from: 'user' })
}

describe('actors find', () => {
  it('says whom a name counts as on a day', async () => {
    await run('find', 'Bashar', 'al-Assad', '--on', '2024-05-30')
    expect(out).toContain('"Bashar al-Assad" on 2024-05-30 counts as Syria (SYR), as president.')
    expect(out).toContain('bashar-al-assad')
    expect(exit).toBe(0)
  })

  it('prints JSON', async () => {
    await run('find', 'the Supreme Leader', '--json')
    expect(JSON.parse(out)).toMatchObject({
      name: 'the Supreme Leader',
      date: null,
      resolution: { kind: 'actor', id: 'IRN' },
    })
  })

  it('lists the candidates of what is doubtful, and lets the context decide', async () => {
    await run('find', 'Georgia')
    expect(out).toMatch(/may mean several.*\n\s+GEO {2}Georgia\n\s+USA/)
    out = ''
    await run('find', 'Georgia', '--context', 'a rally in Tbilisi')
    expect(out).toContain('(GEO)')
  })

  it('offers names like one that is unknown, and fails', async () => {
    await run('find', 'Hesbollah')
    expect(out).toMatch(/Nobody .*\nNames like it:\n\s+hezbollah/)
    expect(exit).toBe(1)
  })

  it('refuses a date that is none', async () => {
    await expect(run('find', 'Iran', '--on', 'May')).rejects.toThrow(/such as 2024-05-30/)
  })
})

describe('actors list', () => {
  it('lists one kind of one state', async () => {
    await run('list', '--kind', 'outlet', '--state', 'irn')
    expect(out).toMatch(/^irna\s+outlet\s+IRNA$/m)
    expect(out).not.toMatch(/^sana\s/m)
  })

  it('refuses a state that is none', async () => {
    await expect(run('list', '--state', 'Persia')).rejects.toThrow(/three letters of a state/)
  })
})

describe('actors import', () => {
  it('prints the pack without a case', async () => {
    await writeFile(join(cwd, 'mine.txt'), 'FREEDONIA_ [FRD]\nRUFUS_ [FRDGOV 1x]\n')
    await run('import', 'mine.txt')
    expect(JSON.parse(out)).toMatchObject({ name: 'mine.txt', actors: [{ id: 'FRD' }] })
    expect(err).toContain('mine.txt line 2: "1x" is no interval of dates; left out.')
    expect(err).toContain('1 actor read from mine.txt')
  })

  it('reads standard input', async () => {
    await run('import', '-', '--name', 'fronts')
    expect(JSON.parse(out)).toMatchObject({ name: 'fronts', actors: [{ id: 'new-front' }] })
  })

  it('says that a file cannot be read', async () => {
    await expect(run('import', 'nowhere.csv')).rejects.toThrow(/nowhere\.csv cannot be read/)
  })

  it('keeps the actors with a case, where find and list know them', async () => {
    const rows = [
      'id,name,kind,aliases,partOf,from,to',
      'harbour-front,Harbour Front,armed-group,HF Militia,,,',
      'lena-orsk,Lena Orsk,person,,NOR,2020,2022',
    ]
    await writeFile(join(cwd, 'mine.csv'), `${rows.join('\n')}\n`)
    ;(await openCase(join(cwd, 'case'), '2025-01-01T00:00:00.000Z', { create: true })).close()
    await run('import', 'mine.csv', '--case', 'case')
    expect(out).toBe('2 actors from mine.csv are now part of case as "mine.csv".\n')
    expect(err).toBe('The next "entente add" reads what is in the case again, with them.\n')
    out = ''
    await run('find', 'HF Militia', '--case', 'case')
    expect(out).toContain('(harbour-front)')
    out = ''
    await run('find', 'Lena Orsk', '--on', '2021-05', '--case', 'case')
    expect(out).toContain('counts as Norway (NOR)')
    out = ''
    await run('list', '--kind', 'armed-group', '--case', 'case')
    expect(out).toMatch(/^harbour-front\s+armed-group\s+Harbour Front$/m)
    out = ''
    await run('find', 'HF Militia')
    expect(out).toContain('Nobody in the registry')
  })

  it('says that a folder is no case', async () => {
    await expect(run('find', 'Iran', '--case', 'nowhere')).rejects.toThrow(/nowhere is no case/)
  })
})
