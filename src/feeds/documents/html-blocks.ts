const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO FORM BUTTON SELECT TEXTAREA INPUT HEAD NAV'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
const ELEMENT = 1
const TEXT = 3

/**
 * The text of a tree of elements, a block a line: paragraphs, headings, list items and rows of tables stand alone, inline
 * elements do not part words. Walks without recursion, so that depth does not matter.
 */
export function htmlBlocks(root: Node): string {
  const blocks: string[] = []
  let open = ''
  const close = (): void => {
    const words = open.replace(/\s+/g, ' ').trim()
    if (words !== '') blocks.push(words)
    open = ''
  }
  let node: Node | null = root
  while (node !== null) {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === TEXT) open += node.nodeValue ?? ''
    if (BLOCKS.has(name)) close()
    if (name === 'BR') open += ' '
    if (name === 'TD' || name === 'TH') open += ' '
    if (node.nodeType === ELEMENT && node.firstChild !== null && !SKIPPED.has(name) && !isNoteMark(node)) {
      node = node.firstChild
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      if (node !== null && BLOCKS.has(node.nodeName.toUpperCase())) close()
    }
    node = node === null || node === root ? null : node.nextSibling
  }
  close()
  return blocks.join('\n\n')
}

/** A raised number or letter that only points to a note. */
function isNoteMark(node: Node): boolean {
  return node.nodeName.toUpperCase() === 'SUP' && /^\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*$/.test(node.textContent ?? '')
}
