import { useMemo } from 'react'
import { type Address, goTo, useAddress } from './address.ts'

/** What is looked at, on whatever page: it goes along from page to page. */
export interface Selection {
  /** none, one actor or a tie of two, by id or name */
  readonly actors: readonly string[]
  /** ISO dates of any precision */
  readonly from: string | null
  readonly to: string | null
  readonly asOf: string | null
  /** claim id */
  readonly claim: string | null
  /** document id */
  readonly document: string | null
}

/** A change of the address: null takes a word out. */
export type Change = Readonly<Record<string, string | null>>

/** What goes along when another page is opened. */
const CARRIED = ['actors', 'from', 'to', 'asOf'] as const

export function selectionOf({ query }: Address): Selection {
  const actors = (query.get('actors') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, 2)
  const word = (name: string) => query.get(name) || null
  return {
    actors,
    from: word('from'),
    to: word('to'),
    asOf: word('asOf'),
    claim: word('claim'),
    document: word('document'),
  }
}

/** The address of a page with the selection that goes along, and changes to it. */
export function pageHref(path: string, address: Address, change: Change = {}): string {
  const query = new URLSearchParams()
  for (const name of CARRIED) {
    const value = address.query.get(name)
    if (value) query.set(name, value)
  }
  return withChange(path, query, change)
}

/** The same page with another selection. */
export function changedHref(address: Address, change: Change): string {
  return withChange(address.path, new URLSearchParams(address.query), change)
}

function withChange(path: string, query: URLSearchParams, change: Change): string {
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? path : `${path}?${text}`
}

export interface UsedSelection extends Selection {
  readonly address: Address
  /** a word of the address that only one page knows */
  readonly word: (name: string) => string | null
  readonly select: (change: Change, options?: { readonly replace?: boolean }) => void
}

/** The one selection, and how to change it. */
export function useSelection(): UsedSelection {
  const address = useAddress()
  return useMemo(
    () => ({
      ...selectionOf(address),
      address,
      word: (name: string) => address.query.get(name) || null,
      select: (change, options) => goTo(changedHref(address, change), options),
    }),
    [address],
  )
}
