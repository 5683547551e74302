import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../src')

/** Which folders each may import from. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  reading: ['model'],
  feeds: ['model'],
  analysis: ['model'],
  store: ['model'],
  tasks: ['model', 'reading', 'feeds', 'analysis', 'store'],
  // types of the store and of analyses reach the faces through tasks' signatures
  api: ['model', 'tasks'],
  cli: ['model', 'tasks', 'api'],
  // types alone, and of the API only what it answers
  web: ['model', 'api'],
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

interface Import {
  readonly to: string
  readonly typeOnly: boolean
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'/gm)]
  const lazy = [...text.matchAll(/import\('(\.[^']+)'\)/g)].map((match) => match[1] ?? '')
  return [
    ...found.map((match) => ({ to: resolve(dirname(file), match[2] ?? ''), typeOnly: match[1] !== undefined })),
    ...lazy.map((path) => ({ to: resolve(dirname(file), path), typeOnly: false })),
  ]
}

const folderOf = (file: string) => relative(src, file).split('/')[0] ?? ''

describe('imports', () => {
  it('follow the arrows of the house', () => {
    const wrong = files.flatMap((file) => {
      const from = folderOf(file)
      const allowed = ARROWS[from]
      if (allowed === undefined) return []
      return importsOf(file)
        .filter(({ to }) => folderOf(to) !== from && !allowed.includes(folderOf(to)))
        .filter(({ to, typeOnly }) => !(['cli', 'api'].includes(from) && typeOnly && folderOf(to) === 'store'))
        .map(({ to }) => `${relative(src, file)} imports ${relative(src, to)}`)
    })
    expect(wrong).toEqual([])
  })

  it('bring nothing but types into the page, and of the API its contract', () => {
    const outside = files
      .filter((file) => folderOf(file) === 'web')
      .flatMap((file) => importsOf(file).map((one) => ({ file: relative(src, file), ...one })))
      .filter(({ to }) => folderOf(to) !== 'web')
    expect(outside.length).toBeGreaterThan(0)
    expect(outside.filter(({ typeOnly }) => !typeOnly)).toEqual([])
    const api = outside.filter(({ to }) => folderOf(to) === 'api').map(({ to }) => relative(src, to))
    expect([...new Set(api)]).toEqual(['api/contract.ts'])
  })

  it('go round in no circle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((one) => !one.typeOnly)
          .map((one) => one.to),
      ]),
    )
    const state = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].map((one) => relative(src, one)).join(' → '))
        return
      }
      state.set(file, 'open')
      for (const to of graph.get(file) ?? []) visit(to, [...path, file])
      state.set(file, 'done')
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  it('keep the outside out of the pure parts, and the engine in the store', () => {
    const outside = /^node:(?:fs|net|http|https|child_process|worker_threads|dns|os|tls)/
    const packages = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\()'([^.'][^']*)'/g)].map((match) => ({
        file: relative(src, file),
        name: match[1] ?? '',
      })),
    )
    const pure = ['model/', 'reading/', 'analysis/']
    expect(
      packages.filter(({ file, name }) => pure.some((room) => file.startsWith(room)) && outside.test(name)),
    ).toEqual([])
    const engine = packages.filter(({ name }) => name.startsWith('@duckdb/'))
    expect(engine.length).toBeGreaterThan(0)
    expect(engine.filter(({ file }) => !file.startsWith('store/duckdb/'))).toEqual([])
  })
})
