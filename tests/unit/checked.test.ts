import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { tickKey } from '../../fixes/kept.ts'
import type { Finding, Level } from '../../icloud/finding.ts'
import { loadAccountReport, noteAccount } from '../../platform/account-report.ts'
import { keepChecked } from '../../platform/checked.ts'
import { keep, loadKept } from '../../platform/kept.ts'

const BEFORE = '2026-10-05T12:00:00.000Z'
const NOW = '2026-10-05T13:00:00.000Z'

const storage = (level: Level): Finding => ({ id: 'u', kind: 'storage-usage', level })
const DEVICES: Finding[] = [
  { id: 'd', kind: 'device-online', level: 'fine', device: 'Jo’s iPhone', online: true },
  { id: 'b', kind: 'device-battery', level: 'fine', device: 'Jo’s iPhone', percent: 85 },
  { id: 'v', kind: 'device-version', level: 'fine', device: 'Jo’s iPhone', ios: '27.0', newest: 27 },
]
const signedOut: Finding = { id: 'o', kind: 'signed-out', level: 'notice' }
const signedIn = (account?: string): Finding => ({ id: 's', kind: 'signed-in', level: 'info', account })
const ANN = signedIn('a•••@icloud.com')
const BOB = signedIn('b•••@icloud.com')
const FINE = { 'icloud-storage': BEFORE }

const fineNow = async () => (await loadKept()).fine

beforeEach(() => fakeBrowser.reset())

describe('a fix that icloud.com shows to be in order', () => {
  it.each<[string, Finding[], object]>([
    ['is kept with its time', [storage('fine')], FINE],
    ['is not kept when it is trouble', [storage('problem')], {}],
    ['is not kept when something is left to do', [storage('notice')], {}],
    ['is not kept for a way in', [storage('info'), ANN], {}],
    ['is not kept of nothing', [], {}],
    ['is not kept of a phone that is online, charged and up to date', DEVICES, {}],
    ['is kept beside such a phone', [...DEVICES, storage('fine')], FINE],
    [
      'is not kept when something else speaks against it',
      [storage('fine'), { id: 'f', kind: 'storage-full', level: 'problem' }],
      {},
    ],
  ])('%s', async (_, findings, fine) => {
    await keepChecked(findings, BEFORE)
    expect(await fineNow()).toEqual(fine)
  })

  it.each<[string, Finding[], object]>([
    ['stays when the page says nothing of it', [], FINE],
    ['stays when the page only leads there', [ANN, storage('info')], FINE],
    ['stays when the account is not named', [signedIn()], FINE],
    ['gets a new time', [ANN, storage('fine')], { 'icloud-storage': NOW }],
    ['goes when it is trouble', [ANN, storage('problem')], {}],
    ['goes when something is to do', [ANN, storage('notice')], {}],
    ['goes when the person signs out', [signedOut], {}],
    ['goes when another signs in', [BOB], {}],
    ['is checked anew for another', [BOB, storage('fine')], { 'icloud-storage': NOW }],
  ])('%s', async (_, findings, fine) => {
    await keepChecked([ANN, storage('fine')], BEFORE)
    expect(await fineNow()).toEqual(FINE)
    await keepChecked(findings, NOW)
    expect(await fineNow()).toEqual(fine)
  })

  it.each<[string, Finding[], 'signed-out' | undefined, boolean]>([
    [
      'stays when the page shows that nobody is signed in, if it says just that',
      [signedOut],
      'signed-out',
      true,
    ],
    ['goes then if it says anything else', [signedOut], undefined, false],
    ['goes when another signs in', [BOB], 'signed-out', false],
  ])('what iCloud said itself %s', async (_, findings, account, stays) => {
    await keepChecked([ANN], BEFORE)
    await noteAccount({ tabId: 3, facts: { at: BEFORE, troubles: { account } }, done: true })
    await keepChecked(findings, NOW)
    expect((await loadAccountReport()) !== undefined).toBe(stays)
  })

  it('goes when another signs in after signing out', async () => {
    await keepChecked([ANN, storage('fine')], BEFORE)
    await keepChecked([signedOut], BEFORE)
    await keepChecked([BOB], NOW)
    expect(await fineNow()).toEqual({})
  })

  it('goes when another signs in after the browser was closed', async () => {
    await keepChecked([ANN, storage('fine')], BEFORE)
    await fakeBrowser.storage.session.clear()
    await keepChecked([BOB], NOW)
    expect(await fineNow()).toEqual({})
  })

  it('takes no ticks with it', async () => {
    await keep({ [tickKey('charge.plug')]: BEFORE })
    await keepChecked([ANN, storage('fine')], BEFORE)
    await keepChecked([signedOut], NOW)
    expect(await loadKept()).toMatchObject({ ticks: { 'charge.plug': BEFORE }, fine: {} })
  })

  it('goes by the last of two reports that come at once', async () => {
    await Promise.all([keepChecked([storage('fine')], BEFORE), keepChecked([storage('problem')], NOW)])
    expect(await fineNow()).toEqual({})
  })
})
