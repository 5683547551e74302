import type { Registry } from './registry.ts'

/** The capital of a state, as people write it; null for any other actor. */
export function capitalOf(registry: Registry, id: string): string | null {
  const actor = registry.actors.get(id)
  if (actor?.kind !== 'state') return null
  return actor.names.find(({ role, language }) => role === 'metonym' && language === 'en')?.text ?? null
}
