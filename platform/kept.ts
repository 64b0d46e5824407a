import { browser } from 'wxt/browser'
import type { Kept } from '../fixes/kept.ts'
import { keptFrom, slotOf } from '../fixes/kept.ts'

const local = () => browser.storage.local

export const loadKept = async (): Promise<Kept> => keptFrom(await local().get(null))

/**
 * Writes each value under its own key; `undefined` forgets it. Throws when the browser's storage refuses (full,
 * or broken): say so to the person.
 */
export async function keep(values: Record<string, unknown>): Promise<void> {
  const [written, forgotten] = changesFor(values, await local().get(null))
  // Before anything goes: others look in between, and nothing is lost when the storage is full.
  await local().set(written)
  await local().remove(forgotten)
}

/** What is to be written, and which keys go, to keep `values` beside what is stored. */
export function changesFor(
  values: Record<string, unknown>,
  stored: Record<string, unknown>,
): [written: Record<string, unknown>, forgotten: string[]] {
  const slots = Object.entries(values).map(([key, value]) => [slotOf(key, stored), value] as const)
  const written = slots.filter(([, value]) => value !== undefined)
  const forgotten = slots.filter(([, value]) => value === undefined).map(([slot]) => slot)
  return [Object.fromEntries(written), forgotten]
}

/** Calls back whenever the person says something else of their phone. */
export function hearPhone(onPhone: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some(key => key.startsWith('1:phone:'))) onPhone()
  })
}

/** Calls back with what is kept, now and whenever any view changes it. */
export function watchKept(onKept: (kept: Kept) => void, signal: AbortSignal): void {
  const load = async () => {
    const kept = await loadKept()
    if (!signal.aborted) onKept(kept)
  }
  const listener = (_: unknown, area: string) => {
    if (area === 'local') load().catch(ignoreDeadExtension)
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(listener)
    } catch (error) {
      ignoreDeadExtension(error)
    }
  })
  // A browser whose storage is broken still shows a checklist; what is ticked then says that it cannot be kept.
  load().catch(() => signal.aborted || onKept(keptFrom({})))
}

/** After an extension reload the old page's `browser` throws; its views are being taken down anyway. */
function ignoreDeadExtension(_error: unknown): void {}
