import { PICTURE_PATTERNS } from '../html/picture-patterns.ts'
import { svgDocument } from '../html/svg-document.ts'

/** The light colours of the pages, for paper. */
const COLOURS: Readonly<Record<string, string>> = {
  paper: '#ffffff',
  ink: '#1d1b18',
  soft: '#5c574f',
  line: '#d9d3c7',
  tint: '#f5f1e9',
  closer: '#2f7fb5',
  'closer-ink': '#1b608f',
  apart: '#c2641a',
  'apart-ink': '#9a4a0c',
  mark: '#ffe9a8',
}
export const PICTURE_FONT = 'DejaVu Sans'

export interface PlainSvg {
  readonly svg: string
  /** in pixels */
  readonly width: number
  readonly height: number
}

/**
 * A drawn picture without what only a browser understands: style sheets, variables, links. Nothing where there is no picture.
 *
 * @param drawn an SVG element as text
 */
export function plainSvg(drawn: string): PlainSvg | null {
  const { body } = svgDocument()
  body.innerHTML = drawn
  const svg = body.querySelector('svg')
  if (svg === null) return null
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const link of [...svg.querySelectorAll('a')].reverse()) link.replaceWith(...link.childNodes)
  for (const title of svg.querySelectorAll('title, desc')) title.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) plainElement(element)
  const [, , w = 0, h = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  const width = Number(svg.getAttribute('width') ?? w)
  const height = Number(svg.getAttribute('height') ?? h)
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const look = `font-family="${PICTURE_FONT}" font-size="11" fill="${COLOURS.ink}" color="${COLOURS.ink}"`
  const patterns = resolve(PICTURE_PATTERNS.replace(/style="([^"]*)"/g, (_, css: string) => attributesOf(css)))
  const text = svg.innerHTML.replace(/ xmlns="[^"]*"/g, '')
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${look}>${patterns}${text}</svg>`, width, height }
}

/** Declarations become attributes, and what is said for browsers alone goes. */
function plainElement(element: Element): void {
  const css = element.getAttribute('style')
  element.removeAttribute('style')
  for (const [name, value] of declarations(css ?? '')) element.setAttribute(name, value)
  for (const { name, value } of [...element.attributes]) {
    if (/^(?:aria-|role|class|href|xlink|tabindex|data-)/.test(name)) element.removeAttribute(name)
    else if (name === 'font-family') element.removeAttribute(name)
    else if (/var\(|currentColor/.test(value)) element.setAttribute(name, resolve(value))
  }
}

function attributesOf(css: string): string {
  return declarations(css)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
}

function declarations(css: string): readonly (readonly [string, string])[] {
  return css.split(';').flatMap((one) => {
    const [name = '', ...value] = one.split(':')
    const known = /^(?:fill|stroke|font-size|font-weight|font-style|opacity|text-anchor)/.test(name.trim())
    return known && value.length > 0 ? [[name.trim(), resolve(value.join(':').trim())] as const] : []
  })
}

function resolve(value: string): string {
  return value
    .replace(/var\(--([\w-]+)(?:,[^)]*)?\)/g, (_, name: string) => COLOURS[name] ?? '#1d1b18')
    .replace(/currentColor/g, '#1d1b18')
}
