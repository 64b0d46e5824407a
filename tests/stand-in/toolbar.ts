import type { Surface } from './shell.ts'
import { link, type Visit } from './visit.ts'

/** As on icloud.com: the inner button is empty, and the text is its sibling. */
export function uiButton(label: string, attributes = '', classes = 'push primary icloud-mouse') {
  return `<ui-button class="${classes}" role="button" tabindex="0" aria-label="${label}" ${attributes}>
<button type="button" tabindex="-1"></button><span>${label}</span></ui-button>`
}

export function toolbar(visit: Visit, { title, toolbar }: Surface) {
  const menu = 'aria-haspopup="menu" aria-expanded="false"'
  const buttons = visit.signedOut
    ? uiButton('Help', menu)
    : ['Quick Access', 'Help', 'Account'].map(label => uiButton(label, menu)).join('')
  return `<a class="home-link" href="${link(visit, '/')}" aria-label="Home">${appName(title, toolbar)}</a>
<div class="toolbar-buttons">${buttons}</div>`
}

/** The name of an app is SVG text: nothing can be put beside it. */
function appName(title: string, toolbar: Surface['toolbar']) {
  const name = toolbar === 'app' ? title.replace(/ \|.*/, '') : 'Stand-in Cloud'
  return `<svg class="app-name" role="img" aria-label="${name}" viewBox="0 0 160 24">
<text data-testid="app-name" x="0" y="18">${name}</text></svg>`
}
