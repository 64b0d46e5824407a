import type { Kept } from './kept.ts'
import type { Line } from './markdown.ts'
import { pathFor } from './phone.ts'
import { lastStatus } from './report-wait.ts'
import type { ReportWords } from './report-words.ts'

/** Apple asks for it, and we do not know it: of the model and the version only the kind, of a message from our list not its words. */
export function byHandLines(kept: Kept, words: ReportWords): Line[] {
  const { text, wording } = words
  const values = { path: pathText('about', words), os: text(`words.${wording.os}`) }
  const names = ['model', 'version', ...(lastStatus(kept) ? [] : ['status']), 'library', 'shared', 'on_web']
  return names.map(name => ({ words: text(`report.hand.${name}`, values) }))
}

const pathText = (name: string, { phoneText, wording }: ReportWords) =>
  pathFor(name, wording)
    .crumbs.map(crumb => phoneText(`crumbs.${crumb}`))
    .join(' › ')
