import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BATTERY, OFFLINE, ONLINE } from '../../icloud/page/words.ts'
import { pageWords, withPageWords } from '../../scripts/page-words.ts'

const LISTS = Object.entries(pageWords())
const FOLDER = new URL('../../icloud/page/', import.meta.url)
const CODE = readdirSync(FOLDER)
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n')

describe('the lists of words', () => {
  it('are those that are looked up', () => {
    const asked = [...CODE.matchAll(/\b(?:anyOf|stems|words|wordsOf|labels|whole)\('(\w+)'\)/g)]
    const names = LISTS.map(([list]) => list)
    expect(asked.map(match => match[1]).filter(name => !names.includes(name as string))).toEqual([])
    expect(names.filter(name => !CODE.includes(`'${name}'`))).toEqual([])
  })

  // A part that matches nothing at all matches everywhere.
  it.each(LISTS)('%s: are parts of a regular expression, none of them empty', (_, words) => {
    expect('').not.toMatch(new RegExp(`^(?:${words})`, 'u'))
    expect(words).not.toMatch(/\|\||^\||\|$/)
  })

  it('go with the messages, which stay as they are', () => {
    const messages = JSON.parse(withPageWords('{ "page_time": { "message": "Today" } }'))
    expect(messages.page_time).toEqual({ message: 'Today' })
    expect(messages.icloud_words_account.message).toContain('Apple Account|')
  })
})

describe('a device', () => {
  it.each([
    'online',
    'en ligne',
    'en línea',
    'tilkoblet',
    'в сети',
    'çevrimiçi',
    'オンライン',
    '온라인',
    '在线',
    '線上',
    'ออนไลน์',
  ])('is there: %s', label => expect([ONLINE.has(label), OFFLINE.has(label)]).toEqual([true, false]))

  it.each([
    'offline',
    'hors ligne',
    'sin conexión',
    'frakoblet',
    'не в сети',
    'çevrimdışı',
    'オフライン',
    '오프라인',
    '离线',
    '離線',
    'ออฟไลน์',
  ])('is not: %s', label => expect([ONLINE.has(label), OFFLINE.has(label)]).toEqual([false, true]))

  it.each(['no location found', 'offline files', 'connected', 'last seen 2 hours ago', ''])(
    'is neither: %s',
    label => expect([ONLINE.has(label), OFFLINE.has(label)]).toEqual([false, false]),
  )

  it.each([
    'Battery 85%',
    '85 % Akku',
    'Niveau de la batterie',
    'Batería: 85 %',
    'Batteri',
    'Akkumulátor',
    'Заряд аккумулятора',
    'Pil %85',
    'البطارية',
    'iPhoneのバッテリー',
    '배터리',
    '电池电量',
    '電池',
    'แบตเตอรี่',
    'Pin',
  ])('has a battery: %s', text => expect(BATTERY.test(text)).toBe(true))

  it.each(['Storage 85%', 'Pinned 3', 'Uploading 85%', 'Pilot', ''])('has none: %s', text =>
    expect(BATTERY.test(text)).toBe(false),
  )
})
