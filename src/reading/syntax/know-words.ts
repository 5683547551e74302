import { hashString } from './hash.ts'
import { type LemmaTable, lemmaKey } from './lemmatize.ts'

/** A base form with forms that no rule leads back to it. */
export interface WordForms {
  readonly base: string
  readonly part: 'v' | 'n' | 'a'
  readonly forms: readonly string[]
}

const TAGS = {
  v: (form: string) => (form.endsWith('ing') ? ['VBG'] : form.endsWith('s') ? ['VBZ', 'VBD'] : ['VBD', 'VBN']),
  n: () => ['NNS'],
  a: (form: string) => (form.endsWith('st') ? ['JJS', 'RBS'] : ['JJR', 'RBR']),
} as const

/**
 * What is known of base forms, with more words: irregular forms, which outrank those seen in treebanks, and base forms
 * to which regular ones may lead back.
 */
export function knowWords(
  table: LemmaTable,
  irregular: readonly WordForms[],
  bases: { readonly verbs: Iterable<string>; readonly nouns: Iterable<string> },
): LemmaTable {
  const exceptions = new Map(table.exceptions)
  for (const { base, part, forms } of irregular) {
    for (const form of forms) {
      for (const tag of TAGS[part](form)) exceptions.set(lemmaKey(form, tag), base)
      // A past form taken for a present one ("they shook hands") is still a past form, unless it is a verb of its own.
      if (part === 'v' && !table.verbs.has(hashString(form))) exceptions.set(lemmaKey(form, 'VBP'), base)
    }
  }
  const known = (hashes: ReadonlySet<number>, part: WordForms['part'], words: Iterable<string>) =>
    new Set([
      ...hashes,
      ...irregular.filter((row) => row.part === part).map((row) => hashString(row.base)),
      ...Array.from(words, (word) => hashString(word)),
    ])
  return {
    exceptions,
    verbs: known(table.verbs, 'v', bases.verbs),
    nouns: known(table.nouns, 'n', bases.nouns),
    adjectives: known(table.adjectives, 'a', []),
  }
}
