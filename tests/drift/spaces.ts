import { type Drift, reword } from './drifting.ts'
import { oneOf } from './random.ts'

/** No-break spaces, wide and narrow. */
const SPACES = ['\u00a0', '\u202f', ' ']

/** Other spaces. Between two digits a space of another kind would make one number of two. */
export const spaces: Drift = ({ document, random }) =>
  reword(document, words => words.replace(/(?<!\p{Nd}) | (?!\p{Nd})/gu, () => oneOf(random, SPACES)))
