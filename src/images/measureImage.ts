/**
 * Decodes a picture, which also proves that it is a whole one and has it ready to be shown at once.
 *
 * @param url an object URL of it.
 * @returns its edges in pixels.
 * @throws DOMException if the bytes are not a picture, or only the first part of one.
 */
export async function measureImage(
  picture: Blob,
  url: string,
): Promise<{ width: number; height: number }> {
  // An element's decoding takes what is cut off for whole; this one does not, beside the page as well.
  const bitmap = await createImageBitmap(picture)
  bitmap.close()
  const image = new Image()
  image.src = url
  await image.decode()
  return { width: image.naturalWidth, height: image.naturalHeight }
}
