import { escapeHtml } from './escape-html.ts'
import { PICTURE_PATTERNS } from './picture-patterns.ts'

const STYLE = `svg{--paper:#fffdf9;--ink:#1d1b18;--soft:#8b857a;--line:#d9d3c7;--closer:#2f7fb5;--closer-ink:#1b608f;--apart:#c2641a;--apart-ink:#9a4a0c;--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;color:var(--ink)}
@media (prefers-color-scheme:dark){svg{--paper:#161513;--ink:#e9e4da;--soft:#8f897e;--line:#3a3630;--closer:#5ba4d6;--closer-ink:#86c2ec;--apart:#e0873f;--apart-ink:#f2a76a}}`

/** A picture that stands alone, light or dark as its reader has it. */
export function standaloneSvg(title: string, width: number, height: number, body: string): string {
  const words = escapeHtml(title)
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${words}"><title>${words}</title><style>${STYLE}</style>${PICTURE_PATTERNS}<rect width="100%" height="100%" style="fill:var(--paper)"></rect>${body}</svg>\n`
}
