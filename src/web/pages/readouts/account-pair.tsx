import type { PairRecord } from '../../../api/contract.ts'
import type { Passage } from '../../../model/claim.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

/** Two accounts: first where they contradict each other, then what only one tells, then what both tell. */
export function AccountPair({ pair: { accounts, both, onlyA, onlyB } }: { readonly pair: PairRecord }) {
  const words = useWords()
  const against = both.filter(({ contradictions }) => contradictions.length > 0)
  const agreed = both.filter(({ contradictions }) => contradictions.length === 0)
  const names = accounts.map(({ name }) => name)
  return (
    <>
      <div className="pair">
        {accounts.map(({ name, title, publisher, published, items }) => (
          <div key={name}>
            <h2>
              <bdi>{name}</bdi>
            </h2>
            <p className="small soft">
              <bdi>{title}</bdi> · <bdi>{publisher ?? words.noPublisher}</bdi> ·{' '}
              <bdi>{published === null ? words.noDate : sayDate(published)}</bdi> ·{' '}
              <bdi>{words.readouts.items(items)}</bdi>
            </p>
          </div>
        ))}
      </div>
      {against.length > 0 && (
        <section className="accounts-section">
          <h2>{words.readouts.against(against.length)}</h2>
          {against.map((one) => (
            <div key={`${one.a.number} ${one.b.number}`} className="against">
              <p className="apart small">{one.why}</p>
              <div className="pair">
                <Words passage={one.a.passage} name={names[0]} />
                <Words passage={one.b.passage} name={names[1]} />
              </div>
            </div>
          ))}
        </section>
      )}
      <section className="accounts-section">
        <h2>{words.readouts.oneSided}</h2>
        <div className="pair">
          {[onlyA, onlyB].map((only, k) => (
            <div key={names[k]}>
              <h3>{words.readouts.only(names[k] ?? '', only.length)}</h3>
              <ol className="only">
                {only.map((item) => (
                  <li key={`${item.number} ${item.passage.start}`}>
                    <Words passage={item.passage} />
                    <p className="small soft">
                      {words.readouts.kinds[item.kind]} · {words.readouts.telling(item.telling)}
                    </p>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </div>
      </section>
      <section className="accounts-section">
        <h2>{words.readouts.both(agreed.length)}</h2>
        {agreed.map((one) => (
          <div key={`${one.a.number} ${one.b.number}`} className="pair agreed">
            <Words passage={one.a.passage} name={names[0]} />
            <Words passage={one.b.passage} name={names[1]} />
          </div>
        ))}
      </section>
    </>
  )
}

/** Words of an account; they open where they stand. */
function Words({ passage, name }: { readonly passage: Passage; readonly name?: string | undefined }) {
  const { address } = useSelection()
  return (
    <p className="words" dir="auto">
      {name !== undefined && <span className="of small soft">{name}</span>}
      <Link href={pageHref('/reader', address, { document: passage.document, at: `${passage.start}-${passage.end}` })}>
        <bdi>{passage.quote}</bdi>
      </Link>
    </p>
  )
}
