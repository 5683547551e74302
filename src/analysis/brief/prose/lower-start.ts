import { foldName } from '../../../model/fold-name.ts'
import type { Registry } from '../../../model/registry.ts'

const CLOSED = new Set(
  `the a an this that these those it he she they his her its their in on at since after before during while when as for
from with without by both some many most several no each all one two three four five six if although despite under between
within among neither any such not there other another few much only even around about nearly almost up more less over
through throughout until once because none nobody nothing everyone half`.split(/\s+/),
)

/** Tags of words that are no names, whatever letter they begin with. */
const FUNCTION_TAG = /^(?:IN|DT|PDT|PRP|PRP\$|RB|CC|EX|TO|CD|WDT|WP|WRB|VB[DGN])$/

/**
 * A clause with its first letter as it stands inside a sentence: lower case, unless it is a name.
 * A word before another with a capital, and one that its document never writes in lower case is taken for a name.
 *
 * @param around the document's text
 * @param tag    Penn tag of the first word, where it is known
 */
export function lowerStart(text: string, around: string, registry: Registry, tag: string | null = null): string {
  const [first = '', second = ''] = text.split(/[\s,]+/)
  const lower = first.toLowerCase()
  if (first === lower || first === 'I' || first.slice(1) !== first.slice(1).toLowerCase()) return text
  if (CLOSED.has(lower) || (tag !== null && FUNCTION_TAG.test(tag))) return `${lower[0]}${text.slice(1)}`
  if (/^(?:(?:al|el|an|ar|as|ash)-|bin |ibn |von |de )?\p{Lu}/u.test(second)) return text
  const bare = lower.replace(/[’']s$/, '')
  if (!/^\p{L}+$/u.test(bare) || [bare, bare.replace(/s$/, '')].some((form) => registry.forms.has(foldName(form))))
    return text
  if (tag === 'NNS') return `${lower[0]}${text.slice(1)}`
  return new RegExp(`(?<!\\p{L})${bare}(?!\\p{L})`, 'u').test(around) ? lower[0] + text.slice(1) : text
}
