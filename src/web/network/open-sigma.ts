import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { EdgeRectangleProgram, NodePointProgram } from 'sigma/rendering'
import type { Settings } from 'sigma/settings'
import type { NodeDisplayData } from 'sigma/types'
import type { NetworkAnswer } from '../../api/contract.ts'
import type { Palette } from '../charts/use-palette.ts'
import { DashedEdge } from './dashed-edge.ts'
import { DiamondNode } from './diamond-node.ts'
import { type ActorLook, HEAVY_NETWORK, type TieLook } from './network-looks.ts'

/** More actors than so many: only the larger ones are named before one comes nearer. */
const MANY = 60
/** A network as it is painted: how nodes and edges look are their attributes, empty until they are told. */
export type PaintedGraph = UndirectedGraph<Partial<ActorLook> & { x: number; y: number }, Partial<TieLook>>

/** The nodes and edges of a network, each called by its place in the answer. */
export function paintedGraph({ actors, ties }: NetworkAnswer): PaintedGraph {
  const graph: PaintedGraph = new UndirectedGraph()
  const at = new Map(actors.map(({ id }, i) => [id, String(i)]))
  actors.forEach((_, i) => void graph.addNode(String(i), { x: Math.cos(i), y: Math.sin(i) }))
  ties.forEach(({ tie: [a, b] }, i) => void graph.addEdgeWithKey(String(i), at.get(a), at.get(b)))
  return graph
}

/** A network being painted. */
export type Painted = ReturnType<typeof openSigma>

/** Sets up the painting of a network in a place of the page. */
export function openSigma(graph: PaintedGraph, place: HTMLElement, palette: () => Palette) {
  const many = graph.order > MANY
  const isHeavy = graph.size > HEAVY_NETWORK
  const draw = (isRaised: boolean) => (context: CanvasRenderingContext2D, data: Named, settings: Settings) =>
    drawName(context, data, settings, palette(), isRaised)
  return new Sigma(graph, place, {
    nodeProgramClasses: { circle: NodePointProgram, diamond: DiamondNode },
    edgeProgramClasses: { whole: EdgeRectangleProgram, dashed: DashedEdge },
    defaultNodeType: 'circle',
    defaultEdgeType: 'whole',
    defaultDrawNodeLabel: draw(false),
    defaultDrawNodeHover: draw(true),
    labelFont: getComputedStyle(document.body).fontFamily,
    labelSize: 13,
    enableEdgeEvents: !isHeavy,
    hideEdgesOnMove: isHeavy,
    minEdgeThickness: 1,
    stagePadding: 48,
    labelRenderedSizeThreshold: many ? 5 : 0,
    labelDensity: many ? 1 : 4,
    labelGridCellSize: many ? 120 : 60,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    zIndex: true,
  })
}

type Named = Pick<NodeDisplayData, 'x' | 'y' | 'size'> & {
  readonly label?: string | null
  readonly labelColor?: string
}

/** A name beside its mark, legible over whatever is behind it; larger where it is pointed at. */
function drawName(
  context: CanvasRenderingContext2D,
  { x, y, size, label, labelColor }: Named,
  { labelFont, labelSize }: Settings,
  { paper, ink, soft }: Palette,
  isRaised: boolean,
): void {
  if (isRaised) {
    context.beginPath()
    context.arc(x, y, size + 3, 0, 2 * Math.PI)
    context.strokeStyle = soft
    context.lineWidth = 1.5
    context.stroke()
  }
  if (!label) return
  context.font = `${isRaised ? 600 : 400} ${labelSize}px ${labelFont}`
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = paper
  context.fillStyle = isRaised ? ink : (labelColor ?? ink)
  const [left, low] = [x + size + 4, y + labelSize / 3]
  context.strokeText(label, left, low)
  context.fillText(label, left, low)
}
