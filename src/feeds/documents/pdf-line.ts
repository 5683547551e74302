/** One line of one column of a page, as it stands on the paper. Lengths in points, y downward from the page's top. */
export interface PdfLine {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  /** of the baseline */
  readonly y: number
  /** of the type, in points */
  readonly size: number
  readonly font: string
  /** borders of the column it stands in */
  readonly columnLeft: number
  readonly columnRight: number
}

/** A run of characters as pdf.js gives it, turned to the page's upright. */
export interface PdfRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
  readonly rightToLeft: boolean
}
