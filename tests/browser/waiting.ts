import type { ElementHandle, Frame, Page } from 'puppeteer-core'

/** Waits for the extension to have nothing queued in a page or frame. */
export async function settled(page: Page | Frame) {
  await page.waitForSelector('unstuck-hints[data-state="settled"]')
}

/** A hint's button; `selector` narrows it: `hint(page, '[data-fix="icloud-storage"]')`. */
export async function hint(page: Page | Frame, selector = ''): Promise<ElementHandle<HTMLButtonElement>> {
  const button = await page.waitForSelector(`unstuck-hints >>> button[data-hint]${selector}`)
  return button as unknown as ElementHandle<HTMLButtonElement>
}

export async function noHint(page: Page | Frame, selector = '') {
  await settled(page)
  await page.waitForSelector(`unstuck-hints >>> button[data-hint]${selector}`, { hidden: true })
}

/** The frame of the app that the shell shows, once the shell has taken it up. */
export async function appFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe.child-application:not(.unclaimed)')
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The app has no frame')
  return frame
}
