import { EnvError } from './env.ts'

type Runtime = {
  version: string
  /** There under Node's permission model alone. */
  permission?: { has: (scope: string) => boolean } | undefined
}

/**
 * From Node 25 on, the permission model closes the network too, and opens it by a flag at which
 * Node 24 would not start.
 *
 * @throws EnvError where this server could not listen.
 */
export function checkRuntime({ version, permission }: Runtime): void {
  const major = Number(/^v?(\d+)/.exec(version)?.[1])
  if (major < 25 || !permission || permission.has('net')) return
  throw new EnvError(
    `Proofroom needs Node 22.18 to 24: this is ${version}, which lets it use no network.`,
  )
}
