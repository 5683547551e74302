import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from './memory-io.ts'

const GOLDEN = fileURLToPath(new URL('../golden/help/', import.meta.url))
const COMMANDS = [
  '',
  'actors',
  'actors find',
  'actors import',
  'actors list',
  'actors merge',
  'actors name',
  'actors unknown',
  'add',
  'balance',
  'brief',
  'chronology',
  'claims',
  'compare',
  'demo',
]
const CASE_COMMANDS = [
  'documents',
  'explain',
  'explain export',
  'explain import',
  'explain rate',
  'explain show',
  'explain start',
  'explain-claim',
  'import',
  'indicators',
  'init',
  'judge',
  'outlook',
  'ledger',
  'positions',
  'pull',
  'read',
  'scoreboard',
  'scoreboard backtest',
  'scoreboard settle',
  'scoreboard show',
  'serve',
  'shifts',
  'sources',
  'sources grade',
  'sources list',
  'status',
  'tie',
  'ties',
]
const ALL = [...COMMANDS, ...CASE_COMMANDS].sort()

function fileOf(command: string): string {
  return `${['entente', ...command.split(' ').filter((word) => word !== '')].join('-')}.txt`
}

describe('help texts', () => {
  it.each(ALL)('entente %s --help', async (command) => {
    const ran = await run('/', [...command.split(' ').filter((word) => word !== ''), '--help'], { columns: 100 })
    expect(ran).toMatchObject({ exit: 0, err: '' })
    const file = GOLDEN + fileOf(command)
    if (process.env.UPDATE_GOLDEN === '1') {
      mkdirSync(GOLDEN, { recursive: true })
      writeFileSync(file, ran.out)
    }
    expect(existsSync(file), `${file} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true)
    expect(ran.out).toBe(readFileSync(file, 'utf8'))
  })

  it('are there for every command and no other', () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(ALL.map(fileOf).sort())
  })
})
