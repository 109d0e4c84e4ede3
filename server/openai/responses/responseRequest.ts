import type {
  ResponseCreateParamsStreaming,
  ResponseInputContent,
} from 'openai/resources/responses/responses'
import type { GenerateRequest } from '../../../src/contract/generateRequest.ts'
import { instructionFor } from '../../../src/contract/instruction.ts'
import type { Picture } from '../../../src/contract/picture.ts'
import type { Models } from '../api.ts'
import { picturesOf } from '../picturesOf.ts'

/**
 * The Responses request for one picture. What is left on `auto` is sent as `auto`, so that the
 * provider's defaults never decide instead of ours.
 */
export function responseRequest(
  request: GenerateRequest,
  { model, imageModel }: Models,
): ResponseCreateParamsStreaming {
  const { size, quality, background, format, compression, moderation, previews } = request.settings
  const mask = request.change?.mask
  return {
    model,
    input: [{ role: 'user', content: inputContent(request) }],
    stream: true,
    // The default, true, would keep prompt and picture at the provider for 30 days and more.
    store: false,
    tool_choice: { type: 'image_generation' },
    tools: [
      {
        type: 'image_generation',
        model: imageModel,
        action: actionFor(request),
        size,
        quality,
        background,
        output_format: format,
        // A parameter of the formats that lose something.
        ...(format !== 'png' && { output_compression: compression }),
        moderation,
        partial_images: previews,
        ...(mask && { input_image_mask: { image_url: dataUrl(mask) } }),
      },
    ],
  }
}

/** Whether to draw anew from references, or to work on them, is for the prompt to say. */
function actionFor({ change, references }: GenerateRequest): 'edit' | 'auto' | 'generate' {
  if (change) return 'edit'
  return references?.length ? 'auto' : 'generate'
}

const inputContent = (request: GenerateRequest): ResponseInputContent[] => [
  { type: 'input_text', text: instructionFor(request) },
  ...picturesOf(request).map((picture) => ({
    type: 'input_image' as const,
    image_url: dataUrl(picture),
    detail: 'auto' as const,
  })),
]

const dataUrl = ({ mime, b64 }: Picture) => `data:${mime};base64,${b64}`
