import type { Names } from '../../api/contract.ts'
import type { ClaimContent } from '../../model/claim.ts'

/** Who acts on whom, by name: "Iran → Syria". */
export function whoToWhom({ source, target }: Pick<ClaimContent, 'source' | 'target'>, names: Names): string {
  const said = (ids: readonly string[]) => ids.map((id) => nameOf(id, names)).join(', ')
  if (target.length === 0) return source.length === 0 ? '–' : said(source)
  return `${source.length === 0 ? '–' : said(source)} → ${said(target)}`
}

/** How somebody is called: by name, or by a text's own words where it does not name anybody. */
export function nameOf(id: string, names: Names): string {
  const anonymous = /^anonymous: ?(.*)$/.exec(id)?.[1]
  return anonymous === undefined ? (names[id] ?? id) : `“${anonymous}”`
}
