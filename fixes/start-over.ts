import { type Kept, noteKey, outcomeKey, tickKey, understoodKey, waitKey } from './kept.ts'

/** All that the person did and said on the way through the fixes, key -> value: what is left is their phone and settings. */
export const progressValues = (kept: Kept): Record<string, string | number> => ({
  ...under(kept.ticks, tickKey),
  ...under(kept.outcomes, outcomeKey),
  ...under(kept.notes, noteKey),
  ...under(kept.understood, understoodKey),
  ...under(kept.wait, waitKey),
})

export const under = <Id extends string, Value>(
  values: Partial<Record<Id, Value>>,
  key: (id: Id) => string,
) => Object.fromEntries(Object.entries(values).map(([id, value]) => [key(id as Id), value as Value]))
