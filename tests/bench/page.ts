import { home } from '../stand-in/pages/home.ts'
import { shell } from '../stand-in/shell.ts'
import { visitOf } from '../stand-in/visit.ts'

const NAMES = 'Lisbon,Garden,Lectures,Recipes,Winter,Harbour,Sketches,Family,Roof,Concert'.split(',')
const PEOPLE = 'Alex,Sam,Mina,Noor,Jules'.split(',')
const ROWS = 20

/** Every row has the same height and fixed columns: what changes in one shifts nothing around it. */
const STYLE = `<style>
.group { padding: 12px 24px; }
.group ul { list-style: none; margin: 0; padding: 0; }
.row { display: flex; height: 28px; overflow: hidden; }
.row > * { flex: none; width: 140px; overflow: hidden; white-space: nowrap; }
.row .icon { width: 20px; background: #9db4c9; }
.row.selected { background: #dfe8f1; }
</style>`

/** A home page of icloud.com with so many lists below its tiles that it has `elements` elements. */
export function pageOf(elements: number): string {
  const empty = elementsIn(pageWith(''))
  const group = elementsIn(groupOf(0, ROWS))
  const groups = Math.floor((elements - empty) / group)
  const full = Array.from({ length: groups }, (_, at) => groupOf(at * ROWS, ROWS)).join('')
  const rest = elements - empty - groups * group
  return pageWith(full + '<i></i>'.repeat(rest))
}

export const elementsIn = (html: string) => html.match(/<[a-z]/g)?.length ?? 0

function pageWith(lists: string): string {
  const visit = visitOf('/')
  const surface = home(visit)
  return shell(visit, { ...surface, main: `${surface.main}${STYLE}<div class="lists">${lists}</div>` })
}

function groupOf(first: number, rows: number): string {
  const name = NAMES[(first / ROWS) % NAMES.length]
  const list = Array.from({ length: rows }, (_, at) => rowOf(first + at)).join('')
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
