import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Evaluation } from './evaluation.ts'
import { evaluationSection, withSection } from './evaluation-page.ts'
import { EVALUATIONS, type NamedEvaluation } from './evaluations.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = fileURLToPath(new URL('../docs/evaluation.md', import.meta.url))
const names = EVALUATIONS.map((one) => one.name).join(' ')
const usage = `usage: npm run eval                                          all of them; writes docs/evaluation.md
       npm run eval -- NAME [--data PATH] [--json] [--misses N] [--since DATE]  one of: ${names}
--data PATH   a file or folder of the same form as the evaluation's own data
--json        the figures as JSON, one line; npm's own lines are left out with npm run -s
--misses N    N of the misses, evenly spread over all
--since DATE  of dated data (shifts, outlook): only what is from that ISO date on`

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words)
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n${usage}\n`)
    return 2
  }
  if (asked.help) {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const one = EVALUATIONS.find((evaluation) => evaluation.name === asked.name)
  if (one === undefined) return everything(asked.json)
  const data = asked.data ?? fileURLToPath(new URL(`../${one.data}`, import.meta.url))
  if (!existsSync(data)) {
    process.stderr.write(`${one.name}: there is no ${asked.data ?? one.data}; --data PATH names the annotated data.\n`)
    return 1
  }
  const result = await (await one.load())(data, asked.since)
  const misses = spread(result.misses, asked.misses)
  if (asked.json) {
    const more = asked.misses === 0 ? {} : { misses }
    process.stdout.write(`${JSON.stringify({ ...result.figures, ...more })}\n`)
    return 0
  }
  process.stdout.write(`${result.table}\n`)
  if (asked.misses > 0) {
    process.stdout.write(`\n${misses.length} of ${result.misses.length} misses\n${misses.join('\n')}\n`)
  }
  return 0
}

interface Asked {
  readonly name: string | undefined
  readonly data: string | undefined
  readonly json: boolean
  readonly misses: number
  readonly since: string | undefined
  readonly help: boolean
}

/** What the command line asks for, or what is wrong with it. */
function readArguments(words: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        misses: { type: 'string', default: '0' },
        since: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const [name, ...rest] = positionals
    if (rest.length > 0) return `one evaluation at a time, got ${positionals.join(' ')}`
    if (name !== undefined && !EVALUATIONS.some((one) => one.name === name)) {
      return `there is no evaluation "${name}"; there are ${names}`
    }
    if (name === undefined && (values.data !== undefined || values.misses !== '0')) {
      return '--data and --misses need the name of one evaluation'
    }
    if (!/^\d+$/.test(values.misses)) return `--misses needs a count, got ${values.misses}`
    const { data, json, since, help } = values
    if (since !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(since)) {
      return `--since needs a date such as 1990-01-01, got ${since}`
    }
    return { name, data, json, since, misses: Number(values.misses), help }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Runs all whose data is there, and writes what they found into their parts of the page. */
async function everything(json: boolean): Promise<number> {
  const made = { date: new Date().toISOString().slice(0, 10), commit: commitNow() }
  const figures: Record<string, unknown> = {}
  let failed = 0
  for (const one of EVALUATIONS) {
    const data = fileURLToPath(new URL(`../${one.data}`, import.meta.url))
    if (!existsSync(data)) {
      process.stderr.write(`${one.name}: not measured, ${one.data} is not there.\n`)
      continue
    }
    process.stderr.write(`${one.title} (${one.name}) …\n`)
    const result = await attempt(one, data)
    if (result === null) {
      failed += 1
      continue
    }
    figures[one.name] = result.figures
    if (!json) process.stdout.write(`\n${one.title}\n${result.table}\n`)
    writeFileSync(page, withSection(readFileSync(page, 'utf8'), one.name, evaluationSection(one, result.figures, made)))
  }
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`)
  const measured = Object.keys(figures).length
  process.stderr.write(
    measured === 0
      ? '\nNothing was measured; docs/evaluation.md is as it was.\n'
      : `\ndocs/evaluation.md tells the figures of ${Object.keys(figures).join(', ')}.\n`,
  )
  return failed > 0 ? 1 : 0
}

async function attempt(one: NamedEvaluation, data: string): Promise<Evaluation | null> {
  try {
    return await (await one.load())(data)
  } catch (error) {
    process.stderr.write(`${one.name} stopped: ${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

/** The commit that is measured, with a plus where files differ from it. */
function commitNow(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  try {
    const changed = git('status', '--porcelain', '--', 'src', 'data', 'models', 'eval') !== ''
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`
  } catch {
    return 'unknown'
  }
}

function spread(lines: readonly string[], count: number): readonly string[] {
  if (count >= lines.length) return lines
  return Array.from({ length: count }, (_, i) => lines[Math.floor((i * lines.length) / count)] as string)
}
