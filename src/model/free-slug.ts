import { wordSlug } from './word-slug.ts'

/**
 * An id of lower-case letters, digits and hyphens that is not taken yet, from the first words of some text.
 *
 * @param most     words that go into it
 * @param fallback where the text has no letters that an id takes
 */
export function freeSlug(text: string, most: number, fallback: string, isTaken: (id: string) => boolean): string {
  const slug =
    wordSlug(text)
      .split('-')
      .slice(0, most)
      .join('-')
      .replace(/[^a-z0-9-]/g, '')
      .replace(/^-+|-+$/g, '')
      .replace(/-{2,}/g, '-') || fallback
  for (let n = 1; ; n++) {
    const id = n === 1 ? slug : `${slug}-${n}`
    if (!isTaken(id)) return id
  }
}
