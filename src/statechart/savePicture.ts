const styleNames = [
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
] as const

/** The picture as a file of its own: colours and fonts resolved, nothing to click. */
export function toSvgText(svg: SVGSVGElement, size: { width: number; height: number }): string {
  const copy = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const { width, height } = size
  setAttributes(copy, { width, height, viewBox: `0 0 ${width} ${height}` })
  const ground = document.createElementNS(copy.namespaceURI, 'rect') as SVGRectElement
  setAttributes(ground, { width, height, fill: toHex(backgroundOf(svg)) })
  copy.append(ground)
  const drawing = svg.firstElementChild
  if (drawing) copy.append(resolved(drawing))
  return new XMLSerializer().serializeToString(copy)
}

function resolved(element: Element): Element {
  const copy = element.cloneNode() as Element
  for (const { name } of [...copy.attributes]) if (!isDrawn(name)) copy.removeAttribute(name)
  const style = getComputedStyle(element)
  for (const name of styleNames) {
    const value = style.getPropertyValue(name)
    if (value) copy.setAttribute(name, name === 'fill' || name === 'stroke' ? toHex(value) : value)
  }
  for (const child of element.childNodes) {
    if (!(child instanceof Element)) copy.append(child.cloneNode())
    else if (!child.matches('.chart-send')) copy.append(resolved(child))
  }
  return copy
}

const isDrawn = (attribute: string) =>
  !/^(class|style|role|tabindex|aria-|data-|path[lL]ength)/.test(attribute)

function backgroundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element)
  return backgroundColor
}

/** Few programs besides browsers know oklch. */
function toHex(color: string): string {
  if (color === 'none' || color === '') return 'none'
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d')
  if (!context) return color
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const setAttributes = (element: Element, attributes: Record<string, string | number>) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

/** @throws Error when the browser cannot paint the picture. */
export async function toPng(svgText: string, scale = 2): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(svgText)}`
  await image.decode()
  const canvas = new OffscreenCanvas(image.width * scale, image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/png' })
}
