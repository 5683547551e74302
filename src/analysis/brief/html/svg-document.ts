import { parseHTML } from 'linkedom'

/** A document for Observable Plot to draw into where there is no browser. */
export function svgDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document
}

/** A drawn picture as text, named and described for those who do not see it; its marks stay reachable as links. */
export function describedSvg(svg: Element, title: string, description: string): string {
  const { ownerDocument } = svg
  const part = (name: string, text: string) => {
    const element = ownerDocument.createElementNS('http://www.w3.org/2000/svg', name)
    element.textContent = text
    return element
  }
  svg.prepend(part('title', title), part('desc', description))
  svg.setAttribute('role', 'group')
  svg.setAttribute('aria-label', title)
  return svg.outerHTML
}
