import { fixData } from './data.ts'
import { type Step, stepKey } from './fix.ts'
import type { Buttons, Model } from './models.ts'
import { NEWEST_IOS } from './newest-ios.ts'
import type { Place } from './paths.ts'

export type { Buttons }

/** Every phone one can say one has. */
export const models = (): Model[] => fixData().MODELS

/** There is no iOS 19 to 25; 14 stands for "14 or older". */
export const IOS_VERSIONS = [27, 26, 18, 17, 16, 15, 14]

const GB = 2 ** 30
/** What Apple sold, in bytes. */
export const CAPACITIES = [16, 32, 64, 128, 256, 512, 1024, 2048].map(gb => gb * GB)

/** What the phone itself calls it: US and Canadian phones say Cellular Data, others Mobile Data. */
export type DataWord = 'cellular' | 'mobile'

/** What the person told us. Absent = not sure. */
export interface Phone {
  model?: string
  ios?: number
  capacity?: number
  data?: DataWord
}

/** What the texts need to know; every string in it is a message name under `words`. */
export interface Wording {
  device: 'iphone' | 'ipad'
  os: 'ios' | 'ipados'
  account: 'apple_account' | 'apple_id'
  data: DataWord
  buttons: Buttons
  newest: 'unknown' | 'latest' | 'older' | 'held_back'
  newestIos: number
  ios: number
  /** False: `ios` is the newest this phone can run, so older wording is shown beneath. */
  iosKnown: boolean
  capacity?: number
}

const modelOf = (phone: Phone) => models().find(model => model.id === phone.model)

/** The iOS versions this phone can have, newest first. */
export function versionsFor(phone: Phone): number[] {
  const newest = modelOf(phone)?.newest ?? NEWEST_IOS
  return IOS_VERSIONS.filter(version => version <= Math.max(newest, 14))
}

/** `region` is a language tag such as en-US; used until the person says what their phone calls it. */
export function wordingFor(phone: Phone, region = 'en-US'): Wording {
  const model = modelOf(phone)
  const versions = versionsFor(phone)
  const known = phone.ios !== undefined && versions.includes(phone.ios)
  const ios = known ? (phone.ios as number) : (versions[0] as number)
  const iPad = model?.buttons === 'ipad'
  return {
    device: iPad ? 'ipad' : 'iphone',
    os: iPad ? 'ipados' : 'ios',
    account: ios >= 18 ? 'apple_account' : 'apple_id',
    data: phone.data ?? dataWordIn(region),
    buttons: model?.buttons ?? 'unknown',
    newest: newestWording(model, known ? ios : undefined),
    newestIos: model?.newest ?? NEWEST_IOS,
    ios,
    iosKnown: known,
    capacity: phone.capacity,
  }
}

function newestWording(model: Model | undefined, ios: number | undefined): Wording['newest'] {
  if (!model?.newest) return 'unknown'
  if (ios !== undefined && ios < model.newest) return 'older'
  return model.newest < NEWEST_IOS ? 'held_back' : 'latest'
}

const dataWords = new Map<string, DataWord>()

/** Each drawing asks, and to find out takes longer than all the rest of the wording. */
function dataWordIn(region: string): DataWord {
  const word = dataWords.get(region) ?? dataWordOf(region)
  dataWords.set(region, word)
  return word
}

const dataWordOf = (region: string): DataWord =>
  /US|CA/.test(countryOf(region) ?? '') ? 'cellular' : 'mobile'

/** "de" alone is taken for Germany; "en" for the United States, and so is what is no language tag. */
export function countryOf(region: string): string | undefined {
  try {
    return /-([A-Z]{2})\b/.exec(region)?.[1] ?? new Intl.Locale(region).maximize().region
  } catch {
    return 'US'
  }
}

/** Where the words of a step are, for this phone. */
export const wordsKey = (step: Step, wording: Wording) =>
  step.varies ? `${stepKey(step.id)}_${wording[step.varies]}` : stepKey(step.id)

/** The path to show; `older` holds the ones before it when we do not know the version. */
export interface PathShown {
  crumbs: string[]
  older: { upTo: number; crumbs: string[] }[]
}

/** Throws on a name that is not in `PATHS`: a mistake in the fixes, not in what a person did. */
export function pathFor(name: string, wording: Wording): PathShown {
  const places = fixData().PATHS[name]
  if (!places) throw new Error(name)
  const at = places.findIndex(place => wording.ios >= place.from)
  const here = places[at] as Place
  return { crumbs: here.crumbs, older: wording.iosKnown ? [] : olderThan(places, at) }
}

/** Each older path up to the last version before the one above it (17 before 18; 18 before 26). */
function olderThan(places: Place[], at: number) {
  return places.slice(at + 1).map((place, i) => {
    const newer = places[at + i] as Place
    const upTo = IOS_VERSIONS.find(version => version < newer.from) ?? newer.from - 1
    return { upTo, crumbs: place.crumbs }
  })
}
