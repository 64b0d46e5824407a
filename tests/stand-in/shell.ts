import { toolbar } from './toolbar.ts'
import type { Visit } from './visit.ts'

/** One page of the shell: what goes into `<main>`, and perhaps a dialog over it. */
export interface Surface {
  route: string
  title: string
  toolbar: 'overlay' | 'page' | 'app'
  main: string
  dialog?: string
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // icloud.com's own components write inline styles.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https://*.icloud.com https://*.icloud.com.cn https://*.apple.com",
  "frame-src 'self' https://idmsa.apple.com",
  "base-uri 'self'",
  "object-src 'none'",
].join('; ')

const SHEETS = { shell: ['shell', 'tiles', 'storage', 'panes'], app: ['app'] }

/** The head of the shell and of the apps in its frames; `name` is the script and style sheet they load. */
export function documentOf(visit: Visit, name: 'shell' | 'app', title: string, body: string): string {
  const { tag, dir } = visit.language
  return `<!doctype html>
<html lang="${tag}" dir="${dir}" class="js-focus-visible" data-primary-interaction-mode="mouse"
 data-device-type-class="desktop" data-cw-private-path-prefix="">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<base href="/system/icloud.com/2630Build56/${tag}/">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="google" content="notranslate">
<title>${title}</title>
<link rel="icon" href="data:,">
${SHEETS[name].map(sheet => `<link rel="stylesheet" href="${sheet}.css">`).join('\n')}
${name === 'shell' ? '<script src="shell.js" defer></script>' : ''}
</head>
${body}
</html>`
}

export function shell(visit: Visit, surface: Surface): string {
  return documentOf(
    visit,
    'shell',
    surface.title,
    `<body class="clicking"><div id="root"><ui-main-pane>
<span class="screenreader-only-content" role="presentation"><div role="log" aria-live="polite"></div></span>
<div class="root-viewport"${surface.dialog ? ' inert' : ''}>
<div class="notification-presenter"></div>
<div class="root-component">${viewport(visit, surface)}</div>
</div>
</ui-main-pane>${surface.dialog ?? ''}</div></body>`,
  )
}

function viewport(visit: Visit, surface: Surface) {
  return `<div class="flex-page-viewport page-viewport ${surface.route}-route fade-in">
<div class="flex-page-content page-content">
<header class="cloudos-toolbar ${surface.toolbar}">${toolbar(visit, surface)}</header>
<main>${surface.main}</main>
${surface.toolbar === 'app' ? '' : footer()}
</div></div>`
}

function footer() {
  const legal = ['Privacy Policy', 'Terms & Conditions'].map(
    name => `<a href="https://www.apple.com/legal/" target="_blank">${name.replace('&', '&amp;')}</a>`,
  )
  return `<footer class="legal-footer"><nav>
<a href="https://www.apple.com/support/systemstatus/" target="_blank">System Status</a>${legal.join('')}
</nav><p dir="ltr">Stand-in page for tests. Not Apple.</p></footer>`
}
