import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { NetworkAnswer } from '../../../api/contract.ts'
import type { NetworkTie } from '../../../model/tie-network.ts'
import { pageHref, useSelection } from '../../address/selection.ts'
import { tieLean } from '../../charts/tie-level.ts'
import { useWidth } from '../../charts/use-width.ts'
import { mappedTies } from '../../map/tie-arcs.ts'
import type { World } from '../../map/world.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { useWords } from '../../words/language.tsx'
import { LeanChoice, leanOf } from './lean-choice.tsx'
import { NetworkTable } from './network-table.tsx'
import { OffMap } from './off-map.tsx'
import { useSayTie } from './use-say-tie.ts'
import './network.css'
import './map.css'

const TieMap = lazy(() => import('../../map/tie-map.tsx'))
/** More bows than so many hide each other; the table has all. */
const MOST_DRAWN = 300

/** Ties on a map of states; beside it those that it cannot show, and a table behind all. */
export function MapView({ network }: { readonly network: NetworkAnswer }) {
  const words = useWords()
  const { actors: chosen, word, address } = useSelection()
  const { nameOf, sayTie } = useSayTie(network)
  const [place, width] = useWidth<HTMLDivElement>()
  const [world, setWorld] = useState<World | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    import('../../map/world.ts').then(({ loadWorld }) => loadWorld()).then(setWorld, () => setFailed(true))
  }, [])
  const lean = leanOf(word('lean'))
  const shown = useMemo(
    () => network.ties.filter((tie) => tie.told > 0 && (lean === null || tieLean(tie) === lean)),
    [network, lean],
  )
  const { between, within, nowhere } = useMemo(() => mappedTies(shown, network.actors), [shown, network.actors])
  const drawn = useMemo(() => between.slice(0, MOST_DRAWN), [between])
  const framed = useMemo(() => mappedTies(network.ties, network.actors).between, [network])
  const hrefOf = useCallback(({ tie }: NetworkTie) => pageHref('/tie', address, { actors: tie.join(',') }), [address])
  return (
    <>
      <figure className="network">
        <div className="network-columns">
          <div ref={place} className="map-room" aria-busy={world === null && !failed}>
            {failed && <p className="trouble">{words.board.map.noOutlines}</p>}
            {world !== null && width !== null && width > 80 && (
              <Suspense>
                <TieMap
                  world={world}
                  width={width - 2}
                  network={network}
                  ties={drawn}
                  framed={framed}
                  choice={{ lean, chosen }}
                  say={sayTie}
                  hrefOf={hrefOf}
                />
              </Suspense>
            )}
          </div>
          <OffMap within={within} nowhere={nowhere} nameOf={nameOf} />
        </div>
        <figcaption className="small soft row">
          <LeanChoice />
          <span className="network-legend">
            {between.length > drawn.length && `${words.board.map.first(drawn.length, between.length)} `}
            {words.board.map.legend}
          </span>
          <PictureFile name="map-of-ties" />
        </figcaption>
      </figure>
      <details className="behind-picture">
        <summary>{words.asTable}</summary>
        <NetworkTable label={words.board.title} ties={shown} nameOf={nameOf} />
      </details>
    </>
  )
}
