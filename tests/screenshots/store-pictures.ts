import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from '../browser/launch.ts'
import { say } from '../unit/locale.ts'
import { type Framed, frame } from './frame.ts'
import { type Shot, shoot } from './shoot.ts'

/** What both stores take: a PNG of this size, px, without transparency. */
export const STORE_SIZE = { width: 1280, height: 800 }

type Part = Pick<Shot, 'state' | 'width' | 'height' | 'scale'>

export interface StorePicture {
  file: string
  /** Name of the message above it. */
  caption: string
  layout: Framed['layout']
  parts: Part[]
}

const ofPage = (state: string): Part => ({ state, width: 1136, height: 690 })
/** Down to the edge of the picture, and beyond it. */
const ofPopup = (state: string): Part => ({ state, height: 900, scale: 1.5 })

export const STORE_PICTURES: StorePicture[] = [
  { file: '1-page.png', caption: 'store.page', layout: 'page', parts: [ofPage('page')] },
  { file: '2-card.png', caption: 'store.card', layout: 'page', parts: [ofPage('page-card')] },
  { file: '3-findings.png', caption: 'store.findings', layout: 'popup', parts: [ofPopup('findings-first')] },
  {
    file: '4-symptom.png',
    caption: 'store.symptom',
    layout: 'popup',
    parts: [ofPopup('symptom-search'), ofPopup('symptom-chosen')],
  },
  {
    file: '5-phone.png',
    caption: 'store.phone',
    layout: 'popup with-paper',
    parts: [ofPopup('large-code'), { state: 'sheet-printed', scale: 1.5 }],
  },
]

/** Takes what they show, and sets it in a frame with its words. */
export async function makeStorePictures(session: Session, folder: string): Promise<void> {
  const shots = await mkdtemp(join(tmpdir(), 'unstuck-store-'))
  try {
    const pathOf = ({ state }: Part) => join(shots, `${state}.png`)
    const parts = STORE_PICTURES.flatMap(picture => picture.parts)
    await shoot(
      session,
      parts.map(part => ({ ...part, scheme: 'light', path: pathOf(part) })),
    )
    const logo = await asUrl(new URL('../../public/icon/96.png', import.meta.url))
    for (const { file, caption, layout, parts } of STORE_PICTURES) {
      const pictures = await Promise.all(parts.map(part => asUrl(pathOf(part))))
      const framed = { caption: say(caption), product: say('checklist.title'), logo, layout, pictures }
      await writeFile(join(folder, file), await draw(session, framed))
    }
  } finally {
    await rm(shots, { recursive: true })
  }
}

async function draw(session: Session, framed: Framed): Promise<Uint8Array> {
  const page = await session.newPage()
  await page.setViewport(STORE_SIZE)
  await page.setContent(frame(framed))
  await page.evaluate('Promise.all([...document.images].map(image => image.decode()))')
  const picture = await page.screenshot()
  await page.close()
  return picture
}

const asUrl = async (path: string | URL) =>
  `data:image/png;base64,${(await readFile(path)).toString('base64')}`
