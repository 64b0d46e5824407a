export const HOST = 'unstuck-hints'

/** A page that keeps removing our element is left alone after this many times. */
const PATIENCE = 5

export type HostState = 'scanning' | 'settled' | 'off'

/** The one element we add to a page; everything of ours is in its shadow root. */
export interface Host {
  element: HTMLElement
  root: ShadowRoot
  /** What tests outside wait for. */
  state(state: HostState): void
  /** In the page, or out of it. */
  present(present: boolean): void
  /** Above the page's own modal dialog, which lies above everything else. */
  raise(above: boolean): void
}

/** A copy of us that is no longer running (after an update in Firefox) may have left its element behind. */
export function createHost(
  document: Document,
  css: string,
  words: { lang: string; dir: string },
  signal: AbortSignal,
) {
  for (const old of document.querySelectorAll(HOST)) old.remove()
  const element = document.createElement(HOST)
  element.lang = words.lang
  element.dir = words.dir
  element.popover = 'manual'
  const root = element.attachShadow({ mode: 'open' })
  root.append(styled(document, css))
  signal.addEventListener('abort', () => element.remove())
  return hostOf(document, element, root, signal)
}

function styled(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = css
  return style
}

function hostOf(document: Document, element: HTMLElement, root: ShadowRoot, signal: AbortSignal): Host {
  let wanted = false
  let patience = PATIENCE
  // A child of <html>: one more child of <body> can change what the page's own `:last-child` rules match.
  const put = () => {
    if (wanted && !element.isConnected && patience-- > 0) document.documentElement.append(element)
  }
  const observer = new MutationObserver(put)
  observer.observe(document.documentElement, { childList: true })
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    element,
    root,
    state(state) {
      if (element.dataset.state !== state) element.dataset.state = state
    },
    present(present) {
      wanted = present
      if (present) put()
      else element.remove()
    },
    raise(above) {
      if (!element.isConnected) return
      if (element.matches(':popover-open')) element.hidePopover()
      if (above) element.showPopover()
    },
  }
}
