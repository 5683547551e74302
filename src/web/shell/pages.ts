import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Words } from '../words/en.ts'

/** A page: where it is, what it is called, and its code, loaded when it is first opened. */
export interface Page {
  readonly path: string
  readonly id: keyof Words['pages']
  readonly component: LazyExoticComponent<ComponentType>
}

/** All pages, in the order of the navigation. */
export const PAGES: readonly Page[] = [
  { path: '/', id: 'ties', component: lazy(() => import('../pages/ties/ties-page.tsx')) },
  { path: '/tie', id: 'tie', component: lazy(() => import('../pages/tie/tie-page.tsx')) },
  { path: '/pull', id: 'pull', component: lazy(() => import('../pages/pull/pull-page.tsx')) },
  { path: '/positions', id: 'positions', component: lazy(() => import('../pages/positions/positions-page.tsx')) },
  { path: '/ledger', id: 'ledger', component: lazy(() => import('../pages/ledger/ledger-page.tsx')) },
  {
    path: '/explanations',
    id: 'explanations',
    component: lazy(() => import('../pages/explanations/explanations-page.tsx')),
  },
  { path: '/outlook', id: 'outlook', component: lazy(() => import('../pages/outlook/outlook-page.tsx')) },
  { path: '/reader', id: 'reader', component: lazy(() => import('../pages/reader/reader-page.tsx')) },
  { path: '/accounts', id: 'readouts', component: lazy(() => import('../pages/readouts/readouts-page.tsx')) },
  { path: '/brief', id: 'brief', component: lazy(() => import('../pages/brief/brief-page.tsx')) },
  { path: '/documents', id: 'documents', component: lazy(() => import('../pages/documents/documents-page.tsx')) },
  { path: '/sources', id: 'sources', component: lazy(() => import('../pages/sources/sources-page.tsx')) },
  { path: '/actors', id: 'actors', component: lazy(() => import('../pages/actors/actors-page.tsx')) },
]
