/**
 * Compiles the parser's kernel for the sizes of some weights and writes both, with the tables of words, as one file.
 *
 * Usage: `pack-syntax.ts <folder of the treebanks> <file of quantize.py> <file to write>`; needs clang and lld.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSections, type SyntaxModelHeader } from '../../src/reading/syntax/syntax-model.ts'
import { straighten, wordKey } from '../../src/reading/syntax/word-features.ts'
import { readConllu } from './read-conllu.ts'
import { buildLemmas, buildUniversalPos } from './word-tables.ts'
import { type Section, writeSyntaxModel } from './write-syntax-model.ts'

const [folder, weights, output] = process.argv.slice(2)
if (folder === undefined || weights === undefined || output === undefined) {
  throw new Error('pack-syntax needs the folder of the treebanks, the weights of quantize.py and the file to write')
}
/** How many words the kernel keeps at hand. */
const slots = 4096

const learned = readSections(readFileSync(weights)) as {
  readonly header: Omit<SyntaxModelHeader, 'posNames' | 'lemmas'>
  readonly section: ReturnType<typeof readSections>['section']
}
const { tags, relationNames, steps, sizes, sections: described } = learned.header
const sentences = ['ewt-train.conllu.gz', 'gum-train.conllu.gz'].flatMap((name) => readConllu(join(folder, name)))
const lemmas = buildLemmas(sentences)
const pos = buildUniversalPos(sentences, tags, relationNames)
const sections: Section[] = [
  ...described.map(({ name, kind }) => ({
    name,
    kind,
    values: learned.section(name, kind),
  })),
  { name: 'words.common', kind: 'u8', values: commonWords() },
  { name: 'kernel', kind: 'u8', values: compileKernel() },
  { name: 'pos.keys', kind: 'i32', values: [...pos.byWord.keys()] },
  { name: 'pos.values', kind: 'i8', values: [...pos.byWord.values()] },
  { name: 'pos.relation', kind: 'i8', values: pos.byRelation },
  { name: 'pos.tag', kind: 'i8', values: pos.byTag },
  { name: 'lemmas.keys', kind: 'i32', values: [...lemmas.exceptions.keys()] },
  { name: 'lemmas.verbs', kind: 'i32', values: [...lemmas.verbs] },
  { name: 'lemmas.nouns', kind: 'i32', values: [...lemmas.nouns] },
  { name: 'lemmas.adjectives', kind: 'i32', values: [...lemmas.adjectives] },
]
const header = {
  tags,
  relationNames,
  steps,
  learned: learned.header.learned,
  sizes: { ...sizes, SLOTS: slots },
  posNames: pos.names,
  lemmas: [...lemmas.exceptions.values()],
}
const bytes = writeSyntaxModel(header, sections)
writeFileSync(output, bytes)
for (const { name, values } of sections) console.error(`${name}: ${values.length}`)
console.error(`${output}: ${(bytes.length / 1e6).toFixed(1)} MB`)

/** Which words the treebanks have in lower case. */
function commonWords(): Uint8Array {
  const keys = learned.section('words.keys', 'i32')
  const seen = new Set(
    sentences.flatMap(({ forms }) =>
      forms.filter((form) => /^\p{Ll}/u.test(form)).map((form) => wordKey(straighten(form))),
    ),
  )
  return Uint8Array.from(keys, (key) => (seen.has(key) ? 1 : 0))
}

function compileKernel(): Uint8Array {
  const temporary = mkdtempSync(join(tmpdir(), 'entente-kernel-'))
  try {
    const built = join(temporary, 'kernel.wasm')
    const source = fileURLToPath(new URL('../../src/reading/syntax/kernel/parser-kernel.c', import.meta.url))
    const defines = Object.entries({ ...sizes, SLOTS: slots }).map(([name, size]) => `-D${name}=${size}`)
    const flags = ['--target=wasm32', '-msimd128', '-O3', '-nostdlib', '-ffreestanding', '-fno-builtin']
    const link = ['-Wl,--no-entry', '-Wl,--strip-all', '-Wl,-z,stack-size=65536']
    execFileSync('clang', [...flags, ...link, ...defines, source, '-o', built])
    return readFileSync(built)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
