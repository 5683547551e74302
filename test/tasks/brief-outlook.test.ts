import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Brief } from '../../src/model/brief.ts'
import type { Store } from '../../src/store/store.ts'
import { addExampleOutlooks } from '../../src/tasks/add-example-outlooks.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { caseOutlook, makeBrief, renderBrief } from '../../src/tasks/write-brief.ts'
import { row, storeOf } from '../store/stored-events.ts'

const NOW = '2025-06-01T00:00:00.000Z'
const registry = loadRegistry()
const TIE = ['IRN', 'SYR'] as const
const events = Array.from({ length: 20 }, (_, m) => {
  const month = `${2023 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`
  return [row({ day: `${month}-04`, intensity: 6 }), row({ day: `${month}-14`, intensity: -3 })]
}).flat()

/** A brief of the case as known on a date. */
async function briefOf(store: Store, asOf: string | null): Promise<Brief> {
  const outlook = await caseOutlook(store, registry, TIE, asOf, NOW.slice(0, 10))
  return makeBrief(TIE, { documents: [], claims: [], outlook }, registry, asOf, NOW)
}

describe('where it heads, in a brief', () => {
  let store: Store
  beforeAll(async () => {
    store = await storeOf(events)
    await addExampleOutlooks('syria-iran', store, registry, TIE, NOW)
  })
  afterAll(() => store.close())

  it('has the words of ICD 203 in rows of its table, and confidence in sentences without them', async () => {
    const brief = await briefOf(store, '2024-08-20')
    const section = brief.sections.find(({ id }) => id === 'outlook')
    const [judgement = '', ...notes] = section?.notes ?? []
    expect(judgement).toMatch(/^Up to 31 October 2024, .* that Iran and Syria /)
    const confidence = notes.filter((note) => note.startsWith('Confidence in the outlook'))
    expect(confidence).toHaveLength(3)
    for (const note of confidence) expect(note).not.toMatch(/likely|chance/)
    const page = await renderBrief(brief, 'md')
    expect(page).toMatch(
      /\| What becomes of Iran and Syria by 31 October 2024\? \| rupture \| \d+ % \| (?:very )?unlikely \| low \|/,
    )
    expect(page).toContain('The last three months would change it')
  })

  it('tells of an earlier outlook what has moved, and of one that is settled what came', async () => {
    const later = await briefOf(store, '2024-09-20')
    const notes = later.sections.find(({ id }) => id === 'outlook')?.notes.join('\n')
    expect(notes).toMatch(/Since the outlook of 20 August 2024/)
    expect(notes).toMatch(/hold Damascus on 31 December 2024\? It is open until 31 December 2024\./)
    const now = await briefOf(store, null)
    const html = await renderBrief(now, 'html')
    expect(html).toContain('His government fell on 8 December 2024')
    expect(html).toMatch(/<td>no<\/td><td class="n">\d+ %<\/td><td>[a-z ]+<\/td><\/tr>/)
    // no month after August is known: nothing is said of what would have been due long ago
    expect(now.outlook?.outlooks.filter(({ deadline }) => deadline < '2025-06-01')).toEqual([])
  })

  it('is left out where nothing is known of the tie', async () => {
    const empty = await storeOf([])
    const brief = await briefOf(empty, null)
    expect(brief.sections.some(({ id }) => id === 'outlook')).toBe(false)
    empty.close()
  })
})
