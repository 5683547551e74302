import { useMemo } from 'react'
import type { PullReport } from '../../../model/pull-report.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { studiesPicture, type TestedRow } from '../../charts/studies-picture.ts'
import { useWidth } from '../../charts/use-width.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { signed } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

/** So many rows are drawn; the data has all. */
const MOST = 16

interface Tested extends TestedRow {
  readonly p: number
  readonly q: number
}

/** What was tested, as pictures: how the tie stood after the moves of third actors, and whether what they do goes ahead of it. */
export function PullTests({ report }: { readonly report: PullReport }) {
  const words = useWords().pull
  const { actors, tests, tie } = report
  const [studies, leads] = useMemo(() => {
    const clear = (rows: readonly Tested[]) => [...rows].sort((x, y) => x.p - y.p).slice(0, MOST)
    const after = actors.flatMap(({ id, name, studies: own }) =>
      own.map(
        ({ sort, change, band, p, q, dates }): Tested => ({
          key: `${id} ${sort}`,
          label: words.afterMoves(name, sort),
          value: change,
          band,
          other: null,
          stands: q <= tests.falseShare,
          says: words.studySays(name, sort, signed(change), dates, p.toFixed(3), q.toFixed(2)),
          p,
          q,
        }),
      ),
    )
    const ahead = actors.flatMap(({ id, name, lead }): readonly Tested[] =>
      lead === null
        ? []
        : [
            {
              key: id,
              label: name,
              value: lead.correlation,
              band: null,
              other: lead.behind.correlation,
              stands: lead.q <= tests.falseShare,
              says: words.leadSays(
                name,
                lead.lag,
                two(lead.correlation),
                two(lead.behind.correlation),
                lead.q.toFixed(2),
              ),
              p: lead.p,
              q: lead.q,
            },
          ],
    )
    return [clear(after), clear(ahead)] as const
  }, [actors, tests, words])
  return (
    <>
      {studies.length > 0 && (
        <Tests
          rows={studies}
          title={words.studies}
          note={words.studiesLegend}
          axis={words.studiesAxis}
          domain={null}
          name={`after-moves-${tie.join('-')}`}
        />
      )}
      {leads.length > 0 && (
        <Tests
          rows={leads}
          title={words.leads}
          note={words.leadsLegend}
          axis={words.leadsAxis}
          domain={ENDS}
          name={`ahead-${tie.join('-')}`}
        />
      )}
    </>
  )
}

const ENDS = [-1, 1] as const

interface TestsProps {
  readonly rows: readonly Tested[]
  readonly title: string
  readonly note: string
  readonly axis: string
  readonly domain: readonly [number, number] | null
  readonly name: string
}

function Tests({ rows, title, note, axis, domain, name }: TestsProps) {
  const words = useWords()
  const [box, width] = useWidth<HTMLElement>()
  const options = useMemo(
    () => (width === null || width < 200 ? null : studiesPicture(rows, { width, label: axis, domain })),
    [rows, width, axis, domain],
  )
  return (
    <section className="pull-tests">
      <h2>{title}</h2>
      <figure ref={box}>
        {options !== null && <PlotPicture options={options} label={title} />}
        <figcaption className="small soft row">
          <span>{note}</span>
          <PictureFile name={name} />
        </figcaption>
      </figure>
      <details>
        <summary className="small soft">{words.asTable}</summary>
        <ScrollTable label={title} columns={words.pull.testColumns} numbers={[1, 2, 3]}>
          {rows.map(({ key, label, value, p, q }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="n">{two(value)}</td>
              <td className="n">{p.toFixed(3)}</td>
              <td className="n">{q.toFixed(2)}</td>
            </tr>
          ))}
        </ScrollTable>
      </details>
    </section>
  )
}

function two(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}
