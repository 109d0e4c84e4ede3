/**
 * Decodes a picture, which also proves that it is a whole one.
 *
 * @returns its edges in pixels.
 * @throws DOMException if the bytes are not a picture, or only the first part of one.
 */
export async function measureImage(picture: Blob): Promise<{ width: number; height: number }> {
  // An element's decoding takes what is cut off for whole; this one does not, beside the page as well.
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  bitmap.close()
  return { width, height }
}
