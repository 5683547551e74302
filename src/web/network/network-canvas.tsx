import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { NetworkAnswer } from '../../api/contract.ts'
import { still } from '../charts/still.ts'
import { usePalette } from '../charts/use-palette.ts'
import { PictureTip } from '../parts/picture-tip.tsx'
import { ZoomButtons } from '../parts/zoom-buttons.tsx'
import { useWords } from '../words/language.tsx'
import { actorLook, measuresOf, type NetworkChoice, nearOf, type TieLook, tieLook, tollOf } from './network-looks.ts'
import { openSigma, type Painted, paintedGraph } from './open-sigma.ts'
import type { Layout } from './use-layout.ts'

interface NetworkCanvasProps {
  readonly network: NetworkAnswer
  readonly layout: Layout
  readonly choice: NetworkChoice
  /** what is told of an actor or a tie that is pointed at */
  readonly say: (pointed: Pointed) => string
  readonly choose: (ids: readonly string[]) => void
  /** what lies over the picture */
  readonly children?: ReactNode
}

/** By the place in the answer. */
export interface Pointed {
  readonly kind: 'actor' | 'tie'
  readonly place: number
}

/** What changes with the look of an edge: its sort and its order, too, which makes the painting sort them anew. */
const RESHAPED = { attributes: ['type', 'color', 'size', 'hidden', 'zIndex'] as (keyof TieLook)[] }
const PAN = 0.1
const MIDDLE = { x: 0.5, y: 0.5 }
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The network itself, painted with WebGL. */
export default function NetworkCanvas({ network, layout, choice, say, choose, children }: NetworkCanvasProps) {
  const words = useWords().board.network
  const palette = usePalette()
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(palette)
  shown.current = palette
  const [sigma, setSigma] = useState<Painted | null>(null)
  const [pointed, setPointed] = useState<(Pointed & { readonly x: number; readonly y: number }) | null>(null)

  // who there is; where they stand and how they look comes below
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for those in the network, however warm their ties
  useEffect(() => {
    if (place.current === null) return
    const opened = openSigma(paintedGraph(network), place.current, () => shown.current)
    const point = (kind: Pointed['kind'], id: string, { x, y }: { readonly x: number; readonly y: number }) =>
      setPointed({ kind, place: Number(id), x, y })
    opened.on('enterNode', ({ node, event }) => point('actor', node, event))
    opened.on('enterEdge', ({ edge, event }) => point('tie', edge, event))
    for (const leave of ['leaveNode', 'leaveEdge'] as const) opened.on(leave, () => setPointed(null))
    setSigma(opened)
    return () => {
      opened.kill()
      setSigma(null)
      setPointed(null)
    }
  }, [layout.key])

  useEffect(() => {
    if (sigma === null || layout.places === null) return
    const { places } = layout
    sigma
      .getGraph()
      .updateEachNodeAttributes(
        (node, look) => ({ ...look, x: places[2 * Number(node)] ?? 0, y: places[2 * Number(node) + 1] ?? 0 }),
        { attributes: ['x', 'y'] },
      )
  }, [sigma, layout])

  useEffect(() => {
    if (sigma === null) return
    const graph = sigma.getGraph()
    const measure = measuresOf(network)
    graph.updateEachEdgeAttributes((edge, look) => {
      const tie = network.ties[Number(edge)]
      return tie === undefined ? look : { ...look, ...tieLook(tie, measure.tie, palette, choice) }
    }, RESHAPED)
    const toll = tollOf(network.ties)
    const near = nearOf(network, choice)
    graph.updateEachNodeAttributes((node, look) => {
      const actor = network.actors[Number(node)]
      if (actor === undefined) return look
      return { ...look, ...actorLook(actor, toll.get(actor.id)?.told ?? 0, measure.actor, palette, near) }
    })
  }, [sigma, network, palette, choice])

  useEffect(() => {
    if (sigma === null) return
    const idOf = (node: string) => network.actors[Number(node)]?.id ?? ''
    const onNode = ({ node }: { readonly node: string }) => choose([idOf(node)])
    const onEdge = ({ edge }: { readonly edge: string }) => choose(network.ties[Number(edge)]?.tie ?? [])
    const onStage = () => choose([])
    sigma.on('clickNode', onNode)
    sigma.on('clickEdge', onEdge)
    sigma.on('clickStage', onStage)
    return () => {
      sigma.off('clickNode', onNode)
      sigma.off('clickEdge', onEdge)
      sigma.off('clickStage', onStage)
    }
  }, [sigma, network, choose])

  const { chosen } = choice
  useEffect(() => {
    if (sigma === null || !layout.done || chosen.length === 0) return
    // where they stand in the picture is known once it is painted
    const centre = () => {
      const known = network.actors.flatMap(({ id }, i) =>
        chosen.includes(id) ? [sigma.getNodeDisplayData(String(i)) ?? MIDDLE] : [],
      )
      if (known.length === 0) return
      const mean = (axis: 'x' | 'y') => known.reduce((sum, one) => sum + one[axis], 0) / known.length
      void sigma.getCamera().animate({ x: mean('x'), y: mean('y') }, { duration: still() ? 0 : 300 })
    }
    sigma.once('afterRender', centre)
    return () => void sigma.off('afterRender', centre)
  }, [sigma, layout.done, network, chosen])

  const zoom = (factor: number | null) => {
    const camera = sigma?.getCamera()
    const duration = still() ? 0 : 200
    if (factor === null) void camera?.animatedReset({ duration })
    else void camera?.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, { duration })
  }
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    const camera = sigma?.getCamera()
    if (camera === undefined) return
    if (move !== undefined) {
      camera.setState({ x: camera.x + move[0] * PAN * camera.ratio, y: camera.y + move[1] * PAN * camera.ratio })
    } else if (event.key === '+' || event.key === '=') zoom(1 / 1.5)
    else if (event.key === '-') zoom(1.5)
    else if (event.key === '0') zoom(null)
    else return
    event.preventDefault()
  }
  return (
    <div className="network-place">
      <section
        className="network-canvas"
        ref={place}
        aria-label={words.picture(network.actors.length, network.ties.length)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that is moved by keyboard has to be reachable by it
        tabIndex={0}
        onKeyDown={press}
      />
      <ZoomButtons zoom={(factor) => zoom(factor === null ? null : 1 / factor)} />
      {children}
      {pointed !== null && (
        <PictureTip at={[pointed.x, pointed.y]} width={place.current?.clientWidth ?? 0} text={say(pointed)} />
      )}
    </div>
  )
}
