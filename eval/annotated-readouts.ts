import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Document } from '../src/model/document.ts'
import type { ReadoutKind } from '../src/model/readout.ts'

/** An item as annotated: where its words stand. */
export interface GoldItem {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly kind: ReadoutKind
}

export interface AnnotatedReadouts {
  readonly name: string
  readonly a: Document
  readonly b: Document
  readonly items: { readonly a: readonly GoldItem[]; readonly b: readonly GoldItem[] }
  readonly aligned: readonly (readonly [string, string])[]
  readonly contradictions: readonly { readonly a: string; readonly b: string; readonly about: string }[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  readonly mostTelling: string
}

/** The pairs of accounts in a folder, or the one that the folder is; in the order of their names. */
export function annotatedReadouts(path: string): readonly AnnotatedReadouts[] {
  const folders = existsSync(join(path, 'alignment.json'))
    ? [path]
    : readdirSync(path)
        .sort()
        .map((name) => join(path, name))
        .filter((folder) => existsSync(join(folder, 'alignment.json')))
  return folders.map((folder) => ({
    name: basename(folder),
    a: documentOf(join(folder, 'a.txt')),
    b: documentOf(join(folder, 'b.txt')),
    ...JSON.parse(readFileSync(join(folder, 'alignment.json'), 'utf8')),
  }))
}

function documentOf(file: string): Document {
  const id = `${basename(dirname(file))}/${basename(file)}`
  const text = readFileSync(file, 'utf8')
  const [title = '', byline = ''] = text.split('\n')
  const at = byline.lastIndexOf(', ')
  return {
    id,
    title,
    publisher: byline.slice(0, at),
    published: byline.slice(at + 2),
    retrieved: `${byline.slice(at + 2)}T00:00:00Z`,
    language: 'en',
    mediaType: 'text/plain',
    address: id,
    text,
    extractor: { name: 'annotated', version: '1' },
  }
}
