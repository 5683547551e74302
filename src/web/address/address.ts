import { useSyncExternalStore } from 'react'

/** Where the page is: the path, and what is selected as it stands in the address. */
export interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

const listeners = new Set<() => void>()
let current: { readonly href: string; readonly address: Address } | null = null

function now(): Address {
  const href = window.location.pathname + window.location.search
  if (current?.href !== href) {
    const query = new URLSearchParams(window.location.search)
    current = { href, address: { path: window.location.pathname, query } }
  }
  return current.address
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  window.addEventListener('popstate', tell)
  return () => {
    listeners.delete(tell)
    window.removeEventListener('popstate', tell)
  }
}

/** Goes to an address of this page; `replace` where going back should not return to what is left. */
export function goTo(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (href === window.location.pathname + window.location.search) return
  const left = window.location.pathname
  if (replace) window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
  for (const tell of listeners) tell()
  if (left !== window.location.pathname) window.scrollTo(0, 0)
}

export function useAddress(): Address {
  return useSyncExternalStore(subscribe, now)
}
