import type { MiddlewareHandler } from 'hono'

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

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  // Under `no-referrer` a form would send `Origin: null`, as a hostile page does.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // The inspector of the state machine opens in a window of its own and talks to this one.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
}

/** Tells the browser to do nothing that the page does not need. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
}
