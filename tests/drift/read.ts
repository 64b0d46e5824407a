import type { Sighting } from '../../icloud/finding.ts'
import { placeOf } from '../../icloud/page/place.ts'
import { watchPage } from '../../icloud/page/watch.ts'

/** Reads the document until `done` with what is seen, each time the reading has settled, or until `signal` aborts. */
export function read(
  document: Document,
  signal: AbortSignal,
  done: (sightings: Sighting[]) => boolean,
): Promise<void> {
  const enough = new AbortController()
  const either = AbortSignal.any([signal, enough.signal])
  return new Promise(resolve => {
    either.addEventListener('abort', () => resolve())
    const place = () => placeOf(document)
    watchPage(document, place, view => view && done(view.sightings) && enough.abort(), either)
  })
}
