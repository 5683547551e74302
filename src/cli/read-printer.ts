import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { claimRow } from '../tasks/claim-row.ts'
import { sentenceNumbers } from '../tasks/sentence-numbers.ts'
import { claimTable } from './claim-table.ts'
import type { Io } from './io.ts'

/** Prints what was read, a document at a time. */
export interface ReadPrinter {
  document(document: Document, claims: readonly Claim[]): void
  end(): void
}

/**
 * @param nameOf an actor's id as people write it; asked only for a table
 */
export function readPrinter(format: 'table' | 'jsonl' | 'json', io: Io, nameOf: (id: string) => string): ReadPrinter {
  if (format === 'jsonl') return jsonl(io)
  if (format === 'json') return json(io)
  const style = { columns: io.columns, color: io.color, nameOf }
  return {
    document: (document, claims) => io.stdout(`${claimTable(document, claims, style)}\n`),
    end: () => {},
  }
}

/** The title stands in every line where there are several documents, and in none where there is one. */
function jsonl(io: Io): ReadPrinter {
  let first: readonly [Document, readonly Claim[]] | null = null
  let several = false
  const print = (document: Document, claims: readonly Claim[]) => {
    const extra = several ? { document: document.title } : {}
    const lines = rowsOf(document, claims, extra).map((row) => `${JSON.stringify(row)}\n`)
    if (lines.length > 0) io.stdout(lines.join(''))
  }
  return {
    document(document, claims) {
      if (first === null && !several) {
        first = [document, claims]
        return
      }
      several = true
      if (first !== null) print(...first)
      first = null
      print(document, claims)
    },
    end() {
      if (first !== null) print(...first)
    },
  }
}

function json(io: Io): ReadPrinter {
  let before = '[\n'
  return {
    document(document, claims) {
      const { id, title, publisher, published, language, address } = document
      const about = { id, title, publisher, published, language, address, claims: rowsOf(document, claims, {}) }
      io.stdout(before + JSON.stringify(about))
      before = ',\n'
    },
    end: () => io.stdout(before === '[\n' ? '[]\n' : '\n]\n'),
  }
}

function rowsOf(document: Document, claims: readonly Claim[], extra: Readonly<Record<string, unknown>>) {
  const numbers = sentenceNumbers(document.text, claims)
  return claims.map((claim, i) => claimRow(claim, numbers[i] ?? 1, extra))
}
