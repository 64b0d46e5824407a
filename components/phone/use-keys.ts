import { useLayoutEffect, useRef } from 'preact/hooks'

/** What plain keys do, wherever the focus is; with Alt, Ctrl or Meta they stay the browser's. */
export function useKeys(keys: Record<string, () => void>): void {
  const newest = useRef(keys)
  newest.current = keys
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const press = newest.current[event.key]
      if (!press || event.altKey || event.ctrlKey || event.metaKey) return
      // Esc would close a popup.
      event.preventDefault()
      press()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
