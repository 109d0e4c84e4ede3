import type { ServerEvent } from './draw.ts'
import { Base64 } from '../relay/Base64.ts'

/** The picture that an event carries as bytes, if it does. */
export function pictureIn(event: ServerEvent): Base64 | undefined {
  if (event.name !== 'partial' && event.name !== 'completed') return undefined
  const { b64 } = event.name === 'partial' ? event.data : event.data.image
  return b64 instanceof Base64 ? b64 : undefined
}
