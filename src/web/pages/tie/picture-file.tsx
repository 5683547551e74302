import type { MouseEvent } from 'react'
import { useWords } from '../../words/language.tsx'

/** The pictures beside it as one SVG or PNG file. */
export function PictureFile({ name }: { readonly name: string }) {
  const words = useWords()
  const save = (kind: 'svg' | 'png') => (event: MouseEvent<HTMLButtonElement>) => {
    const figure = event.currentTarget.closest('figure')
    if (figure === null) return
    const { svg, width, height } = stacked([...figure.querySelectorAll<SVGSVGElement>('svg.plot')])
    const file = new Blob([svg], { type: 'image/svg+xml' })
    if (kind === 'svg') keep(file, `${name}.svg`)
    else void asPng(file, width, height).then((png) => keep(png, `${name}.png`))
  }
  return (
    <span className="push nowrap">
      <button type="button" className="link-button" onClick={save('svg')}>
        {words.asSvg}
      </button>{' '}
      <button type="button" className="link-button" onClick={save('png')}>
        {words.asPng}
      </button>
    </span>
  )
}

/** Pictures one below the other, with the colours they have on the page. */
function stacked(pictures: readonly SVGSVGElement[]): {
  readonly svg: string
  readonly width: number
  readonly height: number
} {
  const style = getComputedStyle(document.documentElement)
  const width = Math.max(0, ...pictures.map((one) => one.width.baseVal.value))
  let height = 0
  const parts = pictures.map((one) => {
    const copy = one.cloneNode(true) as SVGSVGElement
    copy.setAttribute('y', String(height))
    height += one.height.baseVal.value
    return new XMLSerializer().serializeToString(copy)
  })
  const drawn = parts
    .join('')
    .replace(/var\((--[\w-]+)\)/g, (_, variable: string) => style.getPropertyValue(variable).trim())
  const ink = style.getPropertyValue('--ink').trim()
  const paper = style.getPropertyValue('--paper').trim()
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" color="${ink}" font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="${paper}"/>${drawn}</svg>`,
  }
}

async function asPng(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, fail) =>
      canvas.toBlob((png) => (png === null ? fail(new Error('The picture is too large.')) : done(png)), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
