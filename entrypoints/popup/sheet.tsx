import { OnDemand } from '../../components/phone/on-demand.tsx'
import type { CardId } from '../../fixes/fix.ts'
import { fixOf, isCardId } from '../../fixes/fixes.ts'
import type { Kept } from '../../fixes/kept.ts'
import { wordingFor } from '../../fixes/phone.ts'
import { openAsTab } from '../../platform/own-tab.ts'
import { openAnew } from './open-anew.ts'

/** What the address of a tab says: a fix on one page, and whether it is printed at once. */
const NAMED = /^#(print|sheet)-(.+)$/

/** A popup can hardly print, so the page is a tab of its own. */
export const openSheet = (id: CardId) => openAsTab(`print-${id}`)

/** The fix that is to be printed here, if any, and what its page does. */
export function sheetFor(hash: string) {
  const [, how, id = ''] = NAMED.exec(hash) ?? []
  if (!isCardId(id)) return undefined
  const onReady = () => {
    if (how !== 'print') return
    // A reload must not print again.
    history.replaceState(null, '', `#sheet-${id}`)
    print()
  }
  return { id, onReady, onBack: () => openAnew(id), onPrint: () => print() }
}

type SheetProps = NonNullable<ReturnType<typeof sheetFor>> & { kept: Kept | undefined; region: string }

/** A fix on one page of paper, once it is known what is kept: it may be printed at once. */
export function Sheet({ kept, region, onBack, ...sheet }: SheetProps) {
  return (
    <OnDemand onBack={onBack}>
      {({ PrintSheet }) =>
        kept && (
          <PrintSheet {...sheet} fix={fixOf(sheet.id)} kept={kept} wording={wordingFor(kept.phone, region)} />
        )
      }
    </OnDemand>
  )
}
