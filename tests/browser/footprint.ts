import type { Frame, Page } from 'puppeteer-core'

/** All that can be seen of a document from inside it, but for the element that the extension adds while it runs. */
export interface Footprint {
  html: string
  shadowRoots: string[]
  /** Of the document and of each of its shadow roots. */
  sheets: number[]
  nodes: string[]
  focus?: string
  scroll: number[]
  globals: string[]
}

export function footprintOf(frame: Page | Frame): Promise<Footprint> {
  return frame.evaluate(() => {
    const roots: ShadowRoot[] = []
    const collect = (root: ParentNode) => {
      for (const { localName, shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot || localName === 'unstuck-hints') continue
        roots.push(shadowRoot)
        collect(shadowRoot)
      }
    }
    collect(document)
    const holder = document.documentElement.cloneNode(true) as Element
    const ours = holder.querySelector(':scope > unstuck-hints')
    ours?.remove()
    return {
      html: holder.outerHTML,
      shadowRoots: roots.map(root => root.innerHTML),
      sheets: [document, ...roots].flatMap(root => [root.styleSheets.length, root.adoptedStyleSheets.length]),
      nodes: [...document.childNodes].map(node => node.nodeName),
      focus: document.activeElement?.outerHTML.slice(0, 100),
      scroll: [scrollX, scrollY, document.scrollingElement?.scrollHeight ?? 0],
      // Puppeteer leaves some of its own.
      globals: Object.keys(window)
        .filter(name => !name.includes('ariaQuerySelector'))
        .sort(),
    }
  })
}

declare global {
  interface Window {
    witness: { atStart: string; changes: string[]; messages: unknown[] }
  }
}

/** A page of the stand-in whose first script is the witness; before its policy, which allows no such script. */
export const witnessed = (html: string) => html.replace('<head>', `<head><script>(${witness})()</script>`)

/**
 * Runs in a page before its own scripts: what the document is when it has been parsed, what changes from then on, and
 * what the window is told.
 */
function witness(): void {
  const changes: string[] = []
  const messages: unknown[] = []
  window.witness = { atStart: '', changes, messages }
  addEventListener('message', ({ data }) => messages.push(data))
  const named = (node: Node) => (node as Element).localName ?? node.nodeName
  const isOurs = ({ target, addedNodes }: MutationRecord) =>
    named(target) === 'unstuck-hints' ||
    (target === document.documentElement && [...addedNodes].every(node => named(node) === 'unstuck-hints'))
  const write = ({ type, target, attributeName, oldValue, addedNodes, removedNodes }: MutationRecord) => {
    const nodes = [...addedNodes, ...removedNodes].map(named)
    return [type, named(target), attributeName, oldValue, ...nodes].join(' ')
  }
  const observer = new MutationObserver(records => {
    for (const record of records) if (!isOurs(record)) changes.push(write(record))
  })
  document.addEventListener(
    'readystatechange',
    () => {
      window.witness.atStart = document.documentElement.outerHTML
      const everything = { subtree: true, childList: true, attributes: true, characterData: true }
      observer.observe(document, { ...everything, attributeOldValue: true, characterDataOldValue: true })
    },
    { once: true },
  )
}
