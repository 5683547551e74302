import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from './memory-io.ts'

const folder = fileURLToPath(new URL('../../eval/readouts/04-sochi-2023/', import.meta.url))
const compare = (columns: number, ...args: readonly string[]) =>
  run(folder, ['compare', 'a.txt', 'b.txt', ...args], { columns })

describe('entente compare', () => {
  it('prints what only one tells, contradictions, and what both tell, within the width', async () => {
    for (const columns of [48, 100]) {
      const { out, exit } = await compare(columns, '--first', '2')
      expect(exit).toBe(0)
      for (const text of ['contradictions:', 'What both tell', 'what says most of the tie first']) {
        expect(out.replace(/\s+/g, ' ')).toContain(text)
      }
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  }, 60_000)

  it('gives words of both sides as JSON, and a page that loads nothing', async () => {
    const { out } = await compare(80, '--json')
    const report = JSON.parse(out)
    expect(report.both[0].a.passage.quote).toMatch(/Putin/)
    expect(report.both[0].b.passage.quote).toMatch(/Erdogan/)
    const page = (await compare(80, '--html')).out
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).not.toMatch(/(?:src|href)="http/)
  }, 60_000)

  it('asks for two accounts', async () => {
    const { err, exit } = await run(folder, ['compare', 'a.txt'])
    expect(exit).toBe(2)
    expect(err).toContain('compare needs two accounts or more')
  })
})
