import type { Brief } from '../../model/brief.ts'

/** A brief as JSON with all its data, two spaces a level. */
export function renderJson(brief: Brief): string {
  return `${JSON.stringify(brief, null, 2)}\n`
}
