import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  fetchAddress,
  isPrivate,
  type RequestAddress,
} from '../../../src/feeds/documents/fetch-address.ts'

const bytes = new TextEncoder().encode('the two states')
const page = (more: Partial<Answer> = {}): Answer => ({
  status: 200,
  location: null,
  mediaType: 'text/plain',
  body: (async function* () {
    yield bytes
  })(),
  ...more,
})

interface Setting {
  readonly answers?: Readonly<Record<string, Partial<Answer>>>
  readonly hosts?: Readonly<Record<string, readonly string[]>>
  readonly allowPrivate?: boolean
}

/** An internet of a few hosts; tells which were asked, and at which IP address. */
function internet({ answers = {}, hosts = {}, allowPrivate = false }: Setting) {
  const asked: string[] = []
  const request: RequestAddress = (url, { lookup }) =>
    new Promise((resolve, reject) => {
      lookup(url.hostname, {}, (error, address) => {
        if (error !== null) return reject(error)
        asked.push(`${url.href} ${String(address)}`)
        resolve(page(answers[url.href]))
      })
    })
  const resolveHost = async (host: string) => hosts[host] ?? ['93.184.216.34']
  return { asked, options: { request, resolveHost, allowPrivate, maxBytes: 1000 } }
}

describe('fetchAddress', () => {
  it('gives the bytes, their type and where they were in the end', async () => {
    const { asked, options } = internet({
      answers: { 'http://a.example/x': { status: 302, location: 'https://b.example/y' } },
      hosts: { 'b.example': ['1.1.1.1'] },
    })
    const got = await fetchAddress('http://a.example/x', options)
    expect(got).toEqual({ bytes, mediaType: 'text/plain', address: 'https://b.example/y' })
    expect(asked).toEqual(['http://a.example/x 93.184.216.34', 'https://b.example/y 1.1.1.1'])
  })

  it.each([
    ['http://127.0.0.1/'],
    ['http://2130706433/'],
    ['http://0x7f.1/'],
    ['http://[::1]/'],
    ['http://[::ffff:10.0.0.1]/'],
    ['http://[fd00::1]/'],
    ['http://169.254.169.254/latest/meta-data'],
    ['http://inside.example/'],
    ['http://mixed.example/'],
    ['http://away.example/'],
  ])('does not go to %s', async (address) => {
    const { asked, options } = internet({
      hosts: { 'inside.example': ['192.168.1.4'], 'mixed.example': ['93.184.216.34', '10.0.0.1'] },
      answers: { 'http://away.example/': { status: 301, location: 'http://localhost.example:8080/' } },
    })
    const hidden = {
      ...options,
      resolveHost: async (host: string) => (host === 'localhost.example' ? ['127.0.0.1'] : options.resolveHost(host)),
    }
    await expect(fetchAddress(address, hidden)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('--allow-private'),
    })
    expect(asked.every((one) => one.startsWith('http://away.example/'))).toBe(true)
  })

  it('goes there where that is allowed', async () => {
    const { options } = internet({ allowPrivate: true })
    expect((await fetchAddress('http://127.0.0.1:8080/a', options)).bytes).toEqual(bytes)
  })

  it.each([
    ['ftp://a.example/x', {}, 'invalid_input', 'no http or https address'],
    ['not an address', {}, 'invalid_input', 'no http or https address'],
    ['http://a.example/', { status: 302, location: 'file:///etc/passwd' }, 'invalid_input', 'file:///etc/passwd'],
    ['http://a.example/', { status: 302, location: 'http://a.example/' }, 'unavailable', 'redirects too often'],
    ['http://a.example/', { status: 302, location: 'http://[' }, 'invalid_input', 'no http or https address'],
    ['http://a.example/', { status: 404 }, 'unavailable', 'status 404'],
  ])('%s that answers %j', async (address, answer, code, words) => {
    const { options } = internet({ answers: { 'http://a.example/': answer } })
    await expect(fetchAddress(address, options)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
    })
  })

  it('stops as soon as the limit on size is passed', async () => {
    let given = 0
    const body = (async function* () {
      for (;;) {
        given++
        yield new Uint8Array(300)
      }
    })()
    const { options } = internet({ answers: { 'http://a.example/': { body } } })
    await expect(fetchAddress('http://a.example/', options)).rejects.toMatchObject({ code: 'too_large' })
    expect(given).toBe(4)
  })
})

describe('isPrivate', () => {
  it('holds for an IPv4 address however it is written', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        expect(isPrivate(`::ffff:${ip}`)).toBe(isPrivate(ip))
      }),
    )
  })

  it('knows the networks that are nobody else’s', () => {
    const inside = [
      '10.1.2.3',
      '172.31.0.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      'fe80::1%eth0',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'no address',
    ]
    const outside = ['8.8.8.8', '172.32.0.1', '11.0.0.1', '2606:4700::1111', '2001:4860:4860::8888']
    expect(inside.filter((ip) => !isPrivate(ip))).toEqual([])
    expect(outside.filter(isPrivate)).toEqual([])
  })
})
