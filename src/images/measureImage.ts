/**
 * Decodes a picture, which also proves that it is one and has it ready to be shown at once.
 *
 * @param url an object URL.
 * @returns its edges in pixels.
 * @throws DOMException (`EncodingError`) if the bytes are not a picture.
 */
export async function measureImage(url: string): Promise<{ width: number; height: number }> {
  const image = new Image()
  image.src = url
  await image.decode()
  return { width: image.naturalWidth, height: image.naturalHeight }
}
