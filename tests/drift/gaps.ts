import type { DriftName } from './drifts.ts'

/**
 * What should be found and is not yet, or not right: names of phones and sizes of photos that are cut into pieces
 * within a row of other pieces, and rows whose list is no list any more. All pages with a fault are here, and only those.
 */
export const GAPS: Partial<Record<DriftName, string[]>> = {
  pieces: [
    'devices-shadow',
    'devices-version-in-pieces',
    'language-id',
    'language-sk',
    'photos-size-it',
    'photos-size-list',
    'photos-size-svg',
    'storage-page-everything',
  ],
  tags: ['devices-version-in-pieces'],
}
