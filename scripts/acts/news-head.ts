import { existsSync, readFileSync } from 'node:fs'
import type { ActHead } from '../../src/reading/classify-model.ts'
import { cameoClauses } from './cameo-clauses.ts'
import { madeClauses } from './made-clauses.ts'
import { PLV_TYPES, type PlvSentence, plvType } from './read-plv.ts'
import { trainHead } from './train-head.ts'
import { featuresOf, type Knowledge, type KnownAct, ofCameo, ofMade } from './training-rows.ts'

/** What is at hand for training, besides the annotated data itself. */
export interface ActSources {
  readonly cameo: readonly KnownAct[]
  readonly news: readonly KnownAct[]
  readonly prose: readonly KnownAct[]
}

const DICTIONARY = new URL('../../../shared/data/dictionaries/CAMEO.2.0.txt', import.meta.url)
const CLAUSES = new URL('clauses.tsv', import.meta.url)
const NEWS_BITS = 16

/** Made-up clauses, and those in the words of CAMEO's verb dictionary where that is at hand. */
export function actSources(knows: Knowledge): ActSources {
  const made = madeClauses(readFileSync(CLAUSES, 'utf8'))
  return {
    cameo: existsSync(DICTIONARY) ? ofCameo(cameoClauses(readFileSync(DICTIONARY, 'utf8')), knows) : [],
    news: ofMade(
      made.filter((clause) => clause.set === 'news'),
      knows,
    ),
    prose: ofMade(
      made.filter((clause) => clause.set === 'prose'),
      knows,
    ),
  }
}

export function ofPlv(sentences: readonly PlvSentence[], knows: Knowledge): readonly KnownAct[] {
  return sentences.map(({ marked, root }) => ({ type: root, features: featuresOf(marked, knows), cost: 1 }))
}

/** The head that tells PLOVER's types apart as the PLV data codes them. */
export function trainNewsHead(known: readonly KnownAct[], { cameo, news }: ActSources): ActHead {
  const all = [...known, ...cameo, ...news].map((act) => ({ ...act, type: plvType(act.type) }))
  return trainHead('news', all, PLV_TYPES, NEWS_BITS)
}
