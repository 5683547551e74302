import { createReadStream } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { EntenteError } from '../../model/error.ts'
import { isoDate } from '../../model/iso-date.ts'
import type { AddRoute } from '../route.ts'
import { createJobStream } from '../stream-jobs.ts'
import { DOCUMENT_PATH } from './documents.ts'

const MOST_FILES = 500
const said = (description: string) => ({ 200: { description } })

const upload = createRoute({
  method: 'post',
  path: '/api/documents/files',
  summary: 'Takes files into the case: documents are read, files of feeds imported.',
  request: {
    body: {
      content: {
        'multipart/form-data': {
          schema: z.object({
            files: z.unknown().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
            publisher: z.string().min(1).max(300).optional(),
            date: isoDate.optional(),
            language: z
              .string()
              .regex(/^[a-z]{2}$/, 'two letters, as en')
              .optional(),
          }),
        },
      },
    },
  },
  responses: said('the work that goes on'),
})

const original = createRoute({
  method: 'get',
  path: '/api/documents/{id}/original',
  summary: 'The file a document came from, as it was taken in.',
  request: { params: DOCUMENT_PATH },
  responses: said('its bytes'),
})

const stream = createRoute({
  method: 'get',
  path: '/api/jobs/stream',
  summary: 'All work as server-sent events: how each stands, then every change.',
  responses: said('events named "job", each with a Job as JSON, and "case" whenever the case changed'),
})

/** Routes that take or give something other than JSON. */
export const FILES: readonly AddRoute[] = [
  (api, { store, folder, now, jobs }) => {
    api.openapi(upload, async (context) => {
      const form = await context.req.formData()
      const files = form.getAll('files').filter((one) => typeof one !== 'string')
      if (files.length === 0) throw new EntenteError('invalid_input', 'There is no file: send them as "files".')
      if (files.length > MOST_FILES) {
        throw new EntenteError('too_large', `At most ${MOST_FILES} files at once; got ${files.length}.`)
      }
      const { publisher, date, language } = context.req.valid('form')
      const overrides = { publisher, date, language }
      const handed = await Promise.all(
        files.map(async (file) => ({ name: basename(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
      )
      const { takeHanded } = await import('../../tasks/take-handed.ts')
      const title = handed.length === 1 ? (handed[0]?.name ?? '') : `${handed[0]?.name} +${handed.length - 1}`
      return Response.json(
        jobs.start(title, (stopped) => takeHanded(store, folder, handed, { now, overrides, stopped })),
      )
    })
  },
  (api, { store, folder }) => {
    api.openapi(original, async (context) => {
      const { id } = context.req.valid('param')
      const [entry] = await store.documents({ ids: [id] })
      if (entry === undefined) throw new EntenteError('not_found', 'The case has no such document.')
      if (entry.original === null) throw new EntenteError('not_found', 'The file of this document was not kept.')
      const path = resolve(join(folder, entry.original))
      if (!path.startsWith(resolve(folder) + sep)) throw new EntenteError('refused', 'That file is not in the case.')
      const pdf = entry.mediaType === 'application/pdf'
      return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
        headers: {
          'content-type': pdf ? 'application/pdf' : 'application/octet-stream',
          'content-disposition': `${pdf ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(basename(entry.address) || 'original')}`,
        },
      })
    })
  },
  (api, host) => {
    const respond = createJobStream(host)
    api.openapi(stream, (context) => respond(context))
  },
]
