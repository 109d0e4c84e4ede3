import type { GenerateRequest } from '../src/contract/generateRequest.ts'
import type { Draw } from './generation/draw.ts'
import type { DrawOptions } from './openai/createDraw.ts'
import type { Provider } from './provider.ts'

/**
 * Draws with the provider's client, which the first picture loads: a server that starts is there
 * at once, and one that only waits takes little memory. A request may name the model that draws.
 */
export function drawOnceLoaded(
  createClient: Provider['createClient'],
  options: Omit<DrawOptions, 'client'>,
): Draw {
  let loaded: ReturnType<typeof load> | undefined
  const load = async (): Promise<(request: GenerateRequest) => Draw> => {
    const [{ createDraw }, client] = await Promise.all([
      import('./openai/createDraw.ts'),
      createClient(),
    ])
    const drawWith = (imageModel: string) => createDraw({ client, ...options, imageModel })
    const asSet = drawWith(options.imageModel)
    return ({ settings }) =>
      settings.imageModel === 'auto' ? asSet : drawWith(settings.imageModel)
  }
  return async (request, context) => {
    loaded ??= load()
    const drawFor = await loaded
    context.signal.throwIfAborted()
    return drawFor(request)(request, context)
  }
}
