import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { arrivalsText } from '../../components/checklist/arrivals-text.ts'
import { chipText, factText, meaningText } from '../../components/finding-text.ts'
import { verdictText } from '../../components/verdict-text.ts'
import { phoneText } from '../../components/wording-text.ts'
import { FIX_IDS, fixKey, type Step, stepKey } from '../../fixes/fix.ts'
import { cards } from '../../fixes/fixes.ts'
import { MODELS } from '../../fixes/models.ts'
import { RESULTS } from '../../fixes/outcomes.ts'
import { PATHS } from '../../fixes/paths.ts'
import { CAPACITIES, type Phone, versionsFor, type Wording, wordingFor } from '../../fixes/phone.ts'
import { SYMPTOMS } from '../../fixes/symptoms/all.ts'
import { symptomKey } from '../../fixes/symptoms/symptom.ts'
import { planFor } from '../../fixes/triage.ts'
import { LENGTHS } from '../../fixes/wait-values.ts'
import { type Arrivals, type Facts, TROUBLES, type Trouble } from '../../icloud/account/facts.ts'
import type { Reason } from '../../icloud/account/verdict.ts'
import { verdictsOf } from '../../icloud/account/verdicts.ts'
import { FIX_OF, type Finding, type FindingKind, forCapacity } from '../../icloud/finding.ts'
import { levelOf } from '../../icloud/page/level.ts'
import { KINDS, SERVICES } from '../../icloud/status/told.ts'
import { MESSAGES, SECTIONS, say } from './locale.ts'
import { noted } from './notes.ts'

const asked = vi.hoisted(() => new Set<string>())

vi.mock('../../components/text.ts', async () => {
  const { say } = await import('./locale.ts')
  return {
    text: (key: string, values?: Record<string, unknown>) => {
      asked.add(key)
      return say(key, values)
    },
  }
})

const ENTRIES = [...MESSAGES]
const NOTED = noted()
/** Told of at the head of the file, for all notes. */
const FOR_ALL = ['device', 'os', 'account', 'data']
const GB = 2 ** 30

/** Every phone a person can describe. */
const PHONES: Phone[] = [undefined, ...MODELS.map(model => model.id)].flatMap(model =>
  [undefined, ...versionsFor({ model })].flatMap(ios =>
    (['cellular', 'mobile'] as const).map(data => ({ model, ios, data, capacity: CAPACITIES[3] })),
  ),
)
const WORDINGS = PHONES.map(phone => wordingFor(phone))

const stepKeys = (step: Step, wording: Wording) => {
  const key = stepKey(step.id)
  const words = step.varies ? `${key}_${wording[step.varies]}` : key
  return [words, ...(step.risk ? [`${key}_risk`] : []), ...(step.when ? [`when.${step.when}`] : [])]
}

/** Why a card comes when it does, whatever is said and shown. */
const REASONS = new Set(
  [undefined, ...SYMPTOMS.map(({ id }) => id)].flatMap(symptom =>
    [[], ...FIX_IDS.map(id => [id])].flatMap(problems =>
      ([undefined, 'read', 'asked'] as const)
        .flatMap(outage => planFor({ symptom, problems, outage }))
        .flatMap(({ because }) => because ?? []),
    ),
  ),
)

/** The messages about a phone, as the checklist asks for them. */
const phoneKeys = (wording: Wording) => [
  ...cards().flatMap(fix => {
    const parts = [
      'title',
      'why',
      ...(fix.risk ? ['risk'] : []),
      ...(hasCapacity(fix.id) ? ['capacity'] : []),
    ]
    return parts.map(part => `${fixKey(fix.id)}.${part}`)
  }),
  ...cards().flatMap(fix => fix.steps.flatMap(step => stepKeys(step, wording))),
  ...Object.values(PATHS).flatMap(places =>
    places.flatMap(({ crumbs }) => crumbs.map(crumb => `crumbs.${crumb}`)),
  ),
  ...SYMPTOMS.map(({ id }) => symptomKey(id)),
  ...REASONS,
]
const hasCapacity = (id: string) => id === 'icloud-storage' || id === 'iphone-storage'

/** What icloud.com can tell of each kind: values for every level and wording it has. */
const TOLD: Record<FindingKind, Omit<Finding, 'id' | 'kind' | 'level'>[]> = {
  'storage-usage': [1, 4.9, 5, 5.2].map(gb => ({ usage: { used: gb * GB, total: 5 * GB } })),
  'storage-full': [{}],
  'storage-plan': [{}],
  'photos-size': [{ bytes: 3.6 * GB }, { bytes: 200 * GB }],
  'signed-in': [{}, { account: 'j•••@icloud.com' }],
  'signed-out': [{}],
  'photos-library': [{}],
  'connection-error': [{}, { online: false }],
  'system-status': [{}],
  'device-online': [true, false].map(online => ({ device: 'Jo’s iPhone', online })),
  'device-battery': [85, 12].map(percent => ({ device: 'Jo’s iPhone', percent })),
  'device-version': [
    { device: 'iPhone 13 mini', ios: '17.6.1', newest: 27 },
    { device: 'iPhone XR', ios: '18.7', newest: 18 },
    { device: 'Jo’s iPhone', ios: '17.6.1' },
  ],
  device: [{ device: 'Jo’s iPhone' }],
}

/** Every finding icloud.com can give, to a person whose phone holds 128 GB. */
const FINDINGS: Finding[] = (Object.keys(TOLD) as FindingKind[]).flatMap(kind =>
  TOLD[kind].map(values =>
    forCapacity({ id: 'a', kind, level: levelOf({ kind, ...values }), ...values }, 128 * GB),
  ),
)

const inICloud = (used: number, of: Partial<NonNullable<Facts['storage']>> = {}) => ({
  storage: { used: used * GB, total: 50 * GB, full: false, nearlyFull: false, ...of },
})
const MINI = 'iPhone 13 mini'
const ARRIVED = { shared: false, items: 33_161, newest: '2026-10-04T12:03:00.000Z' }

/** For each reason of a verdict, what iCloud may have answered; this phone holds 128 GB. */
const ANSWERED: Record<Reason, Partial<Facts>[]> = {
  full: [inICloud(50), inICloud(1, { full: true })],
  'nearly-full': [inICloud(49.9), inICloud(1, { nearlyFull: true })],
  room: [inICloud(1)],
  'no-iphone': [{ phones: [] }],
  'never-on': [{ libraries: [] }],
  'on-account': [
    { phones: [{ model: MINI }], libraries: [ARRIVED] },
    { phones: [{ model: MINI }], libraries: [{ shared: false, items: 3 }] },
    ...TROUBLES.map(photos => ({
      phones: [{ model: MINI }],
      libraries: [ARRIVED],
      troubles: { photos },
    })),
  ],
  'not-ready': [{ libraries: [{ shared: false, ready: false }] }],
  'larger-than-phone': [inICloud(1, { photos: 200 * GB })],
  'ios-behind': [{ phones: [{ model: MINI, ios: '17.6.1' }] }],
  'ios-newest': [{ phones: [{ model: 'iPhone XR', ios: '18.7' }] }],
  'ios-unknown': [{ phones: [{ model: MINI }] }, { phones: [{ model: 'iPhone', ios: '18.7' }] }],
  'on-phone': [{}],
  ...(Object.fromEntries(
    TROUBLES.map(trouble => [
      trouble,
      [{ troubles: { storage: trouble } }, { troubles: { account: trouble } }],
    ]),
  ) as Record<Trouble, Partial<Facts>[]>),
}

const VERDICTS = (Object.keys(ANSWERED) as Reason[]).flatMap(reason =>
  ANSWERED[reason].map(answered => {
    const facts: Facts = { at: '2026-10-04T14:03:00.000Z', troubles: {}, ...answered }
    return { reason, verdict: verdictsOf(facts, { capacity: 128 * GB }).find(one => one.reason === reason) }
  }),
)

/** Made by our components out of a few names. */
const ASSEMBLED = [
  ...MODELS.map(model => `models.${model.id}`),
  ...cards().map(fix => `card.evidence_${fix.evidence}`),
  ...['problem', 'notice'].map(level => `card.${level}`),
  ...['no_access', 'nothing_open', 'nothing_heard', 'nothing_found'].map(state => `page.${state}`),
  ...['start_over', 'delete_all'].flatMap(name =>
    ['', '_question', '_detail'].map(part => `checklist.${name}${part}`),
  ),
  ...['cellular', 'mobile'].map(word => `phone.${word}_data`),
  ...['kb', 'mb', 'gb', 'tb'].map(unit => `units.${unit}`),
  ...RESULTS.map(result => result.replaceAll('-', '_')).flatMap(result =>
    ['outcomes.answers', 'outcomes.said', 'report.results'].map(name => `${name}.${result}`),
  ),
  ...SERVICES.flatMap(service => ['services', 'advice'].map(what => `status.${what}.${service}`)),
  ...KINDS.map(kind => `status.kinds.${kind}`),
  ...['refused', 'unreachable', 'unknown', 'fine', 'all_fine', 'some_fine'].map(name => `status.${name}`),
  ...[...LENGTHS, 'three_days'].map(length => `waiting.lengths.${length}`),
  ...[
    ...['done', 'moving', 'growing'],
    ...['stuck', 'early'].flatMap(verdict => [verdict, `${verdict}_words`, `${verdict}_message`]),
  ].flatMap(verdict => [`waiting.verdicts.${verdict}`, `report.verdicts.${verdict}`]),
  'waiting.verdicts.said',
  ...FIX_IDS.map(id => `ending.watch.${id.replaceAll('-', '_')}`),
  ...['phone', 'status', 'library', 'shared', 'on_web', 'tried'].map(what => `ending.bring.${what}`),
  ...['phone', 'counts', 'tried', 'not_tried', 'checked', 'asked', 'apple', 'by_hand'].map(
    section => `report.${section}`,
  ),
  ...['model', 'version', 'status', 'library', 'shared', 'on_web'].map(line => `report.hand.${line}`),
  ...['like', 'trouble'].map(kind => `report.${kind}`),
  ...['arrived', 'none_arrived'].map(seen => `report.answers.${seen}`),
  ...['items', 'newest'].flatMap(fact => ['', 'shared_'].map(whose => `report.answers.${whose}${fact}`)),
  ...(Object.keys(FIX_OF) as FindingKind[])
    .filter(kind => !['storage-plan', 'photos-library', 'system-status'].includes(kind))
    .map(kind => `report.found.${kind.replaceAll('-', '_')}`),
  ...['connection_error', 'device_online'].map(kind => `report.found.${kind}_offline`),
  ...['no_access', 'no_tab', 'not_heard'].map(obstacle => `account.${obstacle}`),
  ...['problem', 'fine', 'could_not_check'].map(result => `account.results.${result}`),
  ...['time', 'stopped'].map(ended => `account.watch.${ended}`),
  ...['none', 'lately', 'longer'].map(since => `account.last.${since}`),
  ...['arrived', 'normal_lag', 'behind', 'unknown'].map(found => `account.last.${found}`),
  // A watch that Apple ends says why in the words of a check.
  ...TROUBLES.map(trouble => `account.reasons.${trouble.replaceAll('-', '_')}`),
]

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CODE = ['components', 'entrypoints', 'fixes', 'icloud', 'platform']
  .flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  .filter(name => /\.tsx?$/.test(name))
  .concat('wxt.config.ts', 'tests/screenshots/store-pictures.ts')
  .map(name => readFileSync(join(ROOT, name), 'utf8'))
  .join('\n')

/** The keys written out in the source: 'card.done', "__MSG_extension_name__". */
const WRITTEN = [
  ...[...CODE.matchAll(/['"`]([a-z]+\.[a-z_.]+)['"`]/g)].map(match => match[1] as string),
  ...[...CODE.matchAll(/__MSG_([a-z]+)_([a-z_]+)__/g)].map(match => `${match[1]}.${match[2]}`),
].filter(key => SECTIONS.includes(key.split('.')[0] as string))

describe('words for every key', () => {
  it('a phone of any kind makes', () => {
    const said = WORDINGS.flatMap(wording => phoneKeys(wording).map(key => phoneText(key, wording)))
    expect(said.filter(words => /[{}]|undefined/.test(words))).toEqual([])
  })

  it.each(Object.keys(FIX_OF) as FindingKind[])('a %s is among what is told', kind =>
    expect(FINDINGS.map(finding => finding.kind)).toContain(kind),
  )

  it.each(FINDINGS)('a $kind at level $level makes', finding => {
    for (const words of [factText(finding), meaningText(finding), chipText(finding)]) {
      expect(words).not.toMatch(/[{}]|undefined|NaN/)
    }
  })

  it.each(VERDICTS)('a verdict for the reason $reason makes', ({ verdict }) => {
    if (!verdict) throw new Error('These answers lead to another reason')
    for (const wording of WORDINGS) {
      expect(verdictText(verdict, wording)).not.toMatch(/[{}]|undefined|NaN|Invalid/)
    }
  })

  it('our components make', () => {
    expect([...ASSEMBLED, ...WRITTEN].filter(key => !MESSAGES.has(key))).toEqual([])
  })

  it('and no key is left over', () => {
    for (const wording of WORDINGS) for (const key of phoneKeys(wording)) phoneText(key, wording)
    for (const finding of FINDINGS) for (const tell of [factText, meaningText, chipText]) tell(finding)
    for (const { verdict } of VERDICTS) if (verdict) verdictText(verdict, wordingFor({}))
    const used = new Set([...asked, ...ASSEMBLED, ...WRITTEN])
    expect([...MESSAGES.keys()].filter(key => !used.has(key))).toEqual([])
  })
})

describe('what a person reads about', () => {
  it.each<[string, Phone, string, string]>([
    [
      'Face ID',
      { model: 'iphone_x' },
      'fixes.restart.steps.off_side_and_volume',
      'side button and either volume button',
    ],
    ['a Home button', { model: 'iphone_8' }, 'fixes.restart.steps.off_side', 'Hold the side button until'],
    ['a key on top', { model: 'iphone_se_1' }, 'fixes.restart.steps.off_top', 'Hold the top button until'],
    ['an iPad', { model: 'ipad' }, 'fixes.update.title', 'Update iPadOS'],
    ['an iPad', { model: 'ipad' }, 'crumbs.transfer_reset', 'Transfer or Reset iPad'],
    ['a new iPhone', { ios: 27 }, 'fixes.settings.steps.account', 'the Apple Account you use'],
    ['an old iPhone', { ios: 17 }, 'fixes.settings.steps.account', 'the Apple ID you use'],
    ['a British iPhone', { data: 'mobile' }, 'crumbs.cellular_options', 'Mobile Data Options'],
    ['an American iPhone', { data: 'cellular' }, 'crumbs.cellular_data', 'Cellular Data'],
    [
      'an iPhone X',
      { model: 'iphone_x', ios: 16 },
      'fixes.update.steps.check_held_back',
      'iOS 16 is the newest',
    ],
    [
      'a late iPhone 11',
      { model: 'iphone_11_or_newer', ios: 17 },
      'fixes.update.steps.check_older',
      'can run iOS 27',
    ],
    ['its capacity', { capacity: 128 * GB }, 'fixes.iphone_storage.capacity', 'holds 128 GB'],
  ])('%s %o', (_, phone, key, words) => {
    expect(phoneText(key, wordingFor(phone))).toContain(words)
  })

  it.each<[number, string, string, string]>([
    [1, 'iCloud storage: 1 GB of 5 GB used, 20%', 'There is room', '20% used'],
    [4.9, 'iCloud storage: 4.9 GB of 5 GB used, 98%', 'nearly full', '98% full'],
    [5, 'iCloud storage: 5 GB of 5 GB used, 100%', 'until there is room', '100% full'],
    [5.2, 'iCloud storage: 5.2 GB of 5 GB used, 104%', 'more than your plan holds', '104% full'],
  ])('%d of 5 GB', (gb, fact, meaning, chip) => {
    const usage = { used: gb * GB, total: 5 * GB }
    const finding: Finding = { id: 'a', kind: 'storage-usage', level: gb > 1 ? 'problem' : 'fine', usage }
    expect(factText(finding)).toBe(fact)
    expect(meaningText(finding)).toContain(meaning)
    expect(chipText(finding)).toBe(chip)
  })

  it.each<[FindingKind, number, string, string, string]>([
    ['photos-size', 0, 'Photos in iCloud: 3.6 GB', 'have room for that much?', 'Photos: 3.6 GB'],
    ['photos-size', 1, 'Photos in iCloud: 200 GB', 'more than your phone holds', 'Photos: 200 GB'],
    ['connection-error', 0, 'icloud.com says there is no connection', 'your internet', 'No connection'],
    ['connection-error', 1, 'This computer is offline', 'the same Wi-Fi', 'You are offline'],
    ['device-online', 0, 'Jo’s iPhone: online', 'may still hold photos back', 'Online'],
    ['device-online', 1, 'Jo’s iPhone: offline', 'its photos wait', 'Device offline'],
    ['device-battery', 0, 'Jo’s iPhone: battery at 85%', 'That is enough', 'Battery 85%'],
    ['device-battery', 1, 'Jo’s iPhone: battery at 12%', 'Plug it in', 'Battery 12%'],
    ['device-version', 0, 'iPhone 13 mini: iOS 17.6.1', 'It can run iOS 27', 'Not the newest'],
    ['device-version', 1, 'iPhone XR: iOS 18.7', 'no bigger update', 'iOS 18.7'],
    ['device-version', 2, 'Jo’s iPhone: iOS 17.6.1', 'We cannot tell', 'iOS 17.6.1'],
    ['device', 0, 'On this account: Jo’s iPhone', 'a restart can help', 'Restart it?'],
  ])('a %s (%i)', (kind, at, fact, meaning, chip) => {
    const finding = FINDINGS.filter(one => one.kind === kind)[at] as Finding
    expect(factText(finding)).toBe(fact)
    expect(meaningText(finding)).toContain(meaning)
    expect(chipText(finding)).toBe(chip)
  })
})

describe('what a person reads about a watch', () => {
  const watch = { since: '2026-10-04T14:01:00', until: '2026-10-04T14:16:00', arrived: 0 }
  const looked = { from: '2026-10-04T14:03:00', at: '2026-10-04T14:15:00' }
  const [BUSY, FAILED] = [say('account.reasons.busy'), say('account.reasons.apple_failed')]
  const CAME = 'New photos in iCloud: 3'

  it.each<[string, Partial<Arrivals>, (string | RegExp)[]]>([
    ['that begins', {}, [/^Asking iCloud/]],
    ['that has no answer yet', { trouble: 'busy' }, [`${BUSY} We go on asking.`]],
    ['that ended without one', { ended: 'busy' }, [BUSY]],
    ['whose tab went before there was one', { ended: 'time' }, [say('account.reasons.no_answer')]],
    ['that goes on', looked, [/nothing new yet\.$/]],
    [
      'that is asked to wait',
      { ...looked, trouble: 'busy' },
      ['nothing new yet.', `${BUSY} We go on asking.`],
    ],
    ['of a part', { ...looked, partly: 'apple-failed' }, ['nothing new yet.', `counted. ${FAILED}`]],
    ['that saw some', { ...looked, arrived: 3 }, [CAME, /works again\.$/]],
    ['that saw some, of a part', { ...looked, arrived: 3, partly: 'busy' }, [CAME, `counted. ${BUSY}`]],
    [
      'that saw some, and is asked to wait',
      { ...looked, arrived: 3, trouble: 'busy' },
      [CAME, 'We go on asking.'],
    ],
    ['that saw some, and was ended', { ...looked, arrived: 3, ended: 'busy' }, [CAME, BUSY]],
    ['that was ended', { ...looked, ended: 'busy' }, ['Asked last at', BUSY]],
    ['that was stopped', { ...looked, ended: 'stopped' }, [/^Stopped\..*nothing new\.$/]],
    ['that saw nothing', { ...looked, ended: 'time' }, [/from .*\b2:03.* to .*\b2:15/]],
    [
      'that saw nothing of a part',
      { ...looked, ended: 'time', partly: 'busy' },
      ['Nothing new', `counted. ${BUSY}`],
    ],
  ])('%s', (_, seen, said) => {
    const words = arrivalsText({ ...watch, ...seen }, wordingFor({}))
    for (const part of said) expect(words).toMatch(part)
  })
})

const bracesIn = (message: string) => [...message.matchAll(/\{([^}]*)\}/g)].map(match => match[1] as string)

describe('braces', () => {
  const PHONE_WORDS = ['device', 'os', 'account', 'data', 'ios', 'newest', 'capacity']
  const KNOWN: Record<string, string[]> = {
    crumbs: PHONE_WORDS,
    units: ['n'],
    when: PHONE_WORDS,
    fixes: PHONE_WORDS,
    extra: PHONE_WORDS,
    symptoms: ['device', 'data'],
    reasons: ['device', 'data'],
    phone: [...PHONE_WORDS, 'version'],
    checklist: ['done', 'all'],
    card: ['ticked', 'of', 'time', 'title', 'month', 'os', 'version'],
    page: ['site', 'time', 'n', 'title'],
    symptom: ['device', 'words', 'n'],
    findings: ['used', 'total', 'percent', 'account', 'size', 'device', 'ios'],
    meaning: ['newest'],
    chip: ['percent', 'size', 'ios', 'chip', 'title', 'fact'],
    hints: ['n'],
    account: [
      ...PHONE_WORDS,
      ...['from', 'time', 'who', 'n', 'said', 'result', 'used', 'total', 'photos', 'items', 'model'],
    ],
    outcomes: ['time'],
    waiting: ['time', 'before', 'after', 'title', 'noted', 'n', 'was', 'status', 'here', 'left', 'says'],
    status: ['time', 'service'],
    panel: ['keys'],
    ending: ['title'],
    carry: ['device', 'n', 'all', 'title', 'date', 'step', 'words'],
    report: [
      ...['time', 'version', 'model', 'os', 'status', 'size', 'items', 'note', 'step', 'title', 'fact'],
      ...['used', 'total', 'percent', 'ios', 'words', 'path', 'service', 'how', 'from', 'n', 'answer'],
    ],
  }
  it.each(SECTIONS)('of %s are known names', section => {
    const unknown = ENTRIES.filter(([key]) => key.startsWith(`${section}.`)).flatMap(([key, message]) =>
      bracesIn(message)
        .filter(name => !KNOWN[section]?.includes(name))
        .map(name => `${key}: ${name}`),
    )
    expect(unknown).toEqual([])
  })

  /**
   * Of `account`, only the reasons whose verdict brings the value along: the phone has values of the same names, which
   * are what the person said or a guess, and would stand there as what iCloud says.
   */
  it.each([
    ['capacity', /^(fixes\.\w+\.capacity|account\.reasons\.larger_than_phone)$/],
    [
      'ios',
      /^(fixes\.update\.steps\.check_older|(findings|report\.found)\.device_version|chip\.device_version_(fine|info)|report\.answers\.phone|account\.reasons\.ios_(behind|newest|unknown_model))$/,
    ],
    [
      'newest',
      /^(fixes\.update\.steps\.check_(latest|older|held_back)|meaning\.device_version|account\.reasons\.ios_behind)$/,
    ],
  ])('{%s} stands only where it is known', (name, allowed) => {
    const keys = ENTRIES.filter(([, message]) => bracesIn(message).includes(name)).map(([key]) => key)
    expect(keys.filter(key => !allowed.test(key))).toEqual([])
  })

  it.each(VERDICTS)('of the reason $reason have values of the verdict itself', ({ reason, verdict }) => {
    const own = Object.keys(verdict?.values ?? {})
    const ofPhone = bracesIn(MESSAGES.get(`account.reasons.${reason.replaceAll('-', '_')}`) ?? '').filter(
      name => ['capacity', 'ios', 'newest'].includes(name),
    )
    expect(ofPhone.filter(name => !own.includes(name))).toEqual([])
  })
})

const IS_WARNING = /(\.|_)risk$/

/** Claim, and the keys that may make it. */
const BANNED: [string, RegExp, RegExp?][] = [
  ['a default nobody documents', /\bby default\b/i],
  [
    'a certain cure',
    /\b(always|will|every time)\b.{0,20}\b(fix|solve|cure|work|help)|\bguarantee|\bfixes (any|every|all)\b/i,
  ],
  ['that unsynced photos are lost', /\b(lose|losing|lost)\b.{0,20}\bphotos?\b|\bphotos?\b.{0,20}\blost\b/i],
  ['turning iCloud Photos off', /turn\w* iCloud Photos off|turn\w* off iCloud Photos/i, IS_WARNING],
  ['signing out', /\bsign(ing)? out\b/i, IS_WARNING],
  ['erasing the phone', /\b(erase the|factory|restore the)\b/i, IS_WARNING],
  ['resetting the router', /\breset\w* (your |the )?router/i],
  ['a threshold of Apple for "almost full"', /\balmost full\b|\b(below|under|less than) \d+(\.\d+)? ?GB\b/i],
  ['that 50 % battery is needed', /\b50 ?%/],
  [
    'that power is a rule and not advice',
    /\bonly (syncs?|uploads?|works?)\b|\b(requires?|needs?|must) .{0,20}\b(power|charger)\b/i,
  ],
  ['a price', /[$€£]\s?\d/],
  ['seeing the phone', /\bwe (see|saw|checked) (that )?(your|the) (phone|iphone|\{device\})/i],
  ['the account under one name', /\bApple (ID|Account)\b/, /^words\.apple_(id|account)$/],
  [
    'mobile internet under one name',
    /\b(Cellular|Mobile)\b/,
    /^(words\.(cellular|mobile)|phone\.(cellular|mobile)_data)$/,
  ],
  ['one version of the system', /\b(iOS|iPadOS) ?\d/],
]

describe('no text', () => {
  it.each(BANNED)('claims %s', (_, claim, allowed) => {
    expect(ENTRIES.filter(([key, message]) => claim.test(message) && !allowed?.test(key))).toEqual([])
  })

  it('of the steps calls an iPad an iPhone', () => {
    const fixed = ENTRIES.filter(
      ([key]) => /^(fixes|extra|reasons|when|crumbs)\./.test(key) && !key.endsWith('_ipad'),
    )
    expect(fixed.filter(([, message]) => /\b(iPhone|iPad|iOS|iPadOS)\b/.test(message))).toEqual([])
  })
})

describe('what the article gets wrong', () => {
  it.each<[string, string, RegExp]>([
    ['a restart can help, no more', 'fixes.restart.why', /\bcan\b/],
    ['an update can help, no more', 'fixes.update.why', /\bcan\b/],
    ['power is advice: it may pause below 20 %', 'fixes.charge.why', /\bmay\b.*\b20 ?%/],
    ['a router is unplugged', 'fixes.connection.steps.router_off', /power plug/],
    ['and not reset', 'fixes.connection.steps.router_off', /do not press .*reset/i],
    ['a network reset keeps photos', 'fixes.connection.steps.reset_prepare_risk', /photos are not touched/i],
    ['and costs passwords', 'fixes.connection.steps.reset_prepare_risk', /password/],
    ['the switch stays on', 'fixes.settings.risk', /leave it on/],
    ['unsynced photos are on the phone', 'fixes.still_stuck.risk', /only on the \{device\}/],
    ['a photo is deleted everywhere', 'fixes.icloud_storage.steps.photos_risk', /every device/],
    ['Recently Deleted is for good', 'fixes.icloud_storage.steps.recently_deleted_risk', /for good/],
    ['cellular data costs', 'fixes.connection.steps.photos_cellular_risk', /data in your phone plan/],
    ['two storages', 'fixes.icloud_storage.capacity', /separate/],
    ['our own band', 'meaning.storage_nearly', /\bwe call\b/i],
  ])('%s', (_, key, words) => expect(MESSAGES.get(key)).toMatch(words))

  it.each([
    'Low Power Mode',
    'Low Data Mode',
    'Shared Library',
    'Recently Deleted',
    'Sync Now',
    'Unable to Upload',
  ])('it leaves out "%s"', name =>
    expect(ENTRIES.some(([key, message]) => key.startsWith('fixes.') && message.includes(name))).toBe(true),
  )
})

describe('texts', () => {
  it('of the fixes are short', () => {
    const long = ENTRIES.filter(([key, message]) => /^(fixes|extra)\./.test(key) && message.length > 260)
    expect(long).toEqual([])
  })

  it('of the reasons fit a line or two', () => {
    expect(ENTRIES.filter(([key, message]) => key.startsWith('reasons.') && message.length > 100)).toEqual([])
  })

  it.each([
    ['extension.name', 45],
    ['extension.description', 132],
  ])('%s fits the stores (%i)', (key, most) => expect(say(key).length).toBeLessThanOrEqual(most))

  it('are tidy', () => {
    expect(ENTRIES.filter(([, message]) => message !== message.trim() || /\s\s|\n|^$/.test(message))).toEqual(
      [],
    )
  })

  it('of the steps end as sentences', () => {
    const steps = ENTRIES.filter(([key]) =>
      /^((fixes|extra)\.\w+\.(why|risk|capacity|steps\.)|reasons\.)/.test(key),
    )
    expect(steps.filter(([, message]) => !/[.?]$/.test(message))).toEqual([])
  })

  it('come with a note to translators, one for two at most', () => {
    const lines = NOTED.map(({ key, note }) => note?.at ?? `${key} has none`)
    const stringsOf = (line: number | string) => lines.filter(other => other === line).length
    expect(lines.filter(line => typeof line === 'string' || stringsOf(line) > 2)).toEqual([])
  })

  it('have in their note what is put into their braces', () => {
    const untold = NOTED.flatMap(({ key, words, note }) =>
      bracesIn(words)
        .filter(name => !FOR_ALL.includes(name) && !note?.words.includes(`{${name}}`))
        .map(name => `${key}: ${name}`),
    )
    expect(untold).toEqual([])
  })
})
