import { lineIndex } from '../src/analysis/balance/line-index.ts'
import { relaxingMoves } from '../src/analysis/balance/relaxing-moves.ts'
import { seededRandom } from '../src/model/seeded-random.ts'
import type { SignedNetwork } from '../src/model/signed-network.ts'
import { loadProgramSolver } from '../src/tasks/load-program-solver.ts'

const SIZES = [20, 40, 80, 160, 320]
const TIES_EACH = 12
const SECONDS = 60

/** How long do the line index of a network and its proof take, and all moves of actors; signs as camps have them, one in ten at odds. */
export async function benchBalance(): Promise<void> {
  const solver = await loadProgramSolver()
  const clock = () => performance.now()
  console.log(`signed networks, ${TIES_EACH} ties an actor, a tenth of signs drawn against two camps:`)
  for (const size of SIZES) {
    const network = camped(size)
    const cpu = process.cpuUsage()
    const before = performance.now()
    const line = lineIndex(network, solver, { clock, seconds: SECONDS })
    const seconds = (performance.now() - before) / 1000
    const spent = process.cpuUsage(cpu).user / 1e6
    const about = line.exact ? `${line.index}, proved` : `between ${line.atLeast} and ${line.index}`
    const moves = size > 40 ? '' : `; moves of all actors ${movesOf(network, line).toFixed(2)} s`
    console.log(
      `  ${String(size).padStart(4)} actors, ${network.edges.length} ties: line index ${about}, ${seconds.toFixed(2)} s (${spent.toFixed(2)} s of processor)${moves}`,
    )
  }

  function movesOf(network: SignedNetwork, line: ReturnType<typeof lineIndex>): number {
    const before = performance.now()
    relaxingMoves(network, line, solver, { clock, seconds: SECONDS })
    return (performance.now() - before) / 1000
  }
}

function camped(size: number): SignedNetwork {
  const random = seededRandom(size)
  const share = Math.min(1, TIES_EACH / (size - 1))
  const edges: { a: number; b: number; sign: 1 | -1 }[] = []
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (random() >= share) continue
      const fits = random() >= 0.1
      edges.push({ a, b, sign: ((a + b) % 2 === 0) === fits ? 1 : -1 })
    }
  }
  return { actors: Array.from({ length: size }, (_, v) => `actor-${v}`), edges }
}
