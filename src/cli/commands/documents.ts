import { Command } from 'commander'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'
import { sayDay } from '../say-day.ts'

interface DocumentsFlags extends CaseFlag {
  readonly asOf?: string
  readonly json?: boolean
}

const ID_SHOWN = 10

/** `entente documents`: what a case holds. */
export function documentsCommand(io: Io): Command {
  const command = new Command('documents')
    .description('list the documents of a case')
    .option('--as-of <date>', 'only what was published by then: 2024, 2024-05 or 2024-05-30')
    .option('--json', 'one JSON array')
  return withCaseFlag(command).action((flags: DocumentsFlags) =>
    withCase(flags, io, async (store) => {
      const { isoFlag } = await import('../iso-flag.ts')
      const asOf = isoFlag('--as-of', flags.asOf)
      const documents = await store.documents(asOf === undefined ? {} : { asOf })
      if (flags.json === true) {
        io.stdout(`${JSON.stringify(documents, null, 2)}\n`)
        return
      }
      for (const { id, title, publisher, published, language, reading } of documents) {
        const read =
          reading === null ? (language === 'en' ? 'unread' : `unread (${language})`) : `${reading.claims} claims`
        const day = published === null ? 'no date' : sayDay(published)
        io.stdout(
          `${id.slice(0, ID_SHOWN)}  ${day.padEnd(17)}  ${read.padEnd(11)}  ${title}${publisher === null ? '' : ` (${publisher})`}\n`,
        )
      }
      io.stderr(`${documents.length} documents.\n`)
    }),
  )
}
