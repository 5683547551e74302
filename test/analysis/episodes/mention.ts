import type { EpisodeMention, EpisodeReport } from '../../../src/model/episode.ts'

/** A mention of a meeting on 30 May 2024, but for what is told otherwise. */
export function mention(id: string, more: Partial<EpisodeMention> = {}): EpisodeMention {
  const words = more.words ?? 'Khamenei received Assad in Tehran on 30 May 2024'
  return {
    id,
    claims: [id],
    document: `d-${id}`,
    feed: 'claims',
    start: 0,
    end: words.length,
    title: '',
    words,
    sentence: words,
    place: [0, 0],
    source: ['IRN'],
    target: ['SYR'],
    type: 'CONSULT',
    dimension: 'diplomatic',
    modality: 'actual',
    when: '2024-05-30',
    published: '2024-05-31',
    values: [],
    attribution: [],
    direction: 'closer',
    ...more,
  }
}

export function report(
  id: string,
  more: Partial<EpisodeMention> = {},
  rest: Partial<EpisodeReport> = {},
): EpisodeReport {
  return {
    mention: mention(id, more),
    title: `Text ${id}`,
    publisher: `Paper ${id}`,
    times: 1,
    reliability: 'B',
    also: [],
    repeats: null,
    origin: `paper-${id}`,
    ...rest,
  }
}
