/** A file that cannot go along; the message says why, behind its name: `is empty`. */
export class UnfitFile extends Error {
  override readonly name = 'UnfitFile'
}
