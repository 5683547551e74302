import { expect, it } from 'vitest'
import { splitScripts } from '../../../../src/analysis/brief/paper/split-scripts.ts'

it('cuts a text where its direction changes and keeps every character', () => {
  const text = 'Read: بيان مشترك, then رئیس‌جمهور گفت.'
  const runs = splitScripts(text)
  expect(runs.map((one) => one.text).join('')).toBe(text)
  expect(runs.filter(({ rtl }) => rtl).map((one) => [one.text, one.language])).toEqual([
    ['بيان مشترك', 'ar-SA'],
    ['رئیس‌جمهور گفت', 'fa-IR'],
  ])
})
