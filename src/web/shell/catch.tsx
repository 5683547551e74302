import { Component, type ReactNode } from 'react'
import { useWords } from '../words/language.tsx'

interface CatchState {
  readonly error: Error | null
}

/** Shows what went wrong in a page instead of an empty one. */
export class Catch extends Component<{ readonly children: ReactNode }, CatchState> {
  override state: CatchState = { error: null }

  static getDerivedStateFromError(error: Error): CatchState {
    return { error }
  }

  override render() {
    const { error } = this.state
    return error === null ? this.props.children : <Broken message={error.message} />
  }
}

function Broken({ message }: { readonly message: string }) {
  const words = useWords()
  return (
    <div className="trouble" role="alert">
      <h1>{words.trouble}</h1>
      <p>{message}</p>
    </div>
  )
}
