import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MESSAGES, say } from '../unit/locale.ts'
import { README_PICTURES } from './readme-pictures.ts'
import { STATES } from './states.ts'
import { STORE_PICTURES, STORE_SIZE } from './store-pictures.ts'

const ROOT = new URL('../../', import.meta.url)
const NAMES = STATES.map(state => state.name)

/** What the first chunk of a PNG says (PNG specification, 11.2.2): colour type 2 has no transparency. */
function header(path: string) {
  const file = readFileSync(new URL(path, ROOT))
  expect(file.toString('latin1', 1, 4)).toBe('PNG')
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), colourType: file[25] }
}

describe('the states', () => {
  it('have names of their own that files can have, and say what they show', () => {
    expect(new Set(NAMES).size).toBe(NAMES.length)
    expect(NAMES.filter(name => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
    expect(new Set(STATES.map(state => state.shows)).size).toBe(NAMES.length)
  })
})

describe("the pictures for the browsers' stores", () => {
  it.each(STORE_PICTURES)('$file is there, in the size they take, of states there are', picture => {
    expect(header(`store/${picture.file}`)).toEqual({ ...STORE_SIZE, colourType: 2 })
    expect(picture.parts.filter(({ state }) => !NAMES.includes(state))).toEqual([])
    expect(say(picture.caption).length).toBeLessThan(80)
  })

  it('are all that is in their folder, and each has words of its own', () => {
    expect(readdirSync(new URL('store/', ROOT))).toEqual(STORE_PICTURES.map(({ file }) => file))
    const words = [...MESSAGES.keys()].filter(key => key.startsWith('store.'))
    expect(STORE_PICTURES.map(({ caption }) => caption)).toEqual(words)
  })
})

describe('the pictures in the README', () => {
  it.each(README_PICTURES)('$file is there and shown', ({ file, state }) => {
    expect(header(`demo/${file}`).width).toBeGreaterThanOrEqual(600)
    expect(readFileSync(new URL('README.md', ROOT), 'utf8')).toContain(`demo/${file}`)
    expect(NAMES).toContain(state)
  })
})

it('all pictures together are less than 1.5 MB', () => {
  const files = ['store', 'demo'].flatMap(folder =>
    readdirSync(new URL(`${folder}/`, ROOT)).map(name => new URL(`${folder}/${name}`, ROOT)),
  )
  const bytes = files.map(file => statSync(file).size).reduce((sum, size) => sum + size)
  expect(bytes).toBeLessThan(1_500_000)
})
