/** What a mark looks like on the page and has to be told in a file, where no style sheet is. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant',
  'text-anchor',
  'paint-order',
  'vector-effect',
  'visibility',
] as const

export interface StackedPictures {
  readonly svg: string
  /** pixels */
  readonly width: number
  readonly height: number
}

/** All pictures of a figure, one below the other, with the looks they have on the page. Small signs inside buttons stay out. */
export function stackPictures(figure: Element): StackedPictures {
  const pictures = [...figure.querySelectorAll('svg')].filter(
    (one) => one.closest('button') === null && one.parentElement?.closest('svg') === null,
  )
  const parts = pictures.map((one) => {
    const { width, height } = one.getBoundingClientRect()
    return { copy: withLooks(one), width, height }
  })
  const width = Math.ceil(Math.max(1, ...parts.map((part) => part.width)))
  let height = 0
  const drawn = parts.map(({ copy, width, height: own }) => {
    copy.setAttribute('x', '0')
    copy.setAttribute('y', String(height))
    copy.setAttribute('width', String(width))
    copy.setAttribute('height', String(own))
    height += Math.ceil(own)
    return new XMLSerializer().serializeToString(copy)
  })
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()
  const size = `width="${width}" height="${height}"`
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${paper}"/>${drawn.join('')}</svg>`,
  }
}

function withLooks(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const originals = [picture, ...picture.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  originals.forEach((one, index) => {
    const style = getComputedStyle(one)
    const target = copies[index]
    if (target === undefined) return
    target.removeAttribute('class')
    for (const look of LOOKS) target.setAttribute(look, style.getPropertyValue(look))
  })
  for (const sheet of copy.querySelectorAll('style')) sheet.remove()
  return copy
}
