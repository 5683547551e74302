/**
 * Makes models/acts-en.bin: which of PLOVER's types an act is (head `news`) and what a claim says (head `prose`).
 * Needs ../shared/gold and ../shared/data; about a minute on one core.
 *
 *     node scripts/run-ts.mjs scripts/train-acts.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeActModel } from '../src/reading/classify-model.ts'
import { hashString } from '../src/reading/syntax/hash.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { actSources, ofPlv, trainNewsHead } from './acts/news-head.ts'
import { trainProseHead } from './acts/prose-head.ts'
import { readPlv } from './acts/read-plv.ts'

const plv = fileURLToPath(new URL('../../shared/gold/plv/train.tsv', import.meta.url))
const out = fileURLToPath(new URL('../models/acts-en.bin', import.meta.url))
const vocabulary = loadVocabulary()
const knows = { syntax: vocabulary.syntax, words: vocabulary }
const sentences = readPlv(plv)
const sources = actSources(knows)
const known = ofPlv(sentences, knows)
const news = trainNewsHead(known, sources)
const prose = trainProseHead(known, sources)
const learned = new Set(sentences.map(({ marked }) => hashString(marked)))
const heads = new Map([news, prose].map((head) => [head.name, head] as const))
const bytes = writeActModel({ heads, learned })
writeFileSync(out, bytes)
console.log(`${out}: ${bytes.length} bytes, ${known.length + sources.cameo.length + sources.news.length} rows for news`)
