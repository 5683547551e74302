import { useSyncExternalStore } from 'react'

const NAMES = ['paper', 'ink', 'soft', 'line', 'tint', 'closer', 'apart'] as const

/** The colours of the theme as plain values, for what is painted and knows no style sheet. */
export type Palette = Readonly<Record<(typeof NAMES)[number], string>>

const SCHEME = 'data-mantine-color-scheme'
let kept: { readonly scheme: string | null; readonly palette: Palette } | null = null

function palette(): Palette {
  const root = document.documentElement
  const scheme = root.getAttribute(SCHEME)
  if (kept?.scheme !== scheme) {
    const style = getComputedStyle(root)
    const values = NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])
    kept = { scheme, palette: Object.fromEntries(values) as Palette }
  }
  return kept.palette
}

function subscribe(tell: () => void): () => void {
  const watch = new MutationObserver(tell)
  watch.observe(document.documentElement, { attributeFilter: [SCHEME] })
  return () => watch.disconnect()
}

export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, palette)
}
