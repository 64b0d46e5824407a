export const HOST = 'unstuck-hints'

/** A page that removes our element this often does not want it. */
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

export interface HostOptions {
  css: string
  lang: string
  dir: string
  /** The page keeps removing our element: it is to be left alone. */
  onUnwanted: () => void
}

/** A copy of us that is no longer running (after an update in Firefox) may have left its element behind. */
export function createHost(document: Document, options: HostOptions, signal: AbortSignal): Host {
  const { css, lang, dir, onUnwanted } = options
  for (const old of document.querySelectorAll(HOST)) old.remove()
  const element = document.createElement(HOST)
  element.lang = lang
  element.dir = dir
  element.popover = 'manual'
  const root = element.attachShadow({ mode: 'open' })
  root.append(styled(document, css))
  const { present } = keepIn(document, element, onUnwanted, signal)
  return {
    element,
    root,
    present,
    state(state) {
      if (element.dataset.state !== state) element.dataset.state = state
    },
    raise(above) {
      if (!element.isConnected) return
      if (element.matches(':popover-open')) element.hidePopover()
      if (above) element.showPopover()
    },
  }
}

function styled(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = css
  return style
}

/**
 * A child of <html>: one more child of <body> can change what the page's own `:last-child` rules match. Put back there
 * when the page removes or moves it, or starts a new <html>.
 */
function keepIn(document: Document, element: Element, onUnwanted: () => void, signal: AbortSignal) {
  let wanted = false
  let removals = 0
  const isAway = () => wanted && element.parentNode !== document.documentElement

  function put(): void {
    // Between one <html> and the next there is none.
    if (!isAway() || !document.documentElement) return
    observer.observe(document.documentElement, { childList: true })
    document.documentElement.append(element)
  }

  const observer = new MutationObserver(() => {
    if (isAway() && document.documentElement && ++removals >= PATIENCE) onUnwanted()
    else put()
  })
  observer.observe(document, { childList: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    element.remove()
  })
  return {
    present(present: boolean): void {
      wanted = present
      if (present) put()
      else element.remove()
    },
  }
}
