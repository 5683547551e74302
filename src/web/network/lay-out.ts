import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
import iterate from 'graphology-layout-forceatlas2/iterate.js'

/** A network to be laid out: nodes are called by their place. */
export interface Plan {
  readonly nodes: number
  /** places of both ends, one edge after the other */
  readonly ends: Uint32Array
  /** one an edge, > 0 */
  readonly weights: Float32Array
}

const NODE = 10
const EDGE = 3
const X = 0
const Y = 1
const MASS = 6
const CONVERGENCE = 7
const SIZE = 8
/** Radians between two that follow on the spiral on which all begin: the golden angle. */
const TURN = Math.PI * (3 - Math.sqrt(5))

/**
 * Where the nodes of a network stand, so that those joined are near each other. Nothing in it is left to chance: all begin on one
 * spiral, those with most ties in the middle.
 *
 * @returns x and y of each node, one after the other, after some steps, until it is done
 * @source Jacomy et al. 2014, ForceAtlas2
 */
export function* layOut(plan: Plan): Generator<Float32Array> {
  const nodes = beginning(plan)
  const edges = new Float32Array(plan.weights.length * EDGE)
  plan.weights.forEach((weight, i) => {
    edges[i * EDGE] = (plan.ends[2 * i] ?? 0) * NODE
    edges[i * EDGE + 1] = (plan.ends[2 * i + 1] ?? 0) * NODE
    edges[i * EDGE + 2] = weight
  })
  const settings: ForceAtlas2Settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    strongGravityMode: true,
    gravity: 0.06,
    slowDown: 1 + Math.log(Math.max(1, plan.nodes)),
    barnesHutOptimize: plan.nodes > 400,
    barnesHutTheta: 0.9,
  }
  const { steps, shown } = pace(plan.nodes)
  for (let step = 1; step <= steps; step++) {
    iterate(settings, nodes, edges)
    if (step % shown === 0 || step === steps) yield places(nodes, plan.nodes)
  }
}

/** How many steps are taken, and after how many of them the places are told. */
function pace(nodes: number): { readonly steps: number; readonly shown: number } {
  const steps = nodes > 2000 ? 160 : nodes > 400 ? 300 : 600
  return { steps, shown: Math.max(4, Math.round(steps / 12)) }
}

function beginning({ nodes, ends, weights }: Plan): Float32Array {
  const table = new Float32Array(nodes * NODE)
  const mass = new Float64Array(nodes).fill(1)
  ends.forEach((node, i) => {
    mass[node] = (mass[node] ?? 1) + (weights[i >> 1] ?? 0)
  })
  const order = Array.from({ length: nodes }, (_, i) => i).sort((a, b) => (mass[b] ?? 0) - (mass[a] ?? 0) || a - b)
  order.forEach((node, rank) => {
    const far = 10 * Math.sqrt(rank)
    table[node * NODE + X] = far * Math.cos(rank * TURN)
    table[node * NODE + Y] = far * Math.sin(rank * TURN)
    table[node * NODE + MASS] = mass[node] ?? 1
    table[node * NODE + CONVERGENCE] = 1
    table[node * NODE + SIZE] = 1
  })
  return table
}

function places(table: Float32Array, nodes: number): Float32Array {
  const found = new Float32Array(nodes * 2)
  for (let i = 0; i < nodes; i++) {
    found[2 * i] = table[i * NODE + X] ?? 0
    found[2 * i + 1] = table[i * NODE + Y] ?? 0
  }
  return found
}
