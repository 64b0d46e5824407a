import { join } from 'node:path'
import type { Session } from '../browser/launch.ts'
import { type Scheme, type Shot, shoot } from './shoot.ts'

const POPUP = { state: 'findings', height: 900, scale: 1.5 }

/** The pictures in the README. */
export const README_PICTURES: (Omit<Shot, 'path'> & { file: string })[] = [
  { file: 'page.png', state: 'page', scheme: 'light' },
  { file: 'card.png', state: 'page-card', scheme: 'light' },
  { file: 'check.png', state: 'account-problems', height: 500, scale: 1.5, scheme: 'light' },
  { file: 'popup.png', ...POPUP, scheme: 'light' },
  { file: 'popup-dark.png', ...POPUP, scheme: 'dark' },
]

/** Over BiDi a running Firefox cannot be told that it is dark. */
const canTake = ({ name }: Session, scheme: Scheme) => name === 'chrome' || scheme === 'light'

export const makeReadmePictures = (session: Session, folder: string): Promise<void> =>
  shoot(
    session,
    README_PICTURES.filter(({ scheme }) => canTake(session, scheme)).map(({ file, ...shot }) => ({
      ...shot,
      path: join(folder, file),
    })),
  )
