import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { CompareWith, comparedTie } from './compare-with.tsx'
import { Evidence } from './evidence.tsx'
import { FormulaDrawer } from './formula-drawer.tsx'
import { ShiftList } from './shift-list.tsx'
import { SideBySide } from './side-by-side.tsx'
import { TieChoices } from './tie-choices.tsx'
import { TiePictures } from './tie-pictures.tsx'
import { TieSides } from './tie-sides.tsx'
import './tie.css'

/** Two actors: how they stand over time, from when they stand otherwise, and what is behind each stretch. */
export default function TiePage() {
  const words = useWords()
  const { actors, asOf, word, address } = useSelection()
  const [open, setOpen] = useState(false)
  const [a, b] = actors
  const asked =
    a === undefined || b === undefined
      ? null
      : { params: { a, b }, query: { asOf, dimension: word('dimension'), per: word('per') } }
  const tie = useAnswer('GET /api/ties/{a}/{b}/tie', asked)
  const perShift = word('per') === 'day' ? null : word('per')
  const shifts = useAnswer(
    'GET /api/ties/{a}/{b}/shifts',
    asked && { ...asked, query: { ...asked.query, per: perShift } },
  )
  const episodes = useAnswer('GET /api/ties/{a}/{b}/episodes', asked && { params: asked.params, query: { asOf } })
  const compared = comparedTie(word('with'))
  const per = tie.data?.per
  // cut into the same periods, so that points stand above each other
  const other = useAnswer(
    'GET /api/ties/{a}/{b}/tie',
    asked !== null && compared !== null && per !== undefined
      ? { params: { a: compared[0], b: compared[1] }, query: { ...asked.query, per } }
      : null,
  )
  if (asked === null) {
    return (
      <>
        <PageHead title={words.tie.choose} lead={words.tie.chooseLead} />
        <SelectionBar />
        <Link href={pageHref('/', address)}>{words.pages.ties}</Link>
      </>
    )
  }
  const names = tie.data?.names.map(capital) ?? actors
  const volume = tie.data?.directions.reduce((sum, { all }) => sum + all.volume, 0)
  return (
    <>
      <PageHead
        title={names.join(' · ')}
        lead={volume === undefined ? undefined : words.tie.counted(words.events(volume))}
        data={routeHref('GET /api/ties/{a}/{b}/tie', asked)}
      />
      <SelectionBar />
      <Answer of={tie}>
        {(report) => (
          <>
            <div className="row end">
              <TieChoices per={report.per} />
              <CompareWith names={compared === null ? null : (other.data?.names ?? null)} />
              <Button variant="default" size="xs" className="push" onClick={() => setOpen(true)}>
                {words.tie.formula}
              </Button>
            </div>
            <TiePictures
              report={report}
              shifts={shifts.data?.shifts ?? []}
              episodes={episodes.data ?? []}
              other={compared === null ? null : other.data}
            />
            {compared !== null && <Answer of={other}>{(found) => <SideBySide report={report} other={found} />}</Answer>}
            <div className="tie-columns">
              <Evidence tie={report.tie} names={report.names} episodes={episodes} />
              <aside>
                <ShiftList of={shifts} />
                <TieSides report={report} />
              </aside>
            </div>
            <FormulaDrawer report={report} opened={open} close={() => setOpen(false)} />
          </>
        )}
      </Answer>
    </>
  )
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
