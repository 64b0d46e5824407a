import { PanelRight } from 'lucide'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'

/** A popup closes as soon as one looks elsewhere; the side panel stays. */
export const Stay = ({ onStay }: { onStay: () => void }) => (
  <button type="button" class="plain stay" onClick={onStay}>
    <Icon of={PanelRight} size={14} />
    {text('panel.open')}
  </button>
)
