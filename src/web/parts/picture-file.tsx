import type { MouseEvent } from 'react'
import { useWords } from '../words/language.tsx'
import { saveFile } from './save-file.ts'
import { type StackedPictures, stackPictures } from './stack-pictures.ts'

interface PictureFileProps {
  /** of the file, without ending */
  readonly name: string
  /** draws what the figure shows, where that is painted and no SVG */
  readonly draw?: () => StackedPictures
}

/** The pictures of the figure it stands in, one below the other, as one SVG or PNG file. */
export function PictureFile({ name, draw }: PictureFileProps) {
  const words = useWords()
  const save = (kind: 'svg' | 'png') => (event: MouseEvent<HTMLButtonElement>) => {
    const figure = event.currentTarget.closest('figure')
    if (figure === null) return
    const { svg, width, height } = draw?.() ?? stackPictures(figure)
    const file = new Blob([svg], { type: 'image/svg+xml' })
    if (kind === 'svg') saveFile(file, `${name}.svg`)
    else void asPng(file, width, height).then((png) => saveFile(png, `${name}.png`))
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
