import sharp from 'sharp'

/** Means of the channels, 0–255. */
export type Mean = { r: number; g: number; b: number }
export type Area = { left: number; top: number; width: number; height: number }

/** Mean colour of a picture, or of an area of it. */
export async function meanOf(picture: Buffer, area?: Area): Promise<Mean> {
  const crop = sharp(picture).removeAlpha().toColourspace('srgb')
  const bytes = await (area ? crop.extract(area) : crop).png().toBuffer()
  const [r = 0, g = 0, b = 0] = (await sharp(bytes).stats()).channels.map(({ mean }) => mean)
  return { r, g, b }
}

/** Mean difference of two pictures of one size, 0–255. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const a = await sharp(one).greyscale().raw().toBuffer()
  const b = await sharp(other).greyscale().raw().toBuffer()
  return a.reduce((sum, value, index) => sum + Math.abs(value - b.readUInt8(index)), 0) / a.length
}

/** The part of a picture, in pixels, in which the channels of another of its size are not the same; undefined for twins. */
export async function changedArea(one: Buffer, other: Buffer): Promise<Area | undefined> {
  const [before, after] = await Promise.all([rawOf(one), rawOf(other)])
  const { width } = before.info
  const [xs, ys] = [new Set<number>(), new Set<number>()]
  before.data.forEach((value, at) => {
    if (value === after.data[at]) return
    const pixel = Math.floor(at / 4)
    xs.add(pixel % width)
    ys.add(Math.floor(pixel / width))
  })
  if (xs.size === 0) return undefined
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left + 1, height: Math.max(...ys) - top + 1 }
}

const rawOf = (picture: Buffer) =>
  sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
