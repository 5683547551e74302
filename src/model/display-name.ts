import type { RegistryCore } from './resolve-spans.ts'
import { lookUp } from './role-words.ts'

const PARTICLES = new Set(['al', 'bin', 'ibn', 'abu', 'von', 'van', 'de', 'el', 'bint', 'da', 'der'])
const JOINED = new Set(['al', 'el'])
const SMALL = new Set([
  'of',
  'in',
  'and',
  'the',
  'for',
  'to',
  'on',
  'by',
  'from',
  'at',
  'led',
  'backed',
  'owned',
  'based',
  'who',
])

/**
 * How people write an actor: the first of its names, or an unknown slug spelled out, with names of peoples and places
 * capitalised.
 *
 * @example displayName(core, 'syrian-merchants') // 'Syrian merchants'
 */
export function displayName(core: RegistryCore, id: string): string {
  const known = core.actors.get(id)?.names[0]?.text
  if (known !== undefined) return known
  if (!/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u.test(id)) return id
  const words = id.split('-')
  const spelled = words.map((word) => spell(core, word))
  if (spelled.every((word) => word === null)) return nameLike(core, words) ? personName(words) : hyphened(words)
  if (words.length === 1) return spelled[0] ?? capital(id)
  return hyphened(words.map((word, i) => spelled[i] ?? word))
}

/** How one word of a slug is written, where it is a name on its own. */
function spell(core: RegistryCore, word: string): string | null {
  if (SMALL.has(word) || lookUp(core.roles, [word])?.acts === 'own') return null
  const form = core.forms.get(word)?.find((one) => one.role === 'demonym' || !one.text.includes(' '))
  if (form === undefined) return null
  return form.text.includes(' ') ? null : form.text
}

function nameLike(core: RegistryCore, words: readonly string[]): boolean {
  const common = words.some((word) => SMALL.has(word) || lookUp(core.roles, [word]) !== undefined)
  return words.length > 1 && words.length < 6 && !common && !(words.at(-1) ?? '').endsWith('s')
}

function personName(words: readonly string[]): string {
  return words
    .map((word, i) => (i > 0 && PARTICLES.has(word) ? word : capital(word)))
    .join(' ')
    .replace(/\b([Aa]l|[Ee]l) (?=\p{Lu})/gu, (_, article: string) =>
      JOINED.has(article.toLowerCase()) ? `${article}-` : article,
    )
}

/** "Saudi owned channels" as "Saudi-owned channels". */
function hyphened(words: readonly string[]): string {
  return words.join(' ').replace(/ (?=(?:led|backed|owned|based|born|aligned|affiliated|funded|run)\b)/g, '-')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
