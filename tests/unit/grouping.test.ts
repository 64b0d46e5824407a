import { describe, expect, it } from 'vitest'
import { hintsFor } from '../../components/hints/grouping.ts'
import type { FindingKind, Level, Sighting } from '../../icloud/finding.ts'

const rect = { left: 0, top: 0, right: 10, bottom: 10 } as DOMRectReadOnly

/** As far as an order in the page goes: `at` is the place in it. */
const elementAt = (at: number, localName = 'p') => {
  const compareDocumentPosition = (other: { at: number }) => (other.at > at ? 4 : 2)
  return { at, localName, compareDocumentPosition } as unknown as Element
}

const sighting = (kind: FindingKind, level: Level, at: number): Sighting => ({
  id: `${kind}-${at}`,
  kind,
  level,
  element: elementAt(at),
  rect,
})

type Seen = [kind: FindingKind, level: Level, shown: string]

describe('how much of a hint shows', () => {
  it.each<[string, Seen[]]>([
    ['a problem alone is loud', [['storage-usage', 'problem', 'loud']]],
    ['a notice is', [['signed-out', 'notice', 'loud']]],
    ['what is fine is a dot', [['signed-in', 'fine', 'quiet']]],
    ['a way in is a dot', [['storage-plan', 'info', 'quiet']]],
    ['storage that is fine shows ring and chip', [['storage-usage', 'fine', 'outlined']]],
    [
      'the worst of a fix is loud alone',
      [
        ['storage-plan', 'notice', 'quiet'],
        ['storage-full', 'problem', 'loud'],
        ['storage-plan', 'info', 'quiet'],
      ],
    ],
    [
      'of equals the first in the page',
      [
        ['storage-usage', 'problem', 'loud'],
        ['storage-usage', 'problem', 'outlined'],
      ],
    ],
    [
      'a dialog comes before a display',
      [
        ['storage-usage', 'problem', 'outlined'],
        ['storage-full', 'problem', 'loud'],
      ],
    ],
    [
      'each fix has its own',
      [
        ['storage-usage', 'problem', 'loud'],
        ['signed-out', 'notice', 'loud'],
        ['photos-library', 'info', 'quiet'],
      ],
    ],
  ])('%s', (_, seen) => {
    const sightings = seen.map(([kind, level], at) => sighting(kind, level, at))
    const expected = seen.map(([, , shown]) => shown)
    expect(hintsFor(sightings).map(({ shown }) => shown)).toEqual(expected)
    // In whatever order they were found.
    const backwards = hintsFor(sightings.toReversed())
    expect(backwards.map(({ shown }) => shown)).toEqual(expected.toReversed())
  })

  it('is decided by the worst of what one element says', () => {
    const element = elementAt(0)
    const both = [
      { ...sighting('storage-plan', 'info', 0), element },
      { ...sighting('storage-full', 'problem', 1), element },
    ]
    const [hint, ...others] = hintsFor(both)
    expect(others).toEqual([])
    expect(hint).toMatchObject({ shown: 'loud', level: 'problem', fix: 'icloud-storage' })
  })
})
