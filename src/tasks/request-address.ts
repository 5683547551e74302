import { lookup } from 'node:dns/promises'
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import type { RequestAddress, ResolveHost } from '../feeds/documents/fetch-address.ts'

/** One real request over the network; it gives up after `timeoutMs`, from the first byte to the last. */
export const requestAddress: RequestAddress = (url, { lookup, timeoutMs }) =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? https : http
    const signal = AbortSignal.timeout(timeoutMs)
    const headers = { 'user-agent': 'entente', accept: 'text/html,application/pdf,text/plain,*/*;q=0.5' }
    const sent = send(url, { lookup, signal, headers }, (response) => {
      const { statusCode = 0, headers: got } = response
      if (statusCode !== 200) response.resume()
      resolve({
        status: statusCode,
        location: got.location ?? null,
        mediaType: got['content-type'] ?? null,
        body: response,
      })
    })
    sent.on('error', reject)
    sent.end()
  })

export const resolveHost: ResolveHost = async (host) => (await lookup(host, { all: true })).map((one) => one.address)
