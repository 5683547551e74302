import { seededRandom } from '../../model/seeded-random.ts'
import type { SignedNetwork } from '../../model/signed-network.ts'
import { type SignedGraph, signedGraph } from './signed-graph.ts'
import { spectralCamps } from './spectral-camps.ts'

const STARTS = 8
const KICKS = 60

/** A division of the actors into two camps, +1 and −1. */
export type Camps = Int8Array

/** The ties at odds with two camps: positive ones between them, negative ones within. */
export function tiesAtOdds({ edges }: SignedNetwork, camps: Camps): readonly number[] {
  return edges.flatMap(({ a, b, sign }, e) => (sign * (camps[a] as number) * (camps[b] as number) < 0 ? [e] : []))
}

/**
 * Two camps with few ties at odds, found fast and without proof: from the signs of the first eigenvector and from random starts,
 * actors change camp while that helps; then some are thrown over and it goes on.
 *
 * @param start camps to begin with, beside the others
 * @source Kunegis and others 2010 for the spectral start; iterated local search as in Lourenço, Martin & Stützle 2003
 */
export function searchCamps(network: SignedNetwork, start?: Camps): Camps {
  const graph = signedGraph(network)
  const random = seededRandom(graph.size + 31 * network.edges.length)
  const starts: Camps[] = [
    ...(start === undefined ? [] : [start.slice()]),
    spectralCamps(graph),
    ...Array.from({ length: STARTS }, () => Int8Array.from({ length: graph.size }, () => (random() < 0.5 ? 1 : -1))),
  ]
  let best: Camps = new Int8Array(graph.size).fill(1)
  let least = tiesAtOdds(network, best).length
  for (const camps of starts) {
    let own = network.edges.length + 1
    let kept = camps
    for (let kick = 0; kick <= KICKS; kick++) {
      const tried = kept.slice()
      if (kick > 0) throwOver(tried, random)
      settle(graph, tried)
      const odds = tiesAtOdds(network, tried).length
      if (odds <= own) [own, kept] = [odds, tried]
    }
    if (own < least) [least, best] = [own, kept]
  }
  return best
}

function throwOver(camps: Camps, random: () => number): void {
  const many = 1 + Math.floor(random() * Math.max(1, camps.length / 8))
  for (let i = 0; i < many; i++) {
    const v = Math.floor(random() * camps.length)
    camps[v] = -(camps[v] as number)
  }
}

/** Lets actors change camp, the one whom it helps most first, until it helps nobody. */
function settle({ size, from, to, sign }: SignedGraph, camps: Camps): void {
  const pull = new Int32Array(size)
  for (let v = 0; v < size; v++) {
    let sum = 0
    for (let i = from[v] as number; i < (from[v + 1] as number); i++)
      sum += (sign[i] as number) * (camps[to[i] as number] as number)
    pull[v] = sum
  }
  for (;;) {
    let worst = -1
    let most = 0
    for (let v = 0; v < size; v++) {
      const gain = -(pull[v] as number) * (camps[v] as number)
      if (gain > most) [most, worst] = [gain, v]
    }
    if (worst < 0) return
    camps[worst] = -(camps[worst] as number)
    for (let i = from[worst] as number; i < (from[worst + 1] as number); i++) {
      const u = to[i] as number
      pull[u] = (pull[u] as number) + 2 * (sign[i] as number) * (camps[worst] as number)
    }
  }
}
