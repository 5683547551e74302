import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/feeds/documents/extract-text.ts'

const SENTENCE =
  'The two ministers met in the capital on Monday and agreed to reopen the crossing that was shut in spring. '
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>Crossing to reopen | Delta Review</title>${head}</head><body>${body}</body></html>`
const read = (html: string) => extractText(new TextEncoder().encode(html), { name: 'page.html' })
const ARTICLE = `<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Crossing to reopen</h1>
<p>${SENTENCE.repeat(3)}<sup>2</sup></p><p>${SENTENCE.repeat(2)}<b>Bold</b>ly.</p><ul><li>${SENTENCE}</li></ul></article>
<footer>All rights reserved. Subscribe to our newsletter.</footer><script>var x = "never text"</script>`

describe('HTML', () => {
  it('takes the article, a block a line, and leaves menus, scripts and note marks out', async () => {
    const { text } = await read(page('', ARTICLE))
    const lines = text.split('\n\n')
    expect(lines).toContain(SENTENCE.repeat(3).trim())
    expect(lines).toContain(`${SENTENCE.repeat(2)}Boldly.`)
    expect(text).not.toMatch(/World|never text|newsletter/)
  })

  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Gate opens","datePublished":"2023-09-15T08:00:00Z","publisher":{"name":"Delta Review"}}]}</script>',
      { title: 'Gate opens', publisher: 'Delta Review', published: '2023-09-15' },
    ],
    [
      'Open Graph',
      '<meta property="og:title" content="Gate opens"><meta property="og:site_name" content="Delta Review"><meta property="article:published_time" content="2023-09-15">',
      { title: 'Gate opens', publisher: 'Delta Review', published: '2023-09-15' },
    ],
    [
      'citation fields',
      '<meta name="citation_title" content="Gate opens"><meta name="citation_journal_title" content="Delta Review"><meta name="citation_publication_date" content="2023/09/15">',
      { title: 'Gate opens', publisher: 'Delta Review', published: '2023-09-15' },
    ],
    [
      'nothing but a heading',
      '<script type="application/ld+json">{broken</script>',
      { title: 'Crossing to reopen', publisher: null, published: null },
    ],
  ])('reads metadata from %s', async (_, head, told) => {
    expect(await read(page(head, ARTICLE))).toMatchObject(told)
  })

  it('reads a page in the charset it declares', async () => {
    const html = page('<meta charset="windows-1251">', '<p>MARK</p>')
    const [before = '', after = ''] = html.split('MARK')
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xd1, 0xe8, 0xf0, 0xe8, 0xff]), Buffer.from(after)])
    expect((await extractText(bytes, { name: 'page.html' })).text).toBe('Сирия')
  })

  it('ends on pages nested far too deep', async () => {
    const found = await read(`<html><body>${'<div>'.repeat(20_000)}${SENTENCE}${'</div>'.repeat(20_000)}</body></html>`)
    expect(found.text).toBe(SENTENCE.trim())
  })
})
