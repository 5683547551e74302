import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './memory-io.ts'

/** A folder with a case of some texts of the bundled example; it is the caller's to remove. */
export async function exampleCase(names: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-case-'))
  const texts = names.map((name) => fileURLToPath(new URL(`../../examples/syria-iran/${name}.md`, import.meta.url)))
  await run(folder, ['init', 'case'])
  const added = await run(folder, ['add', ...texts])
  if (added.exit !== 0) throw new Error(`the example case cannot be made: ${added.err}`)
  return folder
}
