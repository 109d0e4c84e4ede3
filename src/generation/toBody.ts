import type { GenerateRequest } from '../contract/generateRequest.ts'
import type { Mime } from '../contract/picture.ts'
import { toBase64 } from '../images/base64.ts'
import type { ImageId, ImageStore } from '../images/createImageStore.ts'
import type { Order } from './createGeneration.ts'

/** Where a picture goes. No text of a person's looks like this in JSON: its quotes are escaped. */
const gap = '"b64":""'

/** The GenerateRequest of an order in JSON, its pictures put in from the store. */
export async function toBody(order: Order, images: ImageStore): Promise<Blob> {
  const { prompt, settings, references, change } = order
  const blobs: Blob[] = []
  /** To be called in the order in which they stand in the request. */
  const leaveGap = (id: ImageId) => {
    const blob = images.blob(id)
    blobs.push(blob)
    return { b64: '', mime: blob.type as Mime }
  }
  const request: GenerateRequest = {
    prompt,
    settings,
    ...(references && { references: references.map(({ id }) => leaveGap(id)) }),
    ...(change && { change: { feedback: change.feedback, picture: leaveGap(change.imageId) } }),
  }
  const [start = '', ...texts] = JSON.stringify(request).split(gap)
  const parts: BlobPart[] = [start]
  for (const [index, blob] of blobs.entries())
    parts.push('"b64":"', await toBase64(blob), '"', texts[index] ?? '')
  return new Blob(parts)
}
