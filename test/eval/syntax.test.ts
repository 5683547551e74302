import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluateParse } from '../../eval/syntax.ts'

const right = `# sent_id = a-1
# text = Iran signed it.
1\tIran\tIran\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tsigned\tsign\tVERB\tVBD\t_\t0\troot\t_\t_
3\tit\tit\tPRON\tPRP\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

`
const wrong = right.replace('a-1', 'a-2').replace('2\tobj', '2\tnsubj')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-parse-'))
  writeFileSync(join(folder, 'made-dev.conllu'), right + wrong)
  writeFileSync(join(folder, 'made-train.conllu'), wrong)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('evaluateParse', () => {
  it('counts heads, relations and words', () => {
    const { figures, misses } = evaluateParse(join(folder, 'made-dev.conllu'))
    expect(figures).toMatchObject({ words: 8, uas: 1, las: 7 / 8, tags: 1, nsubj: 4 / 5, obj: 2 / 3 })
    expect(figures.endToEnd).toEqual({ tokens: 1, las: 7 / 8 })
    expect(misses).toEqual(['made-dev a-2: it: obj of signed, not nsubj of signed | Iran signed it.'])
  })

  it('leaves the training parts of a folder out', () => {
    expect(evaluateParse(folder).figures).toMatchObject({ words: 8 })
  })

  it('says when there is nothing to score', () => {
    expect(() => evaluateParse(join(folder, 'nothing-here'))).toThrow()
  })
})
