import { describe, expect, it } from 'vitest'
import {
  isOut,
  problemsIn,
  type TabsKnown,
  type TabView,
  tabView,
} from '../../components/checklist/tab-view.ts'
import type { Finding } from '../../icloud/finding.ts'
import type { AppleStatus, Service, Told } from '../../icloud/status/told.ts'

const GB = 2 ** 30
const EARLY = '2026-10-05T12:00:00.000Z'
const LATE = '2026-10-05T13:00:00.000Z'
const LATEST = '2026-10-05T14:00:00.000Z'

const usage = (gb: number): Finding => ({
  id: `u${gb}`,
  kind: 'storage-usage',
  level: gb < 4 ? 'fine' : 'problem',
  usage: { used: gb * GB, total: 5 * GB },
})
const photos: Finding = { id: 'p', kind: 'photos-library', level: 'info' }
const signedIn: Finding = { id: 's', kind: 'signed-in', level: 'info' }
const signedInAs: Finding = { ...signedIn, id: 'a', account: 'j•••@icloud.com' }

const phone = (device: string, online: boolean): Finding => ({
  id: `${device} ${online}`,
  kind: 'device-online',
  level: online ? 'fine' : 'problem',
  device,
  online,
})
const says: Finding = { id: 'says', kind: 'connection-error', level: 'problem' }
const offline: Finding = { ...says, id: 'offline', online: false }

const frame = (findings: (Finding & { since?: string })[], at = EARLY, hidden = false) => ({
  at,
  findings,
  hidden,
})
const known = (tabs: Partial<TabsKnown>): TabsKnown => ({
  reports: {},
  access: ['icloud.com', 'icloud.com.cn'],
  ...tabs,
})
const SITES = ['icloud.com']
const idsIn = (tabs: Partial<TabsKnown>) => tabView(known(tabs), SITES).findings.map(finding => finding.id)

describe('what is said about icloud.com', () => {
  it.each<[string, Partial<TabsKnown>, Partial<TabView>]>([
    ['no access', { access: [] }, { state: 'no-access', inFront: false }],
    ['none to the likely site', { access: ['icloud.com.cn'] }, { state: 'no-access', inFront: false }],
    ['none to the other', { access: ['icloud.com'] }, { state: 'nothing-open' }],
    [
      'a report of the other site, without access to the likely one',
      { access: ['icloud.com.cn'], front: 1, reports: { 1: { 0: frame([photos]) } } },
      { state: 'found' },
    ],
    [
      'no access, in spite of an old report',
      { access: [], front: 1, reports: { 1: { 0: frame([photos]) } } },
      { state: 'no-access', findings: [], inFront: false },
    ],
    ['the checklist itself is in front', {}, { state: 'nothing-open', tabId: undefined, inFront: false }],
    ['a silent tab is in front', { front: 7 }, { state: 'nothing-heard', tabId: 7, inFront: false }],
    [
      'the tab in front reported nothing of note',
      { front: 1, reports: { 1: { 0: frame([]) } } },
      { state: 'nothing-found', tabId: 1, inFront: true },
    ],
    [
      'the tab in front reported',
      { front: 1, reports: { 1: { 0: frame([photos]) } } },
      { state: 'found', tabId: 1, inFront: true },
    ],
    [
      'the tab in front comes before a later one',
      { front: 1, reports: { 1: { 0: frame([photos], EARLY) }, 2: { 0: frame([usage(5)], LATE) } } },
      { state: 'found', tabId: 1, inFront: true },
    ],
    [
      'another tab reported',
      { front: 7, reports: { 1: { 0: frame([photos]) } } },
      { state: 'found', tabId: 1, inFront: false },
    ],
    [
      'the checklist is a tab, another reported',
      { reports: { 1: { 0: frame([photos]) } } },
      { state: 'found', tabId: 1, inFront: false },
    ],
    [
      'of several, the one that reported last',
      { front: 7, reports: { 1: { 0: frame([photos], EARLY) }, 2: { 0: frame([photos], LATE) } } },
      { state: 'found', tabId: 2 },
    ],
    [
      'the newest frame counts',
      {
        reports: { 1: { 0: frame([photos], EARLY), 4: frame([], LATE) }, 2: { 0: frame([photos], EARLY) } },
      },
      { state: 'found', tabId: 1 },
    ],
    [
      'a tab with no frame left',
      { front: 1, reports: { 1: {} } },
      { state: 'nothing-found', tabId: 1, inFront: true },
    ],
    [
      'hints hidden in one frame',
      { front: 1, reports: { 1: { 0: frame([photos]), 2: frame([], EARLY, true) } } },
      { state: 'found', hidden: true },
    ],
    ['hints shown', { front: 1, reports: { 1: { 0: frame([photos]) } } }, { hidden: false }],
  ])('%s', (_, tabs, view) => expect(tabView(known(tabs), SITES)).toMatchObject(view))
})

describe('its findings', () => {
  it('come with tab, frame and time', () => {
    const { findings } = tabView(known({ front: 1, reports: { 1: { 3: frame([usage(5)], LATE) } } }), SITES)
    expect(findings).toEqual([{ ...usage(5), tabId: 1, frameId: 3, at: LATE, since: LATE }])
  })

  it.each<[string, Finding[][], string[]]>([
    ['worst first, over all frames', [[photos], [usage(5)]], ['u5', 'p']],
    ['the same fact once', [[usage(5)], [{ ...usage(5), id: 'again' }]], ['u5']],
    ['other figures are another fact', [[usage(3), usage(5)]], ['u5', 'u3']],
    ['the one that names the account', [[signedIn], [signedInAs]], ['a']],
    ['the one that names it, also when it came first', [[signedInAs, signedIn]], ['a']],
    ['each phone', [[phone('A', true), phone('B', false)]], ['B false', 'A true']],
    ['two phones of one name', [[phone('A', true), phone('A', false)]], ['A false', 'A true']],
    ['a phone in a list and beside it once', [[phone('A', true)], [phone('A', true)]], ['A true']],
    ['offline, and a message of it', [[offline, says]], ['offline', 'says']],
    ['none', [[], []], []],
  ])('%s', (_, frames, ids) => {
    expect(idsIn({ front: 1, reports: { 1: { ...frames.map(findings => frame(findings)) } } })).toEqual(ids)
  })
})

describe('its problems', () => {
  const HOUR = 3_600_000
  const asked = {
    tabId: 2,
    facts: { at: EARLY, troubles: {} },
    done: true,
    weighed: { at: EARLY, problems: ['icloud-storage' as const], fine: [] },
  }
  const mended = { ...asked, weighed: { at: LATE, problems: [], fine: ['icloud-storage' as const] } }
  const askedAgain = { ...asked, facts: { at: LATEST, troubles: {} }, done: false }
  const after = (hours: number) => Date.parse(EARLY) + hours * HOUR

  it.each<[string, Partial<TabsKnown>, number, string[]]>([
    ['what a page shows', { reports: { 1: { 0: frame([offline]) } } }, 1, ['connection']],
    ['what iCloud said', { account: asked }, 1, ['icloud-storage']],
    [
      'what both say once',
      { reports: { 1: { 0: frame([usage(5)]) } }, account: asked },
      1,
      ['icloud-storage'],
    ],
    [
      'unless a page has shown otherwise since',
      { reports: { 1: { 0: frame([usage(3)], LATE) } }, account: asked },
      2,
      [],
    ],
    [
      'not if it showed that before',
      { reports: { 1: { 0: frame([usage(3)], EARLY) } }, account: asked },
      2,
      ['icloud-storage'],
    ],
    ['what iCloud said, while it is asked again', { account: askedAgain }, 2, ['icloud-storage']],
    [
      'not what a page has shown otherwise before it was asked again',
      { reports: { 1: { 0: frame([usage(3)], LATE) } }, account: askedAgain },
      2,
      [],
    ],
    [
      'not what a page shows since before iCloud said that all is fine',
      { reports: { 1: { 0: frame([{ ...usage(5), since: EARLY }], LATEST) } }, account: mended },
      2,
      [],
    ],
    [
      'what a page shows since then',
      { reports: { 1: { 0: frame([{ ...usage(5), since: LATEST }], LATEST) } }, account: mended },
      2,
      ['icloud-storage'],
    ],
    [
      'not if what a page shows to be fine is older than that',
      { reports: { 1: { 0: frame([{ ...usage(3), since: EARLY }], LATEST) } }, account: asked },
      2,
      ['icloud-storage'],
    ],
    ['said a day ago', { account: asked }, 24, ['icloud-storage']],
    ['said more than a day ago', { account: asked }, 24.1, []],
    [
      'a page shows it, however long ago iCloud was asked',
      { reports: { 1: { 0: frame([usage(5)]) } }, account: asked },
      99,
      ['icloud-storage'],
    ],
    ['nothing', {}, 1, []],
  ])('are %s', (_, tabs, hours, problems) => {
    expect([...new Set(problemsIn(tabView(known(tabs), SITES), after(hours)))]).toEqual(problems)
  })
})

describe("an outage on Apple's page", () => {
  const read = (...services: Told[]): AppleStatus => ({ state: 'read', at: EARLY, services })
  const trouble = (service: Service): Told => ({ service, state: 'trouble', kind: 'outage' })
  it.each<[string, AppleStatus | undefined, number, boolean]>([
    ['of Photos', read({ service: 'account', state: 'fine' }, trouble('photos')), 1, true],
    ['of the account', read(trouble('account')), 1, true],
    ['of what photos can do without', read(trouble('upgrades'), trouble('web')), 1, false],
    ['of none', read({ service: 'photos', state: 'fine' }), 1, false],
    ['nobody can tell of', read({ service: 'photos', state: 'unknown' }), 1, false],
    ['read a day ago', read(trouble('photos')), 24.1, false],
    ['not read', { state: 'unreachable', at: EARLY }, 1, false],
    ['nobody asked about', undefined, 1, false],
  ])('%s', (_, apple, hours, out) => {
    const now = Date.parse(EARLY) + hours * 3_600_000
    for (const access of [SITES, []]) expect(isOut(tabView(known({ apple, access }), SITES), now)).toBe(out)
  })
})
