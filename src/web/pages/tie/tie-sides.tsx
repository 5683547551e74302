import type { TieReport, TieSide } from '../../../model/tie-report.ts'
import { useSelection } from '../../address/selection.ts'
import { signed } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

/** Both directions over the whole time, and each dimension of them. */
export function TieSides({ report: { tie, names, directions } }: { readonly report: TieReport }) {
  const words = useWords()
  return (
    <>
      {directions.map(({ source, all, dimensions }) => {
        const [left, right] = source === tie[0] ? names : [names[1], names[0]]
        return (
          <section key={source}>
            <h2>{words.tie.from(left, right)}</h2>
            <p className="small">{all.whole === null ? words.tie.wholeNone : words.tie.whole(say(all, words))}</p>
            <table className="rows">
              <tbody>
                {dimensions.map((side) => (
                  <DimensionRow key={side.series.dimension} side={side} />
                ))}
              </tbody>
            </table>
          </section>
        )
      })}
    </>
  )
}

function say({ whole }: TieSide, words: ReturnType<typeof useWords>): string {
  if (whole === null) return '–'
  return words.tie.interval(signed(whole.mean), signed(whole.low), signed(whole.high))
}

function DimensionRow({ side }: { readonly side: TieSide }) {
  const words = useWords()
  const { select } = useSelection()
  const { dimension } = side.series
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="link-button"
          onClick={() => select({ dimension: dimension === 'all' ? null : dimension })}
        >
          {words.dimensions[dimension]}
        </button>
      </th>
      <td className="n nowrap">
        <span className={(side.whole?.mean ?? 0) < 0 ? 'apart' : 'closer'}>
          {side.whole === null ? '–' : signed(side.whole.mean)}
        </span>
      </td>
      <td className="n nowrap soft">{words.events(side.volume)}</td>
    </tr>
  )
}
