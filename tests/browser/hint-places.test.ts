import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { ours, oursGone, ringOn, STORAGE } from './our-ui.ts'

const page = (body: string, html = '') =>
  `<!doctype html><html lang="en-us" ${html}><head><title>Places</title><style>
* { box-sizing: border-box } body { margin: 0; font: 16px sans-serif } button { min-width: 24px; height: 24px; padding: 0 }
[role="dialog"] { position: fixed; left: 400px; top: 200px; width: 400px; padding: 40px 20px; background: #ddd }
.corner { position: absolute; top: 0; right: 0 }
</style></head><body>${body}</body></html>`

const USAGE = '<p class="amount">4.9 GB of 5 GB used</p>'

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
  'a modal dialog over the page': page(
    `<div style="padding: 300px 500px">${USAGE}</div><div style="position: fixed; inset: 0; background: #0006"></div>
<div role="dialog" aria-modal="true" aria-label="Storage"><p>Your iCloud storage is full.</p><button>Later</button><button>Manage</button></div>`,
  ),
  'a tile with a button above its value': page(
    `<article aria-label="iCloud storage" style="position: relative; width: 260px; margin: 100px; padding-top: 40px">
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
    `<div style="height: 200px; margin: 100px; overflow: auto"><button>A</button><button>B</button>${USAGE}<button>C</button>
<div style="height: 900px"></div></div>`,
  ),
  'buttons of another part of the page above': page(
    `${'<i></i>'.repeat(400)}<main style="padding-top: 200px; width: 300px">${USAGE}</main>${'<i></i>'.repeat(400)}
<div style="position: fixed; left: 0; top: 180px">${'<button>x</button>'.repeat(12)}</div>`,
  ),
}

/** The controls whose centre is covered by something of ours. */
const coveredBy = (tab: Page) =>
  tab.evaluate(() => {
    const controls = [...document.querySelectorAll('a, button')]
    const covered = controls.filter(control => {
      const { left, top, width, height } = control.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + height / 2)?.localName === 'unstuck-hints'
    })
    return covered.map(({ outerHTML }) => outerHTML)
  })

inBoth('places', bench => {
  const open = async (html: string) => {
    bench.standIn.serve('/places', html)
    const tab = await bench.icloud('/places')
    await ours(tab, 'button[data-hint]')
    return tab
  }

  it.each(Object.entries(LAYOUTS))('%s', async (_, html) => {
    const tab = await open(html)
    await expect.poll(() => coveredBy(tab)).toEqual([])
  })
})
