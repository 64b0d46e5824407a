import type { ElementHandle, Frame, Page } from 'puppeteer-core'

/**
 * Something in the layer over the page, once it can be seen. Asked for on every frame: what puppeteer waits with by
 * itself does not notice a change inside a shadow root.
 */
export async function ours(page: Page | Frame, selector: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    (wanted: string) => {
      const root = document.querySelector('unstuck-hints')?.shadowRoot
      const element = root?.querySelector<HTMLElement>(wanted)
      return element?.checkVisibility({ visibilityProperty: true }) ? element : null
    },
    {},
    selector,
  )
  return found as ElementHandle<HTMLElement>
}

export async function oursGone(page: Page | Frame, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted: string) => {
      const found = document.querySelector('unstuck-hints')?.shadowRoot?.querySelectorAll(wanted) ?? []
      return [...found].every(element => !element.checkVisibility({ visibilityProperty: true }))
    },
    {},
    selector,
  )
}

/** Waits until the hint's ring lies on the element that `selector` names, within 8 px on every side. */
export async function ringOn(page: Page | Frame, finding: string, selector: string): Promise<void> {
  await page.waitForFunction(
    (kind: string, wanted: string) => {
      const root = document.querySelector('unstuck-hints')?.shadowRoot
      const button = root?.querySelector(`button[data-finding~="${kind}"]`)
      const ring = button?.parentElement?.querySelector('[data-ring]')?.getBoundingClientRect()
      const rect = document.querySelector(wanted)?.getBoundingClientRect()
      if (!ring || !rect) return false
      const sides = ['left', 'top', 'right', 'bottom'] as const
      return sides.every(side => Math.abs(ring[side] - rect[side]) <= 8)
    },
    {},
    finding,
    selector,
  )
}

/** The kinds of all hints in the layer, as the contract names them. */
export function kindsIn(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('unstuck-hints')?.shadowRoot
    const hints = root?.querySelectorAll<HTMLElement>('button[data-hint]') ?? []
    return [...hints].map(hint => hint.dataset.finding ?? '').sort()
  })
}

/** What has the focus, also inside our layer: the value of one of its attributes. */
export function focused(page: Page, attribute: string): Promise<string | null> {
  return page.evaluate((name: string) => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return active?.getAttribute(name) ?? null
  }, attribute)
}

export const CARD = '[role="dialog"]'
export const STORAGE = 'button[data-finding~="storage-usage"]'

/** Opens the card of the storage hint; with its key: a chip may be on its way to a better place, and a pointer would miss it. */
export async function openStorageCard(page: Page): Promise<ElementHandle<HTMLElement>> {
  await (await ours(page, STORAGE)).press('Enter')
  return ours(page, `${CARD}[data-fix="icloud-storage"]`)
}
