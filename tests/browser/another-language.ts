import type { Page } from 'puppeteer-core'
import { mirroredAndLonger } from './pseudo-words.ts'

/** A text, or what is said of an element. */
type Place = Text | Attr

/** Runs `look` while all words of the page and of our layer are mirrored and 40 % longer. */
export async function inAnotherLanguage<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  const places = await page.evaluateHandle(findPlaces)
  const words = await places.evaluate(all => all.map(place => place.nodeValue ?? ''))
  const put = (all: Place[], written: string[], dir: string) => {
    for (const [at, place] of all.entries()) place.nodeValue = written[at] ?? ''
    const layer = document.querySelector<HTMLElement>('unstuck-hints')
    const root = layer ?? document.documentElement
    root.dir = dir
    // What follows a size is told of it with the next frame.
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
  await places.evaluate(put, words.map(mirroredAndLonger), 'rtl')
  try {
    return await look()
  } finally {
    await places.evaluate(put, words, 'ltr')
  }
}

function findPlaces(): Place[] {
  const root = document.querySelector('unstuck-hints')?.shadowRoot ?? document.body
  const places: Place[] = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) places.push(texts.currentNode as Text)
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const attribute = element.getAttributeNode(name)
      if (attribute) places.push(attribute)
    }
  }
  return places
}
