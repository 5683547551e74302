import { type SyntaxModelHeader, sectionWidth, syntaxModelMagic } from '../../src/reading/syntax/syntax-model.ts'

type Kind = SyntaxModelHeader['sections'][number]['kind']

/** A part of the file: a name and its numbers. */
export interface Section {
  readonly name: string
  readonly kind: Kind
  readonly values: ArrayLike<number>
}

/** The bytes of a file of weights: magic, length of the header, header as JSON, sections one after the other. */
export function writeSyntaxModel(
  header: Omit<SyntaxModelHeader, 'sections'>,
  sections: readonly Section[],
): Uint8Array {
  const described: SyntaxModelHeader = {
    ...header,
    sections: sections.map(({ name, kind, values }) => ({ name, kind, length: values.length })),
  }
  const encoder = new TextEncoder()
  const head = encoder.encode(JSON.stringify(described))
  const start = syntaxModelMagic.length + 4 + head.length
  const size = sections.reduce((sum, { kind, values }) => sum + values.length * sectionWidth[kind], start)
  const bytes = new Uint8Array(size)
  bytes.set(encoder.encode(syntaxModelMagic))
  const view = new DataView(bytes.buffer)
  view.setUint32(syntaxModelMagic.length, head.length, true)
  bytes.set(head, syntaxModelMagic.length + 4)
  let at = start
  for (const { kind, values } of sections) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      if (kind === 'i32') view.setInt32(at, value, true)
      else if (kind === 'u16') view.setUint16(at, value, true)
      else if (kind === 'i8') view.setInt8(at, value)
      else view.setUint8(at, value)
      at += sectionWidth[kind]
    }
  }
  return bytes
}
