import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { claimRow } from '../src/tasks/claim-row.ts'
import { loadReader } from '../src/tasks/load-reader.ts'

const FOLDER = fileURLToPath(new URL('../../shared/gold/claims', import.meta.url))
/** `paper` tells its date only in its guidelines. */
const PUBLISHED: Readonly<Record<string, string>> = { paper: '2024-08-20' }

/** One figure of the scorer, a text at a time and their mean. */
export interface ClaimFigure {
  readonly name: string
  readonly mean: number
  readonly byText: readonly number[]
}

export interface ClaimFigures {
  readonly texts: readonly string[]
  readonly figures: readonly ClaimFigure[]
}

/** How well claims are read, by the scorer of gold/claims; null where it is not there. */
export function evaluateClaims(): ClaimFigures | null {
  if (!existsSync(join(FOLDER, 'score.mjs'))) return null
  const texts = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length))
    .sort()
  const reader = loadReader()
  const temporary = mkdtempSync(join(tmpdir(), 'entente-eval-'))
  try {
    const scores = texts.map((name) => {
      const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
      const [title = '', byline = ''] = text.split('\n')
      const published = PUBLISHED[name] ?? /\d{4}-\d\d-\d\d/.exec(byline)?.[0] ?? null
      const claims = reader.read({ id: name, title, publisher: null, published, text })
      const file = join(temporary, `${name}.jsonl`)
      writeFileSync(file, claims.map((claim) => `${JSON.stringify(claimRow(claim, 0))}\n`).join(''))
      return score(join(FOLDER, `${name}.jsonl`), file)
    })
    const names = [...(scores[0]?.keys() ?? [])]
    const figures = names.map((name) => {
      const byText = scores.map((one) => one.get(name) ?? 0)
      return { name, mean: byText.reduce((sum, one) => sum + one, 0) / byText.length, byText }
    })
    return { texts, figures }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** The scorer's lines: F1 where it gives one, else the share. */
function score(gold: string, claims: string): ReadonlyMap<string, number> {
  const { stdout } = spawnSync(process.execPath, [join(FOLDER, 'score.mjs'), gold, claims], { encoding: 'utf8' })
  const figures = new Map<string, number>()
  const broken = /not in the text: (\d+)/.exec(stdout)?.[1]
  figures.set('broken quotes', Number(broken))
  for (const line of stdout.split('\n')) {
    const found = /^(.{34}) (?:F1 )?(\d\.\d+)/.exec(line)
    if (found !== null) figures.set((found[1] ?? '').trim(), Number(found[2]))
  }
  return figures
}
