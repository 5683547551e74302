import type { ClaimKind, ClaimType, Dimension, Direction, Modality } from '../model/claim.ts'
import type { Form, Registry } from '../model/registry.ts'
import type { CameoCodes } from './cameo-code.ts'
import type { ActModel } from './classify-model.ts'
import type { JudgeModel } from './judge-model.ts'
import type { SyntaxModel } from './syntax/syntax-model.ts'
import type { WordSenses } from './word-senses.ts'

/** Where in a clause the words of a condition must stand. */
export const CONDITION_SLOTS = ['obj', 'subj', 'has', 'prep', 'prt'] as const
export type ConditionSlot = (typeof CONDITION_SLOTS)[number]

/**
 * One thing that must hold of a clause for a rule to apply. `obj` and `subj`: the head word of the object or subject;
 * `has`: any word that depends on the predicate; `prep`: a preposition of one of its complements; `prt`: its particle.
 */
export interface Condition {
  readonly slot: ConditionSlot
  readonly words: ReadonlySet<string>
  /** true where any mention of an actor or place will do */
  readonly actor: boolean
  /** true where any word in the slot will do */
  readonly any: boolean
}

export const PREDICATE_ROLES = ['subject-object', 'object-subject', 'mutual'] as const
export type PredicateRoles = (typeof PREDICATE_ROLES)[number]

/** What a verb, noun or adjective says between actors: a row of data/reading/predicates.tsv. */
export interface PredicateRule {
  readonly lemmas: readonly string[]
  readonly part: 'v' | 'n' | 'a'
  readonly with: readonly Condition[]
  readonly kind: ClaimKind
  readonly type: ClaimType
  readonly dimension: Dimension | null
  readonly direction: Direction | null
  readonly roles: PredicateRoles
  readonly reason: string
  readonly matches: string
  readonly misses: string
}

/** What a description such as "the kingdom" may stand for. */
export interface Description {
  /** the only actors it may mean; empty where any actor of the sort will do */
  readonly actors: readonly string[]
  readonly means: 'state' | 'person' | 'organisation' | 'pair'
}

/** Which side of a tie a word speaks of, and how plainly: `missile` more than `strike`. */
export interface DimensionCue {
  readonly dimension: Dimension
  readonly weight: number
}

/** Feature to its weight for each outcome, in the order of the vocabulary of outcomes. */
export type OutcomeWeights = ReadonlyMap<string, readonly number[]>

export const CUE_PLACES = ['adverb', 'determiner', 'governor', 'preposition', 'mark', 'auxiliary', 'noun'] as const
export type CuePlace = (typeof CUE_PLACES)[number]

/** A word of a form and what may follow it; `forms` where a form ends here. */
export interface FormNode {
  readonly next: Map<string, FormNode>
  forms: readonly Form[] | null
}

/** Everything the reader knows before it sees a text. */
export interface ReaderVocabulary {
  readonly registry: Registry
  readonly syntax: SyntaxModel
  /** the registry's forms, word by word */
  readonly forms: FormNode
  /** the folded words of a token (foldName), remembered: texts say the same words again and again */
  readonly fold: (text: string) => readonly string[]
  /** `v:sever`, `n:visit`, `a:dependent` to its rules, those with more conditions first */
  readonly predicates: ReadonlyMap<string, readonly PredicateRule[]>
  /** nouns that act for the state named before them */
  readonly agents: ReadonlySet<string>
  /** `western`, `gulf`: the group of states whose agents they name */
  readonly groups: ReadonlyMap<string, string>
  /** nouns that are actors of their own with the adjective before them */
  readonly peoples: ReadonlySet<string>
  readonly descriptions: ReadonlyMap<string, Description>
  readonly cues: ReadonlyMap<CuePlace, ReadonlyMap<string, Modality>>
  readonly speech: ReadonlySet<string>
  readonly attributionCues: CueWords
  /** feature to weight, as trained by scripts/train-attribution.ts */
  readonly attributionWeights: ReadonlyMap<string, number>
  /** words that say how far what they govern is so, to the classes of embedding-words.tsv */
  readonly embedding: ReadonlyMap<string, readonly string[]>
  /** feature to weight, as trained by scripts/train-degree.ts */
  readonly degreeWeights: ReadonlyMap<string, number>
  readonly dimensions: ReadonlyMap<string, DimensionCue>
  /** what speaks how much for which dimension, as trained by scripts/train-dimension.ts */
  readonly dimensionWeights: OutcomeWeights
  readonly valence: ReadonlyMap<string, Direction>
  /** words that turn the lean of what hangs on them round: `prevent`, `without`, `no` */
  readonly turns: ReadonlySet<string>
  /** what speaks for words to carry a claim, as trained by scripts/train-claims.ts */
  readonly claimWeights: ReadonlyMap<string, number>
  /** what speaks how much for whom as source and target, as trained by scripts/train-participants.ts */
  readonly participantWeights: ReadonlyMap<string, number>
  /** what speaks how much for whom a pronoun or description may mean, as trained by scripts/train-antecedents.ts */
  readonly antecedentWeights: ReadonlyMap<string, number>
  /** what speaks for words to name something, as trained by scripts/train-entities.ts */
  readonly entityWeights: ReadonlyMap<string, number>
  /** what speaks for a name to be of each of `NAME_KINDS`, as trained by scripts/train-entities.ts */
  readonly nameWeights: OutcomeWeights
  /** what speaks for politics being told, as trained by scripts/train-politics.ts */
  readonly politicsWeights: ReadonlyMap<string, number>
  /** office ("foreign minister", and its last word) to the actors that have or had one */
  readonly offices: ReadonlyMap<string, ReadonlySet<string>>
  /** what tells types of acts apart, as trained by scripts/train-acts.ts; null where it is not loaded */
  readonly acts: ActModel | null
  /** what single words say by themselves */
  readonly senses: WordSenses
  /** what speaks how much for kind, type and direction, as trained by scripts/train-judge.ts; null where it is not loaded */
  readonly judge: JudgeModel | null
  readonly cameoCodes: CameoCodes
  /** what a proposition of an account is about: word to the classes of proposition-words.tsv */
  readonly propositionWords: ReadonlyMap<string, readonly string[]>
  /** who acts in politics: lemma to the classes of public-actors.tsv */
  readonly publicActors: ReadonlyMap<string, readonly string[]>
}

/** Words that bring in what somebody says, thinks, feels, wants or shows: lemma to the classes of attribution-cues.tsv. */
export interface CueWords {
  readonly verbs: ReadonlyMap<string, readonly string[]>
  readonly nouns: ReadonlyMap<string, readonly string[]>
  readonly adjectives: ReadonlyMap<string, readonly string[]>
}
