import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childrenOf, prepositionOf, tokenAt } from './syntax-tree.ts'

const PARTY =
  /^(?:we|they|he|she|them|him|us|their|our|his|its|strike|airstrike|aircraft|bomber|fighter|jet|unit|vehicle|tank|position|terrorist|enemy|group|team|cell|member|man|woman|people|civilian|hostage|partner|ally|coalition|building|headquarters|base|artillery|weapon|village|city|town)$/

/** Words of the table of agents that name nobody by themselves. */
const NOBODY =
  /^(?:air|policy|security|intelligence|defen[cs]e|border|coast|command|support|side|foreign|central|prime|crown|capital|media|nation)$/

const GROUND =
  /^(?:city|town|village|island|territory|area|region|district|province|neighbou?rhood|control|land|ground|border)$/

/** Names, and nouns for those who act in politics and war and for what they act with. */
export function isParty(reading: Reading, head: number, { agents, peoples, publicActors }: ReaderVocabulary): boolean {
  const { pos, lemma, lower, tag } = tokenAt(reading, head)
  if (tag === 'CD' || isTime(reading, head) || /day$/.test(lower)) return false
  if (reading.mentionAt[head] !== -1 || pos === 'PROPN') return true
  const word = lemma.toLowerCase()
  if (NOBODY.test(word)) return false
  if (childrenOf(reading, head, 'compound', 'amod', 'nmod:poss').some((at) => reading.mentionAt[at] !== -1)) return true
  return PARTY.test(word) || PARTY.test(lower) || agents.has(word) || peoples.has(word) || publicActors.has(word)
}

/** What is struck or destroyed is an opponent's, whatever it is: "a tunnel and two mortar systems". */
export function isStruck(reading: Reading, head: number): boolean {
  const { relation, head: up, pos, tag } = tokenAt(reading, head)
  if (pos !== 'NOUN' || tag === 'CD' || isTime(reading, head)) return false
  return relation === 'conj' && up >= 0 ? isStruck(reading, up) : relation === 'obj' || relation === 'nsubj:pass'
}

/** Ground is fought over, not against. */
export function isGround(reading: Reading, head: number): boolean {
  return formAt(reading, head) === 'place' || GROUND.test(tokenAt(reading, head).lemma)
}

/** Help and words reach people and bodies, no places and no strikes, and nobody whom they are against. */
export function isAddressed(reading: Reading, head: number): boolean {
  const { lemma } = tokenAt(reading, head)
  if (/^(?:strike|airstrike|campaign|vehicle|position|base|weapon)$/.test(lemma)) return false
  if (formAt(reading, head) === 'place') return false
  return !/^(?:at|in|near|against|from|into)$/.test(prepositionOf(reading, head))
}

function formAt({ mentions, mentionAt }: Reading, head: number): string | undefined {
  return mentions[mentionAt[head] ?? -1]?.form
}

function isTime(reading: Reading, at: number): boolean {
  return reading.times.some((time) => at >= time.from && at < time.to)
}
