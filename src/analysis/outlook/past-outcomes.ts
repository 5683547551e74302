import { OUTCOMES } from '../../model/outlook.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { CLASSES, referenceClass } from './reference-class.ts'
import { NO_OUTCOME, type TiePanel } from './tie-panel.ts'
import { TIE_SIGNS } from './tie-signs.ts'

const { recordWorth, followWorth } = OUTLOOK_SETTINGS
const K = OUTCOMES.length
/** With fewer outcomes of all ties, there is no record to speak of. */
const FEW = 100

/**
 * Outcomes as they became known, month by month: what the plain forecasts are made of, against which all others are held.
 *
 * - climatology: how often each outcome came to this tie, drawn toward how often it came to all
 * - persistence: what followed the tie's last outcome, in all ties, drawn toward climatology
 * - base rate: how often each came to ties that stood alike, drawn toward how often it came to all
 */
export class PastOutcomes {
  private readonly panel: TiePanel
  private readonly own: Float64Array
  private readonly all = new Float64Array(K)
  private readonly followed = new Float64Array(K * K)
  private readonly alike = new Float64Array(CLASSES * K)
  private month = -1

  constructor(panel: TiePanel) {
    this.panel = panel
    this.own = new Float64Array(panel.ties * K)
  }

  /** Takes in all that is known once so many months are over; months only go forward. */
  upTo(month: number): void {
    const { ties, origins, horizon, outcome, lastOutcome, signs } = this.panel
    while (this.month < month) {
      this.month++
      const made = this.month - horizon
      if (made < 0) continue
      for (let tie = 0; tie < ties; tie++) {
        const row = tie * origins + made
        const found = outcome[row] as number
        if (found === NO_OUTCOME) continue
        add(this.own, tie * K + found)
        add(this.all, found)
        add(this.alike, referenceClass(signs, row * TIE_SIGNS.length) * K + found)
        const last = lastOutcome[row] as number
        if (last !== NO_OUTCOME) add(this.followed, last * K + found)
      }
    }
  }

  /** Whether enough is known of any tie. */
  get enough(): boolean {
    return total(this.all, 0) >= FEW
  }

  climatology(tie: number): Float64Array {
    return drawn(this.own, tie * K, this.shares(), recordWorth)
  }

  persistence(tie: number, row: number): Float64Array {
    const record = this.climatology(tie)
    const last = this.panel.lastOutcome[row] as number
    return last === NO_OUTCOME ? record : drawn(this.followed, last * K, record, followWorth)
  }

  baseRate(row: number): Float64Array {
    const index = referenceClass(this.panel.signs, row * TIE_SIGNS.length)
    return drawn(this.alike, index * K, this.shares(), recordWorth)
  }

  /** How often each outcome came to ties of one class. */
  countsOf(index: number): readonly number[] {
    return [...this.alike.slice(index * K, (index + 1) * K)]
  }

  ownCount(tie: number): number {
    return total(this.own, tie * K)
  }

  private shares(): Float64Array {
    const sum = total(this.all, 0)
    return this.all.map((count) => (sum === 0 ? 1 / K : count / sum))
  }
}

function add(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}

function total(counts: Float64Array, from: number): number {
  let sum = 0
  for (let k = 0; k < K; k++) sum += counts[from + k] as number
  return sum
}

function drawn(counts: Float64Array, from: number, toward: Float64Array, worth: number): Float64Array {
  const sum = total(counts, from) + worth
  return toward.map((share, k) => ((counts[from + k] as number) + worth * share) / sum)
}
