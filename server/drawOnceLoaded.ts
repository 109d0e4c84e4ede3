import type { Draw } from './generation/draw.ts'
import type { DrawOptions } from './openai/createDraw.ts'
import type { Provider } from './provider.ts'

/**
 * Draws with the provider's client, which the first picture loads: a server that starts is there
 * at once, and one that only waits takes little memory.
 */
export function drawOnceLoaded(
  createClient: Provider['createClient'],
  options: Omit<DrawOptions, 'client'>,
): Draw {
  let loaded: Promise<Draw> | undefined
  const load = async () => {
    const [{ createDraw }, client] = await Promise.all([
      import('./openai/createDraw.ts'),
      createClient(),
    ])
    return createDraw({ client, ...options })
  }
  return async (request, context) => {
    loaded ??= load()
    const draw = await loaded
    context.signal.throwIfAborted()
    return draw(request, context)
  }
}
