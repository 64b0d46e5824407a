import type { Surface } from '../shell.ts'
import { plain, usageOf } from '../storage-display.ts'
import { link, type Visit } from '../visit.ts'
import { featureTile, slot, storageTile } from './tile.ts'

export function iCloudPlus(visit: Visit): Surface {
  return page('icloud-plus-page', 'iCloud+', [
    `<h1>iCloud+</h1>${storageTile(visit, `iCloud+ ${visit.language.storage}`)}`,
    '<h2>iCloud+ Features</h2><div class="features">',
    featureTile('Hide My Email', 'Keep your address to yourself.'),
    featureTile('Private Relay', 'Browse without being followed.'),
    '</div>',
  ])
}

export function storage(visit: Visit): Surface {
  const { storage, upgrade } = visit.language
  const { rows } = usageOf(visit)
  const names = visit.language.rows
  const list = rows.map((size, row) => breakdownRow(row, names[row] ?? '', plain(visit, size)))
  return page('storage-page', storage, [
    `<h1>${storage}</h1><section class="tile storage">${slot(visit)}${stack(rows)}`,
    `<ul class="breakdown">${list.join('')}</ul>`,
    `<p class="links"><a href="${link(visit, '/icloudplus/plan')}">${upgrade}</a></p></section>`,
  ])
}

function stack(rows: readonly number[]) {
  const parts = rows.map((size, row) => `<i class="part row-${row}" style="flex-grow:${size * 100}"></i>`)
  return `<div class="stack" aria-hidden="true">${parts.join('')}</div>`
}

function breakdownRow(row: number, name: string, size: string) {
  return `<li><i class="dot row-${row}"></i>
<span class="name">${name}</span><span class="size">${size}</span></li>`
}

/** Sizes side by side that are prices of plans, not somebody's storage. */
export function plan(visit: Visit): Surface {
  const { upgrade } = visit.language
  const plans = [50, 200, 2000].map(size => planRow(planSize(visit, size)))
  return page('plan-page', upgrade, [
    `<h1>${upgrade}</h1><section class="tile"><ul class="plans">${plans.join('')}</ul></section>`,
  ])
}

function planRow(size: string) {
  return `<li><label><input type="radio" name="plan"> ${size}</label></li>`
}

function planSize({ language }: Visit, gigabytes: number) {
  const [value, unit] = gigabytes < 1000 ? [gigabytes, 'gigabyte'] : [gigabytes / 1000, 'terabyte']
  return new Intl.NumberFormat(language.tag, { style: 'unit', unit }).format(value)
}

export function settings(visit: Visit): Surface {
  return page('settings', 'Settings', [
    `<h1>Settings</h1>${storageTile(visit)}<h2>My Devices</h2><section class="tile"><ul class="devices">`,
    '<li><b>Jo’s iPhone</b><span>iPhone 13 mini</span><span>iOS 17.6.1</span></li>',
    '<li><b>Jo’s Mac</b><span>MacBook Air</span><span>macOS 15.1</span></li></ul></section>',
  ])
}

function page(route: string, name: string, content: string[]): Surface {
  return {
    route,
    title: `${name} | iCloud`,
    toolbar: 'page',
    main: `<div class="column">${content.join('')}</div>`,
  }
}
