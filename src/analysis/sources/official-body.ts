import { foldName } from '../../model/fold-name.ts'
import type { Registry } from '../../model/registry.ts'

const BODY =
  /\b(?:Ministry|Presidency|President|Office|Government|Cabinet|Embassy|Consulate|Parliament|Army|Armed Forces|Command|Council|Court|Palace|Authority|Agency|Service|Department)\b/i
const LONGEST_NAME = 4

/**
 * Whose official body a publisher is by its name: "Office of the Supreme Leader of Iran", "Syrian Ministry of Information".
 *
 * @returns the id of the one state that it names; null where it is no such body, or names none or several
 */
export function officialBodyOf(publisher: string, registry: Registry): string | null {
  if (!BODY.test(publisher)) return null
  const words = publisher.split(/[\s,]+/)
  const states = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const found = (registry.forms.get(foldName(words.slice(from, to).join(' '))) ?? []).filter(
        (form) => registry.actors.get(form.actor)?.kind === 'state' && form.role !== 'metonym',
      )
      for (const form of found) states.add(form.actor)
      if (found.length > 0) break
    }
  }
  const [only] = states
  return states.size === 1 && only !== undefined ? only : null
}
