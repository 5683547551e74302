import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface InstalledPackage {
  readonly license?: string
  readonly licenses?: readonly { readonly type: string }[]
}

/** The rows of the tables under a heading of docs/dependencies.md, as package, version and licence. */
function documented(heading: string): ReadonlyMap<string, { readonly version: string; readonly licence: string }> {
  const section =
    read('docs/dependencies.md')
      .split('\n## ')
      .find((part) => part.startsWith(heading)) ?? ''
  const rows = [...section.matchAll(/^\| `([^`]+)` +\| ([^|]+) \| ([^|]+) \| [^|]*\w[^|]* \|/gm)]
  return new Map(
    rows.map(([, name = '', version = '', licence = '']) => [
      name,
      { version: version.trim(), licence: licence.trim() },
    ]),
  )
}

const packages = JSON.parse(read('package.json')) as Packages

describe.each([
  { heading: 'What Entente runs on', declared: packages.dependencies },
  { heading: 'What it is made with', declared: packages.devDependencies },
])('docs/dependencies.md, "$heading"', ({ heading, declared }) => {
  const rows = documented(heading)

  it('lists exactly the packages of package.json, at their versions', () => {
    expect(Object.fromEntries([...rows].map(([name, { version }]) => [name, version]))).toEqual(declared)
  })

  it.each(Object.keys(declared))('gives the licence that %s states', (name) => {
    const { license, licenses } = JSON.parse(read(`node_modules/${name}/package.json`)) as InstalledPackage
    expect(rows.get(name)?.licence).toBe(license ?? licenses?.[0]?.type)
  })
})

describe('README.md', () => {
  it.each([...read('README.md').matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = '']) => path))(
    'links to %s',
    (path) => {
      expect(existsSync(join(root, path))).toBe(true)
    },
  )
})
