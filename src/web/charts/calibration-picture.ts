import * as Plot from '@observablehq/plot'
import type { CalibrationBin } from '../../model/outlook-bins.ts'

interface CalibrationOptions {
  readonly width: number
  readonly said: string
  readonly came: string
}

const HEIGHT = 280

/** How likely was said against how often it came: on the line, what is said is what comes; a larger dot stands for more. */
export function calibrationPicture(
  bins: readonly CalibrationBin[],
  { width, said, came }: CalibrationOptions,
): Plot.PlotOptions {
  const axis = { domain: [0, 100], ticks: 5, labelArrow: 'none' as const, labelAnchor: 'center' as const }
  return {
    width,
    height: HEIGHT,
    marginLeft: 48,
    marginBottom: 40,
    x: { ...axis, label: said },
    y: { ...axis, label: came, grid: true },
    r: { range: [3, 12], domain: [1, Math.max(1, ...bins.map(({ n }) => n))], type: 'sqrt' },
    marks: [
      Plot.line(
        [
          [0, 0],
          [100, 100],
        ],
        { stroke: 'var(--soft)', strokeDasharray: '3 3' },
      ),
      Plot.dot(bins, {
        x: (bin: CalibrationBin) => 100 * bin.said,
        y: (bin: CalibrationBin) => 100 * bin.came,
        r: 'n',
        fill: 'var(--closer)',
        fillOpacity: 0.75,
        stroke: 'var(--closer-ink)',
        clip: false,
      }),
    ],
  }
}
