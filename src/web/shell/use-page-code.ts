import { type ComponentType, useEffect, useState } from 'react'
import { PAGES, type Page } from './pages.ts'

const kept = new Map<string, ComponentType>()

/**
 * The code of a page: null until it is there. Once one page is shown, the code of the others is fetched in a quiet moment, so that going to
 * one of them waits for nothing. (React's own `lazy` holds back a page for 300 ms once it has shown that it loads.)
 */
export function usePageCode(page: Page | undefined): ComponentType | null {
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState<{ readonly path: string; readonly error: unknown } | null>(null)
  useEffect(() => {
    if (page === undefined || kept.has(page.path)) return
    load(page).then(
      () => {
        redraw((times) => times + 1)
        fetchOthersLater()
      },
      (error: unknown) => setFailed({ path: page.path, error }),
    )
  }, [page])
  if (page === undefined) return null
  if (failed?.path === page.path) throw failed.error
  return kept.get(page.path) ?? null
}

async function load({ path, load: fetchCode }: Page): Promise<void> {
  if (!kept.has(path)) kept.set(path, (await fetchCode()).default)
}

/** what the first page itself asks for goes before */
const MS_TO_QUIET = 3000
let areOthersAsked = false

function fetchOthersLater(): void {
  if (areOthersAsked) return
  areOthersAsked = true
  setTimeout(async () => {
    // a page that cannot be fetched now is asked for again, and told of, when somebody goes there
    for (const page of PAGES) await load(page).catch(() => {})
  }, MS_TO_QUIET)
}
