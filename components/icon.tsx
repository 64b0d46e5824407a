import type { IconNode } from 'lucide'
import { h } from 'preact'

export interface IconProps {
  of: IconNode
  size?: number
  /** It shows what opens. */
  turns?: boolean
  /** It points along the line, on or back: the other way where one reads from the right. */
  along?: boolean
}

/** A Lucide icon, drawn in the colour of the text around it. */
export function Icon({ of, size = 16, turns, along }: IconProps) {
  return (
    <svg
      class={`icon ${turns ? 'turns' : ''} ${along ? 'along' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes]) => h(tag, attributes as never))}
    </svg>
  )
}
