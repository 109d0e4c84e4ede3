import { onTestFinished } from 'vitest'
import { listen } from '../../../server/listen.ts'
import { createRoom, type RoomOptions } from './createRoom.ts'

export { logLine, openAccess, plantedKey, type RoomOptions } from './createRoom.ts'

/** Our server on a socket of its own, as `createRoom` has it. Ends with the test. */
export async function startRoom(options: RoomOptions) {
  const { app, log, note, waits } = createRoom(options)
  const place = { port: 0, hostname: '127.0.0.1' }
  const { server, url } = await listen(app, place, { log: note })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url, log, waits }
}
