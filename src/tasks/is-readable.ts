const READABLE: readonly string[] = ['en']

/** Whether the embedded reader knows this language (ISO 639-1). */
export function isReadable(language: string): boolean {
  return READABLE.includes(language)
}
