import { MAX_BYTES } from '../../../fixes/report-load.ts'
import { answering, beside, opened, pressed, REFUSAL, without } from '../openers.ts'
import { counted, OPTIMIZING, PHONE, RESTARTED } from '../said.ts'
import type { Stage } from '../stage.ts'
import { PAPER, POPUP, type State } from '../state.ts'

async function report(stage: Stage) {
  const page = await beside({ ...PHONE, ...OPTIMIZING, ...RESTARTED }, '#report')(stage)
  await page.waitForSelector('.paper')
  return page
}

const unfolded = (kept: object) => opened('#report', kept, '.paper')

/** As a person chooses a file that was saved on another computer; what is in it comes from `content`, an expression. */
const chosen = (content: string, then: string) => async (stage: Stage) => {
  const page = await opened('#report', { ...PHONE, ...RESTARTED }, 'input[type=file]')(stage)
  await page.evaluate(`{
    const chosen = new DataTransfer()
    chosen.items.add(new File([${content}], 'report.json'))
    const input = document.querySelector('input[type=file]')
    input.files = chosen.files
    input.dispatchEvent(new Event('change'))
  }`)
  await page.waitForSelector(then)
  return page
}

const file = (parts: object = {}) =>
  JSON.stringify(JSON.stringify({ format: 'unstuck-report', version: 1, said: {}, checked: {}, ...parts }))

/** Name -> what it shows, and a file that is refused so. */
const REFUSED = {
  'not-read': ['a file that is gone', `(File.prototype.arrayBuffer = () => ${REFUSAL}, '')`],
  foreign: ['another file', "'Not a report'"],
  damaged: ['a report that is cut off', `${file()}.slice(0, -9)`],
  newer: ['a report of a newer Unstuck', file({ version: 2 })],
  unreadable: ['a report with a value that cannot be', file({ said: { '1:phone:ios': 'new' } })],
  'too-large': ['a file far too large for a report', `'x'.repeat(${MAX_BYTES + 1})`],
}

/** The report, and what is said of it. */
export const REPORT: State[] = [
  { name: 'report', shows: 'the report, unfolded in a tab', open: report },
  { name: 'report-new', shows: 'a report of nothing yet', open: unfolded({}) },
  {
    name: 'report-counts',
    shows: 'a report with counts before and after a wait',
    open: unfolded({ ...PHONE, ...counted(310) }),
  },
  {
    name: 'report-copied',
    shows: 'the report is copied',
    height: POPUP,
    open: async stage => {
      const page = await unfolded(PHONE)(stage)
      await answering(page, 'navigator.clipboard', 'writeText', 'Promise.resolve()')
      return pressed(page, '.report .button', '.toast')
    },
  },
  {
    name: 'report-not-copied',
    shows: 'the browser did not let it be copied',
    height: POPUP,
    open: async stage => {
      const page = await unfolded(PHONE)(stage)
      await answering(page, 'navigator.clipboard', 'writeText', REFUSAL)
      return pressed(page, '.report .button', '.toast')
    },
  },
  {
    name: 'report-question',
    shows: 'the question before a report is loaded',
    height: POPUP,
    open: chosen(file(), 'dialog[open]'),
  },
  {
    name: 'report-loaded',
    shows: 'a report is loaded, and the way back',
    height: POPUP,
    open: async stage =>
      pressed(await chosen(file(), 'dialog[open]')(stage), 'dialog .danger', '.toast button'),
  },
  ...Object.entries(REFUSED).map(([problem, [about, content = '']]) => ({
    name: `report-${problem}` as const,
    shows: `${about} is refused`,
    height: POPUP,
    open: chosen(content, '.toast'),
  })),
  {
    name: 'report-not-loaded',
    shows: 'a report whose script cannot be loaded',
    open: async stage => {
      const page = await opened('', PHONE, '.report')(stage)
      await without('open-report', page)
      return pressed(page, '.report > summary', '.toast')
    },
  },
  {
    name: 'report-printed',
    shows: 'the report on paper',
    printed: true,
    width: PAPER.width,
    open: report,
  },
]
