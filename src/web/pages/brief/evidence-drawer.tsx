import { Drawer } from '@mantine/core'
import type { BriefEvidence } from '../../../model/brief.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface EvidenceDrawerProps {
  readonly evidence: readonly BriefEvidence[]
  readonly close: () => void
}

/** The passages behind a sentence, in their surroundings. */
export function EvidenceDrawer({ evidence, close }: EvidenceDrawerProps) {
  const words = useWords()
  const { address } = useSelection()
  return (
    <Drawer
      opened={evidence.length > 0}
      onClose={close}
      position="right"
      title={words.brief.passages(evidence.length)}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <ol className="plain claim-list">
        {evidence.map((one) => (
          <li key={one.number}>
            <blockquote dir="auto" className="passage">
              <span className="soft">{one.before}</span>
              <mark>{one.passage.quote}</mark>
              <span className="soft">{one.after}</span>
            </blockquote>
            <span className="small">
              {one.number}. <bdi>{one.title}</bdi>, {one.publisher ?? words.noPublisher},{' '}
              {one.published === null ? words.noDate : sayDate(one.published)}
            </span>
            <span className="small soft">
              {one.kind !== 'account' && (
                <>
                  <DirectionMark direction={one.direction} word /> · {one.type} · {words.modalities[one.modality]} ·{' '}
                </>
              )}
              <Link
                href={pageHref('/reader', address, {
                  document: one.document,
                  claim: one.kind === 'account' ? null : one.claim,
                })}
              >
                {words.tie.openText}
              </Link>
            </span>
          </li>
        ))}
      </ol>
    </Drawer>
  )
}
