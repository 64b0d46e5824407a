import { home } from '../stand-in/pages/home.ts'
import { type Surface, shell } from '../stand-in/shell.ts'
import { visitOf } from '../stand-in/visit.ts'

const NAMES = 'Lisbon,Garden,Lectures,Recipes,Winter,Harbour,Sketches,Family,Roof,Concert'.split(',')
const PEOPLE = 'Alex,Sam,Mina,Noor,Jules'.split(',')
const ROWS = 20

/** Groups out of sight cost the browser nothing, as in an app that is sparing. */
const SPARING = '<style>.group { content-visibility: auto; contain-intrinsic-size: auto 600px; }</style>'

/** Every row has the same height and fixed columns: what changes in one shifts nothing around it. */
const STYLE = `<style>
.group { padding: 12px 24px; }
.group ul { list-style: none; margin: 0; padding: 0; }
.row { display: flex; height: 28px; overflow: hidden; }
.row > * { flex: none; width: 140px; overflow: hidden; white-space: nowrap; }
.row .icon { width: 20px; background: #9db4c9; }
.row.selected { background: #dfe8f1; }
.photo-grid { position: relative; height: 600px; overflow: auto; contain: strict; }
.photo-space { height: 2000000px; }
.photo-grid [role=row] { position: absolute; top: 0; display: flex; height: 120px; contain: strict; width: 780px; }
.photo-grid [role=gridcell] { width: 130px; height: 120px; }
</style>`

/** A page of icloud.com with so many lists that it has `elements` elements: at `/photos/` they are below a grid. */
export function pageOf(path: string, elements: number, isLaidOut?: boolean): string {
  const style = isLaidOut ? '' : SPARING
  const empty = elementsIn(pageWith(path, style))
  const group = elementsIn(groupOf(0))
  const groups = Math.floor((elements - empty) / group)
  if (groups < 0) throw new Error(`A page has at least ${empty} elements`)
  const full = Array.from({ length: groups }, (_, at) => groupOf(at * ROWS)).join('')
  return pageWith(path, style + full + '<i></i>'.repeat(elements - empty - groups * group))
}

export const elementsIn = (html: string) => html.match(/<[a-z]/g)?.length ?? 0

function pageWith(path: string, lists: string): string {
  const visit = visitOf(path)
  const surface = path === '/photos/' ? photos() : home(visit)
  return shell(visit, { ...surface, main: `${STYLE}${surface.main}<div class="lists">${lists}</div>` })
}

/** Its rows are put into place by `in-page/photos.js`. */
function photos(): Surface {
  const cell = '<div role="gridcell" aria-label="Photo"><img alt=""><span></span></div>'
  const row = `<div role="row">${cell.repeat(6)}</div>`
  return {
    route: 'photos',
    title: 'Photos | iCloud',
    toolbar: 'app',
    main: `<h2 class="photo-title">12 May 2024</h2><div class="photo-grid" role="grid" aria-label="Library">\
<div class="photo-space"></div>${row.repeat(10)}</div>`,
  }
}

function groupOf(first: number): string {
  const name = NAMES[(first / ROWS) % NAMES.length]
  const list = Array.from({ length: ROWS }, (_, at) => rowOf(first + at)).join('')
  return `<section class="group" aria-label="${name}"><h2>${name}</h2><ul role="list">${list}</ul></section>`
}

/** One of 25 says a size, as a list of files or videos does. */
function rowOf(at: number): string {
  const name = `${NAMES[at % NAMES.length]} ${at}`
  const note = at % 25 === 0 ? `${(at % 90) + 1.5} MB` : `Shared by ${PEOPLE[at % PEOPLE.length]}`
  return `<li class="row" role="listitem"><span class="icon"></span>\
<a href="/iclouddrive/#item-${at}">${name}</a>\
<span class="count"><b>${(at * 37) % 2000}</b> items</span>\
<time>${(at % 28) + 1} May ${2000 + (at % 26)}</time><span class="note">${note}</span>\
<button type="button" aria-label="More options for ${name}">More</button></li>`
}
