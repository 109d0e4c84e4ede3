const highBits = 0x80808080
const spaces = 0x20202020

/**
 * Whether all bytes are ASCII and none is a control character: JSON cannot have the latter inside a
 * string, and the others may be no UTF-8. Four at a time, for one by one they take four times as
 * long.
 */
export function isPrintable(bytes: Uint8Array): boolean {
  const before = Math.min(-bytes.byteOffset & 3, bytes.length)
  const count = (bytes.length - before) >> 2
  const words = new Int32Array(bytes.buffer, count && bytes.byteOffset + before, count)
  let seen = 0
  // What is less than a space borrows when one is taken from it, which shows in its highest bit.
  // Counted, for an iterator over the words takes six times as long.
  for (let at = 0; at < count; at++) {
    const word = words[at] ?? 0
    seen |= (word - spaces) | word
  }
  const around = [...bytes.subarray(0, before), ...bytes.subarray(before + count * 4)]
  return (seen & highBits) === 0 && around.every((byte) => byte >= 0x20 && byte < 0x80)
}
