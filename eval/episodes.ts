import { prepareCase, tellCase } from '../scripts/weights/fit-episodes.ts'
import { clusterMentions } from '../src/analysis/episodes/cluster-mentions.ts'
import { loadEpisodeVocabulary } from '../src/tasks/load-episode-vocabulary.ts'
import { type AnnotatedMention, readMentions } from './annotated-mentions.ts'
import type { Evaluation } from './evaluation.ts'
import { bCubed, type ClusterScore, pairwiseScore } from './score-clusters.ts'

/**
 * Are reports of one happening found to be one episode, and those of different ones kept apart? Besides, how well chains of different
 * texts are joined where those of each text are as they are annotated.
 *
 * @param path a file of the form of eval/episodes/mentions.jsonl
 */
export async function evaluateEpisodes(path: string): Promise<Evaluation> {
  const data = await readMentions(path)
  const vocabulary = loadEpisodeVocabulary()
  const gold = data.marked.map(({ episode }) => episode)
  const found = clusterMentions(
    data.marked.map(({ mention }) => mention),
    vocabulary,
    { others: data.claims },
  )
  const given = tellCase(prepareCase(data, vocabulary), vocabulary.weights, true)
  const figures = {
    ...scores(found, data.marked),
    chainsGiven: pairwiseScore(
      given.map(([cluster]) => cluster),
      given.map(([, episode]) => episode),
    ),
    mentions: gold.length,
    episodes: new Set(gold).size,
  }
  const row = (name: string, score: ClusterScore) => `${name.padEnd(32)}${say(score)}`
  return {
    figures,
    table: [
      `${`${gold.length} mentions of ${figures.episodes} happenings`.padEnd(32)}P     R     F1`,
      row('pairs', figures.pairwise),
      row('B-cubed', figures.bcubed),
      row('pairs of one document', figures.within),
      row('pairs, chains as annotated', figures.chainsGiven),
    ].join('\n'),
    misses: missesOf(found, data.marked),
  }
}

function scores(found: readonly number[], marked: readonly AnnotatedMention[]) {
  const gold = marked.map(({ episode }) => episode)
  const inDocument = ({ mention }: AnnotatedMention) => ` ${mention.document}`
  return {
    pairwise: pairwiseScore(found, gold),
    bcubed: bCubed(found, gold),
    within: pairwiseScore(
      marked.map((one, i) => `${found[i]}${inDocument(one)}`),
      marked.map((one) => `${one.episode}${inDocument(one)}`),
    ),
  }
}

function say({ p, r, f1 }: { readonly p: number; readonly r: number; readonly f1: number }): string {
  return [p, r, f1].map((one) => one.toFixed(3)).join(' ')
}

function missesOf(found: readonly number[], marked: readonly AnnotatedMention[]): readonly string[] {
  const lines: string[] = []
  for (const [a, one] of marked.entries()) {
    for (const [step, other] of marked.slice(a + 1).entries()) {
      const same = one.episode === other.episode
      if (same === (found[a] === found[a + 1 + step])) continue
      lines.push(`${same ? 'kept apart' : 'put together'}: ${sayMention(one)} | ${sayMention(other)}`)
    }
  }
  return lines
}

function sayMention({ mention, episode }: AnnotatedMention): string {
  return `${mention.document} “${mention.words.slice(0, 80)}” (${episode})`
}
