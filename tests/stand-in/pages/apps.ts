import { documentOf, type Surface } from '../shell.ts'
import type { Visit } from '../visit.ts'
import { findDevices } from './find.ts'

/** An app is a same-origin frame, hidden by `unclaimed` until the shell takes it up. */
export function appSurface(visit: Visit, name: string, title: string): Surface {
  const src = `/applications/${name}/current/${visit.language.tag}/index.html?rootDomain=www`
  return {
    route: 'application',
    title: `${title} | iCloud`,
    toolbar: 'app',
    main: `<iframe id="early-child" name="early-child" class="child-application unclaimed" data-name="${name}"
 title="${title}" src="${src}"></iframe>`,
  }
}

export function appDocument(visit: Visit, name: string): string | undefined {
  const build = APPS[name]
  return build && documentOf(visit, 'app', name, `<body>${build()}</body>`)
}

const APPS: Record<string, () => string> = {
  photos3: photos,
  mail2: mail,
  notes3: empty,
  iclouddrive: empty,
  find: findDevices,
  calendar: empty,
}

/** The footer is a guess, the rest follows what others have seen; "3 of 1,204" looks like used and total. */
function photos() {
  return `<ui-main-pane><div class="PhotosRootContent"><nav class="Sidebar">
<a class="SidebarItem" href="#/recents">Library</a>
<a class="SidebarItem" href="#/favorites">Favorites</a><a class="SidebarItem" href="#/albums">Albums</a></nav>
<div class="NavigationPageContainer"><div class="AssetGridPageContent"><div class="Toolbar">
<h2 class="Typography-gridHeaderTitle">12 June 2026</h2>
<h3 class="ToolbarTitle-subtitleText">3 of 1,204</h3></div>
<div class="grid-scroll"><div class="grid-items">${Array.from({ length: 24 }, photo).join('')}</div>
<p class="GridFooter-text">1,204 Photos, 36 Videos</p><p class="GridFooter-status">Updated Just Now</p></div>
</div></div></div></ui-main-pane>`
}

function photo(_: unknown, index: number) {
  return `<div class="grid-item"><div class="PhotoItemView" style="--hue:${(index * 47) % 360}"></div></div>`
}

/** Somebody's letter about storage: it must never be read. */
function mail() {
  return `<div id="app-body"><div class="thread-list"><div class="thread-list-item" role="treeitem">
<div class="thread-participants">Sam Roe</div><div class="thread-subject">My phone is full</div>
<div class="thread-preview">It says 4.9 GB of 5 GB used</div></div></div>
<div class="thread-detail-pane"><h2>My phone is full</h2>
<p>Hi Jo, my phone says 4.9 GB of 5 GB used. Is that bad?</p>
</div></div>`
}

function empty() {
  return '<div id="app-body"><p class="nothing">Nothing here</p></div>'
}
