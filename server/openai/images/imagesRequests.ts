import type {
  ImageEditParamsStreaming,
  ImageGenerateParamsStreaming,
} from 'openai/resources/images'
import type { GenerateRequest } from '../../../src/contract/generateRequest.ts'
import { instructionFor } from '../../../src/contract/instruction.ts'
import type { Picture } from '../../../src/contract/picture.ts'
import { picturesOf } from '../picturesOf.ts'

/** The request for a picture from words alone; others cannot be moderated otherwise than usual. */
export function generationRequest(
  request: GenerateRequest,
  model: string,
): ImageGenerateParamsStreaming {
  const { settings } = request
  return {
    model,
    prompt: instructionFor(request),
    ...told(settings),
    ...(settings.moderation !== 'auto' && { moderation: settings.moderation }),
  }
}

/**
 * The request for a picture from others, which go along as files: as a list, but for one to be
 * changed that is alone, since some servers take no list. A mask is for the first of them.
 */
export function editRequest(request: GenerateRequest, model: string): ImageEditParamsStreaming {
  const { change, references = [], settings } = request
  const image =
    change && references.length === 0 ? fileOf(change.picture) : picturesOf(request).map(fileOf)
  const mask = change?.mask && { mask: fileOf(change.mask) }
  return { model, prompt: instructionFor(request), image, ...mask, ...told(settings) }
}

/**
 * The settings. Other servers may refuse what they do not know, so that what is left to the
 * server is not mentioned; nor is PNG, which all of them send unasked.
 */
function told(settings: GenerateRequest['settings']) {
  const { size, quality, background, format, compression, previews } = settings
  return {
    stream: true as const,
    partial_images: previews,
    ...(size !== 'auto' && { size }),
    ...(quality !== 'auto' && { quality }),
    ...(background !== 'auto' && { background }),
    ...(format !== 'png' && { output_format: format }),
    ...(format !== 'png' && compression < 100 && { output_compression: compression }),
  }
}

function fileOf({ b64, mime }: Picture): File {
  return new File([Buffer.from(b64, 'base64')], mime.replace('image/', 'picture.'), { type: mime })
}
