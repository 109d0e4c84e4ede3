import { changeMarker } from './changeMarker.ts'
import { withoutFaults } from './faultScript.ts'
import { readGiven, readReference } from './givenPicture.ts'
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

/** The words to act on; in a change the prompt behind the given picture follows a marker line. */
export function wordsOf(input: ImageRequest['input']): { words: string; context: string } {
  const { text } = readInput(input)
  const [words = '', context = ''] = text.split(changeMarker, 2)
  return { words: words.trim(), context: context.trim() }
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
  if (tool.action === 'edit' && !first)
    throw userError('action', 'Editing needs an image in the input.', 'missing_image')
  // What the real service makes of its input; here only an edit works on a picture itself.
  const given = first && tool.action === 'edit' ? await readGiven(first) : undefined
  const references = await Promise.all((given ? others : images).map(readReference))
  const prompt = withoutFaults(words)
  return {
    prompt,
    context: withoutFaults(context),
    given: given?.bytes,
    references,
    ...(tool.size === 'auto' ? (given?.size ?? sizeFor(prompt)) : parseSize(tool.size)),
    format: tool.output_format,
    compression: tool.output_compression,
    quality: tool.quality === 'auto' ? 'medium' : tool.quality,
    background: tool.background === 'auto' ? backgroundFor(prompt, tool) : tool.background,
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

const backgroundFor = (prompt: string, tool: ImageTool) =>
  tool.output_format !== 'jpeg' && /\btransparent background\b|\bsticker\b/i.test(prompt)
    ? 'transparent'
    : 'opaque'
