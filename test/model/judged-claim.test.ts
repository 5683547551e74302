import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeClaim, standingJudgements } from '../../src/model/judged-claim.ts'
import type { Judgement, Verdict } from '../../src/model/judgement.ts'
import { sampleClaim, sampleDocument } from '../store/sample-claim.ts'

const claim = sampleClaim(sampleDocument('Iran praised Syria.'), 'Iran praised Syria')

function judgements(...verdicts: readonly Verdict[]): readonly Judgement[] {
  return verdicts.map((verdict, i) => ({ id: `j${i}`, claim: claim.id, verdict, by: 'A', at: `2025-01-0${i + 1}` }))
}

describe('judgeClaim', () => {
  it('adds corrections up, the later winning, and keeps what was read', () => {
    const judged = judgeClaim(
      claim,
      judgements(
        { kind: 'correct', fields: { direction: 'apart', when: '2024' }, why: null },
        { kind: 'correct', fields: { when: '2023' }, why: 'misread' },
      ),
      true,
    )
    expect(judged.claim).toEqual({ ...claim, direction: 'apart', when: '2023' })
    expect(judged.read).toBe(claim)
    expect(judged.status).toBe('corrected')
  })

  it('stands as the last verdict in force has it', () => {
    const status = (...verdicts: Verdict[]) => judgeClaim(claim, judgements(...verdicts), true).status
    expect(status()).toBe('unjudged')
    expect(status({ kind: 'reject', why: 'no' }, { kind: 'accept' })).toBe('accepted')
    expect(status({ kind: 'accept' }, { kind: 'reject', why: 'no' })).toBe('rejected')
    expect(status({ kind: 'accept' }, { kind: 'reject', why: 'no' }, { kind: 'undo', judgement: 'j1' })).toBe(
      'accepted',
    )
  })

  it('is orphaned where the newest reading no longer finds it', () => {
    expect(judgeClaim(claim, judgements({ kind: 'accept' }), false).status).toBe('orphaned')
  })
})

describe('standingJudgements', () => {
  it('an undone undoing brings back what it took', () => {
    const all = judgements({ kind: 'accept' }, { kind: 'undo', judgement: 'j0' }, { kind: 'undo', judgement: 'j1' })
    expect(standingJudgements(all.slice(0, 2))).toEqual([])
    expect(standingJudgements(all).map(({ id }) => id)).toEqual(['j0'])
  })

  it('undoing the last one in force leaves what stood before it', () => {
    const verdict = fc.constantFrom<Verdict>({ kind: 'accept' }, { kind: 'reject', why: 'x' })
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 8 }), (verdicts) => {
        const before = judgements(...verdicts)
        const last = before.at(-1)?.id ?? ''
        const after = judgements(...verdicts, { kind: 'undo', judgement: last })
        expect(standingJudgements(after)).toEqual(before.slice(0, -1))
      }),
      { seed: 3 },
    )
  })
})
