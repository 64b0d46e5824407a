import { percentOf } from '../icloud/finding.ts'
import { FIX_IDS, fixKey } from './fix.ts'
import type { Line } from './markdown.ts'
import type { Checked, Report } from './report.ts'
import { type ReportWords, timeIn } from './report-words.ts'

/** What icloud.com showed, each with the time. */
export function checkedLines({ fine, findings }: Report['checked'], words: ReportWords): Line[] {
  const inOrder = FIX_IDS.flatMap(id => {
    const at = fine[id]
    if (!at) return []
    const title = words.phoneText(`${fixKey(id)}.title`)
    return [{ words: words.text('report.fine', { title, time: timeIn(at, words) }) }]
  })
  return [...inOrder, ...findings.map(finding => ({ words: foundText(finding, words) }))]
}

function foundText(finding: Checked, words: ReportWords): string {
  const offline = finding.online === false ? '_offline' : ''
  const key = `report.found.${finding.kind.replaceAll('-', '_')}${offline}`
  const fact = words.text(key, valuesOf(finding, words))
  return words.text('report.found_at', { fact, time: timeIn(finding.at, words) })
}

const valuesOf = ({ usage, bytes, percent, ios }: Checked, { sizeText }: ReportWords) => ({
  used: usage ? sizeText(usage.used) : '',
  total: usage ? sizeText(usage.total) : '',
  percent: usage ? percentOf(usage) : (percent ?? ''),
  size: bytes === undefined ? '' : sizeText(bytes),
  ios: ios ?? '',
})
