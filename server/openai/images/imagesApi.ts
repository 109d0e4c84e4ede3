import type { Api } from '../api.ts'
import { picturesOf } from '../picturesOf.ts'
import { readImagesAnswer } from './imagesAnswer.ts'
import { readImagesEvent } from './imagesEvents.ts'
import { editRequest, generationRequest } from './imagesRequests.ts'

/** What most other servers speak: the image model itself reads the prompt. Many do not stream. */
export const imagesApi: Api = {
  ask: (client, request, { signal, imageModel }) =>
    picturesOf(request).length > 0
      ? client.images.edit(editRequest(request, imageModel), { signal }).asResponse()
      : client.images.generate(generationRequest(request, imageModel), { signal }).asResponse(),
  readFrame: readImagesEvent,
  readWhole: readImagesAnswer,
}
