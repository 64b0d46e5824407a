// The shell as a small single-page app: links change the address by history and swap what is shown.
const root = document.querySelector('#root')
const one = selector => document.querySelector(selector)
let display = []

async function show() {
  const response = await fetch(location.pathname + location.search)
  const next = new DOMParser().parseFromString(await response.text(), 'text/html')
  document.title = next.title
  one('.root-component').replaceChildren(...next.querySelector('.root-component').childNodes)
  one('.root-viewport').inert = next.querySelector('.root-viewport').inert
  for (const pane of document.querySelectorAll('ui-pane')) pane.remove()
  root.append(...next.querySelectorAll('ui-pane'))
  start()
}

function go(path) {
  history.pushState(null, '', path)
  return show()
}

// The display is kept, so that it can be put back as new elements, the way a re-render does.
function start() {
  const slot = one('.storage-slot')
  const template = slot?.querySelector('template')
  display = [...((template ? template.content : slot)?.childNodes ?? [])].map(node => node.cloneNode(true))
  if (template) setTimeout(() => slot.isConnected && rerender(), 600)
  for (const frame of document.querySelectorAll('iframe.unclaimed')) claim(frame)
  announce()
}

function claim(frame) {
  frame.addEventListener('load', () => frame.classList.remove('unclaimed'))
  if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank')
    frame.classList.remove('unclaimed')
}

function rerender() {
  one('.storage-slot')?.replaceChildren(...display.map(node => node.cloneNode(true)))
}

// What a screen reader hears is a second copy of what is on the page.
function announce() {
  one('[role=log]').textContent = one('.storage-slot .amount')?.textContent ?? document.title
}

function openAccountMenu(button) {
  button.setAttribute('aria-expanded', 'true')
  const pane = document.createElement('ui-pane')
  pane.className = 'menu-pane'
  pane.innerHTML = `<ui-menu role="menu" aria-label="Account">
<ui-menu-item role="menuitem" tabindex="0" aria-label="You are signed in as Jo Doe, jo.doe@icloud.com">
<b>Jo Doe</b><span>jo.doe@icloud.com</span></ui-menu-item>
<ui-menu-item role="menuitem" tabindex="0">Sign Out</ui-menu-item>
<ui-menu-item role="menuitem" tabindex="0" aria-label="Close menu">Close</ui-menu-item></ui-menu>`
  root.append(pane)
}

function closePanes() {
  for (const pane of document.querySelectorAll('ui-pane')) pane.remove()
  for (const open of document.querySelectorAll('[aria-expanded=true]'))
    open.setAttribute('aria-expanded', 'false')
  one('.root-viewport').inert = false
}

function signIn() {
  const frame = document.createElement('iframe')
  frame.id = 'aid-auth-widget-iFrame'
  frame.name = 'aid-auth-widget'
  frame.title = 'Sign In with your Apple\u00A0Account'
  frame.allow = 'publickey-credentials-get https://idmsa.apple.com'
  frame.src = 'https://idmsa.apple.com/appleauth/auth/authorize/signin'
  one('main').replaceChildren(frame)
}

function press(button) {
  closePanes()
  if (button.matches('.sign-in-button')) signIn()
  if (button.ariaLabel === 'Account') openAccountMenu(button)
  if (button.dataset.href) go(button.dataset.href)
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="/"]')
  const button = event.target.closest('ui-button')
  if (link && !event.ctrlKey && !event.metaKey) {
    event.preventDefault()
    go(link.getAttribute('href'))
  } else if (button) press(button)
  else if (!event.target.closest('ui-alert-container')) closePanes()
})

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') closePanes()
  const button = event.target.closest('ui-button')
  if (button && (event.key === 'Enter' || event.key === ' ')) press(button)
})

addEventListener('popstate', show)
window.standIn = { go, rerender, remove: () => one('.storage-slot')?.replaceChildren() }
start()
