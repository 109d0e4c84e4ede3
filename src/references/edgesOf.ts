/**
 * The edges of a picture in pixels, by what it says of itself: nothing is decoded.
 *
 * @param url an object URL.
 * @throws Event if it is no picture.
 */
export const edgesOf = (url: string) =>
  new Promise<{ width: number; height: number }>((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight })
    image.onerror = reject
    image.src = url
  })
