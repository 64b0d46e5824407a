import { text, type Values } from '../text.ts'

interface WayProps {
  /** The key of its words, and what stands in their braces. */
  label: string
  values?: Values
  main?: boolean
  onPress: () => void
}

export function Way({ label, values, main, onPress }: WayProps) {
  return (
    <button type="button" class={main ? 'button main' : 'button'} onClick={onPress}>
      {text(label, values)}
    </button>
  )
}
