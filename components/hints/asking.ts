import { pageAt } from './beneath.ts'

/** Two answers in a row that take longer than this, ms: the page has its peace for so many times as long. */
const DEAR = 0.5
const PEACE = 200

/** Asks what lies at a point of the page, which is dear where a great many things lie side by side. */
export interface Asking {
  /** Undefined also while the page has its peace. */
  at(x: number, y: number): Element | undefined
  /** How much longer it is not to be asked, ms. */
  peace(): number
}

export function createAsking(): Asking {
  let until = 0
  let dear = 0
  const peace = () => Math.max(0, until - performance.now())

  return {
    peace,
    at(x, y) {
      if (peace() > 0) return undefined
      const start = performance.now()
      const found = pageAt(x, y)
      const took = performance.now() - start
      dear = took > DEAR ? dear + 1 : 0
      if (dear > 1) until = start + took * PEACE
      return found
    },
  }
}
