import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/feeds/documents/extract-text.ts'

const read = (text: string) => extractText(new TextEncoder().encode(text), { name: 'note.md' })

describe('Markdown', () => {
  it('takes title, publisher, date and language from the front matter and leaves it out of the text', async () => {
    const found = await read(
      '---\ntitle: "Two banks: a river"\nSource: Delta Review\ndate: 2023-09-15\nlanguage: en\n---\nThe text.\n',
    )
    expect(found).toMatchObject({
      title: 'Two banks: a river',
      publisher: 'Delta Review',
      published: '2023-09-15',
      language: 'en',
    })
    expect(found.text).toBe('The text.')
  })

  it.each([
    ['# A heading #\nWords\nof one paragraph.', 'A heading\n\nWords of one paragraph.'],
    ['A heading\n=====\nWords.', 'A heading\n\nWords.'],
    ['He *did* say **"never"** and _meant_ it.', 'He did say "never" and meant it.'],
    ['See [the paper](https://a.example/x_(1) "T") and ![a map](m.png).', 'See the paper and a map.'],
    ['snake_case and 2 * 3 * 4 stay', 'snake_case and 2 * 3 * 4 stay'],
    ['- one\n- two\n  goes on\n\n1. three', 'one\n\ntwo goes on\n\nthree'],
    ['> quoted words\n> go on', 'quoted words go on'],
    ['Trade fell.[^1]\n\n[^1]: Customs.', 'Trade fell.\n\nCustoms.'],
    ['| Year | Trade |\n|---|---|\n| 2019 | 1 bn |', 'Year Trade\n\n2019 1 bn'],
    ['Before\n\n---\n\nafter &amp; \\*more\\*', 'Before\n\nafter & *more*'],
  ])('%j', async (source, text) => {
    expect((await read(source)).text).toBe(text)
  })

  it('reads front matter that is no YAML as text and says so', async () => {
    const found = await read('---\ntitle: [open\n---\nThe text.')
    expect(found.notes).toEqual(['The front matter is not valid YAML and was read as text'])
    expect(found.text).toContain('The text.')
  })
})
