import { describe, expect, it, test } from 'vitest'
import { FIXES } from '../../fixes/all.ts'
import { EXTRAS } from '../../fixes/extra/all.ts'
import { FIX_IDS, type StepId } from '../../fixes/fix.ts'
import { cards, fixOf, isCardId, numberOf, steps } from '../../fixes/fixes.ts'
import { PATHS } from '../../fixes/paths.ts'
import { IOS_VERSIONS, pathFor, wordingFor } from '../../fixes/phone.ts'

/** What the article this project starts from tells people to do, atom by atom. */
const ATOMS: Record<string, string> = {
  '1.a': 'use the same Apple account',
  '1.b': 'tap the name at top',
  '1.c': 'go to iCloud, then Photos',
  '1.d': 'check that syncing is on',
  '2.a': 'see whether other apps load',
  '2.b': 'or load an unvisited page',
  '2.c': 'restart the router at home',
  '2.d': 'troubleshoot its mobile data connection',
  '2.e': 'reset all its network settings',
  '2.f': 'turn mobile data itself on',
  '2.g': 'open mobile data for Photos',
  '2.h': 'let Photos use mobile data',
  '2.i': 'lift the limit on updates',
  '3.b': 'open iCloud under your name',
  '3.c': 'read how space is used',
  '3.d': 'free space when it is full',
  '3.e': 'or buy a larger plan',
  '4.d': 'open iCloud Photos in Settings',
  '4.e': 'keep smaller copies on it',
  '5.a': 'turn it off and on',
  '6.a': 'look for a newer iOS',
  '6.b': 'install the update it offers',
  '7.a': 'plug the phone into power',
  '7.b': 'be sure Wi-Fi reaches it',
  '7.c': 'leave it charging and syncing',
  '8.a': 'take it to Genius Bar',
}

const stepOf = (id: StepId) => steps().find(step => step.id === id)
const indexOf = (id: StepId) => steps().findIndex(step => step.id === id)
const usesPath = (path: string) => steps().some(step => step.path === path)

describe('atoms', () => {
  it('lists all 26', () => expect(Object.keys(ATOMS)).toHaveLength(26))

  test.each(Object.entries(ATOMS))('%s (%s) is covered by a step of its own card', (atom, meaning) => {
    const fix = FIXES[Number(atom[0]) - 1]
    expect(fix?.steps.filter(step => step.atoms.includes(atom)).length, meaning).toBeGreaterThan(0)
  })

  it('names no atom that is not there', () => {
    expect(
      steps()
        .flatMap(step => step.atoms)
        .filter(atom => !Object.hasOwn(ATOMS, atom)),
    ).toEqual([])
  })
})

describe('cards', () => {
  it('are the seven fixes in their order, then the closing card', () => {
    expect(FIXES.map(fix => fix.id)).toEqual([...FIX_IDS, 'still-stuck'])
    expect(FIXES.map(fix => numberOf(fix.id))).toEqual([1, 2, 3, 4, 5, 6, 7, undefined])
  })

  it('beyond the seven have no number', () => {
    expect(EXTRAS.filter(({ id }) => numberOf(id) !== undefined)).toEqual([])
    expect(cards()).toEqual([...FIXES, ...EXTRAS])
    expect(new Set(cards().map(card => card.id)).size).toBe(cards().length)
  })

  it.each(cards().map(fix => fix.id))('%s is found by its id', id => {
    expect(isCardId(id)).toBe(true)
    expect(fixOf(id).id).toBe(id)
  })

  it.each(['', 'Settings', 'toString', '__proto__', 'settings.sync'])('%o is no card', id => {
    expect(isCardId(id)).toBe(false)
  })

  it.each(cards())('$id has a step for everybody, and the month it was checked', fix => {
    expect(fix.steps.some(step => !step.when)).toBe(true)
    expect(fix.checked).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/)
  })
})

describe('steps', () => {
  it('have ids of their own', () => {
    expect(new Set(steps().map(step => step.id)).size).toBe(steps().length)
  })

  it.each(cards())("of $id start with their fix's id", fix => {
    expect(fix.steps.filter(step => !step.id.startsWith(`${fix.id}.`))).toEqual([])
  })

  it.each<[string, StepId]>([
    ['deleting photos', 'icloud-storage.photos'],
    ['emptying Recently Deleted', 'icloud-storage.recently-deleted'],
    ['deleting backups', 'icloud-storage.backups'],
    ['deleting files', 'icloud-storage.files'],
    ['resetting the network', 'connection.reset-prepare'],
    ['cellular data for Photos', 'connection.photos-cellular'],
    ['unlimited cellular data', 'connection.unlimited'],
    ['deleting what could not upload', 'unable-to-upload.delete'],
    ['leaving the Shared Library', 'shared-library.move-back'],
  ])('%s says first what it costs', (_, id) => expect(stepOf(id)?.risk).toBe(true))

  it('warns of the network reset under the same label, before the step that does it', () => {
    expect(indexOf('connection.reset-prepare')).toBe(indexOf('connection.reset') - 1)
    expect(stepOf('connection.reset-prepare')?.when).toBe(stepOf('connection.reset')?.when)
  })

  it.each(cards().filter(({ id }) => id !== 'charge'))('of $id begin with one for everybody', fix => {
    expect(fix.steps[0]?.when).toBeUndefined()
  })

  it('rescue what could not upload before Apple is asked, who may have it erased', () => {
    expect(indexOf('still-stuck.rescue')).toBeLessThan(indexOf('still-stuck.support'))
  })

  it('lets a hot phone cool before it is charged', () => {
    expect(indexOf('charge.cool')).toBeLessThan(indexOf('charge.plug'))
  })
})

describe('rescuing items that cannot upload', () => {
  it("keeps Apple's order: a copy, a look at the copy, and only then deleting", () => {
    const steps = fixOf('unable-to-upload').steps.map(step => step.id.split('.')[1])
    expect(steps).toEqual(['open', 'export', 'check', 'delete', 'back', 'wait'])
  })
})

describe('paths', () => {
  it.each(IOS_VERSIONS)('all lead somewhere on iOS %i', ios => {
    const wording = wordingFor({ ios })
    const shown = steps().flatMap(step => (step.path ? [pathFor(step.path, wording)] : []))
    expect(shown.filter(({ crumbs }) => crumbs.length < 2)).toEqual([])
  })

  it('are all used by a step', () => {
    expect(Object.keys(PATHS).filter(name => !usesPath(name))).toEqual([])
  })

  it.each(Object.entries(PATHS))(
    '%s has its places newest first, the last for every older version',
    (_, places) => {
      const from = places.map(place => place.from)
      expect(from).toEqual([...new Set(from)].sort((a, b) => b - a))
      expect(from.at(-1)).toBe(0)
    },
  )

  it('fail loudly under a name that is not there', () => {
    expect(() => pathFor('nowhere', wordingFor({}))).toThrow('nowhere')
  })
})

describe('links', () => {
  const links = [...cards().map(fix => fix.page), ...steps().flatMap(step => step.link ?? [])]

  it.each([...new Set(links)])('%s is of Apple, over https', link => {
    const { protocol, hostname } = new URL(link)
    expect(protocol).toBe('https:')
    expect(hostname).toMatch(/^([a-z]+\.)*(apple|icloud)\.com$/)
  })
})

describe('what the article left out', () => {
  it('begins with the status line', () => expect(steps()[0]?.path).toBe('statusLine'))

  it.each(['lowPower', 'lowDataWifi', 'lowDataCellular'])('has a step at %s', path => {
    expect(usesPath(path)).toBe(true)
  })

  it.each(['hot', 'paused', 'shared_library', 'missing_elsewhere'])('has a step for "%s"', when => {
    expect(steps().some(step => step.when === when)).toBe(true)
  })

  it("links Apple's System Status", () => {
    expect(steps().some(step => step.link?.includes('systemstatus'))).toBe(true)
  })

  it.each(['settings', 'still-stuck', 'unable-to-upload', 'stop-deleting', 'after-beta'] as const)(
    '%s warns before its steps',
    id => {
      expect(fixOf(id).risk).toBe(true)
    },
  )
})
