/**
 * @param b64 base64 without a `data:` prefix.
 * @throws SyntaxError or TypeError if it is not base64.
 */
export async function bytesFromBase64(b64: string): Promise<Uint8Array<ArrayBuffer>> {
  if ('fromBase64' in (Uint8Array as object)) return Uint8Array.fromBase64(b64)
  const response = await fetch(`data:application/octet-stream;base64,${b64}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** @returns base64 without a `data:` prefix. */
export function base64FromBlob(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const dataUrl = reader.result as string
      resolve(dataUrl.slice(dataUrl.indexOf(',') + 1))
    }
    reader.onerror = () => {
      reject(new Error('The picture could not be read from memory', { cause: reader.error }))
    }
    reader.readAsDataURL(blob)
  })
}
