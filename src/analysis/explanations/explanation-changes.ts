import type { EvidenceRow, ExplanationChanges, ExplanationReport } from '../../model/explanation-report.ts'
import { sayDay } from '../brief/prose/say-date.ts'
import { countOf, listed, nameOf, sayShare } from './say-explanations.ts'

/** Smaller moves are told as none. */
const MOVED = 0.02
const MOST_NAMED = 3

/**
 * What became of a matrix since a day: which explanation leads, which moved, what evidence came or went, and who rated otherwise.
 *
 * @param before as known and rated on the day; null where the question was not asked then
 * @param since  the day
 */
export function explanationChanges(
  before: ExplanationReport | null,
  now: ExplanationReport,
  since: string,
): ExplanationChanges {
  const day = sayDay(since)
  if (before === null) return { since, moved: [], says: [`On ${day} this question was not weighed yet.`] }
  const moved = movedOf(before, now)
  const changes = [
    ...sayMoves(moved, now),
    ...sayEvidence(before, now),
    ...sayRatings(before, now),
    ...sayWeights(before, now),
  ]
  const lead = sayLeads(before, now, day)
  return {
    since,
    moved,
    says: changes.length === 0 ? [`Nothing has changed since ${day}. ${lead}`] : [lead, ...changes],
  }
}

function movedOf(before: ExplanationReport, now: ExplanationReport): ExplanationChanges['moved'] {
  const old = new Map(before.hypotheses.map((one) => [one.id, one]))
  const kept = new Set(now.hypotheses.map(({ id }) => id))
  return [
    ...now.hypotheses.map(({ id, name, posterior }) => ({
      id,
      name,
      before: old.get(id)?.posterior.mean ?? null,
      now: posterior.mean,
    })),
    ...before.hypotheses
      .filter(({ id }) => !kept.has(id))
      .map(({ id, name, posterior }) => ({ id, name, before: posterior.mean, now: null })),
  ]
}

function leaderOf({ hypotheses, leads }: ExplanationReport) {
  return hypotheses.find(({ id }) => id === leads.byPosterior)
}

function sayLeads(before: ExplanationReport, now: ExplanationReport, day: string): string {
  const [then, leader] = [leaderOf(before), leaderOf(now)]
  if (then === undefined || leader === undefined) return ''
  const [old, share] = [sayShare(then.posterior.mean), sayShare(leader.posterior.mean)]
  if (then.id !== leader.id) {
    return `On ${day} “${then.name}” was the likeliest (${old}); now it is ${nameOf(now, leader.id)} (${share}).`
  }
  return old === share
    ? `${nameOf(now, leader.id)} was the likeliest on ${day}, and still is (${share}).`
    : `${nameOf(now, leader.id)} was the likeliest on ${day} (${old}), and still is (${share}).`
}

function sayMoves(moved: ExplanationChanges['moved'], now: ExplanationReport): readonly string[] {
  const come = moved.filter((one) => one.before === null).map(({ name }) => `“${name}”`)
  const gone = moved.filter((one) => one.now === null).map(({ name }) => `“${name}”`)
  const points = moved.flatMap(({ name, before, now: after }) =>
    before === null || after === null || Math.abs(after - before) < MOVED
      ? []
      : [`“${name}” ${after > before ? 'up' : 'down'} by ${Math.round(100 * Math.abs(after - before))} points`],
  )
  return [
    ...(points.length === 0 ? [] : [`${listed(points)}.`]),
    ...(come.length === 0 ? [] : [`New among the ${now.hypotheses.length} explanations: ${listed(come)}.`]),
    ...(gone.length === 0 ? [] : [`No longer weighed: ${listed(gone)}.`]),
  ]
}

function sayEvidence(before: ExplanationReport, now: ExplanationReport): readonly string[] {
  const old = new Set(before.evidence.map(({ id }) => id))
  const awaited = new Set(before.awaited.map(({ id }) => id))
  const kept = new Set([...now.evidence.map(({ id }) => id), ...now.awaited.map(({ id }) => id)])
  const found = now.evidence.filter(({ id }) => awaited.has(id))
  const added = now.evidence.filter(({ id }) => !old.has(id) && !awaited.has(id))
  const gone = before.evidence.filter(({ id }) => !kept.has(id))
  const tell = (rows: readonly EvidenceRow[], what: string) =>
    rows.length === 0 ? [] : [`${countOf(rows.length, 'piece')} of evidence ${what}: ${quoted(rows)}.`]
  return [
    ...tell(found, found.length === 1 ? 'that was awaited was found' : 'that were awaited were found'),
    ...tell(added, added.length === 1 ? 'was added' : 'were added'),
    ...tell(gone, gone.length === 1 ? 'was left out' : 'were left out'),
  ]
}

function quoted(rows: readonly EvidenceRow[]): string {
  const named = rows.slice(0, MOST_NAMED).map(({ says }) => `“${says.replace(/[.]$/, '')}”`)
  return listed(rows.length > MOST_NAMED ? [...named, `${rows.length - MOST_NAMED} more`] : named)
}

/** "Karam rated 4 cells and changed 2." */
function sayRatings(before: ExplanationReport, now: ExplanationReport): readonly string[] {
  const [old, current] = [ratingsOf(before), ratingsOf(now)]
  const told = new Map<string, { rated: number; changed: number; taken: number }>()
  const of = (analyst: string) => {
    const counts = told.get(analyst) ?? { rated: 0, changed: 0, taken: 0 }
    told.set(analyst, counts)
    return counts
  }
  for (const [key, { analyst, rating }] of current) {
    const was = old.get(key)
    if (was === undefined) of(analyst).rated++
    else if (was.rating !== rating) of(analyst).changed++
  }
  for (const [key, { analyst }] of old) if (!current.has(key)) of(analyst).taken++
  return [...told]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([analyst, { rated, changed, taken }]) => {
      const parts = [
        ...(rated > 0 ? [`rated ${countOf(rated, 'cell')}`] : []),
        ...(changed > 0 ? [`changed ${countOf(changed, 'rating')}`] : []),
        ...(taken > 0 ? [`took ${countOf(taken, 'rating')} back`] : []),
      ]
      return `${analyst} ${listed(parts)}.`
    })
}

function ratingsOf({ evidence }: ExplanationReport) {
  return new Map(
    evidence.flatMap(({ id, cells }) =>
      cells.flatMap(({ hypothesis, ratings }) =>
        ratings.map((one) => [`${id}\n${hypothesis}\n${one.analyst}`, one] as const),
      ),
    ),
  )
}

/** Evidence that counts otherwise, though it was there before: its sources are graded otherwise, or it was found to be a copy. */
function sayWeights(before: ExplanationReport, now: ExplanationReport): readonly string[] {
  const old = new Map(before.evidence.map((row) => [row.id, row.weight * row.share]))
  const other = now.evidence.filter(({ id, weight, share }) => {
    const was = old.get(id)
    return was !== undefined && Math.abs(was - weight * share) > 1e-9
  })
  return other.length === 0
    ? []
    : [
        `${countOf(other.length, 'piece')} of evidence ${other.length === 1 ? 'counts' : 'count'} otherwise, by grade, relevance or copies: ${quoted(other)}.`,
      ]
}
