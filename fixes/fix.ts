/** The seven fixes in the order every guide gives them, by which people may know them. */
export const FIX_IDS = [
  'settings',
  'connection',
  'icloud-storage',
  'iphone-storage',
  'restart',
  'update',
  'charge',
] as const
export type FixId = (typeof FIX_IDS)[number]

export const isFixId = (id: string): id is FixId => (FIX_IDS as readonly string[]).includes(id)

/** Cards beyond the seven, in the checklist only where they apply (`fixes/extra/`); they count for nothing in "n of 7". */
export type ExtraId =
  | 'read-status'
  | 'low-data'
  | 'low-power'
  | 'heat'
  | 'paused-by-hand'
  | 'wait-after-import'
  | 'unable-to-upload'
  | 'shared-library'
  | 'which-storage'
  | 'other-network'
  | 'apple-outage'
  | 'account-alerts'
  | 'check-on-web'
  | 'stop-deleting'
  | 'small-copies'
  | 'after-beta'

/** The closing step is a card of the checklist, but it is not one of the seven and counts for nothing. */
export type CardId = FixId | 'still-stuck' | ExtraId

/** Look = read something; set = change a setting; do = act; wait; refer = somebody else helps. */
export type StepKind = 'look' | 'set' | 'do' | 'wait' | 'refer'

/** When a step applies; the words are in `locales/` under `when`. */
export type Condition =
  | 'connection_bad'
  | 'only_this_phone'
  | 'want_cellular'
  | 'plan_allows'
  | 'nothing_else_helped'
  | 'switch_grey'
  | 'missing_elsewhere'
  | 'storage_full'
  | 'rather_pay'
  | 'shared_library'
  | 'phone_full'
  | 'buttons_broken'
  | 'update_offered'
  | 'no_room'
  | 'hot'
  | 'paused'
  | 'items_failed'
  | 'photo_there'
  | 'photo_not_there'
  | 'apple_down'

export type StepId = `${CardId}.${string}`

export interface Step {
  /** Unique over all fixes, and kept with the ticks: never rename one. Its words are at `stepKey(id)`. */
  id: StepId
  kind: StepKind
  /** The seed's atoms (1.a to 8.a) this step covers; a contract test shows that none is missing. */
  atoms: string[]
  /** A name in `paths.ts`. */
  path?: string
  when?: Condition
  /** True: `<step key>_risk` says what can be lost, and is shown before the step. */
  risk?: true
  /** The step before this one that says what both can cost. */
  gate?: StepId
  /** The step has one wording per value of this part of the phone's wording. */
  varies?: 'buttons' | 'newest'
  link?: string
}

/** How sure: Apple's own page read, notes that restate it, or other people's guides and reports. */
export type Evidence = 'apple' | 'apple_notes' | 'guides'

export interface Fix {
  id: CardId
  /** True: `<fix key>.risk` is shown before the steps. */
  risk?: true
  steps: Step[]
  /** Apple's own page. */
  page: string
  evidence: Evidence
  /** The month its facts were last checked, YYYY-MM. */
  checked: string
}

const OF_THE_SEVEN: readonly string[] = [...FIX_IDS, 'still-stuck']

/** Under `fixes`, or under `extra` for a card beyond the seven. Message names allow no hyphen. */
export const fixKey = (id: CardId) =>
  `${OF_THE_SEVEN.includes(id) ? 'fixes' : 'extra'}.${id.replaceAll('-', '_')}`

/** `connection.router-off` -> `fixes.connection.steps.router_off`. */
export function stepKey(id: StepId): string {
  const [fix, step] = id.split('.') as [CardId, string]
  return `${fixKey(fix)}.steps.${step.replaceAll('-', '_')}`
}
