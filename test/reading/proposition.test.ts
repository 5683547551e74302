import { describe, expect, it } from 'vitest'
import { propositionOf } from './propositions-of.ts'

describe('propositionOf', () => {
  it.each([
    ['Norway will not return to the treaty.', true],
    ['Norway refused to return to the treaty.', true],
    ['The talks came to no agreement.', true],
    ['The two sides parted without an agreement.', true],
    ['Norway will return to the treaty.', false],
    ['There must not be a new war.', false],
    ['The two sides want no more war.', false],
    ['The villages without roads will be connected.', false],
  ])('%s denied: %s', (text, denied) => {
    expect(propositionOf(text).negated).toBe(denied)
  })

  it.each([
    ['Norway may buy the ships of Eritrea.', true],
    ['The possibility of a new treaty was discussed.', true],
    ['Norway agreed in principle to the treaty.', true],
    ['Norway will sign if Eritrea withdraws its troops.', true],
    ['Norway will buy the ships of Eritrea.', false],
    ['The minister said that he would sign the treaty.', false],
    ['The students will begin their studies in Oslo.', false],
  ])('%s left open: %s', (text, open) => {
    expect(propositionOf(text).hedged).toBe(open)
  })

  it('knows whose idea it was', () => {
    expect(propositionOf('On the proposal of Eritrea, the two fleets will train together.').initiators).toEqual(['ERI'])
    expect(propositionOf('The plan was proposed by Norway.').initiators).toEqual(['NOR'])
    expect(propositionOf('The two fleets will train together.').initiators).toEqual([])
  })

  it('names all actors once, others than the two among them', () => {
    const { actors } = propositionOf('Norway and Eritrea spoke of Sudan, and of what Sudan owes to Norway.')
    expect([...actors].sort()).toEqual(['ERI', 'NOR', 'SDN'])
  })

  it('is quoted where most of it stands in quotation marks', () => {
    expect(propositionOf('"We will never leave this treaty," the minister said.').quoted).toBe(true)
    expect(
      propositionOf('The minister called the treaty "a good one" when he spoke to the press in Oslo.').quoted,
    ).toBe(false)
  })

  it('keeps words that carry meaning, with how rare they are, and not the cue that says who speaks', () => {
    const { words } = propositionOf('The minister said that the demarcation had been completed.')
    const lemmas = words.map(({ lemma }) => lemma)
    expect(lemmas).toEqual(expect.arrayContaining(['demarcation', 'complete']))
    expect(lemmas).not.toContain('say')
    expect(lemmas).not.toContain('be')
    const rarity = (lemma: string) => words.find((word) => word.lemma === lemma)?.rarity ?? Number.NaN
    expect(rarity('demarcation')).toBeGreaterThan(rarity('complete'))
  })

  it('tells how far its words set apart or bring closer', () => {
    const apart = propositionOf('Norway condemned the attack as an injustice.').leans
    const closer = propositionOf('Norway praised the friendship of the two peoples.').leans
    expect(apart.apart).toBeGreaterThan(apart.closer)
    expect(closer.closer).toBeGreaterThan(closer.apart)
  })

  it('gives dates as ISO dates', () => {
    expect(propositionOf('The ministers will meet on 15 March 2025.').dates).toEqual(['2025-03-15'])
  })
})
