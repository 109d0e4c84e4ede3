import type { Failure } from '../contract/failure.ts'
import { InfoIcon, WarningIcon } from '../controls/Icon.tsx'
import { useProvider } from '../provider/HealthContext.ts'
import { formatCount } from './format.ts'
import { refusals } from './refusals.ts'
import { useReview } from './RoomContext.ts'
import './NoticeBox.css'

/** What just happened, beside the buttons that were pressed; errors are alerts. */
export function NoticeBox() {
  const notice = useReview(({ context }) => context.notice)
  const isFree = useProvider()?.provider === 'stand-in'
  switch (notice?.kind) {
    case undefined:
      return null
    case 'cancelled':
      return (
        <div className="notice">
          <InfoIcon />
          <p>
            Cancelled
            {!notice.hadBegun && ' before anything was drawn'}.
            {notice.hadBegun && !isFree && ' OpenAI may charge for what had been drawn by then.'}
          </p>
        </div>
      )
    case 'refused':
      return (
        <div className="notice error" role="alert">
          <WarningIcon />
          <p>{refusals[notice.reason]}</p>
        </div>
      )
    case 'failed':
      return <FailureNotice failure={notice.failure} attempts={notice.attempts} />
  }
}

function FailureNotice({ failure, attempts }: { failure: Failure; attempts: number }) {
  const { title, detail, hint, requestId } = failure
  return (
    <div className="notice error" role="alert">
      <WarningIcon />
      <div>
        <p>
          <strong>{title}.</strong> {detail}
          {attempts > 1 && ` It took ${formatCount(attempts, 'attempt')}.`}
        </p>
        <p>{hint}</p>
        {requestId && (
          <p className="hint">
            Request <code>{requestId}</code>
          </p>
        )}
      </div>
    </div>
  )
}
