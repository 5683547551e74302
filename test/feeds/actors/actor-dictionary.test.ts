import { describe, expect, it } from 'vitest'
import { actorDictionary } from '../../../src/feeds/actors/actor-dictionary.ts'

const DICTIONARY = `# made up for this test
<!-- a remark -->
FREEDONIA_ [FRD]  ; an invented state
+LAND_OF_FREEDOM_
RUFUS_FIREFLY_
+PRESIDENT_FIREFLY_  # his office
	[FRDGOV 330101-391231]
	[FRDELI >400101]
SONS_OF_SYLVANIA [SYLREB]
FRONT_[SYLOPP]
OLD_PACT_ [FRDGOV 13]
NOBODY_ [---]
`

describe('actorDictionary', () => {
  const pack = actorDictionary('test.txt', DICTIONARY)
  const actor = (id: string) => pack.actors.find((one) => one.id === id)

  it('takes a bare code for another name of the state', () => {
    expect(actor('FRD')?.names.map((name) => [name.text, name.role])).toEqual([
      ['Freedonia', 'alias'],
      ['Land Of Freedom', 'alias'],
    ])
  })

  it('reads a person with dated offices, who is himself afterwards', () => {
    expect(actor('rufus-firefly')).toMatchObject({
      kind: 'person',
      partOf: [{ of: 'FRD', as: null, from: '2033-01-01', to: '2039-12-31' }],
      base: 'FRD',
    })
    expect(actor('rufus-firefly')?.names.map((name) => name.text)).toEqual(['Rufus Firefly', 'President Firefly'])
  })

  it('gives what does not act for a state its home only', () => {
    expect(actor('sons-of-sylvania')).toMatchObject({ kind: 'armed-group', partOf: [], base: 'SYL', sector: 'rebels' })
    expect(actor('front')).toMatchObject({ kind: 'organisation', partOf: [], base: 'SYL', sector: 'opposition' })
  })

  it('says which lines it left out, and leaves out what is no actor', () => {
    expect(pack.skipped).toEqual([{ line: 11, reason: '"13" is no interval of dates' }])
    expect(actor('nobody')).toBeUndefined()
    expect(actor('old-pact')).toBeUndefined()
  })

  it('needs an entry', () => {
    expect(() => actorDictionary('empty.txt', '# nothing\n')).toThrow(/empty\.txt: no line is an entry/)
  })
})
