import { ACTORS } from './en/actors.ts'
import { BOARD } from './en/board.ts'
import { BRIEF } from './en/brief.ts'
import { COMMON } from './en/common.ts'
import { DOCUMENTS } from './en/documents.ts'
import { EPISODES } from './en/episodes.ts'
import { EXPLANATIONS } from './en/explanations.ts'
import { LEDGER } from './en/ledger.ts'
import { OUTLOOK } from './en/outlook.ts'
import { POSITIONS } from './en/positions.ts'
import { PULL } from './en/pull.ts'
import { READER } from './en/reader.ts'
import { READOUTS } from './en/readouts.ts'
import { SOURCES } from './en/sources.ts'
import { TIE } from './en/tie.ts'

/** All words of the page in English. A value that takes numbers or names is a function. */
export const EN = {
  ...COMMON,
  ...DOCUMENTS,
  board: BOARD,
  tie: TIE,
  episodes: EPISODES,
  reader: READER,
  readouts: READOUTS,
  sources: SOURCES,
  actors: ACTORS,
  pull: PULL,
  positions: POSITIONS,
  ledger: LEDGER,
  explanations: EXPLANATIONS,
  outlook: OUTLOOK,
  brief: BRIEF,
}

export type Words = typeof EN
