import type { Reading } from './reading.ts'

/** Step 4: which words stand in quotation marks. Marks left open end with their paragraph. */
export function findQuotations(reading: Reading): Reading {
  const quoted: boolean[] = []
  let inside = false
  let paragraph = -1
  for (const token of reading.tokens) {
    const here = reading.sentences[token.sentence]?.paragraph ?? 0
    if (here !== paragraph) {
      paragraph = here
      inside = false
    }
    const opens = /^[“«„]$/.test(token.text) || (token.text === '"' && !inside) || token.tag === '``'
    const closes = /^[”»]$/.test(token.text) || (token.text === '"' && inside) || token.tag === "''"
    if (opens) inside = true
    quoted.push(inside && !opens)
    if (closes && !opens) inside = false
  }
  return { ...reading, quoted }
}
