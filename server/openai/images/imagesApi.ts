import type { Api } from '../api.ts'
import { readImagesAnswer } from './imagesAnswer.ts'
import { readImagesEvent } from './imagesEvents.ts'
import { editRequest, generationRequest } from './imagesRequests.ts'

/** What most other servers speak: the image model itself reads the prompt. Many do not stream. */
export const imagesApi: Api = {
  ask: (client, { change, ...request }, { signal, imageModel }) => {
    if (!change)
      return client.images.generate(generationRequest(request, imageModel), { signal }).asResponse()
    return client.images
      .edit(editRequest({ ...request, change }, imageModel), { signal })
      .asResponse()
  },
  readFrame: readImagesEvent,
  readWhole: readImagesAnswer,
}
