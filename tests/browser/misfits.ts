import type { Page } from 'puppeteer-core'

/** A window of 1280 x 1024 at 400 %; and WCAG's 320 px. */
export const SMALL = { width: 320, height: 256 }

/** What is wider than the window, cut off, or too small to be hit. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const found = new Set<string>()
    if (root.scrollWidth > root.clientWidth) found.add(`${root.scrollWidth} px wide`)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const [node, parent] = [walker.currentNode, walker.currentNode.parentElement]
      if (!parent?.checkVisibility() || parent.closest('.spoken, option, [inert]')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right } of range.getClientRects()) {
        const isCut = (box: Element | null): boolean => {
          if (!box) return left < -0.5 || right > root.clientWidth + 0.5
          const edge = box.getBoundingClientRect()
          const cuts = getComputedStyle(box).overflowX !== 'visible'
          return (cuts && (left < edge.left - 0.5 || right > edge.right + 0.5)) || isCut(box.parentElement)
        }
        if (isCut(parent)) found.add(`cut: ${node.textContent}`)
      }
    }
    for (const target of document.querySelectorAll(
      'button, summary, select, textarea, input, dialog button',
    )) {
      if (!target.checkVisibility()) continue
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect()
      if (width < 24 || height < 24)
        found.add(`${Math.round(width)} x ${Math.round(height)}: ${target.outerHTML}`)
    }
    return [...found]
  })
