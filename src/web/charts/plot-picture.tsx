import * as Plot from '@observablehq/plot'
import { useEffect, useRef } from 'react'

interface PlotPictureProps {
  readonly options: Plot.PlotOptions
  /** what it shows, for those who do not see it */
  readonly label: string
  /** is told the datum that was pointed at when it was clicked; what it opens stands in a table or list, too */
  readonly onPick?: (datum: unknown) => void
}

/** Draws a picture of Observable Plot. */
export function PlotPicture({ options, label, onPick }: PlotPictureProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const picture = Plot.plot({ ...options, ariaLabel: label, className: 'plot' })
    // style elements are let in by the nonce alone
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
    for (const style of picture.querySelectorAll('style')) style.nonce = nonce
    // it is one picture with one name; its parts are no things of their own
    picture.setAttribute('role', 'img')
    for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    if (onPick !== undefined) {
      picture.classList.add('picked')
      picture.addEventListener('click', () => {
        if (picture.value !== null && picture.value !== undefined) onPick(picture.value)
      })
    }
    place.current?.replaceChildren(picture)
    return () => picture.remove()
  }, [options, label, onPick])
  return <div ref={place} className="plot-place" />
}
