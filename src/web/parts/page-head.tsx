import type { ReactNode } from 'react'
import { DataLinks } from './data-links.tsx'

interface PageHeadProps {
  readonly title: ReactNode
  readonly lead?: ReactNode
  /** address of the page's data; null where it has none */
  readonly data?: string | null
  readonly csv?: boolean
  readonly children?: ReactNode
}

/** The top of a page: what it is, a sentence, and its data one click away. */
export function PageHead({ title, lead, data = null, csv = true, children }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="row">
        <h1>{title}</h1>
        {data !== null && <DataLinks href={data} csv={csv} />}
      </div>
      {lead !== undefined && <p className="soft">{lead}</p>}
      {children}
    </div>
  )
}
