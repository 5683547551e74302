import { foldName } from './fold-name.ts'
import type { RegistryTables } from './registry-tables.ts'
import type { PhraseWord } from './resolve-words.ts'

/** What a word for an office, an institution or a kind of people tells. */
export interface Role {
  /** `government`, `army`, `opposition` … */
  readonly sector: string
  /** `state` acts for its state, `people` is the people as a whole, `own` only belongs to the state, `title` says nothing */
  readonly acts: 'state' | 'people' | 'own' | 'title'
  /** states of which it is said without naming them */
  readonly of: readonly string[]
  readonly words: string
}

export interface RoleSpan {
  readonly from: number
  readonly to: number
  readonly role: Role
}

export interface RoleWords {
  readonly rows: ReadonlyMap<string, Role>
  readonly longest: number
}

/** The roles of roles.tsv by their folded words. A later row of the same words adds its states to the earlier one. */
export function roleWords(tables: Pick<RegistryTables, 'roles.tsv'>): RoleWords {
  const rows = new Map<string, Role>()
  let longest = 1
  for (const row of tables['roles.tsv']) {
    const of = row.of.split('|').filter((id) => id !== '')
    for (const words of row.words.split('|')) {
      const key = foldName(words).replace(/^the /u, '')
      const there = rows.get(key)
      const acts = row.acts as Role['acts']
      rows.set(
        key,
        there === undefined ? { sector: row.class, acts, of, words } : { ...there, of: [...there.of, ...of] },
      )
      longest = Math.max(longest, key.split(' ').length)
    }
  }
  return { rows, longest }
}

/** The words of a phrase that tell a role, longest first from the left; words already taken are left alone. */
export function findRoles(
  roles: RoleWords,
  words: readonly PhraseWord[],
  taken: (at: number) => boolean,
): readonly RoleSpan[] {
  const found: RoleSpan[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + roles.longest); to > from; to--) {
      const inside = words.slice(from, to)
      if (inside.some((word, i) => taken(from + i) || (i > 0 && word.breaks))) continue
      const role = lookUp(
        roles,
        inside.map((word) => word.key),
      )
      if (role === undefined) continue
      found.push({ from, to, role })
      from = to - 1
      break
    }
  }
  return found
}

/** The role of folded words, in the plural too. */
export function lookUp(roles: RoleWords, keys: readonly string[]): Role | undefined {
  const exact = roles.rows.get(keys.join(' '))
  if (exact !== undefined) return exact
  const last = keys.at(-1) ?? ''
  for (const single of singulars(last)) {
    const role = roles.rows.get([...keys.slice(0, -1), single].join(' '))
    if (role !== undefined) return role
  }
  const [first = '', ...rest] = keys
  if (rest[0] !== 'of') return undefined
  for (const single of singulars(first)) {
    const role = roles.rows.get([single, ...rest].join(' '))
    if (role !== undefined) return role
  }
  return undefined
}

function singulars(word: string): readonly string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('men')) return [`${word.slice(0, -3)}man`]
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)]
  return word.endsWith('s') ? [word.slice(0, -1)] : []
}
