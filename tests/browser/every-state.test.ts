import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, describe, expect, it } from 'vitest'
import { onStage } from '../screenshots/stage.ts'
import { STATES } from '../screenshots/states.ts'
import { inAnotherLanguage } from './another-language.ts'
import { violations } from './axe.ts'
import { misfits, SMALL } from './misfits.ts'
import { pseudoBuild } from './pseudo-build.ts'
import { MARK, MARKED } from './pseudo-words.ts'
import { browserFor } from './shared-browsers.ts'
import { textProblems } from './shown-text.ts'

/** Only colours differ from look to look. */
const COLOURS = ['color-contrast']
const LOOKS = {
  light: { features: [], rules: undefined },
  dark: { features: [{ name: 'prefers-color-scheme', value: 'dark' }], rules: COLOURS },
  'forced colours': { features: [{ name: 'forced-colors', value: 'active' }], rules: COLOURS },
}

/** Of the page of icloud.com only what is ours. */
const ours = (page: Page) => (isIcloud(page) ? 'unstuck-hints' : undefined)
const isIcloud = (page: Page) => page.url().startsWith('https:')

/** Colours go over from one look to the next. */
function finishChanges() {
  const layer = document.querySelector('unstuck-hints')?.shadowRoot
  for (const change of [...document.getAnimations(), ...(layer?.getAnimations() ?? [])]) change.finish()
}

/** Nobody sees what is folded, it is another state when it is not, and axe takes three times as long with it. */
function dropFolded() {
  for (const part of document.querySelectorAll('details:not([open]) > :not(summary)')) part.remove()
}

/** A page keeps its heading, and a form all that its fields are named by. */
const PARTS =
  'main > div, header > :not(h1), section, [data-fix], details, li, p:not(form *), label:has(input):not(form *)'

/** Most of a state is as it is in others, and axe needs a second for it. Of icloud.com nothing goes: hints go with what they are at. */
async function dropKnown(page: Page, known: Set<string>) {
  if (isIcloud(page)) return
  for (const part of await page.evaluate(dropParts, PARTS, [...known])) known.add(part)
}

/**
 * In a page: removes the parts that are known, and gives the others. What tells a part from others: its words, what is ticked in it, and
 * what it stands in, which may colour it. What is in a known part is known.
 */
async function dropParts(selector: string, known: string[]): Promise<string[]> {
  const nameOf = async (part: Element) => {
    const around: string[] = []
    for (let one = part.parentElement; one; one = one.parentElement)
      around.push((one.cloneNode() as Element).outerHTML)
    const ticked = [...part.querySelectorAll('input')].map(input => input.checked)
    const all = new TextEncoder().encode(JSON.stringify([part.outerHTML, ticked, around]))
    return String(new Uint32Array(await crypto.subtle.digest('SHA-1', all)))
  }
  const isKnown = new Set(known)
  const found: string[] = []
  for (const part of document.querySelectorAll(selector)) {
    if (!part.isConnected) continue
    const name = await nameOf(part)
    if (isKnown.has(name)) part.remove()
    else found.push(name)
  }
  return found
}

async function inEachLook(page: Page): Promise<string[]> {
  // Puppeteer's own call knows no forced colours.
  const browser = await page.createCDPSession()
  const found: string[] = []
  for (const [look, { features, rules }] of Object.entries(LOOKS)) {
    await browser.send('Emulation.setEmulatedMedia', { features })
    await page.evaluate(finishChanges)
    found.push(...(await violations(page, ours(page), rules)).map(broken => `${look}: ${broken}`))
  }
  return found
}

/** The side panel is the same page, with a style of its own (stay.css); what is to be printed opens in a tab. */
async function misfitsInPanelToo(page: Page): Promise<string[]> {
  const toggle = () => document.documentElement.classList.toggle('in-panel')
  const found = await misfits(page)
  if (await page.$('.sheet')) return found
  await page.evaluate(toggle)
  found.push(...(await misfits(page)).map(misfit => `side panel: ${misfit}`))
  await page.evaluate(toggle)
  return found
}

/** What no language has: names, times, keys, and what the person or the phone wrote; and what came while we looked. */
const DATA = new RegExp(
  [
    '(?:j•••@)?icloud\\.com|Jo’s iPhone|iPhone 13 mini',
    '\\w+day|(?:Nov|Oct)(?:ember|ober)?|[AP]M|Alt\\+Shift\\+U',
    'It said “Paused” again after ten minutes|Uploading 1,204 Items|uploading paused|Low Power Mode|Saving Battery Power',
    `\\w${MARK}`,
  ].join('|'),
)

async function lookAtText(page: Page): Promise<string[]> {
  const { foreign, cut } = await textProblems(page, DATA, isIcloud(page))
  return [...foreign.map(words => `foreign: ${words}`), ...cut.map(words => `cut: ${words}`)]
}

/** In a small window, or one that is zoomed, and in another language there and in its own; how icloud.com fits a small one is Apple's to say. */
async function expectToFit(page: Page) {
  const [isOurs, own] = [!isIcloud(page), page.viewport()]
  if (isOurs) await page.setViewport(SMALL)
  if (isOurs) expect(await misfitsInPanelToo(page)).toEqual([])
  await inAnotherLanguage(page, async () => {
    if (isOurs) expect(await lookAtText(page)).toEqual([])
    await page.setViewport(own)
    // A chip is put where there is room for it once the page is still.
    await expect.poll(() => lookAtText(page), { timeout: 5_000 }).toEqual([])
  })
}

describe('each state of the table', () => {
  const extension = pseudoBuild('chrome', MARKED)
  afterAll(() => rmSync(extension, { recursive: true }))
  const browser = browserFor('chrome', { extension })
  const known = new Set<string>()

  it.each(STATES)('$name: $shows', state =>
    onStage(browser.session, async stage => {
      const page = await state.open(stage)
      await page.evaluate(dropFolded)
      await expectToFit(page)
      await dropKnown(page, known)
      expect(await inEachLook(page)).toEqual([])
    }),
  )
})
