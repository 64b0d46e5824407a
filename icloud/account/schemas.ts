import {
  array,
  boolean,
  check,
  fallback,
  type GenericSchema,
  type InferOutput,
  number,
  object,
  optional,
  parseJson,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  transform,
  union,
} from 'valibot'
import { masked, maskedNumber } from '../masked.ts'

/** The few fields we keep of an answer; the rest is gone when this returns. Undefined: not understood. */
export function picked<T>(shape: GenericSchema<unknown, T>, text: string): T | undefined {
  const read = safeParse(pipe(string(), parseJson(), shape), text)
  return read.success ? read.output : undefined
}

/** Absent, and absent too when it is not what we expect. */
const maybe = <S extends GenericSchema>(schema: S) => fallback(optional(schema), undefined)

/** Some of Apple's booleans are strings. */
const flag = maybe(
  pipe(
    union([boolean(), picklist(['true', 'false'])]),
    transform(said => String(said) === 'true'),
  ),
)

const whole = (least: number, most: number) =>
  pipe(
    number(),
    check(value => Number.isSafeInteger(value) && value >= least && value <= most),
  )

const url = maybe(object({ url: string() }))

/** What an answer says beside or instead of what was asked. `reason` and `error` are there only for one thing. */
const missingToken = maybe(pipe(string(), regex(/X-APPLE-WEBAUTH-TOKEN/)))
export const SAID = object({
  domainToUse: maybe(
    pipe(
      string(),
      regex(/^icloud\.com(?:\.cn)?$/i),
      transform(domain => domain.toLowerCase()),
    ),
  ),
  serverErrorCode: maybe(pipe(string(), regex(/^[A-Z_]{1,40}$/))),
  reason: missingToken,
  error: missingToken,
  retryAfter: maybe(whole(0, 86_400)),
})
export type Said = InferOutput<typeof SAID>

export const VALIDATED = object({
  dsInfo: object({
    dsid: maybe(string()),
    appleId: maybe(
      union([
        pipe(string(), regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/), transform(masked)),
        // An Apple Account can be a phone number, as many in China are.
        pipe(string(), regex(/^\+?\d(?:[ ().-]{0,2}\d){6,14}$/), transform(maskedNumber)),
      ]),
    ),
  }),
  hsaChallengeRequired: flag,
  termsUpdateNeeded: flag,
  webservices: maybe(object({ account: url, ckdatabasews: url })),
})

export const ACCESS = object({ isWebAccessAllowed: flag, isICDRSDisabled: flag })

const PETABYTE = 2 ** 50
const GIGABYTE = 2 ** 30

export const USAGE = object({
  storageUsageInfo: object({
    usedStorageInBytes: whole(0, PETABYTE),
    totalStorageInBytes: whole(GIGABYTE, PETABYTE),
  }),
  quotaStatus: maybe(object({ overQuota: flag, 'almost-full': flag })),
  storageUsageByMedia: maybe(
    array(maybe(object({ mediaKey: picklist(['photos']), usageInBytes: whole(0, PETABYTE) }))),
  ),
})

/** Apple's words for a model, and nothing else: what an owner calls a phone is no such word. */
const MODEL =
  /^iPhone(?: (?:\d{1,2}[a-z]{0,2}|X[RSrs]?|SE|Air|Duo|Pro|Max|Plus|mini|\((?:1st|2nd|3rd|\dth) generation\)))*$/

export const DEVICE_LIST = object({
  devices: array(
    maybe(
      object({
        model: maybe(pipe(string(), regex(/^[A-Za-z]{2,30}\d{1,3},\d{1,3}$/))),
        modelDisplayName: maybe(pipe(string(), regex(MODEL))),
        osVersion: maybe(
          pipe(
            string(),
            regex(/^iOS;[1-9]\d?(?:\.\d{1,2}){0,3}$/),
            transform(said => said.slice(4)),
          ),
        ),
      }),
    ),
  ),
})

export type Device = NonNullable<InferOutput<typeof DEVICE_LIST>['devices'][number]>

export const ZONE_LIST = object({
  zones: array(
    maybe(
      object({
        zoneID: object({
          zoneName: pipe(string(), regex(/^[\w-]{1,80}$/)),
          ownerRecordName: maybe(pipe(string(), regex(/^_\w{1,80}$/))),
        }),
        deleted: flag,
        serverErrorCode: maybe(string()),
      }),
    ),
  ),
  moreComing: flag,
})
export type ZoneList = InferOutput<typeof ZONE_LIST>
export type ZoneID = { zoneName: string; ownerRecordName?: string }

/** A list that begins with what we came for. */
const first = <T>(schema: GenericSchema<unknown, T>) =>
  pipe(
    array(maybe(schema)),
    transform(all => all[0]),
  )

export const COUNT = object({
  batch: first(
    object({ records: first(object({ fields: object({ itemCount: object({ value: whole(0, 1e8) }) }) })) }),
  ),
})

export const INDEX = object({
  records: first(
    object({ fields: object({ state: object({ value: pipe(string(), regex(/^[A-Z_]+$/)) }) }) }),
  ),
})

/** Nobody's photos reached iCloud before it was there, nor tomorrow; clocks may differ by a little. */
const ICLOUD_BEGAN = Date.UTC(2011, 9)
const DAY = 86_400_000
const time = pipe(
  whole(ICLOUD_BEGAN, Number.MAX_SAFE_INTEGER),
  check(at => at < Date.now() + DAY),
)

export const NEWEST = object({
  records: array(
    maybe(
      object({
        recordType: picklist(['CPLAsset']),
        created: object({ timestamp: time }),
        fields: maybe(object({ addedDate: maybe(object({ value: time })) })),
      }),
    ),
  ),
})
