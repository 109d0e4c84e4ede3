import type { Mime, Picture } from '../contract/picture.ts'
import { bytesFromBase64 } from '../images/base64.ts'
import type { Encoded, ImageId, ImageStore } from '../images/createImageStore.ts'
import { measureImage } from '../images/measureImage.ts'
import { sha256 } from '../images/sha256.ts'
import { isOutOfMemory } from './outOfMemory.ts'
import { UndecodablePicture } from './UndecodablePicture.ts'

/** A finished picture, its bytes in the image store and now in the receiver's care. */
export type DrawnPicture = {
  imageId: ImageId
  /** Of the very bytes that are shown and downloaded, in hexadecimal. */
  sha256: string
  mime: Mime
  bytes: number
  width: number
  height: number
}

/**
 * @throws UndecodablePicture if it is not base64.
 * @throws the signal's reason if it is aborted meanwhile.
 */
export async function decode({ b64, mime }: Picture, signal: AbortSignal): Promise<Encoded> {
  const bytes = await bytesFromBase64(b64).catch(notAPicture)
  signal.throwIfAborted()
  return { bytes, mime }
}

type Intake = { images: ImageStore; signal: AbortSignal }

/**
 * Puts a finished picture into the store, digested, measured and proved to be one.
 *
 * @throws UndecodablePicture if the browser cannot decode it.
 * @throws the signal's reason if it is aborted meanwhile; the store is then as it was.
 */
export async function takeInPicture(
  picture: Picture,
  { images, signal }: Intake,
): Promise<DrawnPicture> {
  const encoded = await decode(picture, signal)
  const digest = await sha256(encoded.bytes)
  signal.throwIfAborted()
  const imageId = images.put(encoded)
  try {
    const edges = await measureImage(images.blob(imageId)).catch(notAPicture)
    signal.throwIfAborted()
    return { imageId, sha256: digest, mime: picture.mime, bytes: encoded.bytes.length, ...edges }
  } catch (error) {
    images.release(imageId)
    throw error
  }
}

function notAPicture(cause: unknown): never {
  if (isOutOfMemory(cause)) throw cause
  throw new UndecodablePicture(cause)
}
