/**
 * Puts a picture on the clipboard, which takes only PNG: of another format it is the same pixels.
 *
 * @throws Error if the browser refuses, or knows no clipboard.
 */
export function copyPicture(picture: Blob): Promise<void> {
  const png = picture.type === 'image/png' ? picture : toPng(picture)
  // The promise goes in as it is: Safari refuses what comes after the click.
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
}

async function toPng(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/png' })
}
