import { readFileSync } from 'node:fs'
import { type EventScales, eventScales } from '../feeds/events/event-scales.ts'

/** The scales of event codes that come with the package. */
export function loadScales(): EventScales {
  const read = (name: string) => readFileSync(new URL(`../../data/scales/${name}`, import.meta.url), 'utf8')
  return eventScales({
    'cameo.tsv': read('cameo.tsv'),
    'weis.tsv': read('weis.tsv'),
    'plover.tsv': read('plover.tsv'),
    'acled.tsv': read('acled.tsv'),
    'ucdp.tsv': read('ucdp.tsv'),
    'contexts.tsv': read('contexts.tsv'),
  })
}
