import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorAnswer } from '../../src/api/contract.ts'
import type { Brief, BriefSentence } from '../../src/model/brief.ts'
import { type BriefStep, evidenceKey, type SentenceAnchor } from '../../src/model/brief-edit.ts'
import type { BriefEdits } from '../../src/tasks/edit-brief.ts'
import { type ExampleApi, exampleApi } from './example-host.ts'

const PATH = '/api/ties/SYR/IRN/brief'
let example: ExampleApi
let plain: Brief
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer', '2020-01-after-soleimani'])
  plain = await brief()
})
afterAll(() => example.close())

const brief = async (query = ''): Promise<Brief> => (await (await example.ask(`${PATH}${query}`)).json()) as Brief
const post = (path: string, body: unknown) =>
  example.ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const edits = async (step: BriefStep, more: object = {}): Promise<BriefEdits> => {
  const response = await post(`${PATH}/edits`, { step, ...more })
  expect(response.status).toBe(200)
  return (await response.json()) as BriefEdits
}
const undo = (id: string) => post(`${PATH}/edits/${id}/undo`, {})
const all = ({ sections }: Brief): readonly BriefSentence[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
const typed = (text: string, more: object = {}): BriefStep => ({
  kind: 'brief-add',
  section: 'summary',
  after: null,
  text,
  rests: [],
  judgedBy: null,
  ...more,
})

describe('a brief that is written into', () => {
  it('is not published while a typed sentence rests on nothing, in any format but its data', async () => {
    const { standing } = await edits(typed('It will all end well.'), { by: 'Haddad' })
    const id = standing.at(-1)?.id ?? ''
    for (const format of ['html', 'md', 'docx', 'pdf']) {
      const response = await example.ask(`${PATH}?format=${format}&save=true`)
      expect(response.status).toBe(403)
      const { error } = (await response.json()) as ErrorAnswer
      expect(error.message).toContain('by Haddad: “It will all end well.”')
    }
    const found = all(await brief()).find(({ text }) => text === 'It will all end well.')
    expect(found).toMatchObject({ evidence: [], support: 'none', edit: { kind: 'added', record: id, by: 'Haddad' } })
    expect((await undo(id)).status).toBe(200)
    expect(await brief()).toEqual(plain)
    expect((await undo(id)).status).toBe(409)
  })

  it('is published where what was typed rests on a claim, or is a judgement by name', async () => {
    const claim = plain.evidence.find(({ kind }) => kind !== 'account')
    const key = claim === undefined ? '' : evidenceKey(claim)
    const resting = (await edits(typed('They stood together.', { rests: [key] }))).standing.at(-1)?.id ?? ''
    const judged = (await edits(typed('It will last.', { judgedBy: 'N. Haddad' }))).standing.at(-1)?.id ?? ''
    const page = await (await example.ask(`${PATH}?format=html`)).text()
    expect(page).toContain('They stood together.')
    expect(page).toMatch(/It will last\.<\/span> <span class="judged">judgement of <bdi>N\. Haddad/)
    expect(await (await example.ask(`${PATH}?format=md`)).text()).toContain('It will last. (judgement of N. Haddad)')
    const pdf = await example.ask(`${PATH}?format=pdf&save=true`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="brief-IRN-SYR.pdf"')
    for (const id of [resting, judged]) await undo(id)
  })

  it('keeps every record, and has an undoing taken back', async () => {
    const told = all(plain)[0] as BriefSentence
    const of: SentenceAnchor = { kind: 'told', section: 'summary', text: told.text, rests: [] }
    const { standing } = await edits({ kind: 'brief-omit', of })
    const id = standing.at(-1)?.id ?? ''
    expect((await brief()).omitted.map(({ text }) => text)).toEqual([told.text])
    const undone = (await (await undo(id)).json()) as BriefEdits
    expect(undone.history.find((one) => one.id === id)?.inForce).toBe(false)
    const undoing = undone.history.at(-1)?.id ?? ''
    await undo(undoing)
    expect((await brief()).omitted.length).toBe(1)
    await undo(id)
    expect(await brief()).toEqual(plain)
  })

  it('is another one as known on a date', async () => {
    const { standing } = await edits(typed('Then it looked firm.', { judgedBy: 'H' }), { asOf: '2012' })
    expect(all(await brief('?asOf=2012')).some(({ text }) => text === 'Then it looked firm.')).toBe(true)
    expect(await brief()).toEqual(plain)
    expect((await post(`${PATH}/edits/${standing.at(-1)?.id}/undo`, { asOf: '2012' })).status).toBe(200)
  })

  it('comes with the sections asked for, in their order', async () => {
    expect((await brief('?sections=voices,summary')).sections.map(({ id }) => id)).toEqual(['voices', 'summary'])
    expect((await example.ask(`${PATH}?sections=gossip`)).status).toBe(400)
  })

  it.each([
    [typed('Rests on a claim that is not there.', { rests: ['00000000'] }), 404],
    [typed('   '), 400],
    [typed('x'.repeat(2001)), 400],
    [{ ...typed('x'), section: 'gossip' }, 400],
    [{ kind: 'brief-omit', of: { kind: 'added', id: 'no-uuid' } }, 400],
  ] as const)('refuses %j with %i', async (step, status) => {
    expect((await post(`${PATH}/edits`, { step })).status).toBe(status)
  })
})
