import { type Anaphor, anaphorAt } from './anaphors.ts'
import {
  type Antecedent,
  type AntecedentWeigher,
  antecedents,
  antecedentWeigher,
  chooseAntecedent,
} from './antecedents.ts'
import { type LearntNames, learnFamilyName, nameMeant } from './learn-names.ts'
import { groupEndingAt, type Naming, namingAt } from './naming.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import { halfMeant, peopleMeant, relativeMeant } from './people-meant.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'

/** Told of each word that means an actor named elsewhere, with all that it might have meant. */
export type SeeAnaphor = (anaphor: Anaphor, candidates: readonly Antecedent[]) => void

/** Step 3: whom pronouns, descriptions ("the kingdom", "the two capitals") and names new to the registry mean. */
export function resolveDescriptions(reading: Reading, vocabulary: ReaderVocabulary, see?: SeeAnaphor): Reading {
  const referents = new Map<number, readonly string[]>()
  const open: Reading = { ...reading, referents }
  const said: Naming[] = []
  const names: LearntNames = new Map()
  const weigh = antecedentWeigher(vocabulary.antecedentWeights)
  for (const token of reading.tokens) {
    const mention = mentionAt(reading, token.index)
    if (mention !== null) {
      if (mention.from === token.index) learnFamilyName(reading, mention, names)
      if (mention.from === token.index && mention.form !== 'place')
        said.push(namingAt(open, token.index, mention.to - 1, vocabulary))
      const group = mention.to - 1 === token.index ? groupEndingAt(open, token.index, vocabulary) : null
      if (group !== null) said.push(group)
      continue
    }
    const actors = whoIsMeant(open, token.index, { said, names, vocabulary, weigh, see })
    if (actors.length === 0) continue
    referents.set(token.index, actors)
    if (!/^(?:PRP\$|WP\$|WP|WDT)$/.test(token.tag)) said.push(namingAt(open, token.index, token.index, vocabulary))
  }
  return { ...open, spoken: said }
}

interface Memory {
  readonly said: readonly Naming[]
  readonly names: LearntNames
  readonly vocabulary: ReaderVocabulary
  readonly weigh: AntecedentWeigher
  readonly see: SeeAnaphor | undefined
}

function whoIsMeant(reading: Reading, index: number, memory: Memory): readonly string[] {
  const { said, names, vocabulary, weigh, see } = memory
  const half = halfMeant(reading, index)
  if (half.length > 0) return half
  if (reading.tokens[index]?.pos === 'PROPN') {
    return nameMeant(reading, index, names, vocabulary, (office) =>
      chooseAntecedent(office, antecedents(reading, office, said, vocabulary), weigh),
    )
  }
  const anaphor = anaphorAt(reading, index, vocabulary)
  if (anaphor === null) {
    const people = peopleMeant(reading, index, said, vocabulary)
    return people.length > 0 ? people : relativeMeant(reading, index, vocabulary)
  }
  const candidates = antecedents(reading, anaphor, said, vocabulary)
  see?.(anaphor, candidates)
  return chooseAntecedent(anaphor, candidates, weigh)
}

/** The two sides the text is about. */
export function pairOf(reading: Reading): readonly string[] {
  return reading.focus.slice(0, 2)
}
