import { lookup } from 'node:dns/promises'
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { PassThrough, pipeline, type Transform } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import type { RequestAddress, ResolveHost } from '../feeds/documents/fetch-address.ts'

/** One real request over the network; it gives up after `timeoutMs`, from the first byte to the last. */
export const requestAddress: RequestAddress = (url, { lookup, timeoutMs }) =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? https : http
    const signal = AbortSignal.timeout(timeoutMs)
    const headers = {
      'user-agent': 'entente',
      accept: 'text/html,application/pdf,text/plain,*/*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
    }
    const sent = send(url, { lookup, signal, headers }, (response) => {
      const { statusCode = 0, headers: got } = response
      if (statusCode !== 200) response.destroy()
      resolve({
        status: statusCode,
        location: got.location ?? null,
        mediaType: got['content-type'] ?? null,
        body: statusCode === 200 ? pipeline(response, unpacked(got['content-encoding']), () => undefined) : NOTHING,
      })
    })
    sent.on('error', reject)
    sent.end()
  })

const NOTHING: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: async function* () {} }

/** What turns a body back into the bytes it was packed from; the limit on size holds for these. */
function unpacked(encoding: string | undefined): Transform {
  if (encoding === 'gzip' || encoding === 'x-gzip' || encoding === 'deflate') return createUnzip()
  return encoding === 'br' ? createBrotliDecompress() : new PassThrough()
}

/** Every address that the system knows for a host. */
export const resolveHost: ResolveHost = async (host) => (await lookup(host, { all: true })).map((one) => one.address)
