import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchSymptoms } from '../../fixes/search.ts'
import { SYMPTOMS } from '../../fixes/symptoms/all.ts'
import { type SymptomId, symptomKey, wordingsKey } from '../../fixes/symptoms/symptom.ts'
import { WORDINGS, withWordings } from '../../scripts/wordings.ts'
import { say } from './locale.ts'

const WORDS = { device: 'iPhone', data: 'Cellular' }
const wordingsOf = (id: SymptomId) => (WORDINGS.get(wordingsKey(id)) ?? '').split('|')

/** As the checklist asks: what the person reads, and the other wordings. */
const ALL = SYMPTOMS.map(({ id }) => ({ id, texts: [say(symptomKey(id), WORDS), ...wordingsOf(id)] }))

const find = (typed: string) => searchSymptoms(typed, ALL).map(symptom => symptom.id)

const REASONS: [string, SymptomId][] = [
  ['Optimizing System Performance', 'message.optimizing-performance'],
  ['Low Power Mode', 'message.low-power'],
  ['Saving Battery Power', 'message.low-power'],
  ['Low Data Mode', 'message.low-data'],
  ['Saving Cellular Data', 'message.low-data'],
  ['Optimizing Battery Power', 'message.optimizing-battery'],
  ['Poor Network Connection', 'message.poor-network'],
  ['Low Battery', 'message.low-battery'],
  ['iPhone Needs to Cool Down', 'message.cool-down'],
  ['iCloud Storage is Full', 'message.icloud-full'],
  ['Waiting to Sync', 'message.waiting'],
]

describe('what is typed finds first', () => {
  it.each<[string, SymptomId]>([
    // As printed, in any case, width or order.
    ['Optimizing System Performance', 'message.optimizing-performance'],
    ['OPTIMIZING SYSTEM PERFORMANCE', 'message.optimizing-performance'],
    ['performance system optimizing', 'message.optimizing-performance'],
    ['Ｌｏｗ　Ｐｏｗｅｒ　Ｍｏｄｅ', 'message.low-power'],
    ['Saving Battery Power', 'message.low-power'],
    ['Optimizing Battery Power', 'message.optimizing-battery'],
    ['Saving Mobile Data', 'message.low-data'],
    ['Low Cellular Data Mode', 'message.low-data'],
    ['Waiting to Sync', 'message.waiting'],
    ['Poor Network Connection', 'message.poor-network'],
    ['iPhone needs to cool down', 'message.cool-down'],
    ['Syncing with iCloud Paused', 'message.paused'],
    ['Unable to Upload', 'message.unable-to-sync'],
    ['Move photos to Personal Library to continue syncing', 'message.personal-library'],
    ['Restoring from iCloud', 'message.restoring'],
    ['paused to save battery. Would you like to resume', 'message.resume-for-an-hour'],
    ['iPhone Storage Full', 'complaint.phone-full'],
    ['iCloud storage is almost full', 'message.icloud-full'],
    // As the phone shows it: that it is paused, its reason, and the button.
    ...REASONS.map(([words, id]): [string, SymptomId] => [
      `Syncing with iCloud Paused\n${words}\nSync Now`,
      id,
    ]),
    ...REASONS.map(([words, id]): [string, SymptomId] => [`Paused: ${words}`, id]),
    // What else is said of it is no reason.
    ['Sync paused on my other phone', 'message.paused'],
    ['Sync paused while uploading', 'message.paused'],
    ['Sync Now', 'message.paused'],
    // Numbers.
    ['Uploading 1,204 items', 'message.syncing'],
    ['Uploading 12.345 items', 'message.syncing'],
    ['Uploading 1 204 Items', 'message.syncing'],
    ['Syncing ٣٤٥ items', 'message.syncing'],
    ['Ｕｐｌｏａｄｉｎｇ １２ items', 'message.syncing'],
    ['Unable to sync 17 items to iCloud', 'message.unable-to-sync'],
    // Other languages.
    ['Stromsparmodus', 'message.low-power'],
    ['Datensparmodus', 'message.low-data'],
    ['Ottimizzo le prestazioni del sistema', 'message.optimizing-performance'],
    ['connessione di rete', 'message.poor-network'],
    ['mode economie d energie', 'message.low-power'],
    ['MODE ÉCONOMIE D’ÉNERGIE', 'message.low-power'],
    ['正在优化系统性能', 'message.optimizing-performance'],
    ['系统性能', 'message.optimizing-performance'],
    ['iCloud储存空间已满', 'message.icloud-full'],
    ['システムパフォーマンスを最適化中', 'message.optimizing-performance'],
    ['低電力モード', 'message.low-power'],
    ['저전력 모드', 'message.low-power'],
    ['режим энергосбережения', 'message.low-power'],
    ['Jetzt synchronisieren', 'message.paused'],
    // Wrong letters, and words that are only begun.
    ['optimzing sysem performnce', 'message.optimizing-performance'],
    ['Opitmizing System', 'message.optimizing-performance'],
    ['poor netwrok', 'message.poor-network'],
    ['stromsparmodsu', 'message.low-power'],
    ['optimizing sys', 'message.optimizing-performance'],
    ['wait', 'message.waiting'],
    ['blur', 'complaint.blurry'],
    ['disapp', 'complaint.disappeared'],
    // In their own words.
    ['my photos are gone', 'complaint.disappeared'],
    ['my photos are missing', 'complaint.disappeared'],
    ['toggle is greyed out', 'complaint.gray-switch'],
    ['vpn', 'complaint.only-some-networks'],
    ['not on my ipad', 'complaint.other-device'],
    ['stuck on 1 item', 'complaint.last-items'],
    ['since the update', 'complaint.after-update'],
    ['iphone is hot', 'complaint.hot'],
    ['apple is down', 'complaint.several-things'],
    ['I don’t know', 'cannot-tell'],
    ["can't tell", 'cannot-tell'],
    // Pasted, with much around it.
    [
      'Library\n1,204 Photos, 35 Videos\nOptimizing System Performance\nSync Now',
      'message.optimizing-performance',
    ],
    [
      'Hi all, for a week my phone has said "Poor Network Connection" under my name, although the TV is fine?!',
      'message.poor-network',
    ],
    ['<p class="status">Saving&nbsp;Battery Power…</p>', 'message.low-power'],
    [`Waiting to Sync ${'blah '.repeat(2000)}`, 'message.waiting'],
  ])('%j: %s', (typed, id) => expect(find(typed)[0]).toBe(id))

  it.each(ALL.flatMap(({ id, texts }) => texts.map(text => [text, id] as const)))(
    '%j, a wording of it: %s',
    (text, id) => expect(find(text)[0]).toBe(id),
  )
})

describe('nothing to go by', () => {
  it.each(['', ' ', '\n\t', '…', '“”', '🙂', '###', '\u0301', '\ud800'])(
    '%j leaves all as they are',
    typed => {
      expect(searchSymptoms(typed, ALL)).toEqual(ALL)
    },
  )

  it.each(['asdfghjkl', 'zzz', 'xyzzy plugh', 'x'.repeat(10_000), 'пррр', 'constructor'])(
    '%s finds nothing',
    typed => {
      expect(find(typed)).toEqual([])
    },
  )

  it('finds nothing among nothing', () => {
    expect(searchSymptoms('paused', [])).toEqual([])
    expect(searchSymptoms('paused', [{ id: 'cannot-tell', texts: [] }])).toEqual([])
  })

  it('reads only the beginning of a long paste', () => {
    expect(find(`${'blah '.repeat(300)} Waiting to Sync`)).toEqual([])
  })
})

describe('whatever is typed', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...ALL.flatMap(({ texts }) => texts))).map(texts => texts.join(' ')),
    fc.string({ minLength: 9_000, maxLength: 10_000 }),
  )

  it('finds some of the symptoms, each once, and changes none', () => {
    fc.assert(
      fc.property(junk, typed => {
        const found = searchSymptoms(typed, ALL)
        expect(new Set(found).size).toBe(found.length)
        expect(found.every(symptom => ALL.includes(symptom))).toBe(true)
      }),
    )
  })

  it('finds a wording with a letter swapped in each of its long words', () => {
    const swapped = (text: string) =>
      text.replace(/[a-z]{6,}/g, word => word.slice(0, 2) + word[3] + word[2] + word.slice(4))
    const lost = ALL.filter(({ id, texts }) => texts.some(text => !find(swapped(text)).includes(id)))
    expect(lost).toEqual([])
  })
})

describe('wordings', () => {
  it.each(SYMPTOMS)('of $id are there, and are unlike each other', ({ id }) => {
    const wordings = wordingsOf(id)
    expect(wordings.filter(wording => wording.trim() !== wording || wording === '')).toEqual([])
    expect(new Set(wordings).size).toBe(wordings.length)
  })

  it('are of symptoms only', () => {
    const keys = SYMPTOMS.map(({ id }) => wordingsKey(id))
    expect([...WORDINGS.keys()].filter(key => !keys.includes(key))).toEqual([])
  })

  it('go into the messages under the names that the checklist asks for', () => {
    const messages = JSON.parse(withWordings('{"a":{"message":"b"}}'))
    expect(Object.keys(messages)).toHaveLength(SYMPTOMS.length + 1)
    expect(messages.wordings_message_low_power.message).toContain('Stromsparmodus|')
    expect(Object.keys(messages).filter(name => !/^\w+$/.test(name))).toEqual([])
  })
})
