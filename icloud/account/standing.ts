import type { Arrivals, Facts } from './facts.ts'

/** What is known of a check and of a watch. */
interface Known {
  facts?: Facts
  done?: boolean
  arrivals?: Arrivals
}

/** When the later of the two began; ISO dates sort as text. */
export const begunAt = ({ facts, arrivals }: Known): string =>
  [facts?.at ?? '', arrivals?.since ?? ''].sort()[1] as string

export const hasBegun = (known: Known | undefined, since: string): boolean =>
  known !== undefined && begunAt(known) >= since
