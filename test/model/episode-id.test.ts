import { describe, expect, it } from 'vitest'
import type { Episode, EpisodeReport } from '../../src/model/episode.ts'
import { episodeCalled, episodeId, episodeNames } from '../../src/model/episode-id.ts'
import { report } from '../analysis/episodes/mention.ts'

const claim = (start: string) => start.padEnd(24, '0')
const episode = (...reports: readonly EpisodeReport[]): Episode =>
  ({ id: episodeId(reports[0]?.mention.id ?? ''), title: 'x', reports }) as unknown as Episode

const [a, b, c] = [claim('aa11'), claim('aa22'), claim('bb33')]
const feed = 'gdelt:20240601.export.CSV:12'
const all = [episode(report(a), report(b, { claims: [b, c] })), episode(report(claim('dd44'))), episode(report(feed))]

describe('ids of episodes', () => {
  it('are the beginning of a claim, and tell events of one file apart', () => {
    expect(episodeId(a)).toBe('e-aa1100000000')
    expect(episodeId(feed)).toMatch(/^e-[0-9a-f]{12}$/)
    expect(episodeId(feed)).not.toBe(episodeId('gdelt:20240601.export.CSV:13'))
  })

  it('by any report or claim mean the same episode', () => {
    expect(episodeNames(all[0] as Episode)).toContain(episodeId(b))
    for (const name of ['e-aa11', 'e-aa22', a, b, c, 'bb3', 'e-bb33']) expect(episodeCalled(name, all)).toBe(all[0])
    expect(episodeCalled(feed, all)).toBe(all[2])
  })

  it('that mean none or several are said to', () => {
    expect(() => episodeCalled('e-ff', all)).toThrow('No episode has an id that starts with "e-ff"')
    expect(() => episodeCalled('e-', all)).toThrow('"e-" means 3 episodes')
  })

  it('go before the other names an episode answers to', () => {
    const other = episode(report(claim('ee55')), report(claim('dd99')))
    expect(episodeCalled('e-dd', [other, ...all])).toBe(all[1])
  })
})
