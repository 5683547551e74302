import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files with an ending at a path: the file itself, or all of a folder and its folders, sorted. */
export function filesUnder(path: string, ending: string): readonly string[] {
  if (!statSync(path).isDirectory()) {
    if (path.endsWith(ending)) return [path]
    const beside = path.replace(/\.[^.]+$/, ending)
    return statSync(beside, { throwIfNoEntry: false }) === undefined ? [] : [beside]
  }
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(path, file))
}

/** The objects of a JSONL file. */
export function readJsonl<T>(file: string): readonly T[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T)
}
