import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What nobody asks it for takes a third of its time. */
const LEAN = { resultTypes: ['violations'], preload: false, selectors: false }
/** Of WCAG 2.2 AA, and off by default. */
const MORE = { rules: { 'target-size': { enabled: true } } }

/**
 * The rules broken in `selector` (our layer, or the whole page), each with the first element that breaks it. `rules`: only
 * these.
 */
export async function violations(page: Page, selector?: string, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(
    async (within: string | undefined, options: object) => {
      type Found = { violations: { id: string; nodes: { html: string }[] }[] }
      type Axe = { run(context: unknown, options: unknown): Promise<Found> }
      const { run } = (window as unknown as { axe: Axe }).axe
      const found = await run(within ? { include: [within] } : document, options)
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    },
    selector,
    { ...LEAN, ...(rules ? { runOnly: rules } : MORE) },
  )
}
