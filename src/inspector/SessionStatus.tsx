import { useSelector } from '@xstate/react'
import type { Problem } from './inspectorMachine.ts'
import type { Session } from './sessionOf.ts'

const problems: Record<Problem, string> = {
  blocked: 'The browser blocked the window. Allow pop-ups for this page, then try again.',
  offline: 'You are offline, and the inspector is a page on the web. Try again once connected.',
  not_loaded: 'The inspector’s code could not be loaded. Check the connection and try again.',
  window_closed: 'The inspector’s window was closed. Nothing is sent any more.',
}

/** Whether anything is sent, where to, and if not, why. */
export function SessionStatus({ session }: { session: Session }) {
  const state = useSelector(session, ({ value }) =>
    typeof value === 'string' ? value : value.open,
  )
  const problem = useSelector(session, ({ context }) => context.problem)
  const url = useSelector(session, ({ context }) => context.receiver?.url)
  const host = url ? new URL(url).host : ''
  const words = {
    closed: '',
    waiting: `Waiting for ${host}.`,
    unanswered: `${host} has not answered for 10 s. It may be out of reach, or no receiver.`,
    attached: `Attached to ${host}: every step is sent there.`,
  }
  const trouble = problem !== null && problem !== 'window_closed'
  return (
    <>
      <p role="status" className="inspector-status" data-state={state}>
        {problem === 'window_closed' ? problems[problem] : words[state]}
      </p>
      {trouble && (
        <p role="alert" className="inspector-problem">
          {problems[problem]}
        </p>
      )}
    </>
  )
}
