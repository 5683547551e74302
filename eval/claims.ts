import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { claimRow } from '../src/tasks/claim-row.ts'
import { loadReader } from '../src/tasks/load-reader.ts'
import { filesUnder } from './annotated-files.ts'
import { annotatedText } from './annotated-text.ts'
import type { Evaluation } from './evaluation.ts'
import {
  type ClaimLine,
  type ClaimScores,
  directionRight,
  type ScoredText,
  scoreClaims,
  typeRight,
  whoRight,
} from './score-claims.ts'
import { type SuretyScores, scoreSurety } from './score-surety.ts'

/**
 * How well claims are read.
 *
 * @param path a folder with texts `NAME.txt` and their annotated claims `NAME.jsonl`, or one of these files
 */
export function evaluateClaims(path: string): Evaluation {
  const texts = filesUnder(path, '.jsonl').flatMap((gold) => {
    const text = annotatedText(gold)
    return text === null ? [] : [{ gold, ...text }]
  })
  if (texts.length === 0) throw new Error(`claims needs a NAME.jsonl with its NAME.txt; ${path} has none`)
  const reader = loadReader()
  const scored = texts.map(({ gold, name, document, claims: annotated }) => {
    const claims = reader.read(document)
    const lines = claims.map((claim) => claimRow(claim, 0) as unknown as ClaimLine)
    const scoreOf = new Map(lines.map((line, at) => [line, claims[at]?.reader.score ?? 0]))
    const odd = annotated.find((one) => one.quote === undefined || one.sentence === undefined)
    if (odd !== undefined) throw new Error(`claims needs quote and sentence in each line; ${gold} has one without`)
    const result = scoreClaims(document.text, annotated, lines)
    checkAgainst(gold, lines, result.scores)
    const sure = result.matched.map(([one, claim]) => ({
      score: scoreOf.get(claim) ?? 0,
      right: whoRight(claim, one) && typeRight(claim, one) && directionRight(claim, one),
    }))
    return { name, result, sure }
  })
  const mean = meanOf(scored.map((one) => one.result.scores))
  const surety = scoreSurety(scored.flatMap((one) => one.sure))
  const byText = Object.fromEntries(scored.map(({ name, result }) => [name, result.scores]))
  return {
    figures: { ...mean, surety, texts: byText },
    table: `${tableOf(mean, byText)}\n${suretyLine(surety)}`,
    misses: scored.flatMap(({ name, result }) => missesOf(name, result)),
  }
}

/** The mean over texts of each figure; quotes that are not there are counted. */
function meanOf(scores: readonly ClaimScores[]): ClaimScores {
  const mean = (pick: (one: ClaimScores) => number) => scores.reduce((sum, one) => sum + pick(one), 0) / scores.length
  const f1 = (key: 'found' | 'who' | 'what') => ({
    f1: mean((one) => one[key].f1),
    p: mean((one) => one[key].p),
    r: mean((one) => one[key].r),
  })
  return {
    found: f1('found'),
    who: f1('who'),
    what: f1('what'),
    kind: mean((one) => one.kind),
    type: mean((one) => one.type),
    direction: mean((one) => one.direction),
    attributed: mean((one) => one.attributed),
    modality: mean((one) => one.modality),
    dimension: mean((one) => one.dimension),
    when: mean((one) => one.when),
    figures: mean((one) => one.figures),
    brokenQuotes: scores.reduce((sum, one) => sum + one.brokenQuotes, 0),
  }
}

const ROWS: readonly (readonly [string, (one: ClaimScores) => number])[] = [
  ['claim found, F1', (one) => one.found.f1],
  ['  precision', (one) => one.found.p],
  ['  recall', (one) => one.found.r],
  ['who to whom, F1', (one) => one.who.f1],
  ['who did what to whom, F1', (one) => one.what.f1],
  ['kind', (one) => one.kind],
  ['type of events and statements', (one) => one.type],
  ['direction of the tie', (one) => one.direction],
  ['attributed or not', (one) => one.attributed],
  ['modality', (one) => one.modality],
  ['dimension', (one) => one.dimension],
  ['when (same year)', (one) => one.when],
  ['figures: amount and unit', (one) => one.figures],
]

function tableOf(mean: ClaimScores, byText: Readonly<Record<string, ClaimScores>>): string {
  const names = Object.keys(byText)
  const width = (name: string) => Math.max(5, name.length) + 2
  const head = `${''.padEnd(30)} ${'mean'.padStart(7)}${names.map((name) => name.padStart(width(name))).join('')}`
  const rows = ROWS.map(([label, pick]) => {
    const cells = names.map((name) =>
      pick(byText[name] as ClaimScores)
        .toFixed(3)
        .padStart(width(name)),
    )
    return `${label.padEnd(30)} ${pick(mean).toFixed(3).padStart(7)}${cells.join('')}`
  })
  return [head, ...rows, `quotes that are not in the text: ${mean.brokenQuotes}`].join('\n')
}

function suretyLine({ auc, calibrationError }: SuretyScores): string {
  return `how sure the reader is of sides, type and direction: right before wrong ${auc.toFixed(3)}, calibration error ${calibrationError.toFixed(3)}`
}

/** What went wrong, in text order: claims not found, claims nobody annotated, and fields that are wrong. */
function missesOf(name: string, { missed, extra, matched }: ScoredText): readonly string[] {
  const at = (one: ClaimLine, what: string) => ({
    start: one.start,
    line: `${name}:${one.start} ${what} "${one.quote}"`,
  })
  const fields = matched.flatMap(([gold, claim]) => {
    const wrong = WATCHED.filter((key) => gold[key] !== claim[key] && gold.alt?.[key] !== claim[key])
    const told = wrong.map((key) => `${key} ${claim[key] ?? 'none'}, not ${gold[key] ?? 'none'}`)
    const all = whoRight(claim, gold) ? told : [`${sides(claim)}, not ${sides(gold)}`, ...told]
    return all.length === 0 ? [] : [at(gold, `read as ${all.join('; ')}:`)]
  })
  const lines = [
    ...missed.map((one) => at(one, `missed: ${one.kind} ${sides(one)} ${one.type}`)),
    ...extra.map((one) => at(one, `not annotated: ${one.kind} ${sides(one)} ${one.type}`)),
    ...fields,
  ]
  return lines.sort((a, b) => a.start - b.start).map((one) => one.line)
}

const WATCHED = ['kind', 'type', 'direction', 'modality', 'dimension'] as const

function sides(one: ClaimLine): string {
  return `${one.source?.join('+') || '?'} → ${one.target?.join('+') || '?'}`
}

/** Where the annotation brings its own scorer, both must agree. */
function checkAgainst(gold: string, lines: readonly ClaimLine[], scores: ClaimScores): void {
  const scorer = join(dirname(gold), 'score.mjs')
  if (!existsSync(scorer)) return
  const folder = mkdtempSync(join(tmpdir(), 'entente-eval-'))
  try {
    const file = join(folder, 'claims.jsonl')
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const { stdout } = spawnSync(process.execPath, [scorer, gold, file], { encoding: 'utf8' })
    const theirs = [...stdout.matchAll(/^.{34} (?:F1 )?(\d\.\d+)/gm)].map((found) => found[1]).join(' ')
    const { found, who, what, kind, type, attributed, modality, when, dimension, direction, figures } = scores
    const shares = [kind, type, attributed, modality, when, dimension, direction, figures]
    const ours = [found.f1, who.f1, what.f1, ...shares].map((one) => one.toFixed(3)).join(' ')
    if (ours !== theirs || !stdout.includes(`not in the text: ${scores.brokenQuotes}\n`)) {
      throw new Error(`${gold}: its score.mjs gives ${theirs}, the evaluation ${ours}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
