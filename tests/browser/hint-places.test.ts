import type { BoundingBox, ElementHandle, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { inBoth } from './both.ts'
import { ours, oursGone, ringOn, STORAGE } from './our-ui.ts'

const page = (body: string, html = '') =>
  `<!doctype html><html lang="en-us" ${html}><head><title>Places</title><style>
* { box-sizing: border-box } body { margin: 0; font: 16px sans-serif } button { min-width: 24px; height: 24px; padding: 0 }
[role="dialog"] { position: fixed; left: 400px; top: 200px; width: 400px; padding: 40px 20px; background: #ddd }
p { margin: 14px 0 2px }
.corner { position: absolute; top: 0; right: 0 }
</style></head><body>${body}</body></html>`

const USAGE = '<p class="amount">4.9 GB of 5 GB used</p>'

const BEHIND = page(
  `<div style="padding: 300px 500px">${USAGE}</div> <div class="over" style="position: fixed; inset: 0; background: #0006"></div>
<div class="over" role="dialog" aria-modal="true" aria-label="Storage"><p>Your iCloud storage is full.</p><button>Later</button><button>Manage</button></div>`,
)

/** Every control of these can be pressed right at its centre, whatever hints there are. */
const LAYOUTS = {
  'a link smaller than a dot': page(
    '<footer style="padding: 300px"><a href="/icloudplus/plan">P</a></footer>',
  ),
  'links in a line': page(
    '<nav style="padding: 300px"><a href="/a">A</a> <a href="/icloudplus/plan">Plan</a> <a href="/b">B</a> <a href="/icloudplus/storage">Storage</a> <a href="/c">C</a></nav>',
  ),
  'a dialog with its close button in the corner': page(
    '<div role="dialog" aria-label="Storage"><button class="corner">×</button><p>Your iCloud storage is full.</p><button>OK</button></div>',
  ),
  'a modal dialog over the page': BEHIND,
  'a tile with a button above its value': page(
    `<article aria-label="iCloud storage" style="position: relative; width: 260px; margin: 100px; padding-top: 24px">
<button class="corner" style="width: 220px; height: 30px">More</button>${USAGE}<button>Less</button></article>`,
  ),
  'a tile that is a link': page(
    '<a href="/photos/" aria-label="Photos" style="display: block; width: 300px; height: 300px; margin: 100px">Photos</a>',
  ),
  'a toolbar at the edge of the window': page(
    `<header style="position: fixed; top: 0; right: 0; display: flex"><button>S</button><a href="/icloudplus/plan">Plan</a>
<button aria-haspopup="menu" aria-label="Account">A</button></header>`,
  ),
  'right to left': page(
    `<nav style="padding: 100px"><a href="/icloudplus/plan">Plan</a> <button>B</button></nav><article aria-label="iCloud storage">${USAGE}<button>C</button></article>`,
    'dir="rtl"',
  ),
  'a scrolling box with buttons all around': page(
    `<div style="height: 200px; margin: 100px; overflow: auto; text-align: right"><button>A</button><button>B</button>${USAGE}<button>C</button>
<div style="height: 900px"></div></div>`,
  ),
  'buttons of another part of the page above': page(
    `${'<i></i>'.repeat(400)}<main style="padding-top: 200px; width: 300px">${USAGE}</main>${'<i></i>'.repeat(400)}
<div style="position: fixed; left: 0; top: 180px">${'<button>x</button>'.repeat(12)}</div>`,
  ),
}

/** Hints at the same corner, or one over the other, and how many. */
const NEIGHBOURS: Record<string, [count: number, html: string]> = {
  'a link in a tile of its own size': [
    2,
    page(
      `<article aria-label="Photos" style="width: 300px; height: 200px; margin: 100px">
<a href="/icloudplus/plan" style="display: block; height: 200px">Plan</a></article>`,
    ),
  ],
  'links in a column': [
    4,
    page(
      `<nav style="padding: 200px; line-height: 20px">${[
        '/icloudplus/plan',
        '/icloudplus/storage',
        '/storage/',
        '/photos/',
      ]
        .map(href => `<a href="${href}">Open</a><br>`)
        .join('')}</nav>`,
    ),
  ],
  'one storage under the other': [
    3,
    page(`<main style="padding: 200px; width: 700px">${USAGE}${USAGE.replace('4.9', '4.8')}
<a href="/icloudplus/plan">Plan</a></main>`),
  ],
}

/** The controls with something of ours over their centre. */
const covered = (tab: Page) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('a, button')]
      .filter(control => {
        const { left, top, width, height } = control.getBoundingClientRect()
        return document.elementFromPoint(left + width / 2, top + height / 2)?.localName === 'unstuck-hints'
      })
      .map(control => control.outerHTML),
  )

/** Once there are hints, and those that can be seen have found their places. */
const placed = (tab: Page) =>
  tab.waitForFunction(() => {
    const root = document.querySelector('unstuck-hints')?.shadowRoot
    return root?.querySelector('.hint') && !root.querySelector('.hint:not(.away) .chip:not([style])')
  })

/** Presses every control of the page with a real mouse, and gives those that the page heard of. */
async function pressAll(tab: Page): Promise<boolean[]> {
  await tab.evaluate(() =>
    addEventListener('click', event => {
      event.preventDefault()
      ;(event.target as Element).closest('a, button')?.setAttribute('data-pressed', '')
    }),
  )
  for (const control of await tab.$$('a, button')) await control.click()
  return tab.$$eval('a, button', all => all.map(control => control.hasAttribute('data-pressed')))
}

/** Pairs of chips and dots that lie over one another, once the hints of `count` elements are drawn. */
const overlaps = (tab: Page, count: number) =>
  tab.evaluate((wanted: number) => {
    const chips =
      document.querySelector('unstuck-hints')?.shadowRoot?.querySelectorAll('button[data-hint]') ?? []
    const rects = [...chips].map(chip => chip.getBoundingClientRect())
    const pairs = rects.flatMap((a, i) => rects.slice(i + 1).map(b => [a, b] as const))
    const overlapping = pairs.filter(
      ([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    )
    return rects.length === wanted ? overlapping.length : undefined
  }, count)

/** The dots that stand on the line of a ring that is always drawn, and the chips that lie over these words. */
const inTheWay = (tab: Page, selector: string) =>
  tab.evaluate((wanted: string) => {
    const layer = document.querySelector('unstuck-hints')?.shadowRoot
    const boxOf = (element: Element) => element.getBoundingClientRect()
    const overlap = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    const boxesOf = (one: string) => [...(layer?.querySelectorAll(one) ?? [])].map(boxOf)
    const lines = boxesOf('.hint.loud [data-ring]').flatMap(({ x, y, width, height }) => [
      new DOMRect(x - 3, y - 3, width + 6, 1),
      new DOMRect(x - 3, y + height + 2, width + 6, 1),
    ])
    const words = document.createRange()
    words.selectNodeContents(document.querySelector(wanted) as Element)
    const dots = boxesOf('.hint.quiet button').filter(dot => lines.some(line => overlap(dot, line)))
    const chips = boxesOf('.hint:not(.quiet) button').filter(chip =>
      overlap(chip, words.getBoundingClientRect()),
    )
    return [...dots, ...chips].length
  }, selector)

const centre = async (handle: ElementHandle) => {
  const { x, y, width, height } = (await handle.boundingBox()) as BoundingBox
  return [x + width / 2, y + height / 2] as const
}

/** How long to wait for a place, ms: longer than hints take to find one on a busy machine. */
const PATIENCE = { timeout: 10_000 }

/** The same code measures in the other browser: there, what it lays out in its own way. */
const layoutsIn = (name: BrowserName) =>
  Object.entries(LAYOUTS).filter(
    ([about]) => name === 'chrome' || /modal|right to left|scrolling|another part/.test(about),
  )
const neighboursIn = (name: BrowserName) => Object.entries(NEIGHBOURS).slice(name === 'chrome' ? 0 : -1)

inBoth('places', bench => {
  const open = async (html: string) => {
    bench.standIn.serve('/places', html)
    const tab = await bench.icloud('/places')
    await placed(tab)
    return tab
  }

  it.each(layoutsIn(bench.name))('leaves every control free: %s', async (_, html) => {
    const tab = await open(html)
    await expect.poll(() => covered(tab), PATIENCE).toEqual([])
    expect(await pressAll(tab)).not.toContain(false)
  })

  it('stands neither on the ring of another nor over words, where there is room', async () => {
    for (const [path, words] of [
      ['/', 'h1'],
      ['/?signed-out', '.description'],
    ] as const) {
      const tab = await bench.icloud(path)
      await placed(tab)
      await expect.poll(() => inTheWay(tab, words), PATIENCE).toBe(0)
    }
  })

  it.each(neighboursIn(bench.name))(
    'spreads hints that are near each other: %s',
    async (_, [count, html]) => {
      const tab = await open(html)
      await expect.poll(() => overlaps(tab, count), PATIENCE).toBe(0)
    },
  )

  it('moves out of the way of what comes later', async () => {
    const tab = await open(page(`<main style="padding: 200px 100px; width: 600px">${USAGE}</main>`))
    const [x, y] = await centre(await ours(tab, STORAGE))
    await tab.evaluate(
      (left, top) => {
        const button = document.createElement('button')
        button.style.cssText = `position: fixed; left: ${left - 15}px; top: ${top - 12}px`
        document.body.append(button)
      },
      x,
      y,
    )
    await expect.poll(() => covered(tab), PATIENCE).toEqual([])
  })

  it('draws nothing of the page behind over a dialog, and draws it again', async () => {
    const tab = await open(BEHIND)
    await ours(tab, 'button[data-finding~="storage-full"]')
    await oursGone(tab, STORAGE)
    await tab.$$eval('.over', all => {
      for (const element of all) element.remove()
    })
    await ours(tab, STORAGE)
  })

  it('draws no ring of the page behind a modal dialog', async () => {
    const tab = await open(page(`${USAGE}<dialog>Your iCloud storage is full. <button>OK</button></dialog>`))
    await tab.evaluate(() => document.querySelector('dialog')?.showModal())
    await ringOn(tab, 'storage-full', 'dialog')
    await oursGone(
      tab,
      'button[data-finding="storage-usage"], .hint:has([data-finding="storage-usage"]) [data-ring]',
    )
  })

  it('shows the chip inside the window for an element larger than it', async () => {
    const tab = await open(page('<div style="width: 3000px; height: 3000px">4.9 GB of 5 GB used</div>'))
    const chip = await ours(tab, STORAGE)
    const isInside = () =>
      chip.evaluate(button => {
        const { left, top, right, bottom } = button.getBoundingClientRect()
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
      })
    await expect.poll(isInside, PATIENCE).toBe(true)
    await ringOn(tab, 'storage-usage', 'div')
    await tab.evaluate(() => scrollTo(900, 900))
    await expect.poll(isInside, PATIENCE).toBe(true)
  })

  it('lets presses through its ring, and right beside its chip', async () => {
    const tab = await open(page(`<main style="padding: 200px 100px; width: 700px">${USAGE}</main>`))
    await tab.evaluate(() =>
      addEventListener('click', ({ target }) => (document.title += (target as Element).localName)),
    )
    const amount = (await tab.$('.amount')) as ElementHandle
    const { x, y, width, height } = (await amount.boundingBox()) as BoundingBox
    for (const at of [x - 3, x + width / 2]) await tab.mouse.click(at, y + height / 2)
    const chip = (await (await ours(tab, STORAGE)).boundingBox()) as BoundingBox
    await tab.mouse.click(chip.x - 6, chip.y + chip.height / 2)
    expect(await tab.title()).toBe('Placesmainpmain')
  })

  it('lets presses through the words that a dot shows', async () => {
    const tab = await open(
      page(
        '<nav style="padding: 300px"><a href="/icloudplus/plan">Plan</a></nav><div style="height: 900px"></div>',
      ),
    )
    const dot = await ours(tab, 'button[data-finding="storage-plan"]')
    await tab.mouse.move(...(await centre(dot)))
    const words = await ours(tab, '.words')
    const over = await words.evaluate(element => {
      const { left, right, top } = element.getBoundingClientRect()
      const ours = element.parentElement?.getBoundingClientRect() as DOMRect
      const x = ours.left - left > right - ours.right ? left + 4 : right - 4
      return document.elementFromPoint(x, top + 12)?.localName
    })
    expect(over).toBe('nav')
  })

  it.each([
    [
      'the window',
      `<main style="padding: 200px 100px; width: 700px; height: 3000px">${USAGE}</main>`,
      'html',
    ],
    [
      'a scrolling box',
      `<main style="height: 500px; overflow: auto; padding: 200px">${USAGE}<div style="height: 2000px"></div></main>`,
      'main',
    ],
  ])('turning the wheel over a chip scrolls %s', async (_, body, scrolled) => {
    const tab = await open(page(body))
    const top = () => tab.$eval(scrolled, element => element.scrollTop)
    await tab.mouse.move(...(await centre(await ours(tab, STORAGE))))
    await tab.mouse.wheel({ deltaY: 80 })
    await expect.poll(top, PATIENCE).toBeGreaterThan(0)
    await ringOn(tab, 'storage-usage', '.amount')
  })
})
