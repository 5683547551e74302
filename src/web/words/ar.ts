import { ACTORS_AR } from './ar/actors.ts'
import { BOARD_AR } from './ar/board.ts'
import { BRIEF_AR } from './ar/brief.ts'
import { COMMON_AR } from './ar/common.ts'
import { DOCUMENTS_AR } from './ar/documents.ts'
import { EPISODES_AR } from './ar/episodes.ts'
import { EXPLANATIONS_AR } from './ar/explanations.ts'
import { LEDGER_AR } from './ar/ledger.ts'
import { OUTLOOK_AR } from './ar/outlook.ts'
import { POSITIONS_AR } from './ar/positions.ts'
import { PULL_AR } from './ar/pull.ts'
import { READER_AR } from './ar/reader.ts'
import { READOUTS_AR } from './ar/readouts.ts'
import { SOURCES_AR } from './ar/sources.ts'
import { TIE_AR } from './ar/tie.ts'
import type { Words } from './en.ts'
import type { Translated } from './translated.ts'

/** The words of the page in Arabic; what is missing here stays English. */
export const AR: Translated<Words> = {
  ...COMMON_AR,
  episodes: EPISODES_AR,
  actors: ACTORS_AR,
  explanations: EXPLANATIONS_AR,
  ledger: LEDGER_AR,
  board: BOARD_AR,
  brief: BRIEF_AR,
  outlook: OUTLOOK_AR,
  positions: POSITIONS_AR,
  pull: PULL_AR,
  ...DOCUMENTS_AR,
  reader: READER_AR,
  readouts: READOUTS_AR,
  sources: SOURCES_AR,
  tie: TIE_AR,
}
