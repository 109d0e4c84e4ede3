import { promptMarker } from '../../src/contract/instruction.ts'
import { withoutFaults } from './faultScript.ts'
import { type Given, readGiven, readMask, readReference } from './givenPicture.ts'
import type { Order } from './order.ts'
import { userError } from './readRequest.ts'
import type { ImageRequest, ImageTool } from './requestSchema.ts'

/** All that was said and shown, in order. */
function readInput(input: ImageRequest['input']): { text: string; images: string[] } {
  if (typeof input === 'string') return { text: input, images: [] }
  const parts = input.flatMap(({ content }) =>
    typeof content === 'string' ? [{ type: 'input_text' as const, text: content }] : content,
  )
  const text = parts.flatMap((part) => (part.type === 'input_text' ? [part.text] : []))
  const images = parts.flatMap((part) => (part.type === 'input_image' ? [part.image_url] : []))
  return { text: text.join('\n'), images }
}

/** The words to act on, and in a change the prompt behind the given picture, which follows them. */
export function wordsOf(input: ImageRequest['input']): { words: string; context: string } {
  const { text } = readInput(input)
  const at = text.indexOf(promptMarker)
  if (at === -1) return { words: text.trim(), context: '' }
  const told = text.slice(0, at)
  // the last paragraph is about the pictures that go along
  const words = told.slice(0, Math.max(0, told.lastIndexOf('\n\n')))
  return { words: words.trim(), context: text.slice(at + promptMarker.length).trim() }
}

/**
 * Resolves a request to a picture that can be painted.
 *
 * @throws {Refusal} where the given picture is none, or there is none to edit.
 */
export async function readOrder(request: ImageRequest & { tool: ImageTool }): Promise<Order> {
  const { tool } = request
  const { words, context } = wordsOf(request.input)
  const { images } = readInput(request.input)
  const [first, ...others] = images
  const { input_image_mask: mask } = tool
  const isEdit = tool.action === 'edit' || mask !== undefined
  if (isEdit && !first)
    throw userError('action', 'Editing needs an image in the input.', 'missing_image')
  // What the real service makes of its input; here only an edit works on a picture itself.
  const given = first && isEdit ? await readGiven(first) : undefined
  const references = await Promise.all((given ? others : images).map(readReference))
  const prompt = withoutFaults(words)
  return {
    prompt,
    context: withoutFaults(context),
    given: given?.bytes,
    mask: given && mask && (await readMask(mask.image_url, given)),
    references,
    ...(tool.size === 'auto' ? (given?.size ?? sizeFor(prompt)) : parseSize(tool.size)),
    format: tool.output_format,
    compression: tool.output_compression,
    quality: tool.quality === 'auto' ? 'medium' : tool.quality,
    background: tool.background === 'auto' ? backgroundFor(prompt, tool, given) : tool.background,
    partials: request.stream ? tool.partial_images : 0,
    imageModel: tool.model,
  }
}

function parseSize(size: string): { width: number; height: number } {
  const [width = 1024, height = 1024] = size.split('x').map(Number)
  return { width, height }
}

/** What `auto` becomes by the words of the prompt. */
function sizeFor(prompt: string): { width: number; height: number } {
  if (/\b(?:wide|landscape|panorama|panoramic|banner|widescreen|horizontal)\b/i.test(prompt))
    return { width: 1536, height: 1024 }
  if (/\b(?:portrait|tall|vertical|phone wallpaper|poster|bookmark)\b/i.test(prompt))
    return { width: 1024, height: 1536 }
  return { width: 1024, height: 1024 }
}

function backgroundFor(prompt: string, tool: ImageTool, given: Given | undefined) {
  const isMeant = /\btransparent background\b|\bsticker\b/i.test(prompt)
  const isCutOut = isMeant || given?.isOpaque === false
  return tool.output_format !== 'jpeg' && isCutOut ? 'transparent' : 'opaque'
}
