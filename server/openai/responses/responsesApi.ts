import type { Api } from '../api.ts'
import { readStreamEvent } from '../streamEvents.ts'
import { readResponsesAnswer } from './responsesAnswer.ts'
import { responseRequest } from './responseRequest.ts'

/** OpenAI's own: a mainline model reads the prompt and calls the image tool. */
export const responsesApi: Api = {
  ask: (client, request, { signal, ...models }) =>
    client.responses.create(responseRequest(request, models), { signal }).asResponse(),
  readFrame: readStreamEvent,
  readWhole: readResponsesAnswer,
}
