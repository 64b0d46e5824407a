import type { LibraryFacts, Trouble } from './facts.ts'
import { isShared, type Library, librariesOf } from './libraries.ts'
import { itemsIn, newestIn, readyIn } from './library.ts'
import { isRefusal } from './refusal.ts'
import type { Entry } from './session.ts'
import { troubleOf } from './trouble.ts'

/** With trouble, a part of the answer is missing. */
export interface PhotosAnswer {
  libraries: LibraryFacts[]
  trouble?: Trouble
}

export async function photosOf(entry: Entry): Promise<PhotosAnswer> {
  const { libraries, error } = await librariesOf(entry)
  const isPart = error && !isRefusal(error, 'no-zone')
  const read = await Promise.all(libraries.map(library => readLibrary(entry, library)))
  return {
    libraries: read.map(({ facts }) => facts),
    trouble: isPart ? await troubleOf(error, entry) : read.find(({ trouble }) => trouble)?.trouble,
  }
}

/** A library that is listed is there, also when iCloud says to what is asked of it that there is no such library. */
async function readLibrary(
  entry: Entry,
  library: Library,
): Promise<{ facts: LibraryFacts; trouble?: Trouble }> {
  const parts = await Promise.allSettled([
    itemsIn(entry, library).then(items => ({ items })),
    newestIn(entry, library),
    readyIn(entry, library).then(ready => ({ ready })),
  ])
  const errors = parts.flatMap(part => (part.status === 'rejected' ? [part.reason] : []))
  const known = parts.map(part => (part.status === 'fulfilled' ? part.value : undefined))
  return {
    facts: Object.assign({ shared: isShared(library) }, ...known),
    trouble: errors.length > 0 ? await troubleOf(errors[0], entry) : undefined,
  }
}
