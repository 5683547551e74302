import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { AddEvidence } from './add-evidence.tsx'
import { Likelihoods } from './likelihoods.tsx'
import { MatrixHistory } from './matrix-history.tsx'
import { RaterComparison } from './rater-comparison.tsx'
import { sayPercent } from './say-percent.ts'
import { Sentences } from './sentences.tsx'
import type { UsedDrag } from './use-drag.ts'
import type { UsedSteps } from './use-steps.ts'

interface MatrixAsideProps {
  readonly report: MatrixAnswer
  readonly steps: UsedSteps
  readonly rowDrag: UsedDrag
  /** the row that is looked at */
  readonly looked: string | null
}

/** Beside the matrix: what follows from it, where raters differ, evidence to add, and what was done to it. */
export function MatrixAside({ report, steps, rowDrag, looked }: MatrixAsideProps) {
  const words = useWords().explanations
  const { asOf, word, select } = useSelection()
  const side = word('side') ?? 'follows'
  const tabs = (['follows', 'raters', 'add', 'history'] as const).filter((one) => one !== 'add' || asOf === null)
  return (
    <aside className="matrix-aside" aria-label={words.side.label}>
      <SegmentedControl
        fullWidth
        size="xs"
        value={side}
        onChange={(value) => select({ side: value === 'follows' ? null : value }, { replace: true })}
        data={tabs.map((value) => ({ value, label: words.side[value] }))}
      />
      {side === 'add' ? (
        <AddEvidence report={report} steps={steps} drag={rowDrag} />
      ) : side === 'raters' ? (
        <RaterComparison report={report} />
      ) : side === 'history' ? (
        <MatrixHistory report={report} steps={steps} />
      ) : (
        <WhatFollows report={report} looked={looked} />
      )}
    </aside>
  )
}

function WhatFollows({ report, looked }: Pick<MatrixAsideProps, 'report' | 'looked'>) {
  const words = useWords().explanations
  const { says, formula, notes } = report
  return (
    <>
      <Likelihoods report={report} looked={looked} />
      <Told title={words.changes} of={says.changes}>
        <Drops report={report} />
      </Told>
      {says.awaited.length > 0 && <Told title={words.awaited} of={says.awaited} />}
      <details className="small">
        <summary>{words.method}</summary>
        <Sentences of={[...formula, ...notes]} />
      </details>
    </>
  )
}

function Told({ title, of, children }: { title: string; of: readonly string[]; children?: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <Sentences of={of} />
      {children}
    </section>
  )
}

function Drops({ report: { sensitivity, evidence, hypotheses } }: { readonly report: MatrixAnswer }) {
  const words = useWords().explanations
  const name = (id: string) => hypotheses.find((one) => one.id === id)?.name ?? id
  return (
    <details className="small">
      <summary>{words.without}</summary>
      <ScrollTable label={words.without} columns={words.withoutColumns} numbers={[2]}>
        {sensitivity.drops.map(({ evidence: id, byPosterior, posterior, changes }) => (
          <tr key={id}>
            <th scope="row">{evidence.findIndex((row) => row.id === id) + 1}</th>
            <td>
              {changes.posterior && <span className="apart">◆ </span>}
              <bdi>{name(byPosterior)}</bdi>
            </td>
            <td className="n">
              <bdi dir="ltr">{sayPercent(posterior)}</bdi>
            </td>
          </tr>
        ))}
      </ScrollTable>
    </details>
  )
}
