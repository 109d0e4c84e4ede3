/** SHA-256 of the bytes, in lower-case hexadecimal. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest =
    'subtle' in crypto
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      : await digestWithoutSubtle(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** On plain HTTP, other than loopback, browsers withhold `crypto.subtle`. */
async function digestWithoutSubtle(bytes: ArrayBuffer) {
  const { sha256 } = await import('@noble/hashes/sha2.js')
  return sha256(new Uint8Array(bytes))
}
