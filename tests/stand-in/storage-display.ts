import type { Layout, Visit } from './visit.ts'

interface Usage {
  used: number
  total: number
  /** GB of photos, backup, docs and mail; under 1 it is shown in MB. */
  rows: [number, number, number, number]
}

const USAGES: Record<string, Usage> = {
  near: { used: 4.9, total: 5, rows: [3.6, 0.9, 0.21, 0.19] },
  over: { used: 5.2, total: 5, rows: [3.9, 0.9, 0.21, 0.19] },
  large: { used: 212, total: 2000, rows: [200, 8, 3, 1] },
  fine: { used: 2.1, total: 50, rows: [1.4, 0.4, 0.2, 0.1] },
}

export function usageOf(visit: Visit): Usage {
  return USAGES[visit.usage] ?? (USAGES.near as Usage)
}

/** Five guesses at how a storage display may be built; a real one has never been seen. */
export function storageDisplay(visit: Visit): string {
  const { used, total } = usageOf(visit)
  const percent = Math.round((used / total) * 100)
  const values = `aria-valuemin="0" aria-valuemax="100" aria-valuenow="${percent}"`
  const label = sentence(visit)
  const layouts: Record<Layout, () => string> = {
    a: () => `${bar(percent)}<p class="amount">${label}</p>`,
    b: () => `${bar(percent)}<p class="amount">${sentence(visit, inSpans)}</p>`,
    c: () => `<div role="meter" ${values} aria-label="${label}">${bar(percent)}</div><p>${percent}%</p>`,
    d: () => `<div role="progressbar" ${values} aria-valuetext="${label}">${bar(percent)}</div>`,
    svg: () => `${bar(percent)}<svg class="amount" viewBox="0 0 260 20">${svgText(visit, label)}</svg>`,
    late: () => layouts.a(),
  }
  return layouts[visit.layout]()
}

export function sentence(visit: Visit, write = plain): string {
  const { used, total } = usageOf(visit)
  const sizes = [used, total].map(size => write(visit, size))
  const [first, second] = visit.language.totalFirst ? sizes.toReversed() : sizes
  const [before, between, after] = visit.language.usedOf
  return `${before}${first}${between}${second}${after}`
}

export function plain(visit: Visit, gigabytes: number): string {
  return parts(visit, gigabytes)
    .map(({ value }) => value)
    .join('')
}

/** Number and unit in elements of their own, as a component library would have it. */
function inSpans(visit: Visit, gigabytes: number): string {
  return parts(visit, gigabytes)
    .map(({ type, value }) => (type === 'literal' ? value : `<span class="${type}">${value}</span>`))
    .join('')
}

function parts(visit: Visit, gigabytes: number) {
  const [value, unit] = gigabytes < 0.95 ? [gigabytes * 1000, 'megabyte'] : [gigabytes, 'gigabyte']
  const format = new Intl.NumberFormat(visit.language.tag, { style: 'unit', unit, maximumFractionDigits: 1 })
  return mergeNumber(format.formatToParts(value))
}

function mergeNumber(all: Intl.NumberFormatPart[]) {
  const number = all.filter(({ type }) => type !== 'unit' && type !== 'literal').map(({ value }) => value)
  const rest = all.filter(({ type }) => type === 'unit' || type === 'literal')
  return [{ type: 'number', value: number.join('') }, ...rest]
}

function bar(percent: number) {
  return `<div class="bar"><i style="width:${Math.min(percent, 100)}%"></i></div>`
}

function svgText(visit: Visit, label: string) {
  const x = visit.language.dir === 'rtl' ? 260 : 0
  return `<text x="${x}" y="15">${label}</text>`
}
