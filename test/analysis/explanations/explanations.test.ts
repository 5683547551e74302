import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RATINGS } from '../../../src/model/matrix.ts'
import { type Codes, explain, groundOf, matrixOfCodes, scale } from './matrix-of-codes.ts'

describe('published counting', () => {
  it('ranks the three explanations of Heuer 1999, figure 15, as the book does', () => {
    // will Iraq retaliate for the bombing of 1993: not at all, by small acts, by a large one; its + is C and its - is I
    const heuer = matrixOfCodes({ Heuer: ['C C C', 'C C I', 'C C I', 'I C C', 'I C C', 'I C C'] })
    const report = explain(heuer, { weights: 'off', copies: 'each' })
    expect(report.hypotheses.map(({ inconsistency }) => inconsistency)).toEqual([3, 0, 2])
    expect(report.leads.byCount).toEqual(['h2'])
    expect(report.hypotheses.map(({ rank }) => rank)).toEqual([3, 1, 2])
    expect(report.evidence[0]?.diagnosticity).toBe(0)
    expect(report.notes.join(' ')).toContain('"e1" tells nothing between the explanations')
  })

  it('counts II as two and I as one, and nothing in favour, as PARC ACH and Open Source ACH do', () => {
    const report = explain(matrixOfCodes({ A: ['II CC', 'I C', 'N N', 'NA NA', 'C I'] }), { weights: 'off' })
    expect(report.hypotheses.map(({ inconsistency, weighted }) => [inconsistency, weighted])).toEqual([
      [3, 3],
      [1, 1],
    ])
  })

  it('weighs by root of two up and down, as PARC ACH does', () => {
    const matrix = matrixOfCodes(
      { A: ['II C', 'I C', 'II C'] },
      { relevance: ['high', 'low', 'medium'], kinds: ['note', 'note', 'passage'] },
    )
    const ground = groundOf('q3', { reliability: 'A', credibility: 1 })
    const report = explain(matrix, {}, new Map([['e3', ground]]))
    expect(report.hypotheses[0]?.weighted).toBeCloseTo(2 * Math.SQRT2 + 1 * Math.SQRT1_2 + 2 * Math.SQRT2, 12)
    expect(report.hypotheses[0]?.inconsistency).toBe(5)
  })

  it('squares what is below neutral and spreads across explanations, as Open Synthesis does', () => {
    // one explanation has II and I (means 1 and 2): 4 + 1; the other CC and NA: nothing
    const report = explain(matrixOfCodes({ A: ['II CC', 'I NA'] }))
    expect(report.hypotheses.map(({ squared }) => squared)).toEqual([5, 0])
    expect(report.evidence.map(({ diagnosticity }) => diagnosticity)).toEqual([2, 0.5])
    // its own examples: three I weigh more than two, and one II more than three I
    const own = explain(matrixOfCodes({ A: ['CC I N', 'NA I NA', 'I N CC', 'I I II'] })).hypotheses
    expect(own.map(({ squared }) => squared)).toEqual([2, 3, 4])
  })

  it('takes the mean of raters, NA as neutral, as Open Synthesis does', () => {
    const report = explain(matrixOfCodes({ A: ['NA C'], B: ['II C'] }))
    expect(report.hypotheses[0]?.squared).toBe(1)
    expect(report.hypotheses[0]?.inconsistency).toBe(1)
  })

  it('tells how far raters differ by the standard deviations of Open Source ACH', () => {
    const report = explain(matrixOfCodes({ A: ['CC C', 'C C'], B: ['II C', 'N C'] }))
    // 2 and -2: deviation 2, extreme; 1.5 and 0: 0.75, mild
    expect(report.agreement.rows).toEqual([
      { evidence: 'e1', spread: 1, words: 'extreme disagreement' },
      { evidence: 'e2', spread: 0.375, words: 'mild disagreement' },
    ])
  })
})

describe('the Bayesian reading', () => {
  it('gives what one reckons by hand', () => {
    // priors 0.5 and 0.5; likelihoods 4·0.5 against 1·2
    const even = explain(matrixOfCodes({ A: ['CC N', 'I C'] }))
    expect(even.hypotheses.map(({ posterior }) => posterior.mean)).toEqual([0.5, 0.5])
    // prior odds 1 to 3, likelihood ratio 4 · 4
    const odds = explain(matrixOfCodes({ A: ['CC N', 'C I'] }, { priors: [0.25, 0.75] }))
    expect(odds.hypotheses[0]?.posterior.mean).toBeCloseTo(16 / 19, 12)
    expect(odds.hypotheses[0]?.posterior.words).toBe('very likely')
  })

  const codes = (width: number, rows: number, raters: number) =>
    fc.array(
      fc.array(fc.array(fc.constantFrom(...RATINGS, '.'), { minLength: width, maxLength: width }), {
        minLength: rows,
        maxLength: rows,
      }),
      { minLength: raters, maxLength: raters },
    )
  const asCodes = (all: readonly (readonly (readonly string[])[])[]): Codes =>
    Object.fromEntries(all.map((rows, r) => [`R${r}`, rows.map((row) => row.join(' '))]))

  it('equals the enumeration over explanations of prior times product of likelihoods', () => {
    fc.assert(
      fc.property(
        codes(3, 5, 2),
        fc.array(fc.constantFrom('a', 'b', null), { minLength: 5, maxLength: 5 }),
        (all, groups) => {
          const priors = [0.5, 0.3, 0.2]
          const report = explain(matrixOfCodes(asCodes(all), { priors, groups }))
          const joint = priors.map((prior, h) => {
            let product = prior
            for (let i = 0; i < 5; i++) {
              const rated = all.flatMap((rows) => rows[i]?.[h] ?? '.').filter((code) => code !== '.')
              if (rated.length === 0) continue
              const geometric =
                rated.reduce((x, code) => x * scale.ratings[code as 'C'].likelihood, 1) ** (1 / rated.length)
              const size = groups[i] === null ? 1 : groups.filter((group) => group === groups[i]).length
              product *= geometric ** (1 / size)
            }
            return product
          })
          const total = joint.reduce((sum, value) => sum + value, 0)
          for (const [h, { posterior }] of report.hypotheses.entries()) {
            expect(posterior.mean).toBeCloseTo((joint[h] as number) / total, 10)
          }
        },
      ),
    )
  })

  it('holds its mean within the interval that raters span, and each rater alone', () => {
    fc.assert(
      fc.property(codes(3, 6, 3), (all) => {
        for (const { posterior } of explain(matrixOfCodes(asCodes(all))).hypotheses) {
          const [low, high] = posterior.interval ?? [0, 1]
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          for (const { mean } of posterior.byAnalyst) {
            expect(mean).toBeGreaterThanOrEqual(low)
            expect(mean).toBeLessThanOrEqual(high)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('does not hang on the order of evidence, raters or explanations', () => {
    fc.assert(
      fc.property(codes(3, 5, 2), (all) => {
        const plain = explain(matrixOfCodes(asCodes(all)))
        const turned = explain(
          matrixOfCodes(
            asCodes([...all].reverse().map((rows) => [...rows].reverse().map((row) => [...row].reverse()))),
          ),
        )
        for (const [h, { posterior, weighted }] of plain.hypotheses.entries()) {
          const other = turned.hypotheses[2 - h]
          expect(other?.posterior.mean).toBeCloseTo(posterior.mean, 10)
          expect(other?.weighted).toBeCloseTo(weighted, 10)
        }
      }),
    )
  })

  it('counts a copy once: a row twice in one group changes nothing', () => {
    const once = explain(matrixOfCodes({ A: ['CC I', 'N C'] }))
    const twice = matrixOfCodes({ A: ['CC I', 'CC I', 'N C'] }, { groups: ['x', 'x', null] })
    expect(explain(twice).hypotheses.map((one) => one.posterior.mean)).toEqual(
      once.hypotheses.map((one) => one.posterior.mean),
    )
    expect(explain(twice).hypotheses[1]?.weighted).toBe(once.hypotheses[1]?.weighted)
    expect(explain(twice, { copies: 'each' }).hypotheses[1]?.weighted).toBe(2)
  })

  it('tells the same with more evidence that speaks for all alike', () => {
    fc.assert(
      fc.property(codes(3, 4, 1), fc.constantFrom('CC', 'C', 'I', 'II'), (all, code) => {
        const rows = asCodes(all)
        const more = { R0: [...(rows.R0 ?? []), `${code} ${code} ${code}`] }
        const [before, after] = [explain(matrixOfCodes(rows)), explain(matrixOfCodes(more))]
        for (const [h, { posterior }] of before.hypotheses.entries()) {
          expect(after.hypotheses[h]?.posterior.mean).toBeCloseTo(posterior.mean, 10)
        }
      }),
    )
  })

  it('needs two raters for an interval', () => {
    expect(explain(matrixOfCodes({ A: ['CC I'] })).hypotheses[0]?.posterior.interval).toBeNull()
    const two = explain(matrixOfCodes({ A: ['CC I'], B: ['C I'] }))
    const [low, high] = two.hypotheses[0]?.posterior.interval ?? [0, 0]
    // one row: each rater alone, 8 to 1 and 4 to 1
    expect(low).toBeCloseTo(0.8, 12)
    expect(high).toBeCloseTo(8 / 9, 12)
  })
})

describe('what would change it', () => {
  const some = fc.array(fc.array(fc.constantFrom(...RATINGS), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  })

  it('leaves out each piece as if the matrix never had it', () => {
    fc.assert(
      fc.property(some, fc.array(fc.constantFrom('a', null), { minLength: 6, maxLength: 6 }), (rows, groups) => {
        const all = rows.map((row) => row.join(' '))
        const whole = explain(matrixOfCodes({ A: all }, { groups }))
        for (const drop of whole.sensitivity.drops) {
          const at = Number(drop.evidence.slice(1)) - 1
          const rest = { A: all.filter((_, i) => i !== at) }
          const without = explain(matrixOfCodes(rest, { groups: groups.filter((_, i) => i !== at) }))
          expect(drop.byCount).toEqual(without.leads.byCount)
          expect(drop.byPosterior).toBe(without.leads.byPosterior)
          const leader = without.hypotheses.find(({ id }) => id === whole.leads.byPosterior)
          expect(drop.posterior).toBeCloseTo(leader?.posterior.mean ?? -1, 10)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('finds every single rating that changes the lead, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('CC', 'C', 'N', 'I', 'II'), { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 2,
        }),
        (rows) => {
          const whole = explain(matrixOfCodes({ A: rows.map((row) => row.join(' ')) }))
          const expected = new Set<string>()
          for (const [i, row] of rows.entries()) {
            for (const h of [0, 1]) {
              for (const to of ['CC', 'C', 'N', 'I', 'II']) {
                if (to === row[h]) continue
                const other = rows.map((codes, k) => (k === i ? codes.map((code, g) => (g === h ? to : code)) : codes))
                const { leads } = explain(matrixOfCodes({ A: other.map((codes) => codes.join(' ')) }))
                const changed =
                  leads.byPosterior !== whole.leads.byPosterior || leads.byCount.join() !== whole.leads.byCount.join()
                if (changed) expected.add(`e${i + 1} h${h + 1} ${to}`)
              }
            }
          }
          const found = whole.sensitivity.flips.map(({ evidence, hypothesis, to }) => `${evidence} ${hypothesis} ${to}`)
          expect(new Set(found)).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('leaves out as few pieces as brute force does before another one is likelier', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const all = rows.map((row) => row.join(' '))
        const whole = explain(matrixOfCodes({ A: all }))
        const leader = whole.leads.byPosterior
        let best = Number.POSITIVE_INFINITY
        for (let mask = 0; mask < 2 ** all.length; mask++) {
          const kept = all.filter((_, i) => (mask & (1 << i)) === 0)
          const report = kept.length === 0 ? null : explain(matrixOfCodes({ A: kept }))
          const of = (id: string) => report?.hypotheses.find((one) => one.id === id)?.posterior.mean ?? 1 / 3
          const beaten = ['h1', 'h2', 'h3'].some((id) => id !== leader && of(id) > of(leader) + 1e-12)
          if (beaten) best = Math.min(best, all.length - kept.length)
        }
        expect(whole.sensitivity.fewest?.evidence.length ?? Number.POSITIVE_INFINITY).toBe(best)
      }),
      { numRuns: 30 },
    )
  })
})

describe('what would tell most', () => {
  it('is the mutual information of explanation and find', () => {
    const matrix = matrixOfCodes({ A: ['CC II', 'N N', 'C N'] }, { kinds: ['awaited', 'awaited', 'note'] })
    const report = explain(matrix)
    // likelihoods 4 and 1/4 as odds: found with 0.8 and 0.2; prior 2/3 and 1/3
    const found = 0.8 * (2 / 3) + 0.2 / 3
    const h = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p)
    expect(report.awaited.map(({ id }) => id)).toEqual(['e1', 'e2'])
    expect(report.awaited[0]?.chance).toBeCloseTo(found, 12)
    expect(report.awaited[0]?.bits).toBeCloseTo(h(found) - (2 / 3) * h(0.8) - (1 / 3) * h(0.2), 12)
    expect(report.awaited[1]?.bits).toBeCloseTo(0, 12)
    expect(report.awaited[0]?.found.leader).toBe('h1')
    expect(report.awaited[0]?.notFound.leader).toBe('h2')
    expect(report.evidence.map(({ id }) => id)).toEqual(['e3'])
  })
})

describe('proposals', () => {
  const matrix = matrixOfCodes({ A: ['. .'] }, { kinds: ['passage'], expects: ['closer', 'apart'] })
  const grounds = new Map([['e1', groundOf('q1', { points: 'apart' })]])

  it('are shown and count only when asked to', () => {
    const shown = explain(matrix, {}, grounds)
    expect(shown.evidence[0]?.cells.map(({ proposed }) => proposed)).toEqual(['I', 'C'])
    expect(shown.hypotheses.map(({ posterior }) => posterior.mean)).toEqual([0.5, 0.5])
    expect(shown.analysts).toEqual([])
    const counted = explain(matrix, { proposals: 'counted' }, grounds)
    expect(counted.hypotheses[1]?.posterior.mean).toBeCloseTo(0.8, 12)
    expect(counted.analysts).toEqual(['proposed by rule'])
  })

  it('give way to an analyst', () => {
    const rated = matrixOfCodes({ A: ['CC .'] }, { kinds: ['passage'], expects: ['closer', 'apart'] })
    const report = explain(rated, { proposals: 'counted' }, grounds)
    expect(report.evidence[0]?.cells.map(({ ratings }) => ratings.map(({ rating }) => rating))).toEqual([['CC'], ['C']])
  })

  it('are none where the words point no way, or an explanation expects none', () => {
    const none = explain(
      matrixOfCodes({ A: ['. .'] }, { kinds: ['passage'], expects: ['closer', null] }),
      {},
      new Map([['e1', groundOf('q')]]),
    )
    expect(none.evidence[0]?.cells.map(({ proposed }) => proposed)).toEqual([null, null])
  })
})

describe('wrong matrices', () => {
  const wrong = (change: (matrix: ReturnType<typeof matrixOfCodes>) => object) => () => {
    const matrix = matrixOfCodes({ Rana: ['C I'] })
    return explain({ ...matrix, ...change(matrix) })
  }
  it.each([
    [
      'has a rating by Rana without evidence: nothing in it is called "e9"',
      wrong(({ ratings }) => ({ ratings: [{ ...ratings[0], evidence: 'e9' }] })),
    ],
    [
      'has a rating of "e1" by Rana for an unknown explanation "h3" (is "h1" meant?).',
      wrong(({ ratings }) => ({ ratings: [{ ...ratings[0], ratings: { h3: 'C' } }] })),
    ],
    [
      'has an unknown rating "X" of "e1" by Rana for "h1"; it is one of CC, C, N, I, II, NA.',
      wrong(({ ratings }) => ({ ratings: [{ ...ratings[0], ratings: { h1: 'X' } }] })),
    ],
    [
      'has priors that sum to 0.9; they have to sum to 1',
      wrong(({ hypotheses }) => ({ hypotheses: hypotheses.map((one, h) => ({ ...one, prior: h === 0 ? 0.5 : 0.4 })) })),
    ],
    [
      'gives a prior to some explanations and none to "h2"',
      wrong(({ hypotheses }) => ({
        hypotheses: hypotheses.map((one, h) => ({ ...one, prior: h === 0 ? 0.5 : null })),
      })),
    ],
    [
      'gives "h1" the prior 0; a prior is above 0 and below 1',
      wrong(({ hypotheses }) => ({ hypotheses: hypotheses.map((one, h) => ({ ...one, prior: h })) })),
    ],
    ['has one explanation only', wrong(({ hypotheses }) => ({ hypotheses: hypotheses.slice(0, 1), ratings: [] }))],
    ['uses the id "e1" twice', wrong(({ evidence }) => ({ evidence: [...evidence, ...evidence] }))],
  ])('that %s are refused with that sentence', (sentence, run) => {
    expect(run).toThrow(sentence)
  })
})
