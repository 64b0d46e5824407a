import type { IconNode } from 'lucide'
import { h } from 'preact'

/** A Lucide icon, drawn in the colour of the text around it; never the only thing that says something. */
export function Icon({ of, size = 16 }: { of: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
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
