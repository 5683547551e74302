import { Button } from '@mantine/core'
import type { CaseAnswer } from '../../api/contract.ts'
import { ask } from '../asking/ask.ts'
import { useWords } from '../words/language.tsx'
import { AddDocuments } from './add-documents.tsx'

/** Whether a case has nothing yet, neither documents nor feeds. */
export function isEmptyCase({ documents, feeds }: CaseAnswer['status']): boolean {
  return documents === 0 && feeds.every(({ files }) => files === 0)
}

/** What a first visit shows: a place to drop files, and the bundled cases. */
export function EmptyCase({ examples }: { readonly examples: CaseAnswer['examples'] }) {
  const words = useWords()
  return (
    <div className="welcome">
      <h1>{words.empty.title}</h1>
      <p>{words.empty.lead}</p>
      <AddDocuments />
      <p>{words.empty.example}</p>
      <div className="row">
        {examples.map(({ name }) => (
          <Button
            key={name}
            variant="default"
            onClick={() => void ask('POST /api/examples/{name}', { params: { name } })}
          >
            {words.add.addExample(words.empty.examples[name] ?? name)}
          </Button>
        ))}
      </div>
    </div>
  )
}
