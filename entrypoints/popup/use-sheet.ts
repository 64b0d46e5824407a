import { useEffect, useState } from 'preact/hooks'
import type { CardId } from '../../fixes/fix.ts'
import { isCardId } from '../../fixes/fixes.ts'
import { openAsTab } from '../../platform/own-tab.ts'

/** What the address of a tab says: a fix as a page to print, and whether it is printed at once. */
const NAMED = /^#(print|sheet)-(.+)$/

/** A popup can hardly print, so a page of paper is a tab of its own. */
export const openSheet = (id: CardId) => openAsTab(`print-${id}`)

/** The fix that is to be printed here, if any. */
export function useSheet() {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const onHash = () => setHash(location.hash)
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  const [, how, id = ''] = NAMED.exec(hash) ?? []
  const onReady = () => {
    if (how !== 'print') return
    // A reload must not print again.
    history.replaceState(null, '', `#sheet-${id}`)
    print()
  }
  return { id: isCardId(id) ? id : undefined, onReady, onPrint: () => print() }
}
