import sharp from 'sharp'

/** With a grain, so that its bytes are all over its height. */
const picture = sharp({
  create: {
    width: 64,
    height: 64,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})

const firstHalf = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2).toString('base64')

/** Pictures of which the first half came, in base64. */
export const cutPictures = {
  png: firstHalf(await picture.png().toBuffer()),
  jpeg: firstHalf(await picture.jpeg().toBuffer()),
  webp: firstHalf(await picture.webp().toBuffer()),
}
