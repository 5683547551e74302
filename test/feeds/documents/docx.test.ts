import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/feeds/documents/extract-text.ts'
import { makeDocx } from '../../fixtures/make-docx.ts'

describe('Word files', () => {
  it('become a paragraph a line, with the title of the properties', async () => {
    const bytes = makeDocx(['Delta Review, 15 September 2023', 'The first para\u00adgraph.', 'The second & last.'], {
      title: 'Two banks',
      made: '2023-10-01',
    })
    const found = await extractText(bytes, { name: 'paper.docx' })
    expect(found.text).toBe('Delta Review, 15 September 2023\n\nThe first paragraph.\n\nThe second & last.')
    expect(found).toMatchObject({ title: 'Two banks', publisher: 'Delta Review', published: '2023-09-15', notes: [] })
  })

  it('do not pass off the day the file was made as the day of publication', async () => {
    const found = await extractText(makeDocx(['A paragraph that tells no date.'], { made: '2023-10-01' }), {
      name: 'a.docx',
    })
    expect(found.published).toBeNull()
    expect(found.notes).toEqual(['It gives no date; the file was made on 2023-10-01'])
  })
})
