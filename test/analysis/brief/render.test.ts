import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { composeBrief } from '../../../src/analysis/brief/compose-brief.ts'
import { renderHtml } from '../../../src/analysis/brief/render-html.ts'
import { renderJson } from '../../../src/analysis/brief/render-json.ts'
import { renderMarkdown } from '../../../src/analysis/brief/render-markdown.ts'
import { aClaim, aDocument, smallCase } from './small-case.ts'

const brief = composeBrief(smallCase)
const html = renderHtml(brief)
const page = (text: string) => parseHTML(text).document

const HOSTILE =
  '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\' javascript:alert(3) `|[x](javascript:1)'
const evil = aDocument({
  id: 'evil',
  title: `Title ${HOSTILE}`,
  publisher: `Press ${HOSTILE}`,
  published: '2023-01-01',
  address: 'javascript:alert(4)',
  text: `Vestria thanked Ostland ${HOSTILE} and went home. وقالت فستريا إنها تشكر جارتها.`,
})
const hostile = composeBrief({
  ...smallCase,
  documents: [evil, ...smallCase.documents],
  claims: [
    aClaim(evil, `Vestria thanked Ostland ${HOSTILE} and went home`, { attribution: [`anonymous: ${HOSTILE}`] }),
    aClaim(evil, 'وقالت فستريا إنها تشكر جارتها', { kind: 'statement', type: 'SUPPORT' }),
    ...smallCase.claims,
  ],
})

describe('renderHtml', () => {
  it('draws the outside actors it tells of, and the amounts, wide and narrow', () => {
    expect(brief.pull?.actors.length).toBeGreaterThan(0)
    const outside = page(html).querySelector('#outsiders')
    expect(outside?.querySelectorAll('figure svg').length).toBe(2)
    for (const { name } of brief.pull?.actors ?? [])
      expect(outside?.querySelector('figure')?.textContent).toContain(name)
    expect(page(html).querySelectorAll('#figures figure svg').length).toBe(brief.money === null ? 0 : 2)
  })

  it('gives every sentence marks, and every mark a passage to go to without any script', () => {
    const document = page(html)
    const marks = [...document.querySelectorAll('a.mark')]
    expect(marks.length).toBeGreaterThan(10)
    for (const sentence of document.querySelectorAll('.sentence')) {
      expect(sentence.querySelectorAll('a.mark').length).toBeGreaterThan(0)
    }
    for (const mark of marks) {
      expect(document.getElementById((mark.getAttribute('href') ?? '').slice(1))?.tagName).toBe('LI')
      for (const number of (mark.getAttribute('data-evidence') ?? '').split(' ')) {
        expect(document.getElementById(`e${number}`)).not.toBeNull()
      }
    }
  })

  it('shows the words read inside their surroundings, with source, date, modality and who is cited', () => {
    const document = page(html)
    const guns = brief.evidence.find((one) => one.passage.quote.includes('guns'))
    const item = document.getElementById(`e${guns?.number}`)
    expect(item?.querySelector('mark')?.textContent).toBe('Vestria may have moved guns across the river')
    const blockquote = item?.querySelector('blockquote')
    expect(blockquote?.textContent).toContain('asked not to be named')
    expect(blockquote?.getAttribute('dir')).toBe('auto')
    for (const part of ['Ostland Kurier, 4 May 2023', 'speaks for Ostland', 'a possibility', 'two officials']) {
      expect(item?.textContent).toContain(part)
    }
  })

  it('loads nothing and lets no script run but its own', () => {
    const document = page(html)
    expect(document.querySelectorAll('link, img, iframe, object, embed, base, form').length).toBe(0)
    expect(document.querySelectorAll('script').length).toBe(1)
    expect(html).not.toMatch(/url\((?!#)/)
    expect(html).not.toMatch(/@import|src="http/)
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[\w+/]+=*'/)
  })

  it('never takes words of a document for markup', () => {
    const document = page(renderHtml(hostile))
    expect(document.querySelectorAll('script').length).toBe(1)
    expect(document.querySelectorAll('img').length).toBe(0)
    expect([...document.querySelectorAll('a')].some((a) => /^\s*javascript:/i.test(a.getAttribute('href') ?? ''))).toBe(
      false,
    )
    expect(
      [...document.querySelectorAll('*')].some((e) => [...e.attributes].some(({ name }) => /^on/i.test(name))),
    ).toBe(false)
    const quoted = [...document.querySelectorAll('blockquote mark')].map((mark) => mark.textContent)
    expect(quoted).toContain(`Vestria thanked Ostland ${HOSTILE} and went home`)
  })

  it('names every picture, and links every bar to the passages it counts', () => {
    const document = page(html)
    const pictures = [...document.querySelectorAll('figure svg')]
    expect(pictures.length).toBeGreaterThan(3)
    for (const picture of pictures) {
      expect(picture.getAttribute('aria-label')).toBeTruthy()
      expect(picture.querySelector('title')?.textContent).toBeTruthy()
      expect(picture.querySelector('desc')?.textContent).toBeTruthy()
    }
    const links = [...document.querySelectorAll('figure svg a')]
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      const cell = document.getElementById((link.getAttribute('href') ?? '').slice(1))
      expect(cell?.querySelector('a.mark'), link.getAttribute('href') ?? '').toBeTruthy()
    }
  })

  it('hatches a year without sources and never draws it as a calm one', () => {
    expect(brief.periods.some((one) => one.coverage === 'gap')).toBe(true)
    expect(html).toContain('url(#hatch-gap)')
    expect(html).toContain('no source')
  })

  it('uses every id once', () => {
    const ids = [...page(html).querySelectorAll('[id]')].map((element) => element.id)
    expect(ids.length).toBe(new Set(ids).size)
  })

  it('says so where nothing was found', () => {
    const empty = renderHtml(composeBrief({ ...smallCase, claims: [] }))
    expect(page(empty).querySelector('#summary')?.textContent).toContain('No claim on Ostland and Vestria')
  })
})

describe('renderMarkdown', () => {
  it('gives every footnote that is named a text', () => {
    const text = renderMarkdown(brief)
    const named = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1]))
    const given = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map((match) => match[1]))
    expect(named.size).toBeGreaterThan(5)
    for (const number of named) expect(given.has(number)).toBe(true)
  })

  it('leaves no markup of a document alive', () => {
    const text = renderMarkdown(hostile)
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)/)
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/)
  })

  it('is what test/golden/brief/small-case.md holds', () => {
    const golden = new URL('../../golden/brief/small-case.md', import.meta.url)
    if (process.env.UPDATE_GOLDEN === '1') {
      mkdirSync(new URL('.', golden), { recursive: true })
      writeFileSync(golden, renderMarkdown(brief))
    }
    expect(existsSync(golden)).toBe(true)
    expect(renderMarkdown(brief)).toBe(readFileSync(golden, 'utf8'))
  })
})

describe('renderJson', () => {
  it('holds the whole brief', () => {
    expect(JSON.parse(renderJson(brief))).toEqual(JSON.parse(JSON.stringify(brief)))
  })
})
