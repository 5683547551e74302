import { brotliCompressSync, constants } from 'node:zlib'
import { type SyntaxModelHeader, sectionWidth, syntaxModelMagic } from '../../src/reading/syntax/syntax-model.ts'

type Kind = SyntaxModelHeader['sections'][number]['kind']

/** A part of the file: a name and its numbers. */
export interface Section {
  readonly name: string
  readonly kind: Kind
  readonly values: ArrayLike<number>
}

/** The bytes of a file of weights: magic, then packed with Brotli: length of the header, header as JSON, the sections. */
export function writeSyntaxModel(
  header: Omit<SyntaxModelHeader, 'sections'>,
  sections: readonly Section[],
): Uint8Array {
  const described: SyntaxModelHeader = {
    ...header,
    sections: sections.map(({ name, kind, values }) => ({
      name,
      kind,
      length: values.length,
    })),
  }
  const encoder = new TextEncoder()
  const head = encoder.encode(JSON.stringify(described))
  const start = 4 + head.length
  const size = sections.reduce((sum, { kind, values }) => sum + values.length * sectionWidth[kind], start)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = start
  for (const { kind, values } of sections) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      if (kind === 'i32') view.setInt32(at, value, true)
      else if (kind === 'i16') view.setInt16(at, value, true)
      else if (kind === 'f32') view.setFloat32(at, value, true)
      else if (kind === 'i8') view.setInt8(at, value)
      else view.setUint8(at, value)
      at += sectionWidth[kind]
    }
  }
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
    },
  })
  return Buffer.concat([encoder.encode(syntaxModelMagic), packed])
}
