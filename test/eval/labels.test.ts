import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { EVALUATIONS } from '../../eval/evaluations.ts'
import type * as LineIndex from '../../src/analysis/balance/line-index.ts'
import type * as CumulativeModel from '../../src/analysis/outlook/cumulative-model.ts'
import type * as BargainModule from '../../src/analysis/positions/bargain.ts'
import type * as FindShifts from '../../src/analysis/shifts/find-shifts.ts'
import type * as SegmentSeries from '../../src/analysis/shifts/segment-series.ts'
import type * as TieWarmth from '../../src/analysis/tie/tie-warmth.ts'
import type * as ReadDocument from '../../src/reading/read-document.ts'
import type * as AnalyseSyntax from '../../src/reading/syntax/analyse-syntax.ts'
import type * as LoadRegistry from '../../src/tasks/load-registry.ts'
import { ANNOTATED } from './annotated.ts'

/** What went into the reader and what came out, call by call. */
const calls = vi.hoisted(() => [] as string[])

vi.mock('../../src/reading/read-document.ts', async (original) => {
  const real = await original<typeof ReadDocument>()
  const readThrough: typeof real.readThrough = (document, vocabulary) => {
    const reading = real.readThrough(document, vocabulary)
    calls.push(JSON.stringify([document, reading.tokens, reading.attributions, reading.predications, reading.claims]))
    return reading
  }
  const createReader: typeof real.createReader = (vocabulary) => {
    return { ...real.createReader(vocabulary), read: (document) => readThrough(document, vocabulary).claims }
  }
  return { ...real, readThrough, createReader }
})

vi.mock('../../src/reading/syntax/analyse-syntax.ts', async (original) => {
  const real = await original<typeof AnalyseSyntax>()
  const analyseSyntax: typeof real.analyseSyntax = (text, model) => {
    const analysed = real.analyseSyntax(text, model)
    calls.push(JSON.stringify([text, analysed]))
    return analysed
  }
  const describe: typeof real.describe = (text, spans, ends, model) => {
    const described = real.describe(text, spans, ends, model)
    calls.push(JSON.stringify([text, described]))
    return described
  }
  return { ...real, analyseSyntax, describe }
})

vi.mock('../../src/tasks/load-registry.ts', async (original) => {
  const real = await original<typeof LoadRegistry>()
  const loadRegistry: typeof real.loadRegistry = (packs) => {
    const registry = real.loadRegistry(packs)
    const resolve: typeof registry.resolve = (phrase, at) => {
      const found = registry.resolve(phrase, at)
      calls.push(JSON.stringify([phrase, at, found]))
      return found
    }
    return { ...registry, resolve }
  }
  return { ...real, loadRegistry }
})

vi.mock('../../src/analysis/shifts/segment-series.ts', async (original) => {
  const real = await original<typeof SegmentSeries>()
  const segmentSeries: typeof real.segmentSeries = (values) => {
    const found = real.segmentSeries(values)
    calls.push(JSON.stringify([Array.from(values), found]))
    return found
  }
  return { ...real, segmentSeries }
})

vi.mock('../../src/analysis/shifts/find-shifts.ts', async (original) => {
  const real = await original<typeof FindShifts>()
  const findShifts: typeof real.findShifts = (series, attention, periodsPerYear) => {
    const found = real.findShifts(series, attention, periodsPerYear)
    calls.push(JSON.stringify([series.map((one) => Array.from(one)), Array.from(attention), found]))
    return found
  }
  return { ...real, findShifts }
})

vi.mock('../../src/analysis/outlook/cumulative-model.ts', async (original) => {
  const real = await original<typeof CumulativeModel>()
  const tellCumulative: typeof real.tellCumulative = (model, signs, offset, into, only) => {
    real.tellCumulative(model, signs, offset, into, only)
    calls.push(JSON.stringify([Array.from(signs.slice(offset, offset + 28)), Array.from(into)]))
  }
  return { ...real, tellCumulative }
})

vi.mock('../../src/analysis/positions/bargain.ts', async (original) => {
  const real = await original<typeof BargainModule>()
  const bargain: typeof real.bargain = (actors, settings) => {
    const found = real.bargain(actors, settings)
    calls.push(JSON.stringify([actors, settings, found]))
    return found
  }
  return { ...real, bargain }
})

vi.mock('../../src/analysis/balance/line-index.ts', async (original) => {
  const real = await original<typeof LineIndex>()
  const lineIndex: typeof real.lineIndex = (network, solver, options) => {
    const found = real.lineIndex(network, solver, options)
    calls.push(JSON.stringify([network, found]))
    return found
  }
  return { ...real, lineIndex }
})

vi.mock('../../src/analysis/tie/tie-warmth.ts', async (original) => {
  const real = await original<typeof TieWarmth>()
  const tieWarmth: typeof real.tieWarmth = (cells, per, prior) => {
    const found = real.tieWarmth(cells, per, prior)
    calls.push(JSON.stringify([cells, per, found]))
    return found
  }
  return { ...real, tieWarmth }
})

const folder = mkdtempSync(join(tmpdir(), 'entente-labels-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  calls.length = 0
})

function write(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return join(folder, name)
}

describe('no evaluation shows the reader the answers', () => {
  it('is tested of each', () => {
    expect(EVALUATIONS.filter((one) => ANNOTATED[one.name] === undefined)).toEqual([])
  })

  it.each(EVALUATIONS)('$name: other answers, the same reading', async ({ name, load }) => {
    const data = ANNOTATED[name]
    if (data === undefined) throw new Error(`${name} needs annotated data of its own`)
    const evaluate = await load()
    const first = await evaluate(write(`${name}-as-annotated`, data.annotated))
    const readOnce = [...calls]
    calls.length = 0
    const second = await evaluate(write(`${name}-scrambled`, data.scrambled))
    expect(readOnce.length).toBeGreaterThan(0)
    expect(calls).toEqual(readOnce)
    expect(second.figures).not.toEqual(first.figures)
  })
})
