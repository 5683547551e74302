import type { ComponentType } from 'react'
import type { Words } from '../words/en.ts'

/** A page: where it is, what it is called, and its code, loaded when it is first opened. */
export interface Page {
  readonly path: string
  readonly id: keyof Words['pages']
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

/** All pages, in the order of the navigation. */
export const PAGES: readonly Page[] = [
  { path: '/', id: 'ties', load: () => import('../pages/ties/ties-page.tsx') },
  { path: '/tie', id: 'tie', load: () => import('../pages/tie/tie-page.tsx') },
  { path: '/pull', id: 'pull', load: () => import('../pages/pull/pull-page.tsx') },
  { path: '/positions', id: 'positions', load: () => import('../pages/positions/positions-page.tsx') },
  { path: '/ledger', id: 'ledger', load: () => import('../pages/ledger/ledger-page.tsx') },
  {
    path: '/explanations',
    id: 'explanations',
    load: () => import('../pages/explanations/explanations-page.tsx'),
  },
  { path: '/outlook', id: 'outlook', load: () => import('../pages/outlook/outlook-page.tsx') },
  { path: '/reader', id: 'reader', load: () => import('../pages/reader/reader-page.tsx') },
  { path: '/accounts', id: 'readouts', load: () => import('../pages/readouts/readouts-page.tsx') },
  { path: '/brief', id: 'brief', load: () => import('../pages/brief/brief-page.tsx') },
  { path: '/documents', id: 'documents', load: () => import('../pages/documents/documents-page.tsx') },
  { path: '/sources', id: 'sources', load: () => import('../pages/sources/sources-page.tsx') },
  { path: '/actors', id: 'actors', load: () => import('../pages/actors/actors-page.tsx') },
]
