import { useEffect, useRef } from 'preact/hooks'

/** How long after the last key, ms: each time something is kept, every page of icloud.com looks at it. */
const PAUSE = 300

/**
 * Saves what is typed: in a pause, when its field is left, and when the checklist goes. The last alone is not enough: Chromium's
 * own popup runs our code when it closes, but keeps nothing that is handed to its storage then (measured).
 */
export function useTyped(onSave: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const drop = () => {
    clearTimeout(timer.current)
    timer.current = undefined
  }
  const save = () => {
    if (timer.current === undefined) return
    drop()
    onSave()
  }
  const onInput = () => {
    drop()
    timer.current = setTimeout(save, PAUSE)
  }
  useOnLeaving(save)
  return { onInput, save, drop }
}

/** A popup that closes takes no leave of its fields. */
function useOnLeaving(leave: () => void) {
  const newest = useRef(leave)
  newest.current = leave
  useEffect(() => {
    const onLeave = () => newest.current()
    addEventListener('pagehide', onLeave)
    document.addEventListener('visibilitychange', onLeave)
    return () => {
      removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onLeave)
      onLeave()
    }
  }, [])
}
