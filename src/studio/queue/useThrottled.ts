import { useEffect, useEffectEvent, useState } from 'react'

/** A value as it was at most so long ago, however often it changes. */
export function useThrottled<Value>(value: Value, ms: number): Value {
  const [shown, setShown] = useState(value)
  const show = useEffectEvent(() => setShown(value))
  useEffect(() => {
    const timer = setInterval(() => show(), ms)
    return () => clearInterval(timer)
  }, [ms])
  return shown
}
