import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/tasks/load-reader.ts'

const reader = loadReader()

function whens(text: string): readonly (string | null)[] {
  const document = { id: 'd', title: '', publisher: null, published: '2024-06-15', text }
  return reader.read(document).map(({ when }) => when)
}

describe('dateClaim', () => {
  it('takes what was done without a time for done when the story is', () => {
    expect(whens('In May 2017 Norway attacked Sweden. Finland condemned Norway.').at(-1)).toBe('2017-05')
  })

  it('takes what holds for the day of writing', () => {
    expect(whens('In May 2017 Norway attacked Sweden. Finland supports Norway.').at(-1)).toBe('2024-06')
  })

  it('takes no "since" of another clause for when something was done', () => {
    expect(
      whens('In May 2017 Norway praised Sweden for the first time since 1975. Finland condemned Norway.').at(-1),
    ).toBe('2017-05')
  })
})
