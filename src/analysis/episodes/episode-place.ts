import { foldName } from '../../model/fold-name.ts'
import type { Registry } from '../../model/registry.ts'

const AT =
  /\b(?:in|at|near|to|outside|over|from|on)\s+(?:the\s+)?((?:\p{Lu}[\p{L}’'-]+)(?:\s+(?:al-|\p{Lu})[\p{L}’'-]+){0,3})/gu

/**
 * Where was it? The place that most words of its reports put it at: a city or region the registry knows, or a capital.
 *
 * @param words of each report
 * @returns the name as it is written there; null where none is told
 */
export function episodePlace(words: readonly string[], registry: Registry): string | null {
  const counts = new Map<string, number>()
  for (const text of words) {
    for (const match of text.matchAll(AT)) {
      const name = placeIn(match[1] ?? '', registry)
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first?.[0] ?? null
}

/** The longest beginning of some words that is a place. */
function placeIn(phrase: string, registry: Registry): string | null {
  const words = phrase.split(/\s+/)
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    const forms = registry.forms.get(foldName(name)) ?? []
    if (forms.some(({ weak, role }) => weak === true || role === 'metonym')) return name
  }
  return null
}
