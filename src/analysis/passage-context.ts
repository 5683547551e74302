const LENGTH = 320

/** The paragraph around some words, cut at word borders where it is long. */
export function passageContext(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const to = lineEnd === -1 ? text.length : lineEnd
  return { before: tail(text.slice(from, start)), after: head(text.slice(end, to)) }
}

function tail(text: string): string {
  if (text.length <= LENGTH) return text.trimStart()
  const cut = text.slice(-LENGTH)
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`
}

function head(text: string): string {
  if (text.length <= LENGTH) return text.trimEnd()
  const cut = text.slice(0, LENGTH)
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
