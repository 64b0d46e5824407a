/** Each thing once, the newest first: a set alone looks through all that it has lost to find what is left. */
export interface Queue<T> {
  readonly size: number
  add(thing: T): void
  take(): T | undefined
  clear(): void
}

export function createQueue<T>(): Queue<T> {
  const things = new Set<T>()
  let order: T[] = []
  return {
    get size() {
      return things.size
    },
    add(thing) {
      if (things.has(thing)) return
      things.add(thing)
      order.push(thing)
    },
    take() {
      const thing = order.pop()
      if (thing !== undefined) things.delete(thing)
      return thing
    },
    clear() {
      things.clear()
      order = []
    },
  }
}
