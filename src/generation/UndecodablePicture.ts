/** What arrived as a picture is none that this browser can show. */
export class UndecodablePicture extends Error {
  constructor(cause: unknown) {
    super('The browser cannot decode what arrived', { cause })
  }
}
