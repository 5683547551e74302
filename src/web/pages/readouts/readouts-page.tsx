import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWords } from '../../words/language.tsx'
import { AccountPair } from './account-pair.tsx'
import { AccountTable } from './account-table.tsx'
import { ChooseAccounts } from './choose-accounts.tsx'
import './readouts.css'

/** Accounts of one happening side by side: what both tell, what only one tells, where they contradict each other. */
export default function ReadoutsPage() {
  const words = useWords().readouts
  const { word, from, to } = useSelection()
  const [about, channels, documents] = [word('about'), word('channels'), word('accounts')]
  const ofTime = about !== null || channels !== null ? { from, to } : {}
  const asked = { documents, about, channels, tie: word('between'), first: word('first'), ...ofTime }
  const chosen = asked.about !== null || asked.channels !== null || (asked.documents ?? '').includes(',')
  const answer = useAnswer('GET /api/compare', chosen ? { query: asked } : null)
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        data={chosen ? routeHref('GET /api/compare', { query: asked }) : null}
        csv={false}
      />
      <ChooseAccounts key={`${documents} ${channels} ${about}`} />
      <Answer of={answer}>
        {(found) => (found.kind === 'pair' ? <AccountPair pair={found} /> : <AccountTable table={found} />)}
      </Answer>
    </>
  )
}
