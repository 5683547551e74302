import type { Registry } from '../../../model/registry.ts'

const PEOPLE =
  /^(?:analysts|activists|authorities|bankers|critics|diplomats|economists|experts|insiders|observers|officials|opponents|reporters|researchers|residents|scholars|sources|supporters|witnesses)$/i

const DETERMINER =
  /^(?:an?|the|this|that|one|two|three|four|five|six|several|some|many|most|more|few|both|other|another|no|every|each|his|her|its|their|our|whoever|anyone|someone|somebody|\d+)$/i

/** Whether an attribution names nobody. */
export function isAnonymous(attribution: string): boolean {
  return attribution.startsWith('anonymous:') || attribution === 'anonymous'
}

/** One attribution in words: "Sout al-Asima", "sources familiar with the directive", "unnamed sources". */
export function sayAttribution(attribution: string, registry: Registry): string {
  if (!isAnonymous(attribution)) {
    const name = registry.displayName(attribution)
    return /^[a-z]/.test(name) && !registry.actors.has(attribution) && lacksArticle(name) ? `the ${name}` : name
  }
  const words = attribution.replace(/^anonymous:?\s*(?:according to\s+)?/i, '').trim()
  if (/^(?:some|many|others|several)$/i.test(words)) return `${words.toLowerCase()} observers`
  if (
    words === '' ||
    (!/\s/.test(words) && !PEOPLE.test(words)) ||
    /^(?:it|this) (?:is|was|has)\b|^(?:reportedly|allegedly)\b/i.test(words)
  ) {
    return 'unnamed sources'
  }
  if (/^[a-z]/.test(words) && lacksArticle(words)) return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
  return /^(?:A|[A-Z][a-z]+)\b/.test(words) && !registry.forms.has((words.split(/[\s,]/)[0] ?? '').toLowerCase())
    ? words[0]?.toLowerCase() + words.slice(1)
    : words
}

/** Whether words that name one person or thing have no word before them that says which: "central bank governor". */
function lacksArticle(words: string): boolean {
  const [first = ''] = words.split(' ')
  if (DETERMINER.test(first) || /[’']s?$/.test(first)) return false
  const head = words.split(/,| (?:of|in|at|from|to|for|on|with|who|close|familiar|near|inside)\b/)[0] ?? ''
  return !/s$|^(?:\w+ )*(?:people|police|media|staff|personnel|intelligence)$/i.test(head)
}

/**
 * A chain of attribution, outermost first: "Sout al-Asima, which cites sources familiar with the directive".
 *
 * @param chain claim's attribution, not empty
 */
export function sayChain(chain: readonly string[], registry: Registry): string {
  const [outer = '', ...rest] = chain
  const head = sayAttribution(outer, registry)
  const inner = rest.filter((name) => registry.displayName(name) !== head)
  if (inner.length === 0) return head
  const person = registry.actors.get(outer)?.kind === 'person'
  return `${head}, ${person ? 'who' : 'which'} cites ${inner.map((name) => sayAttribution(name, registry)).join(', citing ')}`
}
