import { browser } from 'wxt/browser'

/**
 * What WXT hands to a content script; wxt.config.ts puts this in the place of WXT's own, which also watches the page's
 * address and tells the page of itself by an event: 0.8 kB less for each frame of icloud.com.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController()

  readonly signal = this.#controller.signal

  abort(): void {
    this.#controller.abort()
  }

  /** After a reload of the extension its `runtime` has no id; to ask is to notice. */
  get isValid(): boolean {
    if (!browser.runtime?.id) this.abort()
    return !this.signal.aborted
  }

  setInterval(handler: () => void, timeout: number): number {
    const id = window.setInterval(() => this.isValid && handler(), timeout)
    this.signal.addEventListener('abort', () => clearInterval(id))
    return id
  }

  addEventListener(target: EventTarget, type: string, handler: () => void): void {
    target.addEventListener(type, handler, { signal: this.signal })
  }
}
