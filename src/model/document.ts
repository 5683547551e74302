/** A text that was read, and where it came from. */
export interface Document {
  /** SHA-256 of `text`, lower-case hex */
  readonly id: string
  readonly title: string
  /** who published it, in its own words; null where the file does not tell */
  readonly publisher: string | null
  /** ISO date of any precision; null where the file does not tell */
  readonly published: string | null
  /** ISO instant at which the bytes were taken in */
  readonly retrieved: string
  /** ISO 639-1 */
  readonly language: string
  readonly mediaType: string
  /** the file name or URL it was taken from */
  readonly address: string
  readonly text: string
  readonly extractor: { readonly name: string; readonly version: string }
}
