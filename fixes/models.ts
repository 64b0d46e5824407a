/** Which keys turn it off: what a person sees decides, so models are grouped by it. */
export type Buttons = 'side_and_volume' | 'side' | 'top' | 'ipad' | 'unknown'

export interface Model {
  /** Kept with the person's choices: never rename one. The name is at `models.<id>`. */
  id: string
  buttons: Buttons
  /** The newest major iOS it can run; undefined where we keep no table (iPad). */
  newest?: number
}

/** Families by buttons and by the newest iOS they run (Apple's iOS 27 list; older ones from guides). */
export const MODELS: Model[] = [
  { id: 'iphone_11_or_newer', buttons: 'side_and_volume', newest: 27 },
  { id: 'iphone_xs_xr', buttons: 'side_and_volume', newest: 18 },
  { id: 'iphone_x', buttons: 'side_and_volume', newest: 16 },
  { id: 'iphone_se_2_3', buttons: 'side', newest: 27 },
  { id: 'iphone_8', buttons: 'side', newest: 16 },
  { id: 'iphone_7', buttons: 'side', newest: 15 },
  { id: 'iphone_6s', buttons: 'side', newest: 15 },
  { id: 'iphone_6', buttons: 'side', newest: 12 },
  { id: 'iphone_se_1', buttons: 'top', newest: 15 },
  { id: 'iphone_5s', buttons: 'top', newest: 12 },
  { id: 'ipad', buttons: 'ipad' },
]
