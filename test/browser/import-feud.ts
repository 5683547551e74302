import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { feedMapping } from '../../src/feeds/events/feed-mapping.ts'
import { importFeeds } from '../../src/tasks/import-feeds.ts'
import { FEUD } from '../store/feud.ts'
import type { Workbench } from './open-workbench.ts'

const MAPPING = `
feed: made
day: date
source: { column: source, codes: iso3 }
target: { column: target, codes: iso3 }
code: { text: "010", scale: cameo }
intensity: intensity
`

/** Puts events of a made feed into a case: ten ties of which one is at odds with two camps. */
export async function importFeud({ store, folder }: Workbench): Promise<void> {
  const lines = FEUD.flatMap(([source, target, intensity]) =>
    Array.from({ length: 24 }, (_, n) => {
      const day = `20${10 + (n % 12)}-0${1 + (n % 9)}-15`
      return `${day},${source},${target},${intensity + (n % 3 === 0 ? 2 : -1)}`
    }),
  )
  const path = join(folder, 'feud.csv')
  writeFileSync(path, `date,source,target,intensity\n${lines.join('\n')}\n`)
  const choice = { kind: 'mapping', mapping: feedMapping('feud.yaml', MAPPING) } as const
  for await (const step of importFeeds(store, folder, [path], { choice, now: () => new Date().toISOString() })) {
    if (step.kind === 'problem') throw new Error(step.message)
  }
}
