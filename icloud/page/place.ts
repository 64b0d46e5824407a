import type { Place } from './finders/candidate.ts'
import { routeOf, surfaceOf } from './surface.ts'

/** Which part of icloud.com a document is, now: its address changes without a new document. */
export function placeOf({ location, documentElement }: Document): Place {
  const { pathname } = location
  return { surface: surfaceOf(pathname), route: routeOf(pathname), lang: documentElement.lang }
}
