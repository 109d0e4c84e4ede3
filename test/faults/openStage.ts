import type { HttpBindings } from '@hono/node-server'
import { fileURLToPath } from 'node:url'
import { failureOf } from '../../server/failure/failures.ts'
import { GenerationError } from '../../server/failure/GenerationError.ts'
import { listen, type App } from '../../server/listen.ts'
import { isBuilt } from '../../server/page.ts'
import { createRoom } from '../server/support/createRoom.ts'
import { openUpstream } from '../server/support/openUpstream.ts'
import type { Fault } from './fault.ts'

const pageRoot = fileURLToPath(new URL('../../dist', import.meta.url))

export type Play = Pick<Fault, 'answers' | 'address' | 'limits'>
type Serve = App['fetch']
/** Something between the browser and our server: answers instead of it, or passes on. */
export type Between = (serve: () => Promise<Response>, bindings: HttpBindings) => Promise<Response>
export type Stage = Awaited<ReturnType<typeof openStage>>

const passOn: Between = (serve) => serve()

/**
 * Our server with the built page, at one address for as long as it is open; the provider behind
 * it is another one in each play.
 *
 * @throws Error if the page is not built.
 */
export async function openStage() {
  if (!isBuilt(pageRoot)) throw new Error('The page is not built: run `npm run build` first.')
  let serve: Serve = () => new Response(null, { status: 503 })
  let between = passOn
  let stopping = new AbortController()
  let closeProvider: (() => void) | undefined

  const front: Serve = (request, bindings) =>
    between(async () => serve(request, bindings), bindings).catch(
      () => new Response(null, { status: 500 }),
    )
  const open = (port: number) => listen({ fetch: front }, { port, hostname: '127.0.0.1' })
  const { server, url } = await open(0)
  let current = server

  const kill = () => {
    current.close()
    current.closeAllConnections()
  }
  return {
    url,
    /** Puts a new provider and a new server behind the address. */
    play: async ({ answers, address = (baseURL) => baseURL, limits }: Play) => {
      closeProvider?.()
      const provider = await openUpstream(...answers)
      closeProvider = provider.close
      stopping = new AbortController()
      const baseURL = address(provider.baseURL)
      const options = { baseURL, pageRoot, stopping: stopping.signal, ...limits }
      serve = createRoom(options).app.fetch
      return provider
    },
    /** Puts something between browser and server, until `null` takes it away. */
    put: (one: Between | null) => {
      between = one ?? passOn
    },
    /** Ends all connections without a word, and listens no more. */
    kill,
    revive: async () => {
      current = (await open(Number(new URL(url).port))).server
    },
    /** Ends what is being drawn as a server does that is told to stop. */
    stop: () => stopping.abort(new GenerationError(failureOf('server_interrupted'))),
    close: () => {
      kill()
      closeProvider?.()
    },
  }
}
