import {
  type ClaimKind,
  type ClaimType,
  DIMENSIONS,
  DIRECTIONS,
  type Direction,
  MODALITIES,
  type Modality,
} from '../model/claim.ts'
import { EntenteError } from '../model/error.ts'
import { foldName } from '../model/fold-name.ts'
import type { Registry } from '../model/registry.ts'
import { parseTable, type Row } from '../model/table.ts'
import { parseCameoCodes } from './cameo-code.ts'
import type { ActModel } from './classify-model.ts'
import { NAME_KINDS } from './find-entities.ts'
import type { JudgeModel } from './judge-model.ts'
import { officesOf } from './offices-of.ts'
import { parseColumns, parseCueWords, parseWeights, parseWordClasses } from './parse-weights.ts'
import {
  CONDITION_SLOTS,
  type Condition,
  type ConditionSlot,
  CUE_PLACES,
  type CuePlace,
  type Description,
  type DimensionCue,
  type FormNode,
  PREDICATE_ROLES,
  type PredicateRoles,
  type PredicateRule,
  type ReaderVocabulary,
} from './reader-vocabulary.ts'
import { knowWords } from './syntax/know-words.ts'
import type { SyntaxModel } from './syntax/syntax-model.ts'
import { parseWordSenses } from './word-senses.ts'

/** In valence.tsv: words that turn a lean round instead of having one. */
const TURNS = 'turns'
const PARTS = ['v', 'n', 'a'] as const

/** The tables of data/reading the reader needs, by file name. */
export const READING_TABLES = [
  'predicates.tsv',
  'word-classes.tsv',
  'word-forms.tsv',
  'agents.tsv',
  'peoples.tsv',
  'group-adjectives.tsv',
  'descriptions.tsv',
  'modality-cues.tsv',
  'speech-verbs.tsv',
  'attribution-cues.tsv',
  'attribution-weights.tsv',
  'degree-weights.tsv',
  'embedding-words.tsv',
  'dimension-cues.tsv',
  'dimension-weights.tsv',
  'valence.tsv',
  'participant-weights.tsv',
  'antecedent-weights.tsv',
  'claim-weights.tsv',
  'entity-weights.tsv',
  'name-weights.tsv',
  'politics-weights.tsv',
  'cameo-codes.tsv',
  'public-actors.tsv',
  'word-senses.tsv',
  'proposition-words.tsv',
] as const

/**
 * What the reader knows, from the texts of its tables.
 *
 * @param tables file name to text, for each of `READING_TABLES`
 * @throws EntenteError "invalid_input" where a table, a column or a word in a cell is not what it must be
 */
export function parseVocabulary(
  tables: ReadonlyMap<string, string>,
  registry: Registry,
  syntax: SyntaxModel,
  acts: ActModel | null = null,
  judge: JudgeModel | null = null,
): ReaderVocabulary {
  const rows = <K extends string>(name: (typeof READING_TABLES)[number], columns: readonly K[]) =>
    parseTable(name, tables.get(name) ?? '', columns)
  const wordsOf = (name: (typeof READING_TABLES)[number]) =>
    new Set(rows(name, ['words']).flatMap((row) => split(row.words)))
  const classes = new Map(rows('word-classes.tsv', ['class', 'words']).map((row) => [row.class, split(row.words)]))
  const described = rows('descriptions.tsv', ['words', 'actors', 'means']).flatMap((row) => {
    const means = oneOf('descriptions.tsv', ['state', 'person', 'organisation', 'pair'] as const, row.means)
    return split(row.words).map((word): [string, Description] => [word, { actors: split(row.actors), means }])
  })
  const dimensions = rows('dimension-cues.tsv', ['dimension', 'weight', 'words']).flatMap((row) => {
    const cue = {
      dimension: oneOf('dimension-cues.tsv', DIMENSIONS, row.dimension),
      weight: positive('dimension-cues.tsv', row.weight),
    }
    return split(row.words).map((word): [string, DimensionCue] => [word, cue])
  })
  const valence = rows('valence.tsv', ['direction', 'words']).flatMap((row) => {
    if (row.direction === TURNS) return []
    const direction = oneOf('valence.tsv', DIRECTIONS, row.direction)
    return split(row.words).map((word): [string, Direction] => [word, direction])
  })
  const predicates = predicateIndex(tables.get('predicates.tsv') ?? '', classes)
  const irregular = rows('word-forms.tsv', ['base', 'part', 'forms']).map((row) => ({
    base: row.base,
    part: oneOf('word-forms.tsv', PARTS, row.part),
    forms: split(row.forms),
  }))
  const speech = wordsOf('speech-verbs.tsv')
  const lemmasOf = (part: string) =>
    [...predicates.keys()].filter((key) => key.startsWith(`${part}:`)).map((key) => key.slice(2))
  const bases = {
    verbs: [...lemmasOf('v'), ...speech],
    nouns: [...lemmasOf('n'), ...[...classes.values()].flat()],
  }
  return {
    registry,
    syntax: { ...syntax, lemmas: knowWords(syntax.lemmas, irregular, bases) },
    forms: formTree(registry),
    fold: rememberingFold(),
    predicates,
    agents: wordsOf('agents.tsv'),
    peoples: wordsOf('peoples.tsv'),
    groups: new Map(
      rows('group-adjectives.tsv', ['group', 'words']).flatMap((row) =>
        split(row.words).map((word): [string, string] => [word, row.group]),
      ),
    ),
    descriptions: new Map(described),
    cues: cueIndex(tables.get('modality-cues.tsv') ?? ''),
    speech,
    attributionCues: parseCueWords('attribution-cues.tsv', tables.get('attribution-cues.tsv') ?? ''),
    attributionWeights: parseWeights('attribution-weights.tsv', tables.get('attribution-weights.tsv') ?? ''),
    embedding: parseWordClasses('embedding-words.tsv', tables.get('embedding-words.tsv') ?? ''),
    degreeWeights: parseWeights('degree-weights.tsv', tables.get('degree-weights.tsv') ?? ''),
    // The first table that names a word keeps it: cues are listed from the most to the least telling.
    dimensions: new Map([...dimensions].reverse()),
    dimensionWeights: parseColumns('dimension-weights.tsv', tables.get('dimension-weights.tsv') ?? '', DIMENSIONS),
    valence: new Map(valence),
    turns: new Set(
      rows('valence.tsv', ['direction', 'words']).flatMap((row) => (row.direction === TURNS ? split(row.words) : [])),
    ),
    claimWeights: parseWeights('claim-weights.tsv', tables.get('claim-weights.tsv') ?? ''),
    participantWeights: parseWeights('participant-weights.tsv', tables.get('participant-weights.tsv') ?? ''),
    antecedentWeights: parseWeights('antecedent-weights.tsv', tables.get('antecedent-weights.tsv') ?? ''),
    entityWeights: parseWeights('entity-weights.tsv', tables.get('entity-weights.tsv') ?? ''),
    nameWeights: parseColumns('name-weights.tsv', tables.get('name-weights.tsv') ?? '', NAME_KINDS),
    politicsWeights: parseWeights('politics-weights.tsv', tables.get('politics-weights.tsv') ?? ''),
    offices: officesOf(registry),
    acts,
    senses: parseWordSenses('word-senses.tsv', tables.get('word-senses.tsv') ?? ''),
    judge,
    cameoCodes: parseCameoCodes(tables.get('cameo-codes.tsv') ?? ''),
    publicActors: classIndex(rows('public-actors.tsv', ['class', 'words'])),
    propositionWords: parseWordClasses('proposition-words.tsv', tables.get('proposition-words.tsv') ?? ''),
  }
}

/** Each word with the classes whose rows name it. */
function classIndex(rows: readonly Row<'class' | 'words'>[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const row of rows) for (const word of split(row.words)) index.set(word, [...(index.get(word) ?? []), row.class])
  return index
}

function cueIndex(text: string): ReadonlyMap<CuePlace, ReadonlyMap<string, Modality>> {
  const index = new Map<CuePlace, Map<string, Modality>>(CUE_PLACES.map((place) => [place, new Map()]))
  for (const row of parseTable('modality-cues.tsv', text, ['modality', 'place', 'words'])) {
    const place = oneOf('modality-cues.tsv', CUE_PLACES, row.place)
    const modality = oneOf('modality-cues.tsv', MODALITIES, row.modality)
    for (const word of split(row.words)) if (!index.get(place)?.has(word)) index.get(place)?.set(word, modality)
  }
  return index
}

/** The rules of predicates.tsv in the order of the table. */
export function parsePredicates(
  text: string,
  classes: ReadonlyMap<string, readonly string[]>,
): readonly PredicateRule[] {
  const columns = ['lemmas', 'part', 'with', 'kind', 'type', 'dimension', 'direction', 'roles'] as const
  return parseTable('predicates.tsv', text, [...columns, 'reason', 'matches', 'misses']).map((row) => ({
    lemmas: split(row.lemmas),
    part: oneOf('predicates.tsv', PARTS, row.part),
    with: row.with === '' ? [] : row.with.split(' ').map((cell) => parseCondition(cell, classes)),
    kind: row.kind as ClaimKind,
    type: row.type as ClaimType,
    dimension: row.dimension === '' ? null : oneOf('predicates.tsv', DIMENSIONS, row.dimension),
    direction: row.direction === '' ? null : oneOf('predicates.tsv', DIRECTIONS, row.direction),
    roles: oneOf<PredicateRoles>('predicates.tsv', PREDICATE_ROLES, row.roles || 'subject-object'),
    reason: row.reason,
    matches: row.matches,
    misses: row.misses,
  }))
}

function parseCondition(cell: string, classes: ReadonlyMap<string, readonly string[]>): Condition {
  const [slot = '', names = ''] = cell.split(':')
  const words = names.split('|').flatMap((name) => classes.get(name) ?? [name])
  return {
    slot: oneOf<ConditionSlot>('predicates.tsv', CONDITION_SLOTS, slot),
    words: new Set(words),
    actor: words.includes('ACTOR'),
    any: words.includes('ANY'),
  }
}

function predicateIndex(
  text: string,
  classes: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly PredicateRule[]> {
  const index = new Map<string, PredicateRule[]>()
  for (const rule of parsePredicates(text, classes)) {
    for (const lemma of rule.lemmas) {
      const key = `${rule.part}:${lemma}`
      const rules = index.get(key)
      if (rules === undefined) index.set(key, [rule])
      else rules.push(rule)
    }
  }
  for (const rules of index.values()) rules.sort((a, b) => b.with.length - a.with.length)
  return index
}

function formTree(registry: Registry): FormNode {
  const root: FormNode = { next: new Map(), forms: null }
  for (const [folded, forms] of registry.forms) {
    let node = root
    for (const word of folded.split(' ')) {
      let next = node.next.get(word)
      if (next === undefined) {
        next = { next: new Map(), forms: null }
        node.next.set(word, next)
      }
      node = next
    }
    node.forms = forms
  }
  return root
}

const MOST_FOLDS = 50_000

function rememberingFold(): (text: string) => readonly string[] {
  const folds = new Map<string, readonly string[]>()
  return (text) => {
    let words = folds.get(text)
    if (words === undefined) {
      words = foldName(text).split(' ').filter(Boolean)
      if (folds.size >= MOST_FOLDS) folds.clear()
      folds.set(text, words)
    }
    return words
  }
}

function split(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|').map((word) => word.trim())
}

function positive(table: string, cell: string): number {
  const number = Number(cell)
  if (number > 0) return number
  throw new EntenteError('invalid_input', `${table}: "${cell}" must be a number above 0`)
}

function oneOf<T extends string>(table: string, allowed: readonly T[], word: string): T {
  const found = allowed.find((one) => one === word)
  if (found === undefined) {
    throw new EntenteError('invalid_input', `${table}: "${word}" must be one of ${allowed.join(', ')}`)
  }
  return found
}
