import sharp from 'sharp'

/** A file as a person's disk has it. */
export type MadeFile = { name: string; mimeType: string; buffer: Buffer }

const types = { png: 'image/png', webp: 'image/webp', jpg: 'image/jpeg' }

/** A real picture in one colour; its name says what it is. */
export async function pictureFile(
  name: `${string}.${keyof typeof types}`,
  background = '#f08020',
  [width, height] = [64, 48],
): Promise<MadeFile> {
  const extension = name.slice(name.lastIndexOf('.') + 1) as keyof typeof types
  const picture = sharp({ create: { width, height, channels: 3, background } })
  const mimeType = types[extension]
  const buffer = await picture.toFormat(extension === 'jpg' ? 'jpeg' : extension).toBuffer()
  return { name, mimeType, buffer }
}

/** A file that is called a PNG, whatever is in it. */
export const calledPng = (name: string, buffer: Buffer): MadeFile => ({
  name,
  mimeType: 'image/png',
  buffer,
})
