import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { sizeText } from '../../components/format.ts'
import { phoneText } from '../../components/wording-text.ts'
import { FIX_IDS, type FixId } from '../../fixes/fix.ts'
import { steps } from '../../fixes/fixes.ts'
import {
  ACCOUNT_KEY,
  EMPTY,
  fineKey,
  HIDDEN_KEY,
  type Kept,
  keptFrom,
  keys,
  noteKey,
  OPEN_KEY,
  outcomeKey,
  phoneKey,
  SYMPTOM_KEY,
  tickKey,
  understoodKey,
  waitKey,
} from '../../fixes/kept.ts'
import { MODELS } from '../../fixes/models.ts'
import { outcomeValue, RESULTS } from '../../fixes/outcomes.ts'
import { CAPACITIES, IOS_VERSIONS, wordingFor } from '../../fixes/phone.ts'
import { type Heard, reportOf, toJson } from '../../fixes/report.ts'
import { fromBytes, fromJson, MAX_BYTES, valuesToUndo } from '../../fixes/report-load.ts'
import { toMarkdown } from '../../fixes/report-markdown.ts'
import type { ReportWords } from '../../fixes/report-words.ts'
import { SYMPTOMS } from '../../fixes/symptoms/all.ts'
import { MESSAGES } from '../../fixes/symptoms/messages.ts'
import { answerWait, startWait } from '../../fixes/wait-values.ts'
import type { Arrivals, Facts } from '../../icloud/account/facts.ts'
import type { Since } from '../../icloud/account/last-photo.ts'
import type { Finding } from '../../icloud/finding.ts'
import { type AppleStatus, SERVICES } from '../../icloud/status/told.ts'
import { say } from './locale.ts'

vi.mock('../../components/text.ts', async () => ({ text: (await import('./locale.ts')).say }))

const AT = new Date('2026-11-24T09:00:00.000Z')
const GB = 2 ** 30
type Stored = Record<string, unknown>
type Found = Finding & { at: string }

const found = (finding: Partial<Found>): Found => ({
  id: 'a',
  kind: 'storage-usage',
  level: 'problem',
  at: AT.toISOString(),
  ...finding,
})

/**
 * What loads on another computer: all but what that browser shows and checks itself, that a risk was understood, by whoever sat
 * there, and what was typed and not handed in.
 */
const OWN = [OPEN_KEY, HIDDEN_KEY, ACCOUNT_KEY, ...FIX_IDS.map(fineKey)]
const LOADED = Object.keys(keys()).filter(
  key => !OWN.includes(key) && !/^1:(understood|wait:draft)/.test(key),
)
const without = (values: Stored) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => LOADED.includes(key)))

const time = fc.date({ noInvalidDate: true }).map(date => date.toISOString())
const good = (key: string): fc.Arbitrary<unknown> => {
  if (key === phoneKey('model')) return fc.constantFrom(...MODELS.map(model => model.id))
  if (key === phoneKey('ios')) return fc.constantFrom(...IOS_VERSIONS)
  if (key === phoneKey('capacity')) return fc.constantFrom(...CAPACITIES)
  if (key === phoneKey('data')) return fc.constantFrom('cellular', 'mobile')
  if (key === waitKey('step') || key === waitKey('draft-step'))
    return fc.constantFrom(...steps().map(step => step.id))
  if (key === waitKey('message')) return fc.constantFrom(...MESSAGES.map(message => message.id))
  if (key === SYMPTOM_KEY) return fc.constantFrom(...SYMPTOMS.map(symptom => symptom.id))
  if (key === HIDDEN_KEY) return fc.boolean()
  if (/^1:wait:(after-)?items/.test(key)) return fc.nat()
  if (/^1:(note|wait:(.*status|draft-items))/.test(key)) return fc.string({ unit: 'binary', maxLength: 250 })
  if (key.startsWith('1:outcome:')) {
    return fc.tuple(fc.constantFrom(...RESULTS), time).map(parts => parts.join(' '))
  }
  return time
}
const stored = fc.record(Object.fromEntries(Object.keys(keys()).map(key => [key, good(key)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Stored>

const jsonOf = (kept: Kept, findings: Found[] = []) => toJson(reportOf(kept, findings, AT, '0.2.0'))

function valuesOf(json: string): Stored {
  const loaded = fromJson(json)
  if ('problem' in loaded) throw new Error(loaded.problem)
  return loaded.values
}
const present = (values: Stored) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const FULL = {
  [phoneKey('model')]: 'iphone_x',
  [phoneKey('ios')]: 16,
  [phoneKey('capacity')]: 64 * GB,
  [tickKey('restart.off')]: '2026-11-23T18:00:00.000Z',
  [tickKey('connection.reset')]: '2026-11-23T19:00:00.000Z',
  [outcomeKey('restart')]: outcomeValue('no-help', AT),
  [outcomeKey('charge')]: outcomeValue('could-not', AT),
  [noteKey('restart')]: 'Came up again at once',
  [fineKey('icloud-storage')]: '2026-11-24T08:00:00.000Z',
  [OPEN_KEY]: 'charge',
  [HIDDEN_KEY]: true,
  [ACCOUNT_KEY]: 'j•••@icloud.com',
  ...startWait('charge.leave', 'hour', { items: 1204, status: 'Paused' }, AT),
}
const KEPT = keptFrom(present(FULL))

describe('a report as JSON', () => {
  it('brings the same to another computer', () => {
    fc.assert(
      fc.property(stored, record => {
        const values = valuesOf(jsonOf(keptFrom(record)))
        expect(Object.keys(values).sort()).toEqual([...LOADED].sort())
        expect(keptFrom(present(values))).toEqual(keptFrom(without(record)))
        expect(present(values)).toEqual(present(without(record)))
      }),
    )
  })

  it('replaces what is there: what it does not say is forgotten', () => {
    const values = valuesOf(jsonOf(EMPTY))
    expect(LOADED.filter(key => !Object.hasOwn(values, key) || values[key] !== undefined)).toEqual([])
  })

  it('opens no gate for whoever sits there, and hands in nothing that was not handed in', () => {
    const record = {
      ...FULL,
      [understoodKey('connection.reset-prepare')]: AT.toISOString(),
      [waitKey('draft-step')]: 'update.wait',
      [waitKey('draft-items')]: '12',
      [waitKey('draft-status')]: 'Upl',
    }
    const json = jsonOf(keptFrom(present(record)))
    expect(json).not.toMatch(/understood|draft|Upl/)
    // A report of before has them.
    const { said, ...report } = JSON.parse(json)
    const older = JSON.stringify({ ...report, said: { ...said, ...present(record) } })
    expect(valuesOf(older)).toEqual(valuesOf(json))
    expect(fromJson(JSON.stringify({ ...report, said: { ...said, '1:understood:x': 3 } }))).toHaveProperty(
      'values',
    )
  })

  it('can be undone', () => {
    fc.assert(
      fc.property(stored, stored, (before, other) => {
        const undo = valuesToUndo(keptFrom(before))
        const loaded = { ...before, ...valuesOf(jsonOf(keptFrom(other))) }
        expect(keptFrom(present({ ...loaded, ...undo }))).toEqual(keptFrom(before))
      }),
    )
  })

  it('says what it is, when it was made and by which version', () => {
    expect(JSON.parse(jsonOf(KEPT))).toMatchObject({
      format: 'unstuck-report',
      version: 1,
      made: AT.toISOString(),
      unstuck: '0.2.0',
      checked: { fine: { 'icloud-storage': '2026-11-24T08:00:00.000Z' } },
    })
  })

  it('never makes another computer believe that something was checked there', () => {
    const values = valuesOf(jsonOf(KEPT))
    expect(Object.keys(values).filter(key => key.startsWith('1:fine:'))).toEqual([])
  })

  it('keeps the symptom, once one is kept', () => {
    const kept: Kept = { ...KEPT, symptom: 'message.optimizing-performance' }
    expect(JSON.parse(jsonOf(kept)).said['1:symptom']).toBe('message.optimizing-performance')
    expect(Object.hasOwn(JSON.parse(jsonOf(KEPT)).said, '1:symptom')).toBe(false)
  })

  it('holds no account and no name of a device', () => {
    const findings = [
      found({ kind: 'signed-in', account: 'PRIVATE@icloud.com' }),
      found({ kind: 'device-version', device: 'PRIVATE iPhone', ios: '17.6.1', newest: 27 }),
      found({ kind: 'device-online', device: 'PRIVATE iPhone', online: false }),
    ]
    const kept = { ...KEPT, account: 'PRIVATE' }
    const more = findings.map(finding => ({ ...finding, tabId: 7, serial: 'PRIVATE' }))
    expect(jsonOf(kept, more)).not.toMatch(/PRIVATE|tabId|"id"/)
    expect(markdownOf(kept, more)).not.toContain('PRIVATE')
  })
})

const GOOD = JSON.parse(jsonOf(KEPT))
const changed = (change: object) => JSON.stringify({ ...GOOD, ...change })
const saying = (said: Stored) => changed({ said: { ...GOOD.said, ...said } })

describe('a file that is refused', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'foreign'],
    ['null', 'null', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['a text', '"unstuck-report"', 'foreign'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'foreign'],
    ["somebody else's JSON", '{"format":"lighthouse","version":1}', 'foreign'],
    ['a format of a wrong type', changed({ format: ['unstuck-report'] }), 'foreign'],
    ['an inherited format', '{"__proto__":{"format":"unstuck-report","version":1,"said":{}}}', 'foreign'],
    ['a report cut off', jsonOf(KEPT).slice(0, -40), 'damaged'],
    ['a report without its values', changed({ said: undefined }), 'damaged'],
    ['values that are a list', changed({ said: [] }), 'damaged'],
    ['values that are a text', changed({ said: 'x' }), 'damaged'],
    ['no version', changed({ version: undefined }), 'damaged'],
    ['version 0', changed({ version: 0 }), 'damaged'],
    ['version "1"', changed({ version: '1' }), 'damaged'],
    ['version 1.5', changed({ version: 1.5 }), 'damaged'],
    ['version 2', changed({ version: 2, said: 'of another shape' }), 'newer'],
    ['a time that is none', saying({ [tickKey('restart.off')]: 'yesterday' }), 'unreadable'],
    ['a time that is true', saying({ [tickKey('restart.off')]: true }), 'unreadable'],
    ['null for a time', saying({ [tickKey('restart.off')]: null }), 'unreadable'],
    ['an unknown result', saying({ [outcomeKey('charge')]: `worse ${AT.toISOString()}` }), 'unreadable'],
    ['a phone that is none', saying({ [phoneKey('model')]: 'toaster' }), 'unreadable'],
    ['a version as text', saying({ [phoneKey('ios')]: '16' }), 'unreadable'],
    ['a long note', saying({ [noteKey('charge')]: 'x'.repeat(501) }), 'unreadable'],
    ['half a photo', saying({ [waitKey('items')]: 0.5 }), 'unreadable'],
    ['a huge file', saying({ unknown: 'x'.repeat(MAX_BYTES) }), 'too_large'],
    ['a file that is huge in bytes', saying({ unknown: 'ä'.repeat(MAX_BYTES / 2) }), 'too_large'],
    ['brackets without end', '['.repeat(500_000), 'foreign'],
  ])('%s', (_, json, problem) => {
    expect(fromJson(json)).toEqual({ problem: `report.problems.${problem}` })
    expect(say(`report.problems.${problem}`)).toMatch(/Nothing was changed\.$/)
  })

  it.each<[string, string]>([
    ['a byte order mark', `\ufeff${jsonOf(KEPT)}`],
    ['unknown keys', saying({ '1:mood': 'good', '2:tick:restart.off': 3, [`${OPEN_KEY}~2`]: {} })],
    ['keys of this browser, of any type', saying({ [OPEN_KEY]: 3, [HIDDEN_KEY]: 'x', [ACCOUNT_KEY]: {} })],
    ['checks of any type', changed({ checked: 7 })],
    ['a prototype', saying(JSON.parse('{"__proto__":{"1:note:charge":"x"},"constructor":1,"toString":2}'))],
  ])('is not one with %s', (_, json) => {
    expect(valuesOf(json)).toEqual(valuesOf(jsonOf(KEPT)))
    expect(Object.hasOwn(Object.prototype, '1:note:charge')).toBe(false)
  })

  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      'x'.repeat(501),
      -1,
      1.5,
      1e300,
      '2026-13-45',
      `fixed ${AT.toISOString()}`,
      null,
    ),
  )
  const reports = fc.sample(stored, 50).map(record => jsonOf(keptFrom(record)))
  /** A report with a character changed, a piece lost, doubled or put in, or a value of it replaced. */
  const mutated = fc
    .tuple(fc.constantFrom(...reports), fc.nat(), fc.nat(), fc.nat({ max: 4 }), fc.string(), junk)
    .map(([json, a, b, how, piece, value]) => {
      const [from, to] = [a % json.length, b % json.length].sort((x, y) => x - y) as [number, number]
      if (how === 0) return json.slice(0, from) + piece + json.slice(from + 1)
      if (how === 1) return json.slice(0, from) + json.slice(to)
      if (how === 2) return json.slice(0, to) + json.slice(from)
      const key = LOADED[a % LOADED.length] as string
      const report = JSON.parse(json)
      if (how === 3) return JSON.stringify({ ...report, said: { ...report.said, [key]: value } })
      const names = ['format', 'version', 'made', 'unstuck', 'said', 'checked']
      return JSON.stringify({ ...report, [names[a % names.length] as string]: value })
    })

  it('never throws, and never lets a value in that we could not have kept', () => {
    const seen = { loaded: 0, refused: 0 }
    fc.assert(
      fc.property(mutated, json => {
        const loaded = fromJson(json)
        if ('problem' in loaded) {
          seen.refused++
          expect(say(loaded.problem)).toBeTruthy()
          return
        }
        seen.loaded++
        const values = Object.entries(loaded.values)
        expect(values.filter(([key]) => !LOADED.includes(key))).toEqual([])
        expect(values.filter(([key, value]) => value !== undefined && !keys()[key]?.(value))).toEqual([])
      }),
      { numRuns: 5000 },
    )
    // Both ways were gone often.
    expect(Math.min(seen.loaded, seen.refused)).toBeGreaterThan(500)
  }, 120_000)
})

describe('the bytes of a file', () => {
  const json = jsonOf({ ...KEPT, notes: { restart: 'déjà' } })

  it.each([
    ['as they are', Buffer.from(json)],
    ['after a mark of byte order', Buffer.from(`\ufeff${json}`)],
  ])('load %s', (_, bytes) => expect(fromBytes(bytes)).toEqual(fromJson(json)))

  it.each([
    ['damaged', 'broken letters in a report', Buffer.from(json, 'latin1')],
    ['foreign', 'a picture', Buffer.of(0xff, 0xd8, 0xff, 0xe0)],
    ['foreign', 'nothing', Buffer.of()],
  ])('are refused as %s: %s', (problem, _, bytes) =>
    expect(fromBytes(bytes)).toEqual({ problem: `report.problems.${problem}` }),
  )
})

function wordsFor(kept: Kept): ReportWords {
  const wording = wordingFor(kept.phone, 'en-US')
  return { text: say, phoneText: key => phoneText(key, wording), wording, sizeText }
}
const markdownOf = (kept: Kept, findings: Found[] = [], words: Partial<ReportWords> = {}, asked?: Facts) =>
  toMarkdown(reportOf(kept, findings, AT, '0.2.0', { account: { facts: asked } }), {
    ...wordsFor(kept),
    ...words,
  })

/** With what iCloud and Apple said. */
const heardIn = (heard: Heard) => toMarkdown(reportOf(EMPTY, [], AT, '0.2.0', heard), wordsFor(EMPTY))

/** The list under a heading. */
function under(heading: string, markdown: string): string[] {
  const lines = markdown.split('\n')
  const at = lines.findIndex(line => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (at < 0) return []
  const rest = lines.slice(at + 2)
  const end = rest.indexOf('')
  return rest.slice(0, end < 0 ? undefined : end)
}

/** As this computer's clock shows it. */
const shown = (iso: string) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

describe('a report to read', () => {
  const markdown = markdownOf(KEPT, [found({ usage: { used: 4.9 * GB, total: 5 * GB } })])

  it('says which phone it is', () => {
    expect(under('The phone, as its owner said', markdown)).toEqual([
      '- Model: iPhone X',
      '- iOS: 16',
      '- What Photos says: Paused',
      '- Holds: 64 GB',
    ])
  })

  it.each<[string, Kept, string[]]>([
    ['nothing was said', EMPTY, ['- Model: not said', '- iOS: not said', '- What Photos says: not said']],
    [
      'it is an old version',
      { ...EMPTY, phone: { ios: 14 } },
      ['- Model: not said', '- iOS: 14 or older', '- What Photos says: not said'],
    ],
    [
      'it is an iPad',
      { ...EMPTY, phone: { model: 'ipad', ios: 17 } },
      ['- Model: iPad', '- iPadOS: 17', '- What Photos says: not said'],
    ],
    [
      'a message was chosen, and none typed',
      { ...EMPTY, symptom: 'message.optimizing-performance' },
      [
        '- Model: not said',
        '- iOS: not said',
        '- What Photos says, chosen from a list: Optimizing System Performance',
      ],
    ],
    [
      'a message was chosen, and another typed later',
      { ...KEPT, symptom: 'message.optimizing-performance' },
      [
        '- Model: iPhone X',
        '- iOS: 16',
        '- What Photos says: Paused',
        '- What Photos says, chosen from a list: Optimizing System Performance',
        '- Holds: 64 GB',
      ],
    ],
    [
      'a complaint was chosen',
      { ...EMPTY, symptom: 'complaint.hot' },
      [
        '- Model: not said',
        '- iOS: not said',
        '- What Photos says: not said',
        '- What is wrong, chosen from a list: It is hot',
      ],
    ],
    [
      'the person could not tell',
      { ...EMPTY, symptom: 'cannot-tell' },
      ['- Model: not said', '- iOS: not said', '- What Photos says: not said'],
    ],
  ])('says no more than is known when %s', (_, kept, lines) => {
    const symptomText = (symptom: string) =>
      ({ 'message.optimizing-performance': 'Optimizing System Performance', 'complaint.hot': 'It is hot' })[
        symptom
      ] ?? ''
    const phone = under('The phone, as its owner said', markdownOf(kept, [], { symptomText }))
    expect(phone).toEqual(lines)
  })

  it('says how each fix went, with note, steps and times', () => {
    expect(under('Restart the iPhone', markdown)).toEqual([
      `- Did not help (${shown(AT.toISOString())})`,
      '- Note: Came up again at once',
      `- ${shown('2026-11-23T18:00:00.000Z')}: Hold the side button and either volume button until the slider appears, then drag it.`,
    ])
    expect(under('Charge it overnight on Wi-Fi', markdown)).toEqual([
      `- Could not be done (${shown(AT.toISOString())})`,
    ])
    expect(under('Check your internet', markdown)).toHaveLength(1)
  })

  it('says what was tried beyond the seven', () => {
    const ticks = { 'low-power.turn-off': AT.toISOString() }
    const [step = '', ...more] = under('Turn off Low Power Mode', markdownOf({ ...EMPTY, ticks }))
    expect(step).toContain(shown(AT.toISOString()))
    expect(more).toEqual([])
  })

  it('says what iCloud itself answered, and nothing of what it did not', () => {
    const asked: Facts = {
      at: AT.toISOString(),
      storage: { used: 4.9 * GB, total: 5 * GB, full: false, nearlyFull: true },
      phones: [{ model: 'iPhone 13 mini', ios: '26.1' }, { model: 'iPhone X' }],
      libraries: [
        { shared: false, items: 1204, newest: '2026-11-23T18:00:00.000Z' },
        { shared: true, items: 3 },
      ],
      troubles: { account: 'terms' },
    }
    const time = shown(AT.toISOString())
    expect(under('What iCloud itself said', markdownOf(EMPTY, [], {}, asked))).toEqual([
      `- iCloud storage: 4.9 GB of 5 GB used (${time})`,
      `- On the account: iPhone 13 mini, iOS 26.1 (${time})`,
      `- On the account: iPhone X, iOS not reported (${time})`,
      `- Photos and videos in iCloud: 1,204 (${time})`,
      `- The newest reached iCloud: ${shown('2026-11-23T18:00:00.000Z')} (${time})`,
      `- Photos and videos in the Shared Library: 3 (${time})`,
    ])
    expect(markdownOf(EMPTY, [], {}, { at: AT.toISOString(), troubles: {} })).not.toContain(
      'iCloud itself said',
    )
  })

  describe('what is to fill in by hand', () => {
    const byHand = (kept: Kept) => under('To fill in by hand', markdownOf(kept))

    it('is the exact model and version, with the way there on this phone', () => {
      expect(byHand(KEPT).slice(0, 2)).toEqual([
        '- Exact model (Settings › General › About): …',
        '- Exact version of iOS (Settings › General › About): …',
      ])
      expect(byHand({ ...EMPTY, phone: { model: 'ipad' } })[1]).toContain('of iPadOS')
    })

    it.each<[string, Kept, boolean]>([
      ['nothing was said', EMPTY, true],
      ['a message was chosen from our list', { ...EMPTY, symptom: 'message.optimizing-performance' }, true],
      ['it was typed for a wait', KEPT, false],
    ])('is what Photos says, when %s: %#', (_, kept, isAsked) => {
      expect(byHand(kept).includes('- What Photos says, word for word: …')).toBe(isAsked)
    })
  })

  const LATER = '2026-11-24T09:15:00.000Z'
  const WATCH: Arrivals = { since: AT.toISOString(), until: LATER, arrived: 0 }
  const looked = { ...WATCH, from: AT.toISOString(), at: LATER }
  const while_ = `from ${shown(AT.toISOString())} to ${shown(LATER)}`

  it.each<[string, Arrivals, string[]]>([
    ['had no answer', WATCH, []],
    ['saw nothing', looked, [`- Watched for new photos ${while_}: none came`]],
    ['saw some', { ...looked, arrived: 1204 }, [`- Watched for new photos ${while_}: 1,204 came`]],
    [
      'saw nothing in a part',
      { ...looked, partly: 'busy' },
      [`- Watched for new photos ${while_}: none came`, '  - Not all photos could be counted'],
    ],
  ])('says of a watch for new photos that it %s', (_, arrivals, lines) =>
    expect(under('What iCloud itself said', heardIn({ account: { arrivals } }))).toEqual(lines),
  )

  const NEWEST = '2026-11-20T08:03:00.000Z'
  const facts: Facts = { at: AT.toISOString(), libraries: [{ shared: false, added: NEWEST }], troubles: {} }
  const said = (since: Since, at = facts.at) => heardIn({ account: { facts, lastPhoto: { at, since } } })

  it('says what the owner said of their last photo, of the check it was said of', () => {
    expect(under('What iCloud itself said', said('longer'))).toEqual([
      `- A photo taken since the newest in iCloud (${shown(NEWEST)}), as its owner said: Yes, longer ago (${shown(facts.at)})`,
    ])
    expect(under('What iCloud itself said', said('longer', LATER))).toEqual([])
  })

  it.each<[string, AppleStatus, string[]]>([
    ['was not reached', { state: 'unreachable', at: LATER }, []],
    ['was not allowed', { state: 'refused', at: LATER }, []],
    [
      'was not understood',
      { state: 'read', at: LATER, services: SERVICES.map(service => ({ service, state: 'unknown' })) },
      [],
    ],
    [
      'was read',
      {
        state: 'read',
        at: LATER,
        services: [
          { service: 'photos', state: 'trouble', kind: 'outage', since: NEWEST },
          { service: 'account', state: 'trouble', kind: 'slow' },
          { service: 'upgrades', state: 'fine' },
          { service: 'web', state: 'unknown' },
        ],
      },
      [
        `- Photos: not working, since ${shown(NEWEST)} (${shown(LATER)})`,
        `- iCloud Account & Sign In: slow (${shown(LATER)})`,
        `- iCloud Storage Upgrades: no problem (${shown(LATER)})`,
        `- iCloud Web Apps: the page does not say (${shown(LATER)})`,
      ].map(line => line.replace('&', '\\&')),
    ],
    [
      'had a problem',
      { state: 'read', at: LATER, services: [{ service: 'photos', state: 'fine', ended: NEWEST }] },
      [`- Photos: no problem now; the last one was over at ${shown(NEWEST)} (${shown(LATER)})`],
    ],
  ])("says what Apple's System Status said, when it %s", (_, apple, lines) =>
    expect(under("Apple's System Status page", heardIn({ apple }))).toEqual(lines),
  )

  it('has all of that as JSON too, and loads without it', () => {
    const heard: Heard = {
      account: { facts, arrivals: looked, lastPhoto: { at: facts.at, since: 'none' } },
      apple: { state: 'read', at: LATER, services: [{ service: 'photos', state: 'fine' }] },
    }
    const json = toJson(reportOf(KEPT, [], AT, '0.2.0', heard))
    expect(JSON.parse(json)).toMatchObject({
      asked: facts,
      watched: looked,
      lastPhoto: { newest: NEWEST, since: 'none' },
      apple: heard.apple,
    })
    expect(valuesOf(json)).toEqual(valuesOf(jsonOf(KEPT)))
  })

  it('says where all of it comes from', () => {
    expect(markdown).toContain('icloud.com, from iCloud itself and from Apple')
  })

  it('says what was not tried, but not what is in order', () => {
    expect(under('Not tried', markdown)).toEqual([
      '- Check your settings',
      '- Make room on the iPhone',
      '- Update iOS',
    ])
    const { charge: _, ...outcomes } = KEPT.outcomes
    const waited = under('Not tried', markdownOf({ ...KEPT, outcomes }))
    expect(waited.filter(line => line.includes('Charge'))).toEqual([])
  })

  it('says apart what was checked, with the time', () => {
    expect(under('Checked on icloud.com', markdown)).toEqual([
      `- Make room in iCloud: in order (${shown('2026-11-24T08:00:00.000Z')})`,
      `- iCloud storage: 4.9 GB of 5 GB used, 98% (${shown(AT.toISOString())})`,
    ])
    expect(under('Checked on icloud.com', markdownOf(EMPTY))).toEqual([])
  })

  it.each<[Partial<Found>, string | undefined]>([
    [{ kind: 'storage-full' }, 'A message that iCloud storage is full or nearly full'],
    [{ kind: 'photos-size', bytes: 3.6 * GB }, 'Photos in iCloud: 3.6 GB'],
    [{ kind: 'signed-in', account: 'j•••@icloud.com' }, 'Signed in to icloud.com'],
    [{ kind: 'signed-out' }, 'Signed out of icloud.com'],
    [{ kind: 'connection-error' }, 'A message that there is no connection'],
    [{ kind: 'connection-error', online: false }, 'The computer was offline'],
    [{ kind: 'device-online', device: 'x', online: true }, 'A device was online'],
    [{ kind: 'device-online', device: 'x', online: false }, 'A device was offline'],
    [{ kind: 'device-battery', device: 'x', percent: 12 }, "A device's battery: 12%"],
    [{ kind: 'device-version', device: 'x', ios: '17.6.1', newest: 27 }, "A device's version: iOS 17.6.1"],
    [{ kind: 'device', device: 'x' }, 'A device is on this account'],
    [{ kind: 'storage-plan' }, undefined],
    [{ kind: 'photos-library' }, undefined],
    [{ kind: 'system-status' }, undefined],
  ])('says of %o: %s', (finding, words) => {
    const lines = under('Checked on icloud.com', markdownOf(EMPTY, [found(finding)]))
    expect(lines).toEqual(words ? [`- ${words} (${shown(AT.toISOString())})`] : [])
  })

  const hour = new Date(AT.getTime() + 3_600_000)
  it.each<[string, Stored, string[]]>([
    ['is not over', {}, [`- To be looked at again: ${shown(hour.toISOString())}`]],
    [
      'moved',
      answerWait({ items: 300 }, hour),
      [`- ${shown(hour.toISOString())}: items left: 300`, '- Fewer left than before'],
    ],
    [
      'did not',
      answerWait({ items: 1204, status: 'Still paused' }, hour),
      [
        `- ${shown(hour.toISOString())}: items left: 1,204`,
        '  - What Photos says: Still paused',
        '- As many left as before',
      ],
    ],
    [
      'was not counted, and says the same',
      answerWait({ status: 'paused' }, hour),
      [
        `- ${shown(hour.toISOString())}: items left: not noted`,
        '  - What Photos says: paused',
        '- Photos said the same as before',
      ],
    ],
    ['was not counted', answerWait({}, hour), [`- ${shown(hour.toISOString())}: items left: not noted`]],
  ])('gives the counts of a wait that %s', (_, answer, lines) => {
    const before = [`- ${shown(AT.toISOString())}: items left: 1,204`, '  - What Photos says: Paused']
    const kept = keptFrom(present({ ...FULL, ...answer }))
    expect(under('Before and after waiting, as its owner counted', markdownOf(kept))).toEqual([
      ...before,
      ...lines,
    ])
  })

  const withNote = (note: string) => markdownOf({ ...EMPTY, notes: { charge: note } })
  const noteIn = (markdown: string) => markdown.split('\n').filter(line => line.startsWith('- Note: '))

  it.each<[string, string]>([
    ['a | b', 'a \\| b'],
    ['one\ntwo\r\n\r\n# three\u2028four', 'one two # three four'],
    ['`code` ```', '\\`code\\` \\`\\`\\`'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['![x](https://example.com/x.png)', '!\\[x\\](https://example.com/x.png)'],
    ['C:\\photos\\', 'C:\\\\photos\\\\'],
    ['$x$', '\\$x\\$'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['Größe 写真 صور 😀', 'Größe 写真 صور 😀'],
  ])('shows the note %j as it is', (note, words) => {
    expect(noteIn(withNote(note))).toEqual([`- Note: ${words}`])
  })

  it.each(['- x', '1. x', '12) x', '# x', '+ x', '= x', '--- '])(
    'makes no list and no heading of %j',
    symptom => {
      const kept: Kept = { ...EMPTY, symptom: 'cannot-tell' }
      const text = (key: string, values?: Stored) => (key === 'report.status' ? symptom : say(key, values))
      const line = under('The phone, as its owner said', markdownOf(kept, [], { text }))[2]
      expect(line).toMatch(/^- \d*\\[-.)#+=]/)
    },
  )

  it('has the same lines whatever a note says', () => {
    const lines = withNote('x').split('\n').length
    const note = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
      fc.string({ unit: fc.constantFrom(...'\n\r\t|`<>&*_[]()#-~\\ x'), minLength: 1, maxLength: 100 }),
    )
    fc.assert(
      fc.property(note, words => {
        const markdown = withNote(words)
        expect(markdown.split(/[\n\r\u2028\u2029]/)).toHaveLength(lines)
        const [line = ''] = markdown.split('\n').filter(one => one.startsWith('- Note:'))
        // Each of these stands behind a backslash of its own.
        expect(line.replace(/\\[\\`*_[\]<>&|~$]/g, '')).not.toMatch(/[\\`*_[\]<>&|~$]/)
      }),
      { numRuns: 500 },
    )
  })

  it('can be made of anything that may be kept', () => {
    fc.assert(
      fc.property(stored, record => {
        expect(markdownOf(keptFrom(record))).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
      }),
      { numRuns: 50, examples: [[{}]] },
    )
  })

  it('leaves what it was given as it was', () => {
    const before = structuredClone(KEPT)
    markdownOf(KEPT)
    jsonOf(KEPT)
    expect(KEPT).toEqual(before)
  })

  it.each<FixId>([...FIX_IDS])('names %s, tried or not', fix => {
    const title = say(`fixes.${fix.replaceAll('-', '_')}.title`, { device: 'iPhone', os: 'iOS' })
    expect(markdownOf(EMPTY)).toContain(title)
    expect(markdownOf({ ...EMPTY, outcomes: { [fix]: outcomeValue('fixed', AT) } })).toContain(title)
  })
})
