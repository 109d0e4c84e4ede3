import { createContext, use } from 'react'
import type { useHealth } from './useHealth.ts'

export const HealthContext = createContext<ReturnType<typeof useHealth>>(undefined)

/** Who draws, as far as the server has told; nothing while it cannot be asked. */
export function useProvider() {
  const health = use(HealthContext)
  return health === 'unreachable' ? undefined : health
}
