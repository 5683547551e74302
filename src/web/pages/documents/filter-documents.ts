import type { DocumentEntry } from '../../../api/contract.ts'

/** The words of the address by which documents are chosen. */
export const DOCUMENT_FILTERS = ['search', 'language', 'state', 'since', 'until'] as const

/**
 * The documents that the address asks for.
 *
 * @param word a word of the address, null where it is not there: `search` in title, publisher and address; `language`; `state` read,
 *   unread or silent; `since` and `until` ISO dates of any precision of publication, both included
 */
export function filterDocuments(
  documents: readonly DocumentEntry[],
  word: (name: (typeof DOCUMENT_FILTERS)[number]) => string | null,
): readonly DocumentEntry[] {
  const [search, language, state, since, until] = DOCUMENT_FILTERS.map(word)
  const parts = fold(search ?? '')
    .split(/\s+/)
    .filter((part) => part !== '')
  return documents.filter((one) => {
    const text = fold(`${one.title} ${one.publisher ?? ''} ${one.address}`)
    return (
      parts.every((part) => text.includes(part)) &&
      (language == null || one.language === language) &&
      (state == null || stateOf(one) === state) &&
      (since == null || (one.published !== null && one.published >= since)) &&
      (until == null || (one.published !== null && one.published.slice(0, until.length) <= until))
    )
  })
}

/** Whether a document was read, and told anything. */
export function stateOf({ reading }: DocumentEntry): 'unread' | 'silent' | 'read' {
  if (reading === null) return 'unread'
  return reading.claims === 0 ? 'silent' : 'read'
}

/** Letters without marks and case: what is searched need not be spelt to the last accent. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
