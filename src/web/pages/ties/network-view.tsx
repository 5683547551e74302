import { lazy, Suspense, useCallback, useMemo } from 'react'
import type { NetworkAnswer } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { usePalette } from '../../charts/use-palette.ts'
import { canPaint } from '../../network/can-paint.ts'
import type { Pointed } from '../../network/network-canvas.tsx'
import { HEAVY_NETWORK, nearOf, tollOf } from '../../network/network-looks.ts'
import { networkSvg } from '../../network/network-svg.ts'
import { useLayout } from '../../network/use-layout.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { useWords } from '../../words/language.tsx'
import { ActorList } from './actor-list.tsx'
import { ChosenTie } from './chosen-tie.tsx'
import { LeanChoice, leanOf } from './lean-choice.tsx'
import { NetworkTable } from './network-table.tsx'
import { useSayTie } from './use-say-tie.ts'
import './network.css'

const NetworkCanvas = lazy(() => import('../../network/network-canvas.tsx'))

/** Who is tied to whom, with a list that does by keyboard what the picture does by pointer, and a table behind both. */
export function NetworkView({ network }: { readonly network: NetworkAnswer }) {
  const words = useWords()
  const { actors: chosen, word, select } = useSelection()
  const { nameOf, sayTie } = useSayTie(network)
  const palette = usePalette()
  const layout = useLayout(network)
  const lean = leanOf(word('lean'))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same two are the same choice
  const choice = useMemo(() => ({ lean, chosen }), [lean, chosen.join()])
  const toll = useMemo(() => tollOf(network.ties), [network.ties])
  const say = useCallback(
    ({ kind, place }: Pointed) => {
      const tie = network.ties[place]
      if (kind === 'tie') return tie === undefined ? '' : sayTie(tie)
      const id = network.actors[place]?.id ?? ''
      const { told = 0, ties = 0 } = toll.get(id) ?? {}
      return `${nameOf(id)}\n${words.board.network.tiesOf(ties)} · ${words.events(told)}`
    },
    [network, sayTie, nameOf, toll, words],
  )
  const choose = useCallback((ids: readonly string[]) => select({ actors: ids.join(',') }, { replace: true }), [select])
  const paints = useMemo(canPaint, [])
  const near = nearOf(network, choice)
  const listed = network.ties.filter(
    ({ tie, told }) => told > 0 && (near === null || chosen.some((id) => tie.includes(id))),
  )
  const { places } = layout
  const tie = chosen.length < 2 ? undefined : network.ties.find((one) => chosen.every((id) => one.tie.includes(id)))
  return (
    <>
      {paints ? (
        <figure className="network" aria-busy={!layout.done}>
          <div className="network-columns">
            <Suspense fallback={<div className="network-place" />}>
              <NetworkCanvas network={network} layout={layout} choice={choice} say={say} choose={choose}>
                {tie !== undefined && <ChosenTie tie={tie} nameOf={nameOf} />}
              </NetworkCanvas>
            </Suspense>
            <ActorList network={network} lean={lean} nameOf={nameOf} />
          </div>
          <figcaption className="small soft row">
            <LeanChoice />
            <span className="network-legend">
              {layout.done ? words.board.network.legend : words.board.network.laying}
              {network.ties.length > HEAVY_NETWORK && ` ${words.board.network.heavy}`}
            </span>
            {places !== null && (
              <PictureFile name="network" draw={() => networkSvg(network, places, choice, palette)} />
            )}
          </figcaption>
        </figure>
      ) : (
        <p className="trouble">{words.board.network.noPainting}</p>
      )}
      <details className="behind-picture" open={!paints}>
        <summary>{words.asTable}</summary>
        <NetworkTable label={words.board.title} ties={listed} nameOf={nameOf} />
      </details>
    </>
  )
}
