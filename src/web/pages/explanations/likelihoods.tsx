import { useMemo } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import { likelihoodPicture } from '../../charts/likelihood-picture.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { sayPercent } from './say-percent.ts'

const WIDEST = 640

interface LikelihoodsProps {
  readonly report: MatrixAnswer
  /** the row that is looked at: how likely each would be without it is shown beside */
  readonly looked: string | null
}

/** How likely each explanation is, and would be without the row that is looked at. */
export function Likelihoods({ report, looked }: LikelihoodsProps) {
  const words = useWords()
  const own = words.explanations
  const [place, width] = useWidth<HTMLDivElement>()
  const { hypotheses, sensitivity, evidence } = report
  const drop = looked === null ? undefined : sensitivity.drops.find((one) => one.evidence === looked)
  const options = useMemo(() => {
    if (width === null) return null
    const rows = hypotheses
      .map(({ id, name, prior, posterior }, h) => ({
        id,
        name,
        prior,
        mean: posterior.mean,
        interval: posterior.interval,
        without: drop?.posteriors[h] ?? null,
        says: posterior.interval === null ? sayPercent(posterior.mean) : sayRange(posterior.mean, posterior.interval),
      }))
      .sort((a, b) => b.mean - a.mean)
    return likelihoodPicture(rows, { width: Math.min(width, WIDEST), axis: own.likelyAxis })
  }, [hypotheses, drop, width, own])
  const number = evidence.findIndex(({ id }) => id === looked) + 1
  return (
    <section ref={place}>
      <h3>{own.likely}</h3>
      <figure>
        {options !== null && <PlotPicture options={options} label={own.likelyOf(report.says.lead)} />}
        <figcaption className="small soft row">
          <span>{own.likelyNote}</span>
          <PictureFile name={`${report.id}-likelihoods`} />
        </figcaption>
      </figure>
      <p className="small looked" aria-live="polite">
        {drop === undefined ? own.lookHint : own.lookedAt(number, orderWithout(report, drop.posteriors))}
      </p>
      <details className="small">
        <summary>{words.asTable}</summary>
        <ScrollTable label={own.likely} columns={own.likelyColumns} numbers={[1, 2, 3]}>
          {hypotheses.map(({ id, name, says, prior, posterior: { mean, interval, words: likely, byAnalyst } }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
                <div className="soft said" dir="auto">
                  {says}
                </div>
              </th>
              <td className="n">
                <bdi dir="ltr">{sayPercent(prior)}</bdi>
              </td>
              <td className="n">
                {sayPercent(mean)} <span className="soft">{likely}</span>
                {interval !== null && (
                  <div className="soft">
                    <bdi>{own.interval(Math.round(100 * interval[0]), Math.round(100 * interval[1]))}</bdi>
                  </div>
                )}
              </td>
              <td className="n">
                {byAnalyst.map((one) => (
                  <div key={one.analyst}>
                    <bdi>{own.byAnalyst(one.analyst, Math.round(100 * one.mean))}</bdi>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </ScrollTable>
      </details>
    </section>
  )
}

/** "61 % (23–84)": in figures, which read alike in any direction. */
function sayRange(mean: number, [low, high]: readonly [number, number]): string {
  return `${sayPercent(mean)} (${Math.round(100 * low)}–${Math.round(100 * high)})`
}

/** "Fear 61 %, Money 22 %, Drift 17 %" */
function orderWithout({ hypotheses }: MatrixAnswer, posteriors: readonly number[]): string {
  return hypotheses
    .map(({ name }, h) => ({ name, share: posteriors[h] ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .map(({ name, share }) => `${name} ${sayPercent(share)}`)
    .join(' · ')
}
