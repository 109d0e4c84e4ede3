import { use } from 'react'
import type { Health } from '../contract/health.ts'
import { HealthContext } from './HealthContext.ts'
import './ProviderChip.css'

/** Who draws, and the way out for who had to sign in. */
export function ProviderChip() {
  const health = use(HealthContext)
  if (!health) return null
  if (health === 'unreachable')
    return <span className="chip danger">Server unreachable, trying again</span>
  return (
    <>
      <Provider {...health} />
      {health.signedIn && (
        <form method="post" action="/sign-out">
          <button className="chip">Sign out</button>
        </form>
      )}
    </>
  )
}

/** Says who draws, and says it plainly where that is not OpenAI. */
function Provider(health: Health) {
  if (health.provider === 'openai') return <span className="chip wide">{health.imageModel}</span>
  return (
    <>
      <button className="chip" popoverTarget="about-stand-in">
        Stand-in<span className="wide">&nbsp;pictures</span>
      </button>
      <div id="about-stand-in" className="popover" popover="auto">
        <strong>These are stand-in pictures</strong>
        <p>
          The server has no OpenAI key, so a small painter inside it draws instead. Everything works
          as it would with OpenAI; nothing is sent there and nothing costs money.
        </p>
        <p>
          For real pictures put <code>OPENAI_API_KEY</code> into the file <code>.env</code> beside
          <code> package.json</code> and start the server again.
        </p>
      </div>
    </>
  )
}
