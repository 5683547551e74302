import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', 'examples')

const frontMatter = z.strictObject({
  title: z.string().min(5),
  publisher: z.string().min(3),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  language: z.literal('en'),
  note: z.string().regex(/^Written for Entente's example case; facts as reported by \S/),
})

interface Example {
  readonly name: string
  readonly head: unknown
  readonly body: string
}

function examplesOf(folder: string): readonly Example[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(root, folder, name), 'utf8'))
      return { name, head: parse(parts?.[1] ?? ''), body: (parts?.[2] ?? '').trim() }
    })
}

const cases = [
  { folder: 'syria-iran', from: '2011-01-01', to: '2024-08-31', least: 16, publishers: 10 },
  { folder: 'saudi-iran', from: '2016-01-01', to: '2023-12-31', least: 8, publishers: 6 },
] as const

describe.each(cases)('the example case $folder', ({ folder, from, to, least, publishers }) => {
  const examples = examplesOf(folder)

  it('has the promised number of texts, from many publishers', () => {
    expect(examples.length).toBeGreaterThanOrEqual(least)
    expect(new Set(examples.map(({ head }) => frontMatter.parse(head).publisher)).size).toBeGreaterThanOrEqual(
      publishers,
    )
  })

  it.each(examples)('$name tells its title, publisher, date and where its facts come from', ({ name, head }) => {
    const { date } = frontMatter.parse(head)
    expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
    expect(date >= from && date <= to).toBe(true)
    expect(date.startsWith(/^\d{4}-\d{2}(-\d{2}(?=-))?/.exec(name)?.[0] ?? 'no date in the name')).toBe(true)
  })

  it.each(examples)('$name has 150 to 500 words', ({ body }) => {
    const words = body.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(150)
    expect(words).toBeLessThanOrEqual(500)
  })

  it('holds no text twice', () => {
    expect(new Set(examples.map(({ body }) => body)).size).toBe(examples.length)
    const paragraphs = examples.flatMap(({ body }) => body.split(/\n+/))
    expect(new Set(paragraphs).size).toBe(paragraphs.length)
  })
})

describe('the two accounts of one meeting', () => {
  const bodyOf = (folder: string, name: string) => examplesOf(folder).find((each) => each.name === name)?.body ?? ''
  const tehran = bodyOf('syria-iran', '2024-05-30-tehran-readout.md')
  const damascus = bodyOf('syria-iran', '2024-05-30-damascus-readout.md')

  it.each(['condolences', 'strengthen', 'Raisi', 'Amir-Abdollahian'])('of 30 May 2024 both tell of %s', (word) => {
    expect(tehran).toContain(word)
    expect(damascus).toContain(word)
  })

  it.each(['guidance', 'promises', 'Manama', 'identity', 'Hafez'])('of 30 May 2024 only Tehran tells of %s', (word) => {
    expect(tehran).toContain(word)
    expect(damascus).not.toContain(word)
  })

  it.each(['sovereignty', 'dignity', 'economic field'])('of 30 May 2024 only Damascus tells of %s', (word) => {
    expect(damascus).toContain(word)
    expect(tehran).not.toContain(word)
  })

  it('of 30 May 2024 only Damascus has Assad meet Mokhber', () => {
    expect(damascus).toContain('later met the acting president, Mohammad Mokhber')
    expect(tehran).not.toMatch(/met[^.]*Mokhber/)
  })

  it('of 18 August 2023 differ in what they leave out', () => {
    const jeddah = bodyOf('saudi-iran', '2023-08-18-jeddah-saudi-readout.md')
    const tehranMinistry = bodyOf('saudi-iran', '2023-08-18-jeddah-iranian-readout.md')
    for (const body of [jeddah, tehranMinistry]) expect(body).toContain('Mohammed bin Salman')
    for (const word of ['invitation', 'Palestine', '90 minutes']) {
      expect(tehranMinistry).toContain(word)
      expect(jeddah).not.toContain(word)
    }
    expect(jeddah).toContain('Expo 2030')
    expect(tehranMinistry).not.toContain('Expo')
  })
})

describe('examples/README.md', () => {
  it('counts the texts as they are', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    for (const { folder } of cases) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${folder}/\``)) ?? ''
      expect(row).toMatch(new RegExp(`\\| ${examplesOf(folder).length} +\\|`))
    }
  })
})
