/** What is told about bytes before they are opened. */
export interface About {
  /** file name or address, for messages and for the extension */
  readonly name: string
  /** as a server gave it, parameters such as `charset` included */
  readonly mediaType?: string
}

/** What one format's reader finds. The text is clean; the rest is what the file itself declares. */
export interface RawText {
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  /** ISO date of any precision */
  readonly published: string | null
  /** ISO 639-1, as a person declared it */
  readonly language: string | null
  /** ISO 639-1, as a template may have declared it: believed only where the text itself does not tell */
  readonly languageHint: string | null
  readonly extractor: { readonly name: string; readonly version: string }
  readonly notes: readonly string[]
  /** ISO day on which the file itself was made, where it tells: not when its text was published */
  readonly made?: string
}

/** A text taken out of a file, with what the file tells about itself. */
export interface ExtractedText extends Omit<RawText, 'languageHint' | 'made'> {
  readonly mediaType: string
}
