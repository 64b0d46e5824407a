import { Eye } from 'lucide'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { CardId, StepId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import { type Wording, wordingFor } from '../../fixes/phone.ts'
import type { Sighting } from '../../icloud/finding.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { upFrom } from './beneath.ts'
import { Card } from './card.tsx'
import { type HintData, hintsFor } from './grouping.ts'
import { Hint } from './hint.tsx'
import { createPlacer, type Placer } from './placer.ts'

/** All that the layer over the page shows. */
export interface HintsState {
  sightings: Sighting[]
  /** True while there is work left, and `sightings` may change. */
  reading: boolean
  /** Undefined until it is loaded; nothing is drawn before, for the hints may be hidden. */
  kept?: Kept
  region: string
  /** Hidden for this page; `kept.hintsHidden` hides them on every page. */
  hidden: boolean
  /** A dialog of the page makes everything else inert: rings only. */
  modal: boolean
  /** The hint whose card is open. */
  open?: string
  /** The finding the person asked to be shown, and how often they asked. */
  shown?: { id: string; times: number }
}

export interface HintsEvents {
  onOpen: (id: string | undefined) => void
  onTick: (step: StepId, ticked: boolean) => void
  onUnderstood: (step: StepId, understood: boolean) => void
  onOpenChecklist: (fix: CardId) => void
  onHide: (hidden: boolean) => void
}

export function Hints(props: HintsState & HintsEvents) {
  const { sightings, kept, region, hidden, modal, open, shown, onOpen, onHide } = props
  const placer = usePlacer()
  if (!kept) return null
  const wording = wordingFor(kept.phone, region)
  const isHidden = hidden || kept.hintsHidden
  const isShown = (hint: HintData) => hint.sightings.some(({ id }) => id === shown?.id)
  // Who asks to be shown a thing sees its ring, also while hints are hidden.
  const hints = hintsFor(sightings).filter(hint => !isHidden || isShown(hint))
  const opened = modal || isHidden ? undefined : hints.find(hint => hint.id === open)
  return (
    <section
      class={`layer ${modal ? 'modal' : ''} ${isHidden ? 'hidden' : ''}`}
      aria-label={text('hints.label')}
      ondismiss={() => opened && onOpen(undefined)}
    >
      {hints.map(hint => (
        <Hint
          key={hint.id}
          hint={hint}
          wording={wording}
          placer={placer}
          inert={modal && !isInModal(hint)}
          open={hint === opened}
          pulse={isShown(hint) ? (shown?.times ?? 0) : 0}
          onPress={() => onOpen(hint === opened ? undefined : hint.id)}
        />
      ))}
      {opened && <OpenCard {...props} kept={kept} wording={wording} hint={opened} />}
      {hidden && !kept.hintsHidden && sightings.length > 0 && <ShowAgain onPress={() => onHide(false)} />}
    </section>
  )
}

const isInModal = ({ element }: HintData) => upFrom(element).some(at => at.matches('dialog:modal'))

/** Chips are placed anew whenever there may be something new on the page, and when its window changes. */
function usePlacer(): Placer {
  const placer = useMemo(() => createPlacer(document), [])
  useEffect(placer.soon)
  useEffect(() => {
    addEventListener('resize', placer.whenStill)
    return () => removeEventListener('resize', placer.whenStill)
  }, [placer])
  return placer
}

type OpenCardProps = HintsEvents & { kept: Kept; wording: Wording; hint: HintData }

function OpenCard(props: OpenCardProps) {
  const { hint, kept, wording, onTick, onUnderstood, onOpen, onOpenChecklist, onHide } = props
  return (
    <Card
      key={hint.id}
      hint={hint}
      kept={kept}
      wording={wording}
      onTick={onTick}
      onUnderstood={onUnderstood}
      onClose={() => onOpen(undefined)}
      onOpenChecklist={() => onOpenChecklist(hint.fix)}
      onHide={() => onHide(true)}
    />
  )
}

/** The way back. */
function ShowAgain({ onPress }: { onPress: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The card that was just pressed is gone, and the focus with it; a field of the page keeps it.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [])
  return (
    <p class="hidden-note" role="status">
      <span>{text('hints.hidden')}</span>
      <button ref={button} type="button" class="plain" data-show onpress={onPress}>
        <Icon of={Eye} size={14} />
        {text('hints.undo')}
      </button>
    </p>
  )
}
