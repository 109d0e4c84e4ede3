import type { ReactNode } from 'react'
import { HealthContext } from './HealthContext.ts'
import { useHealth } from './useHealth.ts'

/** Asks for the server's health once for all who want to know. */
export const HealthProvider = ({ children }: { children: ReactNode }) => (
  <HealthContext value={useHealth()}>{children}</HealthContext>
)
