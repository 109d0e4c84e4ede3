import { limits } from '../contract/limits.ts'
import type { Mime } from '../contract/picture.ts'
import type { ImageStore } from '../images/createImageStore.ts'
import { sha256 } from '../images/sha256.ts'
import { toThumbnail } from '../images/toThumbnail.ts'
import { edgesOf } from './edgesOf.ts'
import { readFormat } from './readFormat.ts'
import type { Reference } from './reference.ts'
import { UnfitFile } from './UnfitFile.ts'

/**
 * Puts a file into the store, once it has proved to be a picture that can go along.
 *
 * @returns what is known of it; its bytes are now in the receiver's care.
 * @throws UnfitFile that says why not; the store is then as it was.
 */
export async function takeIn(file: File, images: ImageStore): Promise<Reference> {
  const mime = await formatOf(file)
  // A copy: a file may change, or go, before it is sent.
  const bytes = new Uint8Array(await file.arrayBuffer().catch(unfit('cannot be read')))
  const id = images.put({ bytes, mime })
  try {
    const edges = await edgesOf(images.url(id)).catch(unfit('is damaged'))
    images.hide(id)
    checkPixels(edges)
    images.putSmall(id, await toThumbnail(images.blob(id), edges).catch(unfit('is damaged')))
    const known = { sha256: await sha256(bytes), mime, bytes: bytes.length, ...edges }
    return { id, name: file.name, ...known }
  } catch (error) {
    images.release(id)
    throw error
  }
}

async function formatOf(file: File): Promise<Mime> {
  if (file.size === 0) throw new UnfitFile('is empty')
  if (file.size > limits.inputImageBytes)
    throw new UnfitFile(`has more than ${limits.inputImageBytes / 1024 ** 2} MB`)
  const mime = await readFormat(file).catch(unfit('cannot be read'))
  if (!mime) throw new UnfitFile('is no PNG, WebP or JPEG')
  if (file.type && file.type !== mime)
    throw new UnfitFile(`is called ${formatName(file.type)} but is ${formatName(mime)}: rename it`)
  return mime
}

/** PNG, of `image/png`. */
const formatName = (mime: string) => mime.slice(mime.indexOf('/') + 1).toUpperCase()

function checkPixels({ width, height }: { width: number; height: number }): void {
  if (width * height <= limits.referencePixels) return
  throw new UnfitFile(`has more than ${limits.referencePixels / 1e6} megapixels`)
}

const unfit = (reason: string) => (cause: unknown) => {
  throw new UnfitFile(reason, { cause })
}
