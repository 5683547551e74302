import { describe, expect, it } from 'vitest'
import { type BriefInput, composeBrief, composeForEditing } from '../../../src/analysis/brief/compose-brief.ts'
import { finishBrief } from '../../../src/analysis/brief/finish-brief.ts'
import { assertPublishable, unsupportedSentences } from '../../../src/analysis/brief/unsupported-sentences.ts'
import type { Brief, BriefSentence } from '../../../src/model/brief.ts'
import { type BriefEdit, type BriefStep, evidenceKey, type SentenceAnchor } from '../../../src/model/brief-edit.ts'
import { smallCase } from './small-case.ts'

const plain = composeBrief(smallCase)

function compose(edits: readonly BriefEdit[], more: Partial<BriefInput> = {}): Brief {
  return finishBrief(composeForEditing({ ...smallCase, ...more }), { edits })
}

function record(id: string, step: BriefStep): BriefEdit {
  return { id, step, by: 'Haddad', at: '2025-01-03T00:00:00.000Z' }
}

function sentences(brief: Brief, section: string): readonly BriefSentence[] {
  return brief.sections.find(({ id }) => id === section)?.paragraphs.flatMap((one) => one.sentences) ?? []
}

/** A sentence that rests on one claim, so that it goes when the claim goes. */
const target = sentences(plain, 'standing').find(({ evidence }) => evidence.length === 1) as BriefSentence
const keysOf = (brief: Brief, { evidence }: BriefSentence) =>
  brief.evidence.filter(({ number }) => evidence.includes(number)).map(evidenceKey)
const anchor: SentenceAnchor = { kind: 'told', section: 'standing', text: target.text, rests: keysOf(plain, target) }
const NEW = 'In short: it cooled.'
const edit = (more: Partial<Extract<BriefStep, { kind: 'brief-edit' }>> = {}): BriefStep => ({
  kind: 'brief-edit',
  of: anchor,
  replaces: null,
  text: NEW,
  rests: [],
  judgedBy: null,
  ...more,
})
const find = (brief: Brief, text = NEW) =>
  brief.sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.sentences))
    .find((one) => one.text === text)

describe('a brief with edits', () => {
  it('puts an edited sentence in the place of its original, without evidence that nobody confirmed', () => {
    const brief = compose([record('one', edit())])
    const at = sentences(plain, 'standing').findIndex(({ text }) => text === target.text)
    expect(sentences(brief, 'standing')[at]).toMatchObject({
      text: NEW,
      evidence: [],
      support: 'none',
      edit: { kind: 'edited', by: 'Haddad', state: 'same', original: { text: target.text }, judgedBy: null },
    })
    expect(sentences(brief, 'standing').length).toBe(sentences(plain, 'standing').length)
    expect(unsupportedSentences(brief)).toEqual([{ section: 'Where the tie stands', text: NEW, by: 'Haddad' }])
    expect(() => assertPublishable(brief)).toThrow(/In short: it cooled/)
  })

  it('lets it rest on what was confirmed, or be a judgement by name', () => {
    const resting = compose([record('one', edit({ rests: anchor.kind === 'told' ? anchor.rests : [] }))])
    expect(find(resting)?.evidence).toEqual(target.evidence)
    expect(find(resting)?.support).toBe(target.support)
    expect(() => assertPublishable(resting)).not.toThrow()
    const judged = compose([record('one', edit({ judgedBy: 'Haddad' }))])
    expect(() => assertPublishable(judged)).not.toThrow()
    expect(judged.method.at(-1)).toContain('One sentence edited by Haddad.')
    expect(judged.method.at(-1)).toContain('judgement of the person named there')
  })

  it('finds its sentence by the passages where the words have changed, and says so', () => {
    const other = { ...anchor, text: 'Other words of an earlier day.' }
    const brief = compose([record('one', edit({ of: other }))])
    expect(find(brief)?.edit).toMatchObject({ state: 'changed', was: other.text, original: { text: target.text } })
  })

  it('keeps an edit in sight whose original is gone, and counts the passages that went with it', () => {
    const keys = keysOf(plain, target)
    const claims = smallCase.claims.filter(({ id }) => !keys.includes(id))
    const brief = compose([record('one', edit({ rests: keys }))], { claims })
    expect(find(brief)?.edit).toMatchObject({ state: 'gone', original: null, lost: keys.length })
    expect(() => assertPublishable(brief)).toThrow(/cannot be published/)
  })

  it('takes a sentence out, tells which, and has it back without the record', () => {
    const brief = compose([record('one', { kind: 'brief-omit', of: anchor })])
    expect(sentences(brief, 'standing')).toEqual(sentences(plain, 'standing').filter((one) => one.text !== target.text))
    expect(brief.omitted).toEqual([
      {
        section: 'standing',
        text: target.text,
        was: target.text,
        record: 'one',
        by: 'Haddad',
        at: '2025-01-03T00:00:00.000Z',
      },
    ])
    expect(sentences(compose([]), 'standing')).toEqual(sentences(plain, 'standing'))
  })

  it('adds a sentence after another, at the beginning, and after an added one', () => {
    const written = { section: 'standing', rests: [], judgedBy: 'Haddad', kind: 'brief-add' } as const
    const brief = compose([
      record('a', { ...written, text: 'First.', after: null }),
      record('b', { ...written, text: 'After it.', after: anchor }),
      record('c', { ...written, text: 'And then.', after: { kind: 'added', id: 'b' } }),
    ])
    const texts = sentences(brief, 'standing').map(({ text }) => text)
    expect(texts[0]).toBe('First.')
    expect(texts.slice(texts.indexOf(target.text)).slice(0, 3)).toEqual([target.text, 'After it.', 'And then.'])
  })

  it('lets a later edit replace an earlier one of the same sentence, and two that meet in one sentence both stand', () => {
    const later = compose([record('one', edit()), record('two', edit({ text: 'Later.', replaces: 'one' }))])
    expect([find(later), find(later, 'Later.')?.edit?.record]).toEqual([undefined, 'two'])
    const meeting = compose([
      record('one', edit()),
      record('two', edit({ of: { ...anchor, text: 'Something else once.' }, text: 'Second.' })),
    ])
    expect(find(meeting)?.edit?.state).toBe('same')
    expect(find(meeting, 'Second.')?.edit?.state).toBe('gone')
  })

  it('has only the sections asked for, in their order, with the same numbers of passages', () => {
    const brief = finishBrief(composeForEditing(smallCase), { sections: ['voices', 'summary', 'voices'] })
    expect(brief.sections.map(({ id }) => id)).toEqual(['voices', 'summary'])
    expect(sentences(brief, 'summary')).toEqual(sentences(plain, 'summary'))
  })
})
