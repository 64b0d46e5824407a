import type { IconNode } from 'lucide'
import { h } from 'preact'

/** A Lucide icon, drawn in the colour of the text around it; one that `turns` shows what opens. */
export function Icon({ of, size = 16, turns }: { of: IconNode; size?: number; turns?: boolean }) {
  return (
    <svg
      class={turns ? 'icon turns' : 'icon'}
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
