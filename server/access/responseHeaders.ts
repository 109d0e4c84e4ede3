import type { MiddlewareHandler } from 'hono'
import type { Guest } from './guest.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Not every browser falls back to script-src for what compares pictures.
  "worker-src 'self'",
  "style-src 'self'",
  // Pictures live in the page's memory, under object URLs.
  "img-src 'self' blob: data:",
  "font-src 'self'",
  // Browsers without Uint8Array.fromBase64 decode through a data URL.
  "connect-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What the browser is told with every answer. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  // Under `no-referrer` a form would send `Origin: null`, as a hostile page does.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // The inspector of the state machine opens in a window of its own and talks to this one.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * Tells the browser to do nothing that the page does not need, and whoever asks how the log calls
 * the request. On Node's response, so that answers have them that are written to it directly.
 */
export const responseHeaders: MiddlewareHandler<Guest> = async (c, next) => {
  c.env.outgoing.setHeaders(new Map(Object.entries(securityHeaders)))
  c.env.outgoing.setHeader('x-request-id', c.get('requestId'))
  await next()
}
