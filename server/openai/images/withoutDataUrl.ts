import type { Base64 } from '../../relay/Base64.ts'

/** Some servers put a data URL where base64 or an address belongs; its `data:` may be gone. */
export const dataUrl = /^(?:data:)?image\/[\w.+-]{1,40};base64,/

/** A picture without what a data URL has before it. */
export function withoutDataUrl(picture: Base64): Base64 {
  const prefix = dataUrl.exec(picture.head(64))?.[0]
  return prefix ? picture.from(prefix.length) : picture
}
