import { fitEpisodes } from '../scripts/weights/fit-episodes.ts'
import { clusterMentions } from '../src/analysis/episodes/cluster-mentions.ts'
import { loadEpisodeVocabulary } from '../src/tasks/load-episode-vocabulary.ts'
import { type AnnotatedMention, type AnnotatedMentions, readMentions } from './annotated-mentions.ts'
import type { Evaluation } from './evaluation.ts'
import { bCubed, pairwiseScore } from './score-clusters.ts'

/**
 * Are reports of one happening found to be one episode, and those of different ones kept apart? Once with the weights that come with the
 * package, and once with weights learned on the other half of the documents, every other one of them in the order of their names.
 *
 * @param path a file of the form of eval/episodes/mentions.jsonl
 */
export async function evaluateEpisodes(path: string): Promise<Evaluation> {
  const data = await readMentions(path)
  const vocabulary = loadEpisodeVocabulary()
  const gold = data.marked.map(({ episode }) => episode)
  const mentions = data.marked.map(({ mention }) => mention)
  const others = data.claims
  const shipped = clusterMentions(mentions, vocabulary, { others })
  const apart = leftOut(data)
  const figures = {
    ...scores(shipped, data.marked),
    leftOut: scores(apart, data.marked),
    mentions: gold.length,
    episodes: new Set(gold).size,
  }
  const row = (name: string, { pairwise, bcubed }: ReturnType<typeof scores>) =>
    `${name.padEnd(24)}pairwise ${say(pairwise)}   B-cubed ${say(bcubed)}`
  return {
    figures,
    table: [
      `${gold.length} mentions of ${figures.episodes} happenings       P     R     F1`,
      row('as it comes', figures),
      row('halves left out', figures.leftOut),
    ].join('\n'),
    misses: missesOf(apart, data.marked),
  }
}

/** Each mention with weights from the half of the documents that it does not stand in; a pair across with the mean of both. */
function leftOut({ marked, claims }: AnnotatedMentions): readonly number[] {
  const vocabulary = loadEpisodeVocabulary()
  const documents = [...new Set(marked.map(({ mention }) => mention.document))].sort()
  const halfOf = (document: string | null) => documents.indexOf(document) % 2
  const halves = [0, 1].map((half) =>
    fitEpisodes(
      marked.filter(({ mention }) => halfOf(mention.document) !== half),
      claims,
      vocabulary,
    ),
  ) as [ReadonlyMap<string, number>, ReadonlyMap<string, number>]
  const across = halves.map((weights) => weights.get('threshold.across') ?? 0.5) as [number, number]
  const weights = new Map([...vocabulary.weights, ['threshold.across', (across[0] + across[1]) / 2]])
  return clusterMentions(
    marked.map(({ mention }) => mention),
    { ...vocabulary, weights },
    { others: claims, weightsOf: (document) => halves[halfOf(document) as 0 | 1] },
  )
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
