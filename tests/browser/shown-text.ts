import type { Page } from 'puppeteer-core'

/** What is wrong with the text a person sees or hears, by the words concerned. */
export interface TextProblems {
  /** Words that are not of the language: written in code, not in `locales/`. */
  foreign: string[]
  /** Cut off, or outside of the box or the window. */
  cut: string[]
}

/** In the page, or in our layer over it. `data`: what is no word of ours, such as a name of a phone. */
export function textProblems(page: Page, data: RegExp, inLayer = false): Promise<TextProblems> {
  return page.evaluate(lookAtText, data.source, inLayer)
}

function lookAtText(source: string, inLayer: boolean): TextProblems {
  const root = inLayer ? document.querySelector('unstuck-hints')?.shadowRoot : document.body
  if (!root) throw new Error('Nothing of ours is there')
  const data = new RegExp(source, 'g')
  const isForeign = (words: string) => /[a-z]/i.test(words.replace(data, ''))
  const NAMES = ['aria-label', 'placeholder', 'title', 'alt']
  /** Less is rounding. */
  const SLACK = 1.5

  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter(
    element => element.checkVisibility() && !element.closest('style, script, svg'),
  )
  const own = (element: Element) =>
    [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  const wordsOf = (element: Element) =>
    element.closest('.address') ? [] : own(element).map(node => node.textContent?.trim() ?? '')

  const named = [...root.querySelectorAll('*')].flatMap(element =>
    NAMES.map(name => element.getAttribute(name) ?? ''),
  )
  const foreign = [...elements.flatMap(wordsOf), ...named].filter(isForeign)

  function boxOf(node: Node): DOMRect {
    const range = document.createRange()
    range.selectNodeContents(node)
    return range.getBoundingClientRect()
  }

  const isIn = (text: DOMRect, box: { left: number; right: number }) =>
    text.left >= box.left - SLACK && text.right <= box.right + SLACK
  const clips = (element: Element) => !getComputedStyle(element).overflow.includes('visible')
  const isInline = (element: Element) => getComputedStyle(element).display === 'inline'

  /** Up to the root, through the box of each that has one of its own. */
  function boxesAround(element: Element): Element[] {
    const all: Element[] = []
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at === element || clips(at) || at.matches('button, .card, .panel, .toast')) all.push(at)
    }
    return all.filter(one => !isInline(one))
  }

  function isCut(element: HTMLElement, node: Node): boolean {
    const text = boxOf(node)
    if (text.width === 0 || element.closest('.spoken, .hint.quiet')) return false
    if (!isIn(text, { left: 0, right: innerWidth })) return true
    return boxesAround(element).some(box => {
      const rect = box.getBoundingClientRect()
      const hasNoScroll = getComputedStyle(box).overflowY === 'hidden' || box.matches('button')
      const isHigh = text.top < rect.top - SLACK || text.bottom > rect.bottom + SLACK
      return !isIn(text, rect) || (hasNoScroll && isHigh)
    })
  }

  const cutText = elements.flatMap(element =>
    own(element)
      .filter(node => isCut(element, node))
      .map(node => node.textContent ?? ''),
  )
  // How wide icloud.com is, is Apple's to say.
  const page = inLayer ? [] : [document.documentElement]
  const tooWide = [...page, ...elements.filter(clips)].filter(
    element => !element.matches('.spoken, .spoken *') && element.scrollWidth > element.clientWidth + 1,
  )
  const wide = tooWide.map(element => `wider than its box: ${element.outerHTML.slice(0, 80)}`)
  return { foreign: [...new Set(foreign)], cut: [...new Set([...cutText, ...wide])] }
}
