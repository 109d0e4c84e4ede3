import type { GenerateRequest } from '../contract/generateRequest.ts'
import type { Mime } from '../contract/picture.ts'
import { toBase64 } from '../images/base64.ts'
import type { ImageStore } from '../images/createImageStore.ts'
import { toMasked } from '../marks/toMasked.ts'
import type { Order } from './createGeneration.ts'

/** Where a picture goes. No text of a person's looks like this in JSON: its quotes are escaped. */
const gap = '"b64":""'

/** The GenerateRequest of an order in JSON, its pictures put in from the store. */
export async function toBody(order: Order, images: ImageStore): Promise<Blob> {
  const { prompt, settings, references, change } = order
  const given = change && (await toGiven(change, images))
  const blobs: Blob[] = []
  /** To be called in the order in which they stand in the request. */
  const leaveGap = (blob: Blob) => {
    blobs.push(blob)
    return { b64: '', mime: blob.type as Mime }
  }
  const request: GenerateRequest = {
    prompt,
    settings,
    ...(references && { references: references.map(({ id }) => leaveGap(images.blob(id))) }),
    ...(given && {
      change: {
        feedback: change.feedback,
        ...(change.marks && { marks: [...change.marks] }),
        picture: leaveGap(given.picture),
        ...(given.mask && { mask: leaveGap(given.mask) }),
      },
    }),
  }
  const [start = '', ...texts] = JSON.stringify(request).split(gap)
  const parts: BlobPart[] = [start]
  for (const [index, blob] of blobs.entries())
    parts.push('"b64":"', await toBase64(blob), '"', texts[index] ?? '')
  return new Blob(parts)
}

/** The picture to be changed, and with it the mask that it is to be changed by, if there is one. */
async function toGiven(
  { imageId, marks, mask }: NonNullable<Order['change']>,
  images: ImageStore,
): Promise<{ picture: Blob; mask?: Blob }> {
  const picture = images.blob(imageId)
  return mask && marks ? toMasked(picture, marks) : { picture }
}
