import { EntenteError } from '../model/error.ts'
import type { PageFile } from './page-files.ts'
import { securityHeaders } from './security-headers.ts'

const FOREVER = 'public, max-age=31536000, immutable'

/**
 * Answers what is no route: a file of the built page, or the page itself for the addresses that it makes sense of.
 *
 * @param newNonce a fresh one for each page
 */
export function servePage(request: Request, files: ReadonlyMap<string, PageFile>, newNonce: () => string): Response {
  const { pathname } = new URL(request.url)
  if (pathname === '/api' || pathname.startsWith('/api/')) {
    throw new EntenteError(
      'not_found',
      `There is no route ${request.method} ${pathname}; /api/openapi.json lists them.`,
    )
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new EntenteError('invalid_input', `Pages are only read; got ${request.method}.`)
  }
  const file = files.get(pathname)
  if (file !== undefined && pathname !== '/index.html') return fileAnswer(request, file, pathname)
  if (/\.\w+$/.test(pathname) && pathname !== '/index.html')
    throw new EntenteError('not_found', 'There is no such file.')
  const page = files.get('/index.html')
  if (page === undefined) {
    throw new EntenteError(
      'unavailable',
      'The page is not built: "npm run build" makes it. The API answers below /api.',
    )
  }
  const nonce = newNonce()
  const html = new TextDecoder().decode(page.bytes).replaceAll('{{nonce}}', nonce)
  return new Response(html, {
    headers: { ...securityHeaders(nonce), 'content-type': page.type, 'cache-control': 'no-store' },
  })
}

function fileAnswer(request: Request, file: PageFile, pathname: string): Response {
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': pathname.startsWith('/assets/') ? FOREVER : 'no-cache',
    vary: 'accept-encoding',
  })
  const takesBrotli = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '')
  const brotli = takesBrotli ? file.brotli : null
  if (brotli !== null) headers.set('content-encoding', 'br')
  return new Response(brotli ?? file.bytes, { headers })
}
