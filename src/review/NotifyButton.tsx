import { useState } from 'react'

const words = {
  granted: 'You will be notified when it is ready and this tab is not in view.',
  denied: 'This browser blocks notifications for this page; the tab’s title tells you instead.',
}

/** Has the browser ask whether it may notify; nothing where it cannot. */
export function NotifyButton() {
  const [permission, setPermission] = useState(() =>
    'Notification' in window ? Notification.permission : null,
  )
  if (permission === null) return null
  if (permission !== 'default') return <p className="hint">{words[permission]}</p>
  return (
    <button
      className="button"
      onClick={() => void Notification.requestPermission().then(setPermission)}
    >
      Notify me when it is ready
    </button>
  )
}
