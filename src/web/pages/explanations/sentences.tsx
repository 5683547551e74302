/** Sentences of the server, each a paragraph of its own. */
export function Sentences({ of }: { readonly of: readonly string[] }) {
  return of.map((sentence) => (
    <p key={sentence} className="small" dir="auto">
      {sentence}
    </p>
  ))
}
