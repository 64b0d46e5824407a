import { describe, expect, it } from 'vitest'
import { newestIosFor } from '../../fixes/newest-ios.ts'
import type { Level } from '../../icloud/finding.ts'
import { levelOf } from '../../icloud/page/level.ts'

type Told = Parameters<typeof levelOf>[0]

const GB = 2 ** 30
const version = (model: string, ios: string): Told => ({
  kind: 'device-version',
  ios,
  newest: newestIosFor(model),
})

describe('how much it matters', () => {
  it.each<[string, Told, Level]>([
    ['storage with room', { kind: 'storage-usage', usage: { used: 2 * GB, total: 5 * GB } }, 'fine'],
    ['storage nearly full', { kind: 'storage-usage', usage: { used: 4.9 * GB, total: 5 * GB } }, 'problem'],
    ['storage full', { kind: 'storage-usage', usage: { used: 5 * GB, total: 5 * GB } }, 'problem'],
    ['a message that it is full', { kind: 'storage-full' }, 'problem'],
    ['the plan', { kind: 'storage-plan' }, 'info'],
    ['the size of the photos', { kind: 'photos-size', bytes: 200 * GB }, 'info'],
    ['signed in', { kind: 'signed-in', account: 'j•••@icloud.com' }, 'info'],
    ['signed out', { kind: 'signed-out' }, 'notice'],
    ['the photos', { kind: 'photos-library' }, 'info'],
    ['a message that there is no connection', { kind: 'connection-error' }, 'problem'],
    ['this computer offline', { kind: 'connection-error', online: false }, 'problem'],
    ['Apple’s status page', { kind: 'system-status' }, 'info'],
    ['a phone online', { kind: 'device-online', online: true }, 'fine'],
    ['a phone offline', { kind: 'device-online', online: false }, 'problem'],
    ['an empty battery', { kind: 'device-battery', percent: 0 }, 'notice'],
    ['a battery at 19 %', { kind: 'device-battery', percent: 19 }, 'notice'],
    ['a battery at 20 %', { kind: 'device-battery', percent: 20 }, 'fine'],
    ['a full battery', { kind: 'device-battery', percent: 100 }, 'fine'],
    ['a phone', { kind: 'device', device: 'Jo’s iPhone' }, 'info'],
    ['iOS 17 where 27 could be', version('iPhone 13 mini', '17.6.1'), 'problem'],
    ['iOS 26 where 27 could be', version('iPhone 11', '26'), 'problem'],
    ['the newest iOS', version('iPhone 11', '27.0.1'), 'fine'],
    ['iOS 18 on an iPhone XR', version('iPhone XR', '18.7'), 'fine'],
    ['iOS 17 on an iPhone XR', version('iPhone XR', '17.6.1'), 'problem'],
    ['iOS 12 on an iPhone 6', version('iPhone 6', '12.5.7'), 'fine'],
    ['newer than an iPhone XR is known to run', version('iPhone XR', '26.1'), 'fine'],
    ['newer than any we know', version('iPhone 13 mini', '28.0'), 'fine'],
    ['iOS 17 on a model that is not known', version('', '17.6.1'), 'info'],
    ['iOS 15 on one of three iPhone SE', version('iPhone SE', '15.8'), 'info'],
    ['the newest iOS on a model that is not known', version('', '27'), 'fine'],
    ['newer than any we know on one that is not known', version('iPhone 4s', '28'), 'fine'],
    ['a version nobody can read', version('', ''), 'info'],
  ])('%s', (_, told, level) => expect(levelOf(told)).toBe(level))
})
