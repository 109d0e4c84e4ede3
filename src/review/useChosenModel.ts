import { useProvider } from '../provider/HealthContext.ts'
import { useReview } from './RoomContext.ts'

/** The name of the model that would draw; empty where it is the server's, and unknown. */
export function useChosenModel(): string {
  const own = useProvider()?.imageModel ?? ''
  const chosen = useReview(({ context }) => context.settings.imageModel)
  return chosen === 'auto' ? own : chosen
}
