import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** Which folders a folder may import from, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  reading: ['model'],
  feeds: ['model'],
  analysis: ['model'],
  store: ['model'],
  tasks: ['model', 'reading', 'feeds', 'analysis', 'store'],
  cli: ['model', 'store', 'tasks'],
  'index.ts': ['model', 'reading', 'feeds', 'analysis', 'store', 'tasks'],
}
/** Of these only types may come. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { cli: ['store'] }
const WORLD = /^node:(?:fs|net|http|https|child_process|worker_threads|dns|os|tls)/
const PURE = ['model', 'reading', 'analysis']

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
}

function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = []
  const pattern =
    /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm
  for (const [, type, fixed, lazy] of text.matchAll(pattern)) {
    const name = fixed ?? lazy ?? ''
    const to = name.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), name)) : name
    found.push({ from: file, to, typeOnly: type !== undefined })
  }
  return found
}

function wrongArrows(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({ from, to, typeOnly }) => {
    const [room = '', other = ''] = [from.split('/')[0], to.split('/')[0]]
    if (room === other || !(other in MAY_IMPORT)) return []
    const allowed = MAY_IMPORT[room]?.includes(other) && (typeOnly || !TYPES_ONLY[room]?.includes(other))
    return allowed ? [] : [`${from} imports ${to}`]
  })
}

function circles(imports: readonly Import[]): readonly string[] {
  const edges = new Map<string, string[]>()
  for (const { from, to, typeOnly } of imports) if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to])
  const found: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      return
    }
    state.set(file, 'open')
    for (const next of edges.get(file) ?? []) visit(next, [...path, file])
    state.set(file, 'done')
  }
  for (const file of edges.keys()) visit(file, [])
  return found
}

describe('the house', () => {
  const files = sources(SRC)
  const imports = files.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')))

  it('has all its rooms, and reads their imports', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(imports.length).toBeGreaterThan(300)
    for (const file of files) expect(Object.keys(MAY_IMPORT), file).toContain(file.split('/')[0])
  })

  it('has no arrow that points the wrong way', () => {
    expect(wrongArrows(imports)).toEqual([])
  })

  it('has no circle', () => {
    expect(circles(imports)).toEqual([])
  })

  it('keeps the outside out of the pure parts', () => {
    const touching = imports.filter(({ from, to }) => PURE.includes(from.split('/')[0] ?? '') && WORLD.test(to))
    expect(touching).toEqual([])
  })

  it('keeps SQL in the store', () => {
    const engines = imports.filter(({ to }) => to.startsWith('@duckdb/'))
    expect(engines.every(({ from }) => from.startsWith('store/duckdb/'))).toBe(true)
    expect(engines.length).toBeGreaterThan(0)
  })

  it('would be caught breaking these', () => {
    const one = (from: string, text: string) => importsOf(from, text)
    expect(wrongArrows(one('model/a.ts', "import { b } from '../reading/b.ts'"))).toHaveLength(1)
    expect(wrongArrows(one('cli/a.ts', "const b = await import('../analysis/b.ts')"))).toHaveLength(1)
    expect(wrongArrows(one('cli/a.ts', "import type { B } from '../store/b.ts'"))).toEqual([])
    expect(wrongArrows(one('cli/a.ts', "import { B } from '../store/b.ts'"))).toHaveLength(1)
    const there = one('model/a.ts', "import { b } from './b.ts'")
    const back = one('model/b.ts', "export {\n  a,\n} from './a.ts'")
    expect(circles([...there, ...back])).toEqual(['model/a.ts -> model/b.ts -> model/a.ts'])
  })
})
