import { createRoute, z } from '@hono/zod-openapi'
import { BRIEF_SECTIONS } from '../../model/brief.ts'
import { isoDate } from '../../model/iso-date.ts'
import { BRIEF_FORMATS, type BriefFormat } from '../../tasks/write-brief.ts'
import { TIE_PATH } from '../analysis-routes.ts'
import type { ApiHost } from '../api-host.ts'
import { type AddRoute, route } from '../route.ts'

const AS_OF = isoDate.optional().describe('of the brief as known on a date, which is another one')
const BY = z.string().trim().min(1).max(200).optional().describe('who writes')
const KEYS = z
  .array(z.string().regex(/^[0-9a-f]{4,64}(?::\d+-\d+)?$/, 'the id of a claim, or document:start-end'))
  .max(1000)
const ANCHOR = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('told'),
    section: z.enum(BRIEF_SECTIONS),
    text: z.string().min(1).max(4000),
    rests: KEYS,
  }),
  z.strictObject({ kind: z.literal('added'), id: z.uuid() }),
])
const WRITTEN = {
  text: z.string().trim().min(1).max(2000),
  rests: KEYS.describe('what its writer confirms it rests on'),
  judgedBy: z.string().trim().min(1).max(200).nullable().describe('who vouches for it as a judgement'),
}
const STEP = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('brief-edit'), of: ANCHOR, replaces: z.uuid().nullable(), ...WRITTEN }),
  z.strictObject({
    kind: z.literal('brief-add'),
    section: z.enum(BRIEF_SECTIONS),
    after: ANCHOR.nullable(),
    ...WRITTEN,
  }),
  z.strictObject({ kind: z.literal('brief-omit'), of: ANCHOR }),
])

const brief = createRoute({
  method: 'get',
  path: '/api/ties/{a}/{b}/brief',
  summary: 'How do two actors stand, in sentences that open their passages?',
  request: {
    params: TIE_PATH,
    query: z.strictObject({
      asOf: isoDate.optional().describe('only what was known by then'),
      sections: z.string().max(200).optional().describe('which, in their order, with commas between: summary,voices'),
      format: z
        .enum(BRIEF_FORMATS)
        .optional()
        .describe('how it comes; all but JSON only where each sentence is supported'),
      save: z.enum(['true', 'false']).optional().describe('as a file to keep'),
    }),
  },
  responses: { 200: { description: 'the brief' } },
})

/** The brief of a tie, and what analysts write into it. */
export const BRIEF: readonly AddRoute[] = [
  (api, host) => {
    api.openapi(brief, async (context) => {
      const task = await import('../../tasks/write-brief.ts')
      const { asOf = null, sections, format = 'json', save } = context.req.valid('query')
      const chosen = sections === undefined ? {} : { sections: task.sectionsOf(sections) }
      const tie = await tieOf(host, context.req.valid('param'), asOf)
      const asked = { asOf, ...chosen }
      const made = host.now()
      // the same on one day, whenever it was made
      const same = [tie, asked, made.slice(0, 10)]
      const found = await host.heavy.ask('brief', [tie, asked, made], context.req.raw.signal, same)
      const headers = new Headers({ 'content-type': BRIEF_TYPES[format] })
      if (save === 'true') {
        headers.set('content-disposition', `attachment; filename="${task.defaultBriefName(tie, format)}"`)
      }
      const rendered = await task.renderBrief(found, format)
      return new Response(typeof rendered === 'string' ? rendered : new Uint8Array(rendered), { headers })
    })
  },
  route({
    key: 'GET /api/ties/{a}/{b}/brief/edits',
    question: 'Who wrote what into a brief, or took what out of it?',
    params: TIE_PATH,
    query: z.object({ asOf: AS_OF }),
    async answer(host, { params, query: { asOf = null } }) {
      const { briefEdits } = await import('../../tasks/edit-brief.ts')
      return briefEdits(host.store, await tieOf(host, params, asOf), asOf)
    },
  }),
  route({
    key: 'POST /api/ties/{a}/{b}/brief/edits',
    question: 'Edits a sentence of a brief, adds one or takes one out; nothing is overwritten.',
    params: TIE_PATH,
    body: z.strictObject({ step: STEP, asOf: AS_OF, by: BY }),
    async answer(host, { params, body: { step, asOf = null, by = host.user } }) {
      const { editBrief } = await import('../../tasks/edit-brief.ts')
      return editBrief(host.store, { tie: await tieOf(host, params, asOf), asOf, step, by, at: host.now() })
    },
  }),
  route({
    key: 'POST /api/ties/{a}/{b}/brief/edits/{id}/undo',
    question: 'Takes one edit of a brief back, or an undoing.',
    params: TIE_PATH.extend({ id: z.uuid() }),
    body: z.strictObject({ asOf: AS_OF, by: BY }),
    async answer(host, { params, body: { asOf = null, by = host.user } }) {
      const { undoBriefEdit } = await import('../../tasks/edit-brief.ts')
      const tie = await tieOf(host, params, asOf)
      return undoBriefEdit(host.store, { tie, asOf, record: params.id, by, at: host.now() })
    },
  }),
]

async function tieOf(
  { store, registry }: ApiHost,
  { a, b }: { readonly a: string; readonly b: string },
  asOf: string | null,
): Promise<readonly [string, string]> {
  const { tieActors } = await import('../../tasks/tie-actors.ts')
  return tieActors(store, await registry(), [a, b], asOf)
}

const BRIEF_TYPES: Readonly<Record<BriefFormat, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json',
}
