import type {
  ImageEditParamsStreaming,
  ImageGenerateParamsStreaming,
} from 'openai/resources/images'
import type { GenerateRequest } from '../../../src/contract/generateRequest.ts'
import { instructionFor } from '../../../src/contract/instruction.ts'

type Change = NonNullable<GenerateRequest['change']>

/** The request for a new picture; a changed one cannot be moderated otherwise than usual. */
export function generationRequest(
  request: Omit<GenerateRequest, 'change'>,
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

/** The request for a changed picture, which goes along as a file. */
export function editRequest(
  request: GenerateRequest & { change: Change },
  model: string,
): ImageEditParamsStreaming {
  const image = fileOf(request.change.picture)
  return { model, prompt: instructionFor(request), image, ...told(request.settings) }
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

function fileOf({ b64, mime }: Change['picture']): File {
  return new File([Buffer.from(b64, 'base64')], mime.replace('image/', 'picture.'), { type: mime })
}
