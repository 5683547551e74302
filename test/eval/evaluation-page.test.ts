import { describe, expect, it } from 'vitest'
import { evaluationSection, withSection } from '../../eval/evaluation-page.ts'

const evaluation = {
  name: 'sums',
  title: 'Sums',
  data: '../shared/gold/sums.tsv',
  about: 'Sums that people did.',
  rows: [
    { key: 'right.share', says: 'right', wanted: '≥ .90', others: 'a pupil .95' },
    { key: 'wrong', says: 'wrong' },
    { key: 'absent', says: 'not done' },
  ],
  load: async () => () => ({ figures: {}, table: '', misses: [] }),
}
const made = { date: '2024-05-30', commit: 'abc1234' }

describe('evaluationSection', () => {
  const section = evaluationSection(evaluation, { right: { share: 0.9375 }, wrong: 7 }, made)

  it('sets each figure beside what is wanted and what others reach', () => {
    expect(section).toContain('| right    | .938      | ≥ .90  | a pupil .95 |')
    expect(section).toContain('| wrong    | 7         | –      | –           |')
    expect(section).toContain('| not done | not given | –      | –           |')
  })

  it('tells data, day and commit', () => {
    expect(section).toContain('data `gold/sums.tsv`; measured 2024-05-30 at commit abc1234.')
  })
})

describe('withSection', () => {
  it('replaces one part and leaves every other line alone', () => {
    const page = '# Page\n\n<!-- eval sums -->\nold\n<!-- end sums -->\n\n## By hand\n\nkept\n'
    const once = withSection(page, 'sums', 'new')
    expect(once).toBe('# Page\n\n<!-- eval sums -->\n\nnew\n\n<!-- end sums -->\n\n## By hand\n\nkept\n')
    expect(withSection(once, 'sums', 'new')).toBe(once)
  })

  it('puts a new part after the measured ones', () => {
    const page = '<!-- eval sums -->\na\n<!-- end sums -->\n\n## By hand\n'
    expect(withSection(page, 'counts', 'b')).toBe(
      '<!-- eval sums -->\na\n<!-- end sums -->\n\n<!-- eval counts -->\n\nb\n\n<!-- end counts -->\n\n## By hand\n',
    )
  })
})
