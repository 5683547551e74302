import { describe, expect, it } from 'vitest'
import { actorCsv } from '../../../src/feeds/actors/actor-csv.ts'

const HEADER = 'id,name,kind,aliases,partOf,from,to,speaksFor'

describe('actorCsv', () => {
  it('reads actors, several rows of one id as one', () => {
    const pack = actorCsv(
      'mine.csv',
      [
        HEADER,
        'jane-roe,Jane Roe,person,Minister Roe|J. Roe,CAN,2001,2004-05,',
        'jane-roe,,,,FRA,2010,,',
        'radio-north,Radio North,outlet,,,,,jane-roe|CAN',
      ].join('\n'),
    )
    expect(pack.name).toBe('mine.csv')
    expect(pack.actors).toHaveLength(2)
    expect(pack.actors[0]).toMatchObject({
      id: 'jane-roe',
      kind: 'person',
      partOf: [
        { of: 'CAN', from: '2001', to: '2004-05' },
        { of: 'FRA', from: '2010', to: null },
      ],
    })
    expect(pack.actors[0]?.names.map((name) => name.text)).toEqual(['Jane Roe', 'Minister Roe', 'J. Roe'])
    expect(pack.actors[1]?.speaksFor).toEqual(['jane-roe', 'CAN'])
  })

  it('needs only an id and a name', () => {
    const [first, second] = actorCsv('x', 'name,id\nNew Front,new-front\nPersia,IRN').actors
    expect(first).toMatchObject({ id: 'new-front', kind: 'organisation' })
    expect(second).toMatchObject({ id: 'IRN', kind: 'state' })
  })

  it.each([
    ['jane roe,Jane,,,,,,', /line 2: the id "jane roe"/],
    ['jane,Jane,robot,,,,,', /line 2: the kind "robot" is none of state, person/],
    ['jane,Jane,person,,Canada,,,', /line 2: partOf has "Canada"/],
    ['jane,Jane,person,,CAN,last year,,', /line 2: from has "last year"/],
    ['jane,Jane,person,,CAN,2004,2001,', /line 2: it ends \(2001\) before it begins \(2004\)/],
    ['ok,Fine,,,,,,\njane,,,,,,,', /line 3: "jane" has no name/],
  ])('says which line cannot be used: %s', (row, message) => {
    expect(() => actorCsv('x.csv', `${HEADER}\n${row}`)).toThrow(message)
  })

  it('says which columns it needs', () => {
    expect(() => actorCsv('x.csv', 'actor,label\na,b')).toThrow(/needs the columns id, name, kind.*has actor, label/)
  })
})
