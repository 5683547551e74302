import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { EntenteError } from '../src/model/error.ts'

/** Characters `[start, end)` of a text, UTF-16. */
export type CharacterSpan = readonly [number, number]

/** One attribution as marked by a person; no source where the text names none. */
export interface MarkedAttribution {
  readonly source: readonly CharacterSpan[]
  readonly content: readonly CharacterSpan[]
}

/** A text with one person's marks. */
export interface MarkedText {
  readonly name: string
  readonly text: string
  readonly attributions: readonly MarkedAttribution[]
}

/**
 * Texts with attributions in brat's standoff form: `attributions/NAME_MARKER.ann` and `text/NAME.txt`.
 *
 * @param path the folder that holds both, the folder of the `.ann` files, or one of them
 * @throws EntenteError "not_found" where there are none
 */
export function annotatedAttributions(path: string): readonly MarkedText[] {
  const files = annotationFiles(path)
  if (files.length === 0)
    throw new EntenteError('not_found', `attribution needs .ann files with their texts, found none in ${path}`)
  return files.map((file) => {
    const name = basename(file, '.ann')
    const text = readFileSync(textOf(file), 'utf8')
    return { name, text, attributions: parseAnnotations(readFileSync(file, 'utf8'), text) }
  })
}

function annotationFiles(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return path.endsWith('.ann') ? [path] : []
  const inner = join(path, 'attributions')
  const folder = existsSync(inner) ? inner : path
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ann'))
    .sort()
    .map((file) => join(folder, file))
}

function textOf(file: string): string {
  const name = basename(file, '.ann')
  const folder = dirname(file)
  const names = [name, name.replace(/_[^_]*$/, '')]
  const found = [folder, join(folder, '..', 'text')]
    .flatMap((place) => names.map((one) => join(place, `${one}.txt`)))
    .find((one) => existsSync(one))
  if (found === undefined) throw new EntenteError('not_found', `attribution found no text for ${file}`)
  return found
}

/** The attributions of one file; its offsets count code points. */
export function parseAnnotations(annotations: string, text: string): readonly MarkedAttribution[] {
  const units = codePointOffsets(text)
  const spans = new Map<string, readonly CharacterSpan[]>()
  const found: MarkedAttribution[] = []
  for (const line of annotations.split(/\r?\n/)) {
    const [id = '', body = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const places = body.slice(body.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        places.map((place): CharacterSpan => {
          const [start = 0, end = 0] = place.split(' ').map(Number)
          return [units[start] ?? text.length, units[end] ?? text.length]
        }),
      )
    }
  }
  for (const line of annotations.split(/\r?\n/)) {
    if (!line.startsWith('E')) continue
    const parts = (line.split('\t')[1] ?? '').split(' ').map((part) => part.split(':'))
    const of = (role: string) =>
      parts.filter(([name]) => name?.replace(/\d+$/, '') === role).flatMap(([, id]) => spans.get(id ?? '') ?? [])
    const content = of('Content')
    if (content.length > 0) found.push({ source: of('Source'), content })
  }
  return found
}

function codePointOffsets(text: string): readonly number[] {
  const offsets: number[] = []
  let unit = 0
  for (const character of text) {
    offsets.push(unit)
    unit += character.length
  }
  offsets.push(unit)
  return offsets
}
