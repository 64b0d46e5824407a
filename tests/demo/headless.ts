import type { Frame, Page } from 'puppeteer-core'
import type { Session } from '../browser/launch.ts'
import { openPopup } from '../browser/popup.ts'
import { appFrame, settled } from '../browser/waiting.ts'
import { makeReadmePictures } from '../screenshots/readme-pictures.ts'
import type { StandIn } from '../stand-in/server.ts'
import { showCheck } from './show-check.ts'

const HOME = 'https://www.icloud.com'
/** After the home page. */
const PATHS = [
  '/photos/',
  '/find/',
  '/settings/',
  '/icloudplus/',
  '/icloudplus/storage/',
  '/full/',
  '/offline/',
  '/?signed-out',
]
/** What is in the frames of the apps that are visited. */
const APPS: Record<string, string> = { '/photos/': 'Photos', '/find/': 'Find Devices' }

/** Visits the stand-in, says what was found, and leaves pictures in `folder`. */
export async function showHeadless(
  session: Session,
  page: Page,
  { services }: StandIn,
  folder: string,
): Promise<void> {
  await page.setViewport({ width: 1280, height: 800 })
  const popup = await openPopup(session)
  const titles = await fixTitles(popup)
  await page.bringToFront()
  await visit(page, '/', titles)
  for (const path of PATHS) await visit(page, path, titles)
  await page.goto(HOME)
  await settled(page)
  await showCheck(popup, page, services)
  await popup.close()
  await page.goto('about:blank')
  await makeReadmePictures(session, folder)
  console.log('Pictures are in demo/')
}

async function visit(page: Page, path: string, titles: Titles): Promise<void> {
  await page.goto(HOME + path)
  await settled(page)
  console.log(`${HOME}${path}`)
  await say(page, titles)
  const app = APPS[path]
  if (app) await sayFrame(await appFrame(page), app, titles)
}

async function sayFrame(frame: Frame, app: string, titles: Titles): Promise<void> {
  await settled(frame)
  console.log(`  in the frame of ${app}`)
  await say(frame, titles)
}

/** One line per hint: finding, values, fix id and fix title. */
async function say(page: Page | Frame, titles: Titles): Promise<void> {
  for (const { finding, used, total, fix, level, name } of await hintsIn(page)) {
    const values = used && total ? `${gigabytes(used)} of ${gigabytes(total)}, ${percent(used, total)}` : name
    console.log(
      `  ${finding?.padEnd(18)}${level?.padEnd(9)}${values?.padEnd(46)} -> ${fix}: ${titles[fix ?? '']}`,
    )
  }
}

function hintsIn(page: Page | Frame) {
  return page.evaluate(() => {
    const root = document.querySelector('unstuck-hints')?.shadowRoot
    const hints = root?.querySelectorAll<HTMLElement>('button[data-hint]') ?? []
    return [...hints].map(({ dataset, ariaLabel }) => ({
      finding: dataset.finding,
      level: dataset.level,
      fix: dataset.fix,
      used: dataset.used,
      total: dataset.total,
      name: ariaLabel?.split('. ').at(-1),
    }))
  })
}

const gigabytes = (bytes: string) => `${Math.round((Number(bytes) / 2 ** 30) * 10) / 10} GB`
const percent = (used: string, total: string) => `${Math.round((Number(used) / Number(total)) * 100)}%`

type Titles = Record<string, string>

async function fixTitles(popup: Page): Promise<Titles> {
  await popup.waitForSelector('main[aria-busy=false] [data-fix]')
  return popup.$$eval('[data-fix]', cards =>
    Object.fromEntries(
      cards.map(card => [card.getAttribute('data-fix'), card.querySelector('h3')?.textContent]),
    ),
  )
}
