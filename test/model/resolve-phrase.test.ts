import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Registry } from '../../src/model/registry.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'

let registry: Registry
beforeAll(() => {
  registry = loadRegistry()
})

describe('resolvePhrase', () => {
  it('ends with an answer on any words', () => {
    const words = fc.constantFrom(
      ...[
        'the',
        'Syrian',
        'president',
        'of',
        'and',
        ',',
        'Iran',
        '-backed',
        'in',
        'former',
        'Bush',
        "'s",
        'Georgia',
        '—',
        'x',
      ],
    )
    const phrase = fc.oneof(
      fc.array(words, { maxLength: 9 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    const date = fc.constantFrom(null, '1985', '2003-04', '2024-05-30', '2011/2013')
    fc.assert(
      fc.property(phrase, date, fc.option(phrase, { nil: undefined }), (text, day, context) => {
        const found = registry.resolve(text, { date: day, context })
        expect(['actor', 'ambiguous', 'unknown']).toContain(found.kind)
        if (found.kind === 'actor') expect(found.id).not.toBe('')
        expect(registry.resolve(text, { date: day, context })).toEqual(found)
      }),
      { seed: 11, numRuns: 400 },
    )
  })

  it('reads every name of every sovereign state as that state, save those that are doubtful', () => {
    const doubtful = new Set(['Georgia', 'Congo', 'Korea', 'Guinea'])
    const wrong = [...registry.actors.values()]
      .filter((actor) => actor.kind === 'state' && actor.sector === 'state')
      .flatMap((actor) =>
        actor.names.filter((name) => name.role === 'name').map((name) => ({ actor, text: name.text })),
      )
      .filter(({ text }) => !doubtful.has(text))
      .filter(({ actor, text }) => {
        const found = registry.resolve(text, { date: null })
        return found.kind !== 'actor' || found.id !== actor.id
      })
    expect(wrong.map(({ actor, text }) => `${actor.id} ${text}`)).toEqual([])
  })

  it('reads a foreign ministry by every demonym', () => {
    const wrong = [...registry.actors.values()]
      .filter((actor) => actor.kind === 'state' && actor.sector === 'state' && registry.demonym(actor.id) !== null)
      .filter((actor) => {
        const found = registry.resolve(`the ${registry.demonym(actor.id)} foreign ministry`, {
          date: null,
          context: registry.displayName(actor.id),
        })
        return found.kind !== 'actor' || found.id !== actor.id
      })
    expect(wrong.map((actor) => `${actor.id} ${registry.demonym(actor.id)}`)).toEqual([])
  })

  it('drops what only colours the name that follows', () => {
    const id = (phrase: string) => {
      const found = registry.resolve(phrase, { date: null })
      return found.kind === 'actor' ? found.id : found.kind
    }
    expect(id('the US-backed Syrian Democratic Forces')).toBe('syrian-democratic-forces')
    expect(id('Russian-made Syrian missiles')).toBe('SYR')
    expect(id('the Turkish-backed government of Libya')).toBe('LBY')
    expect(id('Harry Tan, Taiwan’s deputy foreign minister')).toBe('TWN')
  })

  it('reads a family name after a title', () => {
    expect(registry.resolve('Deputy Secretary Hicks', { date: '2022-04' })).toMatchObject({
      id: 'USA',
      via: 'kathleen-hicks',
    })
    expect(registry.resolve('Foreign Minister Wang', { date: '2021' })).toMatchObject({ id: 'CHN', via: 'wang-yi' })
    expect(registry.resolve('Rosa Hicks', { date: '2022-04' })).toEqual({ kind: 'unknown' })
  })
})
