import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

/** The rules alone. */
const reader = createReader({ ...loadVocabulary(), judge: null })

function directions(text: string): readonly string[] {
  const claims = reader.read({ id: 'd', title: '', publisher: null, published: '2024-08-20', text })
  return claims.map(({ direction }) => direction)
}

describe('judgeDirection', () => {
  it.each([
    ['Norway has severed ties with Eritrea.', 'apart'],
    ['Norway has praised Eritrea.', 'closer'],
    ['Norway has not praised Eritrea.', 'apart'],
    ['Norway has not attacked Eritrea.', 'neutral'],
    ['Norway has not criticised Eritrea.', 'closer'],
    ['Norway has refused to condemn Eritrea.', 'closer'],
    ['Norway has refused to visit Eritrea.', 'apart'],
    ['Norway has denied any link with Eritrea.', 'neutral'],
    ['Norway trained the rebels in Eritrea.', 'apart'],
    ["Norway trained Eritrea's army against the rebels.", 'closer'],
    ['Norway has never forgiven Eritrea.', 'apart'],
  ])('%s %s', (text, direction) => {
    expect(directions(text)[0]).toBe(direction)
  })

  it('leans with the words where no rule decides, turned round by what hangs above them', () => {
    expect(directions('Norway mentioned a quarrel and an insult when Eritrea came up.')).toContain('apart')
    expect(directions('Norway drafted a text to prevent a quarrel with Eritrea.')).toContain('closer')
  })
})

describe('condemning what others did', () => {
  const reader = createReader(loadVocabulary())
  const directionOf = (text: string) =>
    reader
      .read({
        id: 'd',
        title: 'Peru and Chile',
        publisher: null,
        published: '2024-06-15',
        text: `Peru and Chile\n\nPeru met Chile. ${text}`,
      })
      .find((claim) => claim.type === 'ACCUSE')?.direction

  it('stands by the one it was done to', () => {
    expect(directionOf('Peru renewed its condemnation of the attack on Chile.')).toBe('closer')
    expect(directionOf('Peru condemned the raid, which killed a Chilean general.')).toBe('closer')
  })

  it('stands by the one to whom it is called a harm', () => {
    expect(directionOf("Peru condemned the raid as a flagrant violation of Chile's sovereignty.")).toBe('closer')
    expect(directionOf("Peru condemned Chile's raid as a flagrant violation of Peruvian sovereignty.")).toBe('apart')
  })

  it('stands against the one who did it', () => {
    expect(directionOf('Peru condemned the Chilean attack.')).toBe('apart')
  })
})
