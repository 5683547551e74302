import { EntenteError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'

/**
 * Which two actors does a user mean?
 *
 * @param text two names or ids with a comma between: "Syria,Iran", "SYR,IRN", "Hezbollah, Israel"
 * @param date ISO date on which the names are read; null where it is open
 * @param seen ids that occur in what was read: a slug that the registry does not know is taken where it is among them
 * @throws EntenteError "invalid_input" where there are not two, or a name is unknown or may mean several
 */
export function resolveTie(
  text: string,
  registry: Registry,
  date: string | null,
  seen: ReadonlySet<string> = new Set(),
): readonly [string, string] {
  const parts = text.split(',').map((part) => part.trim())
  const [left = '', right = ''] = parts
  if (parts.length !== 2 || left === '' || right === '') {
    throw new EntenteError(
      'invalid_input',
      `A tie needs two actors with a comma between, as Syria,Iran; got "${text}".`,
    )
  }
  const tie = [
    resolveActor(left, registry, date, seen, right),
    resolveActor(right, registry, date, seen, left),
  ] as const
  if (tie[0] === tie[1]) {
    const name = registry.displayName(tie[0])
    throw new EntenteError(
      'invalid_input',
      `A tie needs two different actors; "${left}" and "${right}" both mean ${name}.`,
    )
  }
  return tie
}

/**
 * Which actor does a user mean?
 *
 * @param context the other names given, which tell between actors of one name (Georgia beside Russia)
 * @throws EntenteError "invalid_input" where the name is unknown or may mean several
 */
export function resolveActor(
  name: string,
  registry: Registry,
  date: string | null,
  seen: ReadonlySet<string>,
  context?: string,
): string {
  const upper = name.toUpperCase()
  if (/^[A-Z]{3}$/.test(upper) && registry.actors.has(upper)) return upper
  if (registry.actors.has(name) || seen.has(name)) return registry.standsFor(name, date)
  const found = registry.resolve(name, context === undefined ? { date } : { date, context })
  if (found.kind === 'actor') return registry.standsFor(found.id, date)
  if (found.kind === 'ambiguous') {
    const candidates = found.candidates.map((id) => `${registry.displayName(id)} (${id})`).join(', ')
    throw new EntenteError('invalid_input', `"${name}" may mean ${candidates}. Give the id instead.`)
  }
  throw new EntenteError(
    'invalid_input',
    `No actor is called "${name}". "entente actors find ${name}" looks for names like it.`,
  )
}
