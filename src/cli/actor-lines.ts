import type { Actor, Membership } from '../model/actor.ts'
import type { Registry } from '../model/registry.ts'
import type { FoundActors } from '../tasks/find-actors.ts'

const MOST_NAMES = 8
const MOST_OFFICES = 6

/** What `actors find` says, for people. */
export function foundLines(name: string, date: string | null, found: FoundActors, registry: Registry): string {
  const { resolution } = found
  const on = date === null ? '' : ` on ${date}`
  if (resolution.kind === 'unknown') {
    const near = found.near.map((actor) => `  ${actorLine(actor, registry)}\n`).join('')
    return `Nobody in the registry is called "${name}".\n${near === '' ? '' : `Names like it:\n${near}`}`
  }
  if (resolution.kind === 'ambiguous') {
    const candidates = resolution.candidates.map((id) => `  ${id}  ${registry.displayName(id)}\n`).join('')
    const hint = 'a date (--on) or the text around (--context) may decide'
    return candidates === ''
      ? `"${name}" may be said of many; ${hint}.\n`
      : `"${name}"${on} may mean several; ${hint}:\n${candidates}`
  }
  const office = resolution.office === null ? '' : `, as ${resolution.office}`
  const head = `"${name}"${on} counts as ${registry.displayName(resolution.id)} (${resolution.id})${office}.\n`
  const country =
    resolution.country === undefined || resolution.country === null || resolution.country === resolution.id
      ? ''
      : `It belongs to ${registry.displayName(resolution.country)} (${resolution.country}).\n`
  return head + country + found.actors.map((actor) => `\n${actorBlock(actor, registry)}`).join('')
}

/** One actor a line: id, kind, name. */
export function actorLine(actor: Actor, registry: Registry): string {
  return `${actor.id.padEnd(30)} ${actor.kind.padEnd(15)} ${registry.displayName(actor.id)}`
}

function actorBlock(actor: Actor, registry: Registry): string {
  const names = [...new Set(actor.names.map((name) => name.text))]
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  const offices = actor.partOf.slice(0, MOST_OFFICES).map((one) => `  ${membershipLine(one, registry)}\n`)
  const speaks = actor.speaksFor.map((id) => `  speaks for ${registry.displayName(id)}\n`)
  const members =
    actor.members.length === 0 ? '' : `  members: ${actor.members.map((id) => registry.displayName(id)).join(', ')}\n`
  return `${actorLine(actor, registry).trimEnd()}\n  written: ${names.slice(0, MOST_NAMES).join(', ')}${more}\n${[...offices, ...speaks].join('')}${members}`
}

function membershipLine({ of, as, from, to }: Membership, registry: Registry): string {
  const what = as === null ? `part of ${registry.displayName(of)}` : `${as}, ${registry.displayName(of)}`
  if (from === null && to === null) return what
  return `${what}: ${from ?? '…'} to ${to ?? 'now'}`
}
