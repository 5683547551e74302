import type { BriefEvidence, BriefSectionId } from './brief.ts'

/** By what a sentence is found again when the brief is made anew. */
export type SentenceAnchor =
  | {
      readonly kind: 'told'
      readonly section: BriefSectionId
      /** its words at the time */
      readonly text: string
      /** keys of the passages it rested on, a sketch of them where they are many: see `restsSketch` */
      readonly rests: readonly string[]
    }
  /** one that an analyst added: the id of the record */
  | { readonly kind: 'added'; readonly id: string }

/** What somebody wrote into a brief. */
export interface WrittenSentence {
  readonly text: string
  /** keys of the passages that its writer confirms it rests on */
  readonly rests: readonly string[]
  /** who vouches for it as a judgement of their own; null where it has to rest on passages */
  readonly judgedBy: string | null
}

/** What somebody decided about the sentences of a brief: verdicts on `briefTarget`. `replaces` is the id of an earlier record of the same sentence. */
export type BriefStep =
  | ({
      readonly kind: 'brief-edit'
      readonly of: SentenceAnchor
      readonly replaces: string | null
    } & WrittenSentence)
  | ({
      readonly kind: 'brief-add'
      readonly section: BriefSectionId
      /** the sentence it follows; null at the beginning of the section */
      readonly after: SentenceAnchor | null
    } & WrittenSentence)
  | { readonly kind: 'brief-omit'; readonly of: SentenceAnchor }

/** A step with its record. */
export interface BriefEdit {
  readonly id: string
  readonly step: BriefStep
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/** What the records of a brief are about: its tie, and the date it is made as of, which makes it another brief. */
export function briefTarget(tie: readonly [string, string], asOf: string | null): string {
  return `brief:${[...tie].sort().join(',')}${asOf === null ? '' : `@${asOf}`}`
}

/** The tie and the date that records are about; null where they are about something else. */
export function briefOf(
  target: string,
): { readonly tie: readonly [string, string]; readonly asOf: string | null } | null {
  const [, a, b, asOf] = /^brief:([^,@]+),([^,@]+)(?:@(.+))?$/.exec(target) ?? []
  return a === undefined || b === undefined ? null : { tie: [a, b], asOf: asOf ?? null }
}

/** What a passage is called wherever a brief is made: the id of its claim, or where it stands. */
export function evidenceKey(one: BriefEvidence): string {
  const { document, start, end } = one.passage
  return one.kind === 'account' ? `${document}:${start}-${end}` : one.claim
}

const SKETCH = 32

/**
 * Keys to know a sentence by. Of many only the lowest are kept: the keys are hashes, so the overlap of two such sketches tells that of the
 * whole sets.
 *
 * @source Broder 1997, bottom-k sketches of resemblance
 */
export function restsSketch(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort().slice(0, SKETCH)
}

/** How much of two sketches' union both have, 0 to 1; 0 where both are empty. */
export function resemblance(a: readonly string[], b: readonly string[]): number {
  const union = restsSketch([...a, ...b])
  const [inA, inB] = [new Set(a), new Set(b)]
  return union.length === 0 ? 0 : union.filter((key) => inA.has(key) && inB.has(key)).length / union.length
}
