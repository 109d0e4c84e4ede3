import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/launchChromium.ts'
import { startPictureServer } from '../support/startPictureServer.ts'
import { settled } from '../support/settled.ts'
import { viewer } from '../support/viewer.ts'

/** Square, wide and tall pictures in turn, one of them with a hole in it. */
const sizes = [
  [600, 900],
  [900, 900],
  [1200, 600],
] as const
const draw = (number: number) => {
  const [width, height] = sizes[number % 3]!
  const alpha = number === 2 ? 0.5 : 1
  return sharp({
    create: { width, height, channels: 4, background: { r: 90, g: 90, b: 90, alpha } },
  })
    .png()
    .toBuffer()
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function onPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  const server = await startPictureServer(draw)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(server.url)
  await act(page)
  await context.close()
  server.stop()
}

type Frame = { picture: string; opacity: number; stretch: number; off: number }[]

/** What is seen of each picture on the stage, in every frame while something is done. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<Frame[]> {
  await page.evaluate(() => {
    const frames: Frame[] = []
    const stage = document.querySelector('.stage')!
    const seen = (image: HTMLImageElement) => {
      const { x, y, width, height } = image.getBoundingClientRect()
      const room = stage.getBoundingClientRect()
      return {
        picture: image.src,
        opacity: Number(getComputedStyle(image).opacity),
        stretch: width / height / (image.naturalWidth / image.naturalHeight),
        off:
          Math.abs(x + width / 2 - room.x - room.width / 2) +
          Math.abs(y + height / 2 - room.y - room.height / 2),
      }
    }
    const look = () => {
      const images = [...stage.querySelectorAll<HTMLImageElement>('.frame > img')]
      frames.push(images.map(seen).filter(({ opacity }) => opacity > 0))
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { frames })
  })
  await act()
  await settled(page)
  return page.evaluate(() => (window as unknown as { frames: Frame[] }).frames)
}

/** Keys, each with the version that it leads to. */
const keysTo = [
  ['[', 2],
  ['[', 1],
  ['3', 3],
] as const

const outOfPlace = (frames: Frame[]) =>
  frames.flat().filter(({ stretch, off }) => Math.abs(stretch - 1) > 0.01 || off > 1)

test.each([{ viewport: { width: 1280, height: 800 } }, { viewport: { width: 360, height: 740 } }])(
  'a version that is chosen takes the place of another in one frame, whatever their shapes',
  (options) =>
    onPage(options, async (page) => {
      await viewer(page).drawVersions(3)
      const frames = await framesOf(page, async () => {
        for (const [key, number] of keysTo) {
          await page.keyboard.press(key)
          await page.locator(`img[data-loaded][alt^="Version ${number}"]`).waitFor()
        }
      })
      expect(frames.filter((pictures) => pictures.length !== 1)).toEqual([])
      expect(frames.flat().filter(({ opacity }) => opacity < 1)).toEqual([])
      expect(outOfPlace(frames)).toEqual([])
      expect(new Set(frames.flat().map(({ picture }) => picture)).size).toBe(3)
    }),
)

test('a version that was drawn comes in as the one before it goes, each in its own shape', () =>
  onPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    const { drawVersions, drawAgain } = viewer(page)
    await drawVersions(1)
    const frames = await framesOf(page, () => drawAgain(2))
    expect(frames.filter((pictures) => pictures.length === 0)).toEqual([])
    expect(outOfPlace(frames)).toEqual([])
    const fading = frames.filter((pictures) => pictures.length === 2)
    expect(fading.length).toBeGreaterThan(0)
    expect(frames.at(-1)).toMatchObject([{ opacity: 1 }])
  }))
