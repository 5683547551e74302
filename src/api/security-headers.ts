/**
 * The headers of every response: nothing from elsewhere, no script but the page's own files, no frame around us.
 *
 * @param nonce of the page's style elements; null for everything that is no page
 */
export function securityHeaders(nonce: string | null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': nonce === null ? NOTHING_RUNS : page(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'x-frame-options': 'SAMEORIGIN',
  }
}

const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'self'"

function page(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
