import type { Surface } from '../shell.ts'
import { uiButton } from '../toolbar.ts'
import type { Visit } from '../visit.ts'
import { appTile, storageTile } from './tile.ts'

export function home(visit: Visit): Surface {
  const apps = [
    appTile(visit, 'photos', visit.language.rows[0].split(' ')[0] ?? 'Photos', '/photos/'),
    appTile(visit, 'mail', visit.language.rows[3], '/mail/'),
    appTile(visit, 'drive', 'Drive', '/iclouddrive/'),
    appTile(visit, 'notes', 'Notes', '/notes/'),
    appTile(visit, 'find', 'Find Devices', '/find/'),
    appTile(visit, 'calendar', 'Calendar', '/calendar/'),
  ]
  return {
    route: 'home',
    title: 'iCloud',
    toolbar: 'page',
    main: `<div class="homepage-viewport homepage-gradient-background"><div class="profile tile">
<span class="avatar">JD</span><h1>Jo Doe</h1><p>jo.doe@icloud.com</p></div>
${storageTile(visit, 'iCloud+')}<div class="apps">${apps.join('')}</div></div>`,
  }
}

/** The modal makes everything under it inert; the shell's script undoes that when it closes. */
export function homeWithFullStorage(visit: Visit): Surface {
  const { full, manage } = visit.language
  const more = uiButton(manage, 'data-href="/icloudplus/storage"')
  const text = 'New photos and backups are not being uploaded.'
  return { ...home({ ...visit, usage: 'over' }), dialog: dialog(full, text, 'Not Now', more) }
}

export function homeWithoutConnection(visit: Visit): Surface {
  const text = 'Check your internet connection and try again.'
  return { ...home(visit), dialog: dialog('You are not connected to the internet', text, 'OK') }
}

function dialog(title: string, text: string, close: string, more = '') {
  return `<ui-pane><ui-popup><ui-alert-container class="cloudos-alert" role="alertdialog" aria-modal="true"
 aria-labelledby="alert-title" aria-describedby="alert-text"><h2 id="alert-title">${title}</h2>
<p id="alert-text">${text}</p>
<ui-alert-footer><ui-alert-actions>${uiButton(close, '', 'push icloud-mouse close-alert')}
${more}</ui-alert-actions></ui-alert-footer>
</ui-alert-container></ui-popup></ui-pane>`
}

export function landing(): Surface {
  return {
    route: 'landing-page',
    title: 'iCloud',
    toolbar: 'overlay',
    main: `<div class="landing"><div class="content"><h1 class="title">Stand-in Cloud</h1>
<p class="description">Photos, files and notes, in one place.</p>
${uiButton('Sign In', '', 'push primary sign-in-button')}</div></div>`,
  }
}
