import { useEffect, useState } from 'preact/hooks'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { text } from '../../components/text.ts'
import { keepingAtOnce } from '../../platform/keep-leaving.ts'
import { keep } from '../../platform/kept.ts'

export type SaveNow = (values: Record<string, unknown>) => Promise<void>

/** Keeps what was just written: the popup may close on it. Says only when that fails. */
export function useSaveNow(say: (toast: ToastProps) => void): SaveNow {
  const [keepNow, setKeepNow] = useState<Awaited<ReturnType<typeof keepingAtOnce>>>()
  useEffect(() => {
    // A browser whose storage is broken says so when there is something to keep.
    keepingAtOnce().then(
      ready => setKeepNow(() => ready),
      () => {},
    )
  }, [])
  return async values => {
    try {
      await (keepNow ?? keep)(values)
    } catch {
      say({ words: text('checklist.not_kept') })
    }
  }
}
