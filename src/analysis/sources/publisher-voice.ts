import type { Actor } from '../../model/actor.ts'
import { caseFits } from '../../model/case-fits.ts'
import type { Document } from '../../model/document.ts'
import { foldName } from '../../model/fold-name.ts'
import type { Registry } from '../../model/registry.ts'
import { officialBodyOf } from './official-body.ts'

/** Who published a text, and for whom that is said. */
export interface PublisherVoice {
  /** an actor's id, else the folded name; `document:` and the id where a text names no publisher */
  readonly id: string
  readonly name: string
  /** a kind of data/sources/reliability.tsv */
  readonly kind: string
  /** the actor it speaks for; null where it speaks for itself */
  readonly speaksFor: string | null
  /** whom it counts as: two outlets that speak for one state are one voice */
  readonly voice: string
}

/** Who published this text, by the registry? */
export function publisherVoice(
  { id, publisher, published }: Pick<Document, 'id' | 'publisher' | 'published'>,
  registry: Registry,
): PublisherVoice {
  if (publisher === null) {
    return { id: `document:${id}`, name: 'no publisher', kind: 'none', speaksFor: null, voice: id }
  }
  const actor = actorOf(publisher, published, registry)
  if (actor === null) {
    const speaksFor = officialBodyOf(publisher, registry)
    const folded = foldName(publisher)
    const kind = speaksFor === null ? 'unknown' : 'office'
    return { id: folded, name: publisher, kind, speaksFor, voice: speaksFor ?? folded }
  }
  const speaksFor = speaksForOf(actor, published, registry)
  const kind =
    actor.kind !== 'outlet' ? actor.kind : actor.speaksFor.length === 0 ? 'independent-outlet' : 'official-outlet'
  return { id: actor.id, name: registry.displayName(actor.id), kind, speaksFor, voice: speaksFor ?? actor.id }
}

function actorOf(publisher: string, published: string | null, registry: Registry): Actor | null {
  const named = registry.forms.get(foldName(publisher)) ?? []
  const own = named.find((form) => registry.actors.get(form.actor)?.kind === 'outlet' && caseFits(form, publisher))
  if (own !== undefined) return registry.actors.get(own.actor) ?? null
  const resolved = registry.resolve(publisher, { date: published })
  return resolved.kind === 'actor' ? (registry.actors.get(resolved.id) ?? null) : null
}

function speaksForOf(actor: Actor, published: string | null, registry: Registry): string | null {
  if (actor.kind === 'outlet') return actor.speaksFor[0] ?? null
  const stands = registry.standsFor(actor.id, published)
  return actor.kind === 'state' || stands !== actor.id ? stands : null
}
