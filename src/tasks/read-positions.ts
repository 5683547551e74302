import { readFile } from 'node:fs/promises'
import { positionsFile } from '../feeds/positions/positions-file.ts'
import { EntenteError } from '../model/error.ts'
import type { PositionsInput } from '../model/positions-input.ts'
import type { Registry } from '../model/registry.ts'

/**
 * Reads a file of positions.
 *
 * @param name how it is called in messages
 * @throws EntenteError "not_found" where there is none; "invalid_input" that says what of it is wrong
 */
export async function readPositions(path: string, name: string, registry: Registry): Promise<PositionsInput> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new EntenteError('not_found', `There is no file ${name} that can be read.`, { cause })
  })
  return parsePositions(text, name, registry)
}

/**
 * Positions as somebody has written them down.
 *
 * @param name how the text is called in messages; one that ends in `.csv` is read as CSV, any other as YAML
 * @throws EntenteError "invalid_input" that says what of it is wrong
 */
export function parsePositions(text: string, name: string, registry: Registry): PositionsInput {
  return positionsFile(text, name, (actor) => (registry.actors.has(actor) ? registry.displayName(actor) : actor))
}
